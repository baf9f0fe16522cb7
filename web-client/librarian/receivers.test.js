// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { receiverIsAbroad, receiversOf } from './receivers.js';

const one = (/** @type {number} */ staff, /** @type {number} */ library, /** @type {number} */ free, name = 'A') => ({ staff, library, free, name, languages: 7 });

test('one\'s own library stands first, in each who has most room; then the other libraries themselves', () => {
  const colleagues = { type: /** @type {const} */ ('colleagues'), conversation: 1, library: 2, list: [one(1, 1, 3), one(2, 2, 0), one(3, 2, 1, 'C'), one(4, 2, 1, 'B'), one(5, 3, 1)] };
  assert.deepEqual(receiversOf(colleagues).map(({ key }) => key), ['staff-4', 'staff-3', 'staff-2', 'staff-1', 'staff-5', 'library-1', 'library-3']);
  assert.deepEqual(receiversOf(colleagues).map((receiver) => receiverIsAbroad(colleagues, receiver)), [false, false, false, true, true, true, true]);
});

test('nobody there is nobody', () => assert.deepEqual(receiversOf({ type: 'colleagues', conversation: 1, library: 1, list: [] }), []));
