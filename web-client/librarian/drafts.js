// SPDX-License-Identifier: Apache-2.0
// What is half typed, for each conversation an answer and a note, and the blanks of saved
// replies in the answer. It outlives a reload of this tab, not the signing out.

const SAVE_MS = 300;
const DRAFT = 'draft.';
const BLANKS = 'blanks.';

/** @typedef {ReturnType<typeof draftsOpen>} Drafts */
/** A conversation's number stands for its answer. @typedef {number | `note.${number}`} Field */

/** @param {number} conversation @returns {Field} */
export const noteOf = (conversation) => `note.${conversation}`;

/** @param {import('../link/shelf.js').Shelf} shelf */
export function draftsOpen(shelf) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  let timer = 0;
  for (const key of shelf.keys()) if (key.startsWith(DRAFT) || key.startsWith(BLANKS)) texts.set(key, shelf.get(key) || '');

  function save() {
    timer = 0;
    for (const [key, text] of texts) {
      if (text) shelf.set(key, text);
      else shelf.remove(key);
    }
  }

  function put(/** @type {string} */ key, /** @type {string} */ text) {
    texts.set(key, text);
    if (!timer) timer = window.setTimeout(save, SAVE_MS);
  }

  /** No blank holds the end of a line. @param {number} conversation @returns {string[]} */
  const blanks = (conversation) => (texts.get(BLANKS + conversation) || '').split('\n').filter(Boolean);

  addEventListener('pagehide', save);
  return {
    /** @param {Field} field */
    get: (field) => texts.get(DRAFT + field) || '',
    /** @param {Field} field @param {string} text */
    set(field, text) {
      put(DRAFT + field, text);
      if (!text && typeof field === 'number') put(BLANKS + field, '');
    },
    /** What saved replies brought, to be filled before it is sent. */
    blanks,
    /** @param {number} conversation @param {readonly string[]} more */
    expect: (conversation, more) => put(BLANKS + conversation, [...new Set([...blanks(conversation), ...more])].join('\n')),
    /** Also from the shelf. */
    wipe() {
      for (const key of texts.keys()) shelf.remove(key);
      texts.clear();
    },
  };
}
