// SPDX-License-Identifier: Apache-2.0
// What is half typed in a form of the job seeker's: it outlives a reload of this tab, not more,
// and on a shared computer nothing of it is kept.

import { shelfOpen } from '../link/shelf.js';

/** @param {import('./session.js').Session} session @param {'leave' | 'feedback'} form @param {number} [conversation] */
export function halfKept({ store }, form, conversation) {
  const shelf = shelfOpen('sessionStorage', 'seeker');
  const key = `half.${form}.${conversation}`;
  return {
    get: () => shelf.get(key) || '',
    set: (/** @type {string} */ text) => (text && !store.get().shared ? shelf.set(key, text) : shelf.remove(key)),
  };
}
