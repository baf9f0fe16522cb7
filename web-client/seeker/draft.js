// SPDX-License-Identifier: Apache-2.0
// What is half typed. Before the first message it outlives a reload of this tab, not more:
// nobody has said yet whose computer this is. From then on it lies where the conversation is
// remembered and outlives a crash; on a shared computer it lies nowhere.

/**
 * @typedef {object} Draft
 * @property {() => string} get
 * @property {(text: string) => void} set
 * @property {(isRemembered: boolean) => void} stay  with the conversation on this device, or in this tab
 * @property {(text: string | null) => boolean} heard  another tab wrote; gives whether that is new here
 * @property {() => void} keepInMemory
 */

/**
 * @param {import('../link/shelf.js').Shelf} tab
 * @param {import('../link/shelf.js').Shelf} device
 * @param {boolean} isRemembered  a conversation, on this device
 * @returns {Draft}
 */
export function draftOpen(tab, device, isRemembered) {
  let text = device.get('draft') || tab.get('draft') || '';
  let saves = true;

  /** Every letter at once: a crash says no farewell. */
  function save() {
    const [here, other] = isRemembered ? [device, tab] : [tab, device];
    other.remove('draft');
    if (saves && text) here.set('draft', text);
    else here.remove('draft');
  }

  return {
    get: () => text,
    set(next) {
      if (next === text) return;
      text = next;
      save();
    },
    stay(remembered) {
      if (remembered === isRemembered) return;
      isRemembered = remembered;
      save();
    },
    heard(next) {
      if (!isRemembered || (next || '') === text) return false;
      text = next || '';
      return true;
    },
    keepInMemory() {
      saves = false;
      save();
    },
  };
}
