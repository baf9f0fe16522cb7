// SPDX-License-Identifier: Apache-2.0
// The words of a document, as paragraphs. Read from left to right, tag by tag: nothing is built,
// nothing of the document's own is followed, and what is not known is not words. Pure.

/** What the two kinds of documents call it. `hidden`: its words are not read. */
const TAGS = {
  docx: { paragraph: ['w:p'], words: ['w:t'], tab: ['w:tab'], line: ['w:br', 'w:cr'], hidden: ['w:pPr'] },
  odt: { paragraph: ['text:p', 'text:h'], words: ['text:p', 'text:h'], tab: ['text:tab', 'text:s'], line: ['text:line-break'], hidden: ['office:annotation', 'text:tracked-changes', 'script:event-listener', 'office:scripts'] },
};
const SIGNS = /** @type {Record<string, string>} */ ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" });

/**
 * The paragraphs of a part of a document, and whether they go on behind so many characters.
 * @param {string} xml
 * @param {'docx' | 'odt'} kind
 * @param {number} most
 */
export function textParagraphs(xml, kind, most) {
  const tags = TAGS[kind];
  /** @type {string[]} */
  const paragraphs = [];
  let words = '', length = 0, inside = 0, hidden = 0;
  const end = () => {
    if (words.trim()) paragraphs.push(words);
    words = '';
  };
  for (const [piece] of xml.matchAll(/<[^<>]*>|[^<]+/g)) {
    if (length >= most) break;
    if (piece[0] !== '<') {
      if (inside > 0 && hidden === 0) words += plain(piece.slice(0, most - length));
      length += inside > 0 && hidden === 0 ? piece.length : 0;
      continue;
    }
    const { name, closes, alone } = tagOf(piece);
    const step = alone ? 0 : closes ? -1 : 1;
    if (tags.hidden.includes(name)) hidden = Math.max(0, hidden + step);
    if (tags.words.includes(name)) inside = Math.max(0, inside + step);
    if (tags.tab.includes(name) && hidden === 0) words += name === 'text:s' ? ' ' : '\t';
    if (tags.line.includes(name) && hidden === 0) words += '\n';
    if (tags.paragraph.includes(name) && hidden === 0) end();
  }
  end();
  return { paragraphs, isCut: length >= most };
}

/** A text file: UTF-8, else what Bulgarian texts were written in before. @param {Uint8Array} bytes @param {number} most */
export function textFile(bytes, most) {
  const text = decoded(bytes).replace(/^\ufeff/, '');
  return { paragraphs: text.slice(0, most).split(/\r\n|\r|\n/), isCut: text.length > most };
}

/** @param {Uint8Array} bytes */
function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

/** @param {string} tag */
function tagOf(tag) {
  const closes = tag[1] === '/';
  const name = /^[^\s/>]*/.exec(tag.slice(closes ? 2 : 1));
  return { name: name ? name[0] : '', closes, alone: tag.endsWith('/>') };
}

/** Only the five signs that every XML knows, and numbers. @param {string} words */
function plain(words) {
  return words.replace(/\s+/g, ' ').replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/gi, (whole, name) => {
    if (name[0] !== '#') return SIGNS[name] ?? whole;
    const point = name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}
