// SPDX-License-Identifier: Apache-2.0

import { talkAsked } from '../state/talk.js';
import { visitLast } from '../state/visit.js';
import { Button } from '../ui/button.jsx';
import { useStore } from '../ui/use_store.js';
import { words } from '../words/words.js';

/** The librarian asks whether it is enough: yes ends it. @param {{ session: import('./session.js').Session }} props */
export function Enough({ session }) {
  const talk = visitLast(useStore(session.store).visit);
  const seq = talk && talkAsked(talk);
  if (!seq) return null;
  return (
    <div class="asks" role="alert">
      <p>{words('seeker.enough')}</p>
      <div class="actions">
        <Button onClick={() => session.end()}>{words('seeker.enough_yes')}</Button>
        <Button onClick={() => {
          session.goOn(talk.log, seq);
          document.getElementById('words')?.focus();
        }}>{words('seeker.enough_no')}</Button>
      </div>
    </div>
  );
}
