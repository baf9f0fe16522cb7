// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAsk, lookHear, lookIsOver } from './look.js';

const packet = (/** @type {object} */ more) => /** @type {any} */ (more);
const named = (/** @type {object} */ more = {}) => packet({ type: 'conversation', conversation: 7, log: 1792, state: 'held', language: 'en', topic: 'cv',
  began_ms: 0, head: 2, seeker_seen: 0, staff_seen: 0, notes: 1, looking: true, holder: 'Maria', ...more });
const entry = (/** @type {number} */ seq, kind = 'message') => ({ seq, kind, side: 'staff', at_ms: seq, text: `${seq}` });
const opened = () => /** @type {import('./look.js').Look} */ (lookHear(null, named(), 0));

test('only a conversation that says so is looked into', () => {
  assert.equal(lookHear(null, named({ looking: undefined }), 0), null);
  assert.equal(opened().talk.conversation, 7);
});

test('both logs are asked for once, and read', () => {
  const [look, packets] = lookAsk(opened());
  assert.deepEqual(packets, [{ type: 'history', log: 1792 }, { type: 'history', log: 1793 }]);
  assert.deepEqual(lookAsk(look)[1], []);
  const read = lookHear(look, packet({ type: 'entries', log: 1793, head: 1, entries: [entry(1, 'whisper')] }), 0);
  assert.equal(read?.notes.entries[0].kind, 'whisper');
  assert.equal(read?.talk.entries.length, 0);
});

test('named again it keeps what was read, and asks for the gap', () => {
  const [asked] = lookAsk(opened());
  const read = /** @type {import('./look.js').Look} */ (lookHear(asked, packet({ type: 'entries', log: 1792, head: 2, entries: [entry(1), entry(2)] }), 0));
  const line = /** @type {import('./look.js').Look} */ (lookHear(read, packet({ type: 'again' }), 0));
  const again = /** @type {import('./look.js').Look} */ (lookHear(line, named({ head: 5, holder: 'Jens' }), 0));
  assert.equal(again.talk.holder, 'Jens');
  assert.equal(again.talk.entries.length, 2);
  assert.deepEqual(lookAsk(again)[1][0], { type: 'resume', log: 1792, after: 2 });
});

test('it is over when nobody holds it any more, and when it is her own', () => {
  for (const over of [{ type: 'gone', conversation: 7 }, { type: 'refused', packet: 'look_in', conversation: 7, reason: 'not_found' }]) {
    assert.equal(lookHear(opened(), packet(over), 0), null);
    assert.equal(lookIsOver(opened(), null, packet(over)), true);
  }
  const own = named({ looking: undefined, holder: 'Vera' });
  assert.equal(lookHear(opened(), own, 0), null);
  assert.equal(lookIsOver(opened(), null, own), false, 'that she reads on her own card');
  assert.notEqual(lookHear(opened(), packet({ type: 'gone', conversation: 8 }), 0), null);
});
