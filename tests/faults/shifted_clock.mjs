// SPDX-License-Identifier: Apache-2.0
// A wall clock that a test sets while the service runs (shifted_clock.c); of a release build,
// for sanitizers want to be loaded first.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../system/service.mjs';

/** A clock for the service: { environment, set(seconds ahead), remove() }. */
export function makeClock() {
  const folder = mkdtempSync(join(tmpdir(), 'cvdesk-clock-'));
  const shim = join(folder, 'shifted_clock.so');
  const built = spawnSync('gcc', ['-shared', '-fPIC', '-O1', '-Wall', '-Werror', '-o', shim, join(ROOT, 'tests/faults/shifted_clock.c'), '-ldl'], { encoding: 'utf8' });
  assert.equal(built.status, 0, built.stderr);
  const file = openSync(join(folder, 'ahead'), 'w');
  const set = (seconds) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(seconds));
    writeSync(file, bytes, 0, 8, 0);
  };
  set(0);
  return { environment: { LD_PRELOAD: shim, SHIFTED_CLOCK: join(folder, 'ahead') }, set, remove: () => { closeSync(file); rmSync(folder, { recursive: true, force: true }); } };
}
