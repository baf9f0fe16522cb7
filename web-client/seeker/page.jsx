// SPDX-License-Identifier: Apache-2.0
// The script of the job seeker's page: takes over the form that stands in the HTML, with
// what was typed into it before the script was there.

import { hydrate, options } from 'preact';
import { guardBack, isFarewell } from './farewell.js';
import { sessionOpen } from './session.js';
import { Page } from './view.jsx';

const root = document.documentElement;
guardBack();
addEventListener('hashchange', () => isFarewell() || location.reload());
if (!isFarewell()) takeOver();

function takeOver() {
  // One drawing per frame at most, however many packets come.
  options.debounceRendering = (draw) => void (document.hidden ? setTimeout(draw, 100) : requestAnimationFrame(draw));
  const session = sessionOpen();
  const field = /** @type {HTMLTextAreaElement} */ (document.getElementById('first-words'));
  if (field.value) session.draft.set(field.value);
  else field.value = session.draft.get();
  // Hydrating sets no boxes. What was ticked before the script was there stays ticked.
  const { topic, shared } = /** @type {any} */ (field).form;
  const [chosen, isShared] = session.chosen().split(' ');
  if (topic.value === 'cv') topic.value = chosen;
  shared.checked ||= !!isShared;
  hydrate(<Page session={session} />, /** @type {Element} */ (document.getElementById('visit')));
  if (root.dataset.pressed) document.getElementById('first')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
}
