// SPDX-License-Identifier: Apache-2.0
// No row of the attack catalogue is forgotten: each of the 103 stands in the name of a test or
// in a table of README.md, which also says what is not there yet.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const here = (name) => new URL(name, import.meta.url);
const readme = readFileSync(here('README.md'), 'utf8');
const elsewhere = new Map([...readme.matchAll(/^\| (\d+) \| (not there yet|tests\/browser|elsewhere) \|/gm)].map(([, row, where]) => [Number(row), where]));
const tested = new Set();
for (const name of readdirSync(here('.')).filter((one) => one.endsWith('.test.mjs')))
  for (const [, numbers] of readFileSync(here(name), 'utf8').matchAll(/[tT]est\(['`]((?:\d+, )*\d+) /g))
    for (const number of numbers.split(', ')) tested.add(Number(number));

test('every row of the attack catalogue is tested or listed with where it is', (t) => {
  const rows = Array.from({ length: 103 }, (_, at) => at + 1);
  assert.deepEqual(rows.filter((row) => !tested.has(row) && !elsewhere.has(row)), [], 'neither tested nor listed');
  assert.deepEqual(rows.filter((row) => tested.has(row) && elsewhere.has(row)), [], 'tested, and listed as if not');
  const of = (where) => [...elsewhere].filter(([, one]) => one === where).map(([row]) => row).join(', ');
  t.diagnostic(`tested here: ${tested.size} rows; in tests/browser: ${of('tests/browser')}; elsewhere: ${of('elsewhere')}`);
  t.diagnostic(`not there yet: ${of('not there yet')}`);
});
