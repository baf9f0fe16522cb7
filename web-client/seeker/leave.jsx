// SPDX-License-Identifier: Apache-2.0
// Waiting that is not blind, and the way out of it: after a while the person may go on
// waiting, leave a message, or be called back.

import { useEffect, useState } from 'preact/hooks';
import { CONTACT_CHARACTERS_MAX, WISH_CHARACTERS_MAX } from '../link/packets.js';
import { visitLast } from '../state/visit.js';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { Field } from '../ui/field.jsx';
import { reasonWords, words } from '../words/words.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./session.js').PageState} PageState */
/** @typedef {import('../state/visit.js').Visit} Visit */
/** @typedef {{ isLong: boolean, asks: boolean, keep: () => void }} Wait */

const NOTE_MS = 30_000;
const CHOICES_MS = 120_000;

/** How long this page has watched the queue: what is to be said, and asked. @param {Visit} visit @returns {Wait} */
export function useWaited(visit) {
  const [stage, go] = useState(0);
  const [round, again] = useState(0);
  const talk = visitLast(visit);
  const waits = talk && talk.state === 'waiting' ? talk.conversation : 0;
  useEffect(() => {
    if (!waits) return go(0);
    const timers = [setTimeout(() => go(1), round ? 0 : NOTE_MS), setTimeout(() => go(2), CHOICES_MS)];
    return () => timers.forEach(clearTimeout);
  }, [waits, round]);
  return { isLong: stage > 0, asks: stage > 1 || (waits > 0 && !round && visit.answering === false), keep: () => again(round + 1) };
}

/** @param {{ session: Session, visit: Visit, wait: Wait, onLeave: () => void }} props */
export function WaitChoices({ session, visit, wait, onLeave }) {
  const isLeft = visitLast(visit)?.state === 'left';
  if (!isLeft && !wait.asks) return null;
  return (
    <div class="ways">
      {!isLeft && <Button onClick={wait.keep}>{words('seeker.keep_waiting')}</Button>}
      {!isLeft && <Button onClick={onLeave}>{words('seeker.leave')}</Button>}
      {isLeft && visit.answering && <Button kind="primary" onClick={session.comeBack}>{words('seeker.come_back')}</Button>}
      <Button onClick={onLeave}>{words('seeker.call')}</Button>
    </div>
  );
}

/** It is over once the service has stored it, or once a librarian has come. @param {{ session: Session, state: PageState, onClose: () => void }} props */
export function Leave({ session, state, onClose }) {
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
