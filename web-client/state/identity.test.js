// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identityIn, identityWithout } from './identity.js';

const finds = (/** @type {string | undefined} */ kind, /** @type {string[]} */ texts) => {
  for (const text of texts) assert.equal(identityIn(text), kind, text);
};

/** An EGN of this date part, with its check digit. @param {string} nine */
function egn(nine) {
  const sum = [2, 4, 8, 5, 10, 9, 7, 3, 6].reduce((all, weight, place) => all + weight * Number(nine[place]), 0);
  return `${nine}${(sum % 11) % 10}`;
}

test('Bulgarian identity numbers are found, of each century, with a true date and check digit', () => {
  finds('identity', ['7523169263', 'ЕГН: 7523169263.', 'ЕГН7523169263', egn('991231123'), egn('052228123'), egn('044229123'), egn('754101123'), '752316 9263']);
  finds(undefined, ['7523169264', '75231692631', egn('751330123'), egn('753301123'), egn('750229123'), egn('756101123'), egn('750100123')]);
});

test('Danish identity numbers are found by their date', () => {
  finds('identity', ['010170-1234', 'mit cpr er 310599 0000', '2902041234', 'cpr:010170-1234,']);
  finds(undefined, ['991399-1234', '310470-1234', '290201-1234', '000170-1234', '010070-1234', '010170-123']);
});

test('bank accounts are found by their check digits, in groups or in one piece', () => {
  finds('bank', ['BG80BNBG96611020345678', 'iban BG80 BNBG 9661 1020 3456 78, благодаря', 'dk50 0040 0440 1162 43', 'GB82 WEST 1234 5698 7654 32 is mine']);
  finds(undefined, ['BG81BNBG96611020345678', 'DK51 0040 0440 1162 43', 'in 2020 we were there']);
});

test('payment cards are found by their check digit, with spaces or hyphens', () => {
  finds('bank', ['4111111111111111', '4111 1111 1111 1111', '5500-0000-0000-0004', '3400 000000 00009', '4222222222222', '6304000000000000000', 'card 4111 1111 1111 1111 12/27']);
  finds(undefined, ['4111111111111112', '411111111111', '00359888123456', '41111111111111111111']);
});

test('telephone numbers, dates and years are left alone', () => {
  finds(undefined, ['0888123456', '+359 88 812 3456', '00359 88 812 3456', '+45 12 34 56 78', '2009-2011', '12345678', '20 12 34 56', '01.09.2021 - 31.12.2024']);
});

test('a text without them keeps all else', () => {
  assert.equal(identityWithout('ЕГН 7523169263, тел. 0888123456'), 'ЕГН […], тел. 0888123456');
  assert.equal(identityWithout('4111 1111 1111 1111 12/27 and 010170-1234'), '[…] 12/27 and […]');
  assert.equal(identityWithout('nothing here'), 'nothing here');
});
