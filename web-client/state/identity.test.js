// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identityIn } from './identity.js';

test('Bulgarian and Danish identity numbers are found', () => {
  for (const text of ['7523169263', 'ЕГН: 7523169263.', '010170-1234', 'mit cpr er 310599 0000']) assert.equal(identityIn(text), true, text);
});

test('telephone numbers, dates and years are left alone', () => {
  for (const text of ['0888123456', '+359 88 812 3456', '2009-2011', '12345678', '7523169264', '75231692631', '991399-1234', '20 12 34 56']) {
    assert.equal(identityIn(text), false, text);
  }
});
