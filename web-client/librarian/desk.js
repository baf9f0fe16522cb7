// SPDX-License-Identifier: Apache-2.0
// The desk of one librarian as her page sees it. Pure: packets and her own acts go in, the
// next state comes out. What the service has not said yet is a wish, never a fact: a taken
// conversation is a card only once its packet came.

import { earlierHear } from './earlier.js';
import { followUpsStillDone } from './follow_ups.js';
import { lookAsk, lookEach, lookHear, lookIsOver } from './look.js';
import { oversightHear } from './oversight.js';
import { STAFF_TALK_EMPTY, staffTalkHear } from './staff_talk.js';
import { talkAsk, talkLast, talkOpen, talkPlace, talkSeen, talkStep, talkUnread } from '../state/talk.js';
import { byWait, unansweredSince } from './wait.js';

/** @typedef {import('../link/packets.js').Up} Up */
/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').DownConversation} DownConversation */
/** @typedef {import('../link/packets.js').DownLibrary} DownLibrary */
/** @typedef {import('../link/packets.js').DownRefused} DownRefused */
/** @typedef {import('../link/packets.js').Reason} Reason */
/** @typedef {import('../link/packets.js').Waiting} Waiting */
/** @typedef {import('../link/packets.js').Left} Left */
/** @typedef {import('../link/packets.js').FollowUp} FollowUp */
/** @typedef {import('../state/talk.js').Talk} Talk */
/**
 * unsure: the line was new and the service has not named it since. gone: it is no longer
 * hers, and its words are no longer on her page. notes: its staff log, a talk like the other.
 * readers: who else reads it. hushed: the last whisper that she put away; read: the note of a hand-over.
 * @typedef {{ talk: Talk, notes: Talk, labels: Labels, unsure: boolean, gone: boolean, readers?: readonly string[], hushed?: number, read?: number }} Held
 */
/** @typedef {{ outcome: import('../link/packets.js').Outcome, tags: readonly import('../link/packets.js').Tag[] }} Labels */
/**
 * back_ms: at the counter, until then by the service's clock. asked: whether she is still there.
 * @typedef {{ on: boolean, room: number, back_ms?: number, asked?: boolean }} Duty
 */
/** @typedef {'take' | 'give_back' | 'hand_over' | 'end' | 'block'} Act */
/**
 * What the page tells in passing: either its own news or the reason of a refusal.
 * @typedef {{ news: 'given_back' | 'given_back_left' | 'handed_over' | 'blocked' | 'hand_off_duty' | 'hand_no_room' | 'hand_nobody_answers' | 'ended' | 'given_back_off_duty' | 'not_sent' | 'follow_up' | 'follow_runs' | 'join_full' | 'counter' | 'unattended' | 'mute' | 'off_already' | 'look_over' } | { news: 'taken_off_duty' | 'invited', name: string } | { reason: Reason, wait_ms?: number }} Notice
 */
