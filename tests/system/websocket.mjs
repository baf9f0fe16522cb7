// SPDX-License-Identifier: Apache-2.0
// A WebSocket client (RFC 6455) with its bare frames at hand, so that tests can also send
// what no browser would. Node 18 has none of its own.

import { createHash, randomBytes } from 'node:crypto';
import { connect } from 'node:tls';

export const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 };
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** A TLS connection to the service. */
export function connectTls(service, options = {}) {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port: service.port, servername: 'localhost', ca: service.authority, ...options });
    socket.once('secureConnect', () => { socket.removeListener('error', reject); resolve(socket); });
    socket.once('error', reject);
  });
}

/** The lines of an upgrade; headers overwrite the defaults, null leaves one out. */
export function upgradeRequest(service, { path = '/socket', method = 'GET', version = 'HTTP/1.1', headers = {} } = {}) {
  const all = {
    Host: `localhost:${service.port}`, Upgrade: 'websocket', Connection: 'Upgrade', Origin: service.origin,
    'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': randomBytes(16).toString('base64'), ...headers,
  };
  const lines = Object.entries(all).filter(([, value]) => value !== null)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => `${name}: ${one}`));
  return `${method} ${path} ${version}\r\n${lines.join('\r\n')}\r\n\r\n`;
}

/** One frame, masked unless told otherwise. */
export function frame(opcode, payload = '', { fin = true, masked = true, rsv = 0, mask = randomBytes(4) } = {}) {
  const bytes = Buffer.isBuffer(payload) ? payload : Buffer.from(payload);
  const head = [(fin ? 0x80 : 0) | rsv << 4 | opcode];
  const bit = masked ? 0x80 : 0;
  if (bytes.length < 126) head.push(bit | bytes.length);
  else if (bytes.length < 65536) head.push(bit | 126, bytes.length >> 8, bytes.length & 255);
  else head.push(bit | 127, 0, 0, 0, 0, bytes.length >>> 24, bytes.length >> 16 & 255, bytes.length >> 8 & 255, bytes.length & 255);
  if (!masked) return Buffer.concat([Buffer.from(head), bytes]);
  return Buffer.concat([Buffer.from(head), mask, Buffer.from(bytes.map((byte, at) => byte ^ mask[at & 3]))]);
}

/** Cuts frames off the front of a buffer: { frames: [{ fin, rsv, opcode, payload }], rest }. */
export function readFrames(buffer) {
  const frames = [];
  for (;;) {
    if (buffer.length < 2) break;
    let length = buffer[1] & 127;
    let at = 2;
    if (length === 126) { if (buffer.length < 4) break; length = buffer.readUInt16BE(2); at = 4; }
    else if (length === 127) { if (buffer.length < 10) break; length = Number(buffer.readBigUInt64BE(2)); at = 10; }
    if (buffer.length < at + length) break;
    frames.push({ fin: (buffer[0] & 0x80) !== 0, rsv: buffer[0] >> 4 & 7, opcode: buffer[0] & 15, payload: buffer.subarray(at, at + length) });
    buffer = buffer.subarray(at + length);
  }
  return { frames, rest: buffer };
}

/**
 * Opens a socket; resolves with { socket, status, head } or, at 101, with a connection:
 * send(text), raw(buffer), next(test, ms) → the first packet that passes, packets (all that
 * came), frames, closed (a promise of { code, reason }), close().
 */
export async function openSocket(service, { request = {}, tls = {}, cookie } = {}) {
  const socket = await connectTls(service, tls);
  const headers = cookie ? { Cookie: cookie, ...request.headers } : request.headers;
  const text = upgradeRequest(service, { ...request, headers });
  socket.write(text);
  const { head, rest } = await readHead(socket);
  const status = Number(head.split(' ')[1]);
  if (status !== 101) { socket.destroy(); return { socket, status, head, body: rest.toString() }; }
  const key = /Sec-WebSocket-Key: (.*)\r/.exec(text)?.[1];
  const accept = createHash('sha1').update(key + GUID).digest('base64');
  if (!head.includes(accept)) throw new Error('wrong Sec-WebSocket-Accept');
  return connection(socket, head, rest);
}

/** Reads an HTTP head off a socket: { head, rest }; head is empty when it was closed before. */
export function readHead(socket) {
  return new Promise((resolve, reject) => {
    let buffer = Buffer.alloc(0);
    const settle = (value) => { socket.off('data', onData); socket.off('close', onEnd); socket.off('error', onError); resolve(value); };
    const onData = (chunk) => {
      buffer = Buffer.concat([buffer, chunk]);
      const end = buffer.indexOf('\r\n\r\n');
      if (end >= 0) { socket.pause(); settle({ head: buffer.subarray(0, end + 2).toString('latin1'), rest: buffer.subarray(end + 4) }); }
    };
    const onEnd = () => settle({ head: '', rest: buffer });
    const onError = (error) => (error.code === 'ECONNRESET' || error.code === 'EPIPE' ? onEnd() : reject(error));
    socket.on('data', onData).on('close', onEnd).on('error', onError);
  });
}

