// SPDX-License-Identifier: Apache-2.0
// Finds what looks like a Bulgarian or Danish identity number, so that people can be asked
// whether they mean to send it. It may be wrong both ways and forbids nothing.

const EGN_WEIGHTS = [2, 4, 8, 5, 10, 9, 7, 3, 6];

/** @param {string} text @returns {boolean} */
export function identityIn(text) {
  const found = text.match(/\b\d{6}[ -]?\d{4}\b/g) || [];
  return found.some((part) => {
    const digits = part.replace(/\D/g, '');
    return isEgn(digits) || (/[ -]/.test(part) && isCpr(digits));
  });
}

/** Year, month (+20 or +40 for other centuries), day, and a check digit. @param {string} digits */
function isEgn(digits) {
  const month = Number(digits.slice(2, 4)) % 20;
  const sum = EGN_WEIGHTS.reduce((all, weight, place) => all + weight * Number(digits[place]), 0);
  return isDay(Number(digits.slice(4, 6)), month) && (sum % 11) % 10 === Number(digits[9]);
}

/** Day, month, year; the check digit is no longer kept to. @param {string} digits */
const isCpr = (digits) => isDay(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)));

/** @param {number} day @param {number} month */
const isDay = (day, month) => day >= 1 && day <= 31 && month >= 1 && month <= 12;
