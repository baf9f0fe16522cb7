// SPDX-License-Identifier: Apache-2.0
// On duty or off duty, and with how many conversations at once.

import { ROOM_MAX } from '../link/packets.js';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { counted, words } from '../words/words.js';
import { deskHolds } from './desk.js';

/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('./session.js').Session} Session */

const ROOMS = Array.from({ length: ROOM_MAX }, (_, place) => place + 1);

/** @param {{ desk: Desk, session: Session, isAsking: boolean, onAsk: () => void, onAnswered: () => void }} props */
export function DutyControl({ desk, session, isAsking, onAsk, onAnswered }) {
  const isOn = Boolean(desk.duty?.on);
  return (
    <div class="duty" role="group" aria-label={words('desk.duty.label')}>
      <p class={`duty-state${isOn ? ' duty-on' : ''}`} role="status">
        <span aria-hidden="true">{isOn ? '●' : '○'}</span> {words(isOn ? 'desk.duty.on' : 'desk.duty.off')}
      </p>
      <label class="duty-room" for="room">
        <span>{words('desk.duty.room')}</span>
        <select id="room" value={desk.room} onChange={(event) => session.room(Number(event.currentTarget.value))}>
          {ROOMS.map((count) => <option key={count} value={count}>{count}</option>)}
        </select>
      </label>
      <Button kind={isOn ? 'plain' : 'primary'} aria-disabled={desk.wish !== null}
        onClick={() => (isOn && deskHolds(desk) > 0 ? onAsk() : session.duty(!isOn))}>
        {words(isOn ? 'desk.duty.go_off' : 'desk.duty.go_on')}
      </Button>
      {isAsking && <OffQuestion desk={desk} session={session} onClose={onAnswered} />}
    </div>
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
