// SPDX-License-Identifier: Apache-2.0
// Main is killed while people talk, again and again: no role outlives it, and the next start has everything.

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { neverExcused } from '../stage/finding.mjs';
import { startService, until } from '../system/service.mjs';
import { LONG, PRESET, RELEASE, isAlive, isBuilt, seededFolder } from './installation.mjs';
import { CROWD, Load } from './load.mjs';

const preset = isBuilt(RELEASE) ? RELEASE : PRESET;
const STARTS = LONG ? 200 : 50;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

test('when main is killed its roles are gone, and a new start serves at once with everything', async (t) => {
  const data = await seededFolder();
  t.after(() => rmSync(data, { recursive: true, force: true }));
  let service = await startService({ data, preset, settings: CROWD });
  const load = new Load(service, { backOff: [100, 300] }).start();
  t.after(() => load.leave(t));
  await load.warm();
  for (let round = 0; round < STARTS; round++) {
    const { main, desk, clerk, door } = service.pidsNow();
    await pause(300 + Math.random() * 700);
    process.kill(main, 'SIGKILL');
    await until(() => [desk, ...clerk, ...door].every((pid) => !isAlive(pid)), 'no role outlives main', 3000);
    await service.ended;
    const agains = load.oracle.acknowledgedCount;
    service = await startService({ data, preset, port: service.port, settings: CROWD });
    await until(() => load.oracle.acknowledgedCount > agains + 50, 'people talk again', 30000);
  }
  const complaints = await load.finish();
  t.diagnostic(`${STARTS} × main killed; ${load.oracle.acknowledgedCount} acknowledged, ${load.oracle.compared} talks compared`);
  neverExcused(() => assert.deepEqual(complaints, []));
  assert.equal(await service.stop({ keep: true }), 0);
});
