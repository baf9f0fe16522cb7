// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { FACTOR_EMPTY, factorAddress, factorAsk, factorGroups, factorHear } from './factor.js';

const hear = (/** @type {any} */ factor, /** @type {any} */ packet) => factorHear(factor, packet);
const SECRET = { type: 'factor_secret', secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', login: 'maria' };
const begun = hear(factorAsk(FACTOR_EMPTY, 'factor_begin'), SECRET);

test('the codes are kept until they are put away, also over a new line', () => {
  const done = hear(hear(factorAsk(begun, 'factor_confirm'), { type: 'recovery', codes: [{ code: 'a' }, { code: 'b' }] }), { type: 'welcome' });
  assert.deepEqual([done.codes, done.login, done.secret, done.asked], [['a', 'b'], 'maria', '', null]);
});

test('a wrong code leaves the secret on the screen', () => {
  const again = hear(factorAsk(begun, 'factor_confirm'), { type: 'refused', packet: 'factor_confirm', reason: 'wrong_factor' });
  assert.equal(again.secret, begun.secret);
  assert.equal(again.refused?.reason, 'wrong_factor');
  assert.equal(again.asked, null);
});

test('a secret that the service no longer knows is begun anew', () => {
  assert.equal(hear(factorAsk(begun, 'factor_confirm'), { type: 'refused', packet: 'factor_confirm', reason: 'not_found' }).secret, '');
});

test('what others are refused is not ours', () => {
  assert.equal(hear(begun, { type: 'refused', packet: 'duty', reason: 'busy' }), begun);
  assert.equal(hear(begun, { type: 'done', packet: 'staff_add' }), begun);
});

test('after removing it nothing is left but the news', () => {
  const removed = hear(factorAsk(FACTOR_EMPTY, 'factor_remove'), { type: 'done', packet: 'factor_remove' });
  assert.deepEqual(removed, { ...FACTOR_EMPTY, isRemoved: true });
});

test('the address holds names of every language', () => {
  assert.equal(factorAddress('Библиотека & co', 'maria@x', 'ABCD'),
    'otpauth://totp/%D0%91%D0%B8%D0%B1%D0%BB%D0%B8%D0%BE%D1%82%D0%B5%D0%BA%D0%B0%20%26%20co:maria%40x?secret=ABCD&issuer=%D0%91%D0%B8%D0%B1%D0%BB%D0%B8%D0%BE%D1%82%D0%B5%D0%BA%D0%B0%20%26%20co');
});

test('a secret is shown in groups of four', () => {
  assert.equal(factorGroups('GEZDGNBVGY3T'), 'GEZD GNBV GY3T');
});
