// SPDX-License-Identifier: Apache-2.0
// Every sentence a person reads comes through here. The catalogue of one page and one
// language is put into the script by the build, so that no other language is sent.

import catalogue from 'catalogue';

/** @typedef {import('../link/packets.js').Language} Language */
/** @typedef {import('../link/packets.js').Reason} Reason */
/**
 * @typedef {keyof typeof import('./en/common.json')
 *   | keyof typeof import('./en/staff.json')
 *   | keyof typeof import('./en/seeker.json')
 *   | keyof typeof import('./en/desk.json')
 *   | keyof typeof import('./en/admin.json')
 *   | keyof typeof import('./en/trouble.json')
 *   | keyof typeof import('./en/poster.json')} Key
 */
/** @template T @typedef {T extends `${infer K}_other` ? K : never} Stem */
/** @typedef {Record<string, string | number>} Values */

/** The language of this page. @type {Language} */
export const language = /** @type {Language} */ (catalogue.language);

/** The words of a script that comes later: sentences from place AT on, and others. @param {[at: number, listed: string[], named: Record<string, string>]} more */
export function wordsAdd([at, listed, named]) {
  listed.forEach((sentence, place) => {
    catalogue[at + place] = sentence;
  });
  Object.assign(catalogue, named);
}

const plural = new Intl.PluralRules(language);
const whole = new Intl.NumberFormat(language);

/**
 * The sentence under KEY, with each {name} replaced by values[name].
 * @param {Key} key
 * @param {Values} [values]
 * @returns {string}
 */
export function words(key, values) {
  const sentence = catalogue[key];
  if (!values) return sentence;
  return sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/**
 * The sentence that fits COUNT: key_one or key_other, with {count} in local digits.
 * @param {Stem<Key>} key
 * @param {number} count
 * @param {Values} [values]
 * @returns {string}
 */
export function counted(key, count, values) {
  const form = plural.select(count) === 'one' ? '_one' : '_other';
  return words(/** @type {Key} */ (key + form), { ...values, count: whole.format(count) });
}

/**
 * Why something was refused, in words. WAIT_MS says when the next try may be.
 * @param {Reason} reason
 * @param {number} [wait_ms]
 * @returns {string}
 */
export function reasonWords(reason, wait_ms) {
  const sentence = catalogue['reason.' + reason] || catalogue['reason.bad_packet'];
  if (!wait_ms) return sentence;
  const minutes = Math.ceil(wait_ms / 60000);
  const wait = wait_ms < 60000
    ? counted('common.again_in_seconds', Math.ceil(wait_ms / 1000))
    : counted('common.again_in_minutes', minutes);
  return sentence + ' ' + wait;
}
