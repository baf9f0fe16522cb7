// SPDX-License-Identifier: Apache-2.0
// What stands above the conversation that somebody takes along.

import { visitLast } from '../state/visit.js';
import { useStore } from '../ui/use_store.js';
import { dayAndTime } from '../words/dates.js';
import { words } from '../words/words.js';

/** @typedef {import('../state/visit.js').Visit} Visit */

/** @param {Visit} visit @returns {string[]} */
export const paperLines = (visit) => [
  words('seeker.title'),
  words('seeker.keep_head', { library: visit.library, time: dayAndTime(visitLast(visit)?.began_ms || 0) }),
  words('seeker.keep_secret'),
];

/** Stands on paper only. @param {{ session: import('./session.js').Session }} props */
export function PaperHead({ session }) {
  const { visit } = useStore(session.store);
  return <div class="on-paper">{paperLines(visit).map((line) => <p key={line}>{line}</p>)}</div>;
}
