// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { deskAct, deskAsk, deskBefore, deskCards, deskDuty, deskEmpty, deskFind, deskFollowedUp, deskHear, deskHolds, deskIsHanded, deskIsOut, deskJoinedNew, deskLabel, deskOvertake, deskPutAway, deskShow, deskRoom, deskUnread } from './desk.js';
import { followUpIsDue, followUpsInOrder } from './follow_ups.js';

/** @typedef {import('./desk.js').Desk} Desk */

const NOW = 1_000_000;
const welcome = { type: 'welcome', version: 1, now_ms: NOW + 250, library: 'Vidin', kept_days: 30, answering: true };
const conversation = (/** @type {number} */ id, more = {}) => ({
  type: 'conversation', conversation: id, log: id * 256, state: 'held', language: 'bg', topic: 'cv', began_ms: 1,
  head: 0, seeker_seen: 0, staff_seen: 0, ...more });
const said = (/** @type {number} */ seq, side = 'seeker', at_ms = seq) => ({ seq, kind: 'message', side, at_ms, text: 'x' });
const entries = (/** @type {number} */ id, /** @type {any[]} */ ...list) =>
  ({ type: 'entries', log: id * 256, head: list[list.length - 1].seq, entries: list });

/** @param {any[]} packets @param {Desk} [desk] @returns {Desk} */
const heard = (packets, desk = deskEmpty) => packets.reduce((state, packet) => deskHear(state, packet, NOW), desk);
const asks = (/** @type {Desk} */ desk) => deskAsk(desk)[1];

test('the clock of the service counts', () => {
  const desk = heard([welcome]);
  assert.equal(desk.skew_ms, 250);
  assert.equal(desk.library, 'Vidin');
});

test('a conversation that is hers becomes a card and its talk is asked for once', () => {
  const [desk, packets] = deskAsk(heard([welcome, conversation(1, { head: 3 })]));
  assert.deepEqual(packets, [{ type: 'history', log: 256 }]);
  assert.deepEqual(asks(desk), []);
});

test('its staff log is asked for beside the talk, and holds what colleagues noted', () => {
  const [asked, packets] = deskAsk(heard([welcome, conversation(1, { head: 1, notes: 2 })]));
  assert.deepEqual(packets, [{ type: 'history', log: 256 }, { type: 'history', log: 257 }]);
  const desk = heard([entries(1, said(1)), { ...entries(1, said(1, 'staff'), said(2, 'staff')), log: 257 }], asked);
  const { talk, notes } = /** @type {any} */ (deskFind(desk, 1));
  assert.deepEqual([talk.entries.length, notes.entries.length], [1, 2]);
  assert.equal(deskUnread(desk), 1, 'a note is no message of the person');
  assert.deepEqual(asks(heard([conversation(1, { head: 1, notes: 3 })], desk)), [{ type: 'resume', log: 257, after: 2 }]);
});

test('what she says of a conversation holds at once, and the service has the last word', () => {
  const labels = (/** @type {string} */ outcome, /** @type {string[]} */ ...tags) => ({ type: 'labels', conversation: 1, outcome, tags: tags.map((tag) => ({ tag })) });
  const held = heard([welcome, { type: 'duty', on: true, room: 3 }, conversation(1), labels('helped', 'letter')]);
  assert.deepEqual(deskFind(held, 1)?.labels, { outcome: 'helped', tags: ['letter'] });
  const said = deskLabel(held, 1, { outcome: 'referred', tags: [] });
  assert.equal(deskFind(said, 1)?.labels.outcome, 'referred');
  assert.equal(deskFind(heard([labels('helped')], said), 1)?.labels.outcome, 'helped');
  const gone = heard([{ type: 'gone', conversation: 1 }], held);
  assert.equal(deskFind(gone, 1)?.labels.outcome, 'none', 'what is not hers does not stay on her page');
});

