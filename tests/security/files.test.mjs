// SPDX-License-Identifier: Apache-2.0
// Files from strangers (research/security.md, rows 90 and 91): what a file is its bytes say, what
// it is called is made by the service, and where it lies is known to nobody else.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withoutExcuse } from '../stage/finding.mjs';
import { exchange, request, serviceOfFile, test, WIDE } from './attack.mjs';
import { begin, connectTls, openSeeker, randomHex } from '../system/websocket.mjs';

const strictTest = withoutExcuse(test);

const service = await serviceOfFile({ settings: [...WIDE, '--files-megabytes', '2'] });
const CHUNK = 16384;
const PDF = Buffer.from(`%PDF-1.4\n${'secret words of a CV '.repeat(2000)}\n%%EOF\n`);

/** Somebody with a talk. */
async function talker() {
  const line = await openSeeker(service);
  const { conversation } = await begin(line);
  const answer = (packet) => line.next((one) => ['file_at', 'refused', 'file_address'].includes(one.type)).finally(() => packet);
  return { line, conversation, async ask(packet) {
    const heard = answer(packet);
    line.send({ ...packet, conversation: packet.conversation ?? conversation });
    return heard;
  } };
}

/** Sends it whole; the last answer. */
async function send(person, name, bytes, size = bytes.length) {
  const id = randomHex(16);
  let at = await person.ask({ type: 'file_begin', id, name, size });
  while (at.type === 'file_at' && !at.seq) {
    const start = at.chunk * CHUNK;
    at = await person.ask({ type: 'file_chunk', id, chunk: at.chunk, bytes: bytes.subarray(start, start + CHUNK).toString('base64') });
  }
  return at;
}

async function addressOf(person, file) {
  const { token } = await person.ask({ type: 'file_get', file });
  return `/file/${token}`;
}

const headOf = (text) => text.slice(0, text.indexOf('\r\n\r\n'));

test('90, 91 a file is served for download only, under a name made by the service', async () => {
  const person = await talker();
  const told = person.line.next((one) => one.type === 'entries' && one.entries.some(({ kind }) => kind === 'file'));
  assert.equal((await send(person, 'x"\r\nSet-Cookie: a=b\r\n', PDF)).reason, 'bad_field');
  assert.ok((await send(person, '../../x"; Set-Cookie: a=b\u202Efdp.exe', PDF)).seq);
  const entry = (await told).entries.find(({ kind }) => kind === 'file');
  assert.equal(entry.text, 'x__ Set-Cookie_ a=bfdp.exe.pdf');
  const { text, statuses } = await exchange(service, request(service, { path: await addressOf(person, entry.file), headers: { Connection: 'close' } }), { enough: (all) => all.includes('%%EOF') });
  assert.deepEqual(statuses, [200]);
  const head = headOf(text);
  assert.match(head, /\r\nContent-Disposition: attachment; filename="x__ Set-Cookie_ a_bfdp.exe.pdf"; filename\*=UTF-8''x__%20Set-Cookie_%20a%3Dbfdp.exe.pdf(\r\n|$)/);
  assert.match(head, /\r\nContent-Type: application\/pdf\r\n/);
  assert.match(head, /\r\nX-Content-Type-Options: nosniff\r\n/);
  assert.match(head, /\r\nContent-Security-Policy: default-src 'none'; sandbox\r\n/);
  assert.match(head, /\r\nCache-Control: no-store\r\n/);
  assert.doesNotMatch(head, /Set-Cookie:/);
  assert.ok(text.endsWith(PDF.toString()));
  person.line.close();
});

test('several on one connection, and pages between them', async () => {
  const person = await talker();
  await send(person, 'a.pdf', PDF);
  const first = person.line.packets.flatMap(({ entries = [] }) => entries).find(({ kind }) => kind === 'file').file;
  const socket = await connectTls(service);
  let all = '';
  socket.on('data', (bytes) => { all += bytes.toString('latin1'); });
  const answers = (count) => new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error(all.slice(-300))), 10000);
    const look = () => all.split('HTTP/1.1 200').length > count && (all.endsWith('%%EOF\n') || all.endsWith('ready\n') || all.endsWith('ok\n')) && (clearTimeout(timer), done());
    socket.on('data', look);
    look();
  });
  for (let time = 1; time <= 6; time++) {
    socket.write(request(service, { path: time % 2 ? await addressOf(person, first) : '/ready' }));
    await answers(time);
  }
  assert.doesNotMatch(all, /HTTP\/1.1 [45]/);
  socket.destroy();
  person.line.close();
});

test('91 markup, programs, archives that are none or too large, and what is two things at once are not taken', async () => {
  const person = await talker();
  const refused = {
    'page.html': Buffer.from('<!doctype html><script>alert(1)</script>'),
    'page.pdf': Buffer.from('\ufeff  <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'program.docx': Buffer.from('MZ\x90\0'),
    'photo.jpg': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(100), Buffer.from('PK\x05\x06'), Buffer.alloc(18)]),
    'cut.pdf': PDF.subarray(0, 20000),
    'empty.docx': Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]),
  };
  for (const [name, bytes] of Object.entries(refused)) assert.equal((await send(person, name, bytes)).reason, 'file_kind', name);
  assert.equal((await send(person, 'huge.pdf', PDF, 10 * 2 ** 30)).reason, 'file_too_large');
  person.line.close();
});

