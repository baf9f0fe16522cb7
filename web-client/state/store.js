// SPDX-License-Identifier: Apache-2.0
// Holds one state. Changes take hold at once; those who look are told once per frame, so
// that a backlog of 300 messages is drawn once.

const HIDDEN_MS = 250;

/**
 * @template T
 * @typedef {object} Store
 * @property {() => T} get
 * @property {(change: (state: T) => T) => void} change
 * @property {(listener: () => void) => () => void} follow  gives what ends it
 */

/**
 * @template T
 * @param {T} initial
 * @returns {Store<T>}
 */
export function storeOpen(initial) {
  let state = initial;
  let asked = false;
  /** @type {Set<() => void>} */
  const listeners = new Set();

  function tell() {
    asked = false;
    listeners.forEach((listener) => listener());
  }

  return {
    get: () => state,
    change(changed) {
      const before = state;
      state = changed(state);
      if (state === before || asked) return;
      asked = true;
      nextFrame(tell);
    },
    follow(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** A hidden page has no frames, but its title counts on. @param {() => void} todo */
function nextFrame(todo) {
  if (typeof document === 'undefined' || document.hidden) setTimeout(todo, HIDDEN_MS);
  else requestAnimationFrame(todo);
}
