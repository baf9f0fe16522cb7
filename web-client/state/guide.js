// SPDX-License-Identifier: Apache-2.0
// What is known of a guide or a link, and which address may stand in one. Pure.

import { GUIDE_TAGS, LANGUAGES } from '../link/packets.js';

/** @typedef {import('../link/packets.js').Guide} Guide */
/** @typedef {import('../link/packets.js').Language} Language */
/** @typedef {import('../link/packets.js').GuideTag} GuideTag */

/** Half a year: what nobody has looked at for so long may have moved. */
const OLD_MS = 183 * 86400000;

/** Whether somebody has looked at the page: never, or not for half a year. @param {Guide} guide @param {number} now_ms @returns {'never' | 'old' | 'checked'} */
export function guideIsChecked({ checked_ms }, now_ms) {
  if (!checked_ms) return 'never';
  return now_ms - checked_ms > OLD_MS ? 'old' : 'checked';
}

/** The members of a set that is sent as a sum. @template T @param {readonly T[]} all @param {number} sum */
export const setOf = (all, sum) => all.filter((_, place) => sum & (1 << place));

/** The sum of a set. @template T @param {readonly T[]} all @param {readonly T[]} members */
export const sumOf = (all, members) => all.reduce((sum, one, place) => sum + (members.includes(one) ? 1 << place : 0), 0);

/** @param {Guide} guide @returns {Language[]} */
export const guideLanguages = (guide) => setOf(LANGUAGES, guide.languages);

/** @param {Guide} guide @returns {GuideTag[]} */
export const guideTags = (guide) => setOf(GUIDE_TAGS, guide.tags);

/** The title in this language, or else in the first one that there is. @param {Guide} guide @param {readonly Language[]} order @returns {{ title: string, language: Language }} */
export function guideTitle(guide, order) {
  const language = [...order, ...LANGUAGES].find((one) => guide[one]) || LANGUAGES[0];
  return { title: guide[language] || '', language };
}

/**
 * What somebody typed as an address, in the form in which it is kept; null where it is no whole
 * web address. The service looks again, as strictly (daemon/domain/guide.c).
 * @param {string} typed
 * @returns {string | null}
 */
export function guideAddress(typed) {
  try {
    const { protocol, href, username, password, hostname } = new URL(typed.trim());
    const isWeb = /^https?:$/.test(protocol) && !username && !password;
    const isNamed = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])?$/.test(hostname);
    return isWeb && isNamed ? coded(href) : null;
  } catch {
    return null;
  }
}

/** Signs that a browser leaves as they are, and that addresses do not have. @param {string} href */
const coded = (href) => href.replace(/[^A-Za-z0-9\-._~!$&'()*+,;=:@/?#%]/g, encodeURIComponent).replace(/%(?![0-9A-Fa-f]{2})/g, '%25');
