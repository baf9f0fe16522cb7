// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { closedRead, closedShown, weekRead, weekShown } from './hours.js';

const LOCALES = ['en-GB', 'bg', 'da'];

test('hours are written with the names of days of the own language', () => {
  const kept = { kept: 'mon-fri 09:00-17:00, sat 10:00-14:00' };
  assert.deepEqual(weekRead('Monday - Friday 9-17, Sat 10:00–14:00', 'en-GB'), kept);
  assert.deepEqual(weekRead('понеделник-петък 9:00-17:00, сб 10-14', 'bg'), kept);
  assert.deepEqual(weekRead('пн–пт 09.00–17.00; Събота 10-14', 'bg'), kept);
  assert.deepEqual(weekRead('man.-fre. 9.00-17.00\nlørdag 10-14', 'da'), kept);
  assert.deepEqual(weekRead('to 9-17', 'da'), { kept: 'thu 09:00-17:00' });
  assert.deepEqual(weekRead('', 'da'), { kept: '' });
});

test('what is kept is understood and comes back in every language', () => {
  const week = 'mon-tue 09:00-24:00, wed 10:00-14:00, thu-fri 08:30-12:00, sat-sun 10:00-11:00', closed = '12-24 2027-06-05 02-29';
  for (const locale of LOCALES) {
    assert.deepEqual(weekRead(week, locale), { kept: week });
    assert.deepEqual(weekRead(weekShown(week, locale), locale), { kept: week });
    assert.deepEqual(closedRead(closed, locale), { kept: closed });
    assert.deepEqual(closedRead(closedShown(closed, locale), locale), { kept: closed });
    for (let month = 1; month <= 12; month++) {
      const day = `${String(month).padStart(2, '0')}-15`;
      assert.deepEqual(closedRead(closedShown(day, locale), locale), { kept: day });
    }
  }
  assert.equal(weekShown('mon-fri 09:00-17:00', 'bg'), 'пн-пт 09:00-17:00');
  assert.equal(weekShown('tue 09:00-17:00', 'da'), 'tirs 09:00-17:00');
  assert.equal(closedShown('12-24', 'bg'), '24 декември');
});

test('what is wrong with hours is said of the part that is', () => {
  const fault = (/** @type {string} */ typed) => /** @type {any} */ (weekRead(typed, 'da')).fault;
  assert.deepEqual(fault('man-fre 9-17, frs 10-14'), { kind: 'day', part: 'frs' });
  assert.deepEqual(fault('9-17'), { kind: 'day', part: '9-17' });
  assert.deepEqual(fault('man-fre 9-17, lør'), { kind: 'time', part: 'lør' });
  assert.deepEqual(fault('man 9-25'), { kind: 'time', part: 'man 9-25' });
  assert.deepEqual(fault('man 9:70-17'), { kind: 'time', part: 'man 9:70-17' });
  assert.deepEqual(fault('fre-man 9-17'), { kind: 'order', part: 'fre-man 9-17' });
  assert.deepEqual(fault('man 17-9'), { kind: 'span', part: 'man 17-9' });
  assert.equal(fault('s 9-17').kind, 'day');
});

test('closed days are written as days are', () => {
  assert.deepEqual(closedRead('24. december, 5. juni 2027', 'da'), { kept: '12-24 2027-06-05' });
  assert.deepEqual(closedRead('24.12 5/6/2027 24.12.', 'bg'), { kept: '12-24 2027-06-05 12-24' });
  assert.deepEqual(closedRead('24 dec', 'bg'), { kept: '12-24' });
  for (const wrong of ['31.4', '24 foo', '13-01', '32 december', '29.2.2027', 'december'])
    assert.deepEqual(closedRead(`24.12, ${wrong}`, 'da'), { fault: { kind: 'date', part: wrong } });
});
