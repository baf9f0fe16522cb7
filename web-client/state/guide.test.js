// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guideAddress, guideIsChecked, guideLanguages, guideTags, guideTitle, setOf, sumOf } from './guide.js';

test('an address is kept as a browser writes it', () => {
  assert.equal(guideAddress(' https://www.az.government.bg/ '), 'https://www.az.government.bg/');
  assert.equal(guideAddress('https://Example.org'), 'https://example.org/');
  assert.equal(guideAddress('https://пример.бг/ж?я=ю#х'), 'https://xn--e1afmkfd.xn--90ae/%D0%B6?%D1%8F=%D1%8E#%D1%85');
  assert.equal(guideAddress('https://example.org/a|b[c]{d}^%zz'), 'https://example.org/a%7Cb%5Bc%5D%7Bd%7D%5E%25zz');
});

test('what is no whole web address is none', () => {
  for (const typed of ['', 'example.org', 'www.example.org', 'javascript:alert(1)', 'data:text/html,x', 'ftp://example.org/', 'mailto:a@example.org',
    'https://localhost/', 'https://127.0.0.1/', 'https://0x7f.1/', 'https://[::1]/', 'https://user@example.org/', 'https://user:word@example.org/',
    'https://a_b.org/', 'https://example.org./', 'https://-a.org/', 'https:///'])
    assert.equal(guideAddress(typed), null, typed);
});

test('sets are sent as sums', () => {
  assert.equal(sumOf(['a', 'b', 'c'], ['c', 'a']), 5);
  assert.deepEqual(setOf(['a', 'b', 'c'], 5), ['a', 'c']);
  assert.deepEqual(guideLanguages({ languages: 6 }), ['bg', 'da']);
  assert.deepEqual(guideTags({ tags: 5 }), ['labour_market', 'cv']);
});

test('a title is the one in the language asked for, else another', () => {
  assert.deepEqual(guideTitle({ bg: 'Агенция', da: 'Kontor' }, ['da']), { title: 'Kontor', language: 'da' });
  assert.deepEqual(guideTitle({ bg: 'Агенция' }, ['en', 'da']), { title: 'Агенция', language: 'bg' });
});

test('what nobody looked at for half a year is old; what nobody ever looked at is not old, however new', () => {
  const day = 86400000;
  assert.equal(guideIsChecked({ checked_ms: 10 * day }, 190 * day), 'checked');
  assert.equal(guideIsChecked({ checked_ms: 10 * day }, 194 * day), 'old');
  assert.equal(guideIsChecked({}, 5), 'never');
});
