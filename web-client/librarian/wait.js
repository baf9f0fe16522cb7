// SPDX-License-Identifier: Apache-2.0
// How long a person has waited, and whom to answer first. Pure: the time is an argument.
//
// The clock of a card counts from the first message that has no answer yet, not from the
// last one: who writes three lines must not wait longer than who wrote one.

/** To ask whether it is enough is an answer, and to have one more question wants one. */
const SAID = ['message', 'file', 'enough', 'goes_on'];

/** @typedef {{ seq: number, kind: string, side: string, at_ms: number }} Entry */
/** @typedef {{ conversation: number, since_ms: number | null }} Waiter */

/**
 * When the first message came that nobody has answered; null where the person has an answer.
 * @param {readonly Entry[]} entries in order
 * @returns {number | null}
 */
export function unansweredSince(entries) {
  /** @type {number | null} */
  let since = null;
  for (const entry of entries) {
    if (entry.kind === 'ended') since = null;
    if (!SAID.includes(entry.kind)) continue;
    if (entry.side === 'staff') since = null;
    else if (since === null) since = entry.at_ms;
  }
  return since;
}

/**
 * Longest waiting first; those with an answer behind them, in the order they were begun,
 * so that a card moves only when something happened to it.
 * @param {Waiter} one
 * @param {Waiter} other
 * @returns {number}
 */
export function byWait(one, other) {
  const first = one.since_ms ?? Number.MAX_SAFE_INTEGER;
  const second = other.since_ms ?? Number.MAX_SAFE_INTEGER;
  return first === second ? one.conversation - other.conversation : first - second;
}

/**
 * A running clock: 0:07, 12:45, 1:05:09. Never below zero, whatever the two clocks say.
 * @param {number} waited_ms
 * @returns {string}
 */
export function clockText(waited_ms) {
  const seconds = Math.max(0, Math.floor(waited_ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const two = (/** @type {number} */ value) => String(value).padStart(2, '0');
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** The three degrees of a wait that the desk marks, by words, sign and colour. */
const SOON_MS = 60_000;
const LATE_MS = 180_000;

/**
 * @param {number} waited_ms
 * @returns {'fresh' | 'soon' | 'late'}
 */
export function urgency(waited_ms) {
  if (waited_ms >= LATE_MS) return 'late';
  return waited_ms >= SOON_MS ? 'soon' : 'fresh';
}
