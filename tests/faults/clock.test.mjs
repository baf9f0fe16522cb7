// SPDX-License-Identifier: Apache-2.0
// Somebody sets the clock of a machine that serves: stored times never go back, nobody loses a
// talk for it, and only sign-ins that are over by then end.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin, openSeeker, openStaff, post, randomHex } from '../system/websocket.mjs';
import { RELEASE, isBuilt, killRole, startSeeded } from './installation.mjs';
import { makeClock } from './shifted_clock.mjs';

const HOUR_S = 3600;
const skip = !isBuilt(RELEASE) && 'the release preset is not built';

test('the clock jumps two hours ahead, back, and a day back', { skip }, async (t) => {
  const clock = makeClock();
  const service = await startSeeded({ preset: RELEASE, environment: clock.environment });
  t.after(() => service.stop().finally(clock.remove));
  const account = service.account('librarian');
  const librarian = await openStaff(service, account, 'desk');
  const seeker = await openSeeker(service);
  const { log, conversation, writer } = await begin(seeker);
  librarian.send({ type: 'duty', on: true, room: 3 });
  const held = librarian.next((packet) => packet.type === 'conversation' && packet.state === 'held');
  librarian.send({ type: 'take', conversation });
  await held;

  const own = { seeker: { socket: seeker, writer, number: 1 }, librarian: { socket: librarian, writer: randomHex(8), number: 0 } };
  /** Says something on a side; resolves with the time that the other side is told. */
  const say = async (side, text) => {
    const self = own[side];
    const other = own[side === 'seeker' ? 'librarian' : 'seeker'].socket;
    const told = other.next((packet) => packet.type === 'entries' && packet.entries.some((entry) => entry.text === text));
    self.socket.send({ type: 'say', log, writer: self.writer, number: ++self.number, text });
    return (await told).entries.find((entry) => entry.text === text).at_ms;
  };
  const times = [await say('seeker', 'on time')];
  assert.ok(Math.abs(times[0] - Date.now()) < 60000);

  clock.set(2 * HOUR_S);
  times.push(await say('librarian', 'two hours ahead'));
  assert.ok(times[1] - times[0] > 1.9 * HOUR_S * 1000, 'the clock was believed');
  clock.set(0);
  times.push(await say('seeker', 'back again'), await say('librarian', 'and the answer'));
  assert.equal(times[3], times[1], 'what is said now bears the last stored time');
  clock.set(-24 * HOUR_S);
  times.push(await say('seeker', 'a day back'));
  await killRole(service, 'desk');
  times.push(await say('librarian', 'a new desk knows the last time'));
  assert.deepEqual(times, [...times].sort((one, two) => one - two), 'stored times never go back');

  assert.ok(!librarian.packets.some((packet) => packet.type === 'conversation' && packet.conversation === conversation && packet.state === 'waiting'), 'the librarian did not lose it');
  assert.equal((await post(service, { type: 'ticket' }, { cookie: librarian.cookie })).status, 200, 'she is still signed in');
  clock.set(11 * HOUR_S);
  assert.equal((await post(service, { type: 'ticket' }, { cookie: librarian.cookie })).status, 401, 'ten hours are over: no new socket with this sign-in');
  clock.set(0);
  const again = await openStaff(service, account, 'desk');
  for (const one of [seeker, librarian, again]) one.socket.destroy();
});
