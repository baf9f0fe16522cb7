// SPDX-License-Identifier: Apache-2.0
// What colleagues tell whoever holds a conversation, above her answer until she puts it away: a
// whisper, the note that a conversation was handed over with.

import { Button } from '../ui/button.jsx';
import { words } from '../words/words.js';
import { deskWhisper } from './desk.js';
import { handedNote } from './handed.js';

/** @typedef {import('./desk.js').Held} Held */
/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('../link/packets.js').Entry} Entry */

/** The last whisper to her. @param {{ held: Held, session: Session }} props */
export function Whisper({ held, session }) {
  return <Told by="staff.log.whisper" entry={deskWhisper(held)} onHush={(seq) => session.hush(held.talk.conversation, seq)} />;
}

/** It stays among the notes. @param {{ held: Held, session: Session }} props */
export function HandNote({ held, session }) {
  return <Told by="desk.hand.note_from" entry={handedNote(held)} onHush={(seq) => session.readNote(held.talk.conversation, seq)} />;
}

/** @param {{ by: 'staff.log.whisper' | 'desk.hand.note_from', entry: Entry | undefined, onHush: (seq: number) => void }} props */
function Told({ by, entry, onHush }) {
  return (
    <div class="whisper" role="status">
      {entry && (
        <>
          <p><strong><bdi>{words(by, { name: entry.name || '' })}</bdi></strong> <span class="notes-only">{words('desk.note.only')}</span></p>
          <p class="whisper-words" dir="auto">{entry.text}</p>
          <Button kind="quiet" onClick={() => onHush(entry.seq)}>{words('desk.look.hush')}</Button>
        </>
      )}
    </div>
  );
}
