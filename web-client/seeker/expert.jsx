// SPDX-License-Identifier: Apache-2.0
// An expert of a partner: may he help? And, once he may, that he can read, and the way to end it.

import { visitLive } from '../state/visit.js';
import { Button } from '../ui/button.jsx';
import { useStore } from '../ui/use_store.js';
import { words } from '../words/words.js';

/** @param {{ session: import('./session.js').Session }} props */
export function Expert({ session }) {
  const live = visitLive(useStore(session.store).visit);
  if (!live?.expert) return null;
  const { conversation, expert, expert_name: who = '' } = live;
  const out = () => void session.ask({ type: 'expert_out', conversation });
  return live.expert_in ? (
    <div class="ways">
      <p role="status">{words('seeker.expert_in', { who })}</p>
      <div class="actions"><Button onClick={out}>{words('seeker.expert_end')}</Button></div>
    </div>
  ) : (
    <div class="asks" role="group" aria-labelledby="expert">
      <p id="expert" role="alert"><strong>{words('seeker.expert', { who })}</strong></p>
      <p>{words('seeker.expert_what', { who })}</p>
      <div class="actions">
        <Button onClick={() => void session.ask({ type: 'expert_in', conversation, expert })}>{words('seeker.expert_yes')}</Button>
        <Button onClick={out}>{words('seeker.expert_no')}</Button>
      </div>
    </div>
  );
}
