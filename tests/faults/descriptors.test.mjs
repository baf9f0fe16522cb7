// SPDX-License-Identifier: Apache-2.0
// More people than descriptors, and people who never read: others go on being served.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { neverExcused } from '../stage/finding.mjs';
import { startService, until } from '../system/service.mjs';
import { begin, openSeeker } from '../system/websocket.mjs';
import { PRESET, RELEASE, SPINS, isBuilt, memoryBytes, pidOf, seededFolder, shareOf, startSeeded } from './installation.mjs';
import { CROWD, Load } from './load.mjs';

const DESCRIPTORS = 160; /* main moves descriptors above 100 when it starts a role */
const GIVEN = process.env.PLANTED_FAULT === 'enough_descriptors' ? 1024 : DESCRIPTORS; /* for gates.test.mjs: nobody is refused */
const CONNECTS = 200;
const SLOW = 50;

test('with few descriptors who is too many is refused early, and the door neither spins nor stays full', async (t) => {
  const data = await seededFolder();
  const limit = join(data, 'limit'); // ./dev is a bash script, and bash reads what BASH_ENV names first
  writeFileSync(limit, `ulimit -n ${GIVEN}\n`);
  const service = await startService({ data, settings: CROWD, environment: { BASH_ENV: limit } });
  t.after(() => service.stop());
  const open = [];
  let refused = 0;
  const began = Date.now();
  await Promise.all(Array.from({ length: CONNECTS }, () => Promise.race([
    openSeeker(service).then((one) => open.push(one)),
    new Promise((resolve, reject) => setTimeout(() => reject(new Error('no answer within 20 s')), 20000).unref()),
  ]).catch((error) => { if (/20 s/.test(error.message)) throw error; refused++; })));
  const took = Date.now() - began;
  assert.equal(open.length + refused, CONNECTS);
  assert.ok(refused >= CONNECTS - DESCRIPTORS, `${refused} were refused`);
  assert.ok(open.length > 0, 'others are in');

  const door = pidOf(service, 'door');
  const knocking = setInterval(() => openSeeker(service).then((one) => open.push(one)).catch(() => refused++), 100);
  const share = await shareOf(door, 3000);
  clearInterval(knocking);
  assert.ok(share < SPINS, `the door takes ${(share * 100).toFixed(0)} % of a processor`);

  for (const one of open) one.socket.destroy();
  const freed = Date.now();
  const seeker = await until(() => openSeeker(service).catch(() => undefined), 'room again', 5000);
  await begin(seeker, 'I got in');
  t.diagnostic(`${open.length} in, ${refused} refused, all told within ${took} ms; door ${(share * 100).toFixed(1)} % of a processor while full; room again after ${Date.now() - freed} ms`);
  await seeker.close();
});

test('who never reads is closed, others are served, and the memory of the door is bounded', async (t) => {
  const preset = isBuilt(RELEASE) ? RELEASE : PRESET;
  const service = await startSeeded({ preset, settings: CROWD });
  const load = new Load(service, { pairs: 6, room: 3 }).start(); // librarians who hold just their own
  t.after(() => load.leave(t).finally(() => service.stop()));
  await load.warm();
  const door = pidOf(service, 'door');
  const before = memoryBytes(door);

  const slow = await Promise.all(Array.from({ length: SLOW }, async () => {
    const one = await openSeeker(service);
    const begun = await begin(one, 'Ж'.repeat(4000));
    for (let number = 2; number <= 12; number++) one.send({ type: 'say', log: begun.log, writer: begun.writer, number, text: 'Ж'.repeat(4000) });
    await until(() => one.packets.some((packet) => packet.type === 'stored' && packet.number === 12), 'twelve long messages');
    one.socket.pause();
    for (let time = 0; time < 60; time++) one.send({ type: 'resume', log: begun.log, after: 0 }); // 60 times 100 KB
    return one;
  }));
  load.before = SLOW; // conversations that are not its own
  const talked = load.oracle.acknowledgedCount;
  let most = 0;
  await until(() => { most = Math.max(most, memoryBytes(door)); return load.oracle.acknowledgedCount > talked + 300; }, 'others talk on', 30000);
  const grown = most - before;
  for (const one of slow) one.socket.resume();
  const codes = (await Promise.all(slow.map((one) => one.closed))).map(({ code }) => code);
  const complaints = await load.finish();
  t.diagnostic(`${preset}: ${SLOW} slow readers; the door grew by ${(grown / 1048576).toFixed(1)} MiB at most; codes ${[...new Set(codes)].join(' ')}`);
  const told = codes.filter((code) => code === 1013).length;
  /* the close frame stands behind what was not read: who does not read in time is hung up on without it */
  assert.ok(codes.every((code) => code === 1013 || code === 1006) && told > 0, `codes ${codes.join(' ')}`);
  assert.doesNotMatch(service.journal(), / died /, 'three kilobytes of questions for whole talks stop nobody');
  neverExcused(() => assert.deepEqual(complaints, []));
  assert.deepEqual(load.talkers.flatMap((one) => one.closings.map((code) => `${one.name} ${code}`)), [], 'nobody else was closed');
  if (preset === RELEASE) assert.ok(grown < 64 << 20, `the door grew by ${grown} bytes`);
});
