// SPDX-License-Identifier: Apache-2.0
// The rows of a talk as staff see it: the librarians on one side, the job seeker on the
// other, each message with the name that the other side saw.

import { BLOCK_REASONS } from '../link/packets.js';
import { words } from '../words/words.js';
import { eventWords } from './event.js';

/** @typedef {import('../link/packets.js').Entry} Entry */
/** @typedef {import('../link/outbox.js').Item} Item */
/** @typedef {import('../link/packets.js').Outcome} Outcome */
/** @typedef {import('../link/packets.js').Tag} Tag */
/** @typedef {import('./message_list.jsx').Row} Row */

/** A log's id holds its conversation's. */
const LOGS = 256;

/** @param {number} log @param {Entry} entry @returns {Row} */
export function entryRow(log, entry) {
  const isStaff = entry.side === 'staff';
  const name = entry.name || words(entry.side === 'seeker' ? 'common.job_seeker' : 'common.librarian');
  const key = entry.writer ? `${entry.writer}/${entry.number}` : `${log}/${entry.seq}`;
  const row = { key, mine: isStaff, name, at_ms: entry.at_ms };
  if (entry.kind === 'whisper') return { ...row, kind: 'message', name: words('staff.log.whisper', { name }), text: entry.text || '' };
  if (entry.kind === 'message') return { ...row, kind: 'message', text: entry.removed ? words('common.removed') : entry.text || '', removed: entry.removed, place: { log, seq: entry.seq } };
  if (entry.kind === 'file' && !entry.file) return { ...row, kind: 'message', text: words('common.file.removed'), removed: true };
  if (entry.file) return { ...row, kind: 'message', text: entry.text || '', place: { log, seq: entry.seq }, file: { conversation: Math.floor(log / LOGS), id: entry.file, size: entry.size || 0 } };
  return { ...row, kind: 'event', text: logWords(entry, name) };
}

/** Of the talk, or of the staff log, where the entry holds which outcome or tag. @param {Entry} entry @param {string} name */
function logWords(entry, name) {
  const { kind, text = '' } = entry;
  switch (kind) {
    case 'outcome':
      return words('staff.log.outcome', { name, what: words(`staff.outcome.${/** @type {Outcome} */ (text)}`) });
    case 'tagged':
    case 'untagged':
      return words(`staff.log.${kind}`, { name, what: words(`staff.label.${/** @type {Tag} */ (text)}`) });
    case 'follow_up':
      return words('staff.log.follow_up', { name, what: text });
    case 'followed_up':
    case 'reopened':
      return words(`staff.log.${kind}`, { name });
    case 'unblocked':
      return text ? eventWords(entry, name) : words('staff.log.unblocked', { name });
    case 'blocked':
      return isBlockReason(text) ? words('staff.log.blocked', { name, what: words(`staff.block.${text}`) }) : eventWords(entry, name);
    case 'mailed':
    case 'mail_refused':
    case 'mail_given_up':
      return words(`staff.log.${kind}`);
    default:
      return eventWords(entry, name);
  }
}

/** In the staff log the word of why; in the talk what the job seeker was told. @param {string} text @returns {text is import('../link/packets.js').BlockReason} */
const isBlockReason = (text) => /** @type {readonly string[]} */ (BLOCK_REASONS).includes(text);

/** A message of one's own that has no answer yet. @param {Item} item @param {string} name @param {boolean} isOnline @returns {Row} */
export function itemRow({ writer, number, text, at_ms }, name, isOnline) {
  return { key: `${writer}/${number}`, kind: 'message', mine: true, name, text, at_ms, progress: isOnline ? 'sending' : 'kept' };
}

/**
 * What is stored of a log, then what still waits here for it.
 * @param {number} log
 * @param {Row[]} rows
 * @param {readonly Item[]} items
 * @param {string} name
 * @param {boolean} isOnline
 */
export function withItems(log, rows, items, name, isOnline) {
  const stored = new Set(rows.map((row) => row.key));
  const waiting = items.filter((item) => item.log === log).map((item) => itemRow(item, name, isOnline));
  return [...rows, ...waiting.filter((row) => !stored.has(row.key))];
}

/** @param {Row} row @param {Entry} entry @param {number} seeker_seen @returns {Row} */
export function withProgress(row, entry, seeker_seen) {
  if (row.kind !== 'message' || !row.mine) return row;
  return { ...row, progress: entry.seq <= seeker_seen ? 'seen' : 'stored' };
}
