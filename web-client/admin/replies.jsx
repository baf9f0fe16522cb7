// SPDX-License-Identifier: Apache-2.0
// The saved replies that everybody at the desk has.

import { useState } from 'preact/hooks';
import { ReplyKeeper } from '../ui/replies.jsx';
import { words } from '../words/words.js';
import { WhoseField, WhoseHint, WhoseList, whoseOf, whoseRows } from './whose.jsx';

/** @param {{ session: import('./session.js').Session, state: import('./session.js').PageState, isOnline: boolean }} props */
export function Replies({ session, state, isOnline }) {
  const { libraries } = state;
  const [choice, choose] = useState(/** @type {import('./whose.jsx').Choice} */ ('all'));
  return (
    <main class="work">
      <h2>{words('admin.replies.title')}</h2>
      <p class="hint">{words('admin.replies.help')}</p>
      <WhoseList libraries={libraries} choice={choice} onChoose={choose} />
      <ReplyKeeper key={choice} rows={whoseRows(state.saved.shared.rows, choice)} asking={state.keeping} isOnline={isOnline}
        onSave={session.saveReply} onDrop={session.dropReply} onCalm={session.calm}
        showMore={(reply) => <WhoseHint libraries={libraries} row={reply} />} readMore={whoseOf}
        moreFields={(reply) => <WhoseField libraries={libraries} row={reply} choice={choice} />} />
    </main>
  );
}