strictTest('an address is good for nobody who does not know it, and in no other form', async () => {
  for (const path of [`/file/${randomHex(16)}`, '/file/', '/file/../main.db', `/file/${randomHex(16)}/x`, `/file/${randomHex(16).toUpperCase()}`, '/file/%2e%2e%2fmain.db']) {
    const { statuses } = await exchange(service, request(service, { path }), { enough: (text) => text.endsWith('Not Found\n') });
    assert.equal(statuses[0], 404, path);
  }
  const { statuses } = await exchange(service, request(service, { method: 'HEAD', path: `/file/${randomHex(16)}` }));
  assert.equal(statuses[0], 405);
});

test('91 the frame in which files are looked at may do nothing, and is the only page that others may show', async () => {
  const { text } = await exchange(service, request(service, { path: '/preview', headers: { Connection: 'close' } }), { enough: (all) => all.includes('</html>') });
  const policy = /\r\nContent-Security-Policy: ([^\r]*)\r\n/.exec(text)[1];
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[\w+/]+='; style-src 'sha256-[\w+/]+='; base-uri 'none'; form-action 'none'; sandbox allow-scripts$/);
  assert.doesNotMatch(headOf(text), /X-Frame-Options|Set-Cookie/);
  const script = /<script>([^]*)<\/script>/.exec(text)[1];
  assert.ok(policy.includes(createHash('sha256').update(script).digest('base64')), 'its own script and no other');
  for (const path of ['/', '/desk', '/admin']) {
    const page = await exchange(service, request(service, { path, headers: { Connection: 'close' } }), { enough: (all) => all.includes('</html>') });
    assert.match(headOf(page.text), /\r\nX-Frame-Options: DENY/, path);
  }
});

test('a file that was removed is there for nobody, and a download under way breaks off', async () => {
  const person = await talker();
  const large = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(600000, 'x'), Buffer.from('\n%%EOF\n')]);
  const { seq } = await send(person, 'a.pdf', large);
  const { file } = person.line.packets.flatMap(({ entries = [] }) => entries).find(({ kind }) => kind === 'file');
  const [path, later] = [await addressOf(person, file), await addressOf(person, file)];
  const socket = await connectTls(service);
  let got = 0;
  const over = new Promise((done) => socket.on('close', done));
  socket.on('error', () => {});
  socket.on('data', (bytes) => {
    got += bytes.length;
    socket.pause(); // a reader as slow as can be: so that there is something left
  });
  socket.write(request(service, { path }));
  await new Promise((done) => socket.once('data', done));
  const redacted = person.line.next((one) => one.type === 'entries' && one.entries.some(({ kind }) => kind === 'redacted'));
  person.line.send({ type: 'mask', log: person.conversation * 256, seq });
  await redacted;
  socket.removeAllListeners('data');
  socket.on('data', (bytes) => { got += bytes.length; });
  socket.resume();
  await over;
  assert.ok(got < large.length, `${got} bytes`);
  assert.equal((await person.ask({ type: 'file_get', file })).reason, 'not_found');
  const { statuses } = await exchange(service, request(service, { path: later }), { enough: (text) => text.endsWith('Not Found\n') });
  assert.equal(statuses[0], 404);
  person.line.close();
});

strictTest("another talk's file is not there, and lies sealed on the disk", async () => {
  const [one, other] = [await talker(), await talker()];
  assert.ok((await send(one, 'a name that nobody has.pdf', PDF)).seq);
  const { file } = one.line.packets.flatMap(({ entries = [] }) => entries).find(({ kind }) => kind === 'file');
  assert.equal((await other.ask({ type: 'file_get', file })).reason, 'not_found');
  assert.equal((await other.ask({ type: 'file_get', file, conversation: one.conversation })).reason, 'not_found');
  assert.equal((await other.ask({ type: 'file_begin', conversation: one.conversation, id: randomHex(16), name: 'x', size: 1 })).reason, 'not_found');
  const store = join(service.folder, 'store');
  const names = readdirSync(store).filter((name) => statSync(join(store, name)).isFile());
  assert.ok(names.includes('main.db'));
  for (const name of names) {
    const bytes = readFileSync(join(store, name));
    for (const plain of ['secret words of a CV', 'a name that nobody has', '%PDF-1.4']) assert.ok(!bytes.includes(plain), `${plain} in ${name}`);
  }
  one.line.close();
  other.line.close();
});

test('whoever sends files without end fills the room for files, and not the disk', async () => {
  const person = await talker();
  const large = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(1100000, 'x'), Buffer.from('\n%%EOF\n')]);
  assert.ok((await send(person, 'one.pdf', large)).seq);
  assert.equal((await send(person, 'two.pdf', large)).reason, 'files_full');
  const stored = person.line.next('stored');
  person.line.send({ type: 'say', log: person.conversation * 256, writer: randomHex(8), number: 1, text: 'words go on' });
  assert.ok((await stored).seq);
  person.line.close();
});
