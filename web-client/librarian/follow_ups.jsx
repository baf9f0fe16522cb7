// SPDX-License-Identifier: Apache-2.0
// The list of what is to be followed up, and the form that adds to it.

import { useEffect, useState } from 'preact/hooks';
import { FOLLOW_UP_CHARACTERS_MAX } from '../link/packets.js';
import { dayBegins } from '../state/days.js';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { Field } from '../ui/field.jsx';
import { useHalfTyped } from '../ui/half_typed.js';
import { Status } from '../ui/status.jsx';
import { textFault } from '../ui/text_fault.js';
import { dayName } from '../words/times.js';
import { words } from '../words/words.js';
import { deskFind } from './desk.js';
import { noticeWords } from './desk_words.js';
import { formOf } from './drafts.js';
import { EarlierTalk } from './earlier.jsx';
import { followUpIsDue, followUpsInOrder } from './follow_ups.js';

/** @typedef {import('../link/packets.js').FollowUp} FollowUp */
/** @typedef {import('./session.js').Session} Session */

/** @param {{ desk: import('./desk.js').Desk, session: Session }} props */
export function FollowUps({ desk, session }) {
  const { followUps, followedUp, staff, skew_ms } = desk;
  const [read, setRead] = useState(0);
  if (followUps.length + followedUp.length === 0) return null;
  return (
    <section class="follow-ups" aria-labelledby="follow-ups-title">
      <h2 id="follow-ups-title" tabIndex={-1}>{words('desk.follow.title')}</h2>
      <ol class="stack">
        {followUpsInOrder(followUps, staff).map((one) => (
          <Item key={one.conversation} one={one} isOwn={one.staff === staff} now_ms={Date.now() + skew_ms} onRead={() => (deskFind(desk, one.conversation) ? session.show(one.conversation) : setRead(one.conversation))}
            onDone={() => session.followedUp(one, true)} />
        ))}
        {followedUp.map((one) => (
          <li key={`done-${one.conversation}`} class="item follow-done">
            <p class="snippet" dir="auto">{one.text}</p>
            <div class="item-foot">
              <span class="mark">{words('desk.follow.is_done')}</span>
              <Button kind="quiet" aria-label={words('desk.follow.undo_which', { number: one.conversation })}
                onClick={() => session.followedUp(one, false)}>{words('desk.follow.undo')}</Button>
            </div>
          </li>
        ))}
      </ol>
      {read !== 0 && <TalkDialog conversation={read} desk={desk} session={session} onClose={() => setRead(0)} />}
    </section>
  );
}

/** The talk that it came of: whoever takes it on has to know more than a line. @param {{ conversation: number, desk: import('./desk.js').Desk, session: Session, onClose: () => void }} props */
function TalkDialog({ conversation, desk, session, onClose }) {
  useEffect(() => {
    session.openFollowUp(conversation);
    return session.closeEarlier;
  }, [conversation]);
  const reading = desk.earlier?.reading;
  return (
    <Dialog title={words('desk.follow.title')} onClose={onClose}>
      {reading ? <EarlierTalk reading={reading} /> : <Status>{desk.notice && noticeWords(desk.notice)}</Status>}
      <p class="hint">{words('desk.follow.read_help')}</p>
      <div class="actions"><Button onClick={onClose}>{words('common.close')}</Button></div>
    </Dialog>
  );
}

/** @param {{ one: FollowUp, isOwn: boolean, now_ms: number, onRead: () => void, onDone: () => void }} props */
function Item({ one, isOwn, now_ms, onRead, onDone }) {
  const due = followUpIsDue(one, now_ms);
  return (
    <li class="item">
      <p class="item-head">
        <strong>{due === 'today' ? words('desk.follow.today') : dayName(one.due_ms)}</strong>
        {due === 'overdue' && <span class="mark mark-returned">{words('desk.follow.overdue')}</span>}
        {!isOwn && <span class="mark">{one.name}</span>}
      </p>
      <p class="snippet" dir="auto">{one.text}</p>
      <div class="item-foot">
        <span class="clock">{words('desk.follow.of', { number: one.conversation })}</span>
        <Button kind="quiet" aria-label={words('desk.earlier.read_which', { number: one.conversation })} onClick={onRead}>{words('desk.earlier.read')}</Button>
        <Button aria-label={words('desk.follow.done_which', { number: one.conversation })} onClick={onDone}>{words('desk.follow.done')}</Button>
      </div>
    </li>
  );
}

const DAY = 'follow-day';

/** To the form, which lies folded among the notes. */
export function openFollowUp() {
  const day = document.getElementById(DAY);
  day?.closest('details')?.setAttribute('open', '');
  day?.focus();
}

/** @param {{ conversation: number, session: Session, onSet: () => void }} props */
export function FollowUpForm({ conversation, session, onSet }) {
  const [fault, show] = useState('');
  const [dayFault, showDay] = useState('');
  const kept = session.drafts.kept(formOf('follow', conversation));
  const half = useHalfTyped(kept);

  function submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    const [day, text] = ['day', 'text'].map((name) => String(form.get(name) || ''));
    const wrong = textFault(text);
    show(wrong);
    showDay(day ? '' : words('desk.follow.needs_day'));
    if (wrong || !day) return;
    session.followUp(conversation, dayBegins(day, 0), text);
    kept.set('');
    /** @type {HTMLFormElement} */ (event.currentTarget).reset();
    onSet();
  }

  return (
    <form class="labels" noValidate onSubmit={submit} {...half}>
      <Field id={DAY} label={words('desk.follow.day')} error={dayFault}>
        {(props) => <input type="date" name="day" {...props} />}
      </Field>
      <Field id="follow-text" label={words('desk.follow.text')} error={fault}>
        {(props) => <input type="text" name="text" maxLength={FOLLOW_UP_CHARACTERS_MAX} autoComplete="off" dir="auto" {...props} />}
      </Field>
      <div class="actions"><Button type="submit">{words('desk.follow.set')}</Button></div>
    </form>
  );
}
