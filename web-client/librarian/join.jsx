// SPDX-License-Identifier: Apache-2.0
// A colleague joins in: what she sees of it, and what who holds the conversation does.

import { Button } from '../ui/button.jsx';
import { words } from '../words/words.js';
import { deskJoinedNew } from './desk.js';
import { NoteComposer } from './note_composer.jsx';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('../state/talk.js').Talk} Talk */

/** While she is elsewhere: where she has joined. @param {{ desk: import('./desk.js').Desk, session: Session }} props */
export function Joined({ desk, session }) {
  const { joined, look } = desk;
  const count = deskJoinedNew(desk);
  const { conversation, by = '', topic, language } = joined || {};
  return (
    <div class="invited" role="status">
      {conversation && topic && language && look?.talk.conversation !== conversation && (
        <>
          <p><bdi>{words('desk.join.elsewhere', { name: by, topic: words(`common.topic.${topic}`), language: words(`desk.language.${language}`) })}</bdi> {count > 0 && <span class="mark mark-unread">{words('desk.join.new', { count })}</span>}</p>
          <div class="actions">
            <Button kind="primary" onClick={() => session.lookInto(conversation)}>{words('desk.join.open')}</Button>
            <Button onClick={() => session.join(conversation, false)}>{words('desk.join.leave')}</Button>
          </div>
        </>
      )}
    </div>
  );
}

/** In the head of what she reads along in. @param {{ talk: Talk, desk: import('./desk.js').Desk, session: Session }} props */
export function JoinButton({ talk: { conversation, joined }, desk, session }) {
  if (joined === desk.staff) return <Button onClick={() => session.join(conversation, false)}>{words('desk.join.leave')}</Button>;
  return desk.mayJoin === conversation && !joined ? <Button onClick={() => session.join(conversation, true)}>{words('desk.join.join')}</Button> : null;
}

/** Where she writes to the job seeker. @param {{ talk: Talk, session: Session, returned: number }} props */
export function JoinComposer({ talk, session, returned }) {
  return (
    <div class="room-foot">
      <NoteComposer key={`talk-${talk.conversation}`} id="joined" notes={talk} session={session} returned={returned} draft={talk.conversation}
        rule={words('desk.join.help')} field={words('desk.talk.answer')} add={words('common.send')} kind="primary" />
    </div>
  );
}

/** What who holds it sees. @param {{ talk: Talk, session: Session }} props */
export function JoinedLine({ talk: { conversation, joined, joined_name: name = '' }, session }) {
  return (
    <div class="joined-line">
      <p class="joined-words" role="status">{Boolean(joined) && <bdi>{words('desk.join.in', { name })}</bdi>}</p>
      {Boolean(joined) && <Button kind="quiet" onClick={() => session.join(conversation, false)}>{words('desk.join.end')}</Button>}
    </div>
  );
}
