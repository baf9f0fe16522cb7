// SPDX-License-Identifier: Apache-2.0
// The service writes the audit list in words of its own; here are those that a reader gets
// instead. Pure.

import { BLOCK_LENGTHS, BLOCK_REASONS, ROLES, TURN_REASONS } from '../link/packets.js';

/** @typedef {import('../link/packets.js').AuditRow} AuditRow */
/** @typedef {import('./libraries.js').Library} Library */

/** What the operator's commands write as their reason (daemon/main/admin.c, import.c). */
const COMMAND = 'command line';
/** Who does it, where no account did. */
const BY = /** @type {const} */ ({
  copy_asked: 'admin.audit.seeker', expert_let_in: 'admin.audit.seeker', expert_let_out: 'admin.audit.seeker_or_service',
  copy_sent: 'admin.audit.service', copy_failed: 'admin.audit.service', staff_talk_erased: 'admin.audit.service',
});

/** The words for whoever did it without an account. @param {AuditRow} row */
export function auditBy(row) {
  if (!row.actor && row.why === COMMAND) return 'admin.audit.operator';
  return BY[/** @type {keyof typeof BY} */ (row.act)] || 'admin.audit.nobody';
}

/** @template {string} T @param {readonly T[]} all @param {string} one @returns {one is T} */
const isOf = (all, one) => /** @type {readonly string[]} */ (all).includes(one);

/** The words for a reason that the service wrote, in their order; none where a person wrote it. @param {AuditRow} row */
export function auditWhy({ act, actor, why = '' }) {
  if (!actor && why === COMMAND) return /** @type {const} */ (['admin.audit.command']);
  if (act === 'account_added' && isOf(ROLES, why)) return [/** @type {const} */ (`admin.role.${why}`)];
  if (act === 'taken_out_of_turn' && isOf(TURN_REASONS, why)) return [/** @type {const} */ (`staff.turn.${why}`)];
  const [reason, length] = why.split(', ');
  if (act === 'block_set' && isOf(BLOCK_REASONS, reason) && isOf(BLOCK_LENGTHS, length))
    return [/** @type {const} */ (`staff.block.${reason}`), /** @type {const} */ (`admin.audit.${length}`)];
  return [];
}

/** What it was done to, and why, as the list has it, but that a library is called by its name. @param {AuditRow} row @param {readonly Library[]} libraries */
export function auditNamed({ act, object = '', why = '' }, libraries) {
  const named = (/** @type {string} */ key) => libraries.find((one) => one.slug === key || String(one.library) === key)?.name || key;
  switch (act) {
    case 'library_added': case 'library_changed': case 'feedback_read': return { object: named(object), why };
    case 'account_placed': case 'handed_over':
    case 'question_added': case 'question_changed': case 'question_removed': return { object, why: named(why) };
    default: return { object, why };
  }
}
