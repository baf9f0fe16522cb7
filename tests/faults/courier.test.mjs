// SPDX-License-Identifier: Apache-2.0
// The courier is killed again and again in the middle of a mail: every mail arrives all the same,
// none is another's, and what arrives twice says by its number that it is the same.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { neverExcused } from '../stage/finding.mjs';
import { startMailServer } from '../system/mail_server.mjs';
import { startService } from '../system/service.mjs';
import { begin, openSeeker, openStaff, randomHex } from '../system/websocket.mjs';
import { LONG, RELEASE, isAlive, isBuilt, killRole } from './installation.mjs';
import { makeClock } from './shifted_clock.mjs';

const SERVICES = 5;
const DEATHS = LONG ? 40 : 10; /* of each */
const APART_MS = 5200;         /* three deaths within ten seconds, and it would be let be for a while */
const DUE_S = 61;
/** At what of a mail it dies: behind the last the server has the mail, and nobody knows that it has. */
const MOMENTS = ['EHLO', 'STARTTLS', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'Message-ID', '.', '.'];
const LOGIN = { user: 'desk', password: 'a password for mail' };

/** Kills the courier when the server hears the moment. */
function killAt(service, server, moment) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no mail came as far as ${moment}`)), 20000);
    server.hears = (line) => {
      if (moment === '.' ? line !== '.' : !line.startsWith(moment)) return;
      server.hears = null;
      clearTimeout(timer);
      resolve(killRole(service, 'courier'));
    };
  });
}

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

async function openOffice(t) {
  const folder = mkdtempSync(join(tmpdir(), 'cvdesk-courier-'));
  const clock = makeClock();
  const certs = join(folder, 'certs');
  const server = await startMailServer(certs, LOGIN);
  writeFileSync(join(folder, 'password'), `${LOGIN.password}\n`, { mode: 0o600 });
  const settings = {
    'mail-server': `smtp://localhost:${server.port}`, 'mail-from': 'cv@library.example', 'mail-user': LOGIN.user, 'mail-password': join(folder, 'password'),
    'mail-authorities': join(certs, 'authority.pem'), 'public-url': 'https://cv.library.example',
  };
  const service = await startService({ preset: RELEASE, data: folder, settings: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]), environment: clock.environment });
  let ahead = 0;
  t.after(async () => {
    await service.stop();
    server.stop();
    clock.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  const librarian = await openStaff(service, service.account('librarian'), 'desk');
  librarian.send({ type: 'duty', on: true, room: 9 });
  return { service, server, librarian, pass: () => { ahead += DUE_S; clock.set(ahead); } };
}

/** Somebody leaves a message and an address, goes, and is answered: from now on a mail is owed. */
async function owe({ service, librarian }, address) {
  const seeker = await openSeeker(service);
  const { conversation, log } = await begin(seeker, 'am I heard?');
  const left = seeker.next((packet) => packet.type === 'entries' && packet.entries.some(({ text }) => text === address));
  seeker.send({ type: 'leave', conversation, contact: address });
  await left;
  await seeker.close();
  const held = librarian.next((packet) => packet.type === 'conversation' && packet.conversation === conversation);
  librarian.send({ type: 'take', conversation });
  await held;
  const stored = librarian.next('stored');
  librarian.send({ type: 'say', log, writer: randomHex(8), number: 1, text: 'yes' });
  await stored;
  librarian.send({ type: 'end', conversation });
}

async function killAmongMail(t) {
  const office = await openOffice(t);
  const { service, server, pass } = office;
  const { desk } = service.pidsNow();
  const addresses = [];
  for (let death = 0; death < DEATHS; death++) {
    addresses.push(`somebody${death}@example.org`);
    await owe(office, addresses.at(-1));
    const killed = killAt(service, server, MOMENTS[Math.floor(Math.random() * MOMENTS.length)]);
    pass();
    await killed;
    await pause(APART_MS);
  }
  const arrived = () => new Set(server.mails.map(({ to }) => to));
  for (let tries = 0; tries < 20 && arrived().size < addresses.length; tries++) {
    pass();
    await pause(500);
  }
  const numbers = new Map();
  for (const { to, text } of server.mails) numbers.set(to, (numbers.get(to) ?? new Set()).add(/^Message-ID: (<[0-9a-f]{32}@cv\.library\.example>)/m.exec(text)[1]));
  t.diagnostic(`${DEATHS} deaths, ${addresses.length} mails owed, ${server.mails.length} arrived`);
  neverExcused(() => {
    assert.deepEqual([...arrived()].sort(), [...addresses].sort(), 'every mail, and nobody else’s');
    for (const [to, ids] of numbers) assert.equal(ids.size, 1, `${to}: the same mail has one number`);
    assert.equal(new Set([...numbers.values()].flatMap((ids) => [...ids])).size, addresses.length, 'no two have the same');
  });
  assert.ok(service.pidsNow().desk === desk && isAlive(desk), 'the desk has not noticed');
}

test('whenever the courier dies, every mail that is owed arrives', { skip: !isBuilt(RELEASE) && 'the release preset is not built' }, async (t) => {
  await Promise.all(Array.from({ length: SERVICES }, () => killAmongMail(t)));
});
