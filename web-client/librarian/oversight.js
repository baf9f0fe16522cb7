// SPDX-License-Identifier: Apache-2.0
// What a supervisor sees beyond her own desk: who is on duty, what runs, how long people wait.
// Pure. Closed, it is forgotten.

import { byWait } from './wait.js';

/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').Working} Working */
/** @typedef {import('../link/packets.js').Running} Running */
/**
 * working, running: null until they came. total: how many run. dismissed: whom she has just
 * taken off duty, until she is.
 * @typedef {{ working: readonly Working[] | null, running: readonly Running[] | null, total: number, dismissed: number | null }} Oversight
 */

/** @type {Oversight} */
export const OVERSIGHT_EMPTY = { working: null, running: null, total: 0, dismissed: null };

/** @param {Oversight | null} oversight @param {Down} packet @returns {Oversight | null} */
export function oversightHear(oversight, packet) {
  if (!oversight) return oversight;
  if (packet.type === 'running') return { ...oversight, running: longestFirst(packet.list), total: packet.total };
  if (packet.type === 'refused' && packet.packet === 'dismiss') return { ...oversight, dismissed: null };
  if (packet.type !== 'working') return oversight;
  const isThere = packet.list.some(({ staff }) => staff === oversight.dismissed);
  return { ...oversight, working: packet.list, dismissed: isThere ? oversight.dismissed : null };
}

/** @param {Oversight} oversight @param {number} staff @returns {Oversight} */
export const oversightDismiss = (oversight, staff) => ({ ...oversight, dismissed: staff });

/** Whoever waits longest stands first; who has an answer, last. @param {readonly Running[]} list @returns {Running[]} */
function longestFirst(list) {
  const waiter = (/** @type {Running} */ { conversation, waits_ms }) => ({ conversation, since_ms: waits_ms ?? null });
  return [...list].sort((a, b) => byWait(waiter(a), waiter(b)));
}