/**
 * @typedef {object} Desk
 * @property {boolean} welcomed
 * @property {string} library
 * @property {number} staff            her account
 * @property {number} skew_ms          the service's clock less this machine's
 * @property {Duty | null} duty        as the service knows it
 * @property {Duty | null} wish        what she asked for, until the service says the same
 * @property {number} room             how many conversations she chose to hold at once
 * @property {number} total            how many wait
 * @property {readonly Waiting[]} queue
 * @property {number} leftTotal        how many messages are left
 * @property {readonly Left[]} left    the first of them, by the day they are due
 * @property {readonly DownLibrary[]} libraries  of the network
 * @property {readonly Held[]} held
 * @property {number | null} shown     the conversation that is open
 * @property {Readonly<Record<number, Act>>} asked   acts without an answer, by conversation
 * @property {number | null} overtaking  whom she wants before others, until she says why
 * @property {readonly FollowUp[]} followUps   what is to be followed up
 * @property {readonly FollowUp[]} followedUp  what she did of it on this page
 * @property {import('../link/packets.js').DownColleagues | null} colleagues  who could get a conversation, as asked last
 * @property {import('./earlier.js').Earlier | null} earlier  what somebody was helped with before, while she looks
 * @property {readonly import('../link/packets.js').Block[] | null} blocks  who is blocked, as asked last
 * @property {import('./oversight.js').Oversight | null} oversight  what is running, while a supervisor looks at it
 * @property {import('../link/packets.js').DownInvited | null} invited  a colleague asks her to read along
 * @property {number | null} answered  the conversation in which she was asked last, and said yes or no
 * @property {number | null} mayJoin   the conversation that she was asked into last
 * @property {import('../link/packets.js').DownJoined | null} joined  the conversation of a colleague that she writes into
 * @property {{ conversation: number, seq: number }} joinedSeen  how far this page has shown of it
 * @property {import('../link/packets.js').DownExperts | null} experts  who could be asked to help from outside, as asked last
 * @property {readonly import('../link/packets.js').Invitation[]} invitations  an expert's: what he was asked for
 * @property {import('./look.js').Look | null} look  a colleague's conversation that she looks into
 * @property {import('./staff_talk.js').StaffTalk} staffTalk
 * @property {Notice | null} notice
 */
/**
 * @typedef {object} Card
 * @property {number} conversation
 * @property {Talk} talk
 * @property {number | null} since_ms  since when the person waits for an answer
 * @property {number} unread
 * @property {'held' | 'ended' | 'gone'} fate
 */

/** @type {Labels} */
const UNLABELLED = { outcome: 'none', tags: [] };
/** @type {Desk} */
export const deskEmpty = {
  welcomed: false, library: '', staff: 0, skew_ms: 0, duty: null, wish: null, room: 3, total: 0, queue: [], leftTotal: 0, left: [], libraries: [], held: [], shown: null,
  asked: {}, overtaking: null, followUps: [], followedUp: [], colleagues: null, earlier: null, blocks: null, oversight: null, invited: null, answered: null, mayJoin: null, joined: null, joinedSeen: { conversation: 0, seq: 0 }, experts: null, invitations: [], look: null, staffTalk: STAFF_TALK_EMPTY, notice: null,
};

/**
 * The desk after PACKET.
 * @param {Desk} desk
 * @param {Down} packet
 * @param {number} now_ms
 * @returns {Desk}
 */
export function deskHear(desk, packet, now_ms) {
  const earlier = earlierHear(desk.earlier, packet);
  const oversight = oversightHear(desk.oversight, packet);
  const look = lookHear(desk.look, packet, now_ms);
  const staffTalk = staffTalkHear(desk.staffTalk, packet);
  const isSame = earlier === desk.earlier && oversight === desk.oversight && look === desk.look && staffTalk === desk.staffTalk;
  const next = step(isSame ? desk : { ...desk, earlier, oversight, look, staffTalk }, packet, now_ms);
  return joinedShown(lookIsOver(desk.look, look, packet) ? told(next, 'look_over') : next);
}

/** What she looks into is on her screen, and is not new when she looks away. @param {Desk} desk @returns {Desk} */
function joinedShown(desk) {
  const { conversation, head } = desk.look?.talk || {};
  if (!conversation || !head || desk.joined?.conversation !== conversation) return desk;
  const { joinedSeen } = desk;
  return joinedSeen.conversation === conversation && joinedSeen.seq >= head ? desk : { ...desk, joinedSeen: { conversation, seq: head } };
}

