// SPDX-License-Identifier: Apache-2.0
// ./dev run in the hands of somebody who starts it twice, stops it early, or names a wrong folder.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT, freePort, startService } from './service.mjs';

const PRESET = process.env.DEV_PRESET || 'check';

function run(...words) {
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'dev'), ['run', '--empty', '--preset', PRESET, ...words],
    { env: { ...process.env, DEV_BUILT: '1' }, encoding: 'utf8', timeout: 60000 });
  return { status, said: stderr.trim(), stdout };
}

test('a second run with the same folder says so, and takes nothing from the first', async (t) => {
  const service = await startService();
  t.after(() => service.stop());
  const journal = service.journal();
  for (const words of [[], ['--fresh'], ['--json']]) {
    const second = run(...words, '--port', String(await freePort()), '--data', service.folder);
    assert.equal(second.status, 69);
    assert.match(second.said, /^dev: a service is running with .*: stop it first, or choose another folder with --data$/);
    assert.equal(second.stdout, '');
  }
  assert.ok(existsSync(join(service.folder, 'store', 'main.db')));
  assert.ok(service.pidsNow().desk > 0);
  assert.ok(service.journal().startsWith(journal));
});

test('--fresh removes what ./dev run made, and nothing else', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'cvdesk-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'my-thesis.odt'), 'ten years');
  const refused = run('--fresh', '--prepare', '--data', folder);
  assert.equal(refused.status, 69);
  assert.match(refused.said, /holds something that \.\/dev run did not make/);
  assert.equal(readFileSync(join(folder, 'my-thesis.odt'), 'utf8'), 'ten years');

  const own = join(folder, 'own');
  assert.equal(run('--prepare', '--data', own).status, 0);
  const accounts = readFileSync(join(own, 'demo-accounts.json'), 'utf8');
  writeFileSync(join(own, 'store', 'left-over'), '');
  assert.equal(run('--fresh', '--prepare', '--data', own).status, 0);
  assert.equal(existsSync(join(own, 'store', 'left-over')), false);
  assert.notEqual(readFileSync(join(own, 'demo-accounts.json'), 'utf8'), accounts, 'new passwords');
});

test('a first run that was stopped while it made the accounts begins again', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'cvdesk-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  assert.equal(run('--prepare', '--data', folder).status, 0);
  spawnSync('mv', [join(folder, 'store'), join(folder, 'seeding')]); /* as it lies just before its end */
  assert.equal(run('--prepare', '--data', folder).status, 0);
  assert.ok(existsSync(join(folder, 'store', 'main.db')));
  assert.equal(existsSync(join(folder, 'seeding')), false);

  rmSync(join(folder, 'demo-accounts.json'));
  const lost = run('--prepare', '--data', folder);
  assert.equal(lost.status, 69);
  assert.match(lost.said, /has data, but .*demo-accounts\.json with its passwords is gone/);
});
