// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import test from 'node:test';
import { siteAddress, sitePoster, siteTag } from './site.js';

test('the line names a language only where one was chosen', () => {
  assert.equal(siteTag('https://a.bg', '', ''), '<script src="https://a.bg/embed.js" async></script>');
  assert.equal(siteTag('https://a.bg:8443', 'da', ''), '<script src="https://a.bg:8443/embed.js" async data-language="da"></script>');
});

test('a library is named everywhere, the first nowhere', () => {
  assert.equal(siteTag('https://a.bg', '', 'varna'), '<script src="https://a.bg/embed.js" async data-library="varna"></script>');
  assert.equal(siteAddress('https://a.bg', 'varna'), 'https://a.bg/?library=varna');
  assert.equal(siteAddress('https://a.bg', ''), 'https://a.bg/');
  assert.equal(sitePoster('da', 'varna'), '/poster?language=da&library=varna');
  assert.equal(sitePoster('da', ''), '/poster?language=da');
});
