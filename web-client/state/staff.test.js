// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { STAFF_EMPTY, staffBack, staffChecks, staffHear, staffLeft, staffLine, staffProves, staffRefused, staffSignedIn, staffSilent, staffStep, staffWait } from './staff.js';

/** @type {any[]} */
const DESK = ['librarian', 'supervisor'];
const over = /** @type {any} */ ({ state: 'stopped', why: 'session_over' });
const online = /** @type {any} */ ({ state: 'online' });
const welcome = (/** @type {string} */ role) => /** @type {any} */ ({ type: 'welcome', name: 'Maria', role, staff: 7 });

test('without a session the form stands there, and nobody is told that one is over', () => {
  const staff = staffLine(STAFF_EMPTY, over);
  assert.equal(staff.stage, 'out');
  assert.equal(staff.why, null);
});

test('a session that ends during the work is told', () => {
  const inside = staffHear(staffLine(STAFF_EMPTY, online), welcome('librarian'), DESK);
  assert.equal(inside.stage, 'in');
  assert.equal(staffLine(inside, over).why, 'over');
});

test('a lost line is no lost session', () => {
  const inside = staffLine(staffHear(staffLine(STAFF_EMPTY, online), welcome('librarian'), DESK), { state: 'offline' });
  assert.equal(inside.stage, 'in');
});

test('a role that the page is not for is told where to go, from the form and from a cookie', () => {
  assert.equal(staffSignedIn(staffChecks(STAFF_EMPTY), 'Jonas', 'admin', DESK).stage, 'elsewhere');
  assert.equal(staffHear(staffLine(STAFF_EMPTY, online), welcome('auditor'), DESK).stage, 'elsewhere');
  const away = staffHear(STAFF_EMPTY, /** @type {any} */ ({ type: 'refused', packet: 'hello', reason: 'not_allowed' }), DESK);
  assert.equal(away.stage, 'elsewhere');
});

test('a refused form says why and how long to wait', () => {
  const staff = staffRefused(staffChecks(STAFF_EMPTY), 'too_fast', 4200, 1000);
  assert.equal(staff.stage, 'out');
  assert.equal(staffWait(staff, 1000), 5);
  assert.equal(staffWait(staff, 5200), 0);
  assert.equal(staffWait(staffRefused(STAFF_EMPTY, 'wrong_login', 0, 1000), 1000), 0);
});

test('the next try clears what the last one said', () => {
  const staff = staffChecks(staffSilent(staffRefused(STAFF_EMPTY, 'wrong_login', 0, 0)));
  assert.equal(staff.refused, null);
  assert.equal(staff.isSilent, false);
});

test('a wrong code asks for another, a step that is over for the password', () => {
  const proving = staffProves(staffStep(staffChecks(STAFF_EMPTY), 'ticket'));
  assert.deepEqual([staffRefused(proving, 'wrong_factor', 0, 0).stage, staffSilent(proving).stage], ['step', 'step']);
  assert.equal(staffRefused(proving, 'not_signed_in', 0, 0).stage, 'out');
  assert.deepEqual([staffBack(proving).stage, staffBack(proving).ticket], ['out', '']);
  assert.equal(staffSignedIn(proving, 'Maria', 'librarian', DESK).ticket, '');
});

test('a second factor that was owed counts with the next welcome, another at once', () => {
  const recovery = /** @type {any} */ ({ type: 'recovery', codes: [] });
  const told = (/** @type {any} */ factor) => staffHear(STAFF_EMPTY, { ...welcome('librarian'), factor }, DESK);
  assert.equal(staffHear(told('owed'), recovery, DESK).factor, 'owed');
  assert.equal(staffHear(told('none'), recovery, DESK).factor, 'set');
  assert.equal(staffHear(told('set'), /** @type {any} */ ({ type: 'done', packet: 'factor_remove' }), DESK).factor, 'none');
});

test('after signing out nothing of the person is left', () => {
  const staff = staffLeft(staffSignedIn(staffChecks(STAFF_EMPTY), 'Maria', 'librarian', DESK));
  assert.deepEqual([staff.name, staff.role, staff.stage, staff.why], ['', null, 'out', 'left']);
  assert.equal(staffLine(staff, over).why, 'left');
});
