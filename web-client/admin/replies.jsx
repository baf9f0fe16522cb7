// SPDX-License-Identifier: Apache-2.0
// The saved replies that everybody at the desk has.

import { ReplyKeeper } from '../ui/replies.jsx';
import { words } from '../words/words.js';

/** @param {{ session: import('./session.js').Session, state: import('./session.js').PageState, isOnline: boolean }} props */
export function Replies({ session, state, isOnline }) {
  return (
    <main class="work">
      <h2>{words('admin.replies.title')}</h2>
      <p class="hint">{words('admin.replies.help')}</p>
      <ReplyKeeper rows={state.saved.shared.rows} asking={state.keeping} isOnline={isOnline}
        onSave={session.saveReply} onDrop={session.dropReply} onCalm={session.calm} />
    </main>
  );
}
