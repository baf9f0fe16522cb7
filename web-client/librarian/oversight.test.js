// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OVERSIGHT_EMPTY, oversightDismiss, oversightHear } from './oversight.js';

const working = (/** @type {number[]} */ ...all) => /** @type {any} */ ({ type: 'working', list: all.map((staff) => ({ staff })) });

test('who did not ask has no list', () => {
  assert.equal(oversightHear(null, working(1)), null);
});

test('whoever waits longest stands first, who has an answer last', () => {
  const list = [{ conversation: 1 }, { conversation: 2, waits_ms: 50 }, { conversation: 3, waits_ms: 20 }];
  const heard = oversightHear(OVERSIGHT_EMPTY, /** @type {any} */ ({ type: 'running', total: 9, list }));
  assert.deepEqual(heard?.running?.map(({ conversation }) => conversation), [3, 2, 1]);
  assert.equal(heard?.total, 9);
});

test('a button rests until she is off duty, or it was refused', () => {
  const asked = oversightDismiss(OVERSIGHT_EMPTY, 2);
  assert.equal(oversightHear(asked, working(1, 2))?.dismissed, 2);
  assert.equal(oversightHear(asked, working(1))?.dismissed, null);
  assert.equal(oversightHear(asked, /** @type {any} */ ({ type: 'refused', packet: 'dismiss', reason: 'not_found' }))?.dismissed, null);
});
