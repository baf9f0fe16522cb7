// SPDX-License-Identifier: Apache-2.0
// Opening hours and closed days as people write them, in the words of their language, and as the
// service keeps them (daemon/domain/hours.h): "mon-fri 09:00-17:00", "12-24 2027-06-05". Pure.
// English names are always understood, since they stand in settings and in older notes.

/** part: the words that are wrong. @typedef {{ kind: 'day' | 'time' | 'order' | 'span' | 'date', part: string }} HoursFault */
/** @typedef {{ kept: string } | { fault: HoursFault }} HoursRead */

const KEPT_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** A Monday, and the first month of a year with a 29 February. */
const MONDAY_MS = Date.UTC(2024, 0, 1);
const DAY_MS = 86400000;
const LEAP_YEAR = 2024;

/** Without the full stop of an abbreviation. @param {string} name */
const bare = (name) => name.toLowerCase().replace(/\.$/, '');
const two = (/** @type {number} */ number) => String(number).padStart(2, '0');

/** @param {string} locale @param {Intl.DateTimeFormatOptions} options @param {number} at_ms */
const written = (locale, options, at_ms) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(at_ms);

/** @param {string} locale @param {'short' | 'long'} weekday */
const dayNames = (locale, weekday) => KEPT_DAYS.map((_, place) => bare(written(locale, { weekday }, MONDAY_MS + place * DAY_MS)));

/** @param {string} locale @param {'short' | 'long'} month */
const monthNames = (locale, month) => Array.from({ length: 12 }, (_, place) => bare(written(locale, { month }, Date.UTC(LEAP_YEAR, place, 1))));

/** The one place of a name that WORD is or begins, in the own language first; -1 where none or several are meant. @param {string} word @param {(locale: string, length: 'short' | 'long') => string[]} names @param {string} locale @param {number} least characters */
function placeOf(word, names, locale, least) {
  const typed = bare(word);
  for (const tongue of [locale, 'en']) {
    const short = names(tongue, 'short').indexOf(typed);
    if (short >= 0) return short;
    const fits = names(tongue, 'long').flatMap((name, place) => (typed.length >= least && name.startsWith(typed) ? [place] : []));
    if (fits.length === 1) return fits[0];
  }
  return -1;
}

/** 9, 9:00, 09.00; NaN for anything else. @param {string} typed */
function minutesOf(typed) {
  const [, hour, minute = '0'] = typed.match(/^(\d{1,2})(?:[:.](\d{2}))?$/) || [];
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && minutes <= 24 * 60 ? minutes : NaN;
}

const clock = (/** @type {number} */ minutes) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** One of "Monday-Friday 9-17". @param {string} part @param {string} locale @returns {HoursRead} */
function partRead(part, locale) {
  const [, names, times] = part.match(/^(\D*?)\s*(\d.*)?$/) || ['', part, ''];
  const days = names.split('-').map((name) => name.trim());
  const places = days.map((name) => placeOf(name, dayNames, locale, 2));
  const unknown = places.findIndex((place) => place < 0);
  if (unknown >= 0 || days.length > 2) return { fault: { kind: 'day', part: days[Math.max(0, unknown)] || part } };
  if (places.length === 2 && places[1] < places[0]) return { fault: { kind: 'order', part } };
  const spans = (times || '').split('-').map((time) => minutesOf(time.trim()));
  if (spans.length !== 2 || spans.some(Number.isNaN)) return { fault: { kind: 'time', part } };
  if (spans[1] <= spans[0]) return { fault: { kind: 'span', part } };
  return { kept: `${places.map((place) => KEPT_DAYS[place]).join('-')} ${spans.map(clock).join('-')}` };
}

/** @param {string[]} parts @param {string} between @param {(part: string) => HoursRead} read @returns {HoursRead} */
function allRead(parts, between, read) {
  const kept = [];
  for (const part of parts.map((one) => one.trim()).filter(Boolean)) {
    const one = read(part);
    if ('fault' in one) return one;
    kept.push(one.kept);
  }
  return { kept: kept.join(between) };
}

/** @param {string} typed @param {string} locale @returns {HoursRead} */
export const weekRead = (typed, locale) => allRead(typed.replace(/\s*[–—-]\s*/g, '-').split(/[,;\n]/), ', ', (part) => partRead(part, locale));

/** @param {string} kept @param {string} locale */
export function weekShown(kept, locale) {
  const names = dayNames(locale, 'short');
  return kept.replace(/[a-z]{3}/g, (day) => names[KEPT_DAYS.indexOf(day)] ?? day);
}

/** @param {number} day @param {number} month @param {string} [year] */
function dateKept(day, month, year) {
  const date = new Date(Date.UTC(Number(year || LEAP_YEAR), month - 1, day));
  if (month < 1 || month > 12 || date.getUTCDate() !== day || day < 1) return '';
  return `${year ? `${year}-` : ''}${two(month)}-${two(day)}`;
}

/** 24 December, 5. juni 2027, 24.12., 24/12/2027; 12-24 and 2027-06-05 as they are kept. @param {string} part @param {string} locale */
function dateRead(part, locale) {
  const kept = part.match(/^(?:(\d{4})-)?(\d{2})-(\d{2})$/);
  if (kept) return dateKept(Number(kept[3]), Number(kept[2]), kept[1]);
  const numbers = part.match(/^(\d{1,2})[./](\d{1,2})(?:[./](\d{4})|\.)?$/);
  if (numbers) return dateKept(Number(numbers[1]), Number(numbers[2]), numbers[3]);
  const named = part.match(/^(\d{1,2})\.?\s*(\p{L}+)\.?(?:\s+(\d{4})(?:\s*г\.?)?)?$/u);
  return named ? dateKept(Number(named[1]), placeOf(named[2], monthNames, locale, 3) + 1, named[3]) : '';
}

/** @param {string} typed @param {string} locale @returns {HoursRead} */
export function closedRead(typed, locale) {
  // Days that are written in numbers may stand beside each other without a comma.
  const parts = typed.split(/[,;\n]/).flatMap((part) => (/\p{L}/u.test(part) ? [part] : part.split(/\s+/)));
  return allRead(parts, ' ', (part) => {
    const kept = dateRead(part, locale);
    return kept ? { kept } : { fault: { kind: 'date', part } };
  });
}

/** @param {string} kept @param {string} locale */
export const closedShown = (kept, locale) => kept.split(/\s+/).filter(Boolean).map((one) => {
  const [day, month, year] = one.split('-').map(Number).reverse();
  return written(locale, { day: 'numeric', month: 'long', ...(year && { year: 'numeric' }) }, Date.UTC(year || LEAP_YEAR, month - 1, day));
}).join(', ');
