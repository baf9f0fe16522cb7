// SPDX-License-Identifier: Apache-2.0
// What the librarian holds: one card for each conversation, longest waiting first.

import { talkTyping } from '../state/talk.js';
import { useNow } from '../ui/use_now.js';
import { counted, words } from '../words/words.js';
import { Clock } from './clock.jsx';
import { deskBarrier, deskCards, deskFind, deskQueue, deskWhisper } from './desk.js';
import { handedOver } from './handed.js';
import { unansweredSince } from './wait.js';

/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('./desk.js').Card} Card */
/** @typedef {import('./drafts.js').Drafts} Drafts */

/** @param {{ desk: Desk, drafts: Drafts, onShow: (conversation: number) => void }} props */
export function Cards({ desk, drafts, onShow }) {
  const cards = deskCards(desk);
  return (
    <section class="pane cards" aria-labelledby="cards-title">
      <h2 id="cards-title" tabIndex={-1}>{words('desk.cards.title')}</h2>
      {cards.length === 0 && (
        <p class="nothing">
          {words('desk.cards.empty')} {deskQueue(desk).length > 0 && !deskBarrier(desk) && words('desk.cards.empty_take')}
        </p>
      )}
      <ol class="stack">
        {cards.map((card) => (
          <li key={card.conversation}>
            <CardButton card={card} held={deskFind(desk, card.conversation)} skew_ms={desk.skew_ms} isShown={desk.shown === card.conversation}
              isHalfTyped={desk.shown !== card.conversation && drafts.get(card.conversation).trim() !== ''}
              onShow={() => onShow(card.conversation)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** @param {{ card: Card, held: import('./desk.js').Held | undefined, skew_ms: number, isShown: boolean, isHalfTyped: boolean, onShow: () => void }} props */
function CardButton({ card, held, skew_ms, isShown, isHalfTyped, onShow }) {
  const { talk, fate, since_ms, unread } = card;
  const isAnswered = talk.entries.length > 0 && unansweredSince(talk.entries) === null;
  const handed = held && handedOver(held);
  const last = [...talk.entries].reverse().find((entry) => entry.kind === 'message' || entry.kind === 'file');
  return (
    <button type="button" class={`item card card-${fate}`} aria-current={isShown ? 'true' : undefined} onClick={onShow}>
      <span class="item-head">
        <strong>{words(`common.topic.${talk.topic}`)}</strong> <span class="mark">{words(`desk.language.${talk.language}`)}</span>
        {unread > 0 && <span class="mark mark-unread">{counted('desk.cards.unread', unread)}</span>}
      </span>
      {last && <span class="snippet" lang={talk.language} dir="auto">{last.removed ? words(last.kind === 'file' ? 'common.file.removed' : 'common.removed') : last.text}</span>}
      <span class="item-foot">
        {fate === 'ended' && <span class="mark">{words('desk.cards.ended')}</span>}
        {fate === 'gone' && <span class="mark mark-returned">{words('desk.cards.gone')}</span>}
        {since_ms !== null && <Clock since_ms={since_ms} skew_ms={skew_ms} />}
        {fate === 'held' && !isAnswered && talk.due_ms !== undefined && <span class="mark">{words('desk.left.mark')}</span>}
        {fate === 'held' && isAnswered && <span class="clock">{words('desk.cards.answered')}</span>}
        {handed && <span class="mark mark-note"><bdi>{words('desk.hand.from', { name: handed.name || '' })}</bdi></span>}
        {held && deskWhisper(held) && <span class="mark mark-note">{words('desk.look.whispered')}</span>}
        {isHalfTyped && <span class="mark">{words('desk.cards.half_typed')}</span>}
        {talk.typing && <Writing talk={talk} />}
      </span>
    </button>
  );
}

/** @param {{ talk: import('../state/talk.js').Talk }} props */
function Writing({ talk }) {
  return talkTyping(talk, useNow(1000)) === 'seeker' ? <span class="writing">{words('desk.cards.writing')}</span> : null;
}
