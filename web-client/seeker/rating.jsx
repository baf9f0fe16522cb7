// SPDX-License-Identifier: Apache-2.0
// How satisfied somebody is when it is over: one tap, which can be changed.

import { SATISFACTIONS } from '../link/packets.js';
import { visitLast } from '../state/visit.js';
import { Button } from '../ui/button.jsx';
import { Status } from '../ui/status.jsx';
import { useStore } from '../ui/use_store.js';
import { words } from '../words/words.js';

/** @param {{ session: import('./session.js').Session }} props */
export function Rating({ session }) {
  const { visit } = useStore(session.store);
  const last = visitLast(visit);
  return last?.state === 'ended' ? <Rate session={session} rated={visit.rated} conversation={last.conversation} /> : null;
}

/** @param {{ session: import('./session.js').Session, rated: import('../state/visit.js').Visit['rated'], conversation: number }} props */
function Rate({ session, rated, conversation }) {
  const said = rated?.conversation === conversation && rated.satisfaction;
  return (
    <div class="ways">
      <p id="rate">{words('seeker.rate')}</p>
      <div class="actions" role="group" aria-labelledby="rate">
        {SATISFACTIONS.map((one) => (
          <Button key={one} aria-pressed={said === one} onClick={() => session.rate(conversation, one)}>{words(`common.satisfaction.${one}`)}</Button>
        ))}
      </div>
      <Status>{said && words('seeker.rated')}</Status>
    </div>
  );
}
