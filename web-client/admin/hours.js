// SPDX-License-Identifier: Apache-2.0
// Opening hours and closed days: as people write them in their language, and as the service keeps
// them (docs/settings.md). Pure.

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONDAY_MS = Date.UTC(2024, 0, 1);
const DAY_MS = 86400000;
const PART = /^(\D+?)\s*(\d{1,2})(?:[:.](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?$/;
const DATE = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4}))?[.г]*$/;
const KEPT_DATE = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/;

/** Either as it is kept, or the part that nobody understands. @typedef {{ kept: string, wrong: '' } | { kept: '', wrong: string }} Read */

/** @param {string} locale @param {'short' | 'long'} weekday */
function dayNames(locale, weekday) {
  const names = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
  return DAYS.map((_, day) => names.format(MONDAY_MS + day * DAY_MS).toLowerCase().replace(/\.$/, ''));
}

/** Which day is meant, by any beginning that only one name has; -1 none. @param {string} written @param {string} locale */
function dayOf(written, locale) {
  const name = written.trim().toLowerCase().replace(/\.$/, '');
  for (const names of [DAYS, dayNames(locale, 'short'), dayNames(locale, 'long'), dayNames('en', 'long')]) {
    if (names.includes(name)) return names.indexOf(name);
    const begun = names.filter((one) => name.length > 1 && one.startsWith(name));
    if (begun.length === 1) return names.indexOf(begun[0]);
  }
  return -1;
}

/** @param {string} hour @param {string} [minute] @returns {string} empty where there is no such time */
function timeOf(hour, minute = '00') {
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && minutes <= 1440 ? `${hour.padStart(2, '0')}:${minute}` : '';
}

/** @param {string} part @param {string} locale @returns {string} */
function readPart(part, locale) {
  const [, days = '', fromHour = '', fromMinute, untilHour = '', untilMinute] = PART.exec(part) || [];
  const [first, last = first, ...more] = days.split(/[-–—]/).map((day) => dayOf(day, locale));
  const [from, until] = [timeOf(fromHour, fromMinute), timeOf(untilHour, untilMinute)];
  if (first < 0 || last < first || more.length > 0 || !from || from >= until) return '';
  return `${DAYS[first]}${last > first ? `-${DAYS[last]}` : ''} ${from}-${until}`;
}

/** @param {string[]} parts @param {(part: string) => string} read @param {string} between @returns {Read} */
function readAll(parts, read, between) {
  const written = parts.map((part) => part.trim()).filter(Boolean);
  const wrong = written.find((part) => !read(part));
  return wrong === undefined ? { kept: written.map(read).join(between), wrong: '' } : { kept: '', wrong };
}

/** "пон-пет 9-17, сб 10:00-14:00" @param {string} text @param {string} locale */
export const weekRead = (text, locale) => readAll(text.split(/[,;\n]/), (part) => readPart(part, locale), ', ');

/** @param {string} week @param {string} locale @returns {string} */
export function weekShown(week, locale) {
  const names = dayNames(locale, 'short');
  return week.replace(/[a-z]{3}/g, (day) => names[DAYS.indexOf(day)] || day);
}

/** @param {string} word @returns {string} */
function readDate(word) {
  const [, keptYear, keptMonth, keptDay] = KEPT_DATE.exec(word) || [];
  const [, day = keptDay, month = keptMonth, year = keptYear] = DATE.exec(word) || [];
  const isDate = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isDate ? [...(year ? [year] : []), month.padStart(2, '0'), day.padStart(2, '0')].join('-') : '';
}

/** "24.12 05.06.2027" @param {string} text */
export const closedRead = (text) => readAll(text.split(/[\s,;]/), readDate, ' ');

/** @param {string} days @param {string} locale @returns {string} */
export function closedShown(days, locale) {
  const between = locale.startsWith('en') ? '/' : '.';
  return days.replace(/(?:(\d{4})-)?(\d{2})-(\d{2})/g, (_, year, month, day) => [day, month, ...(year ? [year] : [])].join(between));
}
