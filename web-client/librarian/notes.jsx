// SPDX-License-Identifier: Apache-2.0
// The staff log of the open conversation: what colleagues note for each other. Of another
// colour than the talk, and with its own words on the button, so that nobody writes a note to
// the job seeker by mistake.

import { useEffect, useRef } from 'preact/hooks';
import { talkHasOlder, talkLast } from '../state/talk.js';
import { Button } from '../ui/button.jsx';
import { MessageList } from '../ui/message_list.jsx';
import { entryRow, withItems } from '../ui/staff_rows.js';
import { words } from '../words/words.js';
import { FollowUpForm, openFollowUp } from './follow_ups.jsx';
import { Labels, labelsWords } from './labels.jsx';
import { NoteComposer } from './note_composer.jsx';

/** @typedef {import('./session.js').Session} Session */

/**
 * @param {object} props
 * @param {import('./desk.js').Held} props.held
 * @param {Session} props.session
 * @param {import('./session.js').PageState} props.state
 * @param {boolean} props.isOnline
 * @param {string} props.name       the librarian's own
 */
export function Notes({ held, session, state, isOnline, name }) {
  const { notes } = held;
  const follow = useRef(/** @type {HTMLDetailsElement | null} */ (null));
  const rows = withItems(notes.log, notes.entries.map((entry) => entryRow(notes.log, entry)), state.items, name, isOnline);
  const list = useRef(/** @type {HTMLDivElement | null} */ (null));
  const last = rows.length > 0 ? rows[rows.length - 1].key : '';
  useEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [last]);
  useEffect(() => {
    if (!state.followUp) return;
    openFollowUp();
    session.notes(true);
  }, [state.followUp]);
  return (
    <aside class="notes" aria-labelledby="notes-title">
      <div class="notes-head">
        <h3 id="notes-title" tabIndex={-1}>{words('desk.note.title')}</h3>
        <p class="notes-only">{words('desk.note.only')}</p>
      </div>
      <div class="notes-list" ref={list} tabIndex={0}>
        {talkHasOlder(notes) && <Button kind="quiet" onClick={session.olderNotes}>{words('common.older')}</Button>}
        {rows.length === 0 && <p class="hint">{words(talkLast(notes) < notes.head ? 'desk.talk.loading' : 'desk.note.empty')}</p>}
        <MessageList label={words('desk.note.title')} rows={rows} />
      </div>
      <details class="notes-labels">
        <summary>{labelsWords(held.labels)}</summary>
        <Labels id="notes" held={held} session={session} />
      </details>
      {/* Whole on the screen: what is half hidden looks as if the note below belonged to it. */}
      <details class="notes-labels notes-follow" ref={follow} onToggle={({ currentTarget: form }) => form.open && form.scrollIntoView({ block: 'nearest' })}>
        <summary>{words('desk.follow.open')}</summary>
        <FollowUpForm conversation={notes.conversation} session={session} onSet={() => follow.current?.removeAttribute('open')} />
      </details>
      <NoteComposer notes={notes} session={session} returned={state.returned} />
      <Button class="notes-close" onClick={() => closeNotes(session)}>{words('desk.note.close')}</Button>
    </aside>
  );
}

/** How many there are stands on it. @param {{ count: number, isShown: boolean, session: Session }} props */
export function NotesButton({ count, isShown, session }) {
  const before = useRef(isShown);
  useEffect(() => {
    if (isShown && !before.current) (document.getElementById('note') || document.getElementById('notes-title'))?.focus();
    before.current = isShown;
  }, [isShown]);
  return (
    <Button id="notes-button" class="notes-button" aria-expanded={isShown} onClick={() => session.notes(!isShown)}>
      {words('desk.note.title')}{count > 0 && ` (${count})`}
    </Button>
  );
}

/** @param {Session} session */
function closeNotes(session) {
  session.notes(false);
  document.getElementById('notes-button')?.focus();
}
