// SPDX-License-Identifier: Apache-2.0
// How satisfied somebody is when it is over: one tap, which can be changed.

import { useEffect, useState } from 'preact/hooks';
import { SATISFACTIONS } from '../link/packets.js';
import { visitLast } from '../state/visit.js';
import { Button } from '../ui/button.jsx';
import { Status } from '../ui/status.jsx';
import { useStore } from '../ui/use_store.js';
import { counted, words } from '../words/words.js';
import { halfKept } from './half.js';
import { Questions } from './questions.jsx';

/** @param {{ session: import('./session.js').Session }} props */
export function Rating({ session }) {
  const { visit } = useStore(session.store);
  const last = visitLast(visit);
  return last?.state === 'ended' ? <Rate session={session} rated={visit.rated} conversation={last.conversation} /> : null;
}

/** @param {{ session: import('./session.js').Session, rated: import('../state/visit.js').Visit['rated'], conversation: number }} props */
function Rate({ session, rated, conversation }) {
  const said = rated?.conversation === conversation && rated.satisfaction;
  const asked = (said && rated.questions) || 0;
  const [isOpen, open] = useState(false);
  const [was, remember] = useState(0); // asked once, and not any more: answered
  if (asked > was) remember(asked);
  const isAnswered = was > 0 && !asked;
  useEffect(() => {
    if (isAnswered) halfKept(session, 'feedback', conversation).set('');
  }, [isAnswered]);
  return (
    <div class="ways">
      <p id="rate">{words('seeker.rate')}</p>
      <div class="actions" role="group" aria-labelledby="rate">
        {SATISFACTIONS.map((one) => (
          <Button key={one} aria-pressed={said === one} onClick={() => session.ask({ type: 'rate', conversation, satisfaction: one })}>{words(`common.satisfaction.${one}`)}</Button>
        ))}
      </div>
      <Status>{said && words(isAnswered ? 'seeker.questions_sent' : 'seeker.rated')}</Status>
      {asked > 0 && <Button onClick={() => open(true)}>{counted('seeker.questions', asked)}</Button>}
      {isOpen && said && asked > 0 && <Questions session={session} conversation={conversation} said={said} onClose={() => open(false)} />}
    </div>
  );
}
