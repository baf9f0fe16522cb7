// SPDX-License-Identifier: Apache-2.0
// A message that is left, and how one can be reached.

import { useEffect, useState } from 'preact/hooks';
import { CONTACT_CHARACTERS_MAX, WISH_CHARACTERS_MAX } from '../link/packets.js';
import { visitLast } from '../state/visit.js';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { Field } from '../ui/field.jsx';
import { useStore } from '../ui/use_store.js';
import { reasonWords, words } from '../words/words.js';

/** It is over once the service has stored it, or once a librarian has come. @param {{ session: import('./session.js').Session, onClose: () => void }} props */
export function Leave({ session, onClose }) {
  const state = useStore(session.store);
  const talk = visitLast(state.visit);
  const [before] = useState(talk);
  const isLeft = before?.state === 'left';
  const isStored = talk?.entries.some(({ kind, seq }) => kind === 'left' && seq > (before?.head || 0));
  useEffect(() => {
    if (isStored || talk?.state !== before?.state) onClose();
  });

  function submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    const [contact, wish] = ['contact', 'wish'].map((name) => String(form.get(name)).trim());
    if (isLeft && !contact && !wish) onClose();
    else session.leave(contact, wish);
  }

  return (
    <Dialog title={words(isLeft ? 'seeker.call' : 'seeker.leave')} onClose={onClose}>
      {!isLeft && <p>{words('seeker.leave_text')}</p>}
      <form class="ways" noValidate onSubmit={submit}>
        <Field id="contact" label={words('seeker.contact')} hint={state.visit.mail ? words('seeker.mail') : ''} error={state.leaveRefused ? reasonWords(state.leaveRefused) : ''}>
          {(props) => <input {...props} type="text" name="contact" maxLength={CONTACT_CHARACTERS_MAX} autoComplete="off" />}
        </Field>
        <Field id="wish" label={words('seeker.wish')}>
          {(props) => <input {...props} type="text" name="wish" maxLength={WISH_CHARACTERS_MAX} autoComplete="off" />}
        </Field>
        <Button type="submit" kind="primary">{words(isLeft ? 'common.send' : 'seeker.leave')}</Button>
        <Button onClick={onClose}>{words('common.cancel')}</Button>
      </form>
    </Dialog>
  );
}
