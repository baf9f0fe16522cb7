// SPDX-License-Identifier: Apache-2.0
// A row of the audit list in words. It keeps names, numbers and words of our own vocabularies; who
// reads it reads sentences of their language.

import { words } from '../words/words.js';

/** @typedef {import('../link/packets.js').AuditRow} Row */
/** @typedef {import('./libraries.js').Library} Library */
/** @typedef {import('../link/packets.js').Act} Act */

/** As the service writes it where somebody sat at the server itself. */
const COMMAND_LINE = 'command line';
/** @type {readonly Act[]} */
const BY_SEEKER = ['copy_asked', 'expert_let_in', 'expert_let_out', 'message_redacted', 'file_removed'];
/** @type {readonly Act[]} */
const BY_SERVICE = ['copy_sent', 'copy_failed', 'staff_talk_erased'];

/** @param {Row} row @returns {string} */
export function whoWords({ actor, act, why }) {
  if (actor) return actor;
  if (why === COMMAND_LINE) return words('admin.audit.at_server');
  if (BY_SEEKER.includes(act)) return words('admin.role.seeker');
  return words(BY_SERVICE.includes(act) ? 'admin.audit.service' : 'admin.audit.nobody');
}

/** @param {Row} row @param {readonly Library[]} libraries @returns {string} */
export function objectWords({ act, object = '' }, libraries) {
  if (act === 'library_added' || act === 'library_changed') return slugName(libraries, object);
  return act === 'feedback_read' ? numberName(libraries, object) : object;
}

/** @param {Row} row @param {readonly Library[]} libraries @returns {string} */
export function whyWords({ act, why = '' }, libraries) {
  if (!why) return '';
  if (why === COMMAND_LINE) return words('admin.audit.command_line');
  switch (act) {
    case 'taken_out_of_turn': return words(`staff.turn.${/** @type {import('../link/packets.js').TurnReason} */ (why)}`);
    case 'account_added': return words(`admin.role.${/** @type {import('../link/packets.js').Role} */ (why)}`);
    case 'block_set': return blockWords(why);
    case 'account_placed': case 'handed_over': return slugName(libraries, why);
    case 'question_added': case 'question_changed': case 'question_removed': return numberName(libraries, why);
    default: return why;
  }
}

/** "insults, week" @param {string} why */
function blockWords(why) {
  const [reason, length] = why.split(', ');
  return `${words(`staff.block.${/** @type {import('../link/packets.js').BlockReason} */ (reason)}`)}, ${words(`admin.audit.for_${/** @type {import('../link/packets.js').BlockLength} */ (length)}`)}`;
}

/** @param {readonly Library[]} libraries @param {string} slug */
const slugName = (libraries, slug) => libraries.find((one) => one.slug === slug)?.name || slug;

/** @param {readonly Library[]} libraries @param {string} number */
const numberName = (libraries, number) => libraries.find((one) => String(one.library) === number)?.name || number;
