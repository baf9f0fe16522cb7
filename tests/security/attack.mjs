// SPDX-License-Identifier: Apache-2.0
// What the security tests share: a service that is looked over when a file is done, and
// requests that no browser would send.

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, test as nodeTest } from 'node:test';
import { startService } from '../system/service.mjs';
import { connectTls } from '../system/websocket.mjs';

/** Every test comes from one address: a service whose limits by address do not count. */
export const WIDE = ['--address-connections', '5000', '--address-new-per-minute', '600000'];

/** A test that ends: what waits for something that never comes fails after a minute. */
export const test = (name, options, work = options) => nodeTest(name, { timeout: 60000, ...(work === options ? {} : options) }, work);

/** Lines of the journal that no attack may bring about. */
const ALARMING = /Sanitizer|runtime error:|\] require |died status/;

/**
 * A service for the whole of a test file. When the file is done: the same processes are still
 * there, no sanitizer has spoken, and it stops in peace.
 */
export async function serviceOfFile(options = {}) {
  const service = await startService({ settings: WIDE, ...options });
  after(async () => {
    assertUnharmed(service);
    const code = await service.stop({ keep: true });
    const journal = service.journal();
    rmSync(service.folder, { recursive: true, force: true });
    assert.equal(code, 0, journal);
    assert.doesNotMatch(journal, ALARMING);
  });
  return service;
}

/** The processes are those that were started, and the journal is calm. */
export function assertUnharmed(service) {
  const { port, ...pids } = service.pidsNow();
  assert.deepEqual(pids, service.pids, service.journal());
  assert.doesNotMatch(service.journal(), ALARMING);
}

/** The lines of a request; headers is an object (null leaves one out, a list repeats it) or raw lines. */
export function request(service, { method = 'GET', path = '/', version = 'HTTP/1.1', headers = {}, lines = [], body = '' } = {}) {
  const all = { Host: `localhost:${service.port}`, ...headers };
  const head = Object.entries(all).filter(([, value]) => value !== null)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => `${name}: ${one}`));
  return `${method} ${path} ${version}\r\n${[...head, ...lines].join('\r\n')}\r\n\r\n${body}`;
}

/** The lines of a good POST of a packet, headers as above. */
export function packetRequest(service, packet, { headers = {}, ...more } = {}) {
  const body = typeof packet === 'string' ? packet : JSON.stringify(packet);
  const all = { Origin: service.origin, 'Content-Type': 'application/json', 'X-Cvdesk': '1', 'Content-Length': Buffer.byteLength(body), ...headers };
  return request(service, { method: 'POST', path: '/packet', headers: all, body, ...more });
}

/**
 * Listens to a socket until it is closed, or until enough(text) says so: { text, statuses,
 * isClosed, ms }. Rejects when neither has happened in time.
 */
export function listen(socket, { enough = () => false, ms = 15000 } = {}) {
  const began = Date.now();
  return new Promise((resolve, reject) => {
    let text = '';
    const settle = (isClosed) => {
      clearTimeout(timer);
      socket.off('data', hear).off('close', onClose);
      const statuses = [...text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map((match) => Number(match[1]));
      resolve({ text, statuses, status: statuses[0] ?? 0, isClosed, ms: Date.now() - began });
    };
    const hear = (chunk) => { text += chunk.toString('latin1'); if (enough(text)) settle(false); };
    const onClose = () => settle(true);
    const timer = setTimeout(() => reject(new Error(`still open after ${ms} ms, said: ${text.slice(0, 200)}`)), ms);
    socket.on('error', () => {}).on('data', hear).on('close', onClose);
    socket.resume();
    if (socket.destroyed) settle(true);
  });
}

/** Sends bytes on a connection of its own and listens: see listen. */
export async function exchange(service, bytes, { tls = {}, ...options } = {}) {
  const socket = await connectTls(service, tls);
  const heard = listen(socket, options);
  socket.write(bytes);
  try {
    return await heard;
  } finally {
    socket.destroy();
  }
}

/** As exchange, and the answer is this status and the end of the connection (0: the end without a word). */
export async function assertRefused(service, bytes, status, options = {}) {
  const answer = await exchange(service, bytes, options);
  const allowed = Array.isArray(status) ? status : [status];
  assert.ok(allowed.includes(answer.status), `${answer.status} instead of ${allowed}: ${answer.text.slice(0, 200)}`);
  assert.ok(answer.isClosed, 'the connection is closed');
  return answer;
}

/** A whole answer has come whose length is announced. */
export function isWhole(text) {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = /content-length: (\d+)/i.exec(text.slice(0, end));
  return length === null || text.length >= end + 4 + Number(length[1]);
}

/** The median of numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
}
