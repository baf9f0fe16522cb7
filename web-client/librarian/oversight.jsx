// SPDX-License-Identifier: Apache-2.0
// The supervisor's view beside the desk: who is on duty, and the conversations that run,
// without their words.

import { useState } from 'preact/hooks';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { Status } from '../ui/status.jsx';
import { clockTime } from '../words/times.js';
import { counted, words } from '../words/words.js';
import { Clock } from './clock.jsx';
import { deskLibrary } from './desk.js';
import { LookRoom } from './look.jsx';
import { StaffTalkRoom } from './staff_talk.jsx';

/** @typedef {import('../link/packets.js').Working} Working */
/** @typedef {import('../link/packets.js').Running} Running */
/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('./session.js').Session} Session */

/** @param {{ isShown: boolean, session: Session }} props */
export function OversightButton({ isShown, session }) {
  return (
    <Button id="oversight-button" aria-pressed={isShown} onClick={() => session.oversee(!isShown)}>
      {words('desk.oversight.title')}
    </Button>
  );
}

/** @param {{ oversight: import('./oversight.js').Oversight, session: Session, state: import('./session.js').PageState, isOnline: boolean, name: string }} props */
export function Oversight({ oversight, ...props }) {
  const { session, state: { desk } } = props;
  const [asked, ask] = useState(/** @type {Working | null} */ (null));
  return (
    <>
      <WorkingList desk={desk} oversight={oversight} onDismiss={ask} />
      <RunningList desk={desk} oversight={oversight} onLook={session.lookInto} />
      {desk.staffTalk.isOpen ? <StaffTalkRoom {...props} /> : desk.look ? <LookRoom look={desk.look} {...props} /> : <section class="room room-none" />}
      {asked && <DismissQuestion name={asked.name} onClose={() => ask(null)} onDismiss={() => session.dismiss(asked.staff)} />}
    </>
  );
}

/** @param {{ desk: Desk, oversight: import('./oversight.js').Oversight, onDismiss: (one: Working) => void }} props */
function WorkingList({ desk, oversight, onDismiss }) {
  const { working, dismissed } = oversight;
  return (
    <section class="pane working" aria-labelledby="working-title">
      <h2 id="working-title" tabIndex={-1}>{words('desk.oversight.working')}</h2>
      <Status>{!working ? words('desk.oversight.loading') : working.length === 0 && words('desk.oversight.nobody')}</Status>
      <ul class="stack">
        {(working || []).map((one) => (
          <li key={one.staff} class="item">
            <p class="item-head">
              <strong><bdi>{one.name}</bdi></strong>
              <LibraryMark desk={desk} library={one.library} />
              {one.out && <span class="mark">{words('desk.oversight.out')}</span>}
              {one.lost && <span class="mark mark-returned">{words('desk.oversight.lost')}</span>}
            </p>
            <p class="hint">{words('desk.oversight.holds', { time: clockTime(one.since_ms), held: one.held, room: one.room })}</p>
            {one.staff !== desk.staff && (
              <div class="item-foot">
                <Button aria-label={words('desk.oversight.off_which', { name: one.name })} aria-disabled={dismissed === one.staff}
                  onClick={() => dismissed === one.staff || onDismiss(one)}>
                  {words(dismissed === one.staff ? 'desk.talk.asked' : 'desk.oversight.off')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** @param {{ desk: Desk, oversight: import('./oversight.js').Oversight, onLook: (conversation: number) => void }} props */
function RunningList({ desk, oversight, onLook }) {
  const { running, total } = oversight;
  const more = total - (running || []).length;
  return (
    <section class="pane running" aria-labelledby="running-title">
      <h2 id="running-title">{words('desk.oversight.running')}</h2>
      <Status>{!running ? words('desk.oversight.loading') : total > 0 ? counted('desk.oversight.total', total) : words('desk.oversight.nothing')}</Status>
      <ol class="stack">
        {(running || []).map((one) => <RunningItem key={one.conversation} one={one} desk={desk} onLook={onLook} />)}
      </ol>
      {running && more > 0 && <p class="hint">{counted('desk.queue.more', more)}</p>}
    </section>
  );
}

/** @param {{ one: Running, desk: Desk, onLook: (conversation: number) => void }} props */
function RunningItem({ one, desk, onLook }) {
  const { conversation, topic, language, library, staff, name, waits_ms } = one;
  return (
    <li class="item">
      <p class="item-head">
        <strong>{words(`common.topic.${topic}`)}</strong> <span class="mark">{words(`desk.language.${language}`)}</span>
        <LibraryMark desk={desk} library={library} />
      </p>
      <p class="hint">
        {words('desk.oversight.number', { number: conversation })} · <bdi>{staff ? words('desk.oversight.with', { name: name || '' }) : words('desk.oversight.in_queue')}</bdi>
      </p>
      <div class="item-foot">
        {waits_ms === undefined ? <span class="clock">{words('desk.cards.answered')}</span> : <Clock since_ms={waits_ms} skew_ms={desk.skew_ms} />}
        {desk.look?.talk.conversation === conversation && <span class="mark">{words('desk.look.open')}</span>}
        {staff && staff !== desk.staff && desk.look?.talk.conversation !== conversation && (
          <Button aria-label={words('desk.look.read_which', { number: conversation })} onClick={() => onLook(conversation)}>{words('desk.look.read')}</Button>
        )}
      </div>
    </li>
  );
}

/** @param {{ desk: Desk, library: number }} props */
function LibraryMark({ desk, library }) {
  const known = deskLibrary(desk, library);
  return known ? <span class="mark"><bdi>{known.name}</bdi></span> : null;
}

/** @param {{ name: string, onClose: () => void, onDismiss: () => void }} props */
function DismissQuestion({ name, onClose, onDismiss }) {
  return (
    <Dialog title={words('desk.oversight.off_title', { name })} onClose={onClose}>
      <p>{words('desk.oversight.off_help', { name })}</p>
      <div class="actions">
        <Button kind="primary" onClick={() => {
          onDismiss();
          onClose();
        }}>{words('desk.oversight.off')}</Button>
        <Button onClick={onClose}>{words('common.cancel')}</Button>
      </div>
    </Dialog>
  );
}
