// SPDX-License-Identifier: Apache-2.0
// The questions of the library when it is over: none has to be answered, all are sent at once.

import { useEffect, useState } from 'preact/hooks';
import { SATISFACTIONS, SENTENCE_CHARACTERS_MAX } from '../link/packets.js';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { Choices, Field } from '../ui/field.jsx';
import { useHalfTyped } from '../ui/half_typed.js';
import { useStore } from '../ui/use_store.js';
import { reasonWords, words } from '../words/words.js';
import { answerLine, answerLines } from './answers.js';
import { halfKept } from './half.js';

/** @typedef {import('../link/packets.js').Asked} Asked */
/** @typedef {{ session: import('./session.js').Session, conversation: number, said: import('../link/packets.js').Satisfaction, onClose: () => void }} Props */

/** @param {Props} props */
export function Questions({ session, conversation, said, onClose }) {
  const { visit, line, notice } = useStore(session.store);
  const [isSent, send] = useState(false);
  const isOnline = line.state === 'online';
  const form = visit.form?.conversation === conversation ? visit.form : null;
  const refused = notice?.packet === 'feedback' ? notice : null;
  useEffect(() => {
    send(false); // without an answer it may be sent again: what was stored first stays
    if (isOnline && !form) session.ask({ type: 'form', conversation });
  }, [isOnline, refused]);
  const half = useHalfTyped(halfKept(session, 'feedback', conversation), Boolean(form));

  function submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    if (isSent || !form) return;
    const said = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    const get = (/** @type {string} */ name) => String(said.get(name) || '');
    send(session.ask({ type: 'feedback', conversation, why: answerLine(get('why')), answers: answerLines(form.questions, get) }));
  }

  return (
    <Dialog title={words('seeker.questions_title')} onClose={onClose}>
      <p>{words('seeker.questions_help')}</p>
      {!form && <p role="status">{words('seeker.questions_fetching')}</p>}
      {form && (
        <form class="ways" onSubmit={submit} autocomplete="off" {...half}>
          <Sentence name="why" label={words('seeker.questions_why', { word: words(`common.satisfaction.${said}`) })} />
          {form.questions.map((asked) => (
            asked.kind === 'sentence' ? <Sentence key={asked.question} name={`q${asked.question}`} label={asked.text} />
              : <Choices key={asked.question} legend={asked.text} name={`q${asked.question}`} value="" choices={choicesOf(asked)} />
          ))}
          <div role="alert">{refused && <p class="error">{reasonWords(refused.reason, refused.wait_ms)}</p>}</div>
          <Button type="submit" kind="primary" aria-disabled={isSent || !isOnline}>{words('common.send')}</Button>
        </form>
      )}
      <div class="ways"><Button onClick={onClose}>{words('common.cancel')}</Button></div>
    </Dialog>
  );
}

/** @param {{ name: string, label: string }} props */
function Sentence({ name, label }) {
  return (
    <Field id={name} label={label}>
      {(props) => <textarea name={name} rows={2} maxLength={SENTENCE_CHARACTERS_MAX} {...props} />}
    </Field>
  );
}

/** @param {Asked} asked */
function choicesOf({ kind, options = '' }) {
  const labels = kind === 'four_words' ? SATISFACTIONS.map((one) => words(`common.satisfaction.${one}`))
    : kind === 'yes_no' ? [words('common.answer.yes'), words('common.answer.no')] : options.split('\n');
  return labels.map((label, place) => ({ value: String(place), label }));
}
