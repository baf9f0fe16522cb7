// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { practiceOpen } from './service.js';

const PEOPLE = [{ topic: 'cv', lines: ['a1', 'a2'] }, { topic: 'letter', lines: ['b1', 'b2'] }];

/** Time goes on by hand. */
function opened() {
  const world = { now: 0, timers: [], told: [] };
  const hear = practiceOpen({ people: PEOPLE, nudge: 'there?', language: 'en', library: 'L', name: 'Ida',
    service: { warned: 'warned', paused: (minutes) => `paused ${minutes}`, over: 'over', blocked: (why) => `blocked: ${why}`, unblocked: 'unblocked' },
    tell: (packets) => world.told.push(...packets), after: (todo, ms) => world.timers.push({ todo, at: world.now + ms }), now: () => world.now });
  const wait = (ms) => {
    world.now += ms;
    const due = world.timers.filter(({ at }) => at <= world.now);
    world.timers = world.timers.filter((timer) => !due.includes(timer));
    for (const { todo } of due) todo();
  };
  const of = (type) => world.told.filter((packet) => packet.type === type);
  return { hear, wait, of, last: (type) => of(type).at(-1), texts: () => of('entries').flatMap(({ entries }) => entries.map(({ text, kind }) => text || kind)) };
}

/** The first person is hers. */
function taken() {
  const practice = opened();
  practice.hear({ type: 'hello' });
  practice.hear({ type: 'duty', on: true, room: 2 });
  practice.wait(1000);
  practice.hear({ type: 'take', conversation: 1 });
  return practice;
}
const answer = ({ hear }, number) => hear({ type: 'say', log: 256, writer: 'w', number, text: `answer ${number}` });

test('nobody comes before one is on duty; then they come one after the other', () => {
  const { hear, wait, last } = opened();
  hear({ type: 'hello' });
  wait(100000);
  assert.equal(last('queue').total, 0);
  hear({ type: 'duty', on: true, room: 2 });
  wait(1000);
  assert.deepEqual(last('queue').waiting.map(({ first_words }) => first_words), ['a1']);
  wait(59000);
  assert.equal(last('queue').total, 3);
});

test('each answer is stored, seen, and followed by the next line; the last line is the last', () => {
  const practice = taken();
  assert.equal(practice.last('conversation').holder, 'Ida');
  answer(practice, 1);
  assert.deepEqual([practice.last('stored').number, practice.last('stored').seq], [1, 3]);
  practice.wait(6000);
  assert.equal(practice.last('seen').seq, 3);
  assert.equal(practice.last('entries').entries[0].text, 'a2');
  answer(practice, 2);
  practice.wait(6000);
  assert.deepEqual(practice.texts(), ['taken', 'a2']);
});

test('two answers in a row are followed by one line; who waits long asks once', () => {
  const practice = taken();
  answer(practice, 1);
  practice.wait(2000);
  answer(practice, 2);
  practice.wait(6000);
  assert.deepEqual(practice.texts(), ['taken', 'a2']);
  practice.wait(90000);
  practice.wait(90000);
  assert.deepEqual(practice.texts(), ['taken', 'a2', 'there?']);
});

test('what is given back stands in front, and off duty gives everything back', () => {
  const practice = taken();
  practice.wait(20000);
  practice.hear({ type: 'give_back', conversation: 1 });
  assert.deepEqual(practice.last('queue').waiting.map(({ conversation, returned }) => [conversation, returned]), [[1, true], [2, false]]);
  practice.hear({ type: 'take', conversation: 2 });
  assert.equal(practice.last('refused').reason, 'reason_needed');
  practice.hear({ type: 'take', conversation: 2, reason: 'known' });
  practice.hear({ type: 'duty', on: false, room: 2 });
  assert.equal(practice.last('queue').total, 2);
  assert.equal(practice.of('gone').length, 2);
});

test('asked whether it is enough, people say yes; somebody else comes', () => {
  const practice = taken();
  practice.hear({ type: 'ask_enough', conversation: 1 });
  practice.wait(6000);
  assert.deepEqual(practice.texts(), ['taken', 'enough', 'ended']);
  assert.equal(practice.last('conversation').state, 'ended');
  answer(practice, 1);
  assert.equal(practice.last('refused').reason, 'already_ended');
  practice.wait(60000);
  practice.wait(15000);
  assert.ok(practice.last('queue').total >= 3);
});

test('notes and labels are of this tab alone', () => {
  const practice = taken();
  practice.hear({ type: 'say', log: 257, writer: 'n', number: 1, text: 'a note' });
  assert.equal(practice.last('stored').log, 257);
  practice.hear({ type: 'tag', conversation: 1, tag: 'letter', on: true });
  practice.hear({ type: 'outcome', conversation: 1, outcome: 'helped' });
  assert.deepEqual([practice.last('labels').outcome, practice.last('labels').tags], ['helped', [{ tag: 'letter' }]]);
  assert.deepEqual(practice.texts(), ['taken']);
});

test('who practises has no colleague to hand over to, and nobody was helped before', () => {
  const practice = taken();
  practice.hear({ type: 'colleagues', conversation: 1 });
  practice.hear({ type: 'earlier', conversation: 1 });
  assert.deepEqual([practice.last('colleagues').list, practice.last('earlier').list], [[], []]);
});

test('a warning stands in the talk; in a pause nothing is said, and after it the next line', () => {
  const practice = taken();
  practice.hear({ type: 'warn', conversation: 1 });
  answer(practice, 1);
  practice.hear({ type: 'pause', conversation: 1, minutes: 1 });
  assert.equal(practice.last('conversation').paused_ms, 61000);
  practice.wait(59000);
  assert.deepEqual(practice.texts(), ['taken', 'warned', 'paused 1']);
  practice.wait(1000);
  practice.wait(6000);
  assert.equal(practice.texts().at(-1), 'a2');
});

test('a pause is ended early, once', () => {
  const practice = taken();
  practice.hear({ type: 'pause', conversation: 1, minutes: 15 });
  practice.hear({ type: 'pause', conversation: 1, minutes: 0 });
  practice.hear({ type: 'pause', conversation: 1, minutes: 0 });
  assert.equal(practice.last('conversation').paused_ms, undefined);
  practice.wait(6000);
  assert.deepEqual(practice.texts(), ['taken', 'paused 15', 'over', 'a2']);
});

test('who is blocked is told why, the conversation is over, and the block can be lifted', () => {
  const practice = taken();
  practice.hear({ type: 'block', conversation: 1, reason: 'insults', length: 'week' });
  assert.deepEqual(practice.texts(), ['taken', 'blocked: insults', 'ended']);
  assert.equal(practice.last('conversation').state, 'ended');
  assert.equal(practice.last('done').packet, 'block');
  practice.hear({ type: 'blocks' });
  assert.deepEqual(practice.last('blocks').list.map(({ conversation, reason, until_ms }) => [conversation, reason, until_ms]), [[1, 'insults', 604801000]]);
  practice.hear({ type: 'unblock', conversation: 1 });
  assert.deepEqual(practice.last('blocks').list, []);
  assert.equal(practice.texts().at(-1), 'unblocked');
});
