// SPDX-License-Identifier: Apache-2.0
// The ways out: end the conversation, or finish and leave nothing on this device.

import { useState } from 'preact/hooks';
import { visitLive } from '../state/visit.js';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { Check } from '../ui/field.jsx';
import { counted, words } from '../words/words.js';
import { CodeCard } from './code_card.jsx';
import { isTouch } from '../ui/touch.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./session.js').PageState} PageState */
/** @typedef {{ session: Session, state: PageState, onClose: () => void }} Props */

/** @param {Props} props */
export function Finish({ session, state, onClose }) {
  const [erases, erase] = useState(!visitLive(state.visit));
  return erases
    ? <Erase session={session} state={state} onClose={onClose} />
    : <End session={session} state={state} onClose={onClose} onErase={() => erase(true)} />;
}

/** @param {Props & { onErase: () => void }} props */
function End({ session, onClose, onErase }) {
  return (
    <Dialog title={words('seeker.end_title')} onClose={onClose}>
      <p>{words('seeker.end_text')}</p>
      <div class="ways">
        <Button kind="primary" onClick={onClose}>{words('seeker.end_no')}</Button>
        <Button onClick={() => {
          session.end();
          onClose();
        }}>{words('seeker.end_yes')}</Button>
        <Button kind="danger" onClick={onErase}>{eraseWords()}</Button>
      </div>
    </Dialog>
  );
}

/** @param {Props} props */
function Erase({ session, state, onClose }) {
  const [alsoEnd, endToo] = useState(false);
  const [failed, fail] = useState(false);
  const { visit, items, shared } = state;

  async function go() {
    fail(false);
    if (alsoEnd) await session.end();
    session.erase().catch(() => fail(true));
  }

  return (
    <Dialog title={eraseWords()} onClose={onClose}>
      {visit.code && <p>{words('seeker.erase_text')}</p>}
      {visit.code && <CodeCard code={visit.code} shared={shared} />}
      {items.length > 0 && <p class="warning">{counted('seeker.erase_unsent', items.length)}</p>}
      {visitLive(visit) && <Check label={words('seeker.erase_also_end')} checked={alsoEnd}
        onChange={(event) => endToo(event.currentTarget.checked)} />}
      {failed && <p class="error" role="alert">{words('seeker.erase_failed')}</p>}
      <div class="ways">
        <Button kind="danger" onClick={go}>{words('seeker.erase_yes')}</Button>
        <Button onClick={onClose}>{words('common.cancel')}</Button>
      </div>
    </Dialog>
  );
}

export const eraseWords = () => words(isTouch() ? 'seeker.erase_phone' : 'seeker.erase');
