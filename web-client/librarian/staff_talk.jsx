// SPDX-License-Identifier: Apache-2.0
// The talk of the staff among themselves, in the place of a conversation, and the button that
// opens it. It never rings: what is new stands on the button as a number.

import { useEffect, useRef } from 'preact/hooks';
import { STAFF_TALK_CHARACTERS_MAX } from '../link/packets.js';
import { Button } from '../ui/button.jsx';
import { MessageList } from '../ui/message_list.jsx';
import { entryRow, withItems } from '../ui/staff_rows.js';
import { counted, words } from '../words/words.js';
import { deskLibrary } from './desk.js';
import { NoteComposer } from './note_composer.jsx';
import { useScroll } from './scroll.js';
import { STAFF_TALK_LOG, staffTalkHasOlder, staffTalkUnread } from './staff_talk.js';

/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('./session.js').Session} Session */

const FIELD = 'staff-talk';
/** It is no conversation's; its half-typed words are kept as the note on none. */
const WRITTEN = { conversation: 0, log: STAFF_TALK_LOG };

/** @param {{ desk: Desk, session: Session }} props */
export function StaffTalkButton({ desk: { staffTalk }, session }) {
  const unread = staffTalkUnread(staffTalk);
  const before = useRef(staffTalk.isOpen);
  useEffect(() => {
    if (before.current && !staffTalk.isOpen && document.activeElement === document.body) document.getElementById('staff-talk-button')?.focus();
    before.current = staffTalk.isOpen;
  }, [staffTalk.isOpen]);
  return staffTalk.days > 0 && (
    <Button id="staff-talk-button" aria-pressed={staffTalk.isOpen} aria-label={unread > 0 ? counted('desk.staff_talk.unread', unread) : undefined} onClick={() => session.staffTalk(!staffTalk.isOpen)}>
      {words('desk.staff_talk.title')}{unread > 0 && ` (${unread})`}
    </Button>
  );
}

/** @param {{ session: Session, state: import('./session.js').PageState, isOnline: boolean, name: string }} props */
export function StaffTalkRoom({ session, state, isOnline, name }) {
  const { desk } = state;
  const { staffTalk } = desk;
  const stored = staffTalk.entries.map((entry) => {
    const row = entryRow(STAFF_TALK_LOG, entry);
    const library = deskLibrary(desk, entry.library);
    const mine = Boolean(entry.writer);
    return { ...row, mine, name: library ? `${row.name} · ${library.name}` : row.name, ...(mine && { progress: /** @type {const} */ ('stored') }) };
  });
  const rows = withItems(STAFF_TALK_LOG, stored, state.items, name, isOnline);
  const { box, hasNews, goDown } = useScroll(rows, { onBottom: session.staffTalkLook, onTop: session.staffTalkOlder });
  useEffect(() => document.getElementById(FIELD)?.focus(), []);
  return (
    <section class="room" aria-labelledby="staff-talk-title">
      <div class="room-head">
        <div class="room-title">
          <h2 id="staff-talk-title" tabIndex={-1}>{words('desk.staff_talk.title')}</h2>
          <p class="hint">{counted('desk.staff_talk.help', staffTalk.days)}</p>
        </div>
        <div class="actions"><Button onClick={() => session.staffTalk(false)}>{words('desk.staff_talk.close')}</Button></div>
      </div>
      <div class="room-talk" ref={box} tabIndex={0}>
        {staffTalkHasOlder(staffTalk) && <Button kind="quiet" onClick={session.staffTalkOlder}>{words('common.older')}</Button>}
        {rows.length === 0 && <p class="hint">{words(staffTalk.isLoaded ? 'desk.staff_talk.empty' : 'desk.talk.loading')}</p>}
        <MessageList label={words('desk.staff_talk.title')} rows={rows} />
      </div>
      <div class="room-foot">
        <div class="room-signs">{hasNews && <Button class="pill" onClick={goDown}>{words('common.new_messages')} ↓</Button>}</div>
        {!isOnline && <p class="status status-warn room-line">{words('staff.offline')}</p>}
        <NoteComposer id={FIELD} notes={WRITTEN} session={session} returned={state.returned} max={STAFF_TALK_CHARACTERS_MAX}
          field={words('desk.staff_talk.field')} add={words('desk.staff_talk.say')} kind="primary" rule={words('desk.staff_talk.rule')} />
      </div>
    </section>
  );
}
