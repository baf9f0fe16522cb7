// SPDX-License-Identifier: Apache-2.0
// Whoever is blocked throws the cookie away: for the rest of the day the address is known, by a tag
// that is on no disk. Whoever shares an address with a whole library is not blocked with somebody.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test, WIDE } from './attack.mjs';
import { startService, until } from '../system/service.mjs';
import { begin, openSeeker, openStaff, post, randomHex } from '../system/websocket.mjs';

const ADDRESS = '127.0.77.1', OTHER = '127.0.77.2';
const from = (localAddress) => ({ tls: { localAddress } });

function filesBelow(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : statSync(path).isFile() ? [path] : [];
  });
}

async function ask(socket, packet, types) {
  const answer = socket.next((heard) => types.includes(heard.type));
  socket.send(packet);
  return answer;
}

const beginning = () => ({ type: 'begin', id: randomHex(16), language: 'en', topic: 'cv', writer: randomHex(8), text: 'It is me again' });

/** A librarian who has just blocked somebody: { desk, begun, seeker, cookie }. */
async function afterBlock(service) {
  const desk = await openStaff(service, service.account('librarian'), 'desk');
  await ask(desk, { type: 'duty', on: true, room: 5 }, ['duty']);
  const seeker = await openSeeker(service, from(ADDRESS));
  const begun = await begin(seeker, 'Idiots');
  const { cookie } = await post(service, { type: 'keep', ticket: begun.ticket }, from(ADDRESS));
  const held = desk.next((packet) => packet.type === 'conversation' && packet.state === 'held');
  desk.send({ type: 'take', conversation: begun.conversation, reason: 'known' });
  await held;
  const told = seeker.next((packet) => packet.type === 'entries' && packet.entries.some(({ kind }) => kind === 'blocked'));
  await ask(desk, { type: 'block', conversation: begun.conversation, reason: 'insults', length: 'day' }, ['done']);
  return { desk, begun, seeker, cookie, told: (await told).entries[0].text };
}

const form = (service, fields, more) => post(service, new URLSearchParams(fields).toString(), { path: '/plain', headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Cvdesk': null }, ...more });

test('a new cookie from the same address is blocked for the day, by socket, by request and by form; another address is not', async () => {
  const service = await startService({ settings: WIDE });
  try {
    const { desk, begun, seeker, cookie, told } = await afterBlock(service);
    assert.match(told, /until .*insults.*library/s, 'until when, why and whom to turn to');
    const own = await ask(seeker, { type: 'say', log: begun.log, writer: begun.writer, number: 2, text: 'more' }, ['refused', 'stored']);
    assert.equal(own.reason, 'blocked');
    assert.equal(own.text, told);
    assert.equal((await ask(seeker, beginning(), ['refused', 'begun'])).reason, 'blocked');
    assert.equal((await ask(seeker, { type: 'resume', log: begun.log, after: 0 }, ['entries', 'refused'])).type, 'entries', 'what was said is still theirs to read');

    const anew = async (address) => ask(await openSeeker(service, from(address)), beginning(), ['refused', 'begun']);
    const refused = await anew(ADDRESS);
    assert.equal(refused.reason, 'blocked');
    assert.match(refused.text, /^From this internet connection/);
    assert.equal((await anew(OTHER)).type, 'begun');
    const exchange = await post(service, `${JSON.stringify({ type: 'hello', version: 1, page: 'seeker', language: 'da' })}\n${JSON.stringify(beginning())}`,
      { path: '/exchange', ...from(ADDRESS) });
    assert.equal(exchange.packets.find(({ type }) => type === 'refused').reason, 'blocked', JSON.stringify(exchange.packets));

    const plain = await form(service, { type: 'begin', language: 'en', topic: 'cv', text: 'And without script' }, from(ADDRESS));
    assert.match(plain.text, /role="alert">From this internet connection nobody can begin/);
    assert.match(plain.text, /And without script<\/textarea>/, 'the words are not lost');
    const known = await form(service, { type: 'say', log: begun.log, writer: randomHex(8), number: 1, text: 'And with the cookie' }, { cookie, ...from(OTHER) });
    assert.match(known.text, /role="alert">You cannot write to us until/);

    const { desk: pid } = service.pidsNow();
    process.kill(pid, 'SIGKILL');
    await until(() => service.pidsNow().desk !== pid, 'the desk is back');
    assert.equal((await anew(ADDRESS)).reason, 'blocked', 'a death of the desk forgets nothing');

    const admin = await openStaff(service, service.account('admin'), 'admin');
    assert.equal((await ask(admin, { type: 'blocks' }, ['blocks'])).list[0].conversation, begun.conversation);
    assert.deepEqual((await ask(admin, { type: 'unblock', conversation: begun.conversation }, ['blocks'])).list, []);
    assert.equal((await anew(ADDRESS)).type, 'begun');

    await service.stop({ keep: true });
    const shapes = [Buffer.from(ADDRESS), Buffer.from(ADDRESS, 'utf16le'), Buffer.from(ADDRESS.split('.').map(Number))];
    const where = filesBelow(service.folder).filter((file) => shapes.some((shape) => readFileSync(file).includes(shape)));
    assert.deepEqual(where, [], 'the address is nowhere on the disk');
    desk.socket.destroy();
  } finally {
    await service.stop({ keep: true });
    rmSync(service.folder, { recursive: true, force: true });
  }
});

test("a library's own network is never blocked with somebody", async () => {
  const service = await startService({ settings: [...WIDE, '--shared-addresses', '127.0.77.0/24'] });
  try {
    const { seeker } = await afterBlock(service);
    assert.equal((await ask(seeker, beginning(), ['refused', 'begun'])).reason, 'blocked');
    const other = await openSeeker(service, from(ADDRESS));
    assert.equal((await ask(other, beginning(), ['refused', 'begun'])).type, 'begun');
  } finally {
    await service.stop();
  }
});
