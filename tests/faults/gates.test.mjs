// SPDX-License-Identifier: Apache-2.0
// Whole tests as gates: with the fault planted that a test is there for, it has to fail, and to say
// what it is there to say. Each runs in a process of its own, all at once.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../system/service.mjs';
import { PRESET } from './installation.mjs';

const GATES = [
  { name: 'on a full disk', file: 'faults/full_disk', fault: 'ack_before_commit', finds: /but lost|differs at|acknowledged as/ },
  { name: 'when the disk fails once', file: 'faults/full_disk', fault: 'ack_before_commit', finds: /but lost|differs at|acknowledged as/ },
  { name: 'with few descriptors', file: 'faults/descriptors', fault: 'enough_descriptors', says: /\d+ were refused/ },
  { name: 'what a stranger sends again', file: 'system/stranger', fault: 'no_dedupe', finds: /Expected values/ },
];

/** Runs one test of a file under a fault until it has failed, or the file is over: what it said, and what it found. */
function run({ name, file, fault }, folder) {
  const found = join(folder, 'findings');
  writeFileSync(found, '');
  const environment = { ...process.env, PLANTED_FAULT: fault, FINDINGS: found, TMPDIR: folder };
  delete environment.NODE_TEST_CONTEXT; // a run of its own, not a part of this one
  const child = spawn('node', ['--test-reporter=tap', `--test-name-pattern=^${name}`, `tests/${file}.test.mjs`], { cwd: ROOT, env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (bytes) => {
    said += bytes;
    /* here a service stops with its test; for what its people still wait for nobody does */
    if (file.startsWith('faults/') && /^not ok [^]*^  \.\.\.$/m.test(said)) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.once('close', () => resolve({ said, found: readFileSync(found, 'utf8') })));
}

const skip = PRESET.includes('release') && 'a release has no planted faults';
test('each test fails with the fault that it is there for', { concurrency: true, skip }, (t) => Promise.all(GATES.map((gate) =>
  t.test(`${gate.name}: ${gate.fault}`, async (one) => {
    const folder = mkdtempSync(join(tmpdir(), 'cvdesk-gate-'));
    one.after(() => rmSync(folder, { recursive: true, force: true }));
    const { said, found } = await run(gate, folder);
    if (/# SKIP no tmpfs/.test(said)) return one.skip('no tmpfs may be mounted here');
    assert.match(said, /^not ok /m);
    if (gate.finds) assert.match(found, gate.finds, said);
    if (gate.says) assert.match(said, gate.says);
  }))));