/** @param {Desk} desk @param {Down} packet @param {number} now_ms @returns {Desk} */
function step(desk, packet, now_ms) {
  switch (packet.type) {
    case 'welcome':
      return { ...newLine(desk, packet, now_ms), welcomed: true, library: packet.library, staff: packet.staff || 0, skew_ms: packet.now_ms - now_ms };
    case 'again':
      return newLine(desk, packet, now_ms);
    case 'queue':
      return { ...desk, total: packet.total, queue: packet.waiting,
        overtaking: packet.waiting.some((one) => one.conversation === desk.overtaking) ? desk.overtaking : null };
    case 'messages':
      return { ...desk, leftTotal: packet.total, left: packet.left };
    case 'library':
      return { ...desk, libraries: [...desk.libraries.filter((one) => one.library !== packet.library), packet] };
    case 'duty':
      return dutyIs(desk, { on: packet.on, room: packet.room, back_ms: packet.back_ms, asked: packet.asked }, packet.by);
    case 'conversation':
      return packet.looking ? desk : named(desk, packet, now_ms);
    case 'invited':
      return packet.again && desk.answered === packet.conversation ? desk : { ...desk, invited: packet };
    case 'joined':
      return { ...desk, joined: packet.conversation ? packet : null };
    case 'readers':
      return deskChange(desk, packet.conversation, { readers: packet.list.map(({ name }) => name) });
    case 'follow_ups':
      return { ...desk, followUps: packet.list, followedUp: followUpsStillDone(desk.followedUp, packet.list) };
    case 'colleagues':
      return { ...desk, colleagues: packet };
    case 'experts':
      return { ...desk, experts: packet };
    case 'invitations':
      return { ...desk, invitations: packet.list };
    case 'done':
      return packet.packet === 'block' ? { ...desk, notice: { news: 'blocked' } } : desk;
    case 'blocks':
      return { ...desk, blocks: packet.list };
    case 'labels':
      return deskLabel(desk, packet.conversation, { outcome: packet.outcome, tags: packet.tags.map(({ tag }) => tag) });
    case 'gone':
      return gone(desk, packet.conversation);
    case 'refused':
      return refused(desk, packet);
    default:
      return eachHeld(desk, (talk) => talkStep(talk, packet, now_ms));
  }
}

/**
 * What the page must ask for now, and the desk that knows it was asked.
 * @param {Desk} desk
 * @returns {[Desk, Up[]]}
 */
export function deskAsk(desk) {
  /** @type {Up[]} */
  const packets = [];
  const held = desk.held.map((one) => {
    if (one.gone) return one;
    if (one.unsure) {
      packets.push({ type: 'resume', log: one.talk.log, after: talkLast(one.talk) });
      return { ...one, unsure: false };
    }
    const [talk, packet] = talkAsk(one.talk);
    const [notes, asksNotes] = talkAsk(one.notes);
    if (packet) packets.push(packet);
    if (asksNotes) packets.push(asksNotes);
    return packet || asksNotes ? { ...one, talk, notes } : one;
  });
  const [look, asksLook] = desk.look ? lookAsk(desk.look) : [null, []];
  packets.push(...asksLook);
  return packets.length > 0 ? [{ ...desk, held, look }, packets] : [desk, packets];
}

/** She asks for an act; the button rests until the answer. @param {Desk} desk @param {Act} act @param {number} conversation @returns {Desk} */
export function deskAct(desk, act, conversation) {
  return { ...desk, asked: { ...desk.asked, [conversation]: act }, notice: null };
}

/** She goes on or off duty. @param {Desk} desk @param {boolean} on @returns {Desk} */
export function deskDuty(desk, on) {
  return { ...desk, wish: { on, room: desk.room }, notice: null };
}

/** Her desk cannot ring and nobody is at it: off duty, and that is said whatever comes of it. @param {Desk} desk @returns {Desk} */
export function deskMute(desk) {
  return { ...deskDuty(desk, false), notice: { news: 'mute' } };
}

/** She chooses how many conversations at once; on duty that holds at once. @param {Desk} desk @param {number} room @returns {Desk} */
export function deskRoom(desk, room) {
  return { ...desk, room, wish: desk.duty?.on ? { on: true, room } : desk.wish };
}

/** @param {Desk} desk @param {number | null} conversation @returns {Desk} */
export function deskShow(desk, conversation) {
  return { ...desk, shown: conversation, notice: null };
}

