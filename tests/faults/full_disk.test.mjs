// SPDX-License-Identifier: Apache-2.0
// No room on the disk, and a disk that fails: nothing is acknowledged that is not there.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { neverExcused } from '../stage/finding.mjs';
import { ROOT, startService, until } from '../system/service.mjs';
import { openSeeker } from '../system/websocket.mjs';
import { PRESET, RELEASE, copyData, isBuilt, seededFolder } from './installation.mjs';
import { CROWD, Load } from './load.mjs';

/** Runs a command as root, where that asks for no password: whether it could. */
function asRoot(...words) {
  const { status } = process.getuid() === 0 ? spawnSync(words[0], words.slice(1)) : spawnSync('sudo', ['-n', ...words]);
  return status === 0;
}

/** A folder on a small disk of its own, and how to be rid of it; undefined where none may be mounted. */
function smallDisk(size) {
  const folder = mkdtempSync(join(tmpdir(), 'cvdesk-small-'));
  const isMounted = asRoot('mount', '-t', 'tmpfs', '-o', `size=${size},mode=0700,uid=${process.getuid()},gid=${process.getgid()}`, 'tmpfs', folder);
  const remove = () => { if (isMounted) asRoot('umount', '-l', folder); rmSync(folder, { recursive: true, force: true }); };
  if (isMounted) return { disk: folder, remove };
  remove();
  return undefined;
}

/** Leaves no byte free; resolves with how to make room again. */
function fill(folder) {
  const path = join(folder, 'filler');
  for (let size = 1 << 20; size >= 512; size >>= 1)
    try { for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' }); } catch (error) { if (error.code !== 'ENOSPC') throw error; }
  return () => rmSync(path);
}

test('on a full disk writing is refused in words, reading goes on, and with room all goes on', async (t) => {
  const small = smallDisk('24m');
  if (!small) {
    console.error('NOT TESTED: a full disk. It needs a tmpfs of its own: run as root, or with a sudo that asks for no password.');
    return t.skip('no tmpfs may be mounted here');
  }
  const { disk, remove } = small;
  const data = join(disk, 'data');
  const seed = await seededFolder();
  copyData(seed, data);
  rmSync(seed, { recursive: true });
  const service = await startService({ data, settings: CROWD });
  const load = new Load(service, { pairs: 6, length: 100000 }).start();
  t.after(() => load.leave(t).finally(() => service.stop()).finally(remove));
  await load.warm();
  await load.until(() => load.oracle.acknowledgedCount > 200, 'some talk');
  const makeRoom = fill(disk);
  const refused = () => load.talkers.reduce((sum, one) => sum + (one.fullCount ?? 0), 0);
  await load.until(() => load.seekers.every((one) => one.fullCount > 0), 'storage_full at every seeker', 60000);
  const stuckAt = load.oracle.acknowledgedCount;

  const seeker = load.seekers[0];
  const [log] = seeker.talks.keys();
  const head = seeker.talk(log).head;
  const entries = await seeker.readAll(log);
  neverExcused(() => assert.ok(entries.length >= head, 'history is read while the disk is full'));
  const newcomer = await openSeeker(service, { code: seeker.code });
  const heard = newcomer.next('entries');
  newcomer.send({ type: 'history', log });
  assert.ok((await heard).entries.length > 0, 'a newcomer with a code is let in and reads');
  assert.deepEqual(newcomer.packets.filter(({ type }) => type === 'refused'), [], 'and is refused nothing');
  await newcomer.close();
  assert.equal(load.oracle.acknowledgedCount, stuckAt, 'nothing is acknowledged while the disk is full');
  assert.equal(statfsSync(disk).bavail, 0, 'it is still full');

  makeRoom();
  const began = Date.now();
  await load.until(() => load.seekers.every((one) => [...one.talks.values()].every((talk) => talk.outbox.length < 8)) && load.oracle.acknowledgedCount > stuckAt + 100, 'writing goes on', 30000);
  const recovered = Date.now() - began;
  const complaints = await load.finish();
  t.diagnostic(`${refused()} times storage_full; writing again ${recovered} ms after there was room; ${load.oracle.acknowledgedCount} acknowledged; ${load.talkers.flatMap((one) => one.closings).length} sockets closed`);
  neverExcused(() => assert.deepEqual(complaints, []));
  assert.ok(!/role=desk .* died/.test(service.journal()), 'a full disk kills nobody');
});

const FAILING = process.env.PLANTED_FAULT ? PRESET : RELEASE; // sanitizers want to be loaded first; a release has no planted faults
const skip = !isBuilt(FAILING) && `the ${FAILING} preset is not built`;
test('when the disk fails once the desk stops without a word and its successor serves', { skip }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'cvdesk-shim-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const shim = join(folder, 'failing_fsync.so');
  const built = spawnSync('gcc', ['-shared', '-fPIC', '-O1', '-Wall', '-Werror', '-o', shim, join(ROOT, 'tests/faults/failing_fsync.c'), '-ldl'], { encoding: 'utf8' });
  assert.equal(built.status, 0, built.stderr);
  const data = await seededFolder();
  const trigger = join(data, 'store', 'fail-now');
  const environment = { LD_PRELOAD: shim, FAILING_FSYNC: trigger, ASAN_OPTIONS: `${process.env.ASAN_OPTIONS ?? ''}:verify_asan_link_order=0` };
  const service = await startService({ data, preset: FAILING, settings: CROWD, environment });
  const load = new Load(service, { pairs: 10 }).start();
  t.after(() => load.leave(t).finally(() => service.stop()));
  await load.warm();
  for (let death = 1; death <= 2; death++) {
    const before = load.oracle.acknowledgedCount;
    await load.until(() => load.oracle.acknowledgedCount > before + 100, 'some talk');
    writeFileSync(trigger, '');
    await until(() => !existsSync(trigger), 'a sync that failed');
    await until(() => service.journal().split('role=desk').length - 1 >= death, 'the desk to stop');
    const after = load.oracle.acknowledgedCount;
    await load.until(() => load.oracle.acknowledgedCount > after + 100, 'its successor to serve');
  }
  const complaints = await load.finish();
  const deaths = service.journal().split('\n').filter((line) => /role=desk .* died status=256/.test(line)).length;
  t.diagnostic(`${deaths} failed syncs, ${deaths} deaths with exit code 1; ${load.oracle.acknowledgedCount} acknowledged; closings: ${load.talkers.flatMap((one) => one.closings).join(' ') || 'none'}`);
  assert.equal(deaths, 2);
  neverExcused(() => assert.deepEqual(complaints, []));
});
