// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { earlierAsk, earlierBack, earlierHear, earlierIsWhole, earlierOpen } from './earlier.js';

const hear = (/** @type {any} */ earlier, /** @type {any} */ packet) => earlierHear(earlier, packet);
const entry = (/** @type {number} */ seq) => ({ seq, kind: 'message', side: 'seeker', at_ms: 1, text: 'x' });

test('the list is of the conversation that was asked about', () => {
  const asked = earlierAsk(7);
  assert.equal(hear(null, { type: 'earlier', conversation: 7, list: [] }), null);
  assert.equal(hear(asked, { type: 'earlier', conversation: 8, list: [] }), asked);
  assert.deepEqual(hear(asked, { type: 'earlier', conversation: 7, list: [] })?.list, []);
});

test('a talk comes in parts, and another one is not taken for it', () => {
  const open = earlierOpen(earlierAsk(7), 3);
  assert.equal(hear(open, { type: 'transcript', conversation: 4, head: 1, entries: [entry(1)] }), open);
  const part = hear(open, { type: 'transcript', conversation: 3, head: 2, entries: [entry(1)] });
  assert.equal(earlierIsWhole(part.reading), false);
  const whole = hear(part, { type: 'transcript', conversation: 3, head: 2, entries: [entry(2)] });
  assert.equal(earlierIsWhole(whole.reading), true);
  assert.deepEqual(hear(whole, { type: 'transcript', conversation: 3, head: 2, entries: [entry(1), entry(2)] }), whole, 'asked for twice, it is read once');
  assert.equal(earlierBack(whole).reading, null);
});

test('what is refused is closed, and all of it when the conversation is hers no more', () => {
  const open = earlierOpen(earlierAsk(7), 3);
  assert.equal(hear(open, { type: 'refused', packet: 'open_earlier', reason: 'not_found' })?.reading, null);
  assert.equal(hear(open, { type: 'refused', packet: 'open_follow_up', reason: 'not_ended' })?.reading, null);
  assert.equal(hear(open, { type: 'gone', conversation: 7 }), null);
});
