// SPDX-License-Identifier: Apache-2.0
// Rows 34 to 41, 43 and 45 of the attack catalogue: the way to a web socket. Row 36's expired
// ticket is in slow.test.mjs, the limits by address are in limits.test.mjs.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { assertRefused, exchange, request, serviceOfFile, test } from './attack.mjs';
import { openSeeker, openSocket, openStaff, begin, post, randomHex, signIn, upgradeRequest } from '../system/websocket.mjs';

const service = await serviceOfFile();
const upgrade = (wish) => upgradeRequest(service, wish);
const HELLO = { type: 'hello', version: 1, page: 'desk', language: 'en' };

/** Opens a socket, says hello, and gives the refusal and the code of the end. */
async function refusedHello(hello, { cookie } = {}) {
  const socket = await openSocket(service, { cookie });
  const refused = socket.next('refused');
  socket.send(hello);
  const { reason } = await refused;
  return { reason, code: (await socket.closed).code };
}

test('the handshake that the others are variations of is let in', async () => {
  const { status, socket } = await openSocket(service);
  assert.equal(status, 101);
  socket.destroy();
});

test('34 every origin but our own is refused', async () => {
  const { port } = service;
  const origins = ['https://evil.example', 'null', null, '', `https://localhost:${port}.evil.example`, 'https://localhost.evil', `https://localhost:${port + 1}`, 'https://localhost',
    `http://localhost:${port}`, `https://localhost:${port}/`, `https://localhost:${port}/socket`, `https://evil@localhost:${port}`, `https://localhost:0${port}`, `localhost:${port}`, `wss://localhost:${port}`,
    `https://localhost:${port} https://evil.example`, `https://evil.example, https://localhost:${port}`, `https://xlocalhost:${port}`, 'file://', `https:// localhost:${port}`];
  for (const origin of origins) await assertRefused(service, upgrade({ headers: { Origin: origin } }), 403);
  for (const pair of [[service.origin, 'https://evil.example'], ['https://evil.example', service.origin], [service.origin, service.origin]])
    await assertRefused(service, upgrade({ headers: { Origin: pair } }), [400, 403]);
});

test('35 a desk without cookie or ticket is closed with 4401', async () => {
  const cookie = await signIn(service, service.account('librarian'));
  const end = { reason: 'not_signed_in', code: 4401 };
  const check = async (hello, options) => {
    assert.deepEqual(await refusedHello(hello, options), end);
  };
  await check(HELLO);
  await check({ ...HELLO, ticket: randomHex(16) });
  await check(HELLO, { cookie });
  await check({ ...HELLO, ticket: randomHex(16) }, { cookie });
  await check({ ...HELLO, page: 'admin' }, { cookie });
  await check({ ...HELLO, ticket: '0'.repeat(32) }, { cookie });
  const [{ ticket }] = (await post(service, { type: 'ticket' }, { cookie })).packets;
  await check({ ...HELLO, ticket }, { cookie: `__Host-staff=${randomHex(32)}` });
});

test('36 a ticket is good once, for its own session, and never in the address', async () => {
  const cookie = await signIn(service, service.account('librarian'));
  const ask = async (held) => (await post(service, { type: 'ticket' }, { cookie: held })).packets[0].ticket;
  const used = await ask(cookie);
  const socket = await openSocket(service, { cookie });
  const welcome = socket.next('welcome');
  socket.send({ ...HELLO, ticket: used });
  await welcome;
  assert.equal((await refusedHello({ ...HELLO, ticket: used }, { cookie })).code, 4401, 'used twice');

  const other = await signIn(service, service.account('auditor'));
  assert.equal((await refusedHello({ ...HELLO, ticket: await ask(other) }, { cookie })).code, 4401, 'of another session');
  const again = await signIn(service, service.account('librarian'));
  assert.equal((await refusedHello({ ...HELLO, ticket: await ask(again) }, { cookie })).code, 4401, 'of the same person, signed in anew');

  const inAddress = await ask(cookie);
  const carried = await openSocket(service, { cookie, request: { path: `/socket?ticket=${inAddress}` } });
  if (carried.status === 101) {
    const refused = carried.next('refused');
    carried.send(HELLO);
    assert.equal((await refused).reason, 'not_signed_in');
    assert.equal((await carried.closed).code, 4401);
  }
  assert.doesNotMatch(service.journal(), new RegExp(inAddress));

  const seekers = await openSeeker(service);
  const { ticket } = await begin(seekers);
  assert.equal((await refusedHello({ ...HELLO, ticket }, { cookie })).code, 4401, 'a seeker’s ticket');
  assert.equal((await post(service, { type: 'keep', ticket: await ask(cookie) })).status, 401, 'staff’s ticket for a seeker’s cookie');
  assert.equal((await post(service, { type: 'keep', ticket })).status, 200);
  assert.equal((await post(service, { type: 'keep', ticket })).status, 401, 'kept twice');
});

