// SPDX-License-Identifier: Apache-2.0
// The libraries of the network as an administrator's or auditor's page knows them. Pure.

import { HOURS_CHARACTERS_MAX, LANGUAGES, TOPICS } from '../link/packets.js';

/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').DownLibrary} Library */
/** @typedef {import('../link/packets.js').UpLibrarySave} UpLibrarySave */

/** @param {readonly Library[]} libraries @param {Down} packet @returns {readonly Library[]} */
export function librariesHear(libraries, packet) {
  if (packet.type !== 'library') return libraries;
  const others = libraries.filter((one) => one.library !== packet.library);
  return [...others, packet].sort((a, b) => a.library - b.library);
}

/** @param {readonly Library[]} libraries @param {number} library */
export const libraryName = (libraries, library) => libraries.find((one) => one.library === library)?.name || '–';

/** The words of a set that is sent as a number, a bit for each. @template T @param {readonly T[]} all @param {number} set @returns {T[]} */
export const chosen = (all, set) => all.filter((_, place) => set & (1 << place));

/** @template T @param {readonly T[]} all @param {readonly T[]} some @returns {number} */
export const setOf = (all, some) => some.reduce((set, one) => set | (1 << all.indexOf(one)), 0);

/** What the form of a library says. LIBRARY: which; undefined for a new one. @param {FormData} form @param {number} [library] @returns {Omit<UpLibrarySave, 'type'>} */
export function libraryFrom(form, library) {
  const text = (/** @type {string} */ name) => String(form.get(name) || '').trim();
  return {
    ...(library && { library }),
    slug: text('slug').toLowerCase(), name: text('name'), region: text('region'),
    country: /** @type {any} */ (text('country')), hours: text('hours'), closed_days: text('closed_days'),
    accent: /** @type {any} */ (text('accent')), languages: setOf(LANGUAGES, /** @type {any} */ (form.getAll('languages'))),
    cheat_sheet: text('cheat_sheet'), cooperation: /** @type {any} */ (text('cooperation')),
    region_minutes: Number(text('region_minutes')), network_minutes: Number(text('network_minutes')),
    giving: text('giving') === 'given', closed: form.has('closed'),
  };
}

/**
 * The first field of a library's form that is wrong, from the top, and in which words; null for
 * none. The service looks again (daemon/domain/library.c).
 * @param {Pick<UpLibrarySave, 'languages' | 'region_minutes' | 'network_minutes'>} form
 * @param {import('./hours.js').HoursRead} hours
 * @param {import('./hours.js').HoursRead} closed
 */
export function libraryFault(form, hours, closed) {
  for (const [field, read] of /** @type {const} */ ([['hours', hours], ['closed_days', closed]])) {
    if ('fault' in read) return { field, words: /** @type {const} */ (`admin.hours.${read.fault.kind}`), part: read.fault.part };
    if (read.kept.length > HOURS_CHARACTERS_MAX) return { field, words: /** @type {const} */ ('admin.hours.long') };
  }
  if (form.languages === 0) return { field: 'languages', words: /** @type {const} */ ('admin.place.none') };
  if (form.network_minutes < form.region_minutes) return { field: 'network_minutes', words: /** @type {const} */ ('admin.libraries.network_sooner') };
  return null;
}

/** What the form of an account says. @param {FormData} form */
export function placeFrom(form) {
  return {
    library: Number(form.get('library')),
    languages: setOf(LANGUAGES, /** @type {any} */ (form.getAll('languages'))),
    topics: setOf(TOPICS, /** @type {any} */ (form.getAll('topics'))),
  };
}
