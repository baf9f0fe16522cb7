// SPDX-License-Identifier: Apache-2.0
// The place to write an answer. What is half typed belongs to its conversation: going to
// another one and back changes nothing.

import { useEffect, useRef, useState } from 'preact/hooks';
import { textFault } from '../ui/text_fault.js';
import { isTouch } from '../ui/touch.js';
import { MESSAGE_CHARACTERS_MAX } from '../link/packets.js';
import { characters } from '../state/text.js';
import { Button } from '../ui/button.jsx';
import { counted, words } from '../words/words.js';

/** From here on it is told how many characters are left. */
const NEAR_LIMIT = 300;
const ROW_CHARACTERS = 60;

/**
 * @param {object} props
 * @param {import('../state/talk.js').Talk} props.talk
 * @param {import('./session.js').Session} props.session
 * @param {number} props.returned
 * @param {() => void} props.onSent
 */
export function Composer({ talk, session, returned, onSent }) {
  const { conversation, log, language } = talk;
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const [text, look] = useState(session.drafts.get(conversation));
  const [fault, show] = useState('');
  const left = MESSAGE_CHARACTERS_MAX - characters(text);

  useEffect(() => put(session.drafts.get(conversation)), [returned]);
  useEffect(() => {
    if (!isTouch()) field.current?.focus({ preventScroll: true });
  }, []);

  function put(/** @type {string} */ next) {
    if (field.current) field.current.value = next;
    session.drafts.set(conversation, next);
    look(next);
  }

  function submit(/** @type {Event} */ event) {
    event.preventDefault();
    const typed = field.current?.value || '';
    const wrong = textFault(typed);
    show(wrong);
    field.current?.focus();
    if (wrong) return;
    session.say(log, typed);
    put('');
    onSent();
  }

  function type(/** @type {InputEvent} */ event) {
    const typed = /** @type {HTMLTextAreaElement} */ (event.currentTarget).value;
    session.drafts.set(conversation, typed);
    look(typed);
    show('');
    if (typed) session.typing(log);
  }

  function key(/** @type {KeyboardEvent} */ event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.isComposing && !isTouch()) submit(event);
  }

  return (
    <form class="composer" method="dialog" noValidate onSubmit={submit}>
      {fault && <p class="error" id="answer-error" role="alert">{fault}</p>}
      {left < NEAR_LIMIT && !fault && <p class="hint">{left >= 0 ? counted('common.left', left) : counted('common.over', -left)}</p>}
      <label class="for-readers" for="answer">{words('desk.talk.answer')}</label>
      <div class="composer-line">
        <textarea id="answer" ref={field} rows={rowsFor(text)} lang={language} dir="auto" autoComplete="off"
          defaultValue={text} placeholder={words('desk.talk.answer')} aria-invalid={fault ? 'true' : undefined}
          aria-describedby={fault ? 'answer-error' : 'answer-keys'} onInput={type} onKeyDown={key} />
        <Button type="submit" kind="primary">{words('common.send')}</Button>
      </div>
      <p class="hint keys-hint" id="answer-keys">{words('desk.talk.keys')}</p>
    </form>
  );
}

/** As high as the text needs, about, between two and eight rows. @param {string} text */
function rowsFor(text) {
  const rows = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / ROW_CHARACTERS), 0);
  return Math.min(8, Math.max(2, rows));
}
