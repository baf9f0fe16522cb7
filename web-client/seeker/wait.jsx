// SPDX-License-Identifier: Apache-2.0
// Waiting that is not blind, and the way out of it: after a while the person may go on
// waiting, leave a message, or be called back.

import { useEffect, useRef, useState } from 'preact/hooks';
import { WAIT_CHOICES_MS, WAIT_NOTE_MS } from '../link/packets.js';
import { visitLast } from '../state/visit.js';
import { Button } from '../ui/button.jsx';
import { words } from '../words/words.js';
import { LatePart } from './fetched.jsx';
import { others } from './sign.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('../state/visit.js').Visit} Visit */
/** @typedef {{ isLong: boolean, asks: boolean, keep: () => void }} Wait */

/** How long the person has waited, before this page was loaded too: what is to be said, and asked. @param {Visit} visit @returns {Wait} */
export function useWaited(visit) {
  const [stage, go] = useState(0);
  const [round, again] = useState(0);
  const talk = visitLast(visit);
  const waits = talk && talk.state === 'waiting' ? talk.conversation : 0;
  const { stood } = visit;
  const isTold = !!stood && stood.conversation === waits;
  useEffect(() => {
    if (!waits) return go(0);
    const waited = isTold && !round ? stood.waited_ms : 0;
    const timers = [setTimeout(() => go(1), round ? 0 : WAIT_NOTE_MS - waited), setTimeout(() => go(2), WAIT_CHOICES_MS - waited)];
    return () => timers.forEach(clearTimeout);
  }, [waits, isTold, round]);
  return { isLong: stage > 0, asks: stage > 1 || (waits > 0 && !round && visit.answering === false && !visit.back_ms), keep: () => again(round + 1) };
}

/** Something to read, for who waits and who has left a message. @param {{ session: Session }} props */
export function WaitGuide({ session }) {
  const [isOpen, open] = useState(false);
  return (
    <details class="card code-entry" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{words('seeker.guide')}</summary>
      {isOpen && <LatePart part="guide" session={session} />}
    </details>
  );
}

/** @param {{ session: Session, visit: Visit, wait: Wait, onLeave: () => void }} props */
export function WaitChoices({ session, visit, wait, onLeave }) {
  const isLeft = visitLast(visit)?.state === 'left';
  const place = useRef(/** @type {HTMLDivElement | null} */ (null));
  const [asksAtOnce] = useState(wait.asks);
  // What is asked after a while comes below what is read, perhaps below the screen.
  useEffect(() => {
    if (wait.asks && !asksAtOnce) place.current?.scrollIntoView({ block: 'nearest' });
  }, [wait.asks]);
  if (!isLeft && !wait.asks) return null;
  return (
    <div class="ways" ref={place}>
      {!isLeft && <Button onClick={wait.keep}>{words('seeker.keep_waiting')}</Button>}
      {!isLeft && <Button onClick={onLeave}>{words('seeker.leave')}</Button>}
      {isLeft && (visit.answering || visit.back_ms) && !others(visit) && <Button kind="primary" onClick={session.comeBack}>{words('seeker.come_back')}</Button>}
      <Button onClick={onLeave}>{words('seeker.call_or_meet')}</Button>
    </div>
  );
}
