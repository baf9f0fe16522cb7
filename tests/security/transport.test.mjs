// SPDX-License-Identifier: Apache-2.0
// Rows 1 to 10 of the attack catalogue (docs: tests/security/README.md): TLS, and what comes before it.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { connect as connectTcp } from 'node:net';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { assertRefused, assertUnharmed, exchange, isWhole, listen, request, serviceOfFile, test } from './attack.mjs';
import { ROOT, until } from '../system/service.mjs';
import { connectTls, upgradeRequest } from '../system/websocket.mjs';

const service = await serviceOfFile();

/** A ClientHello of an old kind, without extensions, as a client of that time would send it. */
function oldHello(version, suites, extensions = []) {
  const bytes = [version >> 8, version & 255, ...randomBytes(32), 0, 0, suites.length * 2, ...suites.flatMap((one) => [one >> 8, one & 255]), 1, 0,
    ...(extensions.length ? [0, extensions.length, ...extensions] : [])];
  const handshake = [1, 0, bytes.length >> 8, bytes.length & 255, ...bytes];
  return Buffer.from([22, 3, 1, handshake.length >> 8, handshake.length & 255, ...handshake]);
}

function tcp(options = {}) {
  return new Promise((resolve, reject) => {
    const socket = connectTcp({ host: '127.0.0.1', port: service.port, ...options }, () => resolve(socket));
    socket.on('error', reject);
  });
}

/** Bytes without TLS around them, and all that comes back. */
async function exchangeBare(bytes, options) {
  const socket = await tcp();
  const heard = listen(socket, options);
  socket.write(bytes);
  return heard;
}

/** Curves, and signatures with them (RFC 8422): without them there is nothing to answer. */
const GOOD_EXTENSIONS = [0, 10, 0, 6, 0, 4, 0, 0x17, 0, 0x18, 0, 13, 0, 6, 0, 4, 4, 3, 8, 4];
const GOOD_SUITES = [0xc02f, 0xc030, 0xcca8, 0xc02b, 0xc02c, 0xcca9];

test('1 SSL 3.0, TLS 1.0 and TLS 1.1 are answered with an alert, none is accepted', async () => {
  for (const version of [0x0300, 0x0301, 0x0302]) {
    const answer = await exchangeBare(oldHello(version, GOOD_SUITES));
    assert.equal(answer.text.charCodeAt(0), 21, `an alert, not a hello of version ${version.toString(16)}`);
  }
  for (const version of ['TLSv1', 'TLSv1.1'])
    await assert.rejects(connectTls(service, { minVersion: version, maxVersion: version, ciphers: 'ALL:@SECLEVEL=0' }));
  for (const version of ['TLSv1.2', 'TLSv1.3']) {
    const socket = await connectTls(service, { minVersion: version, maxVersion: version });
    assert.equal(socket.getProtocol(), version);
    socket.destroy();
  }
});

