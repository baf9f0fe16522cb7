// SPDX-License-Identifier: Apache-2.0
// Who left a message and an e-mail address gets a mail when it is answered: over TLS, with a
// link and nothing else, once, whatever dies. The clock is set ahead instead of waiting.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { LONG, RELEASE, isAlive, isBuilt, killRole } from '../faults/installation.mjs';
import { makeClock } from '../faults/shifted_clock.mjs';
import { withoutExcuse } from '../stage/finding.mjs';
import { readMail, startMailServer } from './mail_server.mjs';
import { ROOT, startService, until } from './service.mjs';
import { begin, openSeeker, openStaff, randomHex } from './websocket.mjs';

const strictTest = withoutExcuse(test);

const skip = !isBuilt(RELEASE) && 'the release preset is not built';
const LOGIN = { user: 'desk', password: 'a password for mail' };
const ADDRESS = 'ana.ivanova@example.org';
const folder = mkdtempSync(join(tmpdir(), 'cvdesk-mail-'));
let clock, server, service, librarian, ahead = 0;

/** The wall clock goes on by so many seconds, at once. */
function pass(seconds) {
  ahead += seconds;
  clock.set(ahead);
}

before(async () => {
  if (skip) return;
  clock = makeClock();
  const certs = join(folder, 'certs');
  server = await startMailServer(certs, LOGIN);
  writeFileSync(join(folder, 'password'), `${LOGIN.password}\n`, { mode: 0o600 });
  const settings = {
    'mail-server': `smtp://localhost:${server.port}`, 'mail-from': 'cv@library.example', 'mail-user': LOGIN.user, 'mail-password': join(folder, 'password'),
    'mail-authorities': join(certs, 'authority.pem'), 'public-url': 'https://cv.library.example', library: 'Библиотека Варна',
  };
  service = await startService({ preset: RELEASE, data: folder, settings: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]), environment: clock.environment });
  librarian = await openStaff(service, service.account('librarian'), 'desk');
});

