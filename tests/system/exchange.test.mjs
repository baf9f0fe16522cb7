// SPDX-License-Identifier: Apache-2.0
// A seeker whose network lets no web socket through: plain requests, by docs/protocol.md.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { withoutExcuse } from '../stage/finding.mjs';
import { startService, until } from './service.mjs';
import { StrangeLibrarian } from './stranger.mjs';
import { connectTls, post, randomHex } from './websocket.mjs';

const strictTest = withoutExcuse(test);

const HELLO = { type: 'hello', version: 1, page: 'seeker', language: 'en' };

let service;
before(async () => { service = await startService({ settings: ['--address-new-per-minute', '600000'] }); });
after(() => service?.stop());

const lines = (...packets) => packets.map((packet) => (typeof packet === 'string' ? packet : JSON.stringify(packet))).join('\n');
const exchange = (packets, options) => post(service, lines(...packets), { path: '/exchange', ...options });
const types = ({ packets }) => packets.map(({ type }) => type);
const opening = (writer = randomHex(8), id = randomHex(16), text = 'Hello') => ({ type: 'begin', id, language: 'en', topic: 'cv', writer, text });
const say = (log, writer, number, text) => ({ type: 'say', log, writer, number, text });

/** Somebody who has begun: her hello, and where. */
async function begun(text) {
  const writer = randomHex(8);
  const { packets } = await exchange([HELLO, opening(writer, undefined, text)]);
  const { code, log, conversation } = packets.find(({ type }) => type === 'begun');
  return { hello: { ...HELLO, code }, writer, log, conversation };
}

strictTest('a talk by plain requests, with a librarian on a socket', async () => {
  const { hello, writer, log, conversation } = await begun('I come without a socket');
  const librarian = new StrangeLibrarian(service, service.account('librarian'));
  await librarian.signIn();
  await librarian.connect();
  await librarian.onDuty(3);
  await until(() => [...librarian.waiting || [], ...librarian.left || []].some((one) => one.conversation === conversation), 'the conversation at the desk');
  await librarian.takeOn(conversation);
  await librarian.say(log, 'Welcome');
  const news = await exchange([hello, { type: 'resume', log, after: 1 }]);
  assert.deepEqual(types(news), ['welcome', 'conversation', 'entries']);
  assert.deepEqual(news.packets[2].entries.map(({ kind, text }) => text ?? kind), ['taken', 'Welcome']);
  const stored = await exchange([hello, say(log, writer, 2, 'one'), say(log, writer, 3, 'two')]);
  assert.deepEqual(stored.packets.filter(({ type }) => type === 'stored').map(({ seq }) => seq), [4, 5]);
  await until(() => librarian.texts(log).length === 4, 'both at the librarian');
  assert.deepEqual(librarian.texts(log), ['I come without a socket', 'Welcome', 'one', 'two']);
  await exchange([hello, { type: 'seen', log, seq: 5 }, { type: 'end', conversation }]);
  await until(() => librarian.conversations.get(conversation)?.state === 'ended', 'the end, at the librarian');
  await librarian.breakLine();
});

strictTest('what is said again is stored once, with the answer of the first time', async () => {
  const first = [HELLO, opening()];
  const [one, two] = [await exchange(first), await exchange(first)].map(({ packets }) => packets.find(({ type }) => type === 'begun'));
  assert.equal(two.conversation, one.conversation, 'a begin whose answer was lost');
  const { hello, writer, log } = await begun();
  for (let time = 0; time < 2; time++) {
    const { packets } = await exchange([hello, say(log, writer, 2, 'once')]);
    assert.equal(packets.find(({ type }) => type === 'stored').seq, 2);
  }
  const { packets } = await exchange([hello, { type: 'resume', log, after: 0 }]);
  assert.deepEqual(packets.find(({ type }) => type === 'entries').entries.map(({ text }) => text), ['Hello', 'once']);
});

strictTest('a long gap comes in parts, each at most what the desk reads by itself', async () => {
  const { hello, writer, log } = await begun();
  for (let number = 2; number < 212; number += 7)
    await exchange([hello, ...Array.from({ length: 7 }, (_, at) => say(log, writer, number + at, `${number + at}`))]);
  const seqs = [];
  while (seqs.length < 211) {
    const { packets } = await exchange([hello, { type: 'resume', log, after: seqs.length }]);
    const got = packets.filter(({ type }) => type === 'entries').flatMap(({ entries }) => entries.map(({ seq }) => seq));
    assert.ok(got.length > 0 && got.length <= 200, `${got.length} entries`);
    seqs.push(...got);
  }
  assert.deepEqual(seqs, Array.from({ length: 211 }, (_, at) => at + 1));
});

