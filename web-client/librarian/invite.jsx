// SPDX-License-Identifier: Apache-2.0
// To ask a colleague to read along, and to be asked.

import { useEffect } from 'preact/hooks';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { Status } from '../ui/status.jsx';
import { words } from '../words/words.js';
import { deskLibrary } from './desk.js';
import { noticeWords } from './desk_words.js';

/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('./session.js').Session} Session */

/** @param {{ conversation: number, session: Session, desk: Desk, onClose: () => void }} props */
export function InviteDialog({ conversation, session, desk, onClose }) {
  const known = desk.colleagues?.conversation === conversation ? desk.colleagues : null;
  useEffect(() => session.askColleagues(conversation), [conversation]);
  return (
    <Dialog title={words('desk.invite.title')} onClose={onClose}>
      <p class="hint">{words('desk.invite.help')}</p>
      <Status>{!known ? words('desk.hand.loading') : known.list.length === 0 ? words('desk.invite.nobody') : desk.notice && noticeWords(desk.notice)}</Status>
      <ul class="stack">
        {(known?.list || []).map((one) => (
          <li key={one.staff} class="item">
            <p class="item-head"><strong><bdi>{one.name}</bdi></strong> <bdi>{deskLibrary(desk, one.library)?.name}</bdi></p>
            <div class="item-foot">
              <Button aria-label={words('desk.invite.ask_which', { name: one.name })} onClick={() => session.invite(conversation, one)}>{words('desk.invite.ask')}</Button>
            </div>
          </li>
        ))}
      </ul>
      <div class="actions"><Button onClick={onClose}>{words('common.close')}</Button></div>
    </Dialog>
  );
}

/** A colleague asks; it stays until it is answered. @param {{ desk: Desk, session: Session }} props */
export function Invited({ desk, session }) {
  const { invited } = desk;
  return (
    <div class="invited" role="status">
      {invited && (
        <>
          <p><bdi>{words('desk.invite.asked', { name: invited.by, topic: words(`common.topic.${invited.topic}`), language: words(`desk.language.${invited.language}`) })}</bdi></p>
          <div class="actions">
            <Button kind="primary" onClick={() => session.answerInvitation(true)}>{words('desk.look.read')}</Button>
            <Button onClick={() => session.answerInvitation(false)}>{words('desk.invite.not_now')}</Button>
          </div>
        </>
      )}
    </div>
  );
}
