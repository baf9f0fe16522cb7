// SPDX-License-Identifier: Apache-2.0
// In the frame of a library's site the page says two words to what stands around it, and
// hears none. They hold nothing, and only a site that `frame-ancestors` names can be there,
// so they need no address: the page does not know on which of them it stands.

const tell = (/** @type {string} */ word) => parent.postMessage(word, '*');

/** Says that the page is there, and when Esc is pressed that it may be put away. */
export function framedTell() {
  if (parent === window) return;
  tell('cvdesk ready');
  addEventListener('keydown', ({ key, isComposing, defaultPrevented }) => {
    if (key === 'Escape' && !isComposing && !defaultPrevented && !document.querySelector('dialog[open]')) tell('cvdesk close');
  });
}
