// SPDX-License-Identifier: Apache-2.0
// Where a person stands, as sentences.

import { visitIsAlone, visitLast, visitWaiting } from '../state/visit.js';
import { clockTime, momentName } from '../words/times.js';
import { counted, language, words } from '../words/words.js';
import { opening, others } from './sign.js';

const SPELLED = 1;

/** @typedef {import('../link/packets.js').DownPlace} DownPlace */
/** @typedef {import('../state/visit.js').Visit} Visit */

/** Sentences for how things stand with the conversation, for somebody who has waited long or not. @param {Visit} visit @param {boolean} isLong @returns {string[]} */
export function standing(visit, isLong) {
  const talk = visitLast(visit);
  if (!talk) return [];
  if (talk.state === 'ended') return [words('seeker.thanks'), ...(visit.kept_days ? [counted('seeker.ended_days', visit.kept_days)] : [])];
  if (talk.state === 'held') {
    const key = talk.late ? 'seeker.counter_late' : talk.back_ms ? 'seeker.counter' : 'seeker.with';
    return [words(key, { name: talk.holder || words('common.librarian'), time: clockTime(/** @type {number} */ (talk.back_ms)) })];
  }
  if (talk.state === 'left') return [words('seeker.left'), due(talk.due_ms), ...(visit.answering ? [others(visit) || words('seeker.answering')] : opening(visit))];
  const here = visitWaiting(visit);
  const { place, answering } = here;
  if (visitIsAlone(here)) return [(talk.language === language && others(visit)) || words('seeker.nobody'), words('seeker.if_closed'), ...opening(here)];
  if (!place || place.conversation !== talk.conversation) return [];
  const when = answering ? [visitIsAlone(visit) ? words('seeker.later') : waitWords(place)] : opening(here);
  const lines = [aheadWords(place.ahead), ...(visit.passed ? [words('seeker.passed')] : []), ...when, words('seeker.wait_write')];
  return isLong ? [...lines, words('seeker.not_forgotten')] : lines;
}

/** What is promised; where that was not kept, that it is not forgotten. @param {number | undefined} due_ms */
function due(due_ms = 0) {
  return due_ms > Date.now() ? words('seeker.due', { when: momentName(due_ms) }) : words('seeker.not_forgotten');
}

/** @param {number} ahead @returns {string} */
function aheadWords(ahead) {
  return ahead <= SPELLED ? words(`seeker.ahead_${/** @type {0} */ (ahead)}`) : counted('seeker.ahead', ahead);
}

/** @param {DownPlace} place @returns {string} */
function waitWords({ low_minutes: low, high_minutes: high }) {
  if (low === undefined || high === undefined) return words('seeker.wait_unknown');
  if (low === 0) return counted('seeker.wait_under', Math.max(1, high));
  return low === high ? counted('seeker.wait_about', low) : words('seeker.wait_range', { low, high });
}
