// SPDX-License-Identifier: Apache-2.0
// The page without script, by bare requests: whose page it is, in which language, and what is
// sent twice because the answer was lost.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { withoutExcuse } from '../stage/finding.mjs';
import { startService, until } from './service.mjs';
import { connectTls, openSeeker, openStaff, post, randomHex } from './websocket.mjs';

const strictTest = withoutExcuse(test);

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Cvdesk': null };
const FIRST = 'The library'; // what the first library is called unless somebody says otherwise

let service;
before(async () => {
  service = await startService({ settings: ['--address-new-per-minute', '600000', '--library', FIRST] });
  const admin = await openStaff(service, service.account('admin'), 'admin');
  const saved = admin.next('done');
  admin.send({ type: 'library_save', slug: 'varna', name: 'Варна', region: '', country: 'bg', hours: '', closed_days: '', accent: 'teal', languages: 7,
    cheat_sheet: '', cooperation: 'own', region_minutes: 0, network_minutes: 0, giving: false, closed: false });
  await saved;
  admin.socket.destroy();
});
after(() => service?.stop());

const form = (fields, options) => post(service, new URLSearchParams(fields).toString(), { path: '/plain', ...options, headers: { ...FORM, ...options?.headers } });

/** GET: { status, text }. */
async function get(path, headers = {}) {
  const socket = await connectTls(service);
  const chunks = [];
  const done = new Promise((resolve) => socket.on('data', (chunk) => chunks.push(chunk)).on('error', () => {}).once('close', resolve));
  const lines = Object.entries({ Host: `localhost:${service.port}`, Connection: 'close', ...headers }).map(([name, value]) => `${name}: ${value}`);
  socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  await done;
  const text = Buffer.concat(chunks).toString();
  return { status: Number(text.split(' ')[1]), text };
}

const libraryOf = ({ text }) => /<p class="library">([^<]*)/.exec(text)?.[1];
const languageOf = ({ text }) => /<html lang="(..)"/.exec(text)?.[1];
const hidden = ({ text }, type) => Object.fromEntries([...new RegExp(`<form [^>]*><input type="hidden" name="type" value="${type}">(.*?)</form>`, 's').exec(text)[1]
  .matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name, value]) => [name, value]));
const messages = ({ text }) => [...text.matchAll(/<p class="words" dir="auto">([^<]*)/g)].map(([, words]) => words);
const codeOf = ({ text }) => /<p class="code" translate="no">([^<]*)/.exec(text)?.[1];
const refusal = ({ text }) => /<p class="error" role="alert">([^<]*)/.exec(text)?.[1];

test('the first form goes to its own address, and the library of that address is the page\'s', async () => {
  for (const [query, name] of [['?library=varna', 'Варна'], ['?language=da&library=varna', 'Варна'], [`?utm=${'x'.repeat(300)}&library=varna`, 'Варна'], ['', FIRST],
    ['?library=nobody', FIRST], ['?library=', FIRST], ['?library=a%26b', FIRST], [`?library=${'x'.repeat(200)}`, FIRST], ['?library=varna%26type=end', FIRST]]) {
    const page = await form({ type: 'look', language: 'bg' }, { path: `/${query}` });
    assert.equal(page.status, 200, query);
    assert.equal(libraryOf(page), name, query);
    assert.equal(languageOf(page), 'bg');
    assert.equal(hidden(page, 'begin').library, name === FIRST ? libraryOfFirst(page) : 'varna');
    assert.equal(libraryOf(await get(`/plain${query}`)), name, query);
  }
  const begun = await form({ type: 'begin', language: 'en', topic: 'cv', text: 'Hello' }, { path: '/?library=varna' }); // with neither script nor style
  assert.equal(libraryOf(begun), 'Варна');
  assert.deepEqual(messages(begun), ['Hello']);
  assert.equal(refusal(await form({ type: 'look', library: 'varna' }, { path: '/?library=varna' })) !== undefined, true, 'twice is no form of ours');
});

/** Whatever it is called in addresses: it leads to itself. */
function libraryOfFirst(page) {
  const { library } = hidden(page, 'begin');
  assert.notEqual(library, 'varna');
  return library;
}

test('the language is the one of the address, else of the browser, else English', async () => {
  for (const [query, accepted, language] of [['?language=da', 'bg', 'da'], ['', 'bg-BG,bg;q=0.9,en;q=0.5', 'bg'], ['', 'fr, da;q=0.2', 'da'], ['', 'fr', 'en'], ['?language=xx', 'da', 'da'], ['?language=', 'bg', 'bg'], ['?before=x', 'bg', 'bg']]) {
    const page = await get(`/plain${query}`, { 'Accept-Language': accepted });
    assert.equal(languageOf(page), language, `${query} ${accepted}`);
    assert.equal(refusal(page), undefined);
    assert.equal(languageOf(await get(`/${query}`, { 'Accept-Language': accepted })), language, 'as the page with script');
  }
});

