// SPDX-License-Identifier: Apache-2.0
// The librarian's own saved replies; and, for a supervisor, the way to everybody's.

import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { ReplyKeeper } from '../ui/replies.jsx';
import { language, words } from '../words/words.js';

/** @param {{ session: import('./session.js').Session, state: import('./session.js').PageState, isOnline: boolean, isSupervisor: boolean, onClose: () => void }} props */
export function OwnReplies({ session, state, isOnline, isSupervisor, onClose }) {
  return (
    <Dialog title={words('desk.own.title')} onClose={onClose}>
      <p>{words('desk.own.help')}</p>
      {isSupervisor && <p><a href={`/admin?language=${language}#replies`}>{words('desk.own.shared')}</a></p>}
      <ReplyKeeper rows={state.saved.own.rows} asking={state.keeping} isOnline={isOnline}
        onSave={session.saveReply} onDrop={session.dropReply} onCalm={session.calm} />
      <div class="actions"><Button onClick={onClose}>{words('common.close')}</Button></div>
    </Dialog>
  );
}
