// SPDX-License-Identifier: Apache-2.0
// Stands under a message in which a number was found, and removes its words when asked twice.

import { useState } from 'preact/hooks';
import { identityIn } from '../state/identity.js';
import { words } from '../words/words.js';
import { Button } from './button.jsx';

/** @param {{ row: import('./message_list.jsx').Row, onRemove: (place: { log: number, seq: number }) => void }} props */
export function IdentityMark({ row: { text, place }, onRemove }) {
  const [asks, ask] = useState(false);
  const found = identityIn(text);
  if (!found || !place) return null;
  return (
    <div class="found">
      <p>⚠ {words(asks ? 'common.remove_all' : `common.found.${found}`)}</p>
      <div class="actions">
        <Button onClick={() => (asks ? onRemove(place) : ask(true))}>{words('common.remove')}</Button>
        {asks && <Button onClick={() => ask(false)}>{words('common.cancel')}</Button>}
      </div>
    </div>
  );
}
