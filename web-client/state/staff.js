// SPDX-License-Identifier: Apache-2.0
// Whether a member of staff is signed in on this page, and what to tell them when not. Pure.

/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').Reason} Reason */
/** @typedef {import('../link/packets.js').Role} Role */
/** @typedef {import('../link/packets.js').FactorState} FactorState */
/** @typedef {import('../link/socket.js').Line} Line */
/**
 * unknown: nobody has asked yet. out: the form stands there. checking: the answer to it is
 * under way. step, proving: the same with the second step of signing in. in: there is a line, or there will be one again. elsewhere: signed in with a
 * role that this page is not for.
 * @typedef {'unknown' | 'out' | 'checking' | 'step' | 'proving' | 'in' | 'elsewhere'} Stage
 */
/**
 * @typedef {object} Staff
 * @property {Stage} stage
 * @property {Line} line
 * @property {'over' | 'left' | null} why     why the form stands there, where there is a reason
 * @property {{ reason: Reason, until_ms: number } | null} refused
 * @property {boolean} isSilent               there was no answer to the form
 * @property {string} name
 * @property {Role | null} role
 * @property {number} id                      0 unknown
 * @property {string} ticket                  of the second step, while it stands there
 * @property {FactorState | null} factor      null: not told yet
 */

/** @type {Staff} */
export const STAFF_EMPTY = { stage: 'unknown', line: { state: 'connecting' }, why: null, refused: null, isSilent: false,
  name: '', role: null, id: 0, ticket: '', factor: null };

/** @param {Staff} staff @param {Line} line @returns {Staff} */
export function staffLine(staff, line) {
  if (line.state === 'online') return { ...staff, line, stage: 'in', why: null };
  if (line.state !== 'stopped' || line.why !== 'session_over') return { ...staff, line };
  const wasIn = staff.stage === 'in' && staff.id > 0;
  return { ...staff, line, stage: 'out', why: wasIn ? 'over' : staff.why };
}

/** @param {Staff} staff @param {Down} packet @param {readonly Role[]} roles  whom this page is for @returns {Staff} */
export function staffHear(staff, packet, roles) {
  if (packet.type === 'welcome') {
    const known = { ...staff, name: packet.name || '', role: packet.role || null, id: packet.staff || 0, factor: packet.factor || null };
    return staffPlaced(known, roles);
  }
  // One that was owed counts from the next socket on: until then nothing else is heard on this one.
  if (packet.type === 'recovery' && staff.factor === 'none') return { ...staff, factor: 'set' };
  if (packet.type === 'done' && packet.packet === 'factor_remove') return { ...staff, factor: 'none' };
  const isTurnedAway = packet.type === 'refused' && packet.packet === 'hello' && packet.reason === 'not_allowed';
  return isTurnedAway ? { ...staff, stage: 'elsewhere' } : staff;
}

/** @param {Staff} staff @returns {Staff} */
export function staffChecks(staff) {
  return { ...staff, stage: 'checking', why: null, refused: null, isSilent: false };
}

/** The password was right, and a code is asked for. @param {Staff} staff @param {string} ticket @returns {Staff} */
export function staffStep(staff, ticket) {
  return { ...staff, stage: 'step', ticket };
}

/** @param {Staff} staff @returns {Staff} */
export function staffProves(staff) {
  return { ...staff, stage: 'proving', refused: null, isSilent: false };
}

/** @param {Staff} staff @returns {Staff} */
export function staffBack(staff) {
  return { ...staff, stage: 'out', ticket: '', refused: null, isSilent: false };
}

/** @param {Staff} staff @param {string} name @param {Role} role @param {readonly Role[]} roles @returns {Staff} */
export function staffSignedIn(staff, name, role, roles) {
  return staffPlaced({ ...staff, stage: 'in', name, role, ticket: '' }, roles);
}

/** A step that is over leads back to the password. @param {Staff} staff @param {Reason} reason @param {number} wait_ms @param {number} now_ms @returns {Staff} */
export function staffRefused(staff, reason, wait_ms, now_ms) {
  const stage = staff.stage === 'proving' && reason !== 'not_signed_in' ? 'step' : 'out';
  return { ...staff, stage, refused: { reason, until_ms: wait_ms > 0 ? now_ms + wait_ms : 0 } };
}

/** @param {Staff} staff @returns {Staff} */
export function staffSilent(staff) {
  return { ...staff, stage: staff.stage === 'proving' ? 'step' : 'out', isSilent: true };
}

/** @param {Staff} staff @returns {Staff} */
export function staffLeft(staff) {
  return { ...STAFF_EMPTY, line: staff.line, stage: 'out', why: 'left' };
}

/** Whole seconds until the form may be sent again. @param {Staff} staff @param {number} now_ms */
export function staffWait(staff, now_ms) {
  const until_ms = staff.refused ? staff.refused.until_ms : 0;
  return Math.max(0, Math.ceil((until_ms - now_ms) / 1000));
}

/** @param {Staff} staff @param {readonly Role[]} roles @returns {Staff} */
function staffPlaced(staff, roles) {
  const isElsewhere = staff.role !== null && !roles.includes(staff.role);
  return isElsewhere ? { ...staff, stage: 'elsewhere' } : staff;
}
