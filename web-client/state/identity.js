// SPDX-License-Identifier: Apache-2.0
// Finds what looks like a number that nobody should send: an identity number of Bulgaria or
// Denmark, a bank account, a payment card. It may be wrong both ways and forbids nothing.

const EGN_WEIGHTS = [2, 4, 8, 5, 10, 9, 7, 3, 6];
const HIDDEN = '[…]';

/** @typedef {'identity' | 'bank'} Found */

/** @type {{ kind: Found, shape: RegExp, is: (signs: string) => boolean }[]} */
const SHAPES = [
  { kind: 'bank', shape: /\b[a-z]{2}\d\d(?: ?[a-z\d]{4}){2,7}(?: ?[a-z\d]{1,3})?\b/gi, is: isIban },
  { kind: 'bank', shape: /\b[1-9](?:[ -]?\d){12,18}\b/g, is: isCard },
  { kind: 'identity', shape: /\b\d{6}[ -]?\d{4}\b/g, is: (signs) => isEgn(signs) || isCpr(signs) },
];

/** What stands in TEXT first; nothing where there is nothing. @param {string} text @returns {Found | undefined} */
export const identityIn = (text) => SHAPES.find((one) => without(text, one) !== text)?.kind;

/** TEXT with signs of omission in the place of each. @param {string} text @returns {string} */
export const identityWithout = (text) => SHAPES.reduce(without, text);

/** @param {string} text @param {typeof SHAPES[0]} one @returns {string} */
function without(text, { shape, is }) {
  return text.replace(shape, (found) => {
    // What stands behind it, a year or a word, may have been taken for a part of it.
    for (let part = found; part; part = part.replace(/[ -]?[^ -]+$/, '')) {
      if (is(part.replace(/[ -]/g, ''))) return HIDDEN + found.slice(part.length);
    }
    return found;
  });
}

/** Country and check digits go behind the rest, letters count from 10: the rest by 97 is 1. @param {string} signs */
function isIban(signs) {
  const turned = signs.slice(4) + signs.slice(0, 4);
  return signs.length > 14 && [...turned].reduce((rest, sign) => Number(`${rest}${parseInt(sign, 36)}`) % 97, 0) === 1;
}

/** Luhn: from the right every second digit counts twice, and the sum ends in 0. @param {string} digits */
function isCard(digits) {
  const sum = [...digits].reverse().reduce((all, digit, place) => all + (place % 2 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][+digit] : +digit), 0);
  return digits.length > 12 && sum % 10 === 0;
}

/** Year, month (+20 or +40 for other centuries), day, and a check digit. @param {string} digits */
function isEgn(digits) {
  const month = +digits.slice(2, 4);
  const sum = EGN_WEIGHTS.reduce((all, weight, place) => all + weight * +digits[place], 0);
  return month < 53 && isDay(+digits.slice(4, 6), month % 20, +digits.slice(0, 2)) && (sum % 11) % 10 === +digits[9];
}

/** Day, month, year; the check digit is no longer kept to. @param {string} digits */
const isCpr = (digits) => digits.length === 10 && isDay(+digits.slice(0, 2), +digits.slice(2, 4), +digits.slice(4, 6));

/** A day that was, in some century. @param {number} day @param {number} month @param {number} year */
const isDay = (day, month, year) => day > 0 && month > 0 && month < 13 && new Date(Date.UTC(2000 + year, month - 1, day)).getUTCDate() === day;
