// SPDX-License-Identifier: Apache-2.0
// The gate of the byte budgets itself: a page that is one byte too heavy does not pass it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const MANY = 1_000_000;

/** @param {object} budgets */
function weigh(budgets) {
  const folder = mkdtempSync(join(tmpdir(), 'cvdesk-'));
  const file = join(folder, 'budgets.json');
  writeFileSync(file, JSON.stringify(budgets, null, 2));
  const { status, stdout } = spawnSync(process.execPath, [new URL('./budgets.mjs', import.meta.url).pathname, file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return { status, stdout, file };
}

test('a page that is one byte over its budget is named, with the place of the budget', () => {
  const light = weigh({ admin: { whole: MANY }, desk: { whole: MANY } });
  assert.equal(light.status, 0);
  const heaviest = Math.max(...[...light.stdout.matchAll(/desk\.\w\w\.html with its script: (\d+) of/g)].map(([, bytes]) => Number(bytes)));
  assert.equal(weigh({ desk: { whole: heaviest } }).status, 0);
  const heavy = weigh({ admin: { whole: MANY }, desk: { whole: heaviest - 1 } });
  assert.equal(heavy.status, 1);
  assert.match(heavy.stdout, new RegExp(`^${heavy.file}:5: desk\\.\\w\\w\\.html with its script is 1 bytes over its budget$`, 'm'));
});
