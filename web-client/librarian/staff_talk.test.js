// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { STAFF_TALK_EMPTY, staffTalkClose, staffTalkHasOlder, staffTalkHear, staffTalkOlder, staffTalkOpen, staffTalkSeen, staffTalkUnread } from './staff_talk.js';

/** @typedef {import('./staff_talk.js').StaffTalk} StaffTalk */

const extent = (/** @type {number} */ first, /** @type {number} */ head, more = {}) => ({ type: 'staff_talk', first, head, days: 30, ...more });
const said = (/** @type {number} */ from, /** @type {number} */ until) => ({
  type: 'entries', log: 1, head: until,
  entries: Array.from({ length: until - from + 1 }, (_, at) => ({ seq: from + at, kind: 'message', side: 'staff', name: 'Ana', library: 1, at_ms: 1, text: 'x' })),
});
/** @param {any[]} packets @param {StaffTalk} [talk] @returns {StaffTalk} */
const heard = (packets, talk = STAFF_TALK_EMPTY) => packets.reduce(staffTalkHear, talk);
const seqs = (/** @type {StaffTalk} */ talk) => talk.entries.map(({ seq }) => seq);

test('what she has not seen is counted, of what is kept', () => {
  assert.equal(staffTalkUnread(STAFF_TALK_EMPTY), 0);
  assert.equal(staffTalkUnread(heard([extent(1, 7, { seen: 4 })])), 3);
  assert.equal(staffTalkUnread(heard([extent(6, 7, { seen: 0 })])), 2);
  assert.equal(staffTalkUnread(heard([extent(8, 7, { seen: 0 })])), 0, 'all of it is erased');
  assert.equal(staffTalkUnread(heard([extent(1, 7, { seen: 7 }), extent(1, 9)])), 2, 'how far she has seen it stays');
});

test('closed, nothing is kept of what is said', () => {
  assert.deepEqual(seqs(heard([extent(1, 2), said(1, 2)])), []);
  const open = heard([said(1, 2)], staffTalkOpen(heard([extent(1, 2)])));
  assert.deepEqual(seqs(open), [1, 2]);
  assert.deepEqual(seqs(staffTalkClose(open)), []);
});

test('older entries join in front, whatever pieces they come in', () => {
  const open = heard([extent(1, 9), said(8, 9)], staffTalkOpen(STAFF_TALK_EMPTY));
  assert.equal(staffTalkHasOlder(open), true);
  assert.equal(staffTalkOlder(open), 8);
  assert.equal(staffTalkOlder({ ...open, olderAsked: 8 }), 0, 'asked for once');
  const all = heard([said(1, 4), said(5, 7)], open);
  assert.deepEqual(seqs(all), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
  assert.equal(staffTalkHasOlder(all), false);
});

test('a new line brings the end: it joins, or what was here goes', () => {
  const open = heard([extent(1, 4), said(3, 4)], staffTalkOpen(STAFF_TALK_EMPTY));
  assert.deepEqual(seqs(heard([{ type: 'again' }, extent(1, 6), said(4, 6)], open)), [3, 4, 5, 6]);
  assert.deepEqual(seqs(heard([{ type: 'welcome' }, extent(1, 60), said(50, 60)], open)), seqs(heard([said(50, 60)], staffTalkOpen(STAFF_TALK_EMPTY))));
});

test('what is erased goes from the page too', () => {
  const open = heard([extent(1, 4), said(1, 4)], staffTalkOpen(STAFF_TALK_EMPTY));
  assert.deepEqual(seqs(heard([extent(3, 4)], open)), [3, 4]);
});

test('seen is told once, and only while it is open', () => {
  const open = heard([extent(1, 4, { seen: 2 }), said(1, 4)], staffTalkOpen(STAFF_TALK_EMPTY));
  assert.equal(staffTalkSeen(open), 4);
  assert.equal(staffTalkSeen({ ...open, seen: 4 }), 0);
  assert.equal(staffTalkSeen(staffTalkClose(open)), 0);
});

test('who is refused does not wait for it', () => {
  const refused = heard([{ type: 'refused', packet: 'staff_talk', reason: 'storage_full' }], staffTalkOpen(STAFF_TALK_EMPTY));
  assert.equal(refused.isOpen, false);
});
