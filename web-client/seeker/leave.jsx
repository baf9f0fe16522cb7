// SPDX-License-Identifier: Apache-2.0
// A message that is left, and how one can be reached.

import { useEffect, useState } from 'preact/hooks';
import { CONTACT_CHARACTERS_MAX, WISH_CHARACTERS_MAX } from '../link/packets.js';
import { visitLast } from '../state/visit.js';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { Field } from '../ui/field.jsx';
import { useHalfTyped } from '../ui/half_typed.js';
import { useStore } from '../ui/use_store.js';
import { momentName } from '../words/times.js';
import { reasonWords, words } from '../words/words.js';
import { callWords } from './choices.jsx';
import { halfKept } from './half.js';

const MEETING_CHARACTERS = 80; // a time in words, the longest of the three languages and some more

/** It is over once the service has stored it, or once a librarian has come. @param {{ session: import('./session.js').Session, onClose: () => void }} props */
export function Leave({ session, onClose }) {
  const state = useStore(session.store);
  const talk = visitLast(state.visit);
  const [before] = useState(talk);
  const isLeft = before?.state === 'left';
  const isStored = talk?.entries.some(({ kind, seq }) => kind === 'left' && seq > (before?.head || 0));
  const half = halfKept(session, 'leave', before?.conversation);
  useEffect(() => {
    if (isStored) half.set('');
    if (isStored || talk?.state !== before?.state) onClose();
  });

  const times = state.visit.meetings?.list || [];
  const kept = useHalfTyped(half, times.length);

  function submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    const [contact, said] = ['contact', 'wish'].map((name) => String(form.get(name)).trim());
    const meet_ms = Number(form.get('meet'));
    const wish = [meet_ms && words('seeker.meet_at', { when: momentName(meet_ms) }), said].filter(Boolean).join('. ');
    if (isLeft && !contact && !wish) onClose();
    else session.leave(contact, wish, meet_ms);
  }

  return (
    <Dialog title={isLeft ? callWords(state.visit) : words('seeker.leave')} onClose={onClose}>
      {!isLeft && <p>{words('seeker.leave_text')}</p>}
      <form class="ways" noValidate onSubmit={submit} {...kept}>
        <Field id="contact" label={words('seeker.contact')} hint={state.visit.mail ? words('seeker.mail') : ''} error={state.leaveRefused ? reasonWords(state.leaveRefused) : ''}>
          {(props) => <input {...props} type="text" name="contact" maxLength={CONTACT_CHARACTERS_MAX} autoComplete="off" />}
        </Field>
        <Field id="wish" label={words('seeker.wish')}>
          {(props) => <input {...props} type="text" name="wish" maxLength={WISH_CHARACTERS_MAX - MEETING_CHARACTERS} autoComplete="off" />}
        </Field>
        {times.length > 0 && <Field id="meet" label={words('seeker.meet')}>
          {(props) => (
            <select {...props} name="meet">
              <option value="0">{words('seeker.meet_not')}</option>
              {times.map(({ at_ms }) => <option key={at_ms} value={at_ms}>{momentName(at_ms)}</option>)}
            </select>
          )}
        </Field>}
        <Button type="submit" kind="primary">{words(isLeft ? 'common.send' : 'seeker.leave')}</Button>
        <Button onClick={onClose}>{words('common.cancel')}</Button>
      </form>
    </Dialog>
  );
}
