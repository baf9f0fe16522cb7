// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { handedNote, handedOver } from './handed.js';

const by = (/** @type {string} */ name, /** @type {number} */ seq, /** @type {string} */ kind, more = {}) => ({ seq, kind, side: 'staff', at_ms: seq * 10, name, text: 'x', ...more });
const asked = { seq: 1, kind: 'message', side: 'seeker', at_ms: 10, text: 'x' };
const taken = by('Maria', 2, 'taken');
const handed = by('Maria', 3, 'handed_over', { text: 'Jens' });
const note = by('Maria', 2, 'message', { at_ms: handed.at_ms });
const older = by('Maria', 1, 'message');
/** @param {any[]} entries @param {any} more @returns {any} */
const held = (entries, more = {}) => ({ talk: { state: 'held', entries }, notes: { entries: [older, note] }, ...more });

test('what was handed over says from whom until she has answered, in this window or before a reload', () => {
  assert.equal(handedOver(held([asked, taken])), undefined);
  assert.equal(handedOver(held([asked, taken, handed]))?.name, 'Maria');
  assert.equal(handedOver(held([asked, taken, handed, { ...asked, seq: 4 }]))?.name, 'Maria');
  assert.equal(handedOver(held([asked, taken, handed, by('Dr Ivanov', 4, 'message')]))?.name, 'Maria', 'an expert has answered, not she');
  assert.equal(handedOver(held([asked, taken, handed, by('Jens', 4, 'message', { writer: 'w', number: 1 })])), undefined);
  assert.equal(handedOver(held([asked, taken, handed, by('Jens', 4, 'file', { file: 1 })])), undefined);
  assert.equal(handedOver(held([asked, taken, handed, { seq: 4, kind: 'stayed', side: 'seeker', at_ms: 40 }])), undefined, 'whoever stayed is back with the giver');
  assert.equal(handedOver(held([asked, taken, handed], { gone: true })), undefined);
});

test('the note is that of the hand-over and no other, until she puts it away', () => {
  assert.equal(handedNote(held([asked, taken, handed])), note);
  assert.equal(handedNote(held([asked, taken, handed], { read: note.seq })), undefined);
  assert.equal(handedNote(held([asked, taken, { ...handed, at_ms: 31 }])), undefined, 'handed over without a note');
  assert.equal(handedNote(held([asked, taken])), undefined);
});
