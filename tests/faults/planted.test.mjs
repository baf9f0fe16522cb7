// SPDX-License-Identifier: Apache-2.0
// The gates themselves: each planted fault has to make the oracle complain. A gate that lets
// its fault through is broken.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../system/service.mjs';
import { PRESET, killRole, startSeeded } from './installation.mjs';
import { CROWD, Load } from './load.mjs';
import { Oracle } from './oracle.mjs';
import { startProxy } from './proxy.mjs';

delete process.env.FINDINGS; // they are what is wanted here
const skip = PRESET.includes('release') && 'a release has no planted faults';

async function loaded(t, fault, options) {
  const service = await startSeeded({ settings: CROWD, environment: { PLANTED_FAULT: fault } });
  const load = new Load(service, { pairs: 12, ...options(service) });
  load.isOver = true; // whatever it leaves behind is no news
  t.after(() => load.leave(t).finally(() => service.stop()));
  await load.start().warm();
  return { service, load };
}

/** Complaints now, or after everybody has finished as well as they can. */
async function complaintsOf(load) {
  if (load.oracle.complaints.length > 0) return load.oracle.complaints;
  await load.finish(20000).catch((error) => load.oracle.complain(error.message));
  return load.oracle.complaints;
}

test('an acknowledgement before the commit is found by killing the desk', { skip }, async (t) => {
  const { service, load } = await loaded(t, 'ack_before_commit', () => ({ pace: 5 }));
  const { oracle } = load;
  let kills = 0;
  for (let last = 0; oracle.complaints.length === 0 && kills < 6; kills++) {
    await until(() => Date.now() - last >= 5100 + Math.random() * 100, 'distance from the last death');
    last = Date.now();
    await killRole(service, 'desk');
    const before = oracle.acknowledgedCount;
    await until(() => oracle.complaints.length > 0 || oracle.acknowledgedCount > before + 200, 'people talk again', 30000);
  }
  const complaints = await complaintsOf(load);
  t.diagnostic(`${kills} kills: ${complaints[0]}`);
  assert.notDeepEqual(complaints, []);
});

test('a resend that is stored twice is found over bad lines', { skip }, async (t) => {
  let proxy;
  const { load } = await loaded(t, 'no_dedupe', () => ({ backOff: [50, 200] }));
  proxy = await startProxy(load.service.port, 7);
  t.after(() => proxy.close());
  for (const one of load.talkers) one.port = proxy.port;
  for (const one of load.talkers) one.line.socket.destroy();
  await until(() => proxy.sessions >= 60 || load.oracle.complaints.length > 0, '60 sessions', 30000);
  proxy.heal();
  const complaints = await complaintsOf(load);
  t.diagnostic(`${proxy.sessions} sessions: ${complaints[0]}`);
  assert.notDeepEqual(complaints, []);
});

test('the oracle complains of what is lost, doubled, moved, foreign, or stored though refused', () => {
  const message = (seq, text, side = 'seeker') => ({ seq, kind: 'message', side, text });
  const complaints = (entries, also = () => {}) => {
    const oracle = new Oracle();
    oracle.said(1, 'seeker', 'w', 1, 'a');
    oracle.said(1, 'seeker', 'w', 2, 'b');
    oracle.acknowledged(1, 'w', 1, 1);
    also(oracle);
    oracle.compare(1, entries);
    return oracle.complaints.length;
  };
  assert.equal(complaints([message(1, 'a'), message(2, 'b')]), 0);
  assert.equal(complaints([message(1, 'a')]), 0, 'what was not acknowledged may be missing');
  assert.ok(complaints([]) > 0, 'lost');
  assert.ok(complaints([message(1, 'a'), message(2, 'a')]) > 0, 'doubled');
  assert.ok(complaints([message(1, 'b'), message(2, 'a')]) > 0, 'moved');
  assert.ok(complaints([message(1, 'a'), message(3, 'b')]) > 0, 'a gap');
  assert.ok(complaints([message(1, 'a'), message(2, 'c')]) > 0, 'foreign words');
  assert.ok(complaints([message(1, 'a', 'staff')]) > 0, 'the wrong side');
  assert.ok(complaints([message(1, 'a'), message(2, 'b')], (oracle) => oracle.refused(1, 'b')) > 0, 'refused');
  assert.ok(complaints([message(1, 'a')], (oracle) => oracle.acknowledged(1, 'w', 1, 2)) > 0, 'two places');
});
