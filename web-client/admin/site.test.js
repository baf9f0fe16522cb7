// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import test from 'node:test';
import { siteTag } from './site.js';

test('the line names a language only where one was chosen', () => {
  assert.equal(siteTag('https://a.bg', ''), '<script src="https://a.bg/embed.js" async></script>');
  assert.equal(siteTag('https://a.bg:8443', 'da'), '<script src="https://a.bg:8443/embed.js" async data-language="da"></script>');
});
