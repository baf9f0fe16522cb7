// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { fontRead } from './font.js';
import { pdfLines, pdfMake, pdfPages, pdfTranscript } from './pdf.js';

const file = readFileSync(new URL('../fonts/dejavu_sans.ttf', import.meta.url));
const font = fontRead(file.buffer.slice(file.byteOffset, file.byteOffset + file.length));
const paragraph = (/** @type {string} */ text) => ({ text, size: 11, above: 6 });
const make = async (/** @type {string} */ language, /** @type {string[]} */ texts) => (
  Buffer.from(await (await pdfMake({ language, title: texts[0], paragraphs: texts.map(paragraph) }, font)).arrayBuffer()));

/** What a program that is not ours reads in it. @param {Buffer} pdf */
function read(pdf) {
  const { status, stdout, stderr } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf });
  assert.equal(status, 0, String(stderr));
  assert.equal(String(stderr), '');
  return String(stdout);
}

test('letters have glyphs and widths', () => {
  for (const sign of 'Aя ѝЪæøåÆØÅß€№–„“…') assert.ok(font.glyph(/** @type {number} */ (sign.codePointAt(0))) > 0, sign);
  assert.equal(font.glyph(0x1f600), 0);
  assert.ok(font.width(font.glyph(0x57)) > font.width(font.glyph(0x69)));
});

test('lines fit, words stay whole, and a word that fits no line is cut', () => {
  const words = 'Търся работа в склад. '.repeat(20).trim();
  const lines = pdfLines(words, 11, font);
  assert.ok(lines.length > 3);
  assert.equal(lines.join(''), words);
  for (const line of lines.slice(0, -1)) assert.ok(line.endsWith(' '), line);
  const long = 'æ'.repeat(300);
  assert.equal(pdfLines(long, 11, font).join(''), long);
  assert.ok(pdfLines(long, 11, font).length > 2);
  assert.deepEqual(pdfLines('one\n\ntwo', 11, font), ['one', '', 'two']);
});

test('what does not fit a page stands on the next', () => {
  const pages = pdfPages(Array.from({ length: 100 }, (_, place) => paragraph(`line ${place}`)), font);
  assert.ok(pages.length > 2);
  assert.equal(pages.flat().filter(({ text }) => text.startsWith('line')).length, 100);
  for (const { y } of pages.flat()) assert.ok(y > 0 && y < 842);
  assert.equal(pages[1][pages[1].length - 1].text, `2 / ${pages.length}`);
});

for (const [language, texts] of /** @type {[string, string[]][]} */ ([
  ['bg', ['Помощ за Вашето CV', 'Здравейте, аз съм Мария. Ъгъл, ѝ, щъркел, ЮЯ – „добре“ № 5', 'Единайсет години съм карал мотокар.']],
  ['da', ['Hjælp til dit CV', 'Jeg søger arbejde på et lager: ÆØÅ æøå é ü – »rødgrød med fløde«', 'Jeg har kørt truck i elleve år.']],
])) {
  test(`a program reads what was written (${language})`, async (context) => {
    if (spawnSync('pdftotext', ['-v']).error) return context.skip('poppler-utils is not installed');
    const text = read(await make(language, texts));
    for (const one of texts) assert.ok(text.includes(one), `${one} in ${text}`);
  });
}

test('a talk is a document: the title, what is said about it, who and when, and what', () => {
  const document = pdfTranscript({ language: 'en', lines: ['Title', 'Confidential'], time: (at_ms) => `at ${at_ms}`, rows: [
    { kind: 'event', name: '', text: 'Maria is here now.', at_ms: 1 }, { kind: 'message', name: 'Maria', text: 'Hello', at_ms: 2 }] });
  assert.equal(document.title, 'Title');
  assert.deepEqual(document.paragraphs.map(({ text }) => text), ['Title', 'Confidential', 'at 1', 'Maria is here now.', 'at 2, Maria', 'Hello']);
});

test('what the font has not is marked, and what looks like PDF is words', async (context) => {
  if (spawnSync('pdftotext', ['-v']).error) return context.skip('poppler-utils is not installed');
  const text = read(await make('en', ['(a) Tj ET \\) endstream', 'smile 😀 here']));
  assert.ok(text.includes('(a) Tj ET \\) endstream'), text);
  assert.ok(text.includes('smile \ufffd here'), text);
});
