// SPDX-License-Identifier: Apache-2.0
// Rows 64 to 82 of the attack catalogue: what is inside a frame. Rows 76 to 78 are in limits.test.mjs.

import assert from 'node:assert/strict';
import { withoutExcuse } from '../stage/finding.mjs';
import { WIDE, assertUnharmed, serviceOfFile, test } from './attack.mjs';
import { begin, openSeeker, openSocket, openStaff, post, randomHex } from '../system/websocket.mjs';

const strictTest = withoutExcuse(test);

const service = await serviceOfFile({ settings: [...WIDE, '--messages-per-second', '500', '--messages-burst', '1000'] });
const anyAnswer = (packet) => ['refused', 'pong', 'stored', 'begun', 'entries', 'done'].includes(packet.type);

/** What is answered to this text on a fresh socket. */
async function answerTo(text) {
  const seeker = await openSeeker(service);
  const answer = seeker.next(anyAnswer);
  seeker.send(text);
  const packet = await answer;
  seeker.socket.destroy();
  return packet;
}

async function assertReason(text, reasons) {
  const { type, reason } = await answerTo(text);
  const allowed = Array.isArray(reasons) ? reasons : [reasons];
  assert.equal(type, 'refused', JSON.stringify(text).slice(0, 80));
  assert.ok(allowed.includes(reason), `${JSON.stringify(text).slice(0, 80)}: ${reason} instead of ${allowed}`);
}

/** A seeker with a talk; say(text) gives the answer to the next message. */
async function talk() {
  const seeker = await openSeeker(service);
  const begun = await begin(seeker);
  let number = 1;
  const say = async (text, more = {}) => {
    const answer = seeker.next((packet) => ['refused', 'stored'].includes(packet.type));
    seeker.send({ type: 'say', log: begun.log, writer: begun.writer, number: number + 1, text, ...more });
    const packet = await answer;
    if (packet.type === 'stored' && packet.number > number) number = packet.number;
    return packet;
  };
  return { seeker, say, ...begun };
}

/** The entries of a talk after this one. */
async function entriesOf({ seeker, log }, after = 0) {
  const entries = [];
  const whole = seeker.next((packet) => {
    if (packet.type !== 'entries' || packet.log !== log) return false;
    entries.push(...packet.entries);
    return entries.at(-1).seq === packet.head;
  });
  seeker.send({ type: 'resume', log, after });
  await whole;
  return entries;
}

test('64 what is not one JSON object is refused, and three times end with 1008', async () => {
  const wrong = ['', ' ', 'ping', '{', '}', '{}{}', '[]', '[{"type":"ping"}]', 'null', '"ping"', '1', '{"type":"ping"}x', '{"type":"ping"}{"type":"ping"}', '{"type":"ping"},', '\ufeff{"type":"ping"}', "{'type':'ping'}", '{type:"ping"}', '{"type":"ping",}',
    '{"type":"ping"/* c */}', '// c\n{"type":"ping"}', '{"type":"ping"}//', '{"type":"ping" "a":1}', '{"type"="ping"}', '{"type":"ping\n"}', '{"type":"pi\\x6eg"}', '{"type":"ping', '{"type":"ping"]', '\u00a0{"type":"ping"}', '{"type":"ping"}\u0000'];
  for (const text of wrong) await assertReason(text, ['bad_packet', 'unknown_packet', 'bad_field']);
  for (const value of ['NaN', 'Infinity', '-Infinity', '01', '1.', '.5', '+1', '0x1', '1e', 'undefined', 'True', "'a'"]) await assertReason(`{"type":"seen","log":${value},"seq":1}`, ['bad_packet', 'bad_field']);
  const seeker = await openSeeker(service);
  for (let strike = 0; strike < 3; strike++) seeker.send('no packet');
  assert.equal((await seeker.closed).code, 1008);
  assert.equal(seeker.packets.filter(({ type }) => type === 'refused').length, 3);
});

