// SPDX-License-Identifier: Apache-2.0
// The page of an expert: an almost empty one. What he was asked for, and the one conversation
// that he has opened; whose page it is and what it does not show stands above.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { talkHasOlder, talkLast } from '../state/talk.js';
import { Button } from '../ui/button.jsx';
import { FetchFile } from '../ui/files.jsx';
import { MessageList } from '../ui/message_list.jsx';
import { Status } from '../ui/status.jsx';
import { entryRow, withItems, withProgress } from '../ui/staff_rows.js';
import { counted, reasonWords, words } from '../words/words.js';
import { guestIsNews, guestOrder } from './guest.js';
import { NoteComposer } from './note_composer.jsx';
import { chimeOpen } from './ring/chime.js';
import { noteLeave, noteShow, signTab } from './ring/signs.js';
import { useScroll } from './scroll.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./session.js').PageState} PageState */
/** @typedef {import('../link/packets.js').Invitation} Invitation */
/** @typedef {import('../ui/message_list.jsx').Row} Row */

const LOUDNESS = 0.7;
/** It rings again until somebody touches the page, at most so often. */
const EVERY_MS = 10_000;
const TIMES_MAX = 12;
const ACTS = ['pointerdown', 'keydown', 'wheel'];

/** @param {{ session: Session, state: PageState, name: string, isOnline: boolean }} props */
export function Guest({ session, state, name, isOnline }) {
  const { invitations, look, notice } = state.desk;
  const bell = useBell(invitations);
  useEffect(() => {
    const count = invitations.filter((one) => one.conversation !== look?.talk.conversation).length;
    document.title = (count > 0 ? `(${count}) ` : '') + words('desk.title');
  }, [invitations, look]);
  return (
    <main class="guest">
      <Status>{notice && ('news' in notice ? words('desk.guest.over') : reasonWords(notice.reason, notice.wait_ms))}</Status>
      {look ? <GuestRoom look={look} session={session} state={state} name={name} isOnline={isOnline} /> : (
        <section class="guest-list" aria-labelledby="guest-title">
          <h2 id="guest-title" tabIndex={-1}>{words('desk.guest.title')}</h2>
          <p><bdi>{words('desk.guest.who', { who: name })}</bdi></p>
          <p class="hint">{words('desk.guest.only')}</p>
          <div class="actions"><Button onClick={bell.play}>{words('desk.guest.ring')}</Button></div>
          <p class="hint" role="status">{words(bell.canRing ? 'desk.guest.ring_on' : 'desk.guest.ring_off')}</p>
          <p class="for-readers" role="status">{invitations.length > 0 && counted('desk.guest.news', invitations.length)}</p>
          {invitations.length === 0 ? <p class="nothing">{words('desk.guest.nothing')}</p> : (
            <ul class="stack">{guestOrder(invitations).map((one) => <Asked key={one.conversation} one={one} session={session} />)}</ul>
          )}
        </section>
      )}
    </main>
  );
}

/** @param {{ one: Invitation, session: Session }} props */
function Asked({ one, session }) {
  const about = `${words(`common.topic.${one.topic}`)} · ${words(`desk.language.${one.language}`)}`;
  return (
    <li class="item">
      <p class="item-head"><strong>{about}</strong> <bdi>{one.library}</bdi></p>
      {one.by && <p><bdi>{words('desk.guest.by', { name: one.by })}</bdi></p>}
      <p>{words(one.let_in ? 'desk.guest.agreed' : 'desk.guest.waiting')}</p>
      <div class="item-foot">
        {one.let_in && <Button kind="primary" onClick={() => session.lookInto(one.conversation)}>{words('desk.guest.open')}</Button>}
        <Button onClick={() => session.expertOut(one.conversation)}>{words(one.let_in ? 'desk.guest.leave' : 'desk.guest.decline')}</Button>
      </div>
    </li>
  );
}

