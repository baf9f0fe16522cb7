// SPDX-License-Identifier: Apache-2.0
// What a job seeker was helped with before, or a follow-up came of, while a librarian looks. Pure.
// Closed, it is forgotten with its words.

/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').Entry} Entry */
/** @typedef {import('../link/packets.js').Summary} Summary */
/** head: -1 until the talk begins to come. @typedef {{ conversation: number, head: number, entries: readonly Entry[] }} Reading */
/** of: the conversation that she holds, or that of the follow-up. list: null until it came, and of a follow-up. @typedef {{ of: number, list: readonly Summary[] | null, reading: Reading | null }} Earlier */

/** @param {number} of @returns {Earlier} */
export const earlierAsk = (of) => ({ of, list: null, reading: null });

/** @param {Earlier} earlier @param {number} conversation @returns {Earlier} */
export const earlierOpen = (earlier, conversation) => ({ ...earlier, reading: { conversation, head: -1, entries: [] } });

/** @param {Earlier} earlier @returns {Earlier} */
export const earlierBack = (earlier) => ({ ...earlier, reading: null });

/** @param {Earlier | null} earlier @param {Down} packet @returns {Earlier | null} */
export function earlierHear(earlier, packet) {
  if (!earlier) return earlier;
  const { of, reading } = earlier;
  if (packet.type === 'earlier' && packet.conversation === of) return { ...earlier, list: packet.list };
  if (packet.type === 'gone' && packet.conversation === of) return null;
  if (packet.type === 'refused' && (packet.packet === 'open_earlier' || packet.packet === 'open_follow_up')) return earlierBack(earlier);
  if (packet.type !== 'transcript' || !reading || packet.conversation !== reading.conversation) return earlier;
  return { ...earlier, reading: { ...reading, head: packet.head, entries: [...reading.entries, ...packet.entries.filter(({ seq }) => seq > reading.entries.length)] } };
}

/** @param {Reading} reading */
export const earlierIsWhole = ({ head, entries }) => entries.length === head;
