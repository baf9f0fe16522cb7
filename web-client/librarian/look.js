// SPDX-License-Identifier: Apache-2.0
// A conversation of a colleague that a supervisor looks into: talk and staff log, to be read.
// Pure. Closed, it is forgotten with its words.

import { talkAsk, talkOpen, talkStep } from '../state/talk.js';

/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').Up} Up */
/** @typedef {import('../link/packets.js').DownConversation} DownConversation */
/** @typedef {import('../state/talk.js').Talk} Talk */
/** @typedef {{ talk: Talk, notes: Talk }} Look */

/** @param {Look | null} look @param {Down} packet @param {number} now_ms @returns {Look | null} */
export function lookHear(look, packet, now_ms) {
  if (packet.type === 'conversation' && packet.looking) return named(look, packet, now_ms);
  if (!look) return look;
  const isAbout = 'conversation' in packet && packet.conversation === look.talk.conversation;
  // A conversation without the word is her own: she holds it now.
  if (isAbout && (packet.type === 'gone' || packet.type === 'conversation' || (packet.type === 'refused' && packet.packet === 'look_in'))) return null;
  return lookEach(look, (talk) => talkStep(talk, packet, now_ms));
}

/** @param {Look | null} look @param {DownConversation} packet @param {number} now_ms @returns {Look} */
function named(look, packet, now_ms) {
  const notes = { ...packet, log: packet.log + 1, head: packet.notes || 0 };
  if (look?.talk.conversation !== packet.conversation) return { talk: talkOpen(packet), notes: talkOpen(notes) };
  return { talk: talkStep(look.talk, packet, now_ms), notes: { ...look.notes, head: Math.max(look.notes.head, notes.head) } };
}

/** Both logs. @param {Look} look @param {(talk: Talk) => Talk} changed @returns {Look} */
export function lookEach(look, changed) {
  const [talk, notes] = [changed(look.talk), changed(look.notes)];
  return talk === look.talk && notes === look.notes ? look : { talk, notes };
}

/** What is to be asked for, and the look that knows it was. @param {Look} look @returns {[Look, Up[]]} */
export function lookAsk(look) {
  const [talk, asksTalk] = talkAsk(look.talk);
  const [notes, asksNotes] = talkAsk(look.notes);
  const packets = /** @type {Up[]} */ ([asksTalk, asksNotes].filter(Boolean));
  return [packets.length > 0 ? { talk, notes } : look, packets];
}

/** It was looked into until this packet. @param {Look | null} before @param {Look | null} after @param {Down} packet */
export const lookIsOver = (before, after, packet) => Boolean(before && !after && packet.type !== 'conversation');
