// SPDX-License-Identifier: Apache-2.0
// A conversation of a colleague, to be read; the place to write is the staff log, where it is a
// whisper to who holds it, and the talk only for whoever has joined. And what the holder sees of it: who reads, and the whisper.

import { useEffect } from 'preact/hooks';
import { talkHasOlder, talkLast } from '../state/talk.js';
import { Button } from '../ui/button.jsx';
import { MessageList } from '../ui/message_list.jsx';
import { entryRow, withItems, withProgress } from '../ui/staff_rows.js';
import { dayAndTime } from '../words/dates.js';
import { words } from '../words/words.js';
import { deskLibrary } from './desk.js';
import { JoinButton, JoinComposer } from './join.jsx';
import { NoteComposer } from './note_composer.jsx';
import { useScroll } from './scroll.js';

/** @typedef {import('./desk.js').Held} Held */
/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./session.js').PageState} PageState */

/** @param {{ look: import('./look.js').Look, session: Session, state: PageState, isOnline: boolean, name: string }} props */
export function LookRoom({ look, session, state, isOnline, name }) {
  const { talk, notes } = look;
  const home = deskLibrary(state.desk, talk.library);
  const holder = talk.holder || '';
  const hasJoined = talk.joined === state.desk.staff;
  const rows = withItems(talk.log, talk.entries.map((entry) => withProgress(entryRow(talk.log, entry), entry, talk.seeker_seen)), state.items, name, isOnline);
  const noted = withItems(notes.log, notes.entries.map((entry) => entryRow(notes.log, entry)), state.items, name, isOnline);
  const { box } = useScroll(rows, { onBottom: () => {}, onTop: () => session.olderLook('talk') });
  useEffect(() => document.getElementById('look-title')?.focus(), [talk.conversation]);
  return (
    <section class="room room-with-notes room-looked" aria-labelledby="look-title">
      <div class="room-head">
        <div class="room-title">
          <h2 id="look-title" tabIndex={-1}>{words(`common.topic.${talk.topic}`)} · {words(`desk.language.${talk.language}`)}</h2>
          {home && <p><bdi>{home.name}</bdi></p>}
          <p class="hint">{words('desk.talk.number', { number: talk.conversation, time: dayAndTime(talk.began_ms) })}</p>
          <p class="hint"><bdi>{words(hasJoined ? 'desk.join.held' : 'desk.look.help', { name: holder })}</bdi></p>
        </div>
        <div class="actions">
          <JoinButton talk={talk} desk={state.desk} session={session} />
          <Button onClick={() => session.lookInto(null)}>{words('desk.look.close')}</Button>
        </div>
      </div>
      <div class="room-talk" ref={box} tabIndex={0}>
        {talkHasOlder(talk) && <Button kind="quiet" onClick={() => session.olderLook('talk')}>{words('common.older')}</Button>}
        {talkLast(talk) < talk.head && talk.entries.length === 0 && <p class="hint">{words('desk.talk.loading')}</p>}
        <MessageList label={words('common.messages')} rows={rows} />
      </div>
      {hasJoined && <JoinComposer talk={talk} session={session} returned={state.returned} />}
      <aside class="notes" aria-labelledby="notes-title">
        <div class="notes-head">
          <h3 id="notes-title" tabIndex={-1}>{words('desk.note.title')}</h3>
          <p class="notes-only">{words('desk.note.only')}</p>
        </div>
        <div class="notes-list" tabIndex={0}>
          {talkHasOlder(notes) && <Button kind="quiet" onClick={() => session.olderLook('notes')}>{words('common.older')}</Button>}
          {noted.length === 0 && <p class="hint">{words(talkLast(notes) < notes.head ? 'desk.talk.loading' : 'desk.note.empty')}</p>}
          <MessageList label={words('desk.note.title')} rows={noted} />
        </div>
        <NoteComposer key={talk.conversation} notes={notes} session={session} returned={state.returned}
          field={words('desk.look.whisper_to', { name: holder })} add={words('desk.look.whisper')} />
      </aside>
    </section>
  );
}

/** Who else reads what she holds. @param {{ held: Held }} props */
export function Readers({ held }) {
  const { readers = [] } = held;
  return <p class="readers" role="status">{readers.length > 0 && <bdi>{words('desk.look.reads', { names: readers.join(', ') })}</bdi>}</p>;
}
