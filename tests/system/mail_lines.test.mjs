// SPDX-License-Identifier: Apache-2.0
// The ways to a mail server that the settings know: STARTTLS, TLS from the first byte, and none;
// logins by PLAIN and by LOGIN; and what an admin is shown where a try comes to nothing. A copy of
// a conversation is what is mailed: it is due at once.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readMail, startMailServer } from './mail_server.mjs';
import { startService } from './service.mjs';
import { begin, openSeeker, openStaff, randomHex } from './websocket.mjs';

const LOGIN = { user: 'desk', password: 'a password for mail' };
const ADDRESS = 'ana.ivanova@example.org';

const STAGES = {
  'STARTTLS and PLAIN': {},
  'STARTTLS and LOGIN': { how: { auth: 'LOGIN' } },
  'TLS from the first byte': { url: 'smtps', how: { isTlsFirst: true, auth: 'LOGIN' } },
  'mail_tls = none, on this machine': { login: null, settings: { 'mail-tls': 'none' } },
  'a wrong password': { login: { user: LOGIN.user, password: 'another' } },
  'another authority': { settings: { 'mail-authorities': '' } },
};
const stages = {};

before(async () => {
  await Promise.all(Object.entries(STAGES).map(async ([name, how]) => { stages[name] = await stage(how); }));
}, { timeout: 240000 });

after(() => Promise.all(Object.values(stages).map((one) => one.stop())));

/** A service whose mail goes to a server of this kind, and a librarian and an admin of it. */
async function stage({ how = {}, login = LOGIN, url = 'smtp', settings = {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'cvdesk-mail-'));
  const server = await startMailServer(join(folder, 'certs'), LOGIN, how);
  writeFileSync(join(folder, 'password'), `${login?.password || ''}\n`, { mode: 0o600 });
  const all = {
    'mail-server': `${url}://localhost:${server.port}`, 'mail-from': 'cv@library.example', 'public-url': 'https://cv.library.example',
    'mail-authorities': join(folder, 'certs', 'authority.pem'),
    ...(login && { 'mail-user': login.user, 'mail-password': join(folder, 'password') }), ...settings,
  };
  const service = await startService({ data: folder, settings: Object.entries(all).flatMap(([name, value]) => [`--${name}`, value]) });
  const librarian = await openStaff(service, service.account('librarian'), 'desk');
  librarian.send({ type: 'duty', on: true, room: 10 });
  const admin = await openStaff(service, service.account('admin'), 'admin');
  async function stop() {
    await service.stop();
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return { server, service, librarian, admin, stop };
}

/** Somebody whom a librarian has answered asks for a copy, and hears how it went. */
async function copy({ service, librarian }, state) {
  const seeker = await openSeeker(service);
  const { conversation, log } = await begin(seeker, 'Аз съм зидар.\n.\nQUIT');
  const held = librarian.next((packet) => packet.type === 'conversation' && packet.conversation === conversation);
  librarian.send({ type: 'take', conversation });
  await held;
  const heard = seeker.next((packet) => packet.type === 'entries' && packet.entries.some(({ text }) => text === 'Welcome.'));
  librarian.send({ type: 'say', log, writer: randomHex(8), number: 1, text: 'Welcome.' });
  await heard;
  const asked = seeker.next('copy'), ended = seeker.next((packet) => packet.type === 'copy' && packet.state !== 'waiting', 60000);
  ended.catch(() => {});
  seeker.send({ type: 'mail_copy', conversation, address: ADDRESS });
  assert.equal((await asked).state, 'waiting');
  if (state !== 'waiting') assert.equal((await ended).state, state);
}

/** What an admin is shown, once a try has ended like this. */
async function shown({ admin }, trouble) {
  for (;;) {
    const told = admin.next('mail');
    admin.send({ type: 'mail' });
    const mail = await told;
    const row = mail.tries.find((one) => one.trouble === trouble);
    if (row) return { ...mail, row };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

for (const [name, isSecret, user] of [
  ['STARTTLS and PLAIN', true, LOGIN.user], ['STARTTLS and LOGIN', true, LOGIN.user], ['TLS from the first byte', true, LOGIN.user],
  ['mail_tls = none, on this machine', false, null],
]) {
  test(`a copy goes by ${name}`, { timeout: 90000 }, async () => {
    const one = stages[name];
    await copy(one, 'sent');
    const [mail] = one.server.mails;
    assert.deepEqual([mail.from, mail.to, mail.isSecret, mail.user], ['cv@library.example', ADDRESS, isSecret, user]);
    const { headers, body } = readMail(mail.text);
    assert.match(headers, /^Subject: .+: your conversation\r?$/m);
    assert.match(body, /^Conversation with .+, begun on \d+ \S+ \d{4}, \d\d:\d\d( UTC)?\.\r$/m);
    assert.match(body, /, You:\r\nАз съм зидар\.\r\n\.\r\nQUIT\r\n/);
    assert.match(body, /, .+:\r\nWelcome\.\r\n/);
    assert.equal(one.server.mails.length, 1);
    assert.equal((await shown(one, 'none')).row.count, 1);
    assert.ok(!one.service.journal().includes('ana.ivanova'));
  });
}

for (const [name, stageName, does, trouble] of [
  ['a password that is wrong', 'a wrong password', 'take', 'login'],
  ['TLS by another authority', 'another authority', 'take', 'insecure'],
  ['a server without TLS', 'STARTTLS and LOGIN', 'be_plain', 'insecure'],
  ['a sender that the server refuses with 550', 'STARTTLS and PLAIN', 'refuse_sender', 'sender'],
  ['a mailbox that is full', 'STARTTLS and PLAIN', 'be_full', 'mailbox'],
  ['a server that is away', 'STARTTLS and LOGIN', 'be_away', 'unreachable'],
]) {
  test(`it is tried again after ${name}, and an admin is shown so`, { timeout: 90000 }, async () => {
    const one = stages[stageName];
    const before = one.server.mails.length;
    one.server.does = does;
    await copy(one, 'waiting');
    const mail = await shown(one, trouble);
    assert.ok(mail.on && mail.waiting > 0 && mail.row.count > 0 && Date.now() - mail.since_ms < 90000);
    assert.equal(one.server.mails.length, before);
    assert.match(one.service.journal(), new RegExp(`courier mail not taken: .* trouble=${trouble} `));
    assert.ok(!JSON.stringify(mail).includes('ana.ivanova') && !one.service.journal().includes('ana.ivanova'));
  });
}

test('an address that the server does not know is given up, and its seeker is told', { timeout: 90000 }, async () => {
  const one = stages['mail_tls = none, on this machine'];
  one.server.does = 'refuse';
  await copy(one, 'failed');
  const mail = await shown(one, 'address');
  assert.deepEqual([mail.waiting, mail.row.count], [0, 1]);
});
