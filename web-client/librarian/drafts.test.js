// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { shelfInMemory } from '../link/shelf.js';
import { CHARACTERS_MAX, draftsOpen, FIELDS_MAX, handNoteOf, KEPT_MS, noteOf } from './drafts.js';

const NOW = 1_000_000_000_000;
const MARIA = 1;
const JENS = 2;
let now_ms = NOW;
const clock = () => now_ms;

/** @param {import('../link/shelf.js').Shelf} shelf @param {number} account */
function at(shelf, account) {
  const drafts = draftsOpen(shelf, clock);
  drafts.own(account);
  return drafts;
}

test('what is half typed is there for the next page of the same person, line ends and all', () => {
  const shelf = shelfInMemory();
  const before = at(shelf, MARIA);
  before.set(7, 'Dear {name},\nhalf');
  before.set(noteOf(7), 'a note');
  before.set(handNoteOf(7), 'for Jens');
  before.expect(7, ['{name}']);
  const after = at(shelf, MARIA);
  assert.deepEqual([after.get(7), after.get(noteOf(7)), after.get(handNoteOf(7)), after.blanks(7)], ['Dear {name},\nhalf', 'a note', 'for Jens', ['{name}']]);
  after.set(7, '');
  assert.deepEqual(at(shelf, MARIA).blanks(7), []);
});

test('a colleague finds nothing, and nothing is left of it', () => {
  const shelf = shelfInMemory();
  at(shelf, MARIA).set(7, 'hers');
  assert.equal(at(shelf, JENS).get(7), '');
  assert.deepEqual(shelf.keys(), []);
});

test('before anybody is known nothing is shown and nothing is kept', () => {
  const shelf = shelfInMemory();
  at(shelf, MARIA).set(7, 'hers');
  const nobody = draftsOpen(shelf, clock);
  assert.equal(nobody.get(7), '');
  nobody.set(7, 'typed');
  assert.equal(at(shelf, MARIA).get(7), 'hers');
});

test('what left her lies in this page alone, and is kept again when it is back', () => {
  const shelf = shelfInMemory();
  const drafts = at(shelf, MARIA);
  drafts.hold([7, 8]);
  drafts.set(7, 'seven');
  drafts.set(handNoteOf(7), 'for Jens');
  drafts.set(8, 'eight');
  drafts.hold([8]);
  assert.equal(drafts.get(7), 'seven');
  assert.equal(drafts.get(handNoteOf(7)), '');
  assert.equal(shelf.keys().length, 1);
  drafts.set(7, 'seven and more');
  assert.equal(shelf.keys().length, 1);
  drafts.hold([7, 8]);
  assert.equal(at(shelf, MARIA).get(7), 'seven and more');
});

test('after a day it is gone, and when the session is over at once', () => {
  const shelf = shelfInMemory();
  now_ms = NOW;
  const drafts = at(shelf, MARIA);
  drafts.set(7, 'seven');
  now_ms = NOW + KEPT_MS;
  drafts.age();
  assert.equal(shelf.keys().length, 1);
  now_ms += 1;
  drafts.age();
  assert.deepEqual(shelf.keys(), []);
  drafts.set(7, 'again');
  drafts.lock();
  drafts.set(7, 'again, and more');
  assert.deepEqual(shelf.keys(), []);
  drafts.own(MARIA);
  assert.equal(at(shelf, MARIA).get(7), 'again, and more');
  drafts.wipe();
  assert.equal(drafts.get(7), '');
  assert.deepEqual(shelf.keys(), []);
});

test('another window\'s words are taken over, and told once', () => {
  const drafts = at(shelfInMemory(), MARIA);
  assert.equal(drafts.heard(`draft.${MARIA}.7`, `${NOW} typed there`), true);
  assert.equal(drafts.heard(`draft.${MARIA}.7`, `${NOW + 5} typed there`), false);
  assert.equal(drafts.heard(`draft.${JENS}.7`, `${NOW} his`), false);
  assert.equal(drafts.get(7), 'typed there');
  assert.equal(drafts.heard(`draft.${MARIA}.7`, null), true);
  assert.equal(drafts.get(7), '');
});

test('the shelf has an end: the oldest goes, and what is too long stays in memory', () => {
  const shelf = shelfInMemory();
  const drafts = at(shelf, MARIA);
  for (let conversation = 1; conversation <= FIELDS_MAX + 1; conversation++) {
    now_ms += 1;
    drafts.set(conversation, 'x');
  }
  assert.equal(shelf.keys().length, FIELDS_MAX);
  assert.equal(shelf.get(`draft.${MARIA}.1`), null);
  const long = 'x'.repeat(CHARACTERS_MAX + 1);
  drafts.set(2, long);
  assert.equal(drafts.get(2), long);
  assert.equal(shelf.get(`draft.${MARIA}.2`), null);
});
