// SPDX-License-Identifier: Apache-2.0
// On duty or off duty, and with how many conversations at once. Nobody is shown as simply on
// duty at a desk that cannot ring.

import { ROOM_MAX } from '../link/packets.js';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { clockTime } from '../words/times.js';
import { counted, words } from '../words/words.js';
import { deskHolds, deskIsOut } from './desk.js';
import { RingButton, RingCheck } from './ring.jsx';

/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./ring/ringer.js').RingState} RingState */
/** What stands before her: the sound check, what becomes of the people she holds, the ring. @typedef {'on' | 'off' | 'ring' | null} Question */

const ROOMS = Array.from({ length: ROOM_MAX }, (_, place) => place + 1);
const SIGNS = { off: '○', on: '●', counter: '◑', counter_late: '◑', blocked: '◐', without: '◐' };

/** @param {{ desk: Desk, session: Session, ring: RingState, question: Question, onAsk: (question: Question) => void }} props */
export function DutyControl({ desk, session, ring, question, onAsk }) {
  const isOn = Boolean(desk.duty?.on);
  const back_ms = desk.duty?.back_ms || 0;
  const state = !isOn ? 'off' : back_ms ? back_ms > Date.now() + desk.skew_ms ? 'counter' : 'counter_late' : ring.place === 'blocked' || ring.place === 'without' ? ring.place : 'on';
  return (
    <div class="duty" role="group" aria-label={words('desk.duty.label')}>
      <div class={`duty-state duty-${state}`} role="status">
        <p><span aria-hidden="true">{SIGNS[state]}</span> {words(`desk.duty.${state}`, { time: clockTime(back_ms) })}</p>
        {state === 'blocked' && ring.off_ms > 0 && <p>{words('desk.duty.blocked_until', { time: clockTime(ring.off_ms) })}</p>}
        {isOn && ring.silent_until_ms > 0 && <p class="duty-silent">{words('desk.ring.silent', { time: clockTime(ring.silent_until_ms) })}</p>}
      </div>
      {state === 'blocked' && <Button kind="primary" onClick={() => session.ringer.play()}>{words('desk.ring.repair')}</Button>}
      {isOn && ring.silent_until_ms > 0 && <Button onClick={() => session.ringer.soundAgain()}>{words('desk.ring.sound_again')}</Button>}
      {isOn && (
        <Button kind={back_ms ? 'primary' : 'plain'} onClick={() => session.counter(!deskIsOut(desk))}>
          {words(back_ms ? 'desk.duty.come_back' : 'desk.duty.go_out')}
        </Button>
      )}
      <Button kind={isOn ? 'plain' : 'primary'} aria-disabled={desk.wish !== null} onClick={() => dutyAsk(session, onAsk)}>
        {words(isOn ? 'desk.duty.go_off' : 'desk.duty.go_on')}
      </Button>
      <RingButton session={session} ring={ring} isShown={question === 'ring'} onShow={(isShown) => onAsk(isShown ? 'ring' : null)} />
      {question === 'on' && <RingCheck session={session} ring={ring} onClose={() => onAsk(null)} />}
      {question === 'off' && <OffQuestion desk={desk} session={session} onClose={() => onAsk(null)} />}
    </div>
  );
}

/** With how many conversations at once. @param {{ desk: Desk, session: Session, id?: string }} props */
export function RoomChoice({ desk, session, id = 'room' }) {
  return (
    <label class="duty-room" for={id}>
      <span>{words('desk.duty.room')}</span>
      <select id={id} value={desk.room} onChange={(event) => session.room(Number(event.currentTarget.value))}>
        {ROOMS.map((count) => <option key={count} value={count}>{count}</option>)}
      </select>
    </label>
  );
}

/** She wants to go on duty, or off: at once where there is nothing to ask. @param {Session} session @param {(question: Question) => void} ask */
export function dutyAsk(session, ask) {
  const { desk } = session.store.get();
  const isOn = Boolean(desk.duty?.on);
  if (isOn && deskHolds(desk) > 0) ask('off');
  else if (!isOn && !session.ringer.isProven()) ask('on');
  else session.duty(!isOn);
}

/** Whatever she presses is an answer; the button says so. @param {{ session: Session }} props */
export function StillThere({ session }) {
  return (
    <Dialog title={words('desk.asked.title')} onClose={session.here}>
      <p>{words('desk.asked.help')}</p>
      <div class="actions"><Button kind="primary" onClick={session.here}>{words('desk.asked.yes')}</Button></div>
    </Dialog>
  );
}

/** What becomes of the conversations of someone who goes. @param {{ desk: Desk, session: Session, onClose: () => void }} props */
function OffQuestion({ desk, session, onClose }) {
  return (
    <Dialog title={words('desk.off.title')} onClose={onClose}>
      <p>{counted('desk.off.holds', deskHolds(desk))}</p>
      <p>{words('desk.off.help')}</p>
      <div class="actions">
        <Button kind="primary" onClick={() => {
          session.duty(false);
          onClose();
        }}>{words('desk.duty.go_off')}</Button>
        <Button onClick={onClose}>{words('common.cancel')}</Button>
      </div>
    </Dialog>
  );
}
