// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { test } from 'node:test';
import { outboxOpen } from './outbox.js';
import { shelfInMemory } from './shelf.js';

/** One lock, one holder; a page that is gone lets go of its locks. */
function locksOpen() {
  const held = new Map();
  const waiting = new Map();
  const grant = (name, owner, granted) => {
    held.set(name, owner);
    granted();
  };
  return {
    of: (owner) => ({
      request(name, granted) {
        if (held.has(name)) waiting.set(name, [...(waiting.get(name) || []), { owner, granted }]);
        else grant(name, owner, granted);
        return Promise.resolve();
      },
    }),
    gone(owner) {
      for (const [name, by] of held) {
        if (by !== owner) continue;
        held.delete(name);
        const next = (waiting.get(name) || []).shift();
        if (next) grant(name, next.owner, next.granted);
      }
    },
  };
}

/** A service that keeps the contract of say and begin, and a line that can lose either way. */
function serviceOpen() {
  const service = { entries: [], begins: new Map(), log: 7, ended: false, running: false };
  const stored = (log, writer, number) => service.entries.find((one) => one.log === log && one.writer === writer && one.number === number);
  service.answer = (packet) => {
    if (packet.type === 'begin') return beginAnswer(packet);
    const { log, writer, number, text } = packet;
    const no = (reason) => ({ type: 'refused', packet: 'say', reason, log, writer, number });
    const before = stored(log, writer, number);
    if (before && before.text !== text) return no('number_reused');
    if (before) return { type: 'stored', log, writer, number, seq: before.seq, at_ms: 1 };
    if (service.refuse) return { ...no(service.refuse), wait_ms: 1000 };
    const last = service.entries.filter((one) => one.log === log && one.writer === writer).length;
    if (number !== last + 1) return no('out_of_order');
    return { type: 'stored', log, writer, number, seq: put(log, writer, number, text), at_ms: 1 };
  };
  function beginAnswer({ id, writer, text }) {
    if (!service.begins.has(id)) {
      if (service.running) return { type: 'refused', packet: 'begin', reason: 'has_conversation', writer };
      service.running = true;
      service.begins.set(id, service.log);
      put(service.log, writer, 1, text);
    }
    return { type: 'begun', id, conversation: 1, log: service.begins.get(id), code: 'a b c d', ticket: '00' };
  }
  function put(log, writer, number, text) {
    const seq = service.entries.length + 1;
    service.entries.push({ log, writer, number, text, seq });
    return seq;
  }
  service.texts = () => service.entries.map((one) => one.text);
  return service;
}

/**
 * A page: an outbox with a line to SERVICE. FATE says what becomes of each packet; a line
 * that loses one loses all after it, until the next line sends everything again.
 */
function pageOpen({ service, shelf = shelfInMemory(), locks = null, fate = () => 'through' }) {
  const page = { up: true, returned: [], timers: [], clock: 1000 * ++pagesOpened, answers: [] };
  page.outbox = outboxOpen({
    shelf,
    locks,
    now: () => page.clock++,
    after: (todo, ms) => page.timers.push({ todo, at: page.clock + ms }),
    onChange() {},
    onReturn: (items, reason) => page.returned.push(...items.map((item) => [item.text, reason])),
    send(packet) {
      if (!page.up) return false;
      const end = fate();
      if (end === 'lost' || end === 'unanswered') page.up = false;
      if (end === 'lost') return true;
      const copies = end === 'twice' ? 2 : 1;
      for (let copy = 0; copy < copies; ++copy) {
        const answer = service.answer(JSON.parse(JSON.stringify(packet)));
        if (end !== 'unanswered') page.answers.push(answer);
      }
      return true;
    },
  });
  page.hear = () => {
    while (page.answers.length > 0) page.outbox.hear(page.answers.shift());
  };
  page.wait = (ms) => {
    page.clock += ms;
    const due = page.timers.filter((timer) => timer.at <= page.clock);
    page.timers = page.timers.filter((timer) => timer.at > page.clock);
    due.forEach((timer) => timer.todo());
  };
  page.newLine = () => {
    page.up = true;
    page.answers = [];
    page.outbox.resend();
  };
  page.settle = () => {
    for (let turn = 0; turn < 200 && page.outbox.items().length > 0; ++turn) {
      page.hear();
      page.wait(11000);
      page.newLine();
      page.hear();
    }
    page.wait(100);
  };
  return page;
}

