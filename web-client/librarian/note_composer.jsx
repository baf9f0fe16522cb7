// SPDX-License-Identifier: Apache-2.0
// The place to write to colleagues, a note or in the staff talk: no saved replies, no sign that one is writing.

import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/button.jsx';
import { textFault } from '../ui/text_fault.js';
import { isTouch } from '../ui/touch.js';
import { words } from '../words/words.js';
import { rowsFor } from './composer.jsx';
import { noteOf } from './drafts.js';

/**
 * @param {object} props
 * @param {{ conversation: number, log: number }} props.notes
 * @param {import('./session.js').Session} props.session
 * @param {number} props.returned
 * @param {string} [props.field]  what stands on the field, and on the button
 * @param {string} [props.add]
 * @param {'plain' | 'primary'} [props.kind]  primary: it is what is done here
 * @param {string} [props.rule]   what stands above it
 * @param {string} [props.id]
 * @param {number} [props.max]    characters
 * @param {import('./drafts.js').Field} [props.draft]  under which it is kept while it is half typed
 */
export function NoteComposer({ notes, session, returned, field: label = words('desk.note.field'), add = words('desk.note.add'), kind = 'plain', rule, id = 'note', max, draft = noteOf(notes.conversation) }) {
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const [text, look] = useState(session.drafts.get(draft));
  const [fault, show] = useState('');

  useEffect(() => put(session.drafts.get(draft)), [returned]);

  function put(/** @type {string} */ next) {
    if (field.current && field.current.value !== next) field.current.value = next; // the same once more would move the caret
    keep(next);
  }

  function keep(/** @type {string} */ next) {
    session.drafts.set(draft, next);
    look(next);
  }

  function submit(/** @type {Event} */ event) {
    event.preventDefault();
    const typed = field.current?.value || '';
    const wrong = textFault(typed, max);
    show(wrong);
    field.current?.focus();
    if (wrong) return;
    session.say(notes.log, typed);
    put('');
  }

  function type(/** @type {InputEvent} */ event) {
    keep(/** @type {HTMLTextAreaElement} */ (event.currentTarget).value);
    show('');
  }

  function key(/** @type {KeyboardEvent} */ event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.isComposing && !isTouch()) submit(event);
  }

  return (
    <form class="composer" method="dialog" noValidate onSubmit={submit}>
      {fault && <p class="error" id={`${id}-error`} role="alert">{fault}</p>}
      {rule && <p class="notes-only" id={`${id}-rule`}>{rule}</p>}
      <label class="for-readers" for={id}>{label}</label>
      <div class="composer-line">
        <textarea id={id} ref={field} rows={rowsFor(text)} dir="auto" autoComplete="off" defaultValue={text} placeholder={label}
          aria-invalid={fault ? 'true' : undefined} aria-describedby={`${rule ? `${id}-rule ` : ''}${id}-${fault ? 'error' : 'keys'}`} onInput={type} onKeyDown={key} />
        <Button kind={kind} type="submit">{add}</Button>
      </div>
      <p class="hint keys-hint" id={`${id}-keys`}>{words('desk.talk.keys')}</p>
    </form>
  );
}
