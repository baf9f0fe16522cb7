// SPDX-License-Identifier: Apache-2.0
// The rows of a talk as staff see it: the librarians on one side, the job seeker on the
// other, each message with the name that the other side saw.

import { words } from '../words/words.js';
import { eventWords } from './event.js';

/** @typedef {import('../link/packets.js').Entry} Entry */
/** @typedef {import('../link/outbox.js').Item} Item */
/** @typedef {import('./message_list.jsx').Row} Row */

/** @param {number} log @param {Entry} entry @returns {Row} */
export function entryRow(log, entry) {
  const isStaff = entry.side === 'staff';
  const name = entry.name || words(entry.side === 'seeker' ? 'common.job_seeker' : 'common.librarian');
  const key = entry.writer ? `${entry.writer}/${entry.number}` : `${log}/${entry.seq}`;
  const row = { key, mine: isStaff, name, at_ms: entry.at_ms };
  if (entry.kind === 'message') return { ...row, kind: 'message', text: entry.removed ? words('common.removed') : entry.text || '', removed: entry.removed, place: { log, seq: entry.seq } };
  return { ...row, kind: 'event', text: eventWords(entry, name) };
}

/** A message of one's own that has no answer yet. @param {Item} item @param {string} name @param {boolean} isOnline @returns {Row} */
export function itemRow({ writer, number, text, at_ms }, name, isOnline) {
  return { key: `${writer}/${number}`, kind: 'message', mine: true, name, text, at_ms, progress: isOnline ? 'sending' : 'kept' };
}

/** @param {Row} row @param {Entry} entry @param {number} seeker_seen @returns {Row} */
export function withProgress(row, entry, seeker_seen) {
  if (row.kind !== 'message' || !row.mine) return row;
  return { ...row, progress: entry.seq <= seeker_seen ? 'seen' : 'stored' };
}