test('65 objects in objects are refused, ten thousand deep too', async () => {
  for (const depth of [1, 9, 100, 10000]) {
    await assertReason(`{"type":"ping","a":${'['.repeat(depth)}${']'.repeat(depth)}}`, ['bad_packet', 'bad_field', 'unknown_field']);
    await assertReason(`${'['.repeat(depth)}${']'.repeat(depth)}`, 'bad_packet');
    await assertReason(`{"type":"seen","log":${'{"a":'.repeat(Math.min(depth, 5000))}1${'}'.repeat(Math.min(depth, 5000))},"seq":1}`, ['bad_packet', 'bad_field']);
    await assertReason('{"type":'.repeat(Math.min(depth, 3000)), ['bad_packet', 'bad_field', 'unknown_packet']);
  }
});

test('66 a field that stands twice is refused', async () => {
  await assertReason('{"type":"ping","type":"ping"}', ['repeated_field', 'bad_packet', 'unknown_field']);
  await assertReason('{"type":"seen","log":256,"log":256,"seq":1}', 'repeated_field');
  await assertReason('{"type":"seen","log":256,"seq":1,"l\\u006fg":1}', ['repeated_field', 'bad_packet', 'unknown_field']);
  const admin = await openStaff(service, service.account('admin'), 'admin');
  const refused = admin.next('refused');
  admin.send('{"type":"staff_add","login":"twice","name":"T","role":"librarian","role":"admin","password":"a long enough pass phrase"}');
  assert.equal((await refused).reason, 'repeated_field');
  admin.socket.destroy();
});

test('67 a zero and other control characters in a text are refused', async () => {
  const { seeker, log, writer } = await talk();
  seeker.socket.destroy();
  const say = (text) => `{"type":"say","log":${log},"writer":"${writer}","number":2,"text":"${text}"}`;
  for (const sign of ['\\u0000', '\\u0001', '\\u0007', '\\u001b[31m', '\\b', '\\f', '\\r', '\\u000D', '\u0000', '\u0001', '\u001b', '\t', '\n'])
    await assertReason(say(`a${sign}b`), ['bad_packet', 'bad_field']);
});

test('68 half of a surrogate pair is refused', async () => {
  const { seeker, log, writer } = await talk();
  seeker.socket.destroy();
  for (const half of ['\\ud800', '\\udfff', '\\ud83d', '\\ude42\\ud83d', '\\ud83dx', '\\ud83d\\u0041', '\\ud83d\\ud83d', '\\uD83', '\\uGGGG'])
    await assertReason(`{"type":"say","log":${log},"writer":"${writer}","number":2,"text":"${half}"}`, ['bad_packet', 'bad_field']);
});

test('69 numbers that are none of ours are refused', async () => {
  for (const number of ['1e999', '-1e999', '1e2', '1E2', '1.0', '256.5', '-0', '-1', '9007199254740993', '9007199254740992', '18446744073709551616', '99999999999999999999999999999999', '"256"', 'true', 'null', '[256]', '{"a":1}', '0256'])
    await assertReason(`{"type":"resume","log":${number},"after":0}`, ['bad_packet', 'bad_field']);
});

test('70 unknown types and fields that nobody asked for are refused', async () => {
  for (const type of ['', 'unknown', 'PING', 'Ping', 'ping ', 'welcome', 'stored', 'constructor', '__proto__', 'toString', 'x'.repeat(30000)]) await assertReason(JSON.stringify({ type }), ['unknown_packet', 'bad_packet', 'bad_field']);
  for (const field of ['isAdmin', 'role', 'sender', 'seq', 'at_ms', 'side', 'name', '__proto__', 'constructor', '']) await assertReason(JSON.stringify({ type: 'ping' }).replace('}', `,${JSON.stringify(field)}:true}`), ['unknown_field', 'bad_packet']);
  await assertReason('{"log":256,"type":"ping"}', ['bad_packet']);
  await assertReason('{}', ['bad_packet']);
  await assertReason('{"type":1}', ['bad_packet', 'bad_field']);
  const login = await post(service, { type: 'login', login: 'maria', password: 'x', role: 'admin' });
  assert.deepEqual([login.status, login.packets[0].reason], [400, 'unknown_field']);
});

