// SPDX-License-Identifier: Apache-2.0
// Row 25 of the attack catalogue behind a reverse proxy that is trusted: the limits by address
// count the person and not the proxy, and nobody can be somebody else. The proxy is a tiny one
// of our own, in the two manners that there are: nginx appends to the line that came, haproxy
// adds a line.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { connect, createServer } from 'node:tls';
import { assertRefused, serviceOfFile, test } from './attack.mjs';
import { openSocket, upgradeRequest } from '../system/websocket.mjs';

const PROXY_ADDRESS = '127.0.99.1';
const service = await serviceOfFile({ settings: ['--trusted-proxies', '127.0.99.0/24', '--shared-addresses', '127.0.77.0/24'] });
const PEM = { cert: readFileSync(join(service.folder, 'certs', 'certificate.pem')), key: readFileSync(join(service.folder, 'certs', 'certificate.key')) };

/** A head with the address of who sent it, as the two proxies write it. */
const MANNERS = {
  appends: (head, address) => (/^X-Forwarded-For: .*$/im.test(head) ? head.replace(/^X-Forwarded-For: (.*)$/im, `X-Forwarded-For: $1, ${address}`) : `${head}\r\nX-Forwarded-For: ${address}`),
  'adds a line': (head, address) => `${head}\r\nX-Forwarded-For: ${address}`,
};

/** A proxy: what stands for the service in all that reaches it through there. */
async function startProxy(manner) {
  const open = new Set();
  const server = createServer(PEM, (person) => {
    const address = person.remoteAddress.replace('::ffff:', '');
    const inside = connect({ host: '127.0.0.1', port: service.port, servername: 'localhost', ca: service.authority, localAddress: PROXY_ADDRESS });
    let first = Buffer.alloc(0);
    const hear = (chunk) => {
      first = Buffer.concat([first, chunk]);
      const end = first.indexOf('\r\n\r\n');
      if (end < 0) return;
      person.off('data', hear);
      inside.write(`${MANNERS[manner](first.subarray(0, end).toString('latin1'), address)}\r\n\r\n`);
      inside.write(first.subarray(end + 4));
      person.pipe(inside);
    };
    person.on('data', hear).on('error', () => inside.destroy()).on('close', () => inside.destroy());
    inside.on('error', () => person.destroy()).on('close', () => person.destroy()).pipe(person);
    for (const socket of [person, inside]) { open.add(socket); socket.on('close', () => open.delete(socket)); }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => { server.close(); for (const socket of open) socket.destroy(); });
  return { ...service, port: server.address().port };
}

/** The options of a person behind the proxy: what is asked for is the service's own name. */
const from = (localAddress, headers = {}) => ({ tls: { localAddress }, request: { headers: { Host: `localhost:${service.port}`, ...headers } } });

async function many(proxied, count, localAddress) {
  const sockets = [];
  for (let at = 0; at < count; at++) {
    const socket = await openSocket(proxied, from(localAddress));
    assert.equal(socket.status, 101, `socket ${at + 1} of ${localAddress}`);
    sockets.push(socket);
  }
  return sockets;
}

const destroy = (sockets) => { for (const { socket } of sockets) socket.destroy(); };

let subnet = 0;
for (const manner of Object.keys(MANNERS)) {
  const proxied = await startProxy(manner);
  const net = `127.1.${++subnet}`;

  test(`25 behind a proxy that ${manner}, each person has twenty sockets of their own`, async () => {
    const sockets = await many(proxied, 20, `${net}.1`);
    assert.equal((await openSocket(proxied, from(`${net}.1`))).status, 429, 'the twenty-first');
    sockets.push(...await many(proxied, 20, `${net}.2`));
    sockets[0].socket.destroy();
    let status;
    for (let tries = 0; tries < 20 && status !== 101; tries++) {
      const next = await openSocket(proxied, from(`${net}.1`));
      ({ status } = next);
      sockets.push(next);
    }
    assert.equal(status, 101, 'whoever goes makes room');
    destroy(sockets);
  });

  test(`25 behind a proxy that ${manner}, what a person writes about addresses is ignored and not noted`, async () => {
    const sockets = await many(proxied, 20, `${net}.3`);
    for (const forged of ['1.2.3.4', PROXY_ADDRESS, '127.0.77.1', `${net}.9, ${PROXY_ADDRESS}`, '::1', 'unknown', ''])
      assert.equal((await openSocket(proxied, from(`${net}.3`, { 'X-Forwarded-For': forged }))).status, 429, forged);
    assert.doesNotMatch(service.journal(), /1\.2\.3\.4|127\.1\./);
    destroy(sockets);
  });
}

const proxied = await startProxy('appends');

test('25 behind a proxy, an upgrade that is refused takes no place', async () => {
  for (let count = 0; count < 25; count++)
    assert.equal((await openSocket(proxied, from('127.1.8.4', { Origin: 'https://elsewhere.example' }))).status, 403);
  destroy(await many(proxied, 20, '127.1.8.4'));
});

test('25 behind a proxy, wrong pick-up codes slow down who sent them and nobody else', async () => {
  const guess = async (localAddress) => {
    const seeker = await openSocket(proxied, from(localAddress));
    const answer = seeker.next((packet) => ['refused', 'welcome'].includes(packet.type));
    seeker.send({ type: 'hello', version: 1, page: 'seeker', language: 'en', code: 'fragrant give lipstick cookie' });
    const { reason, wait_ms: wait } = await answer;
    seeker.socket.destroy();
    return wait > 0 ? `${reason}, wait` : reason;
  };
  const answers = [];
  for (let count = 0; count < 7; count++) answers.push(await guess('127.1.8.5'));
  assert.match(answers.at(-1), /wait/, answers.join('; '));
  assert.doesNotMatch(await guess('127.1.8.6'), /wait/, 'somebody else behind the same proxy');
});

test('25 a network that many share is known behind a proxy too', async () => {
  destroy(await many(proxied, 30, '127.0.77.1'));
});

test('25 who does not come through the proxy is not believed', async () => {
  const direct = { tls: { localAddress: '127.1.9.1' } };
  const sockets = [];
  for (let count = 0; count < 20; count++) sockets.push(await openSocket(service, direct));
  await assertRefused(service, upgradeRequest(service, { headers: { 'X-Forwarded-For': '1.2.3.4' } }), 429, direct);
  destroy(sockets);
});
