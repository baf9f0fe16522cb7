// SPDX-License-Identifier: Apache-2.0
// Text size, contrast, reading aloud and showing what one writes, folded away at the top; what
// is inside comes when it is opened.

import { useState } from 'preact/hooks';
import { words } from '../words/words.js';
import { LatePart } from './fetched.jsx';

/** @param {{ session: import('./session.js').Session }} props */
export function Looks({ session }) {
  const [open, toggle] = useState(false);
  return (
    <details class="looks" onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>{words('seeker.looks')}</summary>
      {open && <LatePart part="looks" session={session} />}
    </details>
  );
}
