// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { deskEmpty, deskHear } from '../desk.js';
import { AGAIN_MS, HELD_MS, LOUDNESS_MAX, RING_STILL, RISE_MS, ringCauses, ringCount, ringing, ringLook, ringLoudness, ringStep, VOLUME_MAX } from './rules.js';

const NOW = 1_000_000;
const welcome = { type: 'welcome', version: 1, now_ms: NOW, library: 'Vidin', kept_days: 30, answering: true };
const onDuty = (room = 3) => ({ type: 'duty', on: true, room });
const queue = (/** @type {number[]} */ ...ids) => ({ type: 'queue', total: ids.length, waiting: ids.map((id) => (
  { conversation: id, topic: 'cv', language: 'bg', returned: false, first_words: 'x', since_ms: NOW - 500_000 })) });
const conversation = (/** @type {number} */ id) => ({ type: 'conversation', conversation: id, log: id * 256, state: 'held',
  language: 'bg', topic: 'cv', began_ms: 1, head: 0, seeker_seen: 0, staff_seen: 0 });
/** One that she has looked at. */
const looked = (/** @type {number} */ id) => ({ ...conversation(id), staff_seen: 1 });
const said = (/** @type {number} */ id, /** @type {number} */ seq, side = 'seeker') => ({ type: 'entries', log: id * 256, head: seq,
  entries: [{ seq, kind: 'message', side, at_ms: NOW, text: 'x' }] });

const heard = (/** @type {any[]} */ ...packets) => packets.reduce((state, packet) => deskHear(state, packet, NOW), deskEmpty);
const rung = (/** @type {any} */ desk, now_ms = NOW, ring = RING_STILL) => ringStep(ring, ringCauses(desk, now_ms));

test('somebody new in the queue rings at once, however long the wait was elsewhere', () => {
  assert.deepEqual(ringing(rung(heard(welcome, onDuty(), queue(7))), NOW), { since_ms: NOW, queue: 1, held: 0 });
});

test('off duty nothing rings', () => {
  assert.equal(ringing(rung(heard(welcome, queue(7))), NOW), null);
});

test('who has no room for one more is not rung for the queue', () => {
  const full = heard(welcome, onDuty(1), queue(7), looked(1));
  assert.equal(ringing(rung(full), NOW), null);
  assert.equal(ringing(rung(heard(welcome, onDuty(2), queue(7), looked(1))), NOW)?.queue, 1);
});

test('at the counter nothing rings until the time when she means to be back', () => {
  const back_ms = NOW + 300_000;
  const out = heard(welcome, { ...onDuty(), back_ms }, queue(7), looked(1), said(1, 1));
  assert.equal(ringing(rung(out), back_ms - 1), null);
  assert.deepEqual(ringing(rung(out), back_ms), { since_ms: back_ms, queue: 0, held: 1 });
  const here = heard(welcome, { ...onDuty(), back_ms }, queue(7), onDuty());
  assert.equal(ringing(rung(here), NOW)?.queue, 1);
});

test('the question whether she is still there rings until it is answered', () => {
  const asked = heard(welcome, { ...onDuty(), asked: true });
  assert.equal(ringing(rung(asked), NOW)?.held, 1);
  assert.equal(ringing(rung(heard(welcome, { ...onDuty(), asked: true }, onDuty())), NOW), null);
});

test('somebody whom she holds rings when the answer is late, not before, and an answer ends it', () => {
  const desk = heard(welcome, onDuty(), looked(1), said(1, 1));
  assert.equal(ringing(rung(desk), NOW + HELD_MS - 1), null);
  assert.deepEqual(ringing(rung(desk), NOW + HELD_MS), { since_ms: NOW + HELD_MS, queue: 0, held: 1 });
  const answered = deskHear(desk, /** @type {any} */ (said(1, 2, 'staff')), NOW);
  assert.equal(ringing(rung(answered, NOW, rung(desk)), NOW + HELD_MS), null);
});

test('where she has joined, words that are new to her ring after as long, quietly, until she looks in or somebody answers', () => {
  const joined = (/** @type {number} */ head, waits = true) => ({ type: 'joined', conversation: 9, by: 'Maria', language: 'bg', topic: 'cv', head, waits });
  const desk = heard(welcome, onDuty(), joined(4));
  const ring = rung(desk);
  assert.equal(ringing(ring, NOW + HELD_MS - 1), null);
  const loud = ringing(rung(desk, NOW + 1, ring), NOW + HELD_MS + 10 * RISE_MS);
  assert.deepEqual([loud?.queue, loud?.held, ringLoudness(NOW - (loud?.since_ms ?? 0), VOLUME_MAX)], [0, 0, ringLoudness(0, VOLUME_MAX)]);
  assert.equal(ringCount(desk), 1);
  const answered = deskHear(desk, /** @type {any} */ (joined(5, false)), NOW);
  assert.deepEqual([rung(answered, NOW, ring), ringCount(answered)], [RING_STILL, 1]);
  const looks = deskHear(desk, /** @type {any} */ ({ ...conversation(9), looking: true, head: 4 }), NOW);
  assert.deepEqual([rung(looks, NOW, ring), ringCount(looks)], [RING_STILL, 0]);
});

