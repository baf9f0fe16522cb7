// SPDX-License-Identifier: Apache-2.0
// Rows 46 to 63 of the attack catalogue: frames. Row 61 is in slow.test.mjs; rfc6455.test.mjs has
// the whole of the protocol, this file what it costs an attacker.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { connect as connectTcp } from 'node:net';
import { connect as connectOverTcp } from 'node:tls';
import { WIDE, assertUnharmed, listen, serviceOfFile, test } from './attack.mjs';
import { OPCODE, begin, frame, openSeeker, openSocket, upgradeRequest } from '../system/websocket.mjs';

const service = await serviceOfFile({ settings: [...WIDE, '--messages-per-second', '500', '--messages-burst', '1000'] });
const PING = '{"type":"ping"}';
const text = (payload, options) => frame(OPCODE.text, payload, options);

/** A fresh welcome seeker that sends these bytes: the code that it is closed with (1006: without one). */
async function codeFor(...pieces) {
  const seeker = await openSeeker(service);
  for (const piece of pieces) seeker.raw(piece);
  return (await seeker.closed).code;
}

/** … and that is answered by a pong packet afterwards. */
async function assertGoesOn(...pieces) {
  const seeker = await openSeeker(service);
  const pong = seeker.next('pong');
  for (const piece of pieces) seeker.raw(piece);
  await pong;
  seeker.socket.destroy();
}

/** A head that announces more bytes than there are. */
function head(opcode, length, { top = false } = {}) {
  const bytes = Buffer.alloc(14);
  bytes[0] = 0x80 | opcode;
  bytes[1] = 0x80 | 127;
  bytes.writeBigUInt64BE(BigInt(length) | (top ? 1n << 63n : 0n), 2);
  return bytes;
}

