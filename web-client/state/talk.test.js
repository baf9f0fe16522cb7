// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { talkAsk, talkAsked, talkAskOlder, talkHasOlder, talkLast, talkOpen, talkStep, talkTyping, talkUnread } from './talk.js';

const LOG = 7;

/** @param {number} head */
const opened = (head) => talkOpen({ type: 'conversation', conversation: 1, log: LOG, state: 'held', language: 'en',
  topic: 'cv', began_ms: 0, head, seeker_seen: 0, staff_seen: 0, holder: 'Maria' });

/** @param {number} from @param {number} until @param {number} [head] @returns {any} */
function entries(from, until, head = until) {
  const list = [];
  for (let seq = from; seq <= until; ++seq) list.push({ seq, kind: 'message', side: seq % 2 ? 'seeker' : 'staff', at_ms: seq, text: String(seq) });
  return { type: 'entries', log: LOG, head, entries: list };
}

/** @param {any} talk @param {...any} packets */
const after = (talk, ...packets) => packets.reduce((state, packet) => talkStep(state, packet, 0), talk);
const seqs = (talk) => talk.entries.map((entry) => entry.seq);

test('entries are placed by seq, twice is harmless', () => {
  const talk = after(opened(4), entries(1, 3), entries(2, 4), entries(1, 1));
  assert.deepEqual(seqs(talk), [1, 2, 3, 4]);
});

test('what comes after a gap waits until the gap is filled', () => {
  const gap = after(opened(2), entries(1, 2), entries(5, 5));
  assert.deepEqual(seqs(gap), [1, 2]);
  assert.deepEqual(talkAsk(gap)[1], { type: 'resume', log: LOG, after: 2 });
  assert.deepEqual(seqs(after(gap, entries(3, 4, 5))), [1, 2, 3, 4, 5]);
});

test('a gap is asked for once on a line, and again on the next', () => {
  const [asked, packet] = talkAsk(after(opened(5), entries(1, 2, 5)));
  assert.deepEqual(packet, { type: 'resume', log: LOG, after: 2 });
  assert.equal(talkAsk(asked)[1], null);
  assert.equal(talkAsk(after(asked, entries(3, 4, 5)))[1], null);
  assert.deepEqual(talkAsk(after(asked, { type: 'again' }))[1], { type: 'resume', log: LOG, after: 2 });
});

test('a talk of which nothing is known asks for its last entries only', () => {
  assert.deepEqual(talkAsk(opened(350))[1], { type: 'history', log: LOG });
  const talk = after(opened(350), entries(251, 350));
  assert.equal(talkHasOlder(talk), true);
  const [asked, packet] = talkAskOlder(talk);
  assert.deepEqual(packet, { type: 'history', log: LOG, before: 251 });
  assert.equal(talkAskOlder(asked)[1], null);
  const older = after(asked, entries(151, 250, 350));
  assert.deepEqual([older.entries[0].seq, talkLast(older), older.entries.length], [151, 350, 200]);
});

test('seen only grows, also when an older packet comes later', () => {
  const talk = after(opened(4), entries(1, 4), { type: 'seen', log: LOG, side: 'staff', seq: 3 }, { type: 'seen', log: LOG, side: 'staff', seq: 2 });
  assert.equal(talk.staff_seen, 3);
});

test('unread counts messages of the other side only', () => {
  const talk = after(opened(4), entries(1, 4));
  assert.equal(talkUnread(talk, 'seeker'), 2);
  assert.equal(talkUnread(after(talk, { type: 'seen', log: LOG, side: 'seeker', seq: 2 }), 'seeker'), 1);
});

test('typing fades after five seconds, and at once when the message is there', () => {
  const talk = talkStep(after(opened(1), entries(1, 1)), { type: 'typing', log: LOG, side: 'staff' }, 1000);
  assert.equal(talkTyping(talk, 5999), 'staff');
  assert.equal(talkTyping(talk, 6000), null);
  assert.equal(talkTyping(after(talk, entries(2, 2)), 1001), null);
});

test('a holder who left is gone', () => {
  const { type: _, ...same } = { ...opened(0), type: '' };
  const talk = talkStep(opened(0), { ...same, type: 'conversation', holder: undefined, state: 'waiting' }, 0);
  assert.equal(talk.holder, undefined);
  assert.equal(talk.state, 'waiting');
});

test('packets about another talk change nothing', () => {
  const talk = opened(0);
  assert.equal(talkStep(talk, { ...entries(1, 1), log: 8 }, 0), talk);
  assert.equal(talkStep(talk, { type: 'pong' }, 0), talk);
});

/** @param {...any} list */
const these = (...list) => ({ type: 'entries', log: LOG, head: list.length, entries: list.map((one, at) => ({ seq: at + 1, at_ms: at, ...one })) });
const SAID = { kind: 'message', side: 'seeker', text: '7523169263' };

test('removed words are forgotten here too, whichever came first', () => {
  const redacted = { type: 'entries', log: LOG, head: 2, entries: [{ seq: 2, kind: 'redacted', side: 'staff', at_ms: 2, about: 1 }] };
  const [first] = after(opened(2), these(SAID), redacted).entries;
  assert.deepEqual([first.text, first.removed], [undefined, true]);
  const late = after(opened(3), { ...these({}, {}, { kind: 'message', side: 'staff', text: 'x' }), entries: [{ seq: 3, kind: 'message', side: 'staff', at_ms: 3, text: 'x' }] }, redacted, these(SAID));
  assert.deepEqual(late.entries.map(({ text }) => text), [undefined, undefined, 'x']);
});

test('the question whether it is enough stands until it is answered, written on, or over', () => {
  const enough = { kind: 'enough', side: 'staff' };
  assert.equal(talkAsked(after(opened(2), these(SAID, enough))), 2);
  assert.equal(talkAsked(after(opened(3), these(SAID, enough, { kind: 'message', side: 'staff', text: 'Well?' }))), 2);
  assert.equal(talkAsked(after(opened(3), these(SAID, enough, { kind: 'goes_on', side: 'seeker' }))), 0);
  assert.equal(talkAsked(after(opened(3), these(SAID, enough, SAID))), 0);
  assert.equal(talkAsked({ ...after(opened(2), these(SAID, enough)), state: 'ended' }), 0);
  assert.equal(talkAsked(after(opened(1), these(SAID))), 0);
});
