// SPDX-License-Identifier: Apache-2.0
// The list of keys, and the one listener that hears them. They can be switched off: some
// people speak to their computer, and a spoken word must not press anything.

import { useEffect, useRef, useState } from 'preact/hooks';
import { shelfOpen } from '../link/shelf.js';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { Check } from '../ui/field.jsx';
import { words } from '../words/words.js';
import { DESK_KEYS, keyAct } from './keys.js';

/** @typedef {ReturnType<typeof useKeys>} Keys */

/** @param {(pressed: import('./keys.js').KeyAct) => unknown} onPress */
export function useKeys(onPress) {
  const [isShown, show] = useState(false);
  const [isOn, turn] = useState(() => typeof window === 'undefined' || shelfOpen('localStorage', 'desk').get('keys') !== 'off');
  const now = useRef({ isOn, onPress });
  now.current = { isOn, onPress };

  useEffect(() => {
    function hear(/** @type {KeyboardEvent} */ event) {
      const pressed = now.current.isOn && !document.querySelector('dialog[open]') && keyAct(event, isWriting());
      if (!pressed) return;
      event.preventDefault();
      if (pressed.act === 'help') show(true);
      else now.current.onPress(pressed);
    }
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);

  return {
    isShown,
    show,
    isOn,
    /** @param {boolean} next */
    turn(next) {
      shelfOpen('localStorage', 'desk').set('keys', next ? 'on' : 'off');
      turn(next);
    },
  };
}

/** @param {{ keys: Keys }} props */
export function KeysDialog({ keys }) {
  return (
    <Dialog title={words('desk.keys.title')} onClose={() => keys.show(false)}>
      <Check label={words('desk.keys.use')} checked={keys.isOn} onChange={() => keys.turn(!keys.isOn)} />
      <dl class="keys">
        {DESK_KEYS.map(({ act, shown }) => (
          <div key={act}><dt><kbd>{shown}</kbd></dt><dd>{words(`desk.keys.${act}`)}</dd></div>
        ))}
      </dl>
      <div class="actions"><Button onClick={() => keys.show(false)}>{words('common.close')}</Button></div>
    </Dialog>
  );
}

function isWriting() {
  return /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName || '');
}