strictTest('a form that is sent twice because the answer was lost begins one conversation', async () => {
  const page = await get('/plain?library=varna&language=en');
  const other = await get('/plain?library=varna&language=en');
  const fields = { type: 'begin', ...hidden(page, 'begin'), topic: 'letter', text: 'Only once' };
  assert.notEqual(fields.id, hidden(other, 'begin').id, 'each page has its own');
  const [one, two] = await Promise.all([form(fields), form(fields)]); // neither has a cookie
  const three = await form(fields, { cookie: one.cookie });
  for (const answer of [one, two, three]) {
    assert.deepEqual(messages(answer), ['Only once']);
    assert.equal(codeOf(answer), codeOf(one));
    assert.equal(refusal(answer), undefined);
  }
  assert.ok(one.cookie && two.cookie, 'whoever has the form has the conversation');

  const changed = await form({ ...fields, text: 'Other words' });
  assert.deepEqual(messages(changed), ['Only once']);
  assert.match(changed.text, />\nOther words<\/textarea>/, 'and what was changed meanwhile is not lost');
  assert.ok(refusal(changed));
  assert.ok(changed.cookie);
  const { conversations } = (await openSeeker(service, { code: codeOf(one) })).welcome;
  assert.ok(conversations === undefined || conversations.length === 1);

  const alone = await form({ ...fields, id: randomHex(16), text: 'Only once' });
  assert.notEqual(codeOf(alone), codeOf(one), 'another form is another person');
  assert.equal((await form({ ...fields, id: 'x' })).text.includes('Only once</p>'), false);
});

test('a form of another site is no form, wherever it goes', async () => {
  for (const path of ['/', '/?library=varna', '/plain'])
    for (const origin of ['https://evil.example', 'null', `http://localhost:${service.port}`])
      assert.equal((await form({ type: 'look' }, { path, origin })).status, 403, `${path} ${origin}`);
  assert.equal((await form({ type: 'look' }, { path: '/desk' })).status, 405);
  assert.equal((await form({ type: 'say', text: 'x'.repeat(32768 - 14) }, { path: '/?library=varna' })).status, 413, 'what it becomes is too long');
});

test('a file is fetched by a form, by whoever may read the talk', async () => {
  const seeker = await form({ type: 'begin', language: 'en', topic: 'cv', text: 'A file, please' });
  const conversation = Number(hidden(seeker, 'end').conversation);
  const librarian = await openStaff(service, service.account('librarian'), 'desk');
  librarian.send({ type: 'duty', on: true, room: 3 });
  const held = librarian.next((packet) => packet.type === 'conversation' && packet.conversation === conversation);
  librarian.send({ type: 'take', conversation, anyway: true });
  await held;
  const bytes = Buffer.from('%PDF-1.4\nhello\n%%EOF\n');
  const id = randomHex(16);
  const whole = librarian.next((packet) => packet.type === 'file_at' && packet.seq);
  librarian.send({ type: 'file_begin', conversation, id, name: 'CV <b>.pdf', size: bytes.length });
  librarian.send({ type: 'file_chunk', conversation, id, chunk: 0, bytes: bytes.toString('base64') });
  await whole;
  const { cookie } = seeker;
  const page = await form({ type: 'look' }, { cookie });
  assert.equal(page.text.includes('<b>.pdf'), false);
  const wish = { type: 'file_get', ...hidden(page, 'file_get') };
  const answer = await form(wish, { cookie });
  assert.equal(answer.status, 303);
  const [, location] = /^Location: (\/file\/[0-9a-f]{32})\r?$/m.exec(answer.head);
  const file = await get(location);
  assert.match(file.text, /\r\nContent-Disposition: attachment;/);
  assert.ok(file.text.endsWith(bytes.toString()));
  const stranger = await form({ type: 'begin', language: 'en', topic: 'cv', text: 'I am somebody else' });
  const stolen = await form(wish, { cookie: stranger.cookie });
  assert.equal(stolen.status, 200);
  assert.ok(refusal(stolen));
  assert.equal((await form(wish)).head.includes('Location'), false, 'nobody in particular');
  assert.equal((await get(`${location}0`)).status, 404);
  await until(async () => (await form({ ...wish, file: 999999 }, { cookie })).status === 200, 'no such file');
  librarian.socket.destroy();
});
