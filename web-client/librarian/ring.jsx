// SPDX-License-Identifier: Apache-2.0
// What she sees of the ring: the sound check before duty, and the button behind which its
// volume, its silence and the notifications stand.

import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { clockTime } from '../words/times.js';
import { counted, words } from '../words/words.js';
import { SILENT_MS, VOLUME_MAX } from './ring/rules.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./ring/ringer.js').RingState} RingState */

/**
 * Asked once: the press that leads here lets the browser sound, and she says whether it did.
 * @param {{ session: Session, ring: RingState, onClose: () => void }} props
 */
export function RingCheck({ session, ring, onClose }) {
  const { ringer } = session;
  const [played, count] = useState(0);
  const [isBlocked, block] = useState(false);

  async function play() {
    block(!(await ringer.play()));
    count((before) => before + 1);
  }
  useEffect(() => void play(), []);

  function goOn(/** @type {() => void} */ choose) {
    choose();
    session.duty(true);
    onClose();
  }

  return (
    <Dialog title={words('desk.check.title')} onClose={onClose}>
      <p>{words('desk.check.help')}</p>
      <div class="ring-help" role="status">
        {isBlocked ? <p class="error">{words('desk.check.blocked')}</p> : played > 1 && <p>{words('desk.check.again')}</p>}
      </div>
      <div class="actions">
        {!isBlocked && <Button kind="primary" onClick={() => goOn(ringer.heard)}>{words('desk.check.yes')}</Button>}
        <Button onClick={play}>{words('desk.check.no')}</Button>
        <Button onClick={onClose}>{words('common.cancel')}</Button>
      </div>
      {(isBlocked || played > 1) && (
        <>
          <Volume ringer={ringer} ring={ring} />
          <p class="hint">{words('desk.check.without_help')}</p>
          <div class="actions"><Button onClick={() => goOn(ringer.workWithout)}>{words('desk.check.without')}</Button></div>
        </>
      )}
      <Notes ringer={ringer} ring={ring} />
    </Dialog>
  );
}

/** @param {{ session: Session, ring: RingState, isShown: boolean, onShow: (isShown: boolean) => void }} props */
export function RingButton({ session, ring, isShown, onShow }) {
  const held = ring.ringing ? ring.ringing.held : 0;
  return (
    <>
      <Button class={`ring-button${ring.ringing ? ' ring-now' : ''}`} onClick={() => onShow(true)}>
        {ring.ringing && <span aria-hidden="true">●&nbsp;</span>}{words('desk.ring.title')}
      </Button>
      {/* Who waits in the queue is told there. */}
      <p class="for-readers" role="status">{held > 0 && counted('desk.ring.held', held)}</p>
      {isShown && <RingDialog session={session} ring={ring} onClose={() => onShow(false)} />}
    </>
  );
}

/** @param {{ session: Session, ring: RingState, onClose: () => void }} props */
function RingDialog({ session, ring, onClose }) {
  const { ringer } = session;
  const isSilent = ring.silent_until_ms > 0;
  return (
    <Dialog title={words('desk.ring.title')} onClose={onClose}>
      <p role="status">
        {words(`desk.ring.place.${ring.place}`)} {isSilent && words('desk.ring.silent', { time: clockTime(ring.silent_until_ms) })}
      </p>
      <Volume ringer={ringer} ring={ring} />
      <div class="actions">
        <Button onClick={() => ringer.play()}>{words('desk.ring.play')}</Button>
        {isSilent
          ? <Button onClick={ringer.soundAgain}>{words('desk.ring.sound_again')}</Button>
          : <Button onClick={ringer.silence}>{words('desk.ring.silence', { minutes: SILENT_MS / 60000 })}</Button>}
        {ring.place === 'without' && <Button onClick={ringer.heard}>{words('desk.ring.with')}</Button>}
      </div>
      <Notes ringer={ringer} ring={ring} />
      <div class="actions"><Button onClick={onClose}>{words('common.close')}</Button></div>
    </Dialog>
  );
}

/** Each change is heard. @param {{ ringer: Session['ringer'], ring: RingState }} props */
function Volume({ ringer, ring }) {
  return (
    <div class="field">
      <label for="volume">{words('desk.ring.volume')}</label>
      <input id="volume" type="range" min="1" max={VOLUME_MAX} value={ring.volume} onChange={(event) => {
        ringer.volume(Number(event.currentTarget.value));
        ringer.play();
      }} />
    </div>
  );
}

/** Asked for by a press of hers only: who is asked at once says no for ever. @param {{ ringer: Session['ringer'], ring: RingState }} props */
function Notes({ ringer, ring: { leave } }) {
  if (leave === 'absent') return null;
  return (
    <div class="ring-notes">
      <p class="hint" role="status">{words(`desk.notes.${leave}`)}</p>
      {leave === 'default' && <Button onClick={ringer.askLeave}>{words('desk.notes.allow')}</Button>}
    </div>
  );
}
