// SPDX-License-Identifier: Apache-2.0
// Whether somebody answers, and when and in which language, as sentences.

import { LANGUAGES } from '../link/packets.js';
import { clockTime, momentName } from '../words/times.js';
import { language, words } from '../words/words.js';

/** @typedef {import('../state/visit.js').Visit} Visit */

/** @type {('seeker.english' | 'seeker.bulgarian' | 'seeker.danish')[]} by their numbers */
const NAMES = ['seeker.english', 'seeker.bulgarian', 'seeker.danish'];

/** When somebody is there again, as far as that is known, and for whom. @param {Visit} visit @returns {string[]} */
export function opening({ answering, opens_ms, back_ms, late, helps }) {
  if (answering === false && back_ms) return [words(late ? 'seeker.out_late' : 'seeker.out', { time: clockTime(back_ms) })];
  const opens = answering === false && opens_ms > Date.now() ? [words('seeker.opens', { when: momentName(opens_ms) })] : [];
  return lacks(helps) ? [...opens, words('seeker.helps', named(helps))] : opens;
}

/** That somebody answers, and not in the language of this page; else nothing. @param {Visit} visit @returns {string} */
export const others = ({ languages }) => (lacks(languages) ? words('seeker.others', named(languages)) : '');

/** @param {number | undefined} set @returns {set is number} */
const lacks = (set) => !!set && !(set >> LANGUAGES.indexOf(language) & 1);

/** @param {number} set */
const named = (set) => ({ languages: NAMES.filter((_, at) => set >> at & 1).map((name) => words(name)).join(', ') });