after(async () => {
  await service?.stop();
  server?.stop();
  clock?.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Somebody leaves a message and goes; a librarian answers. The conversation and the code. */
async function answered(question, answer) {
  const seeker = await openSeeker(service, { language: 'bg' });
  const { conversation, log, code } = await begin(seeker, question, { language: 'bg' });
  const left = seeker.next((packet) => packet.type === 'entries' && packet.entries.some(({ text }) => text === ADDRESS));
  seeker.send({ type: 'leave', conversation, contact: ADDRESS });
  await left;
  await seeker.close();
  librarian.send({ type: 'duty', on: true, room: 9 });
  const held = librarian.next((packet) => packet.type === 'conversation' && packet.conversation === conversation);
  librarian.send({ type: 'take', conversation });
  await held;
  const stored = librarian.next('stored');
  librarian.send({ type: 'say', log, writer: randomHex(8), number: 1, text: answer });
  await stored;
  return { conversation, log, code };
}

/** What the staff log of a conversation says next of the mail. */
const noted = (conversation) => librarian.next((packet) => packet.type === 'entries' && packet.log === conversation * 256 + 1, 30000)
  .then(({ entries }) => entries.at(-1).kind);

strictTest('the mail has the link, and neither words nor code nor names', { skip }, async () => {
  const { conversation, code } = await answered('Тайната ми е, че съм зидар.', 'Сложете зидарството на първо място.');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.equal(server.mails.length, 0, 'who has only lost the line has a minute to come back');
  const note = noted(conversation);
  pass(61);
  assert.equal(await note, 'mailed');
  const [mail, more] = server.mails;
  assert.equal(more, undefined);
  assert.deepEqual([mail.from, mail.to, mail.isSecret, mail.user], ['cv@library.example', ADDRESS, true, LOGIN.user]);
  const { headers, body } = readMail(mail.text);
  assert.match(headers, /^Subject: Библиотека Варна: има отговор за Вас$/m);
  assert.match(headers, new RegExp(`^To: <${ADDRESS}>$`, 'm'));
  assert.match(body, /^https:\/\/cv\.library\.example\/\?language=bg$/m);
  const all = `${mail.text}${headers}${body}`;
  for (const secret of ['зидар', 'първо', 'Maria', ...(typeof code === 'string' ? code.split(/[ -]/) : [])]) assert.ok(!all.includes(secret), secret);
});

test('a courier that is killed is followed by one that sends the same mail', { skip }, async () => {
  server.does = 'hang';
  server.mails.length = 0;
  const { conversation } = await answered('a', 'b');
  pass(61);
  await until(() => server.hung.length === 1, 'the mail is at the server', 30000);
  await killRole(service, 'courier');
  server.does = 'take';
  assert.ok(isAlive(service.pidsNow().desk));
  const note = noted(conversation);
  pass(61);
  assert.equal(await note, 'mailed');
  const id = (mail) => /^Message-ID: (<[0-9a-f]{32}@cv\.library\.example>)/m.exec(mail.text)[1];
  assert.equal(id(server.mails[0]), id(server.hung[0]));
});

test('a server that is away is tried again; the desk that dies meanwhile forgets nothing', { skip }, async () => {
  server.does = 'be_away';
  server.mails.length = 0;
  const { conversation } = await answered('c', 'd');
  pass(61);
  await until(() => service.journal().includes('courier mail not taken'), 'it was tried', 30000);
  const again = librarian.next('again', 20000);
  await killRole(service, 'desk');
  await again;
  server.does = 'take';
  const note = noted(conversation);
  pass(121);
  assert.equal(await note, 'mailed');
  assert.equal(server.mails.length, 1);
});

test('an address that the server does not know is told to the librarian, and not tried again', { skip }, async () => {
  server.does = 'refuse';
  server.lines.length = 0;
  const { conversation } = await answered('e', 'f');
  const note = noted(conversation);
  pass(61);
  assert.equal(await note, 'mail_refused');
  pass(3600);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  assert.equal(server.lines.filter((line) => line.startsWith('RCPT')).length, 1);
});

strictTest('nothing is said in the clear to a server without TLS', { skip }, async () => {
  server.does = 'be_plain';
  server.lines.length = 0;
  await answered('g', 'h');
  pass(61);
  await until(() => server.lines.some((line) => line.startsWith('EHLO')), 'it was asked', 30000);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  assert.deepEqual(server.lines.filter((line) => /^(MAIL|RCPT|AUTH|DATA)/.test(line)), []);
});

strictTest('the address is in no file and in no line of the journal', { skip }, async () => {
  const store = join(folder, 'store');
  for (const name of readdirSync(store)) assert.ok(!readFileSync(join(store, name)).includes('ana.ivanova'), name);
  assert.ok(!service.journal().includes('ana.ivanova'));
  assert.ok(!service.journal().includes(LOGIN.password));
});

test('a courier that dies again and again does not stop the service', { skip }, async () => {
  await killRole(service, 'courier');
  await killRole(service, 'courier');
  process.kill(service.pidsNow().courier, 'SIGKILL');
  await until(() => service.pidsNow().courier === 0, 'it is let be for a while');
  const { conversation } = await answered('i', 'j');
  assert.ok(conversation > 0 && isAlive(service.pidsNow().desk));
  if (!LONG) return;
  await until(() => service.pidsNow().courier !== 0, 'it is tried again', 90000);
  server.does = 'take';
  const note = noted(conversation);
  pass(61);
  assert.equal(await note, 'mailed');
});

test('settings that could only fail later are refused at the start', { skip }, () => {
  const binary = join(ROOT, 'build', RELEASE, 'cvdeskd');
  const good = { 'mail-server': 'smtp://localhost', 'mail-from': 'cv@library.example', 'public-url': 'https://cv.library.example' };
  const start = (changes) => spawnSync(binary, Object.entries({ data: join(folder, 'other'), hosts: 'localhost', ...good, ...changes }).flatMap(([name, value]) => [`--${name}`, value]), { encoding: 'utf8', timeout: 20000 });
  for (const [changes, sentence] of [
    [{ 'mail-server': 'mail.library.example' }, /The setting mail_server is as in smtp:/],
    [{ 'mail-from': 'Library <cv@library.example>' }, /The setting mail_from is one e-mail address/],
    [{ 'public-url': 'http://cv.library.example' }, /The setting public_url is as in https:/],
    [{ 'mail-password': '/nowhere' }, /The file \/nowhere is not there/],
  ]) {
    const { status, stderr } = start(changes);
    assert.equal(status, 78, stderr);
    assert.match(stderr, sentence);
  }
});
