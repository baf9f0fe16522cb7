// SPDX-License-Identifier: Apache-2.0
// What an auditor's page knows: the list of conversations, the one transcript that is open,
// the audit list. Pure. A transcript that is closed is forgotten with its words.

import { dayBegins } from '../state/days.js';
import { PAGES_EMPTY, pagesAsk, pagesHear, pagesLost, pagesRefused } from './pages.js';

/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').DownRefused} DownRefused */
/** @typedef {import('../link/packets.js').Entry} Entry */
/** @typedef {import('../link/packets.js').Summary} Summary */
/** @typedef {import('../link/packets.js').AuditRow} AuditRow */
/** @typedef {import('../link/packets.js').UpConversations} UpConversations */
/** @typedef {import('../link/packets.js').UpAudit} UpAudit */
/** @typedef {import('../link/packets.js').Language} Language */
/** @typedef {import('../link/packets.js').Topic} Topic */
/** @typedef {import('../link/packets.js').ConversationState} ConversationState */
/** @typedef {import('../link/packets.js').Outcome} Outcome */
/** @template T @typedef {import('./pages.js').Pages<T>} Pages */
/**
 * What was chosen; empty is any. Days as 2026-11-21.
 * @typedef {{ from: string, until: string, language: Language | '', topic: Topic | '', state: ConversationState | '', outcome: Outcome | '' }} Choice
 */
/** @typedef {{ conversation: number, why: string }} Opening */
/** notes: what the staff wrote for each other, which comes before the talk. @typedef {Opening & { head: number, entries: readonly Entry[], notes: readonly Entry[] }} Transcript */
/**
 * @typedef {object} Records
 * @property {Choice} choice
 * @property {Pages<Summary>} list
 * @property {Pages<AuditRow>} audit
 * @property {Opening | null} opening            asked for, nothing of it here yet
 * @property {DownRefused | null} openRefused
 * @property {Transcript | null} transcript      its head is -1 until the talk begins to come
 */

/** @type {Choice} */
export const CHOICE_ANY = { from: '', until: '', language: '', topic: '', state: '', outcome: '' };
/** @type {Records} */
export const RECORDS_EMPTY = { choice: CHOICE_ANY, list: PAGES_EMPTY, audit: PAGES_EMPTY, opening: null, openRefused: null, transcript: null };

/** The list as CHOICE wants it, from the newest on. @param {Records} records @param {Choice} choice @returns {[Records, UpConversations]} */
export function recordsChoose(records, choice) {
  return [{ ...records, choice, list: pagesAsk(records.list, false) }, query(choice)];
}

/** @param {Records} records @returns {[Records, UpConversations]} */
export function recordsOlder(records) {
  const last = lastOf(records.list);
  return [{ ...records, list: pagesAsk(records.list, true) }, { ...query(records.choice), before: last ? last.conversation : undefined }];
}

/** @param {Records} records @param {boolean} isOlder @returns {[Records, UpAudit]} */
export function recordsAudit(records, isOlder) {
  const last = isOlder ? lastOf(records.audit) : null;
  return [{ ...records, audit: pagesAsk(records.audit, isOlder) }, last ? { type: 'audit', before: last.number } : { type: 'audit' }];
}

/** @param {Records} records @param {Opening | null} opening @returns {Records} */
export function recordsOpen(records, opening) {
  return { ...records, opening, openRefused: null, transcript: null };
}

/** @param {Records} records @param {Down} packet @returns {Records} */
export function recordsHear(records, packet) {
  switch (packet.type) {
    case 'welcome':
      return { ...records, list: pagesLost(records.list), audit: pagesLost(records.audit), opening: null };
    case 'conversations':
      return { ...records, list: pagesHear(records.list, packet.conversations, packet.more) };
    case 'audit':
      return { ...records, audit: pagesHear(records.audit, packet.rows, packet.more) };
    case 'transcript':
      return transcriptHear(records, packet);
    case 'refused':
      return refused(records, packet);
    default:
      return records;
  }
}

/** The first day lies after the last. @param {Choice} choice */
export function choiceIsWrong({ from, until }) {
  return from !== '' && until !== '' && from > until;
}

/** @param {Records} records @param {import('../link/packets.js').DownTranscript} packet @returns {Records} */
function transcriptHear(records, { conversation, log, head, entries }) {
  const { opening, transcript } = records;
  const open = transcript || (opening && { ...opening, head: -1, entries: [], notes: [] });
  if (!open || open.conversation !== conversation) return records;
  const next = isStaffLog(log) ? { ...open, notes: joined(open.notes, entries) } : { ...open, head, entries: joined(open.entries, entries) };
  return { ...records, opening: null, transcript: next };
}

/** A talk's id is its conversation's number × 256, its staff log's one more. @param {number} log */
const isStaffLog = (log) => log % 256 === 1;

/** @param {readonly Entry[]} entries @param {readonly Entry[]} more */
function joined(entries, more) {
  const known = new Set(entries.map((entry) => entry.seq));
  return [...entries, ...more.filter((entry) => !known.has(entry.seq))].sort((a, b) => a.seq - b.seq);
}

/** @param {Records} records @param {DownRefused} packet @returns {Records} */
function refused(records, packet) {
  if (packet.packet === 'open') return { ...records, opening: null, openRefused: packet };
  if (packet.packet === 'conversations') return { ...records, list: pagesRefused(records.list, packet) };
  if (packet.packet === 'audit') return { ...records, audit: pagesRefused(records.audit, packet) };
  return records;
}

/** @param {Choice} choice @returns {UpConversations} */
function query({ from, until, language, topic, state, outcome }) {
  return {
    type: 'conversations',
    ...(from && { from_ms: dayBegins(from, 0) }),
    ...(until && { until_ms: dayBegins(until, 1) }),
    ...(language && { language }),
    ...(topic && { topic }),
    ...(state && { state }),
    ...(outcome && { outcome }),
  };
}

/** @template T @param {Pages<T>} pages @returns {T | null} */
function lastOf({ rows }) {
  return rows && rows.length > 0 ? rows[rows.length - 1] : null;
}
