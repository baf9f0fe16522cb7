// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { exchangeOpen } from './exchange.js';

const WELCOME = { type: 'welcome', answering: true, opens_ms: 7, library: 'A' };
let line;
let now;
let timers;
let timerName = 0;
let asked;
let answers;
let heard;
let closings;

beforeEach(() => {
  now = 0;
  timers = new Map();
  globalThis.window = {
    setTimeout: (todo, ms) => (timers.set(++timerName, { todo, at: now + ms }), timerName),
    clearTimeout: (name) => timers.delete(name),
  };
  globalThis.document = { hidden: false };
  [asked, answers, heard, closings] = [[], [], [], []];
  let hellos = 0;
  line = exchangeOpen(() => ({ type: 'hello', code: `code ${++hellos}` }), (path, body) => {
    asked.push(body.split('\n').map((one) => JSON.parse(one)));
    const answer = answers.shift() ?? [WELCOME];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  line.onmessage = ({ data }) => heard.push(JSON.parse(data).map(({ type }) => type));
  line.onclose = ({ code }) => closings.push(code);
});
afterEach(() => {
  line.close();
  delete globalThis.window;
  delete globalThis.document;
});

async function wait(ms) {
  now += ms;
  for (const [name, { todo, at }] of [...timers]) if (at <= now && timers.delete(name)) todo();
  for (let turn = 0; turn < 10; ++turn) await Promise.resolve();
}

test('each exchange says hello anew, and a later welcome is the sign, with again behind it', async () => {
  await wait(0);
  await wait(2500);
  assert.deepEqual(asked, [[{ type: 'hello', code: 'code 1' }], [{ type: 'hello', code: 'code 2' }]]);
  assert.deepEqual(heard, [['welcome'], ['sign', 'again']]);
});

test('what is said goes at once, hello and signals excepted, and nothing waits twice', async () => {
  await wait(0);
  for (const packet of ['{"type":"hello"}', '{"type":"typing","log":1}', '{"type":"say","number":1}', '{"type":"say","number":1}']) line.send(packet);
  await wait(50);
  assert.deepEqual(asked[1].slice(1), [{ type: 'say', number: 1 }]);
});

test('more than the service hears goes with the next one', async () => {
  await wait(0);
  for (let number = 1; number <= 9; ++number) line.send(`{"type":"say","number":${number}}`);
  await wait(50);
  await wait(50);
  assert.deepEqual(asked.slice(1).map((one) => one.slice(1).map(({ number }) => number)), [[1, 2, 3, 4, 5, 6, 7], [8, 9]]);
});

test('a page that nobody sees asks seldom', async () => {
  globalThis.document.hidden = true;
  await wait(0);
  await wait(19999);
  assert.equal(asked.length, 1);
  await wait(1);
  assert.equal(asked.length, 2);
});

test('without an answer the line is closed, and a closed one says nothing', async () => {
  answers.push([WELCOME], new Error('no way'));
  await wait(0);
  await wait(2500);
  assert.deepEqual(closings, [1006]);
  line.close();
  await wait(60000);
  assert.equal(asked.length, 2);
});
