// SPDX-License-Identifier: Apache-2.0
// axe on every page and state: WCAG 2.2 A and AA, and what is good practice. Every state in
// one language, the main ones in another in the dark and, with --long, in the third on phones.

import assert from 'node:assert/strict';
import { axe, openStage } from './browser.mjs';
import { walk } from './states.mjs';

const scene = openStage();
const LOOKS = [
  { name: 'every state, in English', language: 'en', sizes: ['phone', 'computer'] },
  { name: 'the main states, in Bulgarian and in the dark', language: 'bg', sizes: ['phone', 'computer'], small: true, context: { colorScheme: 'dark' } },
  { name: 'the main states, in Danish and on phones', language: 'da', sizes: ['narrow', 'tall'], small: true, needsTime: true },
].filter(({ needsTime }) => !needsTime || process.env.LONG === '1');

for (const { name, ...options } of LOOKS) {
  scene(`axe finds nothing: ${name}`, async ({ person, service }) => {
    const found = [];
    const seen = [];
    async function look(page, state) {
      seen.push(state);
      for (const one of await axe(page)) found.push(`${state}: ${one}`);
    }
    await walk({ person, service, look, ...options });
    assert.deepEqual(found, []);
    assert.ok(seen.length >= (options.small ? 24 : 35), `only ${seen.length} states`);
  }, { own: true, ms: 150000 });
}
