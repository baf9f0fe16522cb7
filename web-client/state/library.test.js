// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { libraryOf, libraryPart } from './library.js';

test('the address names a library, or none', () => {
  assert.equal(libraryOf('?library=varna'), 'varna');
  assert.equal(libraryOf('?language=bg&library=ny-kobing'), 'ny-kobing');
  for (const search of ['', '?library=', '?library=V', '?library="><script>']) assert.equal(libraryOf(search), undefined, search);
});

test('what one came from is asked after the address itself', () => {
  assert.equal(libraryOf('?library=varna ' + 'https://cv.example/?library=ruse'), 'varna');
  assert.equal(libraryOf('?language=da ' + 'https://cv.example/?library=ruse'), 'ruse');
});

test('an address on the page goes on naming it', () => {
  assert.equal(libraryPart('varna'), '&library=varna');
  assert.equal(libraryPart(''), '');
});