test('what is to be followed up: her own first, then by the day; what she did can be undone', () => {
  const one = (/** @type {number} */ id, /** @type {number} */ staff, /** @type {number} */ due_ms) => ({ conversation: id, topic: 'cv', language: 'da', staff, name: 'M', due_ms, text: 'x' });
  const list = (/** @type {any[]} */ ...rows) => ({ type: 'follow_ups', list: rows });
  const desk = heard([{ ...welcome, staff: 7 }, list(one(1, 8, 1), one(2, 7, 9), one(3, 7, 5))]);
  assert.deepEqual(followUpsInOrder(desk.followUps, desk.staff).map((row) => row.conversation), [3, 2, 1]);
  const day = 24 * 3600 * 1000;
  assert.deepEqual([-1, 0, 1].map((days) => followUpIsDue(/** @type {any} */ (one(1, 1, NOW + days * day)), NOW)), ['overdue', 'today', 'later']);
  const done = heard([list(one(1, 8, 1), one(2, 7, 9))], deskFollowedUp(desk, desk.followUps[2], true));
  assert.deepEqual(done.followedUp.map((row) => row.conversation), [3]);
  assert.deepEqual(heard([list(one(3, 7, 5))], done).followedUp, [], 'a colleague undid it');
  assert.deepEqual(heard([{ type: 'again' }], desk).followUps, [], 'it comes again where anything stands in it');
});

test('a taken conversation is a card only once the service says so, and opens then', () => {
  const asked = deskAct(heard([welcome]), 'take', 1);
  assert.equal(asked.held.length, 0);
  const desk = heard([conversation(1)], asked);
  assert.equal(desk.shown, 1);
  assert.deepEqual(desk.asked, {});
});

test('a colleague was faster: the button is free again and the reason is told', () => {
  const desk = heard([{ type: 'refused', packet: 'take', conversation: 1, reason: 'already_taken' }], deskAct(deskEmpty, 'take', 1));
  assert.deepEqual(desk.asked, {});
  assert.deepEqual(desk.notice, { reason: 'already_taken' });
});

test('whom she wants before others is asked about until it is said, or is gone; where the queue had moved, too', () => {
  const waits = (/** @type {number[]} */ ...ids) => ({ type: 'queue', total: ids.length, waiting: ids.map((id) => ({ conversation: id, beyond: id > 8 })) });
  const desk = deskOvertake(heard([welcome, waits(9, 1, 2, 3)]), 3);
  assert.deepEqual([1, 2, 3, 7].map((id) => deskBefore(desk, id)), [0, 1, 2, 0], 'whom she does not answer nobody overtakes');
  assert.equal(heard([waits(1, 3)], desk).overtaking, 3);
  assert.equal(heard([waits(1, 2)], desk).overtaking, null);
  const refused = heard([waits(1, 2), { type: 'refused', packet: 'take', conversation: 2, reason: 'reason_needed' }], deskAct(desk, 'take', 2));
  assert.deepEqual([refused.overtaking, refused.asked, refused.notice], [2, {}, null]);
});

test('at the counter as long as the service says so; a new line asks for duty and not for the counter', () => {
  const out = heard([welcome, { type: 'duty', on: true, room: 3, back_ms: 300_000 }]);
  assert.equal(deskIsOut(out), true);
  assert.deepEqual(heard([{ type: 'again' }], out).wish, { on: true, room: 3 });
  assert.equal(deskIsOut(heard([{ type: 'duty', on: true, room: 3 }], out)), false);
});

test('who did not answer is off duty, is told so, and her page does not put her on duty again', () => {
  const asked = heard([welcome, { type: 'duty', on: true, room: 3, asked: true }]);
  assert.equal(heard([{ type: 'again' }], asked).wish, null);
  assert.deepEqual(heard([{ type: 'duty', on: false, room: 0 }], asked).notice, { news: 'unattended' });
  assert.equal(heard([{ type: 'duty', on: true, room: 3 }, { type: 'duty', on: false, room: 0 }], asked).notice, null);
});

test('whoever waits longest stands first', () => {
  const desk = heard([welcome, conversation(1), conversation(2), conversation(3),
    entries(1, said(1), said(2, 'staff')), entries(2, said(1, 'seeker', 500)), entries(3, said(1, 'seeker', 200))]);
  assert.deepEqual(deskCards(desk).map((card) => [card.conversation, card.since_ms]), [[3, 200], [2, 500], [1, null]]);
});

