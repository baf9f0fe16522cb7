// SPDX-License-Identifier: Apache-2.0
// RFC 6455 clause by clause, in eight groups. A case is a name and what is sent; the data of
// good cases are real packets, since the service answers nothing else. Where Debian's library
// deviates, the case says so and asserts what happens.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe } from 'node:test';
import { WIDE, assertUnharmed, exchange, serviceOfFile, test } from './attack.mjs';
import { OPCODE, begin, frame, openSeeker, upgradeRequest } from '../system/websocket.mjs';

const service = await serviceOfFile({ settings: [...WIDE, '--messages-per-second', '1000', '--messages-burst', '10000'] });
const PING = '{"type":"ping"}';
const { text: TEXT, continuation: MORE, binary: BINARY, close: CLOSE, ping: PINGED, pong: PONGED } = OPCODE;
const half = (at, payload = PING) => [payload.slice(0, at), payload.slice(at)];
const closeFrame = (code, reason = '') => frame(CLOSE, Buffer.concat([Buffer.from([code >> 8, code & 255]), Buffer.from(reason)]));
const bytes = (...list) => Buffer.from(list);
let count = 0;

/** The service goes on: after these pieces it answers as many packets `ping` as they hold. */
function answers(name, pieces, { pongs = 1 } = {}) {
  count++;
  test(name, async () => {
    const seeker = await openSeeker(service);
    let heard = 0;
    const wanted = seeker.next((packet) => packet.type === 'pong' && ++heard === pongs).then(() => undefined, (error) => error.message);
    for (const piece of pieces) seeker.raw(piece);
    const outcome = await Promise.race([wanted, seeker.closed.then(({ code }) => `closed with ${code}`)]);
    seeker.socket.destroy();
    assert.equal(outcome, undefined);
  });
}

/** The service closes, with one of these codes (1006: it hangs up). */
function closes(name, codes, ...pieces) {
  count++;
  test(name, async () => {
    const seeker = await openSeeker(service);
    for (const piece of pieces) seeker.raw(piece);
    const { code } = await Promise.race([seeker.closed, new Promise((resolve) => { setTimeout(resolve, 10000, { code: 'still open' }).unref(); })]);
    seeker.socket.destroy();
    assert.ok(codes.includes(code), `${code} instead of ${codes}`);
  });
}

/** The handshake is answered with this status, or the connection ends without one (0). */
function shakes(name, statuses, wish, look = () => {}) {
  count++;
  test(name, async () => {
    const answer = await exchange(service, upgradeRequest(service, wish), { enough: (heard) => /^HTTP\/1\.1 101[^]*\r\n\r\n/.test(heard) });
    assert.ok(statuses.includes(answer.status), `${answer.status} instead of ${statuses}`);
    if (answer.status !== 101) assert.ok(answer.isClosed);
    look(answer.text);
  });
}

/** The say of a text as raw bytes, and the text comes back as it was. */
function carries(name, words, cut = (whole) => [frame(TEXT, whole)]) {
  count++;
  test(name, async () => {
    const seeker = await openSeeker(service);
    const { log, writer } = await begin(seeker);
    const stored = seeker.next('stored');
    for (const piece of cut(Buffer.from(JSON.stringify({ type: 'say', log, writer, number: 2, text: words })))) seeker.raw(piece);
    await stored;
    const entries = seeker.next('entries');
    seeker.send({ type: 'resume', log, after: 1 });
    const [entry] = (await entries).entries;
    assert.ok(entry.text === words, 'the text is as it was sent');
    seeker.socket.destroy();
  });
}