test('37 another version of the protocol is told which one we speak', async () => {
  for (const version of ['8', '14', '0', '', null, '013', '13, 8', '+13', '13.0', '255', '1e1', ['13', '8'], ['13', '13']]) {
    const { text } = await assertRefused(service, upgrade({ headers: { 'Sec-WebSocket-Version': version } }), 426);
    assert.match(text, /^Sec-WebSocket-Version: 13\r$/m);
  }
});

test('38 a key that is missing, short, long, not base64 or there twice is refused', async () => {
  const good = randomBytes(16).toString('base64');
  for (const key of [null, '', 'abc', good.slice(0, -1), `${good}=`, `${good}X`, randomBytes(15).toString('base64'), randomBytes(17).toString('base64'), '!!!!!!!!!!!!!!!!!!!!!!==', `${'A'.repeat(21)}B==`, 'A'.repeat(24), [good, good], `${good}, ${good}`, 'x'.repeat(2000)])
    await assertRefused(service, upgrade({ headers: { 'Sec-WebSocket-Key': key } }), 400);
});

test('39 an upgrade by POST or in HTTP/1.0 is refused', async () => {
  for (const method of ['POST', 'HEAD', 'PUT', 'OPTIONS']) await assertRefused(service, upgrade({ method }), [0, 403, 405]);
  for (const version of ['HTTP/1.0', 'HTTP/1.2', 'HTTP/2.0', 'HTTP/9.9']) await assertRefused(service, upgrade({ version }), [0, 400]);
});

test('40 an offer of compression is not taken up', async () => {
  const offers = ['permessage-deflate', 'permessage-deflate; client_max_window_bits=8', 'permessage-deflate; server_max_window_bits=8', ['permessage-deflate', 'permessage-deflate'],
    'permessage-deflate, permessage-deflate', 'x-webkit-deflate-frame', 'a, b, c, d; e=f', '', ';;;,,,', 'permessage-deflate\t;\tclient_max_window_bits'];
  for (const offer of offers) {
    const { text } = await exchange(service, upgrade({ headers: { 'Sec-WebSocket-Extensions': offer } }), { enough: (heard) => heard.includes('\r\n\r\n') });
    assert.match(text, /^HTTP\/1\.1 101 /);
    assert.doesNotMatch(text, /extensions/i);
  }
});

test('41 a subprotocol is refused, whichever it is', async () => {
  for (const protocol of ['chat', 'cvdesk', 'a, b', '', ['chat', 'cvdesk']])
    await assertRefused(service, upgrade({ headers: { 'Sec-WebSocket-Protocol': protocol } }), [0, 400]);
});

test('43 the fourth socket of a sign-in ends the oldest one, and so with a seeker', async () => {
  const account = service.account('librarian');
  const cookie = await signIn(service, account);
  const desks = [];
  for (let count = 0; count < 4; count++) desks.push(await openStaff(service, account, 'desk', cookie));
  assert.equal((await desks[0].closed).code, 4409);
  const pong = desks[1].next('pong');
  desks[1].send({ type: 'ping' });
  await pong;

  const first = await openSeeker(service);
  const { code } = await begin(first);
  const others = [];
  for (let count = 0; count < 3; count++) others.push(await openSeeker(service, { code }));
  assert.equal((await first.closed).code, 4409);
  for (const socket of [...desks, ...others]) socket.socket.destroy();
});

test('45 there is one address for web sockets', async () => {
  for (const path of ['/nope', '/', '/socket/', '/socket/x', '/Socket', '/sockets', '/packet', '/desk', '/socket%2f', '/ws'])
    await assertRefused(service, upgrade({ path }), 404);
  const { text } = await assertRefused(service, request(service, { path: '/socket' }), 426);
  assert.match(text, /^Upgrade: websocket\r$/m);
});
