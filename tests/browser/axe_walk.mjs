// SPDX-License-Identifier: Apache-2.0
// axe on every state of a walk: WCAG 2.2 A and AA, and what is good practice.

import assert from 'node:assert/strict';
import { axe } from './browser.mjs';
import { walk } from './states.mjs';

const WALK_MS = 250000;

/** Walks with these options, and axe looks at each state. */
export function axeWalk(scene, name, options) {
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
  }, { own: true, ms: WALK_MS });
}
