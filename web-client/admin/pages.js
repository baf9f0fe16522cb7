// SPDX-License-Identifier: Apache-2.0
// A list that comes in pages, newest first. Pure. An answer does not say which question it
// belongs to, but they come in order: only the one to the last question counts.

/** @typedef {import('../link/packets.js').DownRefused} DownRefused */
/**
 * @template T
 * @typedef {object} Pages
 * @property {readonly T[] | null} rows  null: not told yet
 * @property {boolean} more              there are older ones
 * @property {number} awaited            answers under way
 * @property {boolean} isOlder           the last question is about older ones
 * @property {DownRefused | null} refused
 */

/** @type {Pages<any>} */
export const PAGES_EMPTY = { rows: null, more: false, awaited: 0, isOlder: false, refused: null };

/** @template T @param {Pages<T>} pages @param {boolean} isOlder @returns {Pages<T>} */
export function pagesAsk(pages, isOlder) {
  return { ...pages, awaited: pages.awaited + 1, isOlder, refused: null };
}

/** @template T @param {Pages<T>} pages @param {readonly T[]} rows @param {boolean} more @returns {Pages<T>} */
export function pagesHear(pages, rows, more) {
  const awaited = Math.max(0, pages.awaited - 1);
  if (awaited > 0) return { ...pages, awaited };
  return { ...pages, awaited, more, isOlder: false, rows: pages.isOlder && pages.rows ? [...pages.rows, ...rows] : rows };
}

/** @template T @param {Pages<T>} pages @param {DownRefused} refused @returns {Pages<T>} */
export function pagesRefused(pages, refused) {
  return { ...pages, awaited: Math.max(0, pages.awaited - 1), isOlder: false, refused };
}

/** A new line: what was under way has no answer any more. @template T @param {Pages<T>} pages @returns {Pages<T>} */
export function pagesLost(pages) {
  return { ...pages, awaited: 0, isOlder: false };
}
