// SPDX-License-Identifier: Apache-2.0
// From whom a conversation came to her, and the note that came with it, until she has answered.
// Pure. The note stands in the staff log with the name and the moment of the hand-over: both are
// of one commit (docs/decisions/0024).

/** @typedef {import('../link/packets.js').Entry} Entry */

/** The hand-over that she has not answered to yet. @param {import('./desk.js').Held} held @returns {Entry | undefined} */
export function handedOver({ talk, gone: isGone }) {
  if (isGone || talk.state !== 'held') return undefined;
  const last = [...talk.entries].reverse().find((entry) => isHers(entry) || entry.kind === 'handed_over' || entry.kind === 'stayed');
  return last?.kind === 'handed_over' ? last : undefined;
}

/** What it came with, until she has put it away. @param {import('./desk.js').Held} held @returns {Entry | undefined} */
export function handedNote(held) {
  const handed = handedOver(held);
  return handed && held.notes.entries.find((entry) => entry.kind === 'message' && !entry.writer && entry.at_ms === handed.at_ms && entry.name === handed.name && entry.seq > (held.read || 0));
}

/** Only her own words say which outbox they came from. An expert or a colleague may have written since. @param {Entry} entry */
const isHers = ({ kind, side, writer }) => side === 'staff' && (kind === 'file' || (kind === 'message' && Boolean(writer)));
