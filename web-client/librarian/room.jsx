// SPDX-License-Identifier: Apache-2.0
// The open conversation: what was said, what can be done with it, and the place to write.

import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { talkHasOlder, talkLast, talkTyping } from '../state/talk.js';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { FetchFile, SendFile } from '../ui/files.jsx';
import { IdentityMark } from '../ui/identity_mark.jsx';
import { MessageList } from '../ui/message_list.jsx';
import { entryRow, withItems, withProgress } from '../ui/staff_rows.js';
import { useNow } from '../ui/use_now.js';
import { useStore } from '../ui/use_store.js';
import { dayAndTime } from '../words/dates.js';
import { words } from '../words/words.js';
import { Composer } from './composer.jsx';
import { card, deskCheatSheet, deskLibrary } from './desk.js';
import { noteOf } from './drafts.js';
import { EarlierDialog } from './earlier.jsx';
import { ExpertDialog, ExpertLine } from './expert.jsx';
import { HandOver } from './hand_over.jsx';
import { InviteDialog } from './invite.jsx';
import { JoinedLine } from './join.jsx';
import { Labels } from './labels.jsx';
import { Readers } from './look.jsx';
import { Notes } from './notes.jsx';
import { RoomActs } from './room_acts.jsx';
import { useScroll } from './scroll.js';
import { HandNote, Whisper } from './told.jsx';
import { PauseLine, Trouble } from './trouble.jsx';

/** @typedef {import('../state/talk.js').Talk} Talk */
/** @typedef {import('../ui/message_list.jsx').Row} Row */
/** @typedef {import('./desk.js').Held} Held */
/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./session.js').PageState} PageState */
/** @typedef {import('./room_acts.jsx').Question} Question */

/**
 * @param {object} props
 * @param {Held} props.held
 * @param {Session} props.session
 * @param {PageState} props.state
 * @param {boolean} props.isOnline
 * @param {string} props.name         the librarian's own
 * @param {Question} props.question    that stands there
 * @param {(question: Question) => void} props.onAsk
 * @param {() => void} props.onOwn    to the librarian's own replies
 */
