// SPDX-License-Identifier: Apache-2.0
// Of all the desk's windows in one browser, whose turn it is to ring. A lock of the browser
// says it: it is free again by itself when its window closes or crashes, which a message
// between windows could not promise.

const NAME = 'cvdesk.ring';

/** @param {() => void} onChange  whose turn it is */
export function turnOpen(onChange) {
  /** @type {AbortController | null} */
  let wish = null;
  let giveBack = () => {};
  let isOurs = false;
  let isOthers = false;

  function become(/** @type {boolean} */ ours, /** @type {boolean} */ others) {
    const isSame = ours === isOurs && others === isOthers;
    isOurs = ours;
    isOthers = others;
    if (!isSame) onChange();
  }

  function ask() {
    const { signal } = wish = new AbortController();
    if (!navigator.locks) return become(true, false);
    navigator.locks.request(NAME, { signal }, () => (signal.aborted ? undefined : new Promise((/** @type {(done: void) => void} */ done) => {
      giveBack = done;
      become(true, false);
    }))).catch(() => {}); // taken back before it was our turn
  }

  return {
    isOurs: () => isOurs,
    isOthers: () => isOthers,

    /** This window can ring, or no longer. @param {boolean} isAble */
    want(isAble) {
      if (isAble === Boolean(wish)) return;
      if (isAble) return ask();
      wish?.abort();
      wish = null;
      giveBack();
      giveBack = () => {};
      become(false, isOthers);
    },

    /** Looks whether another window has it. */
    async look() {
      if (isOurs || !navigator.locks) return;
      const { held } = await navigator.locks.query();
      if (!isOurs) become(false, Boolean(held?.some(({ name }) => name === NAME)));
    },
  };
}
