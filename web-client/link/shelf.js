// SPDX-License-Identifier: Apache-2.0
// A place for a few strings: the browser's storage where it is allowed, else memory.
// In a frame on another site even looking at localStorage may throw.

/** @typedef {import('./packets.js').Page} Page */

/**
 * @typedef {object} Shelf
 * @property {(key: string) => string | null} get
 * @property {(key: string, value: string) => void} set
 * @property {(key: string) => void} remove
 * @property {() => string[]} keys
 * @property {boolean} lasts  what is put here is still there after a reload
 */

/** @param {'localStorage' | 'sessionStorage'} kind @param {Page} page @returns {Shelf} */
export function shelfOpen(kind, page) {
  const prefix = prefixOf(page);
  try {
    const storage = window[kind];
    storage.setItem(prefix + 'try', '1');
    storage.removeItem(prefix + 'try');
    return shelfOver(storage, prefix);
  } catch {
    return shelfInMemory();
  }
}

/** @returns {Shelf} */
export function shelfInMemory() {
  /** @type {Map<string, string>} */
  const map = new Map();
  return {
    get: (key) => map.get(key) ?? null,
    set: (key, value) => void map.set(key, value),
    remove: (key) => void map.delete(key),
    keys: () => [...map.keys()],
    lasts: false,
  };
}

/** Takes everything of ours away. @param {Shelf} shelf */
export function shelfWipe(shelf) {
  for (const key of shelf.keys()) shelf.remove(key);
}

/**
 * Tells LISTENER the key whenever another tab changed the shelf that lasts.
 * @param {Page} page
 * @param {(key: string, value: string | null) => void} listener
 */
export function shelfWatch(page, listener) {
  const prefix = prefixOf(page);
  addEventListener('storage', ({ key, newValue }) => {
    if (key && key.startsWith(prefix)) listener(key.slice(prefix.length), newValue);
  });
}

const prefixOf = (/** @type {Page} */ page) => `cvdesk.${page}.`;

/** @param {Storage} storage @param {string} prefix @returns {Shelf} */
function shelfOver(storage, prefix) {
  return {
    get: (key) => storage.getItem(prefix + key),
    set(key, value) {
      try {
        storage.setItem(prefix + key, value);
      } catch {
        // Full: what is in memory still goes out; only a reload would lose it.
      }
    },
    remove: (key) => storage.removeItem(prefix + key),
    keys: () => Object.keys(storage).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)),
    lasts: true,
  };
}