test('2 suites with CBC, RC4, export keys or without encryption end the handshake', async () => {
  const old = { cbc: [0xc013, 0xc014, 0xc009, 0xc00a, 0xc027, 0xc028], 'key exchange by RSA': [0x009c, 0x009d, 0x002f, 0x0035], rc4: [0x0005, 0x0004, 0xc011], export: [0x0003, 0x0006, 0x0008], none: [0x0000, 0x0001, 0x0002], '3des': [0x000a, 0xc012] };
  for (const [name, suites] of Object.entries(old)) {
    const answer = await exchangeBare(oldHello(0x0303, suites));
    assert.equal(answer.text.charCodeAt(0), 21, name);
  }
  await assert.rejects(connectTls(service, { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES128-SHA:ECDHE-ECDSA-AES128-SHA:AES128-GCM-SHA256:@SECLEVEL=0' }));
});

test('3 a hundred renegotiations of a client are refused', async () => {
  for (let round = 0; round < 100; round++) {
    const socket = await connectTls(service, { maxVersion: 'TLSv1.2' });
    const outcome = await new Promise((resolve) => {
      socket.on('error', resolve).on('close', () => resolve('closed'));
      socket.renegotiate({}, (error) => resolve(error ?? null));
    });
    assert.ok(outcome !== null, 'the service went along with it');
    socket.destroy();
  }
});

test('4 plain HTTP to the TLS port ends the connection and gives nothing away', async () => {
  for (const bytes of [request(service), upgradeRequest(service), 'SSH-2.0-OpenSSH_9\r\n', randomBytes(300)]) {
    const { isClosed, text } = await exchangeBare(bytes);
    assert.ok(isClosed);
    assert.doesNotMatch(text, /cvdesk|html|Content-Security|Set-Cookie/i);
  }
});

test('6 another name in Host is refused, whatever name TLS was asked for', async () => {
  for (const servername of ['localhost', 'evil.example', '']) {
    const tls = { servername, checkServerIdentity: () => undefined };
    await assertRefused(service, request(service, { headers: { Host: 'evil.example' } }), 421, { tls });
    await assertRefused(service, upgradeRequest(service, { headers: { Host: 'evil.example', Origin: 'https://evil.example' } }), 421, { tls });
  }
  for (const host of ['localhost', `localhost:${service.port + 1}`, `localhost.evil:${service.port}`, `xlocalhost:${service.port}`, `localhost:${service.port}.`, `127.0.0.2:${service.port}`])
    await assertRefused(service, request(service, { headers: { Host: host } }), 421);
});

test('9 a broken certificate and SIGHUP: the old one stays in use and the journal says so', async () => {
  const files = ['certificate.pem', 'certificate.key'].map((name) => join(service.folder, 'certs', name));
  const good = files.map((file) => readFileSync(file));
  const serial = async () => {
    const socket = await connectTls(service);
    const { serialNumber } = socket.getPeerCertificate();
    socket.destroy();
    return serialNumber;
  };
  const before = await serial();
  const otherKey = spawnSync('openssl', ['ecparam', '-name', 'prime256v1', '-genkey', '-noout']).stdout;
  const broken = {
    garbage: [randomBytes(2000), good[1]],
    'an empty file': [Buffer.alloc(0), good[1]],
    'half a certificate': [good[0].subarray(0, good[0].length / 2), good[1]],
    'a key that does not fit': [good[0], otherKey],
    'a broken key': [good[0], Buffer.from('-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n')],
  };
  const complaints = () => (service.journal().match(/certificate (new one is broken|not reloaded)/g) ?? []).length;
  try {
    for (const [name, pair] of Object.entries(broken)) {
      const said = complaints();
      files.forEach((file, at) => writeFileSync(file, pair[at]));
      process.kill(service.pids.main, 'SIGHUP');
      await until(() => complaints() > said, `the journal complains about ${name}`);
      assert.equal(await serial(), before, name);
    }
  } finally {
    files.forEach((file, at) => writeFileSync(file, good[at]));
  }
  const uses = () => (service.journal().match(/certificate in use/g) ?? []).length;
  const used = uses();
  process.kill(service.pids.main, 'SIGHUP');
  await until(() => uses() > used, 'the good one is taken up again');
  assert.equal(await serial(), before);
  assertUnharmed(service);
});

test('10 a key file that others can read: the daemon refuses to start with code 78', () => {
  const key = join(service.folder, 'certs', 'open.key');
  copyFileSync(join(service.folder, 'certs', 'certificate.key'), key);
  for (const mode of [0o644, 0o640, 0o604, 0o660, 0o700]) {
    chmodSync(key, mode);
    const binary = join(ROOT, 'build', process.env.DEV_PRESET || 'check', 'cvdeskd');
    const run = spawnSync(binary, ['--data', join(service.folder, 'other'), '--certificate', join(service.folder, 'certs', 'certificate.pem'), '--certificate-key', key, '--port', '0'], { timeout: 20000 });
    assert.equal(run.status, 78, `mode ${mode.toString(8)}: ${run.stderr}`);
    assert.match(run.stderr.toString(), /others can read it/);
  }
});

test('8 a connection that says nothing is closed within five seconds, before TLS and after it', async () => {
  const began = performance.now();
  const mute = new Promise((resolve) => connectTcp({ host: '127.0.0.1', port: service.port }).resume().on('close', () => resolve(performance.now() - began)));
  const { ms, text } = await listen(await connectTls(service), { ms: 10000 });
  assert.ok(ms < 6000, `${ms} ms`);
  assert.equal(text, '');
  const mute_ms = await mute;
  assert.ok(mute_ms < 6000, `${mute_ms} ms without a byte of TLS`);
});

test('7 a thousand half-done handshakes of one address: they end within ten seconds, others are served', async (t) => {
  const defaults = await serviceOfFile({ settings: [] });
  const began = Date.now();
  let open = 0;
  let latest = 0;
  const sockets = [];
  const halfDone = (at) => new Promise((resolve) => {
    const socket = connectTcp({ host: '127.0.0.1', port: defaults.port, localAddress: '127.0.0.9' }, () => {
      open++;
      if (at % 2) socket.write(oldHello(0x0303, GOOD_SUITES).subarray(0, 20)); // half of them say something
      resolve();
    });
    socket.on('error', () => {}).on('close', () => { open--; latest = Date.now(); }).resume();
    sockets.push(socket);
  });
  try {
    await Promise.all(Array.from({ length: 1000 }, (_, at) => halfDone(at)));
    const times = [];
    for (let at = 0; at < 60; at++) {
      const before = performance.now();
      const { status } = await exchange(defaults, request(defaults, { path: '/health' }), { enough: isWhole, tls: { localAddress: `127.0.1.${1 + at % 6}` } });
      times.push(performance.now() - before);
      assert.equal(status, 200);
    }
    times.sort((left, right) => left - right);
    const nearlyAll = times[Math.floor(times.length * 0.99) - 1];
    t.diagnostic(`a handshake and an answer beside them: median ${times[30].toFixed(0)} ms, 99 of 100 within ${nearlyAll.toFixed(0)} ms`);
    /* 200 ms is for a release on a machine of its own; here sanitizers and other tests run beside */
    assert.ok(times[30] < 200 && nearlyAll < 2000);
    await until(() => open === 0, 'all are closed', 15000);
    assert.ok(latest - began < 12000, `${latest - began} ms`);
  } finally {
    for (const socket of sockets) socket.destroy();
  }
});

test('7 who says hello and then nothing, sixty times a second from forty addresses, keeps nobody waiting', async (t) => {
  const few = await serviceOfFile({ settings: ['--handshakes', '16'] });
  const sockets = [];
  const timer = setInterval(() => {
    const socket = connectTcp({ host: '127.0.0.1', port: few.port, localAddress: `127.0.3.${1 + sockets.length % 40}` });
    socket.on('error', () => {}).resume().write(oldHello(0x0303, GOOD_SUITES, GOOD_EXTENSIONS));
    sockets.push(socket);
  }, 1000 / 60);
  try {
    await new Promise((resolve) => setTimeout(resolve, 10000));
    const before = performance.now();
    const { status } = await exchange(few, request(few, { path: '/health' }), { enough: isWhole, tls: { localAddress: '127.0.1.1' } });
    const ms = performance.now() - before;
    assert.equal(status, 200);
    t.diagnostic(`beside ${sockets.length} of them: ${ms.toFixed(0)} ms`);
    assert.ok(ms < 3000, `${ms.toFixed(0)} ms`); // while each counted until an alarm it was 8.6 s
  } finally {
    clearInterval(timer);
    for (const socket of sockets) socket.destroy();
  }
});
