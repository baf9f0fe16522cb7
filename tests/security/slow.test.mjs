// SPDX-License-Identifier: Apache-2.0
// Rows 20, 21, 36 and 61 of the attack catalogue: those that need time to pass. All wait at once.

import assert from 'node:assert/strict';
import { connect as connectTcp } from 'node:net';
import { describe, test } from 'node:test';
import { WIDE, listen, packetRequest, request, serviceOfFile } from './attack.mjs';
import { OPCODE, connectTls, frame, openSeeker, openSocket, openStaff, post, signIn, upgradeRequest } from '../system/websocket.mjs';

const service = await serviceOfFile({ settings: WIDE });

/** One byte a second until it is over. */
async function drip(socket, bytes, ms) {
  let at = 0;
  const timer = setInterval(() => { if (at < bytes.length && !socket.destroyed) socket.write(bytes.slice(at, ++at)); }, 1000);
  try {
    return await listen(socket, { ms });
  } finally {
    clearInterval(timer);
  }
}

/** How long a welcome seeker stays that sends this and then behaves as told. */
async function stay(begin, { answerPings = true, every } = {}) {
  const seeker = await openSeeker(service);
  seeker.answerPings = answerPings;
  const began = Date.now();
  seeker.raw(begin);
  const timer = every ? setInterval(() => { if (!seeker.socket.destroyed) seeker.raw(every()); }, 1000) : null;
  const { code } = await seeker.closed;
  clearInterval(timer);
  return { code, ms: Date.now() - began };
}

describe('with time', { concurrency: true, timeout: 120000 }, () => {
  test('20 a request whose head comes at one byte a second is closed within five seconds', async () => {
    for (const bytes of [request(service), upgradeRequest(service), packetRequest(service, { type: 'forget' })]) {
      const { ms, status } = await drip(await connectTls(service), bytes, 12000);
      assert.ok(ms < 6500 && status === 0, `${ms} ms, ${status}`);
    }
  });

  test('20 and so is the second request of a connection', async () => {
    const socket = await connectTls(service);
    const first = listen(socket, { enough: (text) => text.includes('ok\n') });
    socket.write(request(service, { path: '/health' }));
    await first;
    const { ms } = await drip(socket, request(service), 12000);
    assert.ok(ms < 6500, `${ms} ms`);
  });

  test('21 a body that comes at one byte a second is refused with 408 within ten seconds', async () => {
    const whole = packetRequest(service, { type: 'login', login: 'maria', password: 'x'.repeat(100) });
    const end = whole.indexOf('\r\n\r\n') + 4;
    const socket = await connectTls(service);
    socket.write(whole.slice(0, end));
    const { ms, status } = await drip(socket, whole.slice(end), 20000);
    assert.equal(status, 408);
    assert.ok(ms < 12000, `${ms} ms`);
  });

  test('21 a body of which nothing comes is refused with 408 within ten seconds', async () => {
    const whole = packetRequest(service, { type: 'forget' });
    const socket = await connectTls(service);
    socket.write(whole.slice(0, whole.indexOf('\r\n\r\n') + 4));
    const { ms, status } = await listen(socket, { ms: 20000 });
    assert.equal(status, 408);
    assert.ok(ms < 12000, `${ms} ms`);
  });

  test('7 a connection that never begins TLS is closed within ten seconds', async () => {
    const socket = connectTcp({ host: '127.0.0.1', port: service.port });
    const { ms } = await listen(socket, { ms: 20000 });
    assert.ok(ms < 12000, `${ms} ms`);
  });

  test('35 a socket that never says hello is closed with 4408 after five seconds', async () => {
    for (const bytes of [Buffer.alloc(0), frame(OPCODE.text, '{"type":"he', { fin: false }), frame(OPCODE.text, '{"type":"hello"}').subarray(0, 7)]) {
      const stranger = await openSocket(service);
      const began = Date.now();
      stranger.raw(bytes);
      assert.equal((await stranger.closed).code, 4408);
      assert.ok(Date.now() - began < 7000);
    }
  });

  test('36 a ticket is dead after thirty seconds', async () => {
    const cookie = await signIn(service, service.account('librarian'));
    const [{ ticket }] = (await post(service, { type: 'ticket' }, { cookie })).packets;
    /* something that itself takes this long is what we wait for: a socket of staff that gives no sign of life */
    const began = Date.now();
    while (Date.now() - began < 30500) {
      const silent = await openStaff(service, service.account('auditor'), 'admin');
      silent.answerPings = false;
      await silent.closed;
    }
    const socket = await openSocket(service, { cookie });
    socket.send({ type: 'hello', version: 1, page: 'desk', language: 'en', ticket });
    assert.equal((await socket.closed).code, 4401);
  });

  test('61 half a frame and then silence ends within 65 seconds', async () => {
    const { ms } = await stay(frame(OPCODE.text, '{"type":"ping"}').subarray(0, 9), { answerPings: false });
    assert.ok(ms < 65000, `${ms} ms`);
  });

  test('61 one byte of a head and then silence ends within 65 seconds', async () => {
    const { ms } = await stay(Buffer.from([0x81]), { answerPings: false });
    assert.ok(ms < 65000, `${ms} ms`);
  });

  test('61 a message that never ends, although pings are answered, ends within 65 seconds', async () => {
    const { ms } = await stay(frame(OPCODE.text, '{"type":', { fin: false }));
    assert.ok(ms < 65000, `${ms} ms`);
  });

  test('61 a frame that comes at one byte a second ends within 65 seconds', async () => {
    const bytes = frame(OPCODE.text, 'x'.repeat(3000));
    let at = 8;
    const { ms } = await stay(bytes.subarray(0, at), { answerPings: false, every: () => bytes.subarray(at, ++at) });
    assert.ok(ms < 65000, `${ms} ms`);
  });

  test('a seeker who gives no sign of life is gone after a minute, staff after fifteen seconds', async () => {
    const { ms } = await stay(Buffer.alloc(0), { answerPings: false });
    assert.ok(ms > 50000 && ms < 65000, `${ms} ms`);
    const desk = await openStaff(service, service.account('admin'), 'admin');
    desk.answerPings = false;
    const began = Date.now();
    await desk.closed;
    assert.ok(Date.now() - began < 16000);
  });
});
