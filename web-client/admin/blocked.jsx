// SPDX-License-Identifier: Apache-2.0

import { BlockList } from '../ui/block_list.jsx';
import { words } from '../words/words.js';

/** @param {{ session: import('./session.js').Session, state: import('./session.js').PageState, isOnline: boolean }} props */
export function Blocked({ session, state, isOnline }) {
  return (
    <main class="work">
      <h2>{words('staff.blocks.title')}</h2>
      <BlockList list={state.blocks} isOnline={isOnline} onLook={session.askBlocks} onLift={session.unblock} />
    </main>
  );
}