strictTest('71 a message has its number once: the same again is answered the same, another text is refused', async () => {
  const one = await talk();
  const first = await one.say('first');
  assert.equal(first.type, 'stored');
  const repeat = await one.say('first', { number: 2 });
  assert.deepEqual(repeat, first);
  assert.equal((await one.say('other', { number: 2 })).reason, 'number_reused');
  assert.equal((await one.say('gap', { number: 9 })).reason, 'out_of_order');
  for (const number of [0, -1, 1000001, 1.5, '3', null]) await assertReason(JSON.stringify({ type: 'say', log: one.log, writer: one.writer, number, text: 'x' }), ['bad_field', 'bad_packet']);
  await assertReason(JSON.stringify({ type: 'say', log: one.log, writer: one.writer, text: 'x' }), 'missing_field');
  for (const writer of ['', 'abc', one.writer.toUpperCase().replace(/\d/g, 'A'), `${one.writer}00`, 'g'.repeat(16), 'a'.repeat(1000)]) await assertReason(JSON.stringify({ type: 'say', log: one.log, writer, number: 3, text: 'x' }), 'bad_field');
  assert.deepEqual((await entriesOf(one)).map(({ text }) => text), ['Hello', 'first']);
  one.seeker.socket.destroy();
});

test('72 places that lie in the future or before the beginning are refused', async () => {
  const one = await talk();
  const refusedFor = async (packet) => {
    const answer = one.seeker.next(anyAnswer);
    one.seeker.send(packet);
    return (await answer).reason;
  };
  assert.equal(await refusedFor({ type: 'resume', log: one.log, after: 2 }), 'bad_field');
  assert.equal(await refusedFor({ type: 'resume', log: one.log, after: 999999 }), 'bad_field');
  assert.equal(await refusedFor({ type: 'seen', log: one.log, seq: 2 }), 'bad_field');
  assert.equal(await refusedFor({ type: 'seen', log: one.log, seq: 1000000 }), 'bad_field');
  for (const packet of [{ type: 'resume', log: one.log, after: -1 }, { type: 'resume', log: one.log, after: 1000001 }, { type: 'seen', log: one.log, seq: 0 }, { type: 'history', log: one.log, before: 0 }])
    await assertReason(JSON.stringify(packet), 'bad_field');
  one.seeker.socket.destroy();
});

strictTest('73 nothing is heard before hello, and nothing is written after the end', async () => {
  for (const packet of [{ type: 'ping' }, { type: 'begin', id: randomHex(16), language: 'en', topic: 'cv', writer: randomHex(8), text: 'x' }, { type: 'say', log: 256, writer: randomHex(8), number: 1, text: 'x' }, { type: 'staff_list' }]) {
    const stranger = await openSocket(service);
    const refused = stranger.next('refused');
    stranger.send(packet);
    assert.equal((await refused).reason, 'hello_first');
    assert.equal((await stranger.closed).code, 4401);
  }
  const one = await talk();
  const ended = one.seeker.next((packet) => packet.type === 'conversation' && packet.state === 'ended');
  one.seeker.send({ type: 'end', conversation: one.conversation });
  await ended;
  assert.equal((await one.say('after the end')).reason, 'already_ended');
  assert.deepEqual((await entriesOf(one)).map(({ kind }) => kind), ['message', 'ended']);
  one.seeker.socket.destroy();
});

test('74 messages of nothing that can be seen are refused; 4,000 characters are the most, whatever they are made of', async () => {
  const one = await talk();
  for (const nothing of ['', ' ', '   \n\t ', '\u200b', '\u00a0\u2003', '\u200b\u200d\u2060', '\ufeff', '\u3000', '\u00ad', '\u202e\u202c'])
    assert.equal((await one.say(nothing)).reason, 'empty', JSON.stringify(nothing));
  const zalgo = `a${'\u0301'.repeat(3999)}`;
  assert.equal((await one.say(zalgo)).type, 'stored');
  assert.equal((await one.say(`${zalgo}\u0301`)).reason, 'too_long');
  assert.equal((await one.say('🙂'.repeat(4000))).type, 'stored');
  assert.equal((await one.say('🙂'.repeat(4001))).reason, 'too_long');
  assert.equal((await one.say('\u0301'.repeat(32000).slice(0, 15000))).reason, 'too_long');
  const texts = (await entriesOf(one)).map(({ text }) => text);
  assert.ok(texts.length === 3 && texts[1] === zalgo && texts[2] === '🙂'.repeat(4000), 'they are stored as they were');
  one.seeker.socket.destroy();
});