// Node 18 has the browser's crypto, but not under the browser's name.
globalThis.crypto ??= webcrypto;
let pagesOpened = 0;
const about = /** @type {const} */ ({ language: 'en', topic: 'cv' });

test('a message that is stored leaves the outbox', () => {
  const service = serviceOpen();
  const page = pageOpen({ service });
  page.outbox.say(7, 'hello');
  assert.equal(page.outbox.items().length, 1);
  page.hear();
  assert.deepEqual(page.outbox.items(), []);
  assert.deepEqual(service.texts(), ['hello']);
});

test('what is written before the conversation stands follows its first message', () => {
  const service = serviceOpen();
  const page = pageOpen({ service });
  page.up = false;
  page.outbox.begin('one', about);
  page.outbox.say(null, 'two');
  page.outbox.say(null, 'three');
  page.up = true;
  page.settle();
  assert.deepEqual(service.texts(), ['one', 'two', 'three']);
  assert.deepEqual(service.entries.map((entry) => entry.number), [1, 2, 3]);
});

test('a message of the begun conversation goes on counting', () => {
  const service = serviceOpen();
  const page = pageOpen({ service });
  page.outbox.begin('one', about);
  page.hear();
  page.outbox.say(7, 'two');
  page.settle();
  assert.deepEqual(service.entries.map((entry) => entry.number), [1, 2]);
});

test('under drops, doubles, lost answers and reloads each message arrives once, in order', () => {
  for (let seed = 1; seed <= 200; ++seed) {
    let state = seed * 2654435761;
    const random = () => ((state = (state * 1103515245 + 12345) % 2147483648) / 2147483648);
    const service = serviceOpen();
    const fate = () => (random() < 0.25 ? 'lost' : random() < 0.2 ? 'unanswered' : random() < 0.2 ? 'twice' : 'through');
    const shelf = shelfInMemory();
    const locks = locksOpen();
    let loads = 0;
    let page = pageOpen({ service, shelf, locks: locks.of(loads), fate });
    const wanted = ['0'];
    page.outbox.begin('0', about);
    for (let number = 1; number < 12; ++number) {
      if (random() < 0.4) page.hear();
      if (random() < 0.3) page.newLine();
      if (random() < 0.15) {
        locks.gone(loads++);
        page = pageOpen({ service, shelf, locks: locks.of(loads), fate });
        page.up = false;
      }
      const isBegun = page.outbox.items().every((item) => !item.begin);
      page.outbox.say(isBegun ? 7 : null, String(number));
      wanted.push(String(number));
    }
    page.settle();
    assert.deepEqual(page.outbox.items(), [], `seed ${seed}`);
    assert.deepEqual(service.texts(), wanted, `seed ${seed}`);
  }
});

test('a reload in a tunnel: the next page sends what the last one could not', () => {
  const service = serviceOpen();
  const shelf = shelfInMemory();
  const locks = locksOpen();
  const before = pageOpen({ service, shelf, locks: locks.of('before') });
  before.up = false;
  before.outbox.begin('one', about);
  before.outbox.say(null, 'two');
  locks.gone('before');
  const after = pageOpen({ service, shelf, locks: locks.of('after') });
  assert.deepEqual(after.outbox.items().map((item) => item.text), ['one', 'two']);
  after.outbox.say(null, 'three');
  after.settle();
  assert.deepEqual(service.texts(), ['one', 'two', 'three']);
  assert.deepEqual(shelf.keys(), []);
});

test('two tabs: a living tab keeps its own box, a dead one is inherited', () => {
  const service = serviceOpen();
  const shelf = shelfInMemory();
  const locks = locksOpen();
  const first = pageOpen({ service, shelf, locks: locks.of('first') });
  first.up = false;
  first.outbox.say(7, 'from the first');
  const second = pageOpen({ service, shelf, locks: locks.of('second') });
  assert.deepEqual(second.outbox.items(), []);
  locks.gone('first');
  assert.deepEqual(second.outbox.items().map((item) => item.text), ['from the first']);
  second.settle();
  assert.deepEqual(service.texts(), ['from the first']);
});

