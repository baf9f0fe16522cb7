// SPDX-License-Identifier: Apache-2.0
// When somebody is abusive: warn, pause, end, end and block, the mildest first. And who is blocked.

import { BLOCK_LENGTHS, BLOCK_REASONS, PAUSE_MINUTES_MAX } from '../link/packets.js';
import { BlockList } from '../ui/block_list.jsx';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { Select } from '../ui/select.jsx';
import { useNow } from '../ui/use_now.js';
import { clockTime } from '../words/times.js';
import { counted, words } from '../words/words.js';

/** @typedef {import('../state/talk.js').Talk} Talk */
/** @typedef {import('./session.js').Session} Session */

const MINUTES = [1, 5, PAUSE_MINUTES_MAX];

/**
 * @param {object} props
 * @param {Talk} props.talk        held, or ended: then it can only be blocked
 * @param {Session} props.session
 * @param {number} props.skew_ms
 * @param {() => void} props.onEnd
 * @param {() => void} props.onClose
 */
export function Trouble({ talk, session, skew_ms, onEnd, onClose }) {
  const { conversation, state } = talk;
  const isPaused = useIsPaused(talk, skew_ms);
  const act = (/** @type {() => void} */ does) => () => {
    does();
    onClose();
  };
  return (
    <Dialog title={words('desk.trouble.title')} onClose={onClose}>
      {state === 'held' && (
        <>
          <Step title={words('desk.trouble.warn')} help={words('desk.trouble.warn_help')}>
            <Button onClick={act(() => session.warn(conversation))}>{words('desk.trouble.warn')}</Button>
          </Step>
          <Step title={words('desk.trouble.pause')} help={words('desk.trouble.pause_help')}>
            {isPaused ? <Button onClick={act(() => session.pause(conversation, 0))}>{words('desk.trouble.go_on')}</Button>
              : MINUTES.map((minutes) => (
                <Button key={minutes} onClick={act(() => session.pause(conversation, minutes))}>{counted('desk.trouble.minutes', minutes)}</Button>
              ))}
          </Step>
          <Step title={words('desk.trouble.end')} help={words('desk.trouble.end_help')}>
            <Button onClick={onEnd}>{words('desk.trouble.end')}</Button>
          </Step>
        </>
      )}
      <Block talk={talk} session={session} onClose={onClose} />
      <div class="actions"><Button onClick={onClose}>{words('common.cancel')}</Button></div>
    </Dialog>
  );
}

/** @param {{ title: string, help: string, children: import('preact').ComponentChildren }} props */
function Step({ title, help, children }) {
  return (
    <section class="trouble">
      <h3>{title}</h3>
      <p class="hint">{help}</p>
      <div class="actions">{children}</div>
    </section>
  );
}

/** @param {{ talk: Talk, session: Session, onClose: () => void }} props */
function Block({ talk: { conversation, state }, session, onClose }) {
  const title = words(state === 'held' ? 'desk.trouble.block' : 'desk.trouble.block_ended');

  function submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    session.block(conversation, /** @type {any} */ (form.get('block-reason')), /** @type {any} */ (form.get('block-length')));
    onClose();
  }

  return (
    <section class="trouble">
      <h3>{title}</h3>
      <p class="hint">{words('desk.trouble.block_help')}</p>
      <form method="dialog" class="labels" noValidate onSubmit={submit}>
        <Select id="block-reason" label={words('desk.trouble.reason')} value={BLOCK_REASONS[0]}
          choices={BLOCK_REASONS.map((value) => ({ value, label: words(`staff.block.${value}`) }))} />
        <Select id="block-length" label={words('desk.trouble.length')} value={BLOCK_LENGTHS[0]}
          choices={BLOCK_LENGTHS.map((value) => ({ value, label: words(`desk.trouble.${value}`) }))} />
        <div class="actions"><Button type="submit" kind="danger">{title}</Button></div>
      </form>
    </section>
  );
}

/** That it is paused, and the way to end it early. @param {{ talk: Talk, session: Session, skew_ms: number }} props */
export function PauseLine({ talk, session, skew_ms }) {
  return talk.paused_ms === undefined ? null : <Paused talk={talk} until_ms={talk.paused_ms} session={session} skew_ms={skew_ms} />;
}

/** @param {{ talk: Talk, until_ms: number, session: Session, skew_ms: number }} props */
function Paused({ talk, until_ms, session, skew_ms }) {
  if (!useIsPaused(talk, skew_ms)) return null;
  return (
    <div class="pause-line">
      <p role="status">{words('desk.trouble.paused', { time: clockTime(until_ms) })}</p>
      <Button kind="quiet" onClick={() => session.pause(talk.conversation, 0)}>{words('desk.trouble.go_on')}</Button>
    </div>
  );
}

/** By the service's clock. @param {Talk} talk @param {number} skew_ms */
function useIsPaused({ paused_ms = 0 }, skew_ms) {
  return paused_ms > useNow(1000) + skew_ms;
}

/** @param {{ session: Session, desk: import('./desk.js').Desk, isOnline: boolean, onClose: () => void }} props */
export function BlockedDialog({ session, desk, isOnline, onClose }) {
  return (
    <Dialog title={words('staff.blocks.title')} onClose={onClose}>
      <BlockList list={desk.blocks} isOnline={isOnline} onLook={session.askBlocks} onLift={session.unblock} />
      <div class="actions"><Button onClick={onClose}>{words('common.close')}</Button></div>
    </Dialog>
  );
}
