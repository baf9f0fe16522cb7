// SPDX-License-Identifier: Apache-2.0
// What the job seeker's page knows. Pure: packets go in, the next state comes out.

import { talkLast, talkOpen, talkPlace, talkStep } from './talk.js';

/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').DownPlace} DownPlace */
/** @typedef {import('../link/packets.js').DownConversation} DownConversation */
/** @typedef {import('../link/packets.js').Entry} Entry */
/** @typedef {import('../link/outbox.js').Item} Item */
/** @typedef {import('./talk.js').Talk} Talk */
/**
 * @typedef {object} Visit
 * @property {string} library
 * @property {string} [accent]          its colour, where that is not the first
 * @property {boolean} [mail]           an e-mail address is written to when an answer waits
 * @property {number} kept_days         0: not told yet
 * @property {boolean | null} answering  null: not told yet
 * @property {number} opens_ms          when it opens next; 0: not known
 * @property {number} [back_ms]         nobody answers, and who will is at the counter until then
 * @property {boolean} [late]           that is over
 * @property {number} [languages]       in which of them somebody does, or will; absent: in each
 * @property {number} [helps]           in which the library helps, while nobody does; absent: in each
 * @property {string} code
 * @property {readonly Talk[]} talks    oldest first; the last is the running one
 * @property {DownPlace | null} place
 * @property {DownPlace | null} stood   the last that was told, also before the line was lost
 * @property {boolean} passed           since it was told, somebody came to stand before
 * @property {import('../link/packets.js').DownRated | null} rated  the last rating that the service knows
 * @property {import('../link/packets.js').DownForm} [form]  what the library asks at the end
 * @property {import('../link/packets.js').DownMeetings} [meetings]  when one could come to the library
 */

/** @type {Visit} */
export const VISIT_EMPTY = { library: '', kept_days: 0, answering: null, opens_ms: 0, code: '', talks: [], place: null, stood: null, passed: false, rated: null };

/**
 * The visit after PACKET, which answers ITEM of the outbox where it answers one.
 * @param {Visit} visit
 * @param {Down} packet
 * @param {number} now_ms
 * @param {Item | null} item
 * @returns {Visit}
 */
export function visitStep(visit, packet, now_ms, item) {
  const next = withTalks(visit, packet, now_ms, item);
  switch (packet.type) {
    case 'welcome':
      return { ...next, accent: undefined, mail: undefined, ...packet, ...answers(packet), ...speaks(packet), opens_ms: packet.opens_ms || 0, code: packet.code || next.code, place: null };
    case 'begun':
      return { ...next, code: packet.code };
    case 'sign':
      return { ...next, ...answers(packet), ...speaks(packet), opens_ms: packet.opens_ms || 0 };
    case 'rated':
    case 'form':
    case 'meetings':
      return { ...next, [packet.type]: packet };
    case 'place':
      return { ...next, place: packet, stood: packet, passed: isPassed(next, packet) };
    default:
      return next;
  }
}

/** Who answers the conversation that waits: its place says so, and before that the sign. @param {Visit} visit @returns {Visit} */
export function visitWaiting(visit) {
  const { place } = visit;
  return place && place.conversation === visitLast(visit)?.conversation ? { ...visit, ...answers(place) } : visit;
}

/** Nobody answers, and nobody has said to be back. @param {Visit} visit */
export const visitIsAlone = ({ answering, back_ms }) => answering === false && !back_ms;

/** @param {import('../link/packets.js').DownWelcome | import('../link/packets.js').DownSign | DownPlace} packet */
const answers = ({ answering, back_ms, late }) => ({ answering, back_ms, late });

/** @param {import('../link/packets.js').DownWelcome | import('../link/packets.js').DownSign} packet */
const speaks = ({ answering, back_ms, languages }) => (answering || back_ms ? { languages, helps: undefined } : { languages: undefined, helps: languages });

/** A place never goes up but for somebody who has waited before; that is said until it goes down again. @param {Visit} visit @param {DownPlace} place */
function isPassed({ stood, passed }, { conversation, ahead }) {
  if (!stood || stood.conversation !== conversation || ahead < stood.ahead) return false;
  return passed || ahead > stood.ahead;
}

/** The conversation that goes on, if one does. @param {Visit} visit @returns {Talk | null} */
export function visitLive(visit) {
  const last = visitLast(visit);
  return last && last.state !== 'ended' ? last : null;
}

/** @param {Visit} visit @returns {Talk | null} */
export const visitLast = (visit) => visit.talks[visit.talks.length - 1] || null;

/** The visit with TALK in the place of the one it was made from. @param {Visit} visit @param {Talk} talk @returns {Visit} */
export function visitWith(visit, talk) {
  const others = visit.talks.filter((one) => one.conversation !== talk.conversation);
  return { ...visit, talks: [...others, talk].sort((a, b) => a.conversation - b.conversation) };
}

/** @param {Visit} visit @param {Down} packet @param {number} now_ms @param {Item | null} item @returns {Visit} */
function withTalks(visit, packet, now_ms, item) {
  if (packet.type === 'conversation' && !visit.talks.some((talk) => talk.conversation === packet.conversation)) {
    return visitWith(visit, talkOpen(packet));
  }
  if (packet.type === 'begun') return begun(visit, packet, now_ms, item);
  if (packet.type === 'stored') return stored(visit, packet, item);
  const talks = visit.talks.map((talk) => talkStep(talk, packet, now_ms));
  return talks.some((talk, place) => talk !== visit.talks[place]) ? { ...visit, talks } : visit;
}

/**
 * A new talk holds one entry, its first message; we know it without asking.
 * @param {Visit} visit @param {import('../link/packets.js').DownBegun} packet
 * @param {number} now_ms @param {Item | null} item @returns {Visit}
 */
function begun(visit, { conversation, log }, now_ms, item) {
  if (!item || !item.begin) return visit;
  const { language, topic } = item.begin;
  const known = visit.talks.find((talk) => talk.conversation === conversation);
  const talk = known || talkOpen({ type: 'conversation', conversation, log, state: 'waiting', language, topic,
    began_ms: now_ms, head: 1, seeker_seen: 1, staff_seen: 0 });
  if (talkLast(talk) > 0) return visit;
  return visitWith(visit, talkPlace(talk, [ownEntry(item, 1, now_ms)]));
}

/**
 * @param {Visit} visit @param {import('../link/packets.js').DownStored} packet
 * @param {Item | null} item @returns {Visit}
 */
function stored(visit, { log, seq, at_ms }, item) {
  const talk = visit.talks.find((one) => one.log === log);
  return talk && item ? visitWith(visit, talkPlace(talk, [ownEntry(item, seq, at_ms)])) : visit;
}

/** @param {Item} item @param {number} seq @param {number} at_ms @returns {Entry} */
function ownEntry({ text, writer, number }, seq, at_ms) {
  return { seq, kind: 'message', side: 'seeker', at_ms, text, writer, number };
}
