// SPDX-License-Identifier: Apache-2.0
// What is half typed. It outlives a reload in this tab, and never lies on a shared computer.

const SAVE_MS = 300;

/**
 * @typedef {object} Draft
 * @property {() => string} get
 * @property {(text: string) => void} set
 * @property {() => void} keepInMemory
 */

/** @param {import('../link/shelf.js').Shelf} shelf @returns {Draft} */
export function draftOpen(shelf) {
  let text = shelf.get('draft') || '';
  let timer = 0;
  let saves = true;

  function save() {
    timer = 0;
    if (!saves) return;
    if (text) shelf.set('draft', text);
    else shelf.remove('draft');
  }

  addEventListener('pagehide', save);
  return {
    get: () => text,
    set(next) {
      text = next;
      if (!timer) timer = window.setTimeout(save, SAVE_MS);
    },
    keepInMemory() {
      saves = false;
      shelf.remove('draft');
    },
  };
}
