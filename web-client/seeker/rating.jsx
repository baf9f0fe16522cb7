// SPDX-License-Identifier: Apache-2.0
// How satisfied somebody is when it is over: one tap, which can be changed.

import { SATISFACTIONS } from '../link/packets.js';
import { Button } from '../ui/button.jsx';
import { Status } from '../ui/status.jsx';
import { words } from '../words/words.js';

/** @param {{ session: import('./session.js').Session, visit: import('../state/visit.js').Visit, conversation: number }} props */
export function Rating({ session, visit: { rated }, conversation }) {
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