/** Takes a card away that is over. @param {Desk} desk @param {number} conversation @returns {Desk} */
export function deskPutAway(desk, conversation) {
  return { ...without(desk, conversation), notice: null };
}

/** @param {Desk} desk @param {Notice | null} notice @returns {Desk} */
export function deskTell(desk, notice) {
  return { ...desk, notice };
}

/** She wants this one before others, or after all not: she is asked why. @param {Desk} desk @param {number | null} conversation @returns {Desk} */
export function deskOvertake(desk, conversation) {
  return { ...desk, overtaking: conversation, notice: null };
}

/** @param {Desk} desk @param {number} conversation @param {Partial<Held>} changed @returns {Desk} */
function deskChange(desk, conversation, changed) {
  return { ...desk, held: desk.held.map((one) => (one.talk.conversation === conversation && !one.gone ? { ...one, ...changed } : one)) };
}

/** What she or the service says of a conversation. @param {Desk} desk @param {number} conversation @param {Labels} labels @returns {Desk} */
export const deskLabel = (desk, conversation, labels) => deskChange(desk, conversation, { labels });

/** The last whisper to her that she has not put away. @param {Held} held */
export function deskWhisper({ notes, hushed = 0, gone: isGone }) {
  return isGone ? undefined : [...notes.entries].reverse().find(({ kind, seq }) => kind === 'whisper' && seq > hushed);
}

/** She puts it away. @param {Desk} desk @param {number} conversation @param {number} hushed @returns {Desk} */
export const deskHush = (desk, conversation, hushed) => deskChange(desk, conversation, { hushed });

/** She puts away with what it was handed over. @param {Desk} desk @param {number} conversation @param {number} read @returns {Desk} */
export const deskRead = (desk, conversation, read) => deskChange(desk, conversation, { read });

/** She did it, or after all not. @param {Desk} desk @param {FollowUp} one @param {boolean} isDone @returns {Desk} */
export function deskFollowedUp(desk, one, isDone) {
  const others = desk.followedUp.filter(({ conversation }) => conversation !== one.conversation);
  return { ...desk, followedUp: isDone ? [...others, one] : others };
}

/** What was on her screen. @param {Desk} desk @param {number} log @param {number} seq @returns {Desk} */
export function deskSeen(desk, log, seq) {
  return eachTalk(desk, (talk) => (talk.log === log ? talkSeen(talk, 'staff', seq) : talk));
}

/**
 * Her own words came to the disk.
 * @param {Desk} desk
 * @param {import('../link/packets.js').DownStored} packet
 * @param {import('../link/outbox.js').Item} item  of the outbox, that it answers
 * @param {string} name  hers
 * @returns {Desk}
 */
export function deskStored(desk, { log, seq, at_ms }, { text, writer, number }, name) {
  const kind = desk.look?.notes.log === log ? 'whisper' : 'message';
  const entry = { seq, kind: /** @type {'message'} */ (kind), side: /** @type {const} */ ('staff'), name, at_ms, text, writer, number };
  return eachTalk(desk, (talk) => (talk.log === log ? talkPlace(talk, [entry]) : talk));
}

/** Changes the open talk. @param {Desk} desk @param {Talk} talk @returns {Desk} */
export function deskTalk(desk, talk) {
  return eachTalk(desk, (one) => (one.log === talk.log ? talk : one));
}

/** @param {Desk} desk @param {number | null} conversation @returns {Held | undefined} */
export function deskFind(desk, conversation) {
  return desk.held.find((one) => one.talk.conversation === conversation);
}

/** By its talk or its staff log; also what she looks into. @param {Desk} desk @param {number | null | undefined} log @returns {{ talk: Talk, notes: Talk } | undefined} */
export function deskFindLog({ held, look }, log) {
  return [...held, ...(look ? [look] : [])].find((one) => one.talk.log === log || one.notes.log === log);
}

/** The cards, whoever waits longest first. @param {Desk} desk @returns {Card[]} */
export function deskCards(desk) {
  return desk.held.map(card).sort(byWait);
}

