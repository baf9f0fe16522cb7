// SPDX-License-Identifier: Apache-2.0
// The ways out of waiting: after a while the person may go on waiting, leave a message, or be
// called back; and something to read meanwhile.

import { useEffect, useRef, useState } from 'preact/hooks';
import { visitLast } from '../state/visit.js';
import { Button } from '../ui/button.jsx';
import { useStore } from '../ui/use_store.js';
import { words } from '../words/words.js';
import { Guide } from './guide.jsx';
import { others } from './sign.js';

/** @typedef {import('./session.js').Session} Session */

/** For who waits and who has left a message. @param {{ session: Session }} props */
export function WaitGuide({ session }) {
  const [isOpen, open] = useState(false);
  return (
    <details class="card code-entry" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{words('seeker.guide')}</summary>
      {isOpen && <Guide session={session} />}
    </details>
  );
}

/** A library without hours has no times at which to meet. @param {import('../state/visit.js').Visit} visit */
export const callWords = ({ meetings }) => words(meetings?.list.length ? 'seeker.call_or_meet' : 'seeker.call');

/** @param {{ session: Session, wait: import('./wait.js').Wait, onLeave: () => void }} props */
export function WaitChoices({ session, wait, onLeave }) {
  const { visit, line } = useStore(session.store);
  const talk = visitLast(visit);
  const isLeft = talk?.state === 'left';
  useEffect(() => {
    if (talk && line.state === 'online') session.ask({ type: 'meetings', conversation: talk.conversation });
  }, [talk?.conversation, line.state]);
  const place = useRef(/** @type {HTMLDivElement | null} */ (null));
  // What is asked after a while comes below what is read, perhaps below the screen.
  useEffect(() => {
    if (wait.isAsked) place.current?.scrollIntoView({ block: 'nearest' });
  }, [wait.isAsked]);
  return (
    <div class="ways" ref={place}>
      {!isLeft && <Button onClick={wait.keep}>{words('seeker.keep_waiting')}</Button>}
      {!isLeft && <Button onClick={onLeave}>{words('seeker.leave')}</Button>}
      {isLeft && (visit.answering || visit.back_ms) && !others(visit) && <Button kind="primary" onClick={session.comeBack}>{words('seeker.come_back')}</Button>}
      <Button onClick={onLeave}>{callWords(visit)}</Button>
    </div>
  );
}
