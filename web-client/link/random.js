// SPDX-License-Identifier: Apache-2.0
// Random ids made by the page.

/** BYTES random bytes as lower-case hexadecimal digits. @param {number} bytes @returns {string} */
export function randomHex(bytes) {
  const values = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(values, (value) => value.toString(16).padStart(2, '0')).join('');
}
