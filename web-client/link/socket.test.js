// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { socketOpen } from './socket.js';

/** A browser in which time is a number and sockets do what the test says. */
function worldOpen(more = {}) {
  const world = { plain: 0, now: 0, timers: new Map(), sockets: [], lines: [], heard: [], wake: () => {}, lost: () => {} };
  let name = 0;
  world.world = {
    open() {
      const socket = { sent: [], closed: false, send: (text) => socket.sent.push(JSON.parse(text)), close: () => (socket.closed = true) };
      world.sockets.push(socket);
      return socket;
    },
    after: (todo, ms) => (world.timers.set(++name, { todo, at: world.now + ms }), name),
    cancel: (timer) => world.timers.delete(timer),
    random: () => 1,
    watch: (wake, lost) => Object.assign(world, { wake, lost }),
  };
  world.turn = () => new Promise((go) => setImmediate(go));
  world.wait = async (ms) => {
    world.now += ms;
    for (const [key, timer] of [...world.timers]) {
      if (timer.at > world.now || !world.timers.delete(key)) continue;
      timer.todo();
    }
    await world.turn();
  };
  world.last = () => world.sockets[world.sockets.length - 1];
  world.tell = (...packets) => world.last().onmessage({ data: JSON.stringify(packets) });
  world.socket = socketOpen({
    hello: () => ({ type: 'hello', version: 1, page: 'seeker', language: 'en' }),
    onPackets: (packets) => world.heard.push(...packets),
    onLine: (line) => world.lines.push(line.why || line.state),
    world: world.world,
    ...more,
  });
  return world;
}

async function online() {
  const world = worldOpen();
  await world.turn();
  world.last().onopen();
  world.tell({ type: 'welcome' });
  return world;
}

test('hello comes first, and nothing goes out before welcome', async () => {
  const world = worldOpen();
  await world.turn();
  assert.equal(world.socket.send({ type: 'ping' }), false);
  world.last().onopen();
  assert.deepEqual(world.last().sent.map((packet) => packet.type), ['hello']);
  world.tell({ type: 'welcome' });
  assert.equal(world.socket.send({ type: 'ping' }), true);
  assert.deepEqual(world.lines, ['online']);
});

test('the pauses between tries grow to half a minute and begin anew after a welcome', async () => {
  const world = await online();
  const pauses = [];
  for (let time = 0; time < 9; ++time) {
    world.last().onclose({ code: 1006 });
    pauses.push(Math.min(...[...world.timers.values()].map((timer) => timer.at)) - world.now);
    await world.wait(pauses[time]);
  }
  assert.deepEqual(pauses, [1500, 2500, 4500, 8500, 16500, 30500, 30500, 30500, 30500]);
  world.last().onopen();
  world.tell({ type: 'welcome' });
  assert.deepEqual(world.lines, ['online', 'offline', 'online']);
});

test('a line that calls itself open and is dead is found by asking', async () => {
  const world = await online();
  world.wake();
  assert.equal(world.last().sent.pop().type, 'ping');
  await world.wait(5000);
  assert.deepEqual(world.lines, ['online', 'offline']);
});

test('whoever answers the ping stays', async () => {
  const world = await online();
  world.wake();
  world.tell({ type: 'pong' });
  await world.wait(6000);
  assert.deepEqual(world.lines, ['online']);
  assert.deepEqual(world.heard.map((packet) => packet.type), ['welcome']);
});

test('a message without an answer makes the page ask', async () => {
  const world = await online();
  world.socket.send({ type: 'end', conversation: 1 });
  await world.wait(5000);
  assert.equal(world.last().sent.pop().type, 'ping');
});

test('offline is shown at once, and coming back does not wait', async () => {
  const world = await online();
  world.lost();
  assert.deepEqual(world.lines, ['online', 'offline']);
  world.wake();
  await world.turn();
  assert.equal(world.sockets.length, 2);
});

for (const [code, why] of [[4401, 'session_over'], [4409, 'tabs'], [4426, 'old_page']]) {
  test(`${code} is final for this page until a person asks`, async () => {
    const world = await online();
    world.last().onclose({ code });
    world.wake();
    await world.wait(100000);
    assert.equal(world.sockets.length, 1);
    assert.deepEqual(world.lines, ['online', why]);
    world.socket.reconnect();
    await world.turn();
    assert.equal(world.sockets.length, 2);
  });
}

for (const code of [1013, 4429]) {
  test(`${code} asks for patience`, async () => {
    const world = await online();
    world.last().onclose({ code });
    await world.wait(4999);
    assert.equal(world.sockets.length, 1);
    await world.wait(2000);
    assert.equal(world.sockets.length, 2);
  });
}

test('a refused hello is told, and the next try waits as long as it says', async () => {
  const world = worldOpen();
  await world.turn();
  world.last().onopen();
  world.tell({ type: 'refused', packet: 'hello', reason: 'busy', wait_ms: 20000 });
  assert.equal(world.heard[0].reason, 'busy');
  await world.wait(19000);
  assert.equal(world.sockets.length, 1);
  await world.wait(3000);
  assert.equal(world.sockets.length, 2);
});

test('an answer of a line that was given up is not heard', async () => {
  const world = await online();
  const old = world.last();
  const late = old.onmessage;
  world.lost();
  late({ data: '[{"type":"place"}]' });
  assert.deepEqual(world.heard.map((packet) => packet.type), ['welcome']);
});

test('a hello that a desk took to its grave is said anew, with a new ticket', async () => {
  const world = worldOpen();
  await world.turn();
  world.last().onopen();
  world.tell({ type: 'again' });
  await world.turn();
  assert.equal(world.sockets.length, 2);
  world.last().onopen();
  world.tell({ type: 'welcome' });
  assert.deepEqual(world.lines, ['online']);
});

test('one ticket that is not known is a doubt, two are the end of the session', async () => {
  const world = worldOpen();
  await world.turn();
  const no = { type: 'refused', packet: 'hello', reason: 'not_signed_in' };
  world.last().onopen();
  world.tell(no);
  assert.deepEqual(world.lines, ['offline']);
  await world.wait(3000);
  world.last().onopen();
  world.tell(no);
  assert.deepEqual(world.lines, ['offline', 'session_over']);
  assert.deepEqual(world.heard, []);
});

/** What a line turns to, failure by failure: s for a web socket, p for plain requests. */
async function ways(failures, isProven) {
  let turns = '';
  const world = worldOpen({ exchange: async () => (turns += 'p', world.world.open()) });
  await world.turn();
  if (isProven) world.tell({ type: 'welcome' });
  for (let time = 0; time < failures; ++time) {
    turns += '.';
    world.last().onclose({ code: 1006 });
    await world.wait(60000);
  }
  return turns;
}

test('where no web socket is ever welcome, every other try goes by plain requests', async () => {
  assert.equal(await ways(5, false), '..p..p.');
});

test('who had a web socket waits for one', async () => {
  assert.equal(await ways(5, true), '.....');
});

test('a page that has no other way is told that something bars it', async () => {
  const world = worldOpen();
  await world.turn();
  const barred = () => world.socket.line().isBarred;
  for (const expected of [false, false, true]) {
    world.last().onclose({ code: 1006 });
    assert.equal(barred(), expected);
    await world.wait(60000);
  }
});
