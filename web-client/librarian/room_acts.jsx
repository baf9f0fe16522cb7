// SPDX-License-Identifier: Apache-2.0
// What can be done with the open conversation: what is always wanted stands there, the rest
// behind one button.

import { Button } from '../ui/button.jsx';
import { Menu } from '../ui/menu.jsx';
import { talkAsked } from '../state/talk.js';
import { words } from '../words/words.js';
import { NotesButton } from './notes.jsx';

/** @typedef {import('./desk.js').Held} Held */
/** @typedef {import('./session.js').Session} Session */
/** What is asked about the open conversation first. @typedef {'end' | 'hand_over' | 'earlier' | 'trouble' | 'invite' | 'expert' | null} Question */

/**
 * @param {object} props
 * @param {Held} props.held
 * @param {'held' | 'ended' | 'gone'} props.fate
 * @param {Session} props.session
 * @param {string | undefined} props.asked   of the desk, and not answered yet
 * @param {boolean} props.hasNotes
 * @param {(question: Question) => void} props.onAsk
 * @param {() => void} props.onFile
 */
export function RoomActs({ held, fate, session, asked, hasNotes, onAsk, onFile }) {
  const { talk, notes } = held;
  const { conversation } = talk;
  const isAsked = talkAsked(talk) > 0;
  const notesButton = <NotesButton count={notes.head} isShown={hasNotes} session={session} />;
  const trouble = <Act what="block" asked={asked} onPress={() => onAsk('trouble')}>{words('desk.trouble.open')}</Act>;

  if (fate !== 'held') {
    return (
      <div class="actions">
        {fate === 'ended' && notesButton}
        {fate === 'ended' && trouble}
        <Button onClick={() => session.putAway(conversation)}>{words('desk.talk.put_away')}</Button>
      </div>
    );
  }
  return (
    <div class="actions">
      {notesButton}
      <Button aria-disabled={isAsked} onClick={() => isAsked || session.askEnough(conversation)}>
        {words(isAsked ? 'desk.talk.enough_asked' : 'desk.talk.enough')}
      </Button>
      <Act what="end" asked={asked} onPress={() => onAsk('end')}>{words('desk.talk.end')}</Act>
      {/* One more is one line here. */}
      <Menu id="room-more" label={words('desk.talk.more')}>
        <Button id="send-file" onClick={onFile}>{words('common.file.send')}</Button>
        <Button onClick={() => onAsk('earlier')}>{words('desk.earlier.open')}</Button>
        <Button onClick={() => onAsk('invite')}>{words('desk.invite.open')}</Button>
        {!talk.expert && <Button onClick={() => onAsk('expert')}>{words('desk.expert.open')}</Button>}
        <Act what="hand_over" asked={asked} onPress={() => onAsk('hand_over')}>{words('desk.hand.open')}</Act>
        <Act what="give_back" asked={asked} onPress={() => session.giveBack(conversation)}>{words('desk.talk.give_back')}</Act>
        {trouble}
      </Menu>
    </div>
  );
}

/**
 * While the desk has not answered one of these, none of them can be pressed.
 * @param {{ what: string, asked: string | undefined, onPress: () => void, children: import('preact').ComponentChildren }} props
 */
function Act({ what, asked, onPress, children }) {
  return (
    <Button aria-disabled={Boolean(asked)} onClick={() => asked || onPress()}>
      {asked === what ? words('desk.talk.asked') : children}
    </Button>
  );
}
