// SPDX-License-Identifier: Apache-2.0
// Days in local time.

/** A day as a number that compares, in local time. @param {number} at_ms @returns {number} */
export function dayOf(at_ms) {
  const date = new Date(at_ms);
  return date.getFullYear() * 10000 + date.getMonth() * 100 + date.getDate();
}

/** When the day that lies AFTER days later begins, in local time. @param {string} day @param {number} after */
export function dayBegins(day, after) {
  const [year, month, date] = day.split('-').map(Number);
  return Math.max(0, new Date(year, month - 1, date + after).getTime());
}
