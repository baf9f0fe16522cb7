// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueParts, catalogueSaid } from './catalogue.mjs';

const WORDS = {
  language: 'en', 'seeker.said': 'said', 'seeker.silent': 'silent', 'seeker.days_one': 'a day', 'seeker.days_other': 'days',
  'common.event.taken': 'taken', 'seeker.sign_in': 'made at its end', 'reason.busy': 'busy', 'reason.wrong_login': 'only staff',
};

/** What is left of WORDS for a script of this SOURCE; of the last of several. */
function said(page, ...sources) {
  const { short, of } = catalogueSaid(page, WORDS, sources.map((code, place) => ({ name: String(place), code })));
  return { said: of(String(sources.length - 1), WORDS), short };
}

/** Words as a page has them: an earlier script's, and with them those of a later one. */
function read(...scripts) {
  const catalogue = {};
  for (const words of scripts) {
    const [at, listed, named] = catalogueParts(words).map((part) => JSON.parse(part));
    listed.forEach((sentence, place) => { catalogue[at + place] = sentence; });
    Object.assign(catalogue, named);
  }
  return catalogue;
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

test('sentences under places stand in a list, and are found all the same', () => {
  const { said: left, short } = said('seeker', "words('seeker.silent'); counted('seeker.days', 2); words('seeker.said');");
  const catalogue = read(left);
  assert.deepEqual(JSON.parse(catalogueParts(left)[1]).sort(), ['said', 'silent']);
  for (const [key, sentence] of [['seeker.said', 'said'], ['seeker.silent', 'silent']]) assert.equal(catalogue[short(`'${key}'`).slice(1, -1)], sentence);
  assert.equal(catalogue[short("'seeker.days'").slice(1, -1) + '_other'], 'days');
  assert.equal(catalogue['reason.busy'], 'busy');
});

test('what an earlier script has brought is not brought again, and is said under the same key', () => {
  const first = "words('seeker.said'); words('seeker.silent');", later = 'words("seeker.silent"); counted("seeker.days", 2); words(`common.event.${kind}`);';
  const { said: left, short } = said('desk', first, later);
  const catalogue = read(said('desk', first).said, left);
  assert.ok(!Object.values(left).includes('silent'));
  assert.equal(catalogue[short("'seeker.silent'").slice(1, -1)], 'silent');
  assert.equal(catalogue[short('"seeker.days"').slice(1, -1) + '_other'], 'days');
  assert.equal(catalogue['common.event.taken'], 'taken');
});

test('what only the last script can be told is in no earlier one', () => {
  const all = { ...WORDS, 'reason.files_full': 'too many files' };
  const { of } = catalogueSaid('seeker', all, [{ name: 'page', code: '' }, { name: 'late', code: '' }]);
  assert.deepEqual([of('page', all)['reason.files_full'], of('late', all)['reason.files_full'], of('late', all)['reason.busy']], [undefined, 'too many files', undefined]);
});