/** @param {Held} held @returns {Card} */
export function card({ talk, gone: isGone }) {
  const fate = isGone ? 'gone' : talk.state === 'ended' ? 'ended' : 'held';
  return {
    conversation: talk.conversation, talk, fate,
    since_ms: fate === 'held' && !talk.due_ms ? unansweredSince(talk.entries) : null, // of a left message nobody sits there
    unread: isGone ? 0 : talkUnread(talk, 'staff'),
  };
}

/** It was handed to her, or came back to her, and she has not looked. @param {Talk} talk */
export function deskIsHanded({ entries, staff_seen }) {
  return entries.some(({ kind, seq }) => (kind === 'handed_over' || kind === 'stayed') && seq > staff_seen);
}

/** How many conversations count against her room. @param {Desk} desk */
export function deskHolds(desk) {
  return desk.held.filter((one) => card(one).fate === 'held').length;
}

/** Why nobody can be taken now; null where nothing stands against it. @param {Desk} desk @returns {'off_duty' | 'no_room' | null} */
export function deskBarrier(desk) {
  if (!desk.duty?.on) return 'off_duty';
  return deskHolds(desk) >= desk.duty.room ? 'no_room' : null;
}

/** At the counter. @param {Desk} desk */
export function deskIsOut(desk) {
  return Boolean(desk.duty?.back_ms);
}

/** Who waits that she answers, in order. @param {Desk} desk */
export function deskQueue(desk) {
  return desk.queue.filter((one) => !one.beyond);
}

/** How many stand before it of those whom she answers. @param {Desk} desk @param {number} conversation */
export function deskBefore(desk, conversation) {
  return Math.max(0, deskQueue(desk).findIndex((one) => one.conversation === conversation));
}

/** The library of a conversation, where there is more than one. @param {Desk} desk @param {number | undefined} library */
export function deskLibrary(desk, library) {
  return desk.libraries.length > 1 ? desk.libraries.find((one) => one.library === library) : undefined;
}

/** What to know for whoever answers in the name of this library; '' nothing is written down. @param {Desk} desk @param {number | undefined} library */
export function deskCheatSheet(desk, library) {
  return desk.libraries.find((one) => one.library === library)?.cheat_sheet || '';
}

/** How many messages she has not seen. @param {Desk} desk */
export function deskUnread(desk) {
  return desk.held.reduce((sum, one) => sum + card(one).unread, 0);
}

/** How much is new where she has joined and does not look in. @param {Desk} desk */
export function deskJoinedNew({ joined, joinedSeen, look }) {
  if (!joined || look?.talk.conversation === joined.conversation) return 0;
  return Math.max(0, (joined.head || 0) - (joinedSeen.conversation === joined.conversation ? joinedSeen.seq : 0));
}

// ---- what the service says ----

/** Everything at hand may be old: what the service does not name again is asked for. @param {Desk} desk @param {Down} packet @param {number} now_ms @returns {Desk} */
function newLine(desk, packet, now_ms) {
  const held = desk.held.map((one) => ({ ...one, unsure: !one.gone,
    talk: talkStep(one.talk, packet, now_ms), notes: talkStep(one.notes, packet, now_ms) }));
  // Who is asked whether she is there goes on duty again by herself, not by her page.
  const wish = desk.wish || (desk.duty?.on && !desk.duty.asked ? { on: true, room: desk.duty.room } : null);
  // No left message, nothing to follow up and nothing joined is the rule, and not told.
  return { ...desk, held, wish, asked: {}, leftTotal: 0, left: [], followUps: [], joined: null };
}

