// SPDX-License-Identifier: Apache-2.0
// A talk as a PDF of A4 pages (ISO 32000-1): real text with its font inside, so that it can be
// searched and copied and looks the same everywhere. Pure, but for the browser's own packing.

/** @typedef {import('./font.js').Font} Font */
/** Words in one size; a space of so many points above them. @typedef {{ text: string, size: number, above: number, isFaint?: boolean }} Paragraph */
/** What is drawn at one place of a page, from its left lower corner. @typedef {{ text: string, size: number, x: number, y: number, isFaint?: boolean }} Piece */

const PAGE = { width: 595, height: 842, edge: 56 };
const LINE = 1.45;
const FOOT = 9;
const UNKNOWN = 0xfffd;

/**
 * @param {{ language: string, title: string, paragraphs: readonly Paragraph[] }} document
 * @param {Font} font
 * @returns {Promise<Blob>}
 */
export async function pdfMake({ language, title, paragraphs }, font) {
  const pages = pdfPages(paragraphs, font);
  /** @type {Map<number, number>} glyph → the sign that it stands for */
  const used = new Map();
  const drawn = pages.map((pieces) => pieces.map((piece) => drawPiece(piece, font, used)).join('\n'));
  const first = 7; // the objects before the pages: catalogue, pages, font, its description, its glyphs, its signs
  const kids = pages.map((_, place) => `${first + 2 * place} 0 R`).join(' ');
  const widths = [...used.keys()].sort((a, b) => a - b).map((glyph) => `${glyph} [${font.width(glyph)}]`).join(' ');
  return joined([
    `<< /Type /Catalog /Pages 2 0 R /Lang (${language}) /ViewerPreferences << /DisplayDocTitle true >> >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /DejaVuSans /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2`
      + ` /BaseFont /DejaVuSans /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /FontDescriptor 4 0 R /W [${widths}] >>] >>`,
    `<< /Type /FontDescriptor /FontName /DejaVuSans /Flags 32 /FontBBox [${font.box.join(' ')}] /ItalicAngle 0 /Ascent ${font.ascent} /Descent ${font.descent}`
      + ` /CapHeight ${font.ascent} /StemV 80 /FontFile2 5 0 R >>`,
    await stream(font.bytes, `/Length1 ${font.bytes.length}`),
    await stream(bytesOf(signsOf(used))),
    ...(await Promise.all(drawn.map(async (page, place) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F 3 0 R >> >> /Contents ${first + 1 + 2 * place} 0 R >>`,
      await stream(bytesOf(page)),
    ]))).flat(),
    `<< /Title <FEFF${hex16(title)}> >>`,
  ]);
}

/** A talk as a document. @param {import('../state/transcript.js').Transcript} transcript */
export function pdfTranscript({ language, lines: [title, ...more], rows, time }) {
  return { language, title, paragraphs: [
    { text: title, size: 17, above: 0 },
    ...more.map((text) => ({ text, size: 11, above: 4 })),
    ...rows.flatMap(({ kind, name, text, at_ms }) => [
      { text: time(at_ms) + (kind === 'message' ? `, ${name}` : ''), size: 9, above: 9, isFaint: true },
      { text, size: 11, above: 1 },
    ]),
  ] };
}

/** What stands on each page. @param {readonly Paragraph[]} paragraphs @param {Font} font @returns {Piece[][]} */
export function pdfPages(paragraphs, font) {
  /** @type {Piece[][]} */
  const pages = [[]];
  let y = PAGE.height - PAGE.edge;
  for (const { text, size, above, isFaint } of paragraphs) {
    y -= above;
    for (const line of pdfLines(text, size, font)) {
      y -= size * LINE;
      if (y < PAGE.edge + FOOT) {
        pages.push([]);
        y = PAGE.height - PAGE.edge - size * LINE;
      }
      pages[pages.length - 1].push({ text: line, size, x: PAGE.edge, y, isFaint });
    }
  }
  return pages.map((pieces, place) => [...pieces, {
    text: `${place + 1} / ${pages.length}`, size: FOOT, x: PAGE.width - PAGE.edge - 40, y: PAGE.edge - 2 * FOOT, isFaint: true }]);
}

/** A text in lines that fit; a word that fits no line is cut. @param {string} text @param {number} size @param {Font} font */
export function pdfLines(text, size, font) {
  const room = ((PAGE.width - 2 * PAGE.edge) * 1000) / size;
  const width = (/** @type {string} */ words) => [...words].reduce((sum, sign) => sum + font.width(glyphOf(sign, font)), 0);
  return text.split('\n').flatMap((row) => {
    const lines = [''];
    for (const word of row.match(/[^ ]+ *| +/g) || []) {
      const pieces = width(word.trimEnd()) > room ? [...word] : [word];
      for (const piece of pieces) {
        const line = lines[lines.length - 1] + piece;
        if (width(line.trimEnd()) <= room) lines[lines.length - 1] = line;
        else lines.push(piece);
      }
    }
    return lines;
  });
}

/** A sign that the font has not is drawn as one that says so. @param {string} sign @param {Font} font */
const glyphOf = (sign, font) => font.glyph(/** @type {number} */ (sign.codePointAt(0))) || font.glyph(UNKNOWN);

/** @param {Piece} piece @param {Font} font @param {Map<number, number>} used */
function drawPiece({ text, size, x, y, isFaint }, font, used) {
  const glyphs = [...text].map((sign) => {
    const glyph = glyphOf(sign, font);
    used.set(glyph, font.glyph(/** @type {number} */ (sign.codePointAt(0))) ? /** @type {number} */ (sign.codePointAt(0)) : UNKNOWN);
    return hex4(glyph);
  });
  return `BT ${isFaint ? '0.35' : '0'} g /F ${size} Tf ${x} ${y.toFixed(2)} Td <${glyphs.join('')}> Tj ET`;
}

/** Which sign each glyph stands for: what is searched and copied. @param {Map<number, number>} used */
function signsOf(used) {
  const rows = [...used].map(([glyph, sign]) => `<${hex4(glyph)}> <${hex4(sign)}>`);
  const blocks = [];
  for (let at = 0; at < rows.length; at += 100) blocks.push(`${Math.min(100, rows.length - at)} beginbfchar\n${rows.slice(at, at + 100).join('\n')}\nendbfchar`);
  return '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def'
    + ' /CMapName /Adobe-Identity-UCS def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n'
    + `${blocks.join('\n')}\nendcmap CMapName currentdict /CMap defineresource pop end end`;
}

const hex4 = (/** @type {number} */ number) => number.toString(16).toUpperCase().padStart(4, '0');
const hex16 = (/** @type {string} */ text) => Array.from({ length: text.length }, (_, place) => hex4(text.charCodeAt(place))).join('');
const bytesOf = (/** @type {string} */ text) => new TextEncoder().encode(text);

// ---- the file ----

/** An object with bytes, packed where the browser can. @param {Uint8Array} bytes @param {string} [more] @returns {Promise<(string | Uint8Array)[]>} */
async function stream(bytes, more = '') {
  const packed = typeof CompressionStream === 'undefined' ? bytes
    : new Uint8Array(await new Response(new Blob([/** @type {any} */ (bytes)]).stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer());
  return [`<< /Length ${packed.length} ${packed === bytes ? '' : '/Filter /FlateDecode '}${more} >>\nstream\n`, packed, '\nendstream'];
}

/** Puts the objects one behind the other, and the table of their places behind them. @param {(string | (string | Uint8Array)[])[]} objects */
function joined(objects) {
  /** @type {Uint8Array[]} */
  const parts = [];
  let length = 0;
  const places = /** @type {number[]} */ ([]);
  const add = (/** @type {string | Uint8Array} */ part) => {
    const bytes = typeof part === 'string' ? bytesOf(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  add('%PDF-1.7\n');
  objects.forEach((object, place) => {
    places.push(length);
    add(`${place + 1} 0 obj\n`);
    (Array.isArray(object) ? object : [object]).forEach(add);
    add('\nendobj\n');
  });
  const table = length;
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`);
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  return new Blob(/** @type {any[]} */ (parts), { type: 'application/pdf' });
}