test('hello comes first, and staff are not served', async () => {
  assert.deepEqual((await exchange([{ type: 'ping' }])).packets.map(({ reason }) => reason), ['hello_first']);
  const cookie = await new StrangeLibrarian(service, service.account('librarian')).signIn().then(() => post(service, { type: 'login', ...service.account('librarian') }));
  const [{ ticket }] = (await post(service, { type: 'ticket' }, { cookie: cookie.cookie })).packets;
  const { packets } = await exchange([{ ...HELLO, page: 'desk', ticket }, { type: 'duty', on: true, room: 3 }], { cookie: cookie.cookie });
  assert.deepEqual(packets.map(({ reason }) => reason), ['not_allowed', 'hello_first']);
});

strictTest('nobody reads or writes what is not theirs', async () => {
  const mine = await begun('mine');
  const other = await begun('other');
  for (const packet of [{ type: 'resume', log: mine.log, after: 0 }, say(mine.log, other.writer, 2, 'intruder'), { type: 'end', conversation: mine.conversation },
    { type: 'take', conversation: mine.conversation }, { type: 'staff_list' }, { type: 'keep', ticket: 'ab'.repeat(16) }]) {
    const { packets } = await exchange([other.hello, packet]);
    assert.ok(packets.every(({ type, log, conversation, reason }) => type !== 'entries' && (reason || (log !== mine.log && conversation !== mine.conversation))), JSON.stringify(packets));
    assert.ok(packets.some(({ type }) => type === 'refused'), packet.type);
  }
  const wrong = await exchange([{ ...HELLO, code: 'no such code here' }, { type: 'resume', log: mine.log, after: 0 }]);
  assert.ok(!types(wrong).includes('entries'));
});

test('the ninth line is not heard, and what is no packet is refused by itself', async () => {
  const { hello, writer, log } = await begun();
  const many = Array.from({ length: 9 }, (_, at) => say(log, writer, at + 2, 'more'));
  const { packets } = await exchange([hello, ...many]);
  assert.equal(packets.filter(({ type }) => type === 'stored').length, 7);
  const broken = await exchange([hello, '{"type":"say"', 'nothing', say(log, writer, 9, 'and yet')]);
  assert.equal(broken.packets.filter(({ type }) => type === 'refused').length, 2);
  assert.ok(types(broken).includes('stored'));
});

test('a request of another site, of another form or another method is refused', async () => {
  for (const [options, status] of [
    [{ origin: 'https://evil.example' }, 403], [{ headers: { Origin: null } }, 403], [{ headers: { 'X-Cvdesk': null } }, 403],
    [{ headers: { 'Content-Type': 'text/plain' } }, 415], [{ headers: { 'Content-Length': '40000' } }, 413], [{ headers: { 'Content-Length': '0' } }, 400],
  ]) assert.equal((await exchange([HELLO], options)).status, status, JSON.stringify(options));
  const response = await post(service, '', { path: '/exchange?code=a' , headers: { 'Content-Length': null } });
  assert.equal(response.status, 400);
});

test('the eleventh exchange in a row on one connection ends it', async () => {
  const socket = await connectTls(service);
  const body = JSON.stringify(HELLO);
  let text = '';
  const over = new Promise((resolve) => socket.on('data', (chunk) => { text += chunk; }).on('error', () => {}).once('close', resolve));
  const head = `Host: localhost:${service.port}\r\nOrigin: ${service.origin}\r\nContent-Type: application/json\r\nX-Cvdesk: 1\r\nContent-Length: ${body.length}`;
  for (let count = 1; count <= 11 && !socket.destroyed; count++) {
    const before = text.length;
    socket.write(`POST /exchange HTTP/1.1\r\n${head}\r\n\r\n${body}`);
    await until(() => text.length > before, `answer ${count}`);
  }
  await over;
  assert.deepEqual([...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status), [...Array(10).fill('200'), '429']);
});
