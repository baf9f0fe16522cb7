// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VISIT_EMPTY, visitIsAlone, visitLast, visitLive, visitStep, visitWaiting } from './visit.js';

/** @type {any} */
const item = { writer: 'aa', number: 1, log: null, text: 'hello', at_ms: 5, begin: { id: 'ff', language: 'en', topic: 'cv' } };
/** @type {any} */
const begun = { type: 'begun', id: 'ff', conversation: 3, log: 30, code: 'a b c d', ticket: '00' };
/** @param {number} id @param {object} [more] @returns {any} */
const conversation = (id, more) => ({ type: 'conversation', conversation: id, log: id * 10, state: 'waiting', language: 'en',
  topic: 'cv', began_ms: 1, head: 1, seeker_seen: 1, staff_seen: 0, ...more });

test('the first message is shown as stored as soon as the conversation stands', () => {
  const visit = visitStep(VISIT_EMPTY, begun, 9, item);
  assert.equal(visit.code, 'a b c d');
  assert.deepEqual(visitLast(visit)?.entries, [{ seq: 1, kind: 'message', side: 'seeker', at_ms: 9, text: 'hello', writer: 'aa', number: 1 }]);
});

test('the answer to a begin that was sent twice changes nothing more', () => {
  const once = visitStep(VISIT_EMPTY, begun, 9, item);
  assert.deepEqual(visitStep(once, begun, 12, null), once);
});

test('a stored message keeps the words it was sent with', () => {
  const visit = visitStep(visitStep(VISIT_EMPTY, begun, 9, item),
    { type: 'stored', log: 30, writer: 'aa', number: 2, seq: 2, at_ms: 11 }, 11, { ...item, number: 2, log: 30, text: 'more', begin: undefined });
  assert.deepEqual(visitLast(visit)?.entries.map((entry) => entry.text), ['hello', 'more']);
});

test('the newest conversation is the one that goes on, until it is ended', () => {
  const visit = [conversation(5), conversation(2, { state: 'ended' })].reduce((state, packet) => visitStep(state, packet, 0, null), VISIT_EMPTY);
  assert.equal(visitLive(visit)?.conversation, 5);
  assert.equal(visitLive(visitStep(visit, conversation(5, { state: 'ended' }), 0, null)), null);
});

test('a place that goes up is said so, until it goes down, and over a lost line', () => {
  const told = (/** @type {import('./visit.js').Visit} */ visit, /** @type {number} */ ahead, conversation = 1) => visitStep(visit, { type: 'place', conversation, ahead, answering: true }, 0, null);
  const second = told(told(VISIT_EMPTY, 3), 1);
  assert.equal(second.passed, false);
  const passed = told(second, 2);
  assert.equal(passed.passed, true);
  assert.equal(told(passed, 2).passed, true);
  assert.equal(told(passed, 1).passed, false);
  assert.equal(told(passed, 9, 2).passed, false, 'another conversation');
  const back = visitStep(second, { type: 'welcome', version: 1, now_ms: 0, library: '', kept_days: 30, answering: true }, 0, null);
  assert.equal(told(back, 2).passed, true);
});

test('whether somebody answers comes by three ways', () => {
  const closed = visitStep(VISIT_EMPTY, { type: 'sign', answering: false }, 0, null);
  assert.equal(closed.answering, false);
  const begun = visitStep(closed, /** @type {any} */ ({ type: 'conversation', conversation: 1, log: 256, state: 'waiting', language: 'en', topic: 'cv', began_ms: 0, head: 1, seeker_seen: 1, staff_seen: 0 }), 0, null);
  const placed = visitStep(begun, { type: 'place', conversation: 1, ahead: 0, answering: true, waited_ms: 0 }, 0, null);
  assert.deepEqual([placed.answering, visitIsAlone(placed), visitWaiting(placed).answering, visitWaiting(begun).answering], [false, true, true, false], 'a neighbour will, later');
});

test('languages are those that somebody answers; while nobody does, those that the library helps in', () => {
  const sign = (/** @type {object} */ more) => visitStep(VISIT_EMPTY, /** @type {any} */ ({ type: 'sign', answering: false, languages: 2, ...more }), 0, null);
  assert.deepEqual([sign({ answering: true }).languages, sign({ answering: true }).helps], [2, undefined]);
  assert.deepEqual([sign({ back_ms: 7 }).languages, sign({ back_ms: 7 }).helps], [2, undefined]);
  assert.deepEqual([sign({}).languages, sign({}).helps], [undefined, 2]);
});

test('who is at the counter is told with that nobody answers, and forgotten with it', () => {
  const out = visitStep(VISIT_EMPTY, { type: 'sign', answering: false, back_ms: 7, late: true }, 0, null);
  assert.deepEqual([out.back_ms, out.late], [7, true]);
  const again = visitStep(out, { type: 'welcome', version: 1, now_ms: 0, library: '', kept_days: 30, answering: false, back_ms: 9 }, 0, null);
  assert.deepEqual([again.back_ms, again.late], [9, undefined]);
  const gone = visitStep(out, { type: 'sign', answering: true }, 0, null);
  assert.deepEqual([gone.back_ms, visitIsAlone(out), visitIsAlone(gone)], [undefined, false, false]);
});
