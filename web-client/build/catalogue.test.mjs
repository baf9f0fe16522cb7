// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { catalogueModule, catalogueSaid } from './catalogue.mjs';

const WORDS = {
  language: 'en', 'seeker.said': 'said', 'seeker.silent': 'silent', 'seeker.days_one': 'a day', 'seeker.days_other': 'days',
  'common.event.taken': 'taken', 'seeker.sign_in': 'made at its end', 'reason.busy': 'busy', 'reason.wrong_login': 'only staff',
};

/** What is left of WORDS for a script of this one SOURCE. */
function said(page, source) {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  const path = join(folder, 'source.jsx');
  writeFileSync(path, source);
  try {
    return catalogueSaid(page, WORDS, [path]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('what a script says stays, under a short key where it stands whole', () => {
  const { said: left, short } = said('seeker', "words('seeker.said'); counted('seeker.days', 2); other('cvdesk.kept');");
  assert.equal(left[short("'seeker.said'").slice(1, -1)], 'said');
  const stem = short("'seeker.days'").slice(1, -1);
  assert.deepEqual([left[`${stem}_one`], left[`${stem}_other`]], ['a day', 'days']);
  assert.ok(!Object.values(left).includes('silent'));
  assert.equal(short("other('cvdesk.kept')"), "other('cvdesk.kept')", 'what is no key of ours is left alone');
});

test('what is put together keeps its key, whichever end is put', () => {
  const { said: left, short } = said('seeker', "words(`common.event.${kind}`); words(`${page}.sign_in`); words('common.event.taken');");
  assert.equal(left['common.event.taken'], 'taken');
  assert.equal(left['seeker.sign_in'], 'made at its end');
  assert.equal(short("words('common.event.taken')"), "words('common.event.taken')");
});

test('a job seeker’s page has no refusals that only staff meet', () => {
  const reasons = (page) => Object.keys(said(page, '').said).filter((key) => key.startsWith('reason.'));
  assert.deepEqual(reasons('seeker'), ['reason.busy']);
  assert.deepEqual(reasons('desk'), ['reason.busy', 'reason.wrong_login']);
});

test('sentences under places stand in a list, and are found all the same', async () => {
  const { said: left, short } = said('seeker', "words('seeker.silent'); counted('seeker.days', 2); words('seeker.said');");
  const { default: catalogue } = await import('data:text/javascript,' + encodeURIComponent(catalogueModule(left)));
  assert.deepEqual([...catalogue].sort(), ['said', 'silent']);
  for (const [key, sentence] of [['seeker.said', 'said'], ['seeker.silent', 'silent']]) assert.equal(catalogue[short(`'${key}'`).slice(1, -1)], sentence);
  assert.equal(catalogue[short("'seeker.days'").slice(1, -1) + '_other'], 'days');
  assert.equal(catalogue['reason.busy'], 'busy');
});
