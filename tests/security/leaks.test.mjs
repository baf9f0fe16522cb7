// SPDX-License-Identifier: Apache-2.0
// Nothing that people wrote, and no secret, stands in the journal; and no text and no code in
// the files of the database, looked at byte by byte.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withoutExcuse } from '../stage/finding.mjs';
import { WIDE, test } from './attack.mjs';
import { startService, until } from '../system/service.mjs';
import { begin, connectTls, openSeeker, openStaff, post, randomHex, signIn, upgradeRequest } from '../system/websocket.mjs';

const strictTest = withoutExcuse(test);

/** Every file below, by its name. */
function filesBelow(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : statSync(path).isFile() ? [path] : [];
  });
}

/** The ways in which a secret could lie in a file: as it is, and its hexadecimal digits as bytes. */
function shapes(secret) {
  const plain = Buffer.from(secret);
  const all = [plain, Buffer.from(secret, 'utf16le'), Buffer.from(plain.toString('base64').replace(/=+$/, '').slice(0, -1))];
  if (/^([0-9a-f]{2}){8,}$/.test(secret)) all.push(Buffer.from(secret, 'hex'));
  return all;
}

strictTest('a canary in everything that people and programs send is nowhere in the journal nor in the files', async () => {
  const service = await startService({ settings: WIDE });
  const secrets = {};   /* neither in the journal nor in a file */
  const unwritten = {}; /* not in the journal */
  const canary = (name, kept = secrets) => (kept[name] = `canary${randomHex(6)}${name}`);
  try {
    const seeker = await openSeeker(service);
    const begun = await begin(seeker, `first ${canary('first message')}`);
    secrets['pick-up code'] = begun.code;
    secrets['seeker ticket'] = begun.ticket;
    for (let number = 2; number < 12; number++) {
      const stored = seeker.next('stored');
      seeker.send({ type: 'say', log: begun.log, writer: begun.writer, number, text: `Ще ви кажа ${canary(`message ${number}`)} ${'дума '.repeat(number * 20)}` });
      await stored;
    }
    const refused = seeker.next('refused');
    seeker.send({ type: 'leave', conversation: begun.conversation, contact: canary('wrong contact') });
    await refused;
    const left = seeker.next((packet) => packet.type === 'entries' && packet.entries.some(({ kind }) => kind === 'left'));
    seeker.send({ type: 'leave', conversation: begun.conversation, contact: `${canary('contact')}@example.org`, wish: canary('wish') });
    await left;
    const kept = await post(service, { type: 'keep', ticket: begun.ticket });
    secrets['seeker cookie'] = kept.cookie.split('=')[1];
    const again = await openSeeker(service, { cookie: kept.cookie });
    const wrong = await openSeeker(service, { code: canary('wrong code') });

    const desk = await openStaff(service, service.account('librarian'), 'desk');
    secrets['staff cookie'] = desk.cookie.split('=')[1];
    const held = desk.next((packet) => packet.type === 'conversation' && packet.state === 'held');
    desk.send({ type: 'duty', on: true, room: 3 });
    desk.send({ type: 'take', conversation: begun.conversation, reason: 'known' });
    await held;
    const stored = desk.next('stored');
    desk.send({ type: 'say', log: begun.log, writer: randomHex(8), number: 1, text: canary('staff message') });
    await stored;

    const admin = await openStaff(service, service.account('admin'), 'admin');
    const listed = admin.next('staff');
    admin.send({ type: 'staff_add', login: 'canary.login', name: canary('name', unwritten).slice(0, 40), role: 'librarian', password: canary('new password') });
    await listed;
    secrets['known password'] = service.account('librarian').password;
    await post(service, { type: 'login', login: 'maria', password: canary('tried password') });
    await post(service, { type: 'login', login: canary('tried login'), password: 'x' });
    const cookie = await signIn(service, service.account('auditor'));
    secrets['staff ticket'] = (await post(service, { type: 'ticket' }, { cookie })).packets[0].ticket;
    const auditor = await openStaff(service, service.account('auditor'), 'admin', cookie);
    const transcript = auditor.next((packet) => packet.type === 'transcript' && packet.entries.at(-1).seq === packet.head);
    auditor.send({ type: 'open', conversation: begun.conversation, why: canary('reason', unwritten) });
    await transcript;

    /* what is malformed, and what the library complains about */
    wrong.send(`{"type":"say","text":"${canary('malformed')}`);
    wrong.send({ type: canary('type') });
    for (const headers of [{ Upgrade: canary('upgrade') }, { Origin: `https://${canary('origin')}` }, { Host: canary('host') }, { 'X-Any': canary('header').repeat(900) }, { 'Sec-WebSocket-Protocol': canary('protocol') }, { Connection: canary('connection') }, { 'User-Agent': canary('agent') }, { Cookie: `__Host-seeker=${canary('cookie')}` }]) {
      const socket = await connectTls(service);
      socket.on('error', () => {}).resume();
      socket.write(upgradeRequest(service, { headers, path: `/socket?ticket=${canary('query')}` }));
      await Promise.race([new Promise((resolve) => socket.once('close', resolve)), new Promise((resolve) => socket.once('data', resolve))]);
      socket.destroy();
    }
    for (const { socket } of [seeker, again, wrong, desk, admin, auditor]) socket.destroy();

    const store = join(service.folder, 'store');
    const find = (list, files) => files.flatMap((file) => {
      const bytes = readFileSync(file);
      return Object.entries(list).filter(([, secret]) => shapes(secret).some((shape) => bytes.includes(shape))).map(([name]) => `${name} in ${file.slice(service.folder.length + 1)}`);
    });
    const journal = join(service.folder, 'journal');
    assert.deepEqual(find(secrets, filesBelow(store)), [], 'while it runs, the log of the database included');
    /* after a death of the desk too: what it had not brought to its place lies in the log still */
    const { desk: before } = service.pidsNow();
    process.kill(before, 'SIGKILL');
    await until(() => service.pidsNow().desk !== before, 'the desk is back');
    await service.stop({ keep: true });
    assert.deepEqual(find(secrets, filesBelow(store)), [], 'after it stopped');
    assert.deepEqual(find({ ...secrets, ...unwritten }, [journal]), []);
    const text = readFileSync(journal, 'utf8');
    assert.doesNotMatch(text, /canary/);
    assert.doesNotMatch(text, /127\.0\.0\.1|::1\b/, 'nobody’s address');
    assert.ok(find({ login: 'canary.login' }, filesBelow(store)).length > 0, 'the search finds what is there');
  } finally {
    await service.stop({ keep: true });
    rmSync(service.folder, { recursive: true, force: true });
  }
});
