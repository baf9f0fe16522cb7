// SPDX-License-Identifier: Apache-2.0
// Setting up and removing one's own second factor, as a page knows it. Pure. The codes stay
// until the person has put them somewhere: they are never shown again.

/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').DownRefused} DownRefused */
/** @typedef {import('../link/packets.js').UpFactorBegin | import('../link/packets.js').UpFactorConfirm | import('../link/packets.js').UpFactorRemove} FactorAsk */
/**
 * @typedef {object} Factor
 * @property {FactorAsk['type'] | null} asked  has no answer yet
 * @property {DownRefused | null} refused      the answer to the last one asked
 * @property {string} secret                   what the app is shown; empty: not begun
 * @property {string} login                    whose
 * @property {readonly string[]} codes         recovery codes that were not put away yet
 * @property {boolean} isRemoved               just now
 */

/** @type {Factor} */
export const FACTOR_EMPTY = { asked: null, refused: null, secret: '', login: '', codes: [], isRemoved: false };

/** @param {Factor} factor @param {FactorAsk['type']} type @returns {Factor} */
export function factorAsk(factor, type) {
  return { ...factor, asked: type, refused: null, isRemoved: false };
}

/** @param {Factor} factor @param {Down} packet @returns {Factor} */
export function factorHear(factor, packet) {
  switch (packet.type) {
    case 'welcome':
      return factor.asked ? { ...factor, asked: null } : factor;
    case 'factor_secret':
      return { ...FACTOR_EMPTY, secret: packet.secret, login: packet.login };
    case 'recovery':
      return { ...FACTOR_EMPTY, login: factor.login, codes: packet.codes.map(({ code }) => code) };
    case 'done':
      return packet.packet === 'factor_remove' ? { ...FACTOR_EMPTY, isRemoved: true } : factor;
    case 'refused':
      return packet.packet === factor.asked ? refused(factor, packet) : factor;
    default:
      return factor;
  }
}

/** What was begun is gone with the desk that knew it: begin again. @param {Factor} factor @param {DownRefused} packet @returns {Factor} */
function refused(factor, packet) {
  const isLost = packet.reason === 'not_found' && factor.asked === 'factor_confirm';
  return { ...factor, asked: null, refused: packet, secret: isLost ? '' : factor.secret };
}

/** The address that apps read out of the picture. @param {string} library @param {string} login @param {string} secret */
export function factorAddress(library, login, secret) {
  const issuer = encodeURIComponent(library);
  return `otpauth://totp/${issuer}:${encodeURIComponent(login)}?secret=${secret}&issuer=${issuer}`;
}

/** In groups of four, to be read and typed. @param {string} secret */
export function factorGroups(secret) {
  return (secret.match(/.{1,4}/g) || []).join(' ');
}
