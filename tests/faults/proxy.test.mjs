// SPDX-License-Identifier: Apache-2.0
// People on bad lines: cut, reset, stalled, torn, doubled. Whatever happened, both sides and
// the store end up with the same talk.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neverExcused } from '../stage/finding.mjs';
import { until } from '../system/service.mjs';
import { LONG, startSeeded } from './installation.mjs';
import { CROWD, Load } from './load.mjs';
import { startProxy } from './proxy.mjs';

const SESSIONS = Number(process.env.SESSIONS ?? (LONG ? 2000 : 300));

test('over lines that break anywhere, everything is stored once and in order', async (t) => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 32));
  t.diagnostic(`SEED=${seed}`);
  const service = await startSeeded({ settings: CROWD });
  const proxy = await startProxy(service.port, seed);
  const load = new Load(service, { port: proxy.port, pairs: 12, pace: 20, length: 40, backOff: [50, 200] }).start();
  t.after(() => load.leave(t).finally(() => proxy.close()).finally(() => service.stop()));
  await until(() => proxy.sessions >= SESSIONS, `${SESSIONS} sessions`, SESSIONS * 400);
  proxy.heal();
  const complaints = await load.finish();
  t.diagnostic(`${proxy.sessions} sessions ${JSON.stringify(proxy.plans)}; ${load.oracle.acknowledgedCount} messages acknowledged, ${load.oracle.compared} talks compared`);
  neverExcused(() => assert.deepEqual(complaints, [], `SEED=${seed}`));
  assert.ok(load.oracle.acknowledgedCount > SESSIONS, 'people got through in between');
});
