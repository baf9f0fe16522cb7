// SPDX-License-Identifier: Apache-2.0
// The question to whom a conversation is given: colleagues on duty, or a library.

import { useEffect, useState } from 'preact/hooks';
import { MESSAGE_CHARACTERS_MAX } from '../link/packets.js';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { Field } from '../ui/field.jsx';
import { Status } from '../ui/status.jsx';
import { textFault } from '../ui/text_fault.js';
import { reasonWords, words } from '../words/words.js';
import { noticeWords } from './desk_words.js';
import { handNoteOf } from './drafts.js';
import { useFirstChoice } from './first_choice.js';
import { receiverIsAbroad, receiversOf } from './receivers.js';
import { receiverWords } from './receiver_words.js';

/** @typedef {import('./receivers.js').Receiver} Receiver */

/**
 * @param {object} props
 * @param {number} props.conversation
 * @param {import('./session.js').Session} props.session
 * @param {import('./desk.js').Desk} props.desk
 * @param {() => void} props.onClose
 */
export function HandOver({ conversation, session, desk, onClose }) {
  const [chosen, choose] = useState('');
  const [fault, show] = useState('');
  const [noteFault, showNote] = useState('');
  const known = desk.colleagues?.conversation === conversation ? desk.colleagues : null;
  const receivers = known ? receiversOf(known) : [];
  // Where there is but one, nothing is to be chosen.
  const receiver = receivers.find(({ key, free }) => key === chosen || (receivers.length === 1 && free !== 0));
  const isAbroad = Boolean(known && receiver && receiverIsAbroad(known, receiver));
  const isAsked = desk.asked[conversation] === 'hand_over';
  // Whoever was there a minute ago may be gone: refused, the list is asked for again.
  useEffect(() => session.askColleagues(conversation), [conversation, desk.notice]);
  useFirstChoice(receivers.length);

  function submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    const note = String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get('note') || '');
    const wrong = isAbroad && !note.trim() ? reasonWords('note_needed') : note.trim() ? textFault(note) : '';
    show(receiver ? '' : words('desk.hand.choose'));
    showNote(wrong);
    if (receiver && !wrong && !isAsked) session.handOver(conversation, receiver, note);
  }

  return (
    <Dialog title={words('desk.hand.title')} onClose={onClose}>
      <form class="labels" method="dialog" noValidate onSubmit={submit}>
        <p class="hint">{words('desk.hand.help')}</p>
        <Status>{!known ? words('desk.hand.loading') : receivers.length === 0 ? words('desk.hand.nobody') : desk.notice && noticeWords(desk.notice)}</Status>
        {fault && <p class="error" id="hand-error" role="alert">{fault}</p>}
        {receivers.length > 0 && (
          <fieldset class="choices" aria-describedby={fault ? 'hand-error' : undefined}>
            <legend>{words('desk.hand.to')}</legend>
            {receivers.map((one) => (
              <label class="choice" key={one.key}>
                <input type="radio" name="receiver" value={one.key} checked={one === receiver} disabled={one.free === 0} onChange={() => choose(one.key)} />
                <span><bdi>{receiverWords(one, desk.libraries)}</bdi></span>
              </label>
            ))}
          </fieldset>
        )}
        {isAbroad && <p class="hint">{words('desk.hand.abroad')}</p>}
        <Field id="hand-note" label={words('desk.hand.note')} hint={words('desk.note.only')} error={noteFault}>
          {(props) => (
            <textarea name="note" rows={3} maxLength={MESSAGE_CHARACTERS_MAX} dir="auto" autoComplete="off" defaultValue={session.drafts.get(handNoteOf(conversation))}
              onInput={(event) => session.drafts.set(handNoteOf(conversation), event.currentTarget.value)} {...props} />
          )}
        </Field>
        <div class="actions">
          {receivers.length > 0 && <Button kind="primary" type="submit" aria-disabled={isAsked}>{words(isAsked ? 'desk.talk.asked' : 'desk.hand.yes')}</Button>}
          <Button onClick={onClose}>{words('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
