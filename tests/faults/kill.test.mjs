// SPDX-License-Identifier: Apache-2.0
// Every role is killed at random moments while people talk. Kills of one role keep a distance:
// three deaths of one within ten seconds stop the service, by design.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neverExcused } from '../stage/finding.mjs';
import { until } from '../system/service.mjs';
import { post } from '../system/websocket.mjs';
import { LONG, PRESET, RELEASE, isAlive, isBuilt, killRole, percentile, pidOf, sentences, startSeeded } from './installation.mjs';
import { CROWD, Load } from './load.mjs';

const ROLES = ['desk', 'clerk-quick', 'door', 'clerk-long'];
const APART_MS = 5200; /* of two deaths of one role: never three within ten seconds */
/* Deaths of one role keep their distance, so fifty of each (two hundred) take long: they are shared by four services. */
const MORE = isBuilt(RELEASE) ? RELEASE : PRESET;
const PRESETS = [PRESET, MORE, MORE, MORE];
const ROUNDS = LONG ? 50 : 13;
const MEASURED = LONG ? 50 : 4;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves with the ms until the first `stored` that a desk born after now has sent. */
function firstStored(load) {
  const begin = performance.now();
  return new Promise((resolve, reject) => {
    const renewed = new Set();
    const settle = (value) => { clearTimeout(timer); for (const one of load.talkers) one.watch = undefined; value === undefined ? reject(new Error('nothing is stored within 20 s')) : resolve(value); };
    const timer = setTimeout(settle, 20000);
    for (const one of load.talkers)
      one.watch = (packet, talker) => {
        if (packet.type === 'again' || packet.type === 'welcome') renewed.add(talker);
        else if (packet.type === 'stored' && renewed.has(talker)) settle(performance.now() - begin);
      };
  });
}

/** Logins and transcripts all the time, so that the clerks have something to lose. */
async function askClerks(service, isOver) {
  let asked = 0, answered = 0;
  while (!isOver()) {
    asked++;
    const { login, password } = service.account('admin');
    const answer = await Promise.race([post(service, { type: 'login', login, password }).catch(() => ({})), pause(5000).then(() => ({}))]);
    if (answer.status === 200) answered++;
    await pause(200);
  }
  return { asked, answered };
}

/** Kills each role in turn, again and again; then everything that people were told is compared. */
async function killAll(t, preset) {
  const service = await startSeeded({ preset, settings: CROWD });
  const load = new Load(service, { pairs: 8 }).start();
  let isOver = false;
  t.after(() => { isOver = true; return load.leave(t).finally(() => service.stop()); });
  await load.warm();
  const clerks = askClerks(service, () => isOver);
  const begin = Date.now();
  const next = {};
  const waits = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, role] of ROLES.entries()) {
      const due = begin + (round + (at + Math.random() / 2) / ROLES.length) * APART_MS;
      await pause(Math.max(due, next[role] ?? 0) - Date.now());
      const stored = role === 'desk' ? firstStored(load) : undefined;
      /* whoever comes back just now, from a door that was killed before, may still try in vain */
      const lines = load.talkers.filter((one) => one.isWelcome).map((one) => ({ one, line: one.line }));
      await killRole(service, role);
      next[role] = Date.now() + APART_MS; /* counted from when main knows: a clerk, at idle priority, even dies late on a busy machine */
      if (!stored) continue;
      waits.push(await stored);
      assert.deepEqual(lines.filter(({ one, line }) => one.line !== line || line.socket.closed).map(({ one }) => one.name), [], 'the death of the desk closes no socket');
    }
  isOver = true;
  const { asked, answered } = await clerks;
  const complaints = await load.finish();
  t.diagnostic(`${preset}: ${ROUNDS} kills each of ${ROLES.join(', ')}; ${load.said} messages, ${load.oracle.acknowledgedCount} acknowledged, ${load.oracle.compared} talks compared`);
  t.diagnostic(`${preset}: death of the desk to first stored: median ${percentile(waits, 0.5).toFixed(1)} ms, longest ${Math.max(...waits).toFixed(1)} ms; ${answered} of ${asked} logins answered`);
  neverExcused(() => assert.deepEqual(complaints, []));
}

test('whatever role is killed, nothing acknowledged is lost, doubled or moved', async (t) => {
  await Promise.all(PRESETS.map((preset) => killAll(t, preset)));
});

test('after the death of the desk the first message is stored soon', { skip: !isBuilt(RELEASE) && 'the release preset is not built' }, async (t) => {
  const service = await startSeeded({ preset: RELEASE, settings: CROWD });
  const load = new Load(service, { pace: 15 }).start();
  t.after(() => load.leave(t).finally(() => service.stop()));
  await load.warm();
  const waits = [];
  for (let round = 0; round < MEASURED; round++) {
    const next = pause(APART_MS * (1 + Math.random() * 0.05));
    const stored = firstStored(load);
    process.kill(pidOf(service, 'desk'), 'SIGKILL');
    waits.push(await stored);
    if (round < MEASURED - 1) await next;
  }
  assert.ok(load.talkers.every((one) => one.connects === 1), 'nobody was disconnected');
  const complaints = await load.finish();
  neverExcused(() => assert.deepEqual(complaints, []));
  t.diagnostic(`release: ${MEASURED} deaths of the desk to first stored: ${waits.map((ms) => ms.toFixed(1)).join(', ')} ms (goal 50)`);
  assert.ok(percentile(waits, 0.5) < 1000, 'half of them within a second');
});

test('a role that dies three times within ten seconds stops the service with one sentence', async (t) => {
  const service = await startSeeded();
  t.after(() => service.stop());
  for (let death = 0; death < 2; death++) await killRole(service, 'clerk-long');
  const roles = service.pidsNow();
  process.kill(pidOf(service, 'clerk-long'), 'SIGKILL');
  assert.notEqual(await service.ended, 0);
  assert.deepEqual(sentences(service.journal()), ['cvdeskd: The clerk-long died three times within ten seconds; the service stops. The journal says why.']);
  assert.ok([roles.main, roles.desk, ...roles.clerk, ...roles.door].every((pid) => !isAlive(pid)), 'nobody is left');
});
