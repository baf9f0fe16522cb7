// SPDX-License-Identifier: Apache-2.0
// Leaves a page in which nothing is left: the farewell stands in the HTML and shows itself
// by its address, without the script; a new document has no memory of this one.

const FAREWELL = '#farewell';

export const isFarewell = () => location.hash === FAREWELL;

export function farewell() {
  history.replaceState(null, '', location.search + FAREWELL);
  location.reload();
}

/** A page that a browser keeps for its Back button must not show what was on it. */
export function guardBack() {
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted) document.documentElement.hidden = true;
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}
