// SPDX-License-Identifier: Apache-2.0
// Row 98 of the attack catalogue: the second factor of staff.

import assert from 'node:assert/strict';
import { withoutExcuse } from '../stage/finding.mjs';
import { serviceOfFile, test, WIDE } from './attack.mjs';
import { digits, early } from '../system/authenticator.mjs';
import { openSocket, openStaff, post, randomHex, signIn } from '../system/websocket.mjs';

const strictTest = withoutExcuse(test);

const service = await serviceOfFile({ settings: WIDE });
const admin = await openStaff(service, service.account('admin'), 'admin');

async function ask(socket, packet, ...types) {
  const answer = socket.next(({ type }) => [...types, 'refused'].includes(type));
  socket.send(packet);
  return answer;
}

let made = 0;
/** A fresh account with a second factor, confirmed by the code of the step before this one. */
async function person() {
  const fresh = { login: `two.factors${++made}`, password: `pass phrase ${randomHex(6)}` };
  const listed = admin.next('staff');
  admin.send({ type: 'staff_add', login: fresh.login, name: 'Person', role: 'librarian', password: fresh.password });
  const { staff } = (await listed).accounts.find(({ login }) => login === fresh.login);
  const socket = await openStaff(service, fresh, 'desk');
  const { secret } = await ask(socket, { type: 'factor_begin' }, 'factor_secret');
  await early();
  const { codes } = await ask(socket, { type: 'factor_confirm', code: digits(secret, -1) }, 'recovery');
  socket.socket.destroy();
  return { ...fresh, staff, secret, recovery: codes.map(({ code }) => code) };
}

/** The password alone: what it is answered with. */
async function password({ login, password: secret }) {
  return post(service, { type: 'login', login, password: secret });
}

const ticketOf = async (account) => (await password(account)).packets[0].ticket;
const enter = async (ticket, code) => post(service, { type: 'factor', ticket, code });
const reasonOf = ({ packets }) => packets[0].reason;

strictTest('98 the password alone opens nothing: no cookie, and its ticket is none', async () => {
  const account = await person();
  const { cookie, packets } = await password(account);
  assert.equal(cookie, undefined);
  assert.deepEqual(packets.map(({ type }) => type), ['factor_needed']);
  const [{ ticket }] = packets;
  assert.equal((await post(service, { type: 'ticket' }, { cookie: `__Host-staff=${ticket}${ticket}` })).status, 401);
  const socket = await openSocket(service);
  assert.equal((await ask(socket, { type: 'hello', version: 1, page: 'desk', language: 'en', ticket }, 'welcome')).reason, 'not_signed_in');
  socket.socket.destroy();
  const whole = await enter(ticket, digits(account.secret));
  assert.match(whole.cookie, /^__Host-staff=[0-9a-f]{64}$/);
  (await openStaff(service, account, 'desk', whole.cookie)).socket.destroy();
});

strictTest('98 a code is good once, for every step of signing in and removing', async () => {
  const account = await person();
  await early();
  const code = digits(account.secret);
  const first = await enter(await ticketOf(account), code);
  assert.equal(first.status, 200);
  assert.equal(reasonOf(await enter(await ticketOf(account), code)), 'wrong_factor');
  const socket = await openStaff(service, account, 'desk', first.cookie);
  assert.equal((await ask(socket, { type: 'factor_remove', code }, 'done')).reason, 'wrong_factor');
  assert.equal((await ask(socket, { type: 'factor_remove', code: digits(account.secret, 1) }, 'done')).type, 'done');
  socket.socket.destroy();
  assert.match(await signIn(service, account), /^__Host-staff=/, 'and then the password is enough');
});

test('98 the code of one step away is taken, of two steps away is not', async () => {
  const account = await person();
  const ticket = await ticketOf(account);
  await early();
  assert.equal(reasonOf(await enter(ticket, digits(account.secret, -2))), 'wrong_factor');
  assert.equal(reasonOf(await enter(ticket, digits(account.secret, 2))), 'wrong_factor');
  assert.equal((await enter(ticket, digits(account.secret, 1))).status, 200);
});

test('98 guessing: after five wrong codes not even the right one is looked at, and another step or address helps nobody', async () => {
  const account = await person();
  const tickets = [await ticketOf(account)];
  await early();
  const guesses = await Promise.all(Array.from({ length: 12 }, (_, at) => enter(tickets[0], String(100000 + at))));
  assert.equal(guesses.filter((answer) => reasonOf(answer) === 'wrong_factor').length, 5, 'all at once, and still five');
  assert.equal(guesses.filter((answer) => answer.status === 429 && reasonOf(answer) === 'too_fast').length, 7);
  const fresh = await ticketOf(account);
  const locked = await enter(fresh, digits(account.secret));
  assert.equal(locked.status, 429);
  assert.ok(locked.packets[0].wait_ms > 800000 && locked.packets[0].wait_ms <= 900000, `${locked.packets[0].wait_ms}`);
  assert.equal((await enter(fresh, account.recovery[0])).status, 429);
  const auditor = await openStaff(service, service.account('auditor'), 'admin');
  const { rows } = await ask(auditor, { type: 'audit' }, 'audit');
  auditor.socket.destroy();
  assert.equal(rows.filter(({ act, object }) => act === 'factor_failed' && object === account.login).length, 5);
  assert.equal((await ask(admin, { type: 'staff_factor', staff: account.staff }, 'done')).type, 'done');
  assert.match(await signIn(service, account), /^__Host-staff=/, 'locked is the step, never the account');
});

strictTest('98 a recovery code is good once, and of its owner alone', async () => {
  const [account, other] = [await person(), await person()];
  assert.equal(new Set([...account.recovery, ...other.recovery]).size, 20);
  assert.equal(reasonOf(await enter(await ticketOf(other), account.recovery[3])), 'wrong_factor');
  assert.equal((await enter(await ticketOf(account), account.recovery[3])).status, 200);
  assert.equal(reasonOf(await enter(await ticketOf(account), account.recovery[3])), 'wrong_factor');
  assert.equal((await enter(await ticketOf(account), account.recovery[4].toUpperCase().replaceAll('-', ' '))).status, 200);
});

strictTest('98 a step is worth nothing without its ticket, after it was used, and after a new password', async () => {
  const account = await person();
  const ticket = await ticketOf(account);
  await early();
  assert.equal(reasonOf(await enter(randomHex(16), digits(account.secret))), 'not_signed_in');
  assert.equal((await enter(ticket, digits(account.secret))).status, 200);
  assert.equal(reasonOf(await enter(ticket, digits(account.secret, 1))), 'not_signed_in');
  const late = await ticketOf(account);
  await ask(admin, { type: 'staff_password', staff: account.staff, password: `pass phrase ${randomHex(6)}` }, 'done');
  assert.equal(reasonOf(await enter(late, account.recovery[0])), 'not_signed_in');
});