test('unread messages are those of the person after what was seen', () => {
  const desk = heard([welcome, conversation(1, { staff_seen: 1 }), entries(1, said(1), said(2), said(3))]);
  assert.equal(deskUnread(desk), 2);
  assert.equal(deskUnread(heard([{ type: 'seen', log: 256, side: 'staff', seq: 3 }], desk)), 0);
});

test('given back: the card goes away and she is told so', () => {
  const held = deskShow(heard([welcome, { type: 'duty', on: true, room: 3 }, conversation(1)]), 1);
  const desk = heard([{ type: 'gone', conversation: 1 }], deskAct(held, 'give_back', 1));
  assert.equal(desk.held.length, 0);
  assert.equal(desk.shown, null);
  assert.deepEqual(desk.notice, { news: 'given_back' });
});

test('given back in another window is no riddle in this one', () => {
  const held = heard([welcome, { type: 'duty', on: true, room: 3 }, conversation(1), entries(1, said(1))]);
  const entry = { seq: 2, kind: 'given_back', side: 'staff', at_ms: 9 };
  const desk = heard([entries(1, entry), { type: 'gone', conversation: 1 }], held);
  assert.equal(desk.held.length, 0);
  assert.deepEqual(desk.notice, { news: 'given_back' });
});

test('gone without her doing: the card stays and says so, the words of the person leave', () => {
  const onDuty = heard([welcome, { type: 'duty', on: true, room: 3 }, conversation(1), entries(1, said(1))]);
  const desk = heard([{ type: 'gone', conversation: 1 }], onDuty);
  assert.equal(deskCards(desk)[0].fate, 'gone');
  assert.equal(deskFind(desk, 1)?.talk.entries.length, 0);
  assert.equal(deskHolds(desk), 0);
  assert.equal(deskPutAway(desk, 1).held.length, 0);
});

test('a conversation that comes back to her begins anew', () => {
  const onDuty = heard([welcome, { type: 'duty', on: true, room: 3 }, conversation(1), entries(1, said(1))]);
  const desk = heard([{ type: 'gone', conversation: 1 }, conversation(1, { head: 1 })], onDuty);
  assert.equal(deskCards(desk)[0].fate, 'held');
  assert.deepEqual(asks(desk), [{ type: 'history', log: 256 }]);
});

test('ended by the person: the card stays to be read and holds no room', () => {
  const desk = heard([welcome, conversation(1), entries(1, said(1)), conversation(1, { state: 'ended' }), { type: 'gone', conversation: 1 }]);
  assert.equal(deskCards(desk)[0].fate, 'ended');
  assert.equal(deskFind(desk, 1)?.talk.entries.length, 1);
  assert.equal(deskHolds(desk), 0);
});

test('ended by her: the card goes away', () => {
  const desk = heard([conversation(1, { state: 'ended' })], deskAct(heard([welcome, conversation(1)]), 'end', 1));
  assert.equal(desk.held.length, 0);
  assert.deepEqual(desk.notice, { news: 'ended' });
});

test('after a lost line only what the service names is sure; the rest is asked for', () => {
  const before = heard([welcome, { type: 'duty', on: true, room: 3 }, conversation(1), conversation(2), entries(1, said(1)), entries(2, said(1))]);
  const [desk, packets] = deskAsk(heard([welcome, conversation(2, { head: 1 })], before));
  assert.deepEqual(packets, [{ type: 'resume', log: 256, after: 1 }]);
  const after = heard([{ type: 'refused', packet: 'resume', log: 256, reason: 'not_found' }], desk);
  assert.deepEqual(after.held.map((one) => one.gone), [true, false]);
  assert.equal(deskHolds(after), 1);
});

test('after a lost line the gap is asked for, not the whole talk', () => {
  const before = heard([welcome, conversation(1), entries(1, said(1), said(2))]);
  assert.deepEqual(asks(heard([welcome, conversation(1, { head: 5 })], before)), [{ type: 'resume', log: 256, after: 2 }]);
});

test('who was on duty wishes it again on a new line, even where the lease was over', () => {
  const before = heard([welcome, { type: 'duty', on: true, room: 4 }]);
  const lapsed = heard([welcome, { type: 'duty', on: false, room: 4 }], before);
  assert.deepEqual(lapsed.wish, { on: true, room: 4 });
  assert.equal(heard([{ type: 'duty', on: true, room: 4 }], lapsed).wish, null);
});

