// SPDX-License-Identifier: Apache-2.0
// A short guide to read while one waits, on what the conversation is about.

import { visitLast } from '../state/visit.js';
import { words } from '../words/words.js';

const LINES = /** @type {const} */ ([1, 2, 3, 4, 5]);

/** @param {{ session: import('./session.js').Session }} props */
export function Guide({ session }) {
  const topic = visitLast(session.store.get().visit)?.topic || 'other';
  return <ul>{LINES.map((line) => <li key={line}>{words(`seeker.guide.${topic}_${line}`)}</li>)}</ul>;
}