/** @param {{ look: import('./look.js').Look, session: Session, state: PageState, name: string, isOnline: boolean }} props */
function GuestRoom({ look: { talk }, session, state, name, isOnline }) {
  const { conversation, log } = talk;
  const rows = withItems(log, talk.entries.map((entry) => withProgress(entryRow(log, entry), entry, talk.seeker_seen)), state.items, name, isOnline);
  const { box } = useScroll(rows, { onBottom: () => {}, onTop: () => session.olderLook('talk') });
  const below = useCallback((/** @type {Row} */ { file, ...row }) => file && (
    <FetchFile row={{ ...row, file }} onAsk={(then) => session.files.fetch(file.conversation, file.id, then)} />
  ), []);
  useEffect(() => document.getElementById('look-title')?.focus(), [conversation]);
  return (
    <section class="room room-guest" aria-labelledby="look-title">
      <div class="room-head">
        <div class="room-title">
          <h2 id="look-title" tabIndex={-1}>{words(`common.topic.${talk.topic}`)} · {words(`desk.language.${talk.language}`)}</h2>
          <p class="hint"><bdi>{words('desk.guest.help', { who: name })}</bdi></p>
        </div>
        <div class="actions">
          <Button onClick={() => session.lookInto(null)}>{words('desk.guest.back')}</Button>
          <Button onClick={() => session.expertOut(conversation)}>{words('desk.guest.leave')}</Button>
        </div>
      </div>
      <div class="room-talk" ref={box} tabIndex={0}>
        {talkHasOlder(talk) && <Button kind="quiet" onClick={() => session.olderLook('talk')}>{words('common.older')}</Button>}
        {talkLast(talk) < talk.head && talk.entries.length === 0 && <p class="hint">{words('desk.talk.loading')}</p>}
        <MessageList label={words('common.messages')} rows={rows} below={below} />
      </div>
      <div class="room-foot">
        <NoteComposer key={conversation} notes={talk} session={session} returned={state.returned} draft={conversation}
          field={words('desk.talk.answer')} add={words('common.send')} kind="primary" />
      </div>
    </section>
  );
}

/** Rings when the list asks more than before, and again until he is there. @param {readonly Invitation[]} invitations */
function useBell(invitations) {
  const [, draw] = useState(0);
  const [chime] = useState(() => chimeOpen(() => draw((count) => count + 1)));
  const before = useRef(/** @type {readonly Invitation[]} */ ([]));
  useEffect(() => {
    const isNews = guestIsNews(before.current, invitations);
    before.current = invitations;
    signTab(invitations.length > 0);
    return isNews ? ringOn(chime) : undefined;
  }, [invitations]);
  useEffect(() => {
    // Not while the pointer is down: the words about the sound go, what is below them moves, and the press is lost.
    const unlock = () => void chime.unlock();
    const acts = ['pointerup', 'keydown'];
    acts.forEach((act) => addEventListener(act, unlock, { capture: true, passive: true }));
    return () => acts.forEach((act) => removeEventListener(act, unlock, { capture: true }));
  }, []);
  return { canRing: chime.isRunning(), play: () => void chime.unlock().then(() => chime.play(LOUDNESS)) };
}

/** @param {ReturnType<typeof chimeOpen>} chime @returns {() => void} ends it */
function ringOn(chime) {
  let times = 0;
  const takeNote = !document.hasFocus() && noteLeave() === 'granted' ? noteShow(words('desk.title'), words('desk.guest.title')) : () => {};
  const ring = () => (times++ < TIMES_MAX ? chime.play(LOUDNESS) : end());
  const timer = setInterval(ring, EVERY_MS);
  function end() {
    clearInterval(timer);
    takeNote();
    ACTS.forEach((act) => removeEventListener(act, end, { capture: true }));
  }
  ACTS.forEach((act) => addEventListener(act, end, { capture: true, passive: true }));
  ring();
  return end;
}
