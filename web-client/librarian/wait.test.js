// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import * as wait from './wait.js';

const said = (/** @type {number} */ seq, /** @type {string} */ side, /** @type {number} */ at_ms) =>
  ({ seq, kind: 'message', side, at_ms });

test('the clock counts from the first message without an answer', () => {
  const entries = [said(1, 'seeker', 10), said(2, 'staff', 20), said(3, 'seeker', 30), said(4, 'seeker', 40)];
  assert.equal(wait.unansweredSince(entries), 30);
});

test('who has an answer does not wait', () => {
  assert.equal(wait.unansweredSince([said(1, 'seeker', 10), said(2, 'staff', 20)]), null);
  assert.equal(wait.unansweredSince([]), null);
});

test('taking a conversation is not an answer, its end is', () => {
  const taken = { seq: 2, kind: 'taken', side: 'staff', at_ms: 20 };
  const ended = { seq: 3, kind: 'ended', side: 'seeker', at_ms: 30 };
  assert.equal(wait.unansweredSince([said(1, 'seeker', 10), taken]), 10);
  assert.equal(wait.unansweredSince([said(1, 'seeker', 10), taken, ended]), null);
});

test('to be asked whether it is enough is an answer, one more question waits for the next', () => {
  const enough = { ...said(2, 'staff', 20), kind: 'enough' };
  assert.equal(wait.unansweredSince([said(1, 'seeker', 10), enough]), null);
  assert.equal(wait.unansweredSince([said(1, 'seeker', 10), enough, { ...said(3, 'seeker', 30), kind: 'goes_on' }]), 30);
});

test('the longest wait stands first, the answered ones last and still', () => {
  const order = [
    { conversation: 4, since_ms: null },
    { conversation: 2, since_ms: 500 },
    { conversation: 3, since_ms: null },
    { conversation: 9, since_ms: 100 },
  ].sort(wait.byWait);
  assert.deepEqual(order.map((waiter) => waiter.conversation), [9, 2, 3, 4]);
});

test('the running clock', () => {
  assert.equal(wait.clockText(-5000), '0:00');
  assert.equal(wait.clockText(7_900), '0:07');
  assert.equal(wait.clockText(765_000), '12:45');
  assert.equal(wait.clockText(3_909_000), '1:05:09');
});

test('a wait becomes soon after one minute and late after three', () => {
  assert.equal(wait.urgency(59_999), 'fresh');
  assert.equal(wait.urgency(60_000), 'soon');
  assert.equal(wait.urgency(180_000), 'late');
});
