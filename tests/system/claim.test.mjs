// SPDX-License-Identifier: Apache-2.0
// Fifty librarians reach for one conversation in the same moment: it has one owner, and
// everybody else is told why it is not theirs.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { withoutExcuse } from '../stage/finding.mjs';
import { startService, until } from './service.mjs';
import { begin, openSeeker, openStaff } from './websocket.mjs';

const strictTest = withoutExcuse(test);

const CLIENTS = 50;

let service;
before(async () => {
  service = await startService({ settings: ['--shared-addresses', '127.0.0.0/8', '--address-new-per-minute', '600000'] });
});
after(() => service?.stop());

/** New accounts, made by the administrator. */
async function librarians(count) {
  const admin = await openStaff(service, service.account('admin'), 'admin');
  const made = [];
  for (let at = 0; at < count; at++) {
    const account = { login: `claimer${at}`, password: randomBytes(12).toString('hex') };
    const answer = admin.next((packet) => packet.type !== 'pong', 20000);
    admin.send({ type: 'staff_add', login: account.login, name: `Claimer ${at}`, role: 'librarian', password: account.password });
    assert.notEqual((await answer).type, 'refused');
    made.push(account);
  }
  admin.socket.destroy();
  return made;
}

strictTest('fifty claim one conversation: one wins, forty-nine are told why', async () => {
  const desks = [];
  for (const account of await librarians(CLIENTS)) desks.push(await openStaff(service, account, 'desk'));
  const seeker = await openSeeker(service);
  const { conversation, log } = await begin(seeker, 'Who helps me?');
  for (const desk of desks) {
    const duty = desk.next((packet) => packet.type === 'duty' && packet.on);
    desk.send({ type: 'duty', on: true, room: 3 });
    await duty;
  }
  await until(() => desks.every(({ packets }) => packets.some((packet) => [...packet.waiting ?? [], ...packet.left ?? []].some((one) => one.conversation === conversation))), 'the conversation at every desk');
  const answers = desks.map((desk) => desk.next((packet) => (packet.type === 'refused' && packet.packet === 'take')
    || (packet.type === 'conversation' && packet.conversation === conversation), 20000));
  for (const desk of desks) desk.send({ type: 'take', conversation });
  const told = await Promise.all(answers);
  const counts = {};
  for (const { type, reason } of told) counts[reason ?? type] = (counts[reason ?? type] ?? 0) + 1;
  assert.deepEqual(counts, { conversation: 1, already_taken: CLIENTS - 1 });
  seeker.send({ type: 'resume', log, after: 0 });
  const { entries } = await seeker.next('entries');
  assert.equal(entries.filter(({ kind }) => kind === 'taken').length, 1);
});
