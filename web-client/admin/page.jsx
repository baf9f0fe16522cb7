// SPDX-License-Identifier: Apache-2.0

import { options, render } from 'preact';
import { sessionOpen } from './session.js';
import { Page } from './view.jsx';

// One drawing per frame at most, however many packets come.
options.debounceRendering = (draw) => void (document.hidden ? setTimeout(draw, 100) : requestAnimationFrame(draw));
const root = /** @type {HTMLElement} */ (document.getElementById('page'));
root.textContent = '';
render(<Page session={sessionOpen()} />, root);
