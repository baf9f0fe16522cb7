// SPDX-License-Identifier: Apache-2.0
// How a person likes the page, as words that the style sheet knows: large or largest, contrast;
// aloud is for the messages, shown for what is being written. They are worn by the root, before the first paint.

import { PREVIEW_CHARACTERS_MAX } from '../link/packets.js';

const KEY = 'cvdesk.looks';
const root = () => document.documentElement;

/** What is worn now. */
export const looksWorn = () => root().dataset.looks || '';

/** Whether the librarian may see what is being written. @param {string} looks */
export const looksShow = (looks) => looks.split(' ').includes('shown');

/** What they see of it: the end, and no digit, for a number is asked about before it leaves. @param {string} typed */
export const shownWords = (typed) => [...typed.replace(/\d/g, '•')].slice(-PREVIEW_CHARACTERS_MAX).join('');

/** @param {string} looks */
export function looksWear(looks) {
  root().dataset.looks = looks;
}

/** What was chosen here before, else what this device asks for. */
export function looksKept() {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept !== null) return kept;
  } catch {
    // No storage: as new.
  }
  return matchMedia('(prefers-contrast: more)').matches ? 'contrast' : '';
}

/** @param {string | null} looks  null: nothing may stay here */
export function looksKeep(looks) {
  try {
    if (looks === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, looks);
  } catch {
    // Then it lasts as long as the page.
  }
}
