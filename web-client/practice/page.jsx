// SPDX-License-Identifier: Apache-2.0
// The desk, with people who do not exist.

import { options, render } from 'preact';
import { sessionOpen } from '../librarian/session.js';
import { Page } from '../librarian/view.jsx';
import { language, words } from '../words/words.js';
import { practiceLine } from './line.js';

options.debounceRendering = (draw) => void (document.hidden ? setTimeout(draw, 100) : requestAnimationFrame(draw));
const root = /** @type {HTMLElement} */ (document.getElementById('page'));
root.textContent = '';
const leave = <a class="button" href={`/desk?language=${language}`}>{words('practice.leave')}</a>;
render(<Page session={sessionOpen(practiceLine)} practice={{ leave, notice: words('practice.notice') }} />, root);
