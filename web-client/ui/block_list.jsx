// SPDX-License-Identifier: Apache-2.0
// Who is blocked, and the way to lift it.

import { useEffect } from 'preact/hooks';
import { dayAndTime } from '../words/dates.js';
import { words } from '../words/words.js';
import { Button } from './button.jsx';
import { Status } from './status.jsx';

/** @typedef {import('../link/packets.js').Block} Block */

/** @param {{ list: readonly Block[] | null, isOnline: boolean, onLook: () => void, onLift: (conversation: number) => void }} props */
export function BlockList({ list, isOnline, onLook, onLift }) {
  useEffect(() => {
    if (isOnline) onLook();
  }, [isOnline]);
  return (
    <>
      <p class="hint">{words('staff.blocks.help')}</p>
      <Status>{!list ? words('staff.blocks.loading') : list.length === 0 && words('staff.blocks.none')}</Status>
      <ul class="stack blocks">
        {(list || []).map((block) => <Item key={block.conversation} block={block} isOnline={isOnline} onLift={onLift} />)}
      </ul>
    </>
  );
}

/** @param {{ block: Block, isOnline: boolean, onLift: (conversation: number) => void }} props */
function Item({ block: { conversation, name, reason, set_ms, until_ms }, isOnline, onLift }) {
  return (
    <li class="block">
      <p><strong>{words(`staff.block.${reason}`)}</strong></p>
      <p>{words('staff.blocks.until', { time: dayAndTime(until_ms) })}</p>
      <p class="hint"><bdi>{words('staff.blocks.set', { number: conversation, name, time: dayAndTime(set_ms) })}</bdi></p>
      <Button aria-label={words('staff.blocks.lift_which', { number: conversation })} aria-disabled={!isOnline}
        onClick={() => isOnline && onLift(conversation)}>{words('staff.blocks.lift')}</Button>
    </li>
  );
}
