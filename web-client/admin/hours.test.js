// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closedRead, closedShown, weekRead, weekShown } from './hours.js';

const WEEK = 'mon-fri 09:00-17:00, sat 10:00-14:00';

test('hours are read as people write them, in each language and as they are kept', () => {
  for (const [text, locale] of [[WEEK, 'bg'], ['пн-пт 09:00-17:00, сб 10:00-14:00', 'bg'], ['Пон – Пет 9-17; събота 10.00 - 14', 'bg'],
    ['понеделник-петък 9:00-17:00\nсъб 10-14', 'bg'], ['man.-fre. 9.00-17.00, lør 10-14', 'da'], ['Mandag-fredag 9-17,lørdag 10-14', 'da'],
    ['Mon-Fri 9:00-17:00, Saturday 10-14', 'en-GB']])
    assert.deepEqual(weekRead(text, locale), { kept: WEEK, wrong: '' }, text);
  assert.deepEqual(weekRead('', 'bg'), { kept: '', wrong: '' });
});

test('what nobody can understand is named, and nothing is guessed', () => {
  for (const [text, wrong] of [['пн-пт 9-17, някога 10-14', 'някога 10-14'], ['пт-пн 9-17', 'пт-пн 9-17'], ['пн 17-9', 'пн 17-9'], ['пн 9-25', 'пн 9-25'],
    ['пн 9:70-17', 'пн 9:70-17'], ['пн', 'пн'], ['9-17', '9-17'], ['с 9-17', 'с 9-17'], ['пн-ср-пт 9-17', 'пн-ср-пт 9-17']])
    assert.deepEqual(weekRead(text, 'bg'), { kept: '', wrong }, text);
});

test('hours are shown in the language of the page, and read again as the same', () => {
  assert.equal(weekShown(WEEK, 'bg'), 'пн-пт 09:00-17:00, сб 10:00-14:00');
  assert.equal(weekShown(WEEK, 'da'), 'man-fre 09:00-17:00, lør 10:00-14:00');
  for (const locale of ['bg', 'da', 'en-GB']) assert.equal(weekRead(weekShown(WEEK, locale), locale).kept, WEEK);
});

test('closed days are days, months and perhaps a year', () => {
  for (const text of ['24.12 05.06.2027', '24.12., 5.6.2027г.', '24/12 5/6/2027', '12-24 2027-06-05'])
    assert.deepEqual(closedRead(text), { kept: '12-24 2027-06-05', wrong: '' }, text);
  for (const wrong of ['32.12', '24.13', '0.5', 'Коледа', '24.12.27']) assert.deepEqual(closedRead(`24.12 ${wrong}`), { kept: '', wrong });
  assert.equal(closedShown('12-24 2027-06-05', 'bg'), '24.12 05.06.2027');
  assert.equal(closedShown('12-24 2027-06-05', 'en-GB'), '24/12 05/06/2027');
});
