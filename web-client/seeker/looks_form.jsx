// SPDX-License-Identifier: Apache-2.0
// How the page looks, and what it does: chosen, and worn at once.

import { Button } from '../ui/button.jsx';
import { Check, Choices } from '../ui/field.jsx';
import { useStore } from '../ui/use_store.js';
import { words } from '../words/words.js';
import { useVoice } from './aloud.jsx';

/** @param {{ session: import('./session.js').Session }} props */
export function LooksForm({ session }) {
  const hasVoice = Boolean(useVoice());
  const worn = useStore(session.store).looks.split(' ');
  return (
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
  );
}

/** That what is being written is shown, as long as it is. @param {{ session: import('./session.js').Session }} props */
export function Shown({ session }) {
  return <p class="hint">{words('seeker.shown')} <Button kind="quiet" onClick={session.hide}>{words('seeker.shown_stop')}</Button></p>;
}