const STRANGE = ['\u202egnp.exe\u202c', 'a\u200bb\u200dc', '\u2066left\u2069', 'Mаriа (Cyrillic а)', '\u0000'.replace('\u0000', '\ufffd'), '\u{e0041}\u{e0042}x', '﷽', '\u{10ffff}x', 'e\u0301', '\ud7ff\ue000'];
const SQL = ["'; DROP TABLE staff; --", "' OR '1'='1", '" OR ""="', '%', '_', '\\', '\\\\', "x') UNION SELECT password_hash FROM staff --", '$1 ?1 :a @a', '/* */', ';', '``'];
const FORMATS = ['%n%n%n%n', '%s%s%s%s%s%s%s%s', '%x %p %.1000000d', '${7*7}', '{{7*7}}', '$(id)', '`id`', '../../etc/passwd', '<script>alert(1)</script>', '&lt;', '\\u0041', '\\n'];

test('75, 80, 81 strange letters, SQL and formats are stored and shown as they were written', async () => {
  const one = await talk();
  const words = [...STRANGE, ...SQL, ...FORMATS];
  for (const text of words) assert.equal((await one.say(text)).type, 'stored', text);
  assert.deepEqual((await entriesOf(one, 1)).map(({ text }) => text), words);
  one.seeker.socket.destroy();
  assert.doesNotMatch(service.journal(), /DROP TABLE|%n%n|alert\(1\)/);
});

test('75, 82 names of accounts hold no line feeds of terminals, and nobody reads them in the journal', async () => {
  const admin = await openStaff(service, service.account('admin'), 'admin');
  const add = async (login, name) => {
    const answer = admin.next((packet) => ['refused', 'done'].includes(packet.type));
    admin.send({ type: 'staff_add', login, name, role: 'librarian', password: `a pass phrase ${randomHex(4)}` });
    return answer;
  };
  for (const login of ['a b', 'a\nb', "a'b", 'a\u202eb', 'Ünï', '../x', 'a;b', '%s', 'мария', 'UPPER'])
    assert.ok(['bad_field', 'empty', 'bad_packet'].includes((await add(login, 'Name')).reason), login);
  for (const name of ['\u202eeiraM', 'Mar\nia', 'Ma\u200bria', '\u2066']) assert.ok(['bad_field', 'empty'].includes((await add('strange', name)).reason), JSON.stringify(name));
  for (const name of ['\u041caria', 'M\u0430ria', 'Мария Ивано\u0061', 'Support', 'cvdesk', 'СИСТЕМА', 'tjenesten']) assert.equal((await add('strange', name)).reason, 'name_misleads', name);
  const listed = admin.next('staff');
  assert.equal((await add('strange', 'eiraM %n')).type, 'done');
  assert.ok((await listed).accounts.some(({ name }) => name === 'eiraM %n'));
  admin.socket.destroy();
  assert.doesNotMatch(service.journal(), /eiraM|strange/);
  assert.doesNotMatch(service.journal(), /\u001b/);
});

strictTest('79 who wrote what and when is the service’s to say', async () => {
  const one = await talk();
  for (const forged of [{ side: 'staff' }, { name: 'Maria' }, { at_ms: 0 }, { seq: 1 }, { role: 'librarian' }, { staff: 1 }, { kind: 'ended' }])
    await assertReason(JSON.stringify({ type: 'say', log: one.log, writer: one.writer, number: 2, text: 'forged', ...forged }), 'unknown_field');
  await one.say('mine');
  const [, entry] = await entriesOf(one);
  assert.equal(entry.side, 'seeker');
  assert.equal(entry.name, undefined);
  assert.ok(Math.abs(entry.at_ms - Date.now()) < 60000);
  one.seeker.socket.destroy();
});

test('80 SQL and wildcards in logins and codes find nobody', async () => {
  for (const login of SQL) {
    const { status, packets } = await post(service, { type: 'login', login, password: "' OR '1'='1" });
    assert.ok([401, 429].includes(status), `${login}: ${status} ${JSON.stringify(packets)}`);
  }
  for (const code of ["' OR 1=1 --", '% % % %', '_ _ _ _', 'a* b* c* d*', '%']) {
    const seeker = await openSeeker(service, { code });
    const { reason } = seeker.packets.find(({ type }) => type === 'refused');
    assert.ok(['code_unknown', 'too_fast'].includes(reason));
    assert.equal(seeker.packets.find(({ type }) => type === 'conversation'), undefined);
    seeker.socket.destroy();
  }
  assertUnharmed(service);
});
