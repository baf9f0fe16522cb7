// SPDX-License-Identifier: Apache-2.0
// The other side of the practice page: it speaks the packets of docs/protocol.md with the very
// page of the desk, about people who do not exist. All of it is in this tab's memory, so nothing
// of it can come into a statistic. Pure but for `after` and `now`, which the caller gives.

import { VERSION } from '../link/packets.js';

/** @typedef {import('../link/packets.js').Up} Up */
/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').Entry} Entry */
/** @typedef {import('../link/packets.js').Language} Language */
/** @typedef {import('../link/packets.js').Topic} Topic */
/** What somebody will say, one line after each answer. @typedef {{ topic: Topic, lines: readonly string[] }} Person */
/**
 * @typedef {object} Case
 * @property {Person} person
 * @property {number} conversation
 * @property {number} said           how many of the lines
 * @property {number} answers        of the librarian; the next line waits for the newest
 * @property {'waiting' | 'held' | 'ended'} state
 * @property {boolean} returned
 * @property {number} began_ms
 * @property {Entry[]} entries
 * @property {number} seen           by the librarian
 * @property {number} notes          how many were written
 * @property {number} paused_ms      until then nothing is said; 0 not
 * @property {import('../link/packets.js').Outcome} outcome
 * @property {import('../link/packets.js').Tag[]} tags
 */

/**
 * What the service says for itself.
 * @typedef {object} Service
 * @property {string} warned
 * @property {(minutes: number) => string} paused
 * @property {string} over
 * @property {(why: import('../link/packets.js').BlockReason, until_ms: number) => string} blocked
 * @property {string} unblocked
 */

/** As in ids.h: a conversation's logs stand behind each other. */
const LOGS = 256;
const NOTES = 1;
const ARRIVALS_MS = [1000, 20000, 60000];
const NEXT_MS = 15000;
const SEEN_MS = 1500;
const TYPING_MS = 3000;
const LINE_MS = 6000;
const PATIENCE_MS = 90000;
const MINUTE_MS = 60000;
const DAYS_MS = { day: 86400000, week: 604800000 };

/**
 * @param {object} needs
 * @param {readonly Person[]} needs.people
 * @param {string} needs.nudge       what somebody says who has waited long for an answer
 * @param {Language} needs.language
 * @param {string} needs.library
 * @param {string} needs.name        of who practises
 * @param {Service} needs.service
 * @param {(packets: Down[]) => void} needs.tell
 * @param {(todo: () => void, ms: number) => void} needs.after
 * @param {() => number} needs.now
 */
