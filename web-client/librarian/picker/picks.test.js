// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SAVED_EMPTY } from '../../state/saved.js';
import { blankAfter, blanksIn, blanksLeft } from './blanks.js';
import { folded, picksFind, picksOf } from './picks.js';

const rows = (list) => ({ ...SAVED_EMPTY.shared, rows: list });
const SAVED = {
  shared: rows([
    { reply: 1, version: 1, name: 'Greeting', en: 'Hello', bg: 'Здравейте', da: 'Goddag' },
    { reply: 2, version: 1, name: 'Driver', da: 'Skriv dit kørekort' },
    { reply: 3, version: 1, name: 'Шофьор', en: 'Write your licence', bg: 'Напишете категорията на книжката си' },
  ]),
  own: rows([{ reply: 9, version: 1, name: 'Mine', en: 'Hello from me' }]),
  guides: rows([{ guide: 1, version: 1, bg: 'Агенция по заетостта', address: 'https://www.az.government.bg/', languages: 2, tags: 1, checked_ms: 1 }]),
};
const picks = (seeker = 'bg', now_ms = 2, library = undefined, saved = SAVED) => (
  picksOf(saved, seeker, 'da', (tag) => ({ labour_market: 'arbejdsmarked' })[tag] || tag, now_ms, library));
const found = (query, seeker) => picksFind(picks(seeker), query).map((pick) => pick.title);

test('what is put in is in the language of the job seeker', () => {
  const [, greeting] = picks('bg');
  assert.deepEqual([greeting.text, greeting.language, greeting.isElse], ['Здравейте', 'bg', false]);
  assert.equal(picks('en')[1].text, 'Hello');
});

test('where that language is missing it is offered in another, and says so', () => {
  const driver = picks('bg').find((pick) => pick.title === 'Driver');
  assert.deepEqual([driver.text, driver.language, driver.isElse], ['Skriv dit kørekort', 'da', true]);
  const mine = picks('bg').find((pick) => pick.kind === 'own');
  assert.deepEqual([mine.language, mine.isElse], ['en', true]);
});

test('a guide is put in as its title and its address', () => {
  const guide = picks('bg').at(-1);
  assert.equal(guide.text, 'Агенция по заетостта: https://www.az.government.bg/');
  assert.equal(guide.isElse, false);
  assert.equal(picks('en').at(-1).isElse, true);
});

test('a link that nobody looked at for half a year is old', () => {
  assert.equal(picks('bg', 2).at(-1).checked, 'checked');
  assert.equal(picks('bg', 200 * 86400000).at(-1).checked, 'old');
});

test('letters are compared without case and marks, in any alphabet', () => {
  assert.equal(folded('ÅRHUS Ærø Straße'), 'arhus aero strasse');
  assert.equal(folded('ШОФЬОР, мой, ѝ'), folded('шофьор, мои, и'));
});

test('found by name and text, in any language', () => {
  assert.deepEqual(found('greet'), ['Greeting']);
  assert.deepEqual(found('ЗДРАВ'), ['Greeting']);
  assert.deepEqual(found('korekort'), ['Driver']);
  assert.deepEqual(found('шоф'), ['Шофьор']);
  assert.deepEqual(found('книж кат'), ['Шофьор']);
  assert.deepEqual(found('az.gov'), ['Агенция по заетостта']);
  assert.deepEqual(found('arbejds'), ['Агенция по заетостта']);
  assert.deepEqual(found('nothing of it'), []);
});

test('a name that begins with the words stands before one that holds them, and that before a text', () => {
  const list = [{ name: 'x', whole: 'cv' }, { name: 'my cv', whole: '' }, { name: 'cv', whole: '' }];
  assert.deepEqual(picksFind(list, 'cv').map((pick) => pick.name), ['cv', 'my cv', 'x']);
});

test('nothing typed: everything, one’s own first', () => {
  assert.deepEqual(found('').slice(0, 2), ['Mine', 'Greeting']);
});

test('what is for one library stands first in its conversations, and in no other', () => {
  const saved = {
    ...SAVED,
    shared: rows([...SAVED.shared.rows, { reply: 4, version: 1, library: 2, name: 'Where we are', bg: 'Варна' }]),
    guides: rows([...SAVED.guides.rows, { guide: 2, version: 1, library: 3, bg: 'Русе', address: 'https://ruse.example.org/', languages: 2, tags: 1, checked_ms: 1 }]),
  };
  const titles = (library) => picks('bg', 2, library, saved).map((pick) => pick.title);
  assert.deepEqual(titles(2), ['Mine', 'Where we are', 'Greeting', 'Driver', 'Шофьор', 'Агенция по заетостта']);
  assert.deepEqual(titles(3).slice(-2), ['Русе', 'Агенция по заетостта']);
  assert.ok(!titles(undefined).includes('Where we are') && !titles(3).includes('Where we are'));
});

test('blanks are words in brackets', () => {
  assert.deepEqual(blanksIn('Hello [name], at [name of employer] as [name]'), ['[name]', '[name of employer]']);
  assert.deepEqual(blanksIn('Здравейте, [име на работодателя]'), ['[име на работодателя]']);
  assert.deepEqual(blanksIn('[1] [ ] [] [a\nb] [[x]]'), ['[x]']);
});

test('a blank is left until its words are gone', () => {
  const blanks = ['[name]', '[date]'];
  assert.deepEqual(blanksLeft('Hello [name], today', blanks), ['[name]']);
  assert.deepEqual(blanksLeft('Hello Ana, [see below]', blanks), []);
});

test('the next blank behind a place', () => {
  const text = 'a [one] b [two] c [one]';
  const blanks = ['[two]', '[one]'];
  assert.deepEqual(blankAfter(text, blanks, 0), [2, 7]);
  assert.deepEqual(blankAfter(text, blanks, 3), [10, 15]);
  assert.deepEqual(blankAfter(text, blanks, 15), [18, 23]);
  assert.equal(blankAfter(text, blanks, 19), null);
});
