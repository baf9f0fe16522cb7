// SPDX-License-Identifier: Apache-2.0
// The rows of the job seeker's message list: what is stored, then what still waits here.

import { talkLast } from '../state/talk.js';
import { eventWords } from '../ui/event.js';
import { words } from '../words/words.js';

/** @typedef {import('../link/packets.js').Entry} Entry */
/** @typedef {import('../link/outbox.js').Item} Item */
/** @typedef {import('../state/talk.js').Talk} Talk */
/** @typedef {import('../ui/message_list.jsx').Row} Row */

/**
 * @param {readonly Talk[]} talks
 * @param {readonly Item[]} items
 * @param {boolean} isOnline
 * @returns {Row[]}
 */
export function rowsOf(talks, items, isOnline) {
  const rows = talks.flatMap((talk) => shownEntries(talk).map((entry) => entryRow(talk, entry)));
  const stored = new Set(rows.map((row) => row.key));
  for (const item of items) {
    const row = itemRow(item, isOnline);
    if (!stored.has(row.key)) rows.push(row);
  }
  return rows;
}

/** What came after a gap is shown as well: the gap is filled within moments. @param {Talk} talk */
function shownEntries(talk) {
  const last = talkLast(talk);
  return talk.loose.length === 0 ? talk.entries : [...talk.entries, ...talk.loose.filter((entry) => entry.seq > last)];
}

/** @param {Talk} talk @param {Entry} entry @returns {Row} */
function entryRow(talk, entry) {
  const mine = entry.side === 'seeker';
  const name = entry.name || words('common.librarian');
  const key = entry.writer ? `${entry.writer}/${entry.number}` : `${talk.log}/${entry.seq}`;
  const row = { key, mine, at_ms: entry.at_ms };
  if (entry.kind !== 'message' && entry.kind !== 'file') return { ...row, kind: 'event', name, text: eventWords(entry, name) };
  return {
    ...row, kind: 'message', name: mine ? words('common.you') : name, text: entry.removed ? words(entry.kind === 'file' ? 'common.file.removed' : 'common.removed') : entry.text || '',
    removed: entry.removed, place: { log: talk.log, seq: entry.seq },
    ...(entry.file && { file: { conversation: talk.conversation, id: entry.file, size: entry.size || 0 } }),
    ...(mine && { progress: entry.seq <= talk.staff_seen ? 'seen' : 'stored' }),
  };
}

/** @param {Item} item @param {boolean} isOnline @returns {Row} */
function itemRow({ writer, number, text, at_ms }, isOnline) {
  return { key: `${writer}/${number}`, kind: 'message', mine: true, name: words('common.you'), text, at_ms,
    progress: isOnline ? 'sending' : 'kept' };
}
