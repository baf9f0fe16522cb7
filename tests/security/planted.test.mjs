// SPDX-License-Identifier: Apache-2.0
// Every gate of this folder must catch the fault that it is there for. A check says whether a
// gate holds; it holds in the service as it is, and does not in one with that fault planted
// (daemon/base/plant.h).

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { assertUnharmed, exchange, isWhole, listen, packetRequest, request, test } from './attack.mjs';
import { digits, early } from '../system/authenticator.mjs';
import { startService } from '../system/service.mjs';
import { OPCODE, begin, connectTls, frame, openSeeker, openSocket, openStaff, post, randomHex, signIn, upgradeRequest } from '../system/websocket.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cvdesk-')); /* one for all: its accounts and certificates are made once */
after(() => rmSync(folder, { recursive: true, force: true }));
const start = (fault) => startService({ data: folder, settings: ['--address-new-per-minute', '6000'], environment: fault ? { PLANTED_FAULT: fault } : {} });

const firstStatus = async (service, bytes) => (await exchange(service, bytes, { enough: (text) => text.includes('\r\n\r\n') })).status;

async function closesWith(service, code, ...pieces) {
  const seeker = await openSeeker(service);
  const pong = seeker.next('pong').then(() => ({ code: 'it goes on' }), () => ({ code: 'closed' }));
  for (const piece of pieces) seeker.raw(piece);
  const { code: heard } = await Promise.race([seeker.closed, pong.then((value) => (value.code === 'closed' ? seeker.closed : value))]);
  seeker.socket.destroy();
  return heard === code;
}

const PING = frame(OPCODE.text, '{"type":"ping"}');

/** A fresh librarian with a second factor; ATTEMPT is given her secret and both steps of signing in. */
async function withFactor(service, attempt) {
  const person = { login: `two.${randomHex(4)}`, password: `pass phrase ${randomHex(6)}` };
  const admin = await openStaff(service, service.account('admin'), 'admin');
  const added = admin.next('done');
  admin.send({ type: 'staff_add', login: person.login, name: 'Person', role: 'librarian', password: person.password });
  await added;
  const desk = await openStaff(service, person, 'desk');
  const begun = desk.next('factor_secret');
  desk.send({ type: 'factor_begin' });
  const { secret } = await begun;
  await early();
  const confirmed = desk.next('recovery');
  desk.send({ type: 'factor_confirm', code: digits(secret, -1) });
  await confirmed;
  for (const { socket } of [admin, desk]) socket.destroy();
  return attempt({ secret, login: () => post(service, { type: 'login', ...person }), enter: (ticket, code) => post(service, { type: 'factor', ticket, code }) });
}

