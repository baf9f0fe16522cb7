// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SAVED_EMPTY, savedAsk, savedHear } from './saved.js';

const PARTS = /** @type {const} */ (['shared', 'own', 'guides']);
const reply = (id) => ({ reply: id, version: 1, name: `reply ${id}`, en: 'Hello' });
const page = (ids, more, own = false) => ({ type: 'replies', own, replies: ids.map(reply), more });
const again = { type: 'again' };

/** What is known after PACKETS, and every question that was asked on the way. */
function after(packets, parts = PARTS) {
  let saved = SAVED_EMPTY;
  const asked = [];
  for (const packet of packets) {
    let ups;
    [saved, ups] = savedAsk(savedHear(saved, packet), parts);
    asked.push(...ups);
  }
  return { saved, asked };
}

test('a new line asks for everything that the page shows, once', () => {
  assert.deepEqual(after([again, { type: 'pong' }]).asked, [{ type: 'replies', own: false }, { type: 'replies', own: true }, { type: 'guides' }]);
  assert.deepEqual(after([again], ['guides']).asked, [{ type: 'guides' }]);
});

test('who owes a second factor asks for nothing', () => {
  assert.deepEqual(after([{ type: 'welcome', factor: 'owed' }]).asked, []);
  assert.equal(after([{ type: 'welcome', factor: 'none' }]).asked.length, 3);
});

test('a list comes in pages and is shown when it is whole', () => {
  const half = after([again, page([1, 2], true)], ['shared']);
  assert.deepEqual(half.asked, [{ type: 'replies', own: false }, { type: 'replies', own: false, after: 2 }]);
  assert.equal(half.saved.shared.rows, null);
  const whole = after([again, page([1, 2], true), page([5], false)], ['shared']);
  assert.deepEqual(whole.saved.shared.rows.map((row) => row.reply), [1, 2, 5]);
  assert.equal(whole.asked.length, 2);
});

test('own and shared replies are two lists', () => {
  const { saved } = after([again, page([1], false), page([2], false, true)]);
  assert.deepEqual(saved.shared.rows.map((row) => row.reply), [1]);
  assert.deepEqual(saved.own.rows.map((row) => row.reply), [2]);
});

test('a change means to ask anew, and the old list stays until the new one is whole', () => {
  const { saved, asked } = after([again, page([1], false), { type: 'replies_changed', own: false }], ['shared']);
  assert.deepEqual(asked.at(-1), { type: 'replies', own: false });
  assert.equal(saved.shared.rows.length, 1);
});

test('a change while a list is under way is asked for afterwards, from the beginning', () => {
  const { saved, asked } = after([again, { type: 'guides_changed' }, { type: 'guides', guides: [{ guide: 1 }], more: true },
    { type: 'guides', guides: [{ guide: 2 }], more: false }, { type: 'guides', guides: [{ guide: 3 }], more: false }], ['guides']);
  assert.deepEqual(asked, [{ type: 'guides' }, { type: 'guides', after: 1 }, { type: 'guides' }]);
  assert.deepEqual(saved.guides.rows.map((row) => row.guide), [3]);
});

test('a page of an earlier line is not mixed into the list of this one', () => {
  const { saved, asked } = after([again, page([1], true), again, page([1, 2], false)], ['shared']);
  assert.deepEqual(asked.map((packet) => packet.after), [undefined, 1, undefined]);
  assert.deepEqual(saved.shared.rows.map((row) => row.reply), [1, 2]);
});
