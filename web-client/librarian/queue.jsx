// SPDX-License-Identifier: Apache-2.0
// Who waits, in order; and the messages that were left, by the day they are due.

import { Button } from '../ui/button.jsx';
import { Status } from '../ui/status.jsx';
import { useNow } from '../ui/use_now.js';
import { momentName } from '../words/times.js';
import { counted, words } from '../words/words.js';
import { Clock } from './clock.jsx';
import { deskBarrier, deskLibrary, deskQueue } from './desk.js';
import { RoomChoice } from './duty.jsx';

/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('../link/packets.js').Waiting} Waiting */
/** @typedef {import('../link/packets.js').Left} Left */

const QUEUE_TAKE = /** @type {const} */ ({ words: 'desk.queue.take', which: 'desk.queue.take_which' });
const LEFT_TAKE = /** @type {const} */ ({ words: 'desk.left.answer', which: 'desk.left.answer_which' });

/** @typedef {(conversation: number, anyway?: boolean) => void} Take */

/** @param {{ desk: Desk, session: Session, children?: import('preact').ComponentChild }} props  children: what stands below it */
export function Queue({ desk, session, children }) {
  const onTake = session.take;
  const waits = deskQueue(desk);
  const beyond = desk.queue.filter((one) => one.beyond);
  const more = desk.total - waits.length;
  const barrier = deskBarrier(desk);
  return (
    <section class="pane queue" aria-labelledby="queue-title">
      <h2 id="queue-title">{words('desk.queue.title')}</h2>
      <Status>{desk.total > 0 ? counted('desk.queue.total', desk.total) : beyond.length > 0 ? null : words('desk.queue.empty')}</Status>
      {barrier === 'off_duty' && <p class="hint">{words('desk.queue.off_duty')}</p>}
      {barrier === 'no_room' && desk.total > 0 && <Full id="room-queue" desk={desk} session={session} />}
      <ol class="stack">
        {waits.map((waiting) => <WaitingItem key={waiting.conversation} waiting={waiting} desk={desk} onTake={barrier ? null : onTake} />)}
      </ol>
      {more > 0 && <p class="hint">{counted('desk.queue.more', more)}</p>}
      {beyond.length > 0 && (
        <>
          <h3>{words('desk.queue.beyond')}</h3>
          <p class="hint">{words('desk.queue.beyond_help')}</p>
          <ol class="stack">
            {beyond.map((waiting) => <WaitingItem key={waiting.conversation} waiting={waiting} desk={desk} onTake={barrier ? null : onTake} />)}
          </ol>
        </>
      )}
      <LeftMessages desk={desk} session={session} />
      {children}
    </section>
  );
}

/** @param {{ waiting: Waiting, desk: Desk, onTake: Take | null }} props */
function WaitingItem({ waiting, desk, onTake }) {
  return (
    <Item one={waiting} desk={desk} isReturned={waiting.returned} take={QUEUE_TAKE} onTake={onTake}>
      <Clock since_ms={waiting.since_ms} skew_ms={desk.skew_ms} />
    </Item>
  );
}

/** Why nothing can be taken, and the number that can be another. @param {{ id: string, desk: Desk, session: Session }} props */
function Full({ id, desk, session }) {
  return (
    <>
      <p class="hint">{words('desk.queue.full')}</p>
      <RoomChoice id={id} desk={desk} session={session} />
    </>
  );
}

/** @param {{ desk: Desk, session: Session }} props */
function LeftMessages({ desk, session }) {
  const more = desk.leftTotal - desk.left.length;
  const barrier = deskBarrier(desk);
  return (
    <section class="left" aria-labelledby="left-title">
      <h2 id="left-title">{words('desk.left.title')}</h2>
      <Status>{desk.leftTotal > 0 ? counted('desk.left.total', desk.leftTotal) : words('desk.left.empty')}</Status>
      {barrier === 'no_room' && desk.leftTotal > 0 && <Full id="room-left" desk={desk} session={session} />}
      <ol class="stack">
        {desk.left.map((left) => (
          <Item key={left.conversation} one={left} desk={desk} isReturned={left.taken} isUnreached={left.unreached} take={LEFT_TAKE} onTake={barrier ? null : session.take}>
            <Due due_ms={left.due_ms} skew_ms={desk.skew_ms} />
          </Item>
        ))}
      </ol>
      {more > 0 && <p class="hint">{counted('desk.queue.more', more)}</p>}
    </section>
  );
}

/** @param {{ due_ms: number, skew_ms: number }} props */
function Due({ due_ms, skew_ms }) {
  const isOverdue = useNow(60_000) + skew_ms > due_ms;
  return (
    <span class={isOverdue ? 'clock clock-late' : 'clock'}>
      {words(isOverdue ? 'desk.left.overdue' : 'desk.left.due', { when: momentName(due_ms) })}
    </span>
  );
}

/**
 * @param {object} props
 * @param {Waiting | Left} props.one
 * @param {Desk} props.desk
 * @param {boolean} props.isReturned
 * @param {boolean} [props.isUnreached]  no e-mail could tell the person of the answer
 * @param {{ words: 'desk.queue.take' | 'desk.left.answer', which: 'desk.queue.take_which' | 'desk.left.answer_which' }} props.take
 * @param {Take | null} props.onTake
 * @param {import('preact').ComponentChildren} props.children  how its time stands
 */
function Item({ one, desk, isReturned, isUnreached = false, take, onTake, children }) {
  const { conversation, topic, language, first_words, beyond } = one;
  const isAsked = desk.asked[conversation] === 'take';
  const library = deskLibrary(desk, one.library);
  const about = { topic: words(`common.topic.${topic}`), language: words(`desk.language.${language}`), number: conversation };
  return (
    <li class="item waiting">
      <p class="item-head">
        <strong>{about.topic}</strong> <span class="mark">{about.language}</span>
        {library && <span class="mark"><bdi>{words('desk.queue.of', { library: library.name })}</bdi></span>}
        {isUnreached && <span class="mark mark-returned">{words('desk.left.unreached')}</span>}
        {isReturned && !isUnreached && <span class="mark mark-returned"><span aria-hidden="true">↩</span> {words('desk.queue.returned')}</span>}
      </p>
      <p class="snippet" lang={language} dir="auto">{first_words || words('desk.queue.no_words')}</p>
      <div class="item-foot">
        {children}
        {onTake && (
          <Button aria-label={words(beyond ? 'desk.queue.take_anyway_which' : take.which, about)} aria-disabled={isAsked}
            onClick={() => isAsked || onTake(conversation, beyond)}>
            {words(isAsked ? 'desk.talk.asked' : beyond ? 'desk.queue.take_anyway' : take.words)}
          </Button>
        )}
      </div>
    </li>
  );
}
