// SPDX-License-Identifier: Apache-2.0
// The place to write an answer. What is half typed belongs to its conversation: going to
// another one and back changes nothing. A `/` at the beginning of a word opens the list of
// saved replies and links.

import { useEffect, useRef, useState } from 'preact/hooks';
import { textFault } from '../ui/text_fault.js';
import { isTouch } from '../ui/touch.js';
import { MESSAGE_CHARACTERS_MAX } from '../link/packets.js';
import { characters } from '../state/text.js';
import { Button } from '../ui/button.jsx';
import { counted, words } from '../words/words.js';
import { blankAfter, blanksIn, blanksLeft } from './picker/blanks.js';
import { deskLibrary } from './desk.js';
import { insertAsTyped } from './picker/insert.js';
import { Picker } from './picker/picker.jsx';

/** From here on it is told how many characters are left. */
const NEAR_LIMIT = 300;
const ROW_CHARACTERS = 60;

/**
 * @param {object} props
 * @param {import('../state/talk.js').Talk} props.talk
 * @param {import('./session.js').Session} props.session
 * @param {import('./session.js').PageState} props.state
 * @param {() => void} props.onSent
 * @param {() => void} props.onOwn    to the librarian's own replies
 */
export function Composer({ talk, session, state, onSent, onOwn }) {
  const { conversation, log, language } = talk;
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const picker = useRef(/** @type {HTMLDivElement | null} */ (null));
  const search = useRef(/** @type {HTMLInputElement | null} */ (null));
  const [range, setRange] = useState(/** @type {[number, number] | null} */ (null));
  const [text, look] = useState(session.drafts.get(conversation));
  const [fault, show] = useState('');
  const left = MESSAGE_CHARACTERS_MAX - characters(text);

  useEffect(() => put(session.drafts.get(conversation)), [state.returned]);
  useEffect(() => {
    if (!isTouch()) field.current?.focus({ preventScroll: true });
  }, []);

  function put(/** @type {string} */ next) {
    if (field.current && field.current.value !== next) field.current.value = next; // the same once more would move the caret
    session.drafts.set(conversation, next);
    look(next);
  }

  function submit(/** @type {Event} */ event) {
    event.preventDefault();
    const typed = field.current?.value || '';
    const [blank] = blanksLeft(typed, session.drafts.blanks(conversation));
    const wrong = blank ? words('desk.picker.unfilled', { blank }) : textFault(typed);
    show(wrong);
    field.current?.focus();
    if (blank) selectBlank(0);
    if (wrong) return;
    session.say(log, typed);
    put('');
    onSent();
  }

  function type(/** @type {InputEvent} */ event) {
    const area = /** @type {HTMLTextAreaElement} */ (event.currentTarget);
    const typed = area.value;
    session.drafts.set(conversation, typed);
    look(typed);
    show('');
    if (typed) session.typing(log);
    const caret = area.selectionEnd;
    if (event.data === '/' && /(^|\s)\/$/.test(typed.slice(0, caret))) open([caret - 1, caret]);
  }

  function key(/** @type {KeyboardEvent} */ event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.isComposing && !isTouch()) submit(event);
    const isTab = event.key === 'Tab' && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
    if (isTab && selectBlank(field.current?.selectionEnd || 0)) event.preventDefault();
  }

  /** Selects the first blank behind FROM; false where there is none. @param {number} from */
  function selectBlank(from) {
    const area = field.current;
    const blank = area && blankAfter(area.value, session.drafts.blanks(conversation), from);
    if (blank) area.setSelectionRange(...blank);
    return Boolean(blank);
  }

  /** Opens the list; what is chosen takes the place of this range. At once, for the next key may be down already. @param {[number, number]} next */
  function open(next) {
    setRange(next);
    if (!picker.current || !search.current) return;
    picker.current.hidden = false;
    search.current.value = '';
    search.current.focus();
  }

  function close(/** @type {boolean} */ isBack) {
    if (picker.current) picker.current.hidden = true;
    setRange(null);
    if (isBack) field.current?.focus();
  }

  function openHere() {
    const area = field.current;
    if (area) open([area.selectionStart, area.selectionEnd]);
  }

  function pick(/** @type {import('./picker/picks.js').Pick} */ chosen) {
    const area = field.current;
    close(false);
    if (!area || !range) return;
    session.drafts.expect(conversation, blanksIn(chosen.text));
    const isGlued = /\S$/.test(area.value.slice(0, range[0]));
    insertAsTyped(area, ...range, (isGlued ? ' ' : '') + chosen.text);
    selectBlank(range[0]);
  }

  return (
    <div class="composer-place">
      <Picker place={picker} search={search} isOpen={range !== null} saved={state.saved} seeker={language} home={deskLibrary(state.desk, talk.library)} onPick={pick} onClose={close} onOwn={() => {
        close(true);
        onOwn();
      }} />
      <form class="composer" method="dialog" noValidate onSubmit={submit}>
        {fault && <p class="error" id="answer-error" role="alert">{fault}</p>}
        {left < NEAR_LIMIT && !fault && <p class="hint">{left >= 0 ? counted('common.left', left) : counted('common.over', -left)}</p>}
        <label class="for-readers" for="answer">{words('desk.talk.answer')}</label>
        <div class="composer-line">
          <textarea id="answer" ref={field} rows={rowsFor(text)} lang={language} dir="auto" autoComplete="off"
            defaultValue={text} placeholder={words('desk.talk.answer')} aria-invalid={fault ? 'true' : undefined}
            aria-describedby={fault ? 'answer-error' : 'answer-keys'} onInput={type} onKeyDown={key} />
          <div class="composer-acts">
            <Button type="submit" kind="primary">{words('common.send')}</Button>
            <Button id="open-picker" class="picker-button" aria-haspopup="listbox" aria-expanded={range !== null} onClick={openHere}
              aria-label={words('desk.picker.open')} title={words('desk.picker.open')}><span aria-hidden="true">/ …</span></Button>
          </div>
        </div>
        <p class="hint keys-hint" id="answer-keys">{words('desk.talk.keys')}</p>
      </form>
    </div>
  );
}

/** As high as the text needs, about, between two and eight rows. @param {string} text */
export function rowsFor(text) {
  const rows = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / ROW_CHARACTERS), 0);
  return Math.min(8, Math.max(2, rows));
}