/** by: who has taken her off duty. @param {Desk} desk @param {Duty} duty @param {string} [by] @returns {Desk} */
function dutyIs(desk, duty, by) {
  const { wish } = desk;
  if (by !== undefined) return { ...desk, duty, wish: null, notice: { news: 'taken_off_duty', name: by } };
  const isGranted = wish && wish.on === duty.on && (!wish.on || wish.room === duty.room);
  /** @type {Notice | null} */
  const notice = desk.duty?.asked && !duty.on && !wish ? { news: 'unattended' } : desk.notice;
  // Who was off duty was not told how the list changed; on duty, no left message is not told either.
  const left = duty.on && !desk.duty?.on ? { leftTotal: 0, left: [] } : {};
  return { ...desk, ...left, duty, room: duty.on ? duty.room : desk.room, wish: isGranted ? null : wish, notice };
}

/** @param {Desk} desk @param {DownConversation} packet @param {number} now_ms @returns {Desk} */
function named(desk, packet, now_ms) {
  const { conversation, state } = packet;
  if (state === 'waiting' || state === 'left') return gone(desk, conversation);
  const known = deskFind(desk, conversation);
  if (state === 'ended' && ['end', 'block'].includes(desk.asked[conversation])) return told(without(desk, conversation), 'ended');
  if (state === 'ended' && !known) return desk;
  const fresh = { talk: talkOpen(packet), notes: notesOf(packet), labels: UNLABELLED, unsure: false, gone: false };
  const held = known && !known.gone
    ? desk.held.map((one) => (one === known ? namedAgain(one, packet, now_ms) : one))
    : [...desk.held.filter((one) => one !== known), fresh];
  const isTaken = desk.asked[conversation] === 'take';
  return { ...(isTaken ? answered(desk, conversation) : desk), held, shown: isTaken ? conversation : desk.shown };
}

/** Its staff log, whose id is that of the talk + 1. @param {DownConversation} packet @returns {Talk} */
const notesOf = (packet) => talkOpen({ ...packet, log: packet.log + 1, head: packet.notes || 0 });

/** @param {Held} one @param {DownConversation} packet @param {number} now_ms @returns {Held} */
function namedAgain(one, packet, now_ms) {
  const notes = { ...one.notes, head: Math.max(one.notes.head, packet.notes || 0) };
  return { ...one, unsure: false, talk: talkStep(one.talk, packet, now_ms), notes };
}

/**
 * A card goes away where she did it herself, in this window or in another; else it stays
 * and says so.
 * @param {Desk} desk
 * @param {number} conversation
 * @returns {Desk}
 */
function gone(desk, conversation) {
  const known = deskFind(desk, conversation);
  if (!known || known.gone || known.talk.state === 'ended') return answered(desk, conversation);
  const act = desk.asked[conversation];
  if (act === 'end') return told(without(desk, conversation), 'ended');
  if (desk.wish ? !desk.wish.on : !desk.duty?.on) return told(without(desk, conversation), isMute(desk) ? 'mute' : 'given_back_off_duty');
  const last = known.talk.entries[known.talk.entries.length - 1];
  if (act === 'give_back' || last?.kind === 'given_back') return told(without(desk, conversation), known.talk.due_ms ? 'given_back_left' : 'given_back');
  if (act === 'hand_over' || last?.kind === 'handed_over') return told(without(desk, conversation), 'handed_over');
  const held = desk.held.map((one) => (one === known ? forgotten(one) : one));
  return { ...answered(desk, conversation), held };
}

const isMute = (/** @type {Desk} */ { notice }) => notice !== null && 'news' in notice && notice.news === 'mute';

/** What is not hers does not stay on her page. @param {Held} one @returns {Held} */
function forgotten({ talk, notes }) {
  const nothing = { entries: [], loose: [], typing: null };
  return { gone: true, unsure: false, labels: UNLABELLED, talk: { ...talk, ...nothing }, notes: { ...notes, ...nothing } };
}

