// SPDX-License-Identifier: Apache-2.0
// What the page tells in passing, as a sentence.

import { reasonWords, words } from '../words/words.js';

/** @param {import('./desk.js').Notice} notice */
export function noticeWords(notice) {
  return 'news' in notice ? words(`desk.news.${notice.news}`, 'name' in notice ? { name: notice.name } : undefined) : reasonWords(notice.reason, notice.wait_ms);
}
