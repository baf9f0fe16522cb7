// SPDX-License-Identifier: Apache-2.0
// A few hundred bytes that come before the rest of the script: whoever has been here does
// not see the empty form first, whoever chose large letters sees no small ones, a Send that is pressed early is kept for the script, and what
// is said to browsers without script is not said. A site that frames the page hears of it.

import { earlyOpen } from '../link/early.js';
import { isFarewell } from './farewell.js';
import { framedTell } from './framed.js';
import { looksKept, looksWear } from './looks.js';

const root = document.documentElement;
root.classList.add('scripted');
looksWear(looksKept());
try {
  if (Object.keys(localStorage).some((key) => key.startsWith('cvdesk.seeker.'))) root.classList.add('returns');
} catch {
  // No storage: nobody can have been here before.
}
document.addEventListener('submit', (event) => {
  event.preventDefault();
  if (/** @type {HTMLElement} */ (event.target).id === 'first') root.dataset.pressed = 'yes';
});
framedTell();
if (!isFarewell()) earlyOpen();
