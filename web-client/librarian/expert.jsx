// SPDX-License-Identifier: Apache-2.0
// To ask an expert of a partner to help, and what the librarian sees of it.

import { useEffect, useState } from 'preact/hooks';
import { EXPERT_WHY_CHARACTERS_MAX } from '../link/packets.js';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { Field } from '../ui/field.jsx';
import { useHalfTyped } from '../ui/half_typed.js';
import { Status } from '../ui/status.jsx';
import { textFault } from '../ui/text_fault.js';
import { LANGUAGES } from '../link/packets.js';
import { words } from '../words/words.js';
import { noticeWords } from './desk_words.js';
import { formOf } from './drafts.js';
import { useFirstChoice } from './first_choice.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('../link/packets.js').Expert} Expert */

/** @param {{ conversation: number, session: Session, desk: import('./desk.js').Desk, onClose: () => void }} props */
export function ExpertDialog({ conversation, session, desk, onClose }) {
  const [fault, show] = useState('');
  const [whyFault, showWhy] = useState('');
  const known = desk.experts?.conversation === conversation ? desk.experts : null;
  const kept = session.drafts.kept(formOf('expert', conversation));
  const half = useHalfTyped(kept, known?.list.length);
  useEffect(() => session.askExperts(conversation), [conversation]);
  useFirstChoice(known ? known.list.length : 0);

  function submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    const who = Number(form.get('expert'));
    const why = String(form.get('why') || '');
    const wrong = textFault(why);
    show(who ? '' : words('desk.expert.choose'));
    showWhy(wrong);
    if (!who || wrong || !session.askExpert(conversation, who, why)) return;
    kept.set('');
    onClose();
  }

  return (
    <Dialog title={words('desk.expert.open')} onClose={onClose}>
      <form class="labels" method="dialog" noValidate onSubmit={submit} {...half}>
        <p class="hint">{words('desk.expert.help')}</p>
        <Status>{!known ? words('desk.expert.loading') : known.list.length === 0 ? words('desk.expert.nobody') : desk.notice && noticeWords(desk.notice)}</Status>
        {fault && <p class="error" id="expert-error" role="alert">{fault}</p>}
        {known && known.list.length > 0 && (
          <>
            <fieldset class="choices" aria-describedby={fault ? 'expert-error' : undefined}>
              <legend>{words('desk.expert.whom')}</legend>
              {known.list.map((one) => (
                <label class="choice" key={one.staff}>
                  <input type="radio" name="expert" value={one.staff} defaultChecked={known.list.length === 1} />
                  <span><bdi>{one.name}</bdi> <small class="hint">{aboutWords(one)}</small></span>
                </label>
              ))}
            </fieldset>
            <Field id="expert-why" label={words('desk.expert.why')} hint={words('desk.expert.why_hint')} error={whyFault}>
              {(props) => <input type="text" name="why" maxLength={EXPERT_WHY_CHARACTERS_MAX} dir="auto" autocomplete="off" {...props} />}
            </Field>
          </>
        )}
        <div class="actions">
          {known && known.list.length > 0 && <Button kind="primary" type="submit">{words('desk.expert.ask')}</Button>}
          <Button onClick={onClose}>{words('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Languages, and whether his page is open. @param {Expert} expert */
function aboutWords({ languages, here }) {
  const spoken = LANGUAGES.filter((_, place) => (languages & 1 << place) !== 0).map((one) => words(`desk.language.${one}`));
  return [...spoken, here && words('desk.expert.here')].filter(Boolean).join(', ');
}

/** Who was asked, and whether he may read. @param {{ talk: import('../state/talk.js').Talk, session: Session }} props */
export function ExpertLine({ talk, session }) {
  const { conversation, expert, expert_name: who = '', expert_in: isIn } = talk;
  return (
    <div class="expert-line">
      <p class="expert-words" role="status">{Boolean(expert) && <bdi>{words(isIn ? 'desk.expert.in' : 'desk.expert.asked', { who })}</bdi>}</p>
      {Boolean(expert) && <Button kind="quiet" onClick={() => session.expertOut(conversation)}>{words(isIn ? 'desk.expert.end' : 'desk.expert.take_back')}</Button>}
    </div>
  );
}
