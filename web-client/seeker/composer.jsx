// SPDX-License-Identifier: Apache-2.0
// The place to write. The text lives in the field itself: nothing that happens around it
// can take a letter away, and the focus stays in it.

import { useEffect, useRef, useState } from 'preact/hooks';
import { visitLast } from '../state/visit.js';
import { Button } from '../ui/button.jsx';
import { words } from '../words/words.js';
import { Counter } from './counter.jsx';
import { LatePart } from './fetched.jsx';
import { IdentityQuestion, useIdentityQuestion } from './identity.jsx';
import { looksShow } from './looks.js';
import { isTouch } from '../ui/touch.js';
import { textFault } from '../ui/text_fault.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./session.js').PageState} PageState */

/** @param {{ session: Session, state: PageState, onSent: () => void }} props */
export function Composer({ session, state, onSent }) {
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const [error, showError] = useState('');
  const [text, look] = useState(session.draft.get());
  const identity = useIdentityQuestion(field);
  const talk = visitLast(state.visit);
  const topic = talk?.topic || 'other';

  useEffect(() => {
    // On a phone the keyboard would cover what is to be read.
    if (!isTouch()) field.current?.focus({ preventScroll: true });
  }, []);
  // Words that were refused for good come back here.
  useEffect(() => put(session.draft.get()), [state.returned]);

  function put(/** @type {string} */ next) {
    if (field.current && field.current.value !== next) field.current.value = next; // the same once more would move the caret
    look(next);
  }

  function submit(/** @type {Event} */ event) {
    event.preventDefault();
    const typed = field.current?.value || '';
    const wrong = textFault(typed);
    showError(wrong);
    field.current?.focus();
    if (wrong) return;
    identity.ask(typed, (chosen) => {
      session.write(chosen, topic);
      put('');
      onSent();
    });
  }

  function type(/** @type {InputEvent} */ event) {
    const typed = /** @type {HTMLTextAreaElement} */ (event.currentTarget).value;
    session.draft.set(typed);
    look(typed);
    if (error) showError('');
    if (typed) session.typing();
  }

  function key(/** @type {KeyboardEvent} */ event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && !isTouch()) submit(event);
  }

  return (
    <form class="composer" method="dialog" noValidate onSubmit={submit}>
      <IdentityQuestion question={identity} />
      {error && <p class="error" id="words-error" role="alert">{error}</p>}
      <Counter text={text} />
      {looksShow(state.looks) && talk?.state === 'held' && <LatePart part="shown" session={session} />}
      <div class="composer-line">
        <label class="for-readers" for="words">{words('seeker.first')}</label>
        <textarea id="words" ref={field} rows={Math.min(6, Math.max(1, text.split('\n').length))} dir="auto" autoComplete="off"
          placeholder={words('seeker.write')} defaultValue={session.draft.get()}
          aria-invalid={error ? 'true' : undefined} aria-describedby={error ? 'words-error' : undefined}
          onInput={type} onKeyDown={key} />
        <Button type="submit" kind="primary">{words('common.send')}</Button>
      </div>
    </form>
  );
}
