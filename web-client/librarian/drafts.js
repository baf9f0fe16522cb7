// SPDX-License-Identifier: Apache-2.0
// What is half typed, for each conversation. It outlives a reload of this tab, not the
// signing out.

const SAVE_MS = 300;
const DRAFT = 'draft.';

/** @typedef {ReturnType<typeof draftsOpen>} Drafts */

/** @param {import('../link/shelf.js').Shelf} shelf */
export function draftsOpen(shelf) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  let timer = 0;
  for (const key of shelf.keys()) if (key.startsWith(DRAFT)) texts.set(key, shelf.get(key) || '');

  function save() {
    timer = 0;
    for (const [key, text] of texts) {
      if (text) shelf.set(key, text);
      else shelf.remove(key);
    }
  }

  addEventListener('pagehide', save);
  return {
    /** @param {number} conversation */
    get: (conversation) => texts.get(DRAFT + conversation) || '',
    /** @param {number} conversation @param {string} text */
    set(conversation, text) {
      texts.set(DRAFT + conversation, text);
      if (!timer) timer = window.setTimeout(save, SAVE_MS);
    },
    /** Also from the shelf. */
    wipe() {
      for (const key of texts.keys()) shelf.remove(key);
      texts.clear();
    },
  };
}
