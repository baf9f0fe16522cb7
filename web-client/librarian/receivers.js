// SPDX-License-Identifier: Apache-2.0
// To whom a conversation can be given, in the order in which they are shown. Pure.

/** @typedef {import('../link/packets.js').DownColleagues} DownColleagues */
/** A colleague, or, without staff, a library. free: room; null where it does not matter.
 * @typedef {{ key: string, staff?: number, name: string, library: number, languages: number, free: number | null }} Receiver */

/**
 * One's own library first, in each who has most room; then the other libraries themselves.
 * @param {DownColleagues} colleagues
 * @returns {Receiver[]}
 */
export function receiversOf({ library: own, list }) {
  const isAway = (/** @type {number} */ library) => Number(library !== own);
  const people = [...list].sort((a, b) => isAway(a.library) - isAway(b.library) || a.library - b.library || b.free - a.free || a.name.localeCompare(b.name))
    .map((one) => ({ key: `staff-${one.staff}`, ...one }));
  const libraries = [...new Set(people.map(({ library }) => library))].filter((library) => library !== own)
    .map((library) => ({ key: `library-${library}`, name: '', library, languages: 0, free: null }));
  return [...people, ...libraries];
}

/** It goes to another library: that needs a note. @param {DownColleagues} colleagues @param {Receiver} receiver */
export function receiverIsAbroad({ library }, receiver) {
  return receiver.library !== library;
}
