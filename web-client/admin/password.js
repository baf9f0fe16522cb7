// SPDX-License-Identifier: Apache-2.0
// A password that can be read aloud: sixteen signs in four groups, none of which is taken
// for another. 32 signs are five bits each, so that every byte gives one without a bias.

const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';
export const PASSWORD_BYTES = 16;

/** @param {Uint8Array} bytes  PASSWORD_BYTES random ones @returns {string} */
export function passwordFrom(bytes) {
  const signs = Array.from(bytes, (byte) => SIGNS[byte % SIGNS.length]).join('');
  return (signs.match(/.{4}/g) || []).join('-');
}
