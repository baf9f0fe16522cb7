// SPDX-License-Identifier: Apache-2.0

import { talkAsk, talkAskOlder, talkHasOlder, talkLast } from '../state/talk.js';
import { until } from './session.js';

const ENTRIES_MS = 10000;

/** Fetches every entry that is not here yet; false when some did not come. @param {import('./session.js').Session} session */
export async function wholeFetched({ store, askEntries }) {
  const talks = () => store.get().visit.talks;
  const count = () => talks().reduce((sum, { entries }) => sum + entries.length, 0);
  for (;;) {
    const part = talks().find((talk) => talkHasOlder(talk) || talkLast(talk) < talk.head);
    const had = count();
    if (!part) return true;
    askEntries(talkHasOlder(part) ? talkAskOlder(part) : talkAsk(part));
    await until(() => count() > had, ENTRIES_MS);
    if (count() === had) return false;
  }
}
