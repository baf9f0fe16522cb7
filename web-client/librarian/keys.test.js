// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { DESK_KEYS, keyAct } from './keys.js';

const press = (/** @type {string} */ code, more = {}) =>
  ({ key: '', code, altKey: true, ctrlKey: false, metaKey: false, shiftKey: false, ...more });

test('Alt with a number opens a card, also while writing', () => {
  assert.deepEqual(keyAct(press('Digit3'), true), { act: 'card', place: 3 });
  assert.deepEqual(keyAct(press('Digit0'), true), { act: 'card', place: 10 });
});

test('a Cyrillic layout has the same keys', () => {
  assert.deepEqual(keyAct(press('KeyN', { key: 'н' }), true), { act: 'take' });
});

test('what AltGr types is typed: it says Ctrl, or no Alt', () => {
  assert.equal(keyAct(press('KeyQ', { key: '@', ctrlKey: true }), true), null);
  assert.equal(keyAct(press('Digit0', { key: '}', altKey: false }), true), null);
});

test('trouble has a key', () => {
  assert.deepEqual(keyAct(press('KeyT'), true), { act: 'trouble' });
});

test('a question mark in an answer is a question mark', () => {
  assert.equal(keyAct(press('Slash', { key: '?', altKey: false, shiftKey: true }), true), null);
  assert.deepEqual(keyAct(press('Slash', { key: '?', altKey: false, shiftKey: true }), false), { act: 'help' });
});

test('what belongs to the browser or the layout is left alone', () => {
  for (const more of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: false }]) {
    assert.equal(keyAct(press('KeyN', more), false), null);
  }
});

test('no key does two things', () => {
  assert.equal(new Set(DESK_KEYS.map((row) => row.code)).size, DESK_KEYS.length);
});
