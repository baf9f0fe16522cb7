// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ratingsMonths, ratingsOf, ratingsQuery } from './ratings.js';

test('what was not chosen is not asked for; a month ends where the next begins', () => {
  assert.deepEqual(ratingsQuery({ month: '', language: '', topic: '' }), { type: 'ratings' });
  const { from_ms, until_ms, language, topic } = ratingsQuery({ month: '2026-12', language: 'bg', topic: 'cv' });
  assert.deepEqual([from_ms, until_ms, language, topic], [new Date(2026, 11, 1).getTime(), new Date(2027, 0, 1).getTime(), 'bg', 'cv']);
});

test('numbers and shares; too few are no numbers', () => {
  assert.equal(ratingsOf({ type: 'ratings', few: true }), null);
  const told = ratingsOf({ type: 'ratings', few: false, completely: 4, satisfied: 1, partly: 0, not: 1 });
  assert.equal(told?.all, 6);
  assert.deepEqual(told?.rows.map(({ satisfaction, count, percent }) => [satisfaction, count, percent]),
    [['completely', 4, 67], ['satisfied', 1, 17], ['partly', 0, 0], ['not', 1, 17]]);
});

test('the last months, over the turn of a year', () => {
  assert.deepEqual(ratingsMonths(new Date(2026, 1, 28).getTime(), 3), ['2026-02', '2026-01', '2025-12']);
});
