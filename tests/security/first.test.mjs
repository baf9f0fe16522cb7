// SPDX-License-Identifier: Apache-2.0
// Test number one. Debian's libwebsockets 4.1.6 frees the headers of a request that asks for
// an Upgrade it does not know, and goes on reading them (research/security.md §5.2): anybody
// could reach that before signing in. A keep-alive request must come first.

import assert from 'node:assert/strict';
import { assertUnharmed, exchange, isWhole, listen, packetRequest, request, serviceOfFile, test } from './attack.mjs';
import { connectTls, upgradeRequest } from '../system/websocket.mjs';

const service = await serviceOfFile();

const FIRST_REQUESTS = {
  'a health question': () => request(service, { path: '/health', headers: { Connection: 'keep-alive' } }),
  'a page': () => request(service, { path: '/' }),
  'a page that is not there': () => request(service, { path: '/a' }),
  'the head of a page': () => request(service, { method: 'HEAD', path: '/desk' }),
  'a packet by POST': () => packetRequest(service, { type: 'forget' }),
};

const UPGRADES = [
  'bogus', 'h2c', 'h2', 'HTTP/2.0', 'TLS/1.0', 'raw', 'mqtt', 'x', '', ' ', 'websockets', 'websocke', 'web socket',
  'websocket, bogus', 'bogus, websocket', 'websocket;q=1', '"websocket"', 'weBSocket,', '*', '%00', '\x01',
  'a'.repeat(64), 'b'.repeat(500), 'c'.repeat(3000),
];

/** One first request, its whole answer, then the second one on the same connection. */
async function afterKeepAlive(first, second, isHead = false) {
  const socket = await connectTls(service);
  try {
    const whole = listen(socket, { enough: isHead ? (text) => text.includes('\r\n\r\n') : isWhole });
    socket.write(first);
    const before = await whole;
    assert.ok(!before.isClosed && before.status > 0, 'the first request is answered and the connection kept');
    const heard = listen(socket);
    socket.write(second);
    return await heard;
  } finally {
    socket.destroy();
  }
}

for (const [name, first] of Object.entries(FIRST_REQUESTS))
  test(`30 after ${name}, an Upgrade that nobody knows ends the connection and harms nothing`, async () => {
    for (const upgrade of UPGRADES) {
      const answer = await afterKeepAlive(first(), upgradeRequest(service, { headers: { Upgrade: upgrade, Connection: 'keep-alive, Upgrade' } }), name.startsWith('the head'));
      assert.ok(answer.isClosed, `Upgrade: ${upgrade.slice(0, 20)}`);
      assert.notEqual(answer.status, 101, `Upgrade: ${upgrade.slice(0, 20)}`);
    }
    assertUnharmed(service);
  });

test('30 the same without Connection, without a key, on every path and method', async () => {
  const wishes = [
    { headers: { Upgrade: 'bogus', Connection: null } },
    { headers: { Upgrade: 'bogus', 'Sec-WebSocket-Key': null } },
    { headers: { Upgrade: 'bogus', 'Sec-WebSocket-Version': null, 'Sec-WebSocket-Key': null, Origin: null } },
    { headers: { Upgrade: ['bogus', 'websocket'] } },
    { headers: { Upgrade: ['websocket', 'bogus'] } },
    { headers: { Upgrade: ['bogus', 'bogus', 'bogus'] } },
    { headers: { Upgrade: 'bogus' }, path: '/' },
    { headers: { Upgrade: 'bogus' }, path: '/packet', method: 'POST' },
    { headers: { Upgrade: 'bogus', 'Content-Length': '5' }, path: '/packet', method: 'POST' },
    { headers: { Upgrade: 'bogus', Host: null } },
    { headers: { Upgrade: 'bogus', Host: 'evil.example' } },
    { headers: { Upgrade: 'bogus' }, version: 'HTTP/1.0' },
    { headers: { Upgrade: 'bogus' }, method: 'HEAD' },
    { headers: { Upgrade: 'bogus' }, method: 'OPTIONS' },
    { headers: { Upgrade: 'bogus' }, method: 'CONNECT' },
    { headers: { Upgrade: 'bogus', 'HTTP2-Settings': 'AAMAAABkAAQCAAAAAAIAAAAA', Connection: 'Upgrade, HTTP2-Settings' } },
  ];
  for (const wish of wishes) {
    const answer = await afterKeepAlive(FIRST_REQUESTS['a page that is not there'](), upgradeRequest(service, wish));
    assert.ok(answer.isClosed && answer.status !== 101, JSON.stringify(wish));
  }
  assertUnharmed(service);
});

test('30 nothing that stands behind the refused Upgrade is answered', async () => {
  const bogus = upgradeRequest(service, { headers: { Upgrade: 'bogus' } });
  const answer = await afterKeepAlive(FIRST_REQUESTS['a health question'](), bogus + FIRST_REQUESTS['a page']() + bogus);
  assert.ok(answer.isClosed && answer.statuses.length <= 1, answer.text.slice(0, 300));
  assert.doesNotMatch(answer.text, /<!doctype|Content-Security-Policy/i);
});

test('30 both requests in one packet of the network do the same', async () => {
  for (const upgrade of UPGRADES) {
    const both = FIRST_REQUESTS['a health question']() + upgradeRequest(service, { headers: { Upgrade: upgrade } });
    const answer = await exchange(service, both);
    assert.ok(answer.isClosed && !answer.statuses.includes(101), upgrade.slice(0, 20));
  }
  assertUnharmed(service);
});

test('30 an Upgrade that nobody knows as the first request ends the connection too', async () => {
  for (const upgrade of UPGRADES) {
    const answer = await exchange(service, upgradeRequest(service, { headers: { Upgrade: upgrade } }));
    assert.ok(answer.isClosed && answer.status !== 101, upgrade.slice(0, 20));
  }
});

test('30 a good upgrade after a keep-alive request is let in, whatever the case of its letters', async () => {
  for (const upgrade of ['websocket', 'WebSocket', 'WEBSOCKET', ' websocket']) {
    const socket = await connectTls(service);
    const whole = listen(socket, { enough: isWhole });
    socket.write(request(service, { path: '/health' }));
    await whole;
    const heard = listen(socket, { enough: (text) => text.includes('\r\n\r\n') });
    socket.write(upgradeRequest(service, { headers: { Upgrade: upgrade } }));
    assert.equal((await heard).status, 101, upgrade);
    socket.destroy();
  }
});
