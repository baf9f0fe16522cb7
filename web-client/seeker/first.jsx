// SPDX-License-Identifier: Apache-2.0
// The first sight: what this is, what it is about, and the first message at once. It works
// before the line stands; what is typed stays in the field itself until it is sent.

import { useRef, useState } from 'preact/hooks';
import { TOPICS } from '../link/packets.js';
import { Button } from '../ui/button.jsx';
import { Check, Choices, Field } from '../ui/field.jsx';
import { Status } from '../ui/status.jsx';
import { counted, language, words } from '../words/words.js';
import { CodeEntry } from './code.jsx';
import { Counter } from './counter.jsx';
import { IdentityQuestion, useIdentityQuestion } from './identity.jsx';
import { LineWords } from './line.jsx';
import { opening, others } from './sign.js';
import { textFault } from '../ui/text_fault.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./session.js').PageState} PageState */

/** Without script there is more to say, and only then. @param {{ session: Session & { noScript?: import('preact').ComponentChild }, state: PageState }} props */
export function First({ session, state }) {
  const { visit } = state;
  return (
    <main class="first">
      <h1>{words('seeker.title')}</h1>
      <p class="lead">{words('seeker.lead')}</p>
      <p>{words('seeker.no_account')} {words('seeker.no_identity')}</p>
      <p>{visit.kept_days ? counted('seeker.kept_days', visit.kept_days) : words('seeker.kept')}</p>
      <Status>{signWords(visit)}</Status>
      <FirstForm session={session} />
      <LineWords session={session} state={state} />
      <CodeEntry session={session} state={state} />
      {session.noScript}
    </main>
  );
}

/** @param {import('../state/visit.js').Visit} visit */
function signWords(visit) {
  if (visit.answering === null) return null;
  if (visit.answering) return others(visit) || words('seeker.answering');
  return [...(visit.back_ms ? [] : [words('seeker.closed')]), ...opening(visit), others(visit)].join(' ');
}

/** @param {{ session: Session }} props */
function FirstForm({ session }) {
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const [error, showError] = useState('');
  const [length, measure] = useState(0);
  const identity = useIdentityQuestion(field);
  const [topic, isShared] = session.chosen().split(' ');

  function submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const text = field.current?.value || '';
    const wrong = textFault(text);
    showError(wrong);
    if (wrong) return field.current?.focus();
    identity.ask(text, (chosen) => {
      if (/** @type {HTMLInputElement} */ (form.elements.namedItem('shared')).checked) session.share();
      session.write(chosen, /** @type {any} */ (new FormData(form).get('topic')));
    });
  }

  return (
    <form id="first" class="card" method="post" noValidate onSubmit={submit}
      onChange={({ currentTarget: form }) => session.choose(`${form.topic.value} ${form.shared.checked || ''}`)}>
      {/* These two, and no other address, are for a browser without script: then the form itself is the packet. */}
      <input type="hidden" name="type" value="begin" />
      <input type="hidden" name="language" value={language} />
      <Choices legend={words('seeker.topic')} name="topic" value={topic}
        choices={TOPICS.map((topic) => ({ value: topic, label: words(`common.topic.${topic}`) }))} />
      <Field id="first-words" label={words('seeker.first')} hint={words('seeker.first_hint')} error={error}>
        {(props) => (
          <textarea {...props} ref={field} name="text" rows={4} dir="auto" autoComplete="off" defaultValue={session.draft.get()}
            onInput={(event) => {
              session.draft.set(event.currentTarget.value);
              measure(event.currentTarget.value.length);
              if (error) showError('');
            }} />
        )}
      </Field>
      <Counter text={length ? session.draft.get() : ''} />
      <IdentityQuestion question={identity} />
      <Check name="shared" defaultChecked={!!isShared} label={words('seeker.shared')} hint={words('seeker.shared_hint')} />
      <Button type="submit" kind="primary">{words('common.send')}</Button>
    </form>
  );
}