export function Room({ held, session, state, isOnline, name, question, onAsk, onOwn }) {
  const { talk } = held;
  const { conversation } = talk;
  const { fate } = card(held);
  const home = deskLibrary(state.desk, talk.library);
  const sheet = fate === 'held' ? deskCheatSheet(state.desk, talk.library) : '';
  const isOnItsWay = Boolean(useStore(session.files.store)[conversation]);
  const [choosing, choose] = useState(0);
  const below = useCallback((/** @type {Row} */ { file, ...row }) => (file
    ? <FetchFile row={{ ...row, file }} onRemove={session.remove} onAsk={(then) => session.files.fetch(file.conversation, file.id, then)} />
    : <IdentityMark row={row} onRemove={session.remove} />), []);
  const rows = withItems(talk.log, talk.entries.map((entry) => withProgress(entryRow(talk.log, entry), entry, talk.seeker_seen)), state.items, name, isOnline);
  const hasNotes = state.notes && fate !== 'gone';
  const { box, hasNews, goDown } = useScroll(rows, { onBottom: session.look, onTop: session.older });
  function drop(/** @type {DragEvent} */ event) {
    const file = event.dataTransfer?.files[0];
    event.preventDefault();
    if (file && fate === 'held' && !isOnItsWay) session.files.start(conversation, file);
  }

  return (
    <section class={`room${hasNotes ? ' room-with-notes' : ''}`} aria-labelledby="room-title" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <div class="room-head">
        <Button kind="quiet" class="room-back" onClick={() => session.show(null)}>
          <span aria-hidden="true">←&nbsp;</span>{words('desk.talk.back')}
        </Button>
        <div class="room-title">
          <h2 id="room-title" tabIndex={-1}>{words(`common.topic.${talk.topic}`)} · {words(`desk.language.${talk.language}`)}</h2>
          {home && <p><bdi>{words('desk.talk.in_name_of', { library: home.name })}</bdi></p>}
          <p class="hint">{words('desk.talk.number', { number: conversation, time: dayAndTime(talk.began_ms) })}</p>
          <Readers held={held} />
          {fate === 'held' && <ExpertLine talk={talk} session={session} />}
          {fate === 'held' && <JoinedLine talk={talk} session={session} />}
        </div>
        <RoomActs held={held} fate={fate} session={session} asked={state.desk.asked[conversation]} hasNotes={hasNotes}
          onAsk={onAsk} onFile={() => choose(conversation)} />
      </div>
      {sheet && (
        <details class="sheet" open>
          <summary>{words('desk.talk.sheet')}</summary>
          <p class="sheet-words" dir="auto">{sheet}</p>
        </details>
      )}
      <div class="room-talk" ref={box} tabIndex={0}>
        {talkHasOlder(talk) && <Button kind="quiet" onClick={session.older}>{words('common.older')}</Button>}
        {fate !== 'gone' && talkLast(talk) < talk.head && talk.entries.length === 0 && <p class="hint">{words('desk.talk.loading')}</p>}
        {fate !== 'gone' && <MessageList label={words('common.messages')} rows={rows}
          below={fate === 'held' ? below : undefined} />}
        {fate === 'held' && talk.due_ms !== undefined && <p class="hint">{words('desk.left.help')}</p>}
        {fate === 'ended' && <p class="nothing" role="status">{words('desk.talk.ended')}</p>}
        {fate === 'ended' && <Labels id="ended" held={held} session={session} />}
        {fate === 'gone' && <Gone words_kept={[conversation, noteOf(conversation)].map(session.drafts.get).filter(Boolean).join('\n\n')} />}
      </div>
      {fate === 'held' && (
        <div class="room-foot">
          <HandNote held={held} session={session} />
          <Whisper held={held} session={session} />
          <div class="room-signs">
            <Typing talk={talk} />
            {hasNews && <Button class="pill" onClick={goDown}>{words('common.new_messages')} ↓</Button>}
          </div>
          {/* On a phone the line above the page is out of sight. */}
          {!isOnline && <p class="status status-warn room-line">{words('staff.offline')}</p>}
          <PauseLine talk={talk} session={session} skew_ms={state.desk.skew_ms} />
          {(isOnItsWay || choosing === conversation) && <SendFile key={`file-${conversation}`} files={session.files} conversation={conversation} onClose={() => choose(0)} />}
          <Composer key={conversation} talk={talk} session={session} state={state} onSent={goDown} onOwn={onOwn} />
        </div>
      )}
      {hasNotes && <Notes key={`notes-${conversation}`} held={held} session={session} state={state} isOnline={isOnline} name={name} />}
      {question === 'hand_over' && fate === 'held' && <HandOver conversation={conversation} session={session} desk={state.desk} onClose={() => onAsk(null)} />}
      {question === 'earlier' && fate === 'held' && <EarlierDialog conversation={conversation} session={session} desk={state.desk} onClose={() => onAsk(null)} />}
      {question === 'trouble' && fate !== 'gone' && (
        <Trouble talk={talk} session={session} skew_ms={state.desk.skew_ms} onEnd={() => onAsk('end')} onClose={() => onAsk(null)} />
      )}
      {question === 'invite' && fate === 'held' && <InviteDialog conversation={conversation} session={session} desk={state.desk} onClose={() => onAsk(null)} />}
      {question === 'expert' && fate === 'held' && <ExpertDialog conversation={conversation} session={session} desk={state.desk} onClose={() => onAsk(null)} />}
      {question === 'end' && fate === 'held' && (
        <Dialog title={words('desk.end.title')} onClose={() => onAsk(null)}>
          <p>{words('desk.end.help')}</p>
          <p class="hint">{words('desk.end.labels')}</p>
          <Labels id="end" held={held} session={session} />
          <div class="actions">
            <Button kind="primary" onClick={() => {
              session.end(conversation);
              onAsk(null);
            }}>{words('desk.end.yes')}</Button>
            <Button onClick={() => onAsk(null)}>{words('common.cancel')}</Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

/** @param {{ words_kept: string }} props */
function Gone({ words_kept }) {
  return (
    <div class="nothing" role="status">
      <p>{words('desk.talk.gone')}</p>
      {words_kept && (
        <>
          <p><label for="kept-words"><strong>{words('desk.talk.gone_words')}</strong></label></p>
          <textarea id="kept-words" readOnly rows={4} value={words_kept} />
        </>
      )}
    </div>
  );
}

/** Shown and not read out: it would drown the messages. @param {{ talk: Talk }} props */
function Typing({ talk }) {
  return <p class="typing" aria-hidden="true">{talk.typing && <Fading talk={talk} />}</p>;
}

/** @param {{ talk: Talk }} props */
function Fading({ talk }) {
  const isTyping = talkTyping(talk, useNow(1000)) === 'seeker';
  return <>{isTyping && words('common.typing', { name: words('common.job_seeker') })} {isTyping && talk.typing?.words && <q dir="auto">{talk.typing.words}</q>}</>;
}

/** The question is about the conversation that is open. @param {number | null} shown @returns {[Question, (question: Question) => void]} */
export function useQuestion(shown) {
  const [asked, ask] = useState(/** @type {{ conversation: number | null, question: Question }} */ ({ conversation: null, question: null }));
  // Before the next key can be pressed.
  useLayoutEffect(() => ask({ conversation: null, question: null }), [shown]);
  return [asked.conversation === shown ? asked.question : null, (question) => ask({ conversation: shown, question })];
}