const memoryKb = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${service.pids.door[0]}/status`, 'utf8'))[1]);

test('46 a frame without a mask is taken as if it were masked: a deviation of the library that it does not let us see', async () => {
  /* RFC 6455 §5.1 wants 1002. Nothing is gained by it: whoever can send such a frame can send a masked one. */
  await assertGoesOn(text(PING, { masked: false }));
});

test('47 reserved bits close with 1002', async () => {
  for (let rsv = 1; rsv < 8; rsv++) assert.equal(await codeFor(text(PING, { rsv })), 1002, `bits ${rsv}`);
});

test('48 reserved opcodes close with 1002', async () => {
  for (const opcode of [3, 4, 5, 6, 7, 11, 12, 13, 14, 15]) assert.equal(await codeFor(frame(opcode, 'x')), 1002, `opcode ${opcode}`);
});

test('49 a ping of 126 bytes and control frames in fragments end the connection', async () => {
  for (const opcode of [OPCODE.ping, OPCODE.pong]) {
    assert.ok([1002, 1006].includes(await codeFor(frame(opcode, 'x'.repeat(126)))), 'too long');
    assert.ok([1002, 1006].includes(await codeFor(frame(opcode, 'x', { fin: false }))), 'in fragments');
  }
});

test('50 a continuation of nothing and a text inside a text close with 1002', async () => {
  assert.equal(await codeFor(frame(OPCODE.continuation, PING)), 1002);
  assert.equal(await codeFor(frame(OPCODE.continuation, PING, { fin: false })), 1002);
  assert.equal(await codeFor(text('{"type"', { fin: false }), text(PING)), 1002);
});

test('51 what is not UTF-8 closes with 1007', async () => {
  const wrong = { 'a lone byte': [0xff], 'half a letter': [0xd0], surrogate: [0xed, 0xa0, 0x80], overlong: [0xc0, 0xaf], 'an overlong zero': [0xe0, 0x80, 0x80], 'above the last': [0xf4, 0x90, 0x80, 0x80], 'five bytes': [0xf8, 0x88, 0x80, 0x80, 0x80] };
  for (const [name, bytes] of Object.entries(wrong))
    assert.equal(await codeFor(text(Buffer.concat([Buffer.from('{"type":"'), Buffer.from(bytes), Buffer.from('"}')]))), 1007, name);
});

test('52 a letter cut by fragments is whole again', async () => {
  const seeker = await openSeeker(service);
  const { log, writer } = await begin(seeker);
  const words = 'Здравейте, æøå, 🙂';
  const bytes = Buffer.from(JSON.stringify({ type: 'say', log, writer, number: 2, text: words }));
  const stored = seeker.next('stored');
  const cuts = [...bytes.keys()].filter((at) => (bytes[at] & 0xc0) === 0x80).slice(0, 14);
  let from = 0;
  for (const [index, cut] of cuts.entries()) {
    seeker.raw(frame(index === 0 ? OPCODE.text : OPCODE.continuation, bytes.subarray(from, cut), { fin: false }));
    from = cut;
  }
  seeker.raw(frame(OPCODE.continuation, bytes.subarray(from)));
  await stored;
  const entries = seeker.next('entries');
  seeker.send({ type: 'resume', log, after: 1 });
  assert.equal((await entries).entries[0].text, words);
  seeker.socket.destroy();
});

test('53 a binary frame closes with 1003', async () => {
  assert.equal(await codeFor(frame(OPCODE.binary, PING)), 1003);
  assert.equal(await codeFor(frame(OPCODE.binary, '')), 1003);
});

test('54 one byte above 32 KiB closes with 1009 and costs no memory', async () => {
  const padded = (bytes) => PING.slice(0, -1) + ' '.repeat(bytes - PING.length) + '}';
  await assertGoesOn(text(padded(32768)));
  const growth = async (attack) => {
    const before = memoryKb();
    for (let count = 0; count < 100; count++) await attack();
    return memoryKb() - before;
  };
  /* against the same number of connections that end in peace: the sanitizer keeps what was freed for a while */
  const peaceful = await growth(async () => (await openSeeker(service)).close());
  const attacked = await growth(async () => assert.equal(await codeFor(text('x'.repeat(32769))), 1009));
  assert.ok(attacked < peaceful + 100 * 64, `${attacked} KiB for a hundred, and ${peaceful} for a hundred in peace`);
  assert.equal(await codeFor(text('x'.repeat(16384), { fin: false }), frame(OPCODE.continuation, 'x'.repeat(16385))), 1009);
});

test('54 before hello four KiB are the most', async () => {
  const stranger = await openSocket(service);
  stranger.raw(text('x'.repeat(4097)));
  assert.equal((await stranger.closed).code, 1009);
});

test('55 a length of 2^63-1 closes with 1009 at the first bytes', async () => {
  assert.equal(await codeFor(head(OPCODE.text, 2n ** 63n - 1n), Buffer.alloc(16)), 1009);
  assert.equal(await codeFor(head(OPCODE.text, 2n ** 32n + 15n), Buffer.alloc(16)), 1009);
  assert.equal(await codeFor(head(OPCODE.text, 2n ** 40n), Buffer.alloc(16)), 1009);
});

test('56 a length with its top bit ends the connection; a length longer than needed is taken: a deviation of the library', async () => {
  assert.ok([1002, 1006, 1009].includes(await codeFor(head(OPCODE.text, 20n, { top: true }), Buffer.alloc(20))));
  const bytes = Buffer.from(PING);
  const in16 = Buffer.concat([Buffer.from([0x81, 0x80 | 126, 0, bytes.length, 0, 0, 0, 0]), bytes]);
  const in64 = Buffer.concat([head(OPCODE.text, BigInt(bytes.length)), bytes]);
  await assertGoesOn(in16); /* RFC 6455 §5.2: "the minimal number of bytes MUST be used" */
  await assertGoesOn(in64);
});

test('57 after sixteen fragments, empty ones too, comes 1008', async () => {
  const seventeen = Array.from({ length: 17 }, (_, at) => frame(at === 0 ? OPCODE.text : OPCODE.continuation, ' ', { fin: false }));
  assert.equal(await codeFor(...seventeen), 1008);
  const many = Buffer.concat([frame(OPCODE.text, '', { fin: false }), ...Array.from({ length: 20000 }, () => frame(OPCODE.continuation, '', { fin: false }))]);
  assert.ok([1006, 1008].includes(await codeFor(many)));
  const sixteen = Array.from({ length: 16 }, (_, at) => frame(at === 0 ? OPCODE.text : OPCODE.continuation, at === 0 ? PING : ' ', { fin: at === 15 }));
  await assertGoesOn(...sixteen);
});

test('58 ten thousand pings or pongs end with 1008', async () => {
  for (const opcode of [OPCODE.ping, OPCODE.pong]) {
    const seeker = await openSeeker(service);
    for (let count = 0; count < 100; count++) seeker.raw(Buffer.concat(Array.from({ length: 100 }, () => frame(opcode, 'flood'))));
    const { code } = await seeker.closed;
    assert.ok([1006, 1008].includes(code), `${code}`);
    const pongs = seeker.frames.filter((one) => one.opcode === OPCODE.pong).length;
    assert.ok(pongs < 200, `${pongs} answered`);
  }
  const calm = await openSeeker(service);
  for (let count = 0; count < 20; count++) calm.raw(frame(OPCODE.ping, `${count}`));
  const pong = calm.next('pong');
  calm.send({ type: 'ping' });
  await pong;
  calm.socket.destroy();
});

test('59 close frames that are none are answered with 1002 or by hanging up', async () => {
  const code = (number, reason = '') => frame(OPCODE.close, Buffer.concat([Buffer.from([number >> 8, number & 255]), Buffer.from(reason, 'latin1')]));
  for (const number of [0, 999, 1004, 1005, 1006, 1015, 2000, 5000, 65535]) assert.ok([1002, 1006].includes(await codeFor(code(number))), `${number}`);
  for (const wrong of [frame(OPCODE.close, 'x'), code(1000, '\xff\xfe'), code(4000, '\xc3')]) assert.ok([1002, 1006].includes(await codeFor(wrong)));
  for (const number of [1000, 1001, 3000, 4999]) assert.equal(await codeFor(code(number, 'goodbye')), number, 'a good one is answered with itself');
});

test('60 what comes after a close frame is ignored', async () => {
  const seeker = await openSeeker(service);
  const { log, writer } = await begin(seeker);
  const say = (number) => text(JSON.stringify({ type: 'say', log, writer, number, text: 'too late' }));
  seeker.raw(Buffer.concat([frame(OPCODE.close, Buffer.from([3, 232])), say(2), say(3)]));
  await seeker.closed;
  assert.ok(seeker.packets.every(({ type, number }) => type !== 'stored' || number === 1));
  const again = await openSeeker(service, { code: seeker.packets.find(({ type }) => type === 'begun').code });
  assert.equal(again.packets.find(({ type }) => type === 'conversation')?.head ?? (await again.next('conversation')).head, 1);
  again.socket.destroy();
});

test('62 who never reads is closed with 1013 and memory stays bounded', async () => {
  const seeker = await openSeeker(service);
  const helper = await openSeeker(service);
  const { log, writer } = await begin(seeker);
  for (let number = 2; number <= 40; number++) {
    const stored = seeker.next('stored');
    seeker.send({ type: 'say', log, writer, number, text: 'я'.repeat(4000) });
    await stored;
  }
  const before = memoryKb();
  seeker.socket.pause();
  for (let round = 0; round < 60; round++) {
    seeker.send({ type: 'history', log });
    const pong = helper.next('pong');
    helper.send({ type: 'ping' });
    await pong;
  }
  const grown = memoryKb() - before;
  assert.ok(grown < 40960, `${grown} KiB`);
  seeker.socket.resume();
  assert.equal((await seeker.closed).code, 1013);
  helper.socket.destroy();
});

test('63 hundreds of connections that are torn off in the middle of a message leave nothing behind', async () => {
  const torn = (bytes) => new Promise((resolve, reject) => {
    const tcp = connectTcp({ host: '127.0.0.1', port: service.port });
    const socket = connectOverTcp({ socket: tcp, servername: 'localhost', ca: service.authority }, async () => {
      const heard = listen(socket, { enough: (all) => all.includes('\r\n\r\n') });
      socket.write(upgradeRequest(service));
      await heard;
      socket.write(bytes, () => { tcp.resetAndDestroy(); resolve(); });
    });
    socket.on('error', () => {});
    tcp.on('error', reject);
  });
  const hello = text(JSON.stringify({ type: 'hello', version: 1, page: 'seeker', language: 'en' }));
  const half = [text(PING).subarray(0, 1), text(PING).subarray(0, 9), text(PING, { fin: false }), head(OPCODE.text, 3000n), Buffer.concat([hello, text('x'.repeat(30000)).subarray(0, 20000)]), Buffer.concat([hello, text('{"type":"begin"', { fin: false })])];
  for (let round = 0; round < 50; round++) await Promise.all(half.map(torn));
  assertUnharmed(service);
  await assertGoesOn(text(PING));
});
