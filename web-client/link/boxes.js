// SPDX-License-Identifier: Apache-2.0
// Where the outbox lies: one box for each writer on a shelf. Each page makes writers of its
// own; the box of a page that is gone is taken over by one other page, which is what locks
// are for. A browser without locks may let two pages send the same box: the service stores
// it once all the same.

import { randomHex } from './random.js';

/** @typedef {import('./outbox.js').Item} Item */
/** @typedef {import('./shelf.js').Shelf} Shelf */
/**
 * @typedef {object} Boxes
 * @property {() => string} writer                    a new writer, ours alone
 * @property {(items: readonly Item[]) => void} save  what lies in all our boxes from now on
 * @property {() => void} look                        for boxes that lie there already
 * @property {(key: string) => void} appeared         another tab put this on the shelf
 * @property {() => void} keepInMemory
 */

const BOX = 'outbox.';

/**
 * @param {Shelf} shelf
 * @param {LockManager | null} locks
 * @param {(items: Item[]) => void} onTaken  a box came to us
 * @returns {Boxes}
 */
export function boxesOpen(shelf, locks, onTaken) {
  /** Writers whose boxes are ours to send and to empty. @type {Set<string>} */
  const held = new Set();
  /** Writers whose lock we wait for. @type {Set<string>} */
  const awaited = new Set();
  let saves = true;

  function inherit(/** @type {string} */ key) {
    const writer = key.slice(BOX.length);
    if (!key.startsWith(BOX) || held.has(writer) || awaited.has(writer)) return;
    awaited.add(writer);
    if (locks) lock(writer, () => take(writer));
    else take(writer);
  }

  /** Held until this page is gone. */
  function lock(/** @type {string} */ writer, /** @type {() => void} */ granted) {
    if (locks) locks.request('cvdesk.' + BOX + writer, () => (granted(), new Promise(() => {}))).catch(granted);
  }

  function take(/** @type {string} */ writer) {
    if (held.has(writer)) return;
    held.add(writer);
    const items = itemsRead(shelf.get(BOX + writer));
    if (items.length > 0) onTaken(items);
  }

  return {
    writer() {
      const writer = randomHex(8);
      held.add(writer);
      lock(writer, () => {});
      return writer;
    },
    save(items) {
      if (!saves) return;
      for (const writer of held) {
        const box = items.filter((item) => item.writer === writer);
        if (box.length > 0) shelf.set(BOX + writer, JSON.stringify(box));
        else shelf.remove(BOX + writer);
      }
    },
    look: () => shelf.keys().forEach(inherit),
    // Without locks the other tab is most likely alive: its box is found by the next page.
    appeared: (key) => void (locks && inherit(key)),
    keepInMemory() {
      this.save([]);
      saves = false;
    },
  };
}

/** @param {string | null} text @returns {Item[]} */
function itemsRead(text) {
  try {
    const items = JSON.parse(text || '[]');
    return Array.isArray(items) ? items : [];
  } catch {
    return [];
  }
}