test('an inherited first message that is seen in the talk before it is sent again takes its followers along', () => {
  const service = serviceOpen();
  const shelf = shelfInMemory();
  const locks = locksOpen();
  const first = pageOpen({ service, shelf, locks: locks.of('first'), fate: () => 'unanswered' });
  first.outbox.begin('one', about);
  first.outbox.say(null, 'two');
  const second = pageOpen({ service, shelf, locks: locks.of('second') });
  const [{ writer }] = first.outbox.items();
  locks.gone('first');
  // The second tab had asked for the talk when it took the box over, and hears it before it sends.
  second.outbox.hear({ type: 'entries', log: 7, head: 1, entries: [{ seq: 1, kind: 'message', side: 'seeker', at_ms: 1, writer, number: 1, text: 'one' }] });
  second.settle();
  assert.deepEqual(service.texts(), ['one', 'two']);
  assert.deepEqual(second.outbox.items(), []);
});

test('without locks both tabs may send the same box, and it is stored once', () => {
  const service = serviceOpen();
  const shelf = shelfInMemory();
  const first = pageOpen({ service, shelf });
  first.up = false;
  first.outbox.say(7, 'hello');
  const second = pageOpen({ service, shelf });
  first.up = true;
  first.outbox.resend();
  second.settle();
  first.settle();
  assert.deepEqual(service.texts(), ['hello']);
});

test('a second begin becomes a message of the conversation that runs', () => {
  const service = serviceOpen();
  const page = pageOpen({ service });
  service.running = true;
  page.outbox.begin('one', about);
  page.outbox.say(null, 'two');
  page.hear();
  page.outbox.joined(7);
  page.settle();
  assert.deepEqual(service.texts(), ['one', 'two']);
});

test('a second begin begins after all when the other conversation is over', () => {
  const service = serviceOpen();
  const page = pageOpen({ service });
  service.running = true;
  page.outbox.begin('one', about);
  page.outbox.say(null, 'two');
  page.hear();
  service.running = false;
  page.outbox.joined(null);
  page.settle();
  assert.deepEqual(service.texts(), ['one', 'two']);
});

test('too fast: everything waits as long as it is told, then goes out in order', () => {
  const service = serviceOpen();
  const page = pageOpen({ service });
  service.refuse = 'too_fast';
  page.outbox.say(7, 'one');
  page.hear();
  page.outbox.say(7, 'two');
  service.refuse = null;
  assert.deepEqual(service.texts(), []);
  page.wait(1100);
  page.hear();
  assert.deepEqual(service.texts(), ['one', 'two']);
});

test('a conversation that ended gives the words back, all of them', () => {
  const service = serviceOpen();
  const page = pageOpen({ service });
  service.refuse = 'already_ended';
  page.outbox.say(7, 'one');
  page.outbox.say(7, 'two');
  page.hear();
  assert.deepEqual(page.returned, [['one', 'already_ended'], ['two', 'already_ended']]);
  assert.deepEqual(page.outbox.items(), []);
});

test('a number that was used for another text is sent again under a new writer', () => {
  const service = serviceOpen();
  const page = pageOpen({ service });
  page.up = false;
  page.outbox.say(7, 'mine');
  const [{ writer }] = page.outbox.items();
  service.answer({ type: 'say', log: 7, writer, number: 1, text: 'another' });
  page.up = true;
  page.settle();
  assert.deepEqual(service.texts(), ['another', 'mine']);
});

test('on a shared computer nothing lies on the shelf', () => {
  const service = serviceOpen();
  const shelf = shelfInMemory();
  const page = pageOpen({ service, shelf });
  page.up = false;
  page.outbox.begin('before', about);
  page.outbox.keepInMemory();
  page.outbox.say(null, 'after');
  assert.deepEqual(shelf.keys(), []);
  page.up = true;
  page.settle();
  assert.deepEqual(service.texts(), ['before', 'after']);
});
