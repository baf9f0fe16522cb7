// SPDX-License-Identifier: Apache-2.0
// What people type, before it is sent, and what they get, before it is shown.

/** Characters as the service counts them: code points. @param {string} text */
export const characters = (text) => [...text].length;

/** TEXT as it can be stored: no halves of characters, no control signs, no blank ends. @param {string} text */
export function textClean(text) {
  return Array.from(text.replace(/\r\n?/g, '\n'), (sign) => (/[\ud800-\udfff]/.test(sign) && sign.length === 1 ? '\ufffd' : sign))
    .join('')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/^\n+|\s+$/g, '');
}

/** TEXT holds something that can be seen. @param {string} text */
export const textIsVisible = (text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/** @typedef {{ text: string, href?: string }} Piece */

const LINK = /\bhttps?:\/\/[^\s<>"'`{}|\\^\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/gi;
const TRAILING = /[.,;:!?…»“”‘’]+$/;

/**
 * TEXT in pieces, those that are web addresses with their href. Only http and https.
 * @param {string} text
 * @returns {Piece[]}
 */
export function textPieces(text) {
  /** @type {Piece[]} */
  const pieces = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    const shown = linkShown(match[0]);
    const href = linkAddress(shown);
    if (!href) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ text: shown, href });
    from = match.index + shown.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** Signs at the end belong to the sentence, and a bracket that was opened before it too. @param {string} link */
function linkShown(link) {
  let shown = link.replace(TRAILING, '');
  while (shown.endsWith(')') && shown.split(')').length > shown.split('(').length) shown = shown.slice(0, -1).replace(TRAILING, '');
  return shown;
}

/** @param {string} text @returns {string | null} */
function linkAddress(text) {
  try {
    const { protocol, href, username, hostname } = new URL(text);
    return /^https?:$/.test(protocol) && !username && hostname ? href : null;
  } catch {
    return null;
  }
}
