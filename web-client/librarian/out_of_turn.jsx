// SPDX-License-Identifier: Apache-2.0
// She wants somebody before those who wait longer: why? A choice takes the person, nothing else does.

import { TURN_REASONS } from '../link/packets.js';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { counted, words } from '../words/words.js';
import { deskBefore } from './desk.js';

/** @param {{ conversation: number, desk: import('./desk.js').Desk, session: import('./session.js').Session }} props */
export function OutOfTurn({ conversation, desk, session }) {
  const before = deskBefore(desk, conversation);
  const close = () => session.overtake(null);
  return (
    <Dialog title={words('desk.turn.title')} onClose={close}>
      {/* The focus is on no reason: a key that is still held down must not give one. */}
      <p tabIndex={-1} autoFocus>{before > 0 && counted('desk.turn.before', before)} {words('desk.turn.help')}</p>
      <div class="actions">
        {TURN_REASONS.map((reason) => (
          <Button key={reason} onClick={() => session.takeBecause(conversation, reason)}>{words(`staff.turn.${reason}`)}</Button>
        ))}
      </div>
      <div class="actions"><Button onClick={close}>{words('common.cancel')}</Button></div>
    </Dialog>
  );
}
