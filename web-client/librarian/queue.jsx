// SPDX-License-Identifier: Apache-2.0
// Who waits, in order.

import { Button } from '../ui/button.jsx';
import { Status } from '../ui/status.jsx';
import { counted, words } from '../words/words.js';
import { Clock } from './clock.jsx';
import { deskBarrier } from './desk.js';

/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('../link/packets.js').Waiting} Waiting */

/** @param {{ desk: Desk, onTake: (conversation: number) => void }} props */
export function Queue({ desk, onTake }) {
  const more = desk.total - desk.queue.length;
  const barrier = deskBarrier(desk);
  return (
    <section class="pane queue" aria-labelledby="queue-title">
      <h2 id="queue-title">{words('desk.queue.title')}</h2>
      <Status>{desk.total > 0 ? counted('desk.queue.total', desk.total) : words('desk.queue.empty')}</Status>
      {barrier === 'off_duty' && <p class="hint">{words('desk.queue.off_duty')}</p>}
      {barrier === 'no_room' && desk.total > 0 && <p class="hint">{words('desk.queue.full')}</p>}
      <ol class="stack">
        {desk.queue.map((waiting) => (
          <WaitingItem key={waiting.conversation} waiting={waiting} skew_ms={desk.skew_ms}
            isAsked={desk.asked[waiting.conversation] === 'take'} onTake={barrier ? null : onTake} />
        ))}
      </ol>
      {more > 0 && <p class="hint">{counted('desk.queue.more', more)}</p>}
    </section>
  );
}

/** @param {{ waiting: Waiting, skew_ms: number, isAsked: boolean, onTake: ((conversation: number) => void) | null }} props */
function WaitingItem({ waiting, skew_ms, isAsked, onTake }) {
  const { conversation, topic, language, returned, first_words, since_ms } = waiting;
  const about = { topic: words(`common.topic.${topic}`), language: words(`desk.language.${language}`), number: conversation };
  return (
    <li class="item waiting">
      <p class="item-head">
        <strong>{about.topic}</strong> <span class="mark">{about.language}</span>
        {returned && <span class="mark mark-returned"><span aria-hidden="true">↩</span> {words('desk.queue.returned')}</span>}
      </p>
      <p class="snippet" lang={language} dir="auto">{first_words || words('desk.queue.no_words')}</p>
      <div class="item-foot">
        <Clock since_ms={since_ms} skew_ms={skew_ms} />
        {onTake && (
          <Button aria-label={words('desk.queue.take_which', about)} aria-disabled={isAsked} onClick={() => isAsked || onTake(conversation)}>
            {words(isAsked ? 'desk.talk.asked' : 'desk.queue.take')}
          </Button>
        )}
      </div>
    </li>
  );
}
