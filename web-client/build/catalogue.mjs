// SPDX-License-Identifier: Apache-2.0
// Reads the words of all languages and refuses to go on when one is missing.

import { readFileSync } from 'node:fs';
import { REASONS } from '../link/packets.js';

export const LANGUAGES = ['en', 'bg', 'da'];
export const PARTS = ['common', 'staff', 'seeker', 'plain', 'desk', 'admin', 'embed', 'poster'];
const folder = new URL('../words/', import.meta.url);

/** The words of one page in one language, as the script gets them. */
export function catalogue(page, language) {
  const result = { language };
  for (const [reason, words] of Object.entries(read(language, 'reasons'))) result['reason.' + reason] = words;
  const shared = page === 'desk' || page === 'admin' ? read(language, 'staff') : {};
  return { ...result, ...read(language, 'common'), ...shared, ...read(language, page) };
}

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
