// SPDX-License-Identifier: Apache-2.0
// Text size, contrast, reading aloud and showing what one writes, folded away at the top.

import { useState } from 'preact/hooks';
import { Check, Choices } from '../ui/field.jsx';
import { words } from '../words/words.js';
import { useVoice } from './aloud.jsx';

/** @param {{ session: import('./session.js').Session, looks: string }} props */
export function Looks({ session, looks }) {
  const [open, toggle] = useState(false);
  const hasVoice = Boolean(useVoice());
  const worn = looks.split(' ');
  return (
    <details class="looks" onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>{words('seeker.looks')}</summary>
      {open && (
        <form class="card stack" onChange={(event) => session.wear([...new FormData(event.currentTarget).values()].join(' '))}>
          <Choices legend={words('seeker.size')} name="size" value={worn.find((one) => one.startsWith('large')) || 'normal'} choices={[
            { value: 'normal', label: words('seeker.size_normal') },
            { value: 'large', label: words('seeker.size_large') },
            { value: 'largest', label: words('seeker.size_largest') },
          ]} />
          {['contrast', ...(hasVoice ? ['aloud'] : []), 'shown'].map((one) => (
            <Check key={one} name={one} value={one} checked={worn.includes(one)} label={words(`seeker.looks_${/** @type {'aloud'} */ (one)}`)} />
          ))}
        </form>
      )}
    </details>
  );
}
