// SPDX-License-Identifier: Apache-2.0
// What a PDF wants to know of a TrueType font: which glyph a letter has, and how wide it is. Pure.
// (OpenType 1.9: head, hhea, hmtx, cmap with format 4.)

/**
 * @typedef {object} Font
 * @property {Uint8Array} bytes    the whole file
 * @property {number} ascent       in thousandths of the size, as all measures are
 * @property {number} descent      below the line: negative
 * @property {number[]} box        what every glyph fits into
 * @property {(sign: number) => number} glyph   of a code point; 0: it has none
 * @property {(glyph: number) => number} width
 */

/** @param {ArrayBuffer} buffer @returns {Font} */
export function fontRead(buffer) {
  const view = new DataView(buffer);
  const tables = tablesOf(view);
  const thousandth = 1000 / view.getUint16(tables.head + 18);
  const measure = (/** @type {number} */ at) => Math.round(view.getInt16(at) * thousandth);
  const widths = view.getUint16(tables.hhea + 34); // those after the last are as wide as it
  const glyphs = glyphsOf(view, tables.cmap);
  return {
    bytes: new Uint8Array(buffer),
    ascent: measure(tables.hhea + 4), descent: measure(tables.hhea + 6), box: [36, 38, 40, 42].map((at) => measure(tables.head + at)),
    glyph: (sign) => glyphs.get(sign) || 0,
    width: (glyph) => measure(tables.hmtx + 4 * Math.min(glyph, widths - 1)),
  };
}

/** Where each table begins. @param {DataView} view @returns {Record<string, number>} */
function tablesOf(view) {
  /** @type {Record<string, number>} */
  const tables = {};
  for (let row = 0; row < view.getUint16(4); row++) {
    const at = 12 + 16 * row;
    tables[String.fromCharCode(...[0, 1, 2, 3].map((place) => view.getUint8(at + place)))] = view.getUint32(at + 8);
  }
  return tables;
}

/** @param {DataView} view @param {number} cmap @returns {Map<number, number>} */
function glyphsOf(view, cmap) {
  const glyphs = new Map();
  for (let row = 0; row < view.getUint16(cmap + 2); row++) {
    const at = cmap + view.getUint32(cmap + 8 + 8 * row);
    if (view.getUint16(at) === 4) addSegments(view, at, glyphs);
  }
  return glyphs;
}

/** @param {DataView} view @param {number} at @param {Map<number, number>} glyphs */
function addSegments(view, at, glyphs) {
  const size = view.getUint16(at + 6); // two bytes for each segment
  const [ends, starts, deltas, ranges] = [at + 14, at + 16 + size, at + 16 + 2 * size, at + 16 + 3 * size];
  for (let place = 0; place < size; place += 2) {
    const range = view.getUint16(ranges + place);
    const delta = view.getUint16(deltas + place);
    for (let sign = view.getUint16(starts + place); sign <= view.getUint16(ends + place) && sign < 0xffff; sign++) {
      const found = range === 0 ? sign : view.getUint16(ranges + place + range + 2 * (sign - view.getUint16(starts + place)));
      if (found !== 0) glyphs.set(sign, (found + delta) & 0xffff);
    }
  }
}
