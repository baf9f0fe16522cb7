// SPDX-License-Identifier: Apache-2.0
// The earlier conversations of a job seeker: a list, and one of them to be read.

import { useEffect } from 'preact/hooks';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { MessageList } from '../ui/message_list.jsx';
import { entryRow } from '../ui/staff_rows.js';
import { Status } from '../ui/status.jsx';
import { dayAndTime } from '../words/dates.js';
import { words } from '../words/words.js';
import { deskLibrary } from './desk.js';
import { noticeWords } from './desk_words.js';
import { earlierIsWhole } from './earlier.js';

/** @typedef {import('./earlier.js').Reading} Reading */
/** @typedef {import('./session.js').Session} Session */

/** @param {{ conversation: number, session: Session, desk: import('./desk.js').Desk, onClose: () => void }} props */
export function EarlierDialog({ conversation, session, desk, onClose }) {
  useEffect(() => {
    session.askEarlier(conversation);
    return session.closeEarlier;
  }, [conversation]);
  const { list, reading } = desk.earlier || { list: null, reading: null };
  return (
    <Dialog title={words('desk.earlier.open')} onClose={onClose}>
      {reading ? <EarlierTalk reading={reading} /> : (
        <>
          <p class="hint">{words('desk.earlier.help')}</p>
          <Status>{desk.notice ? noticeWords(desk.notice) : !list ? words('desk.earlier.loading') : list.length === 0 && words('desk.earlier.none')}</Status>
          <ul class="stack earlier">
            {(list || []).map((one) => (
              <Item key={one.conversation} one={one} library={deskLibrary(desk, one.library)?.name} onRead={() => session.openEarlier(conversation, one.conversation)} />
            ))}
          </ul>
        </>
      )}
      <div class="actions">
        {reading && <Button onClick={session.backToEarlier}>{words('desk.earlier.back')}</Button>}
        <Button onClick={onClose}>{words('common.close')}</Button>
      </div>
    </Dialog>
  );
}

/** @param {{ one: import('../link/packets.js').Summary, library: string | undefined, onRead: () => void }} props */
function Item({ one, library, onRead }) {
  const { conversation, topic, language, outcome, began_ms, holder } = one;
  return (
    <li class="item">
      <p class="item-head"><strong>{words(`common.topic.${topic}`)} · {words(`desk.language.${language}`)}</strong></p>
      <p class="hint"><bdi>{[dayAndTime(began_ms), holder, library, words(`staff.outcome.${outcome}`)].filter(Boolean).join(' · ')}</bdi></p>
      <div class="item-foot">
        <Button aria-label={words('desk.earlier.read_which', { number: conversation })} onClick={onRead}>{words('desk.earlier.read')}</Button>
      </div>
    </li>
  );
}

/** @param {{ reading: Reading }} props */
export function EarlierTalk({ reading }) {
  const { conversation, entries } = reading;
  useEffect(() => document.getElementById('earlier-title')?.focus(), []);
  return (
    <section class="transcript" aria-labelledby="earlier-title">
      <h3 id="earlier-title" tabIndex={-1}>
        {entries.length > 0 ? words('desk.earlier.of', { number: conversation, time: dayAndTime(entries[0].at_ms) }) : words('desk.talk.loading')}
      </h3>
      {/* What is whole when it is shown is not read out as news. */}
      {earlierIsWhole(reading) && <MessageList label={words('common.messages')} rows={entries.map((entry) => entryRow(conversation, entry))} />}
    </section>
  );
}
