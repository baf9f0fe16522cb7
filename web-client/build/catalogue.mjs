// SPDX-License-Identifier: Apache-2.0
// Reads the words of all languages and refuses to go on when one is missing.

import { readFileSync } from 'node:fs';
import { REASONS } from '../link/packets.js';

export const LANGUAGES = ['en', 'bg', 'da'];
export const PARTS = ['common', 'staff', 'seeker', 'plain', 'desk', 'admin', 'embed', 'poster', 'practice', 'mail', 'trouble', 'suggested'];
const folder = new URL('../words/', import.meta.url);

/** The words of one page in one language, as the script gets them. */
export function catalogue(page, language) {
  const result = { language };
  for (const [reason, words] of Object.entries(read(language, 'reasons'))) result['reason.' + reason] = words;
  const shared = page === 'desk' || page === 'admin' ? read(language, 'staff') : {};
  if (page === 'practice') return practiceCatalogue(language);
  return { ...result, ...read(language, 'common'), ...shared, ...read(language, page) };
}

/** The desk's own, under a title that nobody takes for the desk's; and what the service would say for itself. */
function practiceCatalogue(language) {
  const own = read(language, 'practice');
  return { ...catalogue('desk', language), ...read(language, 'trouble'), ...own, 'desk.title': own['practice.title'] };
}

/** A job seeker's page never says these: only staff can meet them, or a page that is broken, which says bad_packet. */
const NOT_FOR_SEEKERS = ['wrong_login', 'wrong_factor', 'factor_needed', 'already_taken', 'off_duty', 'no_room', 'login_used',
  'weak_password', 'name_misleads', 'has_factor', 'own_account', 'reason_needed', 'not_signed_in', 'unknown_packet', 'unknown_field', 'missing_field',
  'repeated_field', 'bad_field', 'hello_first', 'old_page', 'out_of_order', 'number_reused', 'has_conversation', 'not_ended', 'rated_before',
  'beyond_skills', 'note_needed', 'slug_used', 'changed_meanwhile', 'list_full', 'too_many', 'not_allowed',
  'paused', 'blocked' /* the service says them itself */].map((reason) => `reason.${reason}`).concat('common.line.session_over');

/** Only what is fetched late can be told these. */
const NOT_AT_FIRST = ['bad_contact', 'copies_over', 'nobody_answers', 'not_answered', 'file_too_large', 'file_kind', 'files_full'].map((reason) => `reason.${reason}`);

/**
 * What each of a page's SCRIPTS can say, and none before it brings: keys that stand in it whole,
 * those with _one and _other behind them, and what a `common.event.${…}` can become. What stands
 * whole and is never put together gets a short key, its place where it is one sentence: `short`
 * turns a script to it, and `of` gives the words of one, in a language.
 */
export function catalogueSaid(page, words, scripts) {
  const unheard = page === 'seeker' ? NOT_FOR_SEEKERS : [];
  const shapes = scripts.map(({ code }) => [...code.matchAll(/`([\w.]*(?:\$\{[^{}]*\}[\w.]*)+)`/g)].map((match) => shapeOf(match[1])).filter((shape) => !shape.test('any.key')));
  const isMade = (key) => key === 'language' || key.startsWith('reason.') || shapes.flat().some((shape) => shape.test(key));
  const names = new Map();
  let [sentences, stems] = [0, SHORTEST];
  const given = new Set();
  const said = new Map(scripts.map(({ name, code }, place) => {
    const whole = [...new Set([...code.matchAll(KEY)].map((match) => match[2]))].filter((key) => key in words || `${key}_one` in words);
    for (const key of whole.filter((one) => !isMade(one) && !names.has(one))) names.set(key, key in words ? String(sentences++) : (stems++).toString(36));
    const isFirstOfAll = (key) => (page === 'seeker' && NOT_AT_FIRST.includes(key) ? place === scripts.length - 1 : place === 0);
    const isSaid = (key) => (key === 'language' || key.startsWith('reason.') ? isFirstOfAll(key) : shapes[place].some((shape) => shape.test(key)));
    const mine = Object.keys(words).filter((key) => !given.has(key) && (whole.includes(key) || whole.includes(stemOf(key)) || (isSaid(key) && !unheard.includes(key))));
    mine.forEach((key) => given.add(key));
    return [name, mine];
  }));
  const shortOf = (key) => names.get(key) ?? (names.has(stemOf(key)) ? names.get(stemOf(key)) + key.slice(stemOf(key).length) : key);
  return {
    short: (code) => code.replace(KEY, (found, quote, key) => (names.has(key) ? `'${names.get(key)}'` : found)),
    of: (name, ours) => Object.fromEntries(said.get(name).map((key) => [shortOf(key), ours[key]])),
  };
}

/** The key that has _one or _other behind it, or the key itself. */
const stemOf = (key) => key.replace(/_(one|other)$/, '');

/** From here on a number of base 36 begins with a letter, and a key of its form needs no quotes. */
const SHORTEST = 360;
const KEY = /(['"])(\w+(?:\.\w+)+)\1/g;

/** WORDS as expressions: the first place of those that have one, their list, which says no keys, and the others. */
export function catalogueParts(words) {
  const places = Object.keys(words).filter((key) => /^\d+$/.test(key)).map(Number).sort((a, b) => a - b);
  const named = Object.fromEntries(Object.entries(words).filter(([key]) => !/^\d+$/.test(key)));
  return [places[0] ?? 0, places.map((place) => words[place]), named].map((part) => JSON.stringify(part));
}

/** What a template literal can become. */
const shapeOf = (template) => new RegExp(`^${template.replace(/\./g, '\\.').replace(/\$\{[^{}]*\}/g, '[\\w.]+')}$`);

/** Everything that is wrong with the catalogues: one sentence each. */
export function catalogueFaults() {
  const faults = [];
  for (const part of [...PARTS, 'reasons']) {
    const english = read('en', part);
    for (const language of LANGUAGES) {
      const other = read(language, part);
      const where = `words/${language}/${part}.json`;
      compareKeys(faults, where, Object.keys(english), Object.keys(other));
      for (const key of Object.keys(english)) if (key in other) compareWords(faults, `${where}: ${key}`, english[key], other[key]);
      if (part === 'reasons') compareKeys(faults, where, REASONS, Object.keys(other));
      else for (const key of Object.keys(other)) if (!key.startsWith(part + '.')) faults.push(`${where}: ${key} belongs to another file`);
    }
  }
  return faults;
}

function compareKeys(faults, where, wanted, found) {
  for (const key of wanted) if (!found.includes(key)) faults.push(`${where}: ${key} is missing`);
  for (const key of found) if (!wanted.includes(key)) faults.push(`${where}: ${key} is not in English`);
}

function compareWords(faults, where, english, other) {
  if (!other.trim()) faults.push(`${where} is empty`);
  if (other.includes('!')) faults.push(`${where} has an exclamation mark`);
  if (places(english) !== places(other)) faults.push(`${where}: {…} differ from English`);
}

const places = (sentence) => [...new Set(sentence.match(/\{\w+\}/g))].sort().join();

function read(language, part) {
  return JSON.parse(readFileSync(new URL(`${language}/${part}.json`, folder), 'utf8'));
}
