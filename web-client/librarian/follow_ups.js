// SPDX-License-Identifier: Apache-2.0
// What is still to be done for somebody: one's own first, then by the day. Pure.

import { dayOf } from '../state/days.js';

/** @typedef {import('../link/packets.js').FollowUp} FollowUp */

/** @param {readonly FollowUp[]} list @param {number} staff  whose desk this is @returns {FollowUp[]} */
export function followUpsInOrder(list, staff) {
  return [...list].sort((a, b) => Number(b.staff === staff) - Number(a.staff === staff) || a.due_ms - b.due_ms);
}

/** @param {FollowUp} one @param {number} now_ms @returns {'overdue' | 'today' | 'later'} */
export function followUpIsDue({ due_ms }, now_ms) {
  const [due, today] = [dayOf(due_ms), dayOf(now_ms)];
  return due < today ? 'overdue' : due === today ? 'today' : 'later';
}

/**
 * What is done leaves the list of the service; here it stays in sight until the page is left,
 * so that it can be undone.
 * @param {readonly FollowUp[]} done
 * @param {readonly FollowUp[]} list  as the service tells it now
 * @returns {FollowUp[]}
 */
export const followUpsStillDone = (done, list) => done.filter((one) => !list.some(({ conversation }) => conversation === one.conversation));
