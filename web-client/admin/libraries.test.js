// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { LANGUAGES } from '../link/packets.js';
import { chosen, librariesHear, libraryFault, libraryFrom, libraryName, placeFrom, setOf } from './libraries.js';

const library = (/** @type {number} */ id, /** @type {string} */ name) => /** @type {any} */ ({ type: 'library', library: id, name });

test('a library that changed takes its own place', () => {
  const told = [library(2, 'Varna'), library(1, 'Sofia'), library(2, 'Varna-2')].reduce(librariesHear, []);
  assert.deepEqual(told.map((one) => one.name), ['Sofia', 'Varna-2']);
  assert.equal(libraryName(told, 2), 'Varna-2');
  assert.equal(librariesHear(told, /** @type {any} */ ({ type: 'done' })), told);
});

test('a set is a number with a bit for each', () => {
  assert.equal(setOf(LANGUAGES, ['en', 'da']), 5);
  assert.deepEqual(chosen(LANGUAGES, 6), ['bg', 'da']);
});

function filled(/** @type {[string, string][]} */ ...pairs) {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
}

test('the form of a library is the packet', () => {
  const form = filled(['slug', ' Varna '], ['name', 'Варна'], ['region', ''], ['country', 'bg'], ['hours', ''], ['closed_days', ''], ['accent', 'plum'],
    ['languages', 'bg'], ['languages', 'en'], ['cheat_sheet', 'Ring twice.'], ['cooperation', 'region'], ['region_minutes', '2'], ['network_minutes', '5'], ['giving', 'given']);
  assert.deepEqual(libraryFrom(form, 2), { library: 2, slug: 'varna', name: 'Варна', region: '', country: 'bg', hours: '', closed_days: '', accent: 'plum',
    languages: 3, cheat_sheet: 'Ring twice.', cooperation: 'region', region_minutes: 2, network_minutes: 5, giving: true, closed: false });
  assert.equal('library' in libraryFrom(form), false);
});

test('the first wrong field of a library is named, with what is wrong in it', () => {
  const good = { languages: 7, region_minutes: 5, network_minutes: 10 }, none = { kept: '' };
  const fault = /** @type {const} */ ({ fault: { kind: 'day', part: 'frs' } });
  assert.equal(libraryFault(good, none, none), null);
  assert.deepEqual(libraryFault({ ...good, languages: 0 }, fault, none), { field: 'hours', words: 'admin.hours.day', part: 'frs' });
  assert.equal(libraryFault(good, none, { fault: { kind: 'date', part: '31.4' } })?.field, 'closed_days');
  assert.equal(libraryFault(good, { kept: 'x'.repeat(2000) }, none)?.words, 'admin.hours.long');
  assert.equal(libraryFault({ ...good, languages: 0 }, none, none)?.field, 'languages');
  assert.equal(libraryFault({ ...good, network_minutes: 4 }, none, none)?.field, 'network_minutes');
});

test('the form of an account is the packet', () => {
  assert.deepEqual(placeFrom(filled(['library', '2'], ['languages', 'da'], ['topics', 'cv'], ['topics', 'other'])), { library: 2, languages: 4, topics: 9 });
});
