// SPDX-License-Identifier: Apache-2.0
// The talk: what was said, how things stand, and the place to write, always at the bottom.

import { useCallback, useEffect, useState } from 'preact/hooks';
import { identityIn } from '../state/identity.js';
import { talkAsked, talkHasOlder, talkTyping, talkUnread } from '../state/talk.js';
import { visitLast, visitLive } from '../state/visit.js';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { MessageList } from '../ui/message_list.jsx';
import { Status } from '../ui/status.jsx';
import { words } from '../words/words.js';
import { CodeCard } from './code_card.jsx';
import { Composer } from './composer.jsx';
import { Finish } from './finish.jsx';
import { LatePart, useAhead } from './fetched.jsx';
import { LineWords } from './line.jsx';
import { standing } from './queue.js';
import { rowsOf } from './rows.js';
import { useScroll } from './scroll.js';
import { useWaited } from './wait.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./session.js').PageState} PageState */
/** @typedef {import('../ui/message_list.jsx').Row} Row */

/** @param {{ session: Session, state: PageState }} props */
export function TalkView({ session, state }) {
  const { visit, items, line, shared } = state;
  const [dialog, open] = useState(/** @type {'code' | 'finish' | 'leave' | 'keep' | 'file' | null} */ (null));
  const isAhead = useAhead(dialog === 'keep');
  const wait = useWaited(visit);
  const rows = rowsOf(visit.talks, items, line.state === 'online');
  const { hasNews, goDown } = useScroll(rows, { onBottom: session.look, onTop: session.older });
  const last = visitLast(visit);
  const reads = state.looks.includes('aloud');
  const below = useCallback((/** @type {Row} */ row) => (
    <>
      {row.mine && !row.file && identityIn(row.text) && <LatePart part="found" session={session} row={row} />}
      {row.file && <LatePart part="fetch" session={session} row={row} />}
      {reads && !row.removed && <LatePart part="aloud" session={session} row={row} />}
    </>
  ), [reads]);
  const close = () => open(null);
  useTitle(visit);
  return (
    <main>
      <div class="bar">
        <h1>{words('seeker.title')}</h1>
        <div class="actions">
          <Button onClick={() => open('code')}>{words('seeker.code_show')}</Button>
          <Button onClick={() => open('finish')}>{words('seeker.finish')}</Button>
        </div>
      </div>
      {isAhead && <LatePart part="paper" session={session} />}
      <div class="talk">
        {hasOlder(visit) && <Button kind="quiet" onClick={session.older}>{words('common.older')}</Button>}
        <MessageList label={words('common.messages')} rows={rows} below={below} />
        <Status>{sentences(standing(visit, wait.isLong))}</Status>
        {last?.state === 'ended' && <LatePart part="rating" session={session} />}
        {/* While somebody is there the code would stand in the way; it is behind its button. */}
        {last?.state !== 'held' && <CodeCard code={visit.code} shared={shared} />}
        {last?.expert && <LatePart part="expert" session={session} />}
        {last?.stay && <Button onClick={session.stay}>{words('seeker.stay', { name: last.stay })}</Button>}
        {(last?.state === 'left' || wait.asks) && <LatePart part="choices" session={session} wait={wait} onLeave={() => open('leave')} />}
        {(last?.state === 'waiting' || last?.state === 'left') && <LatePart key={last.conversation} part="guide" session={session} />}
        <Button kind="quiet" onClick={() => open('keep')}>{words('seeker.keep')}</Button>
        {visitLive(visit) && <Button kind="quiet" onClick={() => open('file')}>{words('common.file.send')}</Button>}
      </div>
      <div class="dock">
        <Typing talk={last} />
        {hasNews && <Button class="pill" onClick={goDown}>{words('common.new_messages')} ↓</Button>}
        <LineWords session={session} state={state} />
        {dialog === 'file' && <LatePart part="file" session={session} onClose={close} />}
        {last && talkAsked(last) > 0 && <LatePart part="enough" session={session} />}
        <Composer session={session} state={state} onSent={goDown} />
      </div>
      {dialog === 'code' && (
        <Dialog title={words('seeker.code_title')} onClose={close}>
          <CodeCard code={visit.code} shared={shared} />
          <LatePart part="copy" session={session} />
          <div class="actions"><Button onClick={close}>{words('common.close')}</Button></div>
        </Dialog>
      )}
      {dialog === 'leave' && <LatePart part="leave" session={session} onClose={close} />}
      {dialog === 'keep' && <LatePart part="keep" session={session} onClose={close} />}
      {dialog === 'finish' && <Finish session={session} state={state} onClose={close} />}
    </main>
  );
}

/** @param {import('../state/visit.js').Visit} visit */
function hasOlder({ talks }) {
  const first = talks.findIndex((talk) => talk.entries.length > 0);
  return first > 0 || (first === 0 && talkHasOlder(talks[0]));
}

/** @param {string[]} lines */
function sentences(lines) {
  return lines.length > 0 ? lines.map((line) => <p key={line}>{line}</p>) : null;
}

/** Shown and not read out: it would drown the messages. @param {{ talk: import('../state/talk.js').Talk | null }} props */
function Typing({ talk }) {
  const [, draw] = useState(0);
  const typing = talk?.typing;
  useEffect(() => {
    if (!typing) return;
    const timer = setTimeout(() => draw((count) => count + 1), Math.max(0, typing.until_ms - Date.now()));
    return () => clearTimeout(timer);
  }, [typing]);
  const isTyping = talk && talkTyping(talk, Date.now()) === 'staff';
  return <p class="typing" aria-hidden="true">{isTyping && words('common.typing', { name: talk.holder || words('common.librarian') })}</p>;
}

/** The number of unread messages stands in the title. @param {import('../state/visit.js').Visit} visit */
function useTitle(visit) {
  const talk = visitLast(visit);
  const unread = talk ? talkUnread(talk, 'seeker') : 0;
  useEffect(() => {
    document.title = (unread > 0 ? `(${unread}) ` : '') + words('seeker.title');
  }, [unread]);
}