test('off duty in another tab is off duty here, also on the next line', () => {
  const desk = heard([welcome, { type: 'duty', on: true, room: 4 }, { type: 'duty', on: false, room: 4 }, welcome]);
  assert.equal(desk.wish, null);
});

test('more room holds at once on duty, and from the next duty on otherwise', () => {
  const off = deskRoom(heard([welcome]), 5);
  assert.equal(off.wish, null);
  assert.deepEqual(deskDuty(off, true).wish, { on: true, room: 5 });
  assert.deepEqual(deskRoom(heard([welcome, { type: 'duty', on: true, room: 4 }]), 6).wish, { on: true, room: 6 });
});

test('a refused duty is no longer a wish', () => {
  const desk = heard([{ type: 'refused', packet: 'duty', reason: 'not_allowed' }], deskDuty(heard([welcome]), true));
  assert.equal(desk.wish, null);
  assert.deepEqual(desk.notice, { reason: 'not_allowed' });
});

test('a packet about something else changes nothing', () => {
  const desk = heard([welcome, conversation(1)]);
  assert.equal(deskHear(desk, /** @type {any} */ ({ type: 'pong' }), NOW), desk);
});

const left = (/** @type {number} */ id) => ({ conversation: id, language: 'bg', topic: 'cv', left_ms: 1, due_ms: 2, first_words: 'x', taken: false, library: 1, beyond: false, unreached: false });

test('left messages are a list of their own, and a new line tells of them anew', () => {
  const desk = heard([welcome, { type: 'messages', total: 7, left: [left(4)] }]);
  assert.deepEqual([desk.leftTotal, desk.left.map((one) => one.conversation), desk.queue], [7, [4], []]);
  assert.deepEqual([heard([{ type: 'again' }], desk).leftTotal, heard([welcome], desk).left], [0, []]);
});

test('what was left when she went off duty is told anew when she comes, or is there no more', () => {
  const off = heard([welcome, { type: 'duty', on: true, room: 3 }, { type: 'duty', on: false, room: 0 }, { type: 'messages', total: 1, left: [left(4)] }]);
  assert.deepEqual([off.leftTotal, heard([{ type: 'duty', on: true, room: 3 }], off).left], [1, []]);
  const changed = heard([{ type: 'duty', on: true, room: 3 }, { type: 'messages', total: 1, left: [left(5)] }, { type: 'duty', on: true, room: 2 }], off);
  assert.deepEqual(changed.left.map((one) => one.conversation), [5]);
});

test('of a left message nobody waits at the desk, until the person writes', () => {
  const taken = heard([welcome, conversation(1, { due_ms: 99 }), entries(1, said(1))]);
  assert.equal(deskCards(taken)[0].since_ms, null);
  assert.equal(deskHolds(taken), 1);
  const there = heard([entries(1, said(2)), conversation(1, { head: 2 })], taken);
  assert.equal(there.held[0].talk.due_ms, undefined);
  assert.equal(deskCards(there)[0].since_ms, 1);
});

test('a left message that is given back is told so', () => {
  const desk = heard([welcome, { type: 'duty', on: true, room: 3 }, conversation(1, { due_ms: 99 })]);
  const back = heard([{ type: 'gone', conversation: 1 }], deskAct(desk, 'give_back', 1));
  assert.deepEqual([back.held, back.notice], [[], { news: 'given_back_left' }]);
});

test('handed over, her card goes; what speaks of the receiver is said so, and the button rests no longer', () => {
  const held = heard([welcome, { type: 'duty', on: true, room: 3 }, conversation(1, { head: 1 }), entries(1, said(1))]);
  const asked = deskAct(held, 'hand_over', 1);
  const refused = heard([{ type: 'refused', packet: 'hand_over', reason: 'no_room' }], asked);
  assert.deepEqual([refused.notice, refused.asked], [{ news: 'hand_no_room' }, {}]);
  assert.deepEqual(heard([{ type: 'refused', packet: 'hand_over', reason: 'note_needed' }], asked).notice, { reason: 'note_needed' });
  const gone = heard([{ type: 'gone', conversation: 1 }], asked);
  assert.deepEqual([gone.held, gone.notice], [[], { news: 'handed_over' }]);
});

