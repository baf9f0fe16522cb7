// SPDX-License-Identifier: Apache-2.0
// Blanks of a saved reply: [words in square brackets] that have to be filled before it is sent.
// Only those count that a saved reply brought; brackets of one's own are a text like any other. Pure.

/** At least one letter, one line, nothing inside that is a bracket itself. */
const BLANK = /\[(?=[^[\]\n]*\p{L})[^[\]\n]+\]/gu;

/** The blanks of a text, each once. @param {string} text @returns {string[]} */
export const blanksIn = (text) => [...new Set(text.match(BLANK))];

/** Those of BLANKS that still stand in the text. @param {string} text @param {readonly string[]} blanks @returns {string[]} */
export const blanksLeft = (text, blanks) => blanks.filter((blank) => text.includes(blank));

/**
 * The first of BLANKS at or behind FROM, as a range of the text; null where there is none.
 * @param {string} text
 * @param {readonly string[]} blanks
 * @param {number} from
 * @returns {[number, number] | null}
 */
export function blankAfter(text, blanks, from) {
  /** @type {[number, number] | null} */
  let first = null;
  for (const blank of blanks) {
    const at = text.indexOf(blank, from);
    if (at >= 0 && (!first || at < first[0])) first = [at, at + blank.length];
  }
  return first;
}
