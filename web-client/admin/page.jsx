// SPDX-License-Identifier: Apache-2.0

import { options, render } from 'preact';
import { sessionOpen } from './session.js';
import { Page } from './view.jsx';

// One drawing per frame at most, however many packets come.
options.debounceRendering = (draw) => void (document.hidden ? setTimeout(draw, 100) : requestAnimationFrame(draw));
render(<Page session={sessionOpen()} />, /** @type {Element} */ (document.getElementById('page')));
