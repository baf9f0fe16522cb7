// SPDX-License-Identifier: Apache-2.0
// A command that kills the desk comes again, since its sender has no answer. It must not
// kill it for ever, and nobody else may lose by it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neverExcused } from '../stage/finding.mjs';
import { until } from '../system/service.mjs';
import { PRESET, startSeeded } from './installation.mjs';
import { CROWD, Load } from './load.mjs';
import { Oracle } from './oracle.mjs';
import { Seeker } from './talker.mjs';

const skip = PRESET.includes('release') && 'a release has no planted faults';

test('a command that crashes the desk is turned away after two deaths, and others are served', { skip }, async (t) => {
  const service = await startSeeded({ settings: CROWD, environment: { PLANTED_FAULT: 'crash_on_begin' } });
  const load = new Load(service, { pairs: 6 }).start();
  const villain = new Seeker(service, { oracle: new Oracle(), name: 'villain', backOff: [60000, 60000] });
  t.after(() => Promise.all([villain.stop(), load.leave(t)]).finally(() => service.stop()));
  await load.warm();
  villain.running = villain.session();
  await until(() => villain.isWelcome, 'the villain is in');
  const pids = new Set([service.pidsNow().desk]);
  villain.begin('villain');
  const code = await villain.running;
  pids.add(service.pidsNow().desk);
  assert.equal(code, 4400);
  const deaths = service.journal().split('\n').filter((line) => /role=desk .* died/.test(line)).length;
  assert.equal(deaths, 2, 'the third desk does not hear it');
  const before = load.oracle.acknowledgedCount;
  await until(() => load.oracle.acknowledgedCount > before + 50, 'others talk on', 30000);
  const complaints = await load.finish();
  const closed = load.talkers.filter((one) => one.closings.length > 0).length;
  t.diagnostic(`${deaths} deaths; ${closed} of ${load.talkers.length} others were in both batches and had to come back; ${load.oracle.acknowledgedCount} messages acknowledged`);
  neverExcused(() => assert.deepEqual(complaints, []));
  assert.deepEqual([...new Set(load.talkers.flatMap((one) => one.closings))].filter((one) => one !== 4400), [], 'nobody is closed for another reason');
});
