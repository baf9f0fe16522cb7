// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import test from 'node:test';
import { guestIsNews, guestOrder } from './guest.js';

/** @type {(conversation: number, let_in: boolean) => import('./guest.js').Invitation} */
const asked = (conversation, let_in) => ({ conversation, library: 'Vidin', language: 'bg', topic: 'cv', let_in });

test('what he can open stands first', () => {
  assert.deepEqual(guestOrder([asked(3, false), asked(5, true), asked(4, true)]).map((one) => one.conversation), [4, 5, 3]);
});

test('it rings for a new question and for a yes, and for nothing else', () => {
  assert.ok(guestIsNews([], [asked(1, false)]));
  assert.ok(guestIsNews([asked(1, false)], [asked(1, true)]));
  assert.ok(guestIsNews([asked(1, true)], [asked(1, true), asked(2, false)]));
  assert.ok(!guestIsNews([asked(1, true)], [asked(1, true)]));
  assert.ok(!guestIsNews([asked(1, true), asked(2, false)], [asked(2, false)]));
  assert.ok(!guestIsNews([asked(1, true)], []));
});
