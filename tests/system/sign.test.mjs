// SPDX-License-Identifier: Apache-2.0
// The sign that a widget asks for which nobody has opened: from the page of anybody, out of the
// door's memory, and true.

import assert from 'node:assert/strict';
import { request } from 'node:https';
import { after, before, test } from 'node:test';
import { startService, until } from './service.mjs';
import { openSeeker, openStaff } from './websocket.mjs';

let service;
before(async () => { service = await startService(); });
after(() => service.stop());

const get = (path, language) => new Promise((resolve, reject) => {
  request({ host: '127.0.0.1', port: service.port, path, rejectUnauthorized: false,
    headers: { host: new URL(service.origin).host, 'accept-language': language } }, (answer) => {
    let body = '';
    answer.on('data', (piece) => { body += piece; });
    answer.on('end', () => resolve(body));
  }).on('error', reject).end();
});

/** As the page of somebody else would ask. */
const ask = (query = '', method = 'GET') => new Promise((resolve, reject) => {
  request({ host: '127.0.0.1', port: service.port, path: `/sign${query}`, method, rejectUnauthorized: false,
    headers: { host: new URL(service.origin).host, origin: 'https://library.example' } }, (answer) => {
    let body = '';
    answer.on('data', (piece) => { body += piece; });
    answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
  }).on('error', reject).end();
});
const answers = async (query) => {
  const { status, body } = await ask(query);
  return status === 200 && JSON.parse(body).answering;
};

test('every page may ask, and nothing is kept or told besides', async () => {
  const { status, headers, body } = await ask();
  assert.equal(status, 200);
  assert.equal(body, '{"answering":false}');
  assert.equal(headers['access-control-allow-origin'], '*');
  assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
  assert.equal(headers['cache-control'], 'no-store');
  assert.equal(headers['set-cookie'], undefined);
  assert.equal((await ask('', 'HEAD')).body, '');
});

test('it is true at once: on duty, each library by itself, off duty, after the desk has died', async () => {
  const admin = await openStaff(service, service.account('admin'), 'admin');
  const saved = admin.next('done');
  admin.send({ type: 'library_save', slug: 'varna', name: 'Варна', region: '', country: 'bg', hours: '', closed_days: '', accent: 'teal', languages: 7,
    cheat_sheet: '', cooperation: 'own', region_minutes: 0, network_minutes: 0, giving: false, closed: false });
  await saved;
  const librarian = await openStaff(service, service.account('librarian'), 'desk');
  librarian.send({ type: 'duty', on: true, room: 3 });
  await until(() => answers(), 'the first library answers', 1000);
  assert.equal(await answers('?library=nobody'), true, 'an unknown name means the first');
  assert.equal(await answers('?library=varna'), false, 'its own sign');
  process.kill(service.pids.desk, 'SIGKILL');
  await until(async () => (await ask()).status === 200 && answers(), 'the new desk has told the door');
  assert.equal(await answers('?library=varna'), false);
  librarian.send({ type: 'duty', on: false, room: 3 });
  await until(async () => !(await answers()), 'nobody answers any more', 1000);
  admin.socket.destroy();
  librarian.socket.destroy();
});

test('a page in a language that nobody there answers is not told that somebody does', async () => {
  const admin = await openStaff(service, service.account('admin'), 'admin');
  const librarian = await openStaff(service, service.account('librarian'), 'desk');
  const place = (languages) => {
    const done = admin.next('done');
    admin.send({ type: 'staff_place', staff: librarian.welcome.staff, library: 1, languages, topics: 15 });
    return done;
  };
  librarian.send({ type: 'duty', on: true, room: 3 });
  await place(2 + 4);
  await until(async () => await answers('?language=bg') && !(await answers('?language=en')), 'each language by itself', 1000);
  assert.equal(await answers(), true, 'who asks for none');
  assert.equal(await answers('?language=xx'), true, 'an unknown one');
  await place(7);
  await until(() => answers('?language=en'), 'in each', 1000);
  librarian.send({ type: 'duty', on: false, room: 3 });
  await until(async () => !(await answers()), 'nobody answers any more', 1000);
  admin.socket.destroy();
  librarian.socket.destroy();
});

test('a browser that asks for none of our languages gets one in which the library helps', async () => {
  const admin = await openStaff(service, service.account('admin'), 'admin');
  const saved = admin.next('done');
  admin.send({ type: 'library_save', slug: 'ruse', name: 'Русе', region: '', country: 'bg', hours: '', closed_days: '', accent: 'teal', languages: 2 + 4,
    cheat_sheet: '', cooperation: 'own', region_minutes: 0, network_minutes: 0, giving: false, closed: false });
  await saved;
  const speaks = async (path, accept) => (await get(path, accept)).match(/<html lang="(\w+)"/)?.[1];
  await until(async () => await speaks('/?library=ruse', 'fr') === 'bg', 'the door knows it', 1000);
  assert.equal(await speaks('/plain?library=ruse', 'fr'), 'bg');
  assert.equal(await speaks('/?library=ruse', 'en'), 'en', 'who asks for one gets it');
  assert.equal(await speaks('/', 'fr'), 'en', 'the first library helps in English');
  admin.socket.destroy();
});

test('when the last librarian\'s line ends, every open page and the sign say so within five seconds', async () => {
  const pages = await Promise.all([1, 2, 3].map(() => openSeeker(service)));
  const signs = (answering) => Promise.all(pages.map((page) => page.next((packet) => packet.type === 'sign' && packet.answering === answering)));
  const open = signs(true);
  const librarian = await openStaff(service, service.account('librarian'), 'desk');
  librarian.send({ type: 'duty', on: true, room: 3 });
  await open;
  const closed = signs(false);
  const began = performance.now();
  librarian.socket.destroy();
  await closed;
  const took = performance.now() - began;
  assert.ok(took < 5000, `${took} ms`);
  assert.equal(await answers(), false);
  for (const page of pages) page.socket.destroy();
});