/** fault: whether its gate holds. */
const GATES = {
  touch_freed_upgrade: async (service) => {
    const socket = await connectTls(service);
    const whole = listen(socket, { enough: isWhole });
    socket.write(request(service, { path: '/health' }));
    await whole;
    const heard = listen(socket);
    socket.write(upgradeRequest(service, { headers: { Upgrade: 'bogus' } }));
    await heard;
    return firstStatus(service, request(service, { path: '/health' })).then(() => { assertUnharmed(service); return true; }).catch(() => false);
  },
  skip_origin: async (service) => await firstStatus(service, upgradeRequest(service, { headers: { Origin: 'https://evil.example' } })) === 403,
  skip_host: async (service) => await firstStatus(service, request(service, { headers: { Host: 'evil.example' } })) === 421,
  skip_encoding: async (service) => await firstStatus(service, packetRequest(service, { type: 'forget' }, { headers: { 'Transfer-Encoding': 'chunked' } })) === 400,
  two_cookies: async (service) => await firstStatus(service, request(service, { headers: { Cookie: `__Host-staff=${randomHex(32)}; __Host-staff=${randomHex(32)}` } })) === 400,
  take_binary: (service) => closesWith(service, 1003, frame(OPCODE.binary, '{"type":"ping"}')),
  endless_fragments: (service) => closesWith(service, 1008, ...Array.from({ length: 18 }, (_, at) => frame(at ? OPCODE.continuation : OPCODE.text, at === 17 ? '{"type":"ping"}' : ' ', { fin: at === 17 })), PING),
  skip_address_limit: async (service) => {
    const sockets = [];
    for (let count = 0; count < 20; count++) sockets.push(await openSocket(service, { tls: { localAddress: '127.0.77.1' } }));
    const { status, socket } = await openSocket(service, { tls: { localAddress: '127.0.77.1' } });
    for (const one of [...sockets, { socket }]) one.socket.destroy();
    return status === 429;
  },
  reuse_ticket: async (service) => {
    const cookie = await signIn(service, service.account('librarian'));
    const [{ ticket }] = (await post(service, { type: 'ticket' }, { cookie })).packets;
    const answers = [];
    for (let count = 0; count < 2; count++) {
      const socket = await openSocket(service, { cookie });
      const answer = socket.next(({ type }) => ['welcome', 'refused'].includes(type));
      socket.send({ type: 'hello', version: 1, page: 'desk', language: 'en', ticket });
      answers.push((await answer).type);
      socket.socket.destroy();
    }
    assert.equal(answers[0], 'welcome');
    return answers[1] === 'refused';
  },
  skip_verb: async (service) => {
    const socket = await openStaff(service, service.account('auditor'), 'admin');
    const answer = socket.next(({ type }) => ['staff', 'refused'].includes(type));
    socket.send({ type: 'staff_list' });
    const { type } = await answer;
    socket.socket.destroy();
    return type === 'refused';
  },
  skip_audit: async (service) => {
    const [seeker, other] = [await openSeeker(service), await openSeeker(service)];
    const { log, conversation } = await begin(seeker);
    const refused = other.next('refused');
    other.send({ type: 'resume', log, after: 0 });
    await refused;
    const auditor = await openStaff(service, service.account('auditor'), 'admin');
    const audit = auditor.next('audit');
    auditor.send({ type: 'audit' });
    const { rows } = await audit;
    for (const { socket } of [seeker, other, auditor]) socket.destroy();
    return rows.some(({ act, object }) => act === 'refused' && object === String(conversation));
  },
  keep_sockets: async (service) => {
    const cookie = await signIn(service, service.account('librarian'));
    const socket = await openStaff(service, service.account('librarian'), 'desk', cookie);
    await post(service, { type: 'logout' }, { cookie });
    const pong = socket.next('pong').then(() => 'it goes on', () => 'closed');
    const timer = setInterval(() => { if (!socket.socket.destroyed) socket.send({ type: 'ping' }); }, 100);
    const outcome = await pong;
    clearInterval(timer);
    socket.socket.destroy();
    return outcome === 'closed';
  },
  skip_factor: async (service) => (await withFactor(service, async ({ login }) => (await login()).packets[0].type)) === 'factor_needed',
  reuse_factor: async (service) => withFactor(service, async ({ login, enter, secret }) => {
    const code = digits(secret);
    const first = await enter((await login()).packets[0].ticket, code);
    assert.equal(first.status, 200);
    return (await enter((await login()).packets[0].ticket, code)).status === 401;
  }),
  skip_factor_lock: async (service) => withFactor(service, async ({ login, enter }) => {
    const [{ ticket }] = (await login()).packets;
    for (let guess = 0; guess < 5; guess++) await enter(ticket, '000000');
    return (await enter(ticket, '000000')).status === 429;
  }),
  skip_delay: async (service) => {
    /* last, since nobody signs in as the admin after it; the delay begins with a second, in which a loaded machine may need all for the hash: so on until it counts */
    for (let tries = 0; tries < 10; tries++)
      if ((await post(service, { type: 'login', login: service.account('admin').login, password: 'wrong' })).status === 429) return tries >= 5;
    return false;
  },
  journal_password: async (service) => {
    const canary = `canary${randomHex(8)}`;
    await post(service, { type: 'login', login: 'nobody', password: canary });
    return !service.journal().includes(canary);
  },
};

test('every gate holds in the service as it is', async () => {
  const service = await start();
  try {
    for (const [fault, holds] of Object.entries(GATES)) assert.ok(await holds(service), fault);
    assertUnharmed(service);
  } finally {
    await service.stop({ keep: true });
  }
});

for (const [fault, holds] of Object.entries(GATES))
  test(`the gate notices the planted fault ${fault}`, { skip: process.env.DEV_PRESET === 'release' && 'a release has no planted faults' }, async () => {
    const service = await start(fault);
    try {
      assert.ok(!await holds(service));
    } finally {
      await service.stop({ keep: true });
    }
  });
