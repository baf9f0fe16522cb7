// SPDX-License-Identifier: Apache-2.0
// What a librarian can put into an answer, and how it is found by typing. Pure.

import { GUIDE_TAGS, LANGUAGES } from '../../link/packets.js';
import { guideIsChecked, guideLanguages, guideTitle, setOf } from '../../state/guide.js';

/** @typedef {import('../../link/packets.js').Language} Language */
/** @typedef {import('../../link/packets.js').Reply} Reply */
/** @typedef {import('../../link/packets.js').Guide} Guide */
/** @typedef {import('../../link/packets.js').GuideTag} GuideTag */
/**
 * @typedef {object} Pick
 * @property {string} key
 * @property {'shared' | 'own' | 'guide'} kind
 * @property {string} title
 * @property {string} text         what is put in
 * @property {number} library      for whose conversations; 0: for all
 * @property {Language} language   in which it is
 * @property {boolean} isElse      not the language of the job seeker
 * @property {readonly Language[]} pages  of a guide: the languages of its page
 * @property {'never' | 'old' | 'checked'} checked  of a guide: whether somebody has looked at its page
 * @property {string} name         folded: what is looked through first
 * @property {string} whole        folded: what is looked through then
 */

const SHOWN_MAX = 30;
/** Letters that have no mark to be taken away. */
const LETTERS = /** @type {Record<string, string>} */ ({ ø: 'o', æ: 'ae', ß: 'ss' });

/** A text as it is compared: small letters without marks, in any alphabet. @param {string} text */
export function folded(text) {
  return text.toLowerCase().replace(/[øæß]/g, (letter) => LETTERS[letter]).normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * Everything that can be put in, for a job seeker who reads SEEKER's language; where that is
 * missing in the librarian's OWN, or in the first that there is. What is only for other
 * libraries than LIBRARY, the conversation's, is left out; what is only for it comes first.
 * @param {import('../../state/saved.js').Saved} saved
 * @param {Language} seeker
 * @param {Language} own
 * @param {(tag: GuideTag) => string} tagged  the words of a tag
 * @param {number} now_ms
 * @param {number | undefined} library
 * @returns {Pick[]}
 */
export function picksOf(saved, seeker, own, tagged, now_ms, library) {
  const order = [seeker, own, ...LANGUAGES];
  /** @template {{ library?: number }} T @param {readonly T[] | null} rows @returns {T[]} */
  const fitting = (rows) => [...(rows || []).filter((one) => one.library && one.library === library), ...(rows || []).filter((one) => !one.library)];
  return [
    ...(saved.own.rows || []).map((reply) => replyPick(reply, 'own', order)),
    ...fitting(saved.shared.rows).map((reply) => replyPick(reply, 'shared', order)),
    ...fitting(saved.guides.rows).map((guide) => guidePick(guide, order, tagged, now_ms)),
  ];
}

/** @param {Reply} reply @param {'shared' | 'own'} kind @param {readonly Language[]} order @returns {Pick} */
function replyPick(reply, kind, order) {
  const language = order.find((one) => reply[one]) || order[0];
  return {
    key: `reply-${reply.reply}`, kind, title: reply.name, text: reply[language] || '', library: reply.library || 0, language, isElse: language !== order[0], pages: [], checked: 'checked',
    name: folded(reply.name), whole: folded(LANGUAGES.map((one) => reply[one]).join(' ')),
  };
}

/** @param {Guide} guide @param {readonly Language[]} order @param {(tag: GuideTag) => string} tagged @param {number} now_ms @returns {Pick} */
function guidePick(guide, order, tagged, now_ms) {
  const { title, language } = guideTitle(guide, order);
  return {
    key: `guide-${guide.guide}`, kind: 'guide', title, text: `${title}: ${guide.address}`, library: guide.library || 0, language, isElse: language !== order[0],
    pages: guideLanguages(guide), checked: guideIsChecked(guide, now_ms),
    name: folded(LANGUAGES.map((one) => guide[one]).join(' ')), whole: folded([guide.address, ...setOf(GUIDE_TAGS, guide.tags).map(tagged)].join(' ')),
  };
}

/**
 * Those that hold every word of QUERY, in any language: a name that begins with it first, then
 * names, then what is only in the text; else in the order of the list.
 * @param {readonly Pick[]} picks
 * @param {string} query
 * @returns {Pick[]}
 */
export function picksFind(picks, query) {
  const terms = folded(query).split(/\s+/).filter(Boolean);
  const ranked = picks.map((pick) => ({ pick, rank: rankOf(pick, terms) })).filter(({ rank }) => rank < 3);
  return ranked.sort((one, other) => one.rank - other.rank).slice(0, SHOWN_MAX).map(({ pick }) => pick);
}

/** 3: it does not fit. @param {Pick} pick @param {readonly string[]} terms */
function rankOf({ name, whole }, terms) {
  if (!terms.every((term) => name.includes(term) || whole.includes(term))) return 3;
  if (terms.length > 0 && name.startsWith(terms[0])) return 0;
  return terms.every((term) => name.includes(term)) ? 1 : 2;
}