export function practiceOpen({ people, nudge, language, library, name, service, tell, after, now }) {
  /** @type {Case[]} */
  const cases = [];
  let duty = { on: false, room: 3 };
  let hasBegun = false;
  /** @type {import('../link/packets.js').FollowUp[]} */
  let followUps = [];
  /** @type {import('../link/packets.js').Block[]} */
  let blocks = [];

  const of = (/** @type {number} */ conversation) => cases.find((one) => one.conversation === conversation);
  const log = (/** @type {Case} */ one) => one.conversation * LOGS;

  // ---- what is told ----

  /** In order. */
  const waits = () => cases.filter(({ state }) => state === 'waiting')
    .sort((a, b) => Number(b.returned) - Number(a.returned) || a.began_ms - b.began_ms);

  /** @returns {Down} */
  function queue() {
    const waiting = waits().map((one) => ({ conversation: one.conversation, language, topic: one.person.topic, since_ms: one.began_ms,
      first_words: one.person.lines[0], returned: one.returned, library: 1, beyond: false }));
    return { type: 'queue', total: waiting.length, waiting };
  }

  /** @returns {Down} */
  function standing(/** @type {Case} */ one) {
    return { type: 'conversation', conversation: one.conversation, log: log(one), state: one.state, language, topic: one.person.topic, library: 1,
      began_ms: one.began_ms, head: one.entries.length, seeker_seen: one.entries.length, staff_seen: one.seen, notes: one.notes,
      ...(one.state === 'held' && { holder: name, ...(one.paused_ms > now() && { paused_ms: one.paused_ms }) }) };
  }

  /** @returns {Down} */
  function labels(/** @type {Case} */ one) {
    return { type: 'labels', conversation: one.conversation, outcome: one.outcome, tags: one.tags.map((tag) => ({ tag })) };
  }

  /** @returns {Down} */
  const entries = (/** @type {Case} */ one, /** @type {Entry[]} */ some) => ({ type: 'entries', log: log(one), head: one.entries.length, entries: some });

  /** @param {Case} one @param {Pick<Entry, 'kind' | 'side'> & Partial<Entry>} what */
  function add(one, what) {
    const entry = { seq: one.entries.length + 1, at_ms: now(), ...what };
    one.entries.push(entry);
    return entry;
  }

  // ---- the people ----

  function arrive() {
    const person = people[cases.length % people.length];
    /** @type {Case} */
    const one = { person, conversation: cases.length + 1, said: 1, answers: 0, state: 'waiting', returned: false, began_ms: now(), entries: [],
      seen: 0, notes: 0, paused_ms: 0, outcome: 'none', tags: [] };
    add(one, { kind: 'message', side: 'seeker', text: person.lines[0] });
    cases.push(one);
    tell([queue()]);
  }

  /** Says the next line, unless something has happened since. */
  function speak(/** @type {Case} */ one) {
    const { answers } = one;
    const isStill = () => one.state === 'held' && one.answers === answers;
    if (one.paused_ms > now()) return;
    after(() => isStill() && tell([{ type: 'seen', log: log(one), side: 'seeker', seq: one.entries.length }]), SEEN_MS);
    if (one.said === one.person.lines.length) return;
    after(() => isStill() && tell([{ type: 'typing', log: log(one), side: 'seeker' }]), TYPING_MS);
    after(() => {
      if (!isStill()) return;
      tell([entries(one, [add(one, { kind: 'message', side: 'seeker', text: one.person.lines[one.said] })])]);
      one.said += 1;
      wait(one);
    }, LINE_MS);
  }

  /** Somebody who gets no answer asks once. */
  function wait(/** @type {Case} */ one) {
    const { answers } = one;
    after(() => {
      if (one.state === 'held' && one.answers === answers) tell([entries(one, [add(one, { kind: 'message', side: 'seeker', text: nudge })])]);
    }, PATIENCE_MS);
  }

  function end(/** @type {Case} */ one, /** @type {'staff' | 'seeker'} */ side) {
    one.state = 'ended';
    one.paused_ms = 0;
    tell([entries(one, [add(one, { kind: 'ended', side, ...(side === 'staff' && { name }) })]), standing(one)]);
    after(arrive, NEXT_MS);
  }

  function giveBack(/** @type {Case} */ one) {
    one.state = 'waiting';
    one.returned = true;
    one.paused_ms = 0;
    add(one, { kind: 'given_back', side: 'staff', name });
    tell([{ type: 'gone', conversation: one.conversation }]);
  }

  // ---- what the page says ----

  function onDuty(/** @type {import('../link/packets.js').UpDuty} */ packet) {
    duty = { on: packet.on, room: packet.room };
    if (!duty.on) cases.filter(({ state }) => state === 'held').forEach(giveBack);
    tell([{ type: 'duty', ...duty }, queue()]);
    if (!duty.on || hasBegun) return;
    hasBegun = true;
    for (const ms of ARRIVALS_MS) after(arrive, ms);
  }

  /** Before others only with a reason. @param {Case} one @param {import('../link/packets.js').UpTake} packet */
  function take(one, { conversation, reason }) {
    if (!reason && waits()[0] !== one) return tell([{ type: 'refused', reason: 'reason_needed', packet: 'take', conversation }]);
    one.state = 'held';
    const taken = add(one, { kind: 'taken', side: 'staff', name });
    tell([entries(one, [taken]), standing(one), labels(one), queue()]);
    wait(one);
  }

  function say(/** @type {import('../link/packets.js').UpSay} */ { log: named, writer, number, text }) {
    const one = of(Math.floor(named / LOGS));
    if (!one) return;
    if (named % LOGS === NOTES) {
      one.notes += 1;
      tell([{ type: 'stored', log: named, writer, number, seq: one.notes, at_ms: now() }]);
      return;
    }
    if (one.state !== 'held') return tell([{ type: 'refused', reason: 'already_ended', packet: 'say', log: named, writer, number }]);
    const { seq, at_ms } = add(one, { kind: 'message', side: 'staff', name, text, writer, number });
    tell([{ type: 'stored', log: named, writer, number, seq, at_ms }]);
    one.answers += 1;
    speak(one);
  }

  /** It has arrived as soon as it is begun, and nobody keeps it. @param {Case} one @param {import('../link/packets.js').UpFileBegin} packet */
  function takeFile(one, { id, name: text, size, conversation }) {
    const entry = add(one, { kind: 'file', side: 'staff', name, text, size });
    tell([{ type: 'file_at', conversation, id, chunk: 0, seq: entry.seq }, entries(one, [entry])]);
    speak(one);
  }

  function askEnough(/** @type {Case} */ one) {
    tell([entries(one, [add(one, { kind: 'enough', side: 'staff', name })])]);
    after(() => one.state === 'held' && end(one, 'seeker'), LINE_MS);
  }

  // ---- trouble ----

  function warn(/** @type {Case} */ one) {
    tell([entries(one, [add(one, { kind: 'warned', side: 'staff', name, text: service.warned })])]);
  }

  /** What was about to be said is said when the pause is over. @param {Case} one @param {number} minutes  0: it is over */
  function pause(one, minutes) {
    const isPaused = one.paused_ms > now();
    const until_ms = minutes && now() + minutes * MINUTE_MS;
    if (!minutes && !isPaused) return;
    one.answers += 1;
    one.paused_ms = until_ms;
    const entry = add(one, minutes ? { kind: 'paused', side: 'staff', name, text: service.paused(minutes) }
      : { kind: 'pause_over', side: 'staff', name, text: service.over });
    tell([entries(one, [entry]), standing(one)]);
    if (minutes) after(() => one.state === 'held' && one.paused_ms === until_ms && speak(one), minutes * MINUTE_MS);
    else speak(one);
  }

  /** @param {Case} one @param {import('../link/packets.js').UpBlock} packet */
  function block(one, { reason, length }) {
    const until_ms = now() + DAYS_MS[length];
    tell([entries(one, [add(one, { kind: 'blocked', side: 'staff', name, text: service.blocked(reason, until_ms) })])]);
    if (one.state === 'held') end(one, 'staff');
    blocks = [{ conversation: one.conversation, library: 1, name, reason, set_ms: now(), until_ms }, ...blocks.filter(({ conversation }) => conversation !== one.conversation)];
    tell([{ type: 'done', packet: 'block' }]);
  }

  function unblock(/** @type {Case | undefined} */ one) {
    if (one) tell([entries(one, [add(one, { kind: 'unblocked', side: 'staff', name, text: service.unblocked })])]);
    blocks = blocks.filter(({ conversation }) => conversation !== one?.conversation);
    tell([{ type: 'blocks', list: blocks }]);
  }

  function show(/** @type {number} */ named, /** @type {number} */ from, /** @type {number} */ until) {
    const one = of(Math.floor(named / LOGS));
    if (one && named % LOGS === 0) tell([entries(one, one.entries.filter(({ seq }) => seq > from && seq < until))]);
  }

  /** @param {Up} packet */
  return function hear(packet) {
    const named = 'conversation' in packet && packet.conversation ? of(packet.conversation) : undefined;
    switch (packet.type) {
      case 'hello':
        return tell([{ type: 'welcome', version: VERSION, now_ms: now(), library, kept_days: 0, answering: duty.on, name, role: 'librarian', staff: 1 },
          { type: 'duty', ...duty }, queue()]);
      case 'ping':
        return tell([{ type: 'pong' }]);
      case 'duty':
        return onDuty(packet);
      case 'take':
        return named?.state === 'waiting' ? take(named, packet) : undefined;
      case 'give_back':
        if (named?.state === 'held') giveBack(named);
        return tell([queue()]);
      case 'colleagues': // she practises alone
        return tell([{ type: 'colleagues', conversation: packet.conversation, library: 1, list: [] }]);
      case 'earlier':
        return tell([{ type: 'earlier', conversation: packet.conversation, list: [] }]);
      case 'end':
        return named?.state === 'held' ? end(named, 'staff') : undefined;
      case 'warn':
        return named?.state === 'held' ? warn(named) : undefined;
      case 'pause':
        return named?.state === 'held' ? pause(named, packet.minutes) : undefined;
      case 'block':
        return named && named.state !== 'waiting' ? block(named, packet) : undefined;
      case 'blocks':
        return tell([{ type: 'blocks', list: blocks }]);
      case 'unblock':
        return unblock(named);
      case 'ask_enough':
        return named?.state === 'held' ? askEnough(named) : undefined;
      case 'say':
        return say(packet);
      case 'file_begin':
        return named?.state === 'held' ? takeFile(named, packet) : undefined;
      case 'seen': {
        const one = of(packet.log / LOGS);
        if (one) one.seen = packet.seq;
        return;
      }
      case 'resume':
        return show(packet.log, packet.after, Infinity);
      case 'history':
        return show(packet.log, 0, packet.before ?? Infinity);
      case 'outcome':
        if (named) tell([labels(Object.assign(named, { outcome: packet.outcome }))]);
        return;
      case 'tag':
        if (named) tell([labels(Object.assign(named, { tags: named.tags.filter((tag) => tag !== packet.tag).concat(packet.on ? packet.tag : []) }))]);
        return;
      case 'follow_up':
        if (named) followUps = [{ conversation: named.conversation, topic: named.person.topic, language, staff: 1, name, due_ms: packet.due_ms, text: packet.text }];
        return tell([{ type: 'follow_ups', list: followUps }]);
      case 'followed_up':
        if (packet.done) followUps = [];
        return tell([{ type: 'follow_ups', list: followUps }]);
      case 'replies':
        return tell([{ type: 'replies', own: packet.own, replies: [], more: false }]);
      case 'guides':
        return tell([{ type: 'guides', guides: [], more: false }]);
    }
  };
}