function connection(socket, head, first) {
  const waiting = [];
  const self = { socket, status: 101, head, packets: [], frames: [], answerPings: true };
  let buffer = Buffer.alloc(0);
  let closing = { code: 1006, reason: '' };
  self.closed = new Promise((resolve) => socket.once('close', () => { resolve(closing); for (const one of waiting.splice(0)) one.fail(new Error(`closed with ${closing.code}`)); }));
  const hear = (chunk) => {
    const read = readFrames(Buffer.concat([buffer, chunk]));
    buffer = Buffer.from(read.rest);
    for (const one of read.frames) {
      self.frames.push(one);
      if (one.opcode === OPCODE.text) JSON.parse(one.payload.toString()).forEach(deliver);
      else if (one.opcode === OPCODE.ping && self.answerPings) socket.write(frame(OPCODE.pong, one.payload));
      else if (one.opcode === OPCODE.close) {
        closing = { code: one.payload.length >= 2 ? one.payload.readUInt16BE(0) : 1005, reason: one.payload.subarray(2).toString() };
        socket.end();
      }
    }
  };
  const deliver = (packet) => {
    self.packets.push(packet);
    for (let at = 0; at < waiting.length; at++) if (waiting[at].test(packet)) { waiting.splice(at, 1)[0].settle(packet); return; }
  };
  socket.on('error', () => {}).on('data', hear);
  self.raw = (bytes) => socket.write(bytes);
  self.send = (packet) => socket.write(frame(OPCODE.text, typeof packet === 'string' ? packet : JSON.stringify(packet)));
  /** The next packet of this type (or passing this test) from now on. */
  self.next = (test, ms = 10000) => new Promise((resolve, reject) => {
    const wanted = typeof test === 'string' ? (packet) => packet.type === test : test;
    const timer = setTimeout(() => { waiting.splice(waiting.indexOf(one), 1); reject(new Error(`no ${test} within ${ms} ms; last: ${JSON.stringify(self.packets.slice(-3))}`)); }, ms);
    const one = { test: wanted, settle: (packet) => { clearTimeout(timer); resolve(packet); }, fail: (error) => { clearTimeout(timer); reject(error); } };
    waiting.push(one);
  });
  self.close = async (code = 1000) => { socket.write(frame(OPCODE.close, Buffer.from([code >> 8, code & 255]))); return self.closed; };
  hear(first);
  socket.resume();
  return self;
}

/** POST /packet, or elsewhere: { status, headers, packets, cookie }. */
export async function post(service, packet, { cookie, headers = {}, origin = service.origin, path = '/packet', tls } = {}) {
  const socket = await connectTls(service, tls);
  const body = typeof packet === 'string' ? packet : JSON.stringify(packet);
  const all = {
    Host: `localhost:${service.port}`, Origin: origin, 'Content-Type': 'application/json', 'X-Cvdesk': '1',
    'Content-Length': Buffer.byteLength(body), Connection: 'close', ...(cookie ? { Cookie: cookie } : {}), ...headers,
  };
  const lines = Object.entries(all).filter(([, value]) => value !== null).map(([name, value]) => `${name}: ${value}`);
  const chunks = [];
  const done = new Promise((resolve) => socket.on('data', (chunk) => chunks.push(chunk)).on('error', () => {}).once('close', resolve));
  socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  await done;
  const answer = Buffer.concat(chunks);
  const end = answer.indexOf('\r\n\r\n');
  const head = answer.subarray(0, Math.max(end, 0)).toString('latin1');
  const text = end >= 0 ? answer.subarray(end + 4).toString() : '';
  const set = /set-cookie: ([^;\r]*)/i.exec(head)?.[1];
  return { status: Number(head.split(' ')[1] || 0), head, text, cookie: set, packets: text.startsWith('[') ? JSON.parse(text) : [] };
}

/** Signs a member of staff in: the cookie, for tickets. */
export async function signIn(service, account) {
  const { status, cookie } = await post(service, { type: 'login', login: account.login, password: account.password });
  if (status !== 200) throw new Error(`sign-in of ${account.login}: ${status}`);
  return cookie;
}

/** A welcome socket of staff on a page ("desk", "admin"). */
export async function openStaff(service, account, page, cookie) {
  const held = cookie ?? await signIn(service, account);
  const [{ ticket }] = (await post(service, { type: 'ticket' }, { cookie: held })).packets;
  const socket = await openSocket(service, { cookie: held });
  const welcome = socket.next('welcome');
  socket.send({ type: 'hello', version: 1, page, language: 'en', ticket });
  return Object.assign(socket, { cookie: held, welcome: await welcome });
}

/** A welcome socket of a seeker, anonymous unless cookie or code say who. */
export async function openSeeker(service, { cookie, code, language = 'en', tls } = {}) {
  const socket = await openSocket(service, { cookie, tls });
  const welcome = socket.next('welcome');
  socket.send({ type: 'hello', version: 1, page: 'seeker', language, ...(code ? { code } : {}) });
  return Object.assign(socket, { welcome: await welcome });
}

export const randomHex = (bytes) => randomBytes(bytes).toString('hex');

/** Begins a conversation: the begun packet, with the writer that was used. */
export async function begin(seeker, text = 'Hello', { topic = 'cv', language = 'en', id = randomHex(16), writer = randomHex(8) } = {}) {
  const begun = seeker.next('begun');
  seeker.send({ type: 'begin', id, language, topic, writer, text });
  return { ...await begun, writer };
}
