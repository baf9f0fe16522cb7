// SPDX-License-Identifier: Apache-2.0
// A bad line: a TCP proxy that cuts, stalls, delays and doubles connections at byte offsets
// that follow from a seed alone.

import { connect, createServer } from 'node:net';

/** A small generator of numbers from a seed (mulberry32): () → [0, 1). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = state + 0x6d2b79f5 >>> 0;
    let mixed = Math.imul(state ^ state >>> 15, state | 1);
    mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
    return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
  };
}

const KINDS = ['cut', 'reset', 'stall', 'delay', 'double', 'knock', 'trickle'];

/** The fault of the next connection. Handshake, upgrade and hello take some 4,000 bytes. */
function draw(random) {
  const kind = KINDS[Math.floor(random() * KINDS.length)];
  const isUp = random() < 0.5;
  return { kind, isUp, at: Math.floor(random() * (isUp ? 4000 : 9000)), stallMs: 50 + Math.floor(random() * 450), piece: 20 + Math.floor(random() * 300), lifeMs: 150 + Math.floor(random() * 850) };
}

/** Listens on a port of its own: { port, sessions, plans, heal(), close() }. */
export async function startProxy(target, seed) {
  const random = seeded(seed);
  const pairs = new Set();
  const self = { sessions: 0, plans: {}, isHealed: false };
  const server = createServer((client) => {
    self.sessions++;
    const plan = self.isHealed ? { kind: 'none' } : draw(random);
    self.plans[plan.kind] = (self.plans[plan.kind] ?? 0) + 1;
    const pair = join(client, connect(target, '127.0.0.1'), plan, target);
    pairs.add(pair);
    client.once('close', () => pairs.delete(pair));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  self.port = server.address().port;
  /** From now on lines are good; those that are open are cut. */
  self.heal = () => { self.isHealed = true; for (const pair of pairs) pair.cut(); };
  self.close = () => { self.heal(); return new Promise((resolve) => server.close(resolve)); };
  return self;
}

function join(client, service, plan, target) {
  const timers = new Set();
  const later = (ms, act) => { const timer = setTimeout(() => { timers.delete(timer); act(); }, ms); timers.add(timer); };
  const cut = () => { for (const timer of timers) clearTimeout(timer); client.destroy(); service.destroy(); };
  const wire = (from, to, isUp) => {
    let passed = 0;
    let isHit = plan.kind === 'none' || plan.kind === 'knock' || plan.isUp !== isUp;
    from.setNoDelay(true).on('error', () => {}).on('close', () => to.end()).on('end', () => to.end());
    from.on('data', (bytes) => {
      const most = isHit ? bytes.length : Math.min(bytes.length, plan.at - passed);
      if (isUp && plan.kind === 'knock' && passed === 0) knockTwice(bytes, target);
      passed += most;
      if (plan.kind === 'trickle') return trickle(from, to, bytes, plan, later);
      to.write(bytes.subarray(0, most));
      if (most === bytes.length) return;
      isHit = true;
      const rest = bytes.subarray(most);
      if (plan.kind === 'cut') return cut();
      if (plan.kind === 'reset') return later(0, () => { client.resetAndDestroy?.(); service.resetAndDestroy?.(); cut(); });
      if (plan.kind === 'double') { // what came last is said twice: no TLS outlives that, and no message may come of it
        to.write(bytes.subarray(0, most));
        to.write(rest);
        passed += rest.length;
        return;
      }
      from.pause();
      if (plan.kind === 'stall') return later(plan.stallMs, cut);
      later(plan.stallMs, () => { to.write(rest); passed += rest.length; from.resume(); });
    });
  };
  if (plan.lifeMs) later(plan.lifeMs + plan.stallMs, cut); // whatever else happens, it is a short session
  wire(client, service, true);
  wire(service, client, false);
  return { cut };
}

/** The same beginning on a second connection, as a middlebox that tries again does. */
function knockTwice(bytes, target) {
  const second = connect(target, '127.0.0.1');
  second.on('error', () => {}).on('data', () => second.destroy());
  second.write(bytes);
}

/** In small pieces, so that every frame and record is torn. */
function trickle(from, to, bytes, plan, later) {
  from.pause();
  const send = (at) => {
    to.write(bytes.subarray(at, at + plan.piece));
    if (at + plan.piece < bytes.length) later(0, () => send(at + plan.piece));
    else from.resume();
  };
  send(0);
}
