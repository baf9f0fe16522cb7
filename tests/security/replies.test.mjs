// SPDX-License-Identifier: Apache-2.0
// Saved replies at their limits: the longest ones come in pages that fit a frame, a full list
// takes no more, and nobody's own reply is told to anybody else.

import assert from 'node:assert/strict';
import { withoutExcuse } from '../stage/finding.mjs';
import { assertUnharmed, serviceOfFile, test, WIDE } from './attack.mjs';
import { openStaff } from '../system/websocket.mjs';

const strictTest = withoutExcuse(test);

const service = await serviceOfFile({ settings: [...WIDE, '--messages-per-second', '1000', '--messages-burst', '10000'] });
const admin = await openStaff(service, service.account('admin'), 'admin');
const librarian = await openStaff(service, service.account('librarian'), 'desk');

async function ask(socket, packet, types = ['done', 'refused']) {
  const answer = socket.next((heard) => types.includes(heard.type));
  socket.send(packet);
  return answer;
}

/** Every page of a list. */
async function pages(socket, own) {
  const all = [];
  for (let after; ; after = all.at(-1).at(-1).reply) {
    const { replies, more } = await ask(socket, { type: 'replies', own, ...(after && { after }) }, ['replies']);
    all.push(replies);
    if (!more) return all;
  }
}

test('the longest replies that there can be come in pages, each within a frame, and none is left out', async () => {
  const long = '😀'.repeat(1500);
  for (let count = 0; count < 6; count++)
    assert.equal((await ask(admin, { type: 'reply_shared', name: `${count} ${'😀'.repeat(50)}`, en: long, bg: long.slice(2), da: long })).type, 'done');
  const all = await pages(librarian, false);
  assert.ok(all.length >= 3, `${all.length} pages`);
  assert.deepEqual(all.flat().map(({ name }) => name[0]), ['0', '1', '2', '3', '4', '5']);
  for (const page of all) assert.ok(Buffer.byteLength(JSON.stringify(page)) < 49152);
  assert.ok(all.flat().every(({ en, da }) => en === long && da === long));
});

test('one’s own list takes fifty, and removing one makes room', async () => {
  for (let count = 0; count < 50; count++) assert.equal((await ask(librarian, { type: 'reply_own', name: `mine ${count}`, en: 'x' })).type, 'done');
  assert.equal((await ask(librarian, { type: 'reply_own', name: 'one too many', en: 'x' })).reason, 'list_full');
  const [first] = (await pages(librarian, true)).flat();
  assert.equal((await ask(librarian, { type: 'reply_own_drop', reply: first.reply, version: first.version })).type, 'done');
  assert.equal((await ask(librarian, { type: 'reply_own', name: 'fits again', en: 'x' })).type, 'done');
});

strictTest('nobody else hears of one’s own reply, neither of a change nor by its id', async () => {
  const other = await openStaff(service, service.accounts.filter(({ role }) => role === 'librarian')[1], 'desk');
  const before = other.packets.length + admin.packets.length;
  assert.equal((await ask(librarian, { type: 'reply_own', reply: 9999, version: 1, name: 'x', en: 'x' })).reason, 'not_found');
  const [mine] = (await pages(librarian, true)).flat();
  assert.equal((await ask(librarian, { type: 'reply_own', reply: mine.reply, version: mine.version, name: 'secret words', en: 'x' })).type, 'done');
  const foreign = await ask(other, { type: 'reply_own', reply: mine.reply, version: mine.version + 1, name: 'x', en: 'x' });
  const absent = await ask(other, { type: 'reply_own', reply: 99999, version: 1, name: 'x', en: 'x' });
  assert.deepEqual(foreign, absent);
  assert.deepEqual((await pages(other, true)).flat(), []);
  assert.ok(!JSON.stringify([...other.packets, ...admin.packets].slice(0)).includes('secret words'));
  assert.equal(other.packets.length + admin.packets.length - before, 3, 'two refusals and one empty page');
  assertUnharmed(service);
});

test('a page of a place that is not there is empty, a packet beyond its limits is refused', async () => {
  assert.deepEqual((await ask(admin, { type: 'replies', own: false, after: 999999 }, ['replies'])).replies, []);
  for (const wrong of [{ name: '😀'.repeat(61), en: 'x' }, { name: 'x', en: 'y'.repeat(1501) }])
    assert.equal((await ask(admin, { type: 'reply_shared', ...wrong })).reason, 'too_long');
  assert.equal((await ask(admin, { type: 'reply_shared', name: ' ', en: 'x' })).reason, 'empty');
  assert.equal((await ask(admin, { type: 'reply_shared', name: 'x', reply: 1, en: 'x' })).reason, 'changed_meanwhile');
  assertUnharmed(service);
});