test('who waited long in the queue does not ring in the moment in which she takes them', () => {
  const ring = rung(heard(welcome, onDuty(), looked(1), said(1, 1)), NOW + 5 * HELD_MS);
  assert.equal(ringing(ring, NOW + 6 * HELD_MS - 1), null);
  assert.equal(ringing(ring, NOW + 6 * HELD_MS)?.held, 1);
});

test('somebody who was handed to her rings at once, although a colleague had seen the words', () => {
  const handed = { ...said(1, 2), entries: [{ seq: 2, kind: 'handed_over', side: 'staff', at_ms: 1 }], head: 2 };
  const given = heard(welcome, onDuty(), { ...conversation(1), staff_seen: 1, head: 2 }, said(1, 1), handed);
  assert.deepEqual([ringing(rung(given), NOW)?.queue, ringCount(given)], [1, 1]);
  const seen = heard(welcome, onDuty(), { ...conversation(1), staff_seen: 2, head: 2 }, said(1, 1), handed);
  assert.deepEqual([ringing(rung(seen), NOW), ringCount(seen)], [null, 0]);
});

test('somebody who was given to her rings at once, until she looks at them', () => {
  const given = heard(welcome, onDuty(), conversation(1), said(1, 1));
  assert.equal(ringing(rung(given), NOW)?.queue, 1);
  assert.equal(ringing(rung({ ...given, shown: 1 }), NOW), null);
});

test('who waits beyond what she answers does not ring', () => {
  const waits = queue(7);
  const beyond = { ...waits, waiting: waits.waiting.map((one) => ({ ...one, beyond: true })) };
  assert.equal(ringing(rung(heard(welcome, onDuty(), beyond)), NOW), null);
});

test('the clock of this machine may be wrong', () => {
  const desk = { ...heard(welcome, onDuty(), conversation(1), said(1, 1)), skew_ms: 5_000 };
  assert.equal(ringing(rung(desk), NOW + HELD_MS - 5_000)?.held, 1);
});

test('it rings on from where it began; who comes later does not begin it anew', () => {
  const first = rung(heard(welcome, onDuty(), queue(7)));
  const both = rung(heard(welcome, onDuty(), queue(7, 8)), NOW + 9_000, first);
  assert.deepEqual(ringing(both, NOW + 9_000), { since_ms: NOW, queue: 2, held: 0 });
});

test('whoever was taken no longer rings, and who comes back rings again', () => {
  const first = rung(heard(welcome, onDuty(), queue(7)));
  const taken = rung(heard(welcome, onDuty(), queue()), NOW + 1, first);
  assert.deepEqual(taken, {});
  assert.equal(ringing(rung(heard(welcome, onDuty(), queue(7)), NOW + 2, taken), NOW + 2)?.since_ms, NOW + 2);
});

test('looked at it falls silent, and rings again where the person still waits', () => {
  const ring = ringLook(rung(heard(welcome, onDuty(), queue(7))), null, NOW + 3_000);
  assert.equal(ringing(ring, NOW + 3_000), null);
  assert.equal(ringing(ringLook(ring, null, NOW + 30_000), NOW + 3_000 + AGAIN_MS)?.since_ms, NOW + 3_000 + AGAIN_MS, 'typing on does not put it off for ever');
});

test('after a look somebody new rings at once', () => {
  const ring = ringLook(rung(heard(welcome, onDuty(), queue(7))), null, NOW + 3_000);
  assert.deepEqual(ringing(rung(heard(welcome, onDuty(), queue(7, 8)), NOW + 4_000, ring), NOW + 4_000), { since_ms: NOW + 4_000, queue: 1, held: 0 });
});

test('who writes in a conversation is not rung for it, but for another', () => {
  const desk = heard(welcome, onDuty(), conversation(1), said(1, 1), conversation(2), said(2, 1));
  const ring = ringLook(rung(desk), 1, NOW + HELD_MS - 1);
  assert.deepEqual(ringing(ring, NOW + HELD_MS), { since_ms: NOW + HELD_MS, queue: 0, held: 1 });
  assert.equal(ringing(ring, NOW + HELD_MS - 1 + AGAIN_MS)?.held, 2);
});

test('it rises, and never over the limit', () => {
  const loud = (/** @type {number} */ rung_ms, volume = VOLUME_MAX) => ringLoudness(rung_ms, volume);
  for (let ms = 0; ms < RISE_MS; ms += 1_000) assert.ok(loud(ms + 1_000) > loud(ms));
  assert.equal(loud(RISE_MS), LOUDNESS_MAX);
  assert.equal(loud(RISE_MS * 100), LOUDNESS_MAX);
  assert.equal(loud(RISE_MS, VOLUME_MAX * 9), LOUDNESS_MAX);
  assert.ok(loud(0, 1) > 0, 'the lowest volume is still one');
  assert.ok(loud(-1_000) > 0, 'a clock that goes back is no silence');
});

test('the number is of people: who waits, and who wrote something that was not read', () => {
  const desk = heard(welcome, onDuty(), queue(7, 8), conversation(1), said(1, 1), said(1, 2), conversation(2));
  assert.equal(ringCount(desk), 3);
  assert.equal(ringCount(heard(welcome, queue(7, 8))), 0);
});