test('what was handed to her is news until she has seen it', () => {
  const handed = { ...said(2, 'staff'), kind: 'handed_over' };
  const desk = heard([welcome, conversation(1, { head: 2, staff_seen: 1 }), entries(1, said(1), handed)]);
  const { talk } = /** @type {any} */ (deskFind(desk, 1));
  assert.equal(deskIsHanded(talk), true);
  assert.equal(deskIsHanded({ ...talk, staff_seen: 2 }), false);
});

test('blocked by her: the card goes away and she is told so once it stands; refused, the button rests no longer', () => {
  const held = heard([welcome, { type: 'duty', on: true, room: 3 }, conversation(1)]);
  const asked = deskAct(held, 'block', 1);
  const blocked = heard([conversation(1, { state: 'ended' }), { type: 'done', packet: 'block' }], asked);
  assert.equal(deskFind(blocked, 1), undefined);
  assert.deepEqual(blocked.notice, { news: 'blocked' });
  const refused = heard([{ type: 'refused', packet: 'block', reason: 'too_fast', conversation: 1, wait_ms: 5000 }], asked);
  assert.deepEqual([refused.asked, refused.notice], [{}, { reason: 'too_fast', wait_ms: 5000 }]);
});

test('paused as long as the service says so', () => {
  const paused = heard([welcome, conversation(1, { paused_ms: NOW + 5000 })]);
  assert.equal(deskFind(paused, 1)?.talk.paused_ms, NOW + 5000);
  assert.equal(deskFind(heard([conversation(1)], paused), 1)?.talk.paused_ms, undefined);
});

test('who is blocked is a list that is told when it was asked for', () => {
  const list = [{ conversation: 1, library: 1, name: 'Maria', reason: 'insults', set_ms: 1, until_ms: 2 }];
  assert.deepEqual(heard([welcome, { type: 'blocks', list }]).blocks, list);
});

test('whatever she asks for and does not get is said', () => {
  const after = (/** @type {any} */ refused) => heard([welcome, { type: 'refused', ...refused }]).notice;
  assert.deepEqual(after({ packet: 'join', reason: 'off_duty' }), { reason: 'off_duty' });
  assert.deepEqual(after({ packet: 'join', reason: 'too_many' }), { news: 'join_full' });
  assert.deepEqual(after({ packet: 'open_follow_up', reason: 'not_ended' }), { news: 'follow_runs' });
  for (const packet of ['mask', 'ask_enough', 'unblock', 'experts', 'expert_ask', 'expert_out', 'colleagues', 'staff_talk']) {
    assert.deepEqual(after({ packet, reason: 'storage_full', wait_ms: 1000 }), { reason: 'storage_full', wait_ms: 1000 }, packet);
  }
});

test('where she has joined, she is told how much is new since she looked, also on a new line', () => {
  const joined = (/** @type {number} */ head, id = 9) => /** @type {any} */ ({ type: 'joined', conversation: id, by: 'Maria', language: 'bg', topic: 'cv', head });
  const look = /** @type {any} */ ({ type: 'conversation', conversation: 9, log: 9 * 256, looking: true, state: 'held', language: 'bg', topic: 'cv',
    began_ms: 1, head: 3, seeker_seen: 0, staff_seen: 0 });
  const hear = (/** @type {import('./desk.js').Desk} */ desk, /** @type {any[]} */ ...packets) => packets.reduce((state, packet) => deskHear(state, packet, 1), desk);
  const looking = hear(deskEmpty, joined(2), look);
  assert.equal(deskJoinedNew(hear(deskEmpty, joined(2))), 2);
  assert.equal(deskJoinedNew(hear(looking, joined(5))), 0, 'while she looks in, nothing is new');
  const away = { ...looking, look: null };
  assert.equal(deskJoinedNew(away), 0);
  assert.equal(deskJoinedNew(hear(away, joined(5))), 2);
  assert.equal(deskJoinedNew(hear(away, { type: 'again' }, joined(5))), 2);
  assert.equal(deskJoinedNew(hear(away, joined(1, 10))), 1, 'another conversation is new');
});