/** @param {Desk} desk @param {DownRefused} packet @returns {Desk} */
function refused(desk, { packet, reason, log, conversation, wait_ms }) {
  const notice = wait_ms === undefined ? { reason } : { reason, wait_ms };
  switch (packet) {
    case 'take':
    case 'give_back':
    case 'end':
    case 'block':
      if (conversation && reason === 'reason_needed') return deskOvertake(answered(desk, conversation), conversation); // the queue had moved
      return conversation ? { ...actRefused(desk, conversation, reason), notice } : { ...desk, notice };
    case 'hand_over':
      return { ...answered(desk, Object.keys(desk.asked).map(Number).find((one) => desk.asked[one] === 'hand_over') || 0), notice: handNotice(reason) || notice };
    case 'duty':
    case 'counter':
      return { ...desk, wish: null, notice };
    case 'dismiss':
      return { ...desk, notice: reason === 'not_found' ? { news: 'off_already' } : notice };
    case 'look_in':
      return { ...desk, notice: reason === 'not_found' || reason === 'not_allowed' ? { news: 'look_over' } : notice };
    case 'invite':
      return { ...desk, notice: handNotice(reason) || notice };
    case 'open_follow_up':
      return { ...desk, notice: reason === 'not_ended' ? { news: 'follow_runs' } : notice };
    case 'join':
      return { ...desk, notice: reason === 'too_many' ? { news: 'join_full' } : notice };
    case 'oversee':
    case 'ask_enough':
    case 'mask':
    case 'unblock':
    case 'colleagues':
    case 'experts':
    case 'expert_ask':
    case 'expert_out':
    case 'staff_talk':
    case 'earlier':
    case 'open_earlier':
    case 'warn':
    case 'pause':
    case 'follow_up':
    case 'followed_up':
    case 'outcome':
    case 'tag':
      return { ...desk, notice };
    case 'say':
    case 'resume':
    case 'history': {
      const known = deskFindLog(desk, log);
      return known && reason === 'not_found' ? gone(desk, known.talk.conversation) : desk;
    }
    default:
      return desk;
  }
}

/** Of a hand-over some reasons speak of who was to get it. @param {Reason} reason @returns {Notice | null} */
function handNotice(reason) {
  return reason === 'off_duty' || reason === 'no_room' || reason === 'nobody_answers' ? { news: `hand_${reason}` } : null;
}

/** @param {Desk} desk @param {number} conversation @param {Reason} reason @returns {Desk} */
function actRefused(desk, conversation, reason) {
  const isHers = desk.asked[conversation] !== 'take';
  const rest = answered(desk, conversation);
  return isHers && reason === 'not_found' ? gone(rest, conversation) : rest;
}

// ---- parts ----

/** Talks and staff logs, also of what she looks into. @param {Desk} desk @param {(talk: Talk) => Talk} changed @returns {Desk} */
function eachTalk(desk, changed) {
  const look = desk.look && lookEach(desk.look, changed);
  return eachHeld(look === desk.look ? desk : { ...desk, look }, changed);
}

/** @param {Desk} desk @param {(talk: Talk) => Talk} changed @returns {Desk} */
function eachHeld(desk, changed) {
  let isChanged = false;
  const held = desk.held.map((one) => {
    if (one.gone) return one;
    const [talk, notes] = [changed(one.talk), changed(one.notes)];
    if (talk === one.talk && notes === one.notes) return one;
    isChanged = true;
    return { ...one, talk, notes };
  });
  return isChanged ? { ...desk, held } : desk;
}

/** @param {Desk} desk @param {number} conversation @returns {Desk} */
function answered(desk, conversation) {
  const { [conversation]: _, ...asked } = desk.asked;
  return { ...desk, asked };
}

/** @param {Desk} desk @param {number} conversation @returns {Desk} */
function without(desk, conversation) {
  const held = desk.held.filter((one) => one.talk.conversation !== conversation);
  return { ...answered(desk, conversation), held, shown: desk.shown === conversation ? null : desk.shown };
}

/** @param {Desk} desk @param {'look_over' | 'mute' | 'given_back' | 'given_back_left' | 'handed_over' | 'ended' | 'given_back_off_duty'} news @returns {Desk} */
function told(desk, news) {
  return { ...desk, notice: { news } };
}