describe('handshake (§4.2)', () => {
  const key = 'dGhlIHNhbXBsZSBub25jZQ==';
  shakes('the example of §1.3 has the answer of §1.3', [101], { headers: { 'Sec-WebSocket-Key': key } }, (text) => assert.match(text, /sec-websocket-accept: s3pPLMBiTxaQ9kYGzzhZRbK\+xOo=\r/i));
  shakes('the answer has Upgrade and Connection', [101], {}, (text) => { assert.match(text, /^upgrade: websocket\r$/im); assert.match(text, /^connection: upgrade\r$/im); });
  for (const sample of ['AAAAAAAAAAAAAAAAAAAAAA==', '/////////////////////w==', '++++++++++++++++++++++=='.replace('+==', 'g==')])
    shakes(`the accept of ${sample} is its digest`, [101], { headers: { 'Sec-WebSocket-Key': sample } }, (text) => assert.ok(text.includes(createHash('sha1').update(`${sample}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64'))));
  shakes('no extension is taken up that nobody offered', [101], {}, (text) => assert.doesNotMatch(text, /sec-websocket-extensions|sec-websocket-protocol/i));
  shakes('an offered extension is not taken up', [101], { headers: { 'Sec-WebSocket-Extensions': 'permessage-deflate; client_max_window_bits' } }, (text) => assert.doesNotMatch(text, /sec-websocket-extensions/i));
  for (const upgrade of ['WebSocket', 'WEBSOCKET']) shakes(`Upgrade: ${upgrade} is the same word`, [101], { headers: { Upgrade: upgrade } });
  for (const connection of ['upgrade', 'UPGRADE', 'keep-alive, Upgrade', 'Upgrade, keep-alive', 'Upgrade,keep-alive']) shakes(`Connection: ${connection} holds the token`, [101], { headers: { Connection: connection } });
  shakes('names of headers are the same in any case', [101], { headers: { Upgrade: null, 'UPGRADE': 'websocket', 'Sec-WebSocket-Version': null, 'sec-websocket-version': '13' } });
  shakes('no Upgrade is no handshake', [426], { headers: { Upgrade: null } });
  shakes('no Connection', [0, 400], { headers: { Connection: null } });
  shakes('a Connection without the token', [0, 400], { headers: { Connection: 'keep-alive' } });
  shakes('no Host', [400], { headers: { Host: null } });
  shakes('no key', [400], { headers: { 'Sec-WebSocket-Key': null } });
  shakes('a key of 15 bytes', [400], { headers: { 'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAA' } });
  shakes('a key of 17 bytes', [400], { headers: { 'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAAA=' } });
  shakes('a key twice', [400], { headers: { 'Sec-WebSocket-Key': [key, key] } });
  shakes('no version', [426], { headers: { 'Sec-WebSocket-Version': null } }, (text) => assert.match(text, /^sec-websocket-version: 13\r$/im));
  for (const version of ['7', '8', '14', '130']) shakes(`version ${version}: the answer names 13 (§4.4)`, [426], { headers: { 'Sec-WebSocket-Version': version } }, (text) => assert.match(text, /^sec-websocket-version: 13\r$/im));
  shakes('POST', [405], { method: 'POST' });
  shakes('HTTP/1.0', [400], { version: 'HTTP/1.0' });
  shakes('a foreign origin (§10.2)', [403], { headers: { Origin: 'https://evil.example' } });
  shakes('another path', [404], { path: '/elsewhere' });
});

describe('framing (§5.2)', () => {
  answers('a text frame', [frame(TEXT, PING)]);
  answers('two frames in one packet of the network', [Buffer.concat([frame(TEXT, PING), frame(TEXT, PING)])], { pongs: 2 });
  answers('a hundred frames in one packet of the network', [Buffer.concat(Array.from({ length: 100 }, () => frame(TEXT, PING)))], { pongs: 100 });
  answers('a frame byte by byte', [...frame(TEXT, PING)].map((byte) => bytes(byte)));
  answers('a head cut after its first byte', [frame(TEXT, PING).subarray(0, 1), frame(TEXT, PING, { mask: bytes(0, 0, 0, 0) }).subarray(1)]);
  for (const length of [16, 124, 125, 126, 127, 128, 255, 256, 1000, 4096, 16384, 32768])
    answers(`a payload of ${length} bytes`, [frame(TEXT, PING + ' '.repeat(length - PING.length))]);
  for (const rsv of [1, 2, 4, 7]) closes(`reserved bits ${rsv} without an extension`, [1002], frame(TEXT, PING, { rsv }));
  closes('reserved bits in a control frame', [1002, 1006], frame(PINGED, '', { rsv: 4 }));
  for (const opcode of [3, 7, 11, 15]) closes(`the reserved opcode ${opcode}`, [1002], frame(opcode, ''));
  closes('a reserved opcode in the middle of a message', [1002], frame(TEXT, '{', { fin: false }), frame(5, ''));
  closes('a length with its top bit', [1002, 1006, 1009], bytes(0x81, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0));
  answers('a length of 15 in 16 bits is taken (the library; §5.2 wants the shortest form)', [Buffer.concat([bytes(0x81, 0xfe, 0, 15, 0, 0, 0, 0), Buffer.from(PING)])]);
  closes('a binary frame, which we do not speak', [1003], frame(BINARY, PING));
});

describe('control frames (§5.5)', () => {
  for (const [name, payload] of [['nothing', ''], ['a word', 'hello'], ['125 bytes', 'x'.repeat(125)], ['bytes that are not UTF-8', bytes(0xff, 0xfe, 0)]]) {
    count++;
    test(`a ping with ${name} is answered with the same`, async () => {
      const seeker = await openSeeker(service);
      seeker.raw(frame(PINGED, payload));
      const pong = seeker.next('pong');
      seeker.send({ type: 'ping' });
      await pong;
      assert.deepEqual(seeker.frames.find(({ opcode }) => opcode === PONGED)?.payload.toString('hex'), Buffer.from(payload).toString('hex'));
      seeker.socket.destroy();
    });
  }
  answers('a ping between the fragments of a message', [frame(TEXT, half(5)[0], { fin: false }), frame(PINGED, 'x'), frame(MORE, half(5)[1])]);
  answers('a pong between the fragments of a message', [frame(TEXT, half(5)[0], { fin: false }), frame(PONGED, 'x'), frame(MORE, half(5)[1])]);
  answers('a pong that nobody asked for', [frame(PONGED, 'unasked'), frame(TEXT, PING)]);
  answers('an empty pong', [frame(PONGED, ''), frame(TEXT, PING)]);
  answers('ten pings in one packet of the network', [Buffer.concat([...Array.from({ length: 10 }, () => frame(PINGED, 'a')), frame(TEXT, PING)])]);
  closes('a ping of 126 bytes', [1002, 1006], frame(PINGED, 'x'.repeat(126)));
  closes('a pong of 126 bytes', [1002, 1006], frame(PONGED, 'x'.repeat(126)));
  closes('a close of 126 bytes', [1002, 1006], closeFrame(1000, 'x'.repeat(124)));
  closes('a ping in fragments', [1002, 1006], frame(PINGED, 'x', { fin: false }), frame(MORE, 'x'));
  closes('a pong in fragments', [1002, 1006], frame(PONGED, 'x', { fin: false }), frame(MORE, 'x'));
  closes('a close in fragments', [1002, 1006], frame(CLOSE, bytes(3, 232), { fin: false }));
});

describe('fragmentation (§5.4)', () => {
  for (const at of [0, 1, 7, PING.length - 1, PING.length]) answers(`a message cut in two at ${at}`, [frame(TEXT, half(at)[0], { fin: false }), frame(MORE, half(at)[1])]);
  for (const pieces of [3, 5, 15, 16]) answers(`a message in ${pieces} fragments`, Array.from({ length: pieces }, (_, at) => frame(at ? MORE : TEXT, PING[at] === undefined ? '' : at === pieces - 1 ? PING.slice(at) : PING[at], { fin: at === pieces - 1 })));
  answers('empty fragments around the words', [frame(TEXT, '', { fin: false }), frame(MORE, PING, { fin: false }), frame(MORE, '')]);
  answers('all fragments in one packet of the network', [Buffer.concat([frame(TEXT, half(4)[0], { fin: false }), frame(MORE, half(4)[1])])]);
  answers('two messages in fragments, one after the other', [...half(3), ...half(9)].map((piece, at) => frame(at % 2 ? MORE : TEXT, piece, { fin: at % 2 === 1 })), { pongs: 2 });
  answers('a message in fragments, then one in a frame', [frame(TEXT, half(3)[0], { fin: false }), frame(MORE, half(3)[1]), frame(TEXT, PING)], { pongs: 2 });
  answers('fragments with pings between them all', Array.from({ length: 10 }, (_, at) => Buffer.concat([frame(at ? MORE : TEXT, at < 9 ? PING[at] : PING.slice(9), { fin: at === 9 }), frame(PINGED, '')])));
  closes('a continuation of nothing', [1002], frame(MORE, PING));
  closes('a continuation of nothing that is not the last', [1002], frame(MORE, PING, { fin: false }));
  closes('a continuation after a whole message', [1002], frame(TEXT, PING), frame(MORE, PING));
  closes('a text inside a text', [1002], frame(TEXT, '{', { fin: false }), frame(TEXT, PING));
  closes('a binary inside a text', [1002, 1003], frame(TEXT, '{', { fin: false }), frame(BINARY, PING));
  closes('seventeen fragments (our limit)', [1008], ...Array.from({ length: 17 }, (_, at) => frame(at ? MORE : TEXT, ' ', { fin: false })));
});

describe('UTF-8 (§8.1)', () => {
  const around = (...middle) => Buffer.concat([Buffer.from('{"type":"'), bytes(...middle), Buffer.from('"}')]);
  const wrong = {
    'a byte that continues nothing': [0x80], 'two of them': [0xbf, 0xbf], 'FE': [0xfe], 'FF': [0xff], 'the start of two bytes alone': [0xc3], 'two of three bytes': [0xe2, 0x82], 'three of four bytes': [0xf0, 0x9f, 0x99],
    'an overlong solidus of two bytes': [0xc0, 0xaf], 'of three': [0xe0, 0x80, 0xaf], 'of four': [0xf0, 0x80, 0x80, 0xaf], 'C1': [0xc1, 0xbf], 'an overlong zero': [0xc0, 0x80],
    'the first surrogate': [0xed, 0xa0, 0x80], 'the last surrogate': [0xed, 0xbf, 0xbf], 'a pair of surrogates (CESU-8)': [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80], 'one above the last character': [0xf4, 0x90, 0x80, 0x80], 'F5': [0xf5, 0x80, 0x80, 0x80], 'five bytes': [0xf8, 0x88, 0x80, 0x80, 0x80], 'six bytes': [0xfc, 0x84, 0x80, 0x80, 0x80, 0x80],
  };
  for (const [name, list] of Object.entries(wrong)) closes(`${name} is no character`, [1007], frame(TEXT, around(...list)));
  closes('what is wrong in the second fragment', [1007], frame(TEXT, '{"type":"', { fin: false }), frame(MORE, bytes(0xff), { fin: false }));
  closes('a message that ends in the middle of a character', [1007], frame(TEXT, bytes(0x20, 0xd0)));
  closes('… in its last fragment', [1007], frame(TEXT, '{', { fin: false }), frame(MORE, bytes(0xe2, 0x82)));
  const words = { 'two bytes': 'æøå Жш', 'three bytes': '€ ﷽ 書', 'four bytes': '🙂 𝄞', 'the borders': 'A\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}', 'no characters, but allowed': 'x\ufffe\uffff' };
  for (const [name, text] of Object.entries(words)) carries(`characters of ${name}`, text);
  const cutInside = (whole) => {
    const at = whole.findIndex((byte) => (byte & 0xc0) === 0x80);
    return [frame(TEXT, whole.subarray(0, at), { fin: false }), frame(MORE, whole.subarray(at))];
  };
  carries('a character of two bytes cut in the middle', 'ж', cutInside);
  carries('a character of four bytes cut after its first', '🙂', cutInside);
  carries('a character of four bytes in four fragments with pings between', '🙂', (whole) => {
    const at = whole.findIndex((byte) => byte > 0x7f);
    const pieces = [whole.subarray(0, at + 1), whole.subarray(at + 1, at + 2), whole.subarray(at + 2, at + 3), whole.subarray(at + 3)];
    return pieces.flatMap((piece, index) => [frame(index ? MORE : TEXT, piece, { fin: index === 3 }), frame(PINGED, '')]);
  });
});

describe('closing (§5.5.1, §7)', () => {
  for (const code of [1000, 1001, 1003, 1007, 1008, 1011, 3000, 4000, 4999]) {
    count++;
    test(`a close with ${code} is answered with a close, then the connection ends`, async () => {
      const seeker = await openSeeker(service);
      seeker.raw(closeFrame(code));
      assert.ok([code, 1000].includes((await seeker.closed).code));
      assert.ok(seeker.frames.some(({ opcode }) => opcode === CLOSE));
    });
  }
  closes('a close without a code', [1000, 1005], frame(CLOSE, ''));
  closes('a close with a reason', [1000], closeFrame(1000, 'до виждане'));
  for (const code of [999, 1005, 1006, 1015]) closes(`a close with ${code}, which nobody may send`, [1002, 1006], closeFrame(code));
});

describe('limits (§10.4)', () => {
  const long = (length, announced = length) => {
    const head = bytes(0x81, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    head.writeBigUInt64BE(BigInt(announced), 2);
    return Buffer.concat([head, Buffer.alloc(Math.min(length, 100000), 0x20)]);
  };
  answers('a message of 32 KiB', [frame(TEXT, PING + ' '.repeat(32768 - PING.length))]);
  closes('a message of 32 KiB and a byte', [1009], frame(TEXT, PING + ' '.repeat(32769 - PING.length)));
  closes('a message of 64 KiB', [1009], long(65536));
  closes('a frame that announces a megabyte and sends a little', [1009], long(100, 1 << 20));
  closes('a frame that announces four gigabytes', [1009], long(100, 2n ** 32n));
  closes('a frame that announces all that can be', [1009], long(100, 2n ** 63n - 1n));
  closes('fragments that are too big together', [1009], frame(TEXT, ' '.repeat(20000), { fin: false }), frame(MORE, ' '.repeat(20000)));
  closes('the second fragment announces too much', [1009], frame(TEXT, ' ', { fin: false }), bytes(0x80, 0xff, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 2, 3));
  count++;
  test('more than thirty pings in ten seconds, each sent after the answer to the one before', async () => {
    const seeker = await openSeeker(service);
    const ping = () => { if (!seeker.socket.destroyed) seeker.raw(frame(PINGED, 'x')); };
    seeker.socket.on('data', ping);
    ping();
    /* the library keeps our code where it keeps the last ping: a ping that comes meanwhile overwrites its first byte */
    const { code } = await seeker.closed;
    assert.ok(code === 1006 || code % 256 === 1008 % 256, `${code}`);
    /* the library hides pings: the door counts the answers that it sees leave, and the bytes, which are
       enough for thirty of the largest kind, or 166 of this smallest one; what is set down for hello is
       generous, so that some more get through */
    const answered = seeker.frames.filter(({ opcode }) => opcode === PONGED).length;
    assert.ok(answered <= 240, `${answered} answers`);
  });
  answers('pings in one packet of the network have one answer together, as §5.5.3 allows', [Buffer.concat(Array.from({ length: 60 }, () => frame(PINGED, 'x'))), frame(TEXT, PING)]);
  closes('three packets that are none', [1008], frame(TEXT, ''), frame(TEXT, 'x'), frame(TEXT, '[]'));
});

describe('masking (§5.3)', () => {
  for (const mask of [[0, 0, 0, 0], [255, 255, 255, 255], [1, 2, 3, 4]]) answers(`the mask ${mask}`, [frame(TEXT, PING, { mask: bytes(...mask) })]);
  answers('a new mask for each fragment', [frame(TEXT, half(6)[0], { fin: false, mask: bytes(9, 8, 7, 6) }), frame(MORE, half(6)[1], { mask: bytes(1, 0, 1, 0) })]);
  answers('a frame without a mask is taken (the library does not let us see it; §5.1 wants 1002)', [frame(TEXT, PING, { masked: false })]);
  count++;
  test('what the service sends has no mask, no reserved bits, and no fragments', async () => {
    const seeker = await openSeeker(service);
    let raw = Buffer.alloc(0);
    seeker.socket.on('data', (chunk) => { raw = Buffer.concat([raw, chunk]); });
    const { log, writer } = await begin(seeker, 'x'.repeat(2000));
    const stored = seeker.next('stored');
    seeker.send({ type: 'say', log, writer, number: 2, text: 'я'.repeat(4000) });
    await stored;
    const entries = seeker.next('entries');
    seeker.send({ type: 'history', log });
    await entries;
    assert.ok(seeker.frames.every(({ fin, rsv, opcode }) => fin && rsv === 0 && [TEXT, PINGED].includes(opcode)));
    assert.equal(raw[1] & 0x80, 0);
    seeker.socket.destroy();
  });
});

test('all in all these are about a hundred and fifty cases, and the service is unharmed', (t) => {
  t.diagnostic(`${count} cases`);
  assert.ok(count >= 140);
  assertUnharmed(service);
});
