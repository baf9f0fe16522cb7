// SPDX-License-Identifier: Apache-2.0
// The questions that a library asks when a conversation is over: their words and their order.

import { useEffect, useState } from 'preact/hooks';
import { OPTION_CHARACTERS_MAX, QUESTION_CHARACTERS_MAX, QUESTION_KINDS } from '../link/packets.js';
import { Button } from '../ui/button.jsx';
import { Field } from '../ui/field.jsx';
import { Keeper } from '../ui/keeper.jsx';
import { OWN_FIRST } from '../ui/own_first.js';
import { Select } from '../ui/select.jsx';
import { language as own, words } from '../words/words.js';
import { questionFrom, questionOptions, questionText } from './feedback.js';

/** @typedef {import('./feedback.js').Question} Question */
/** @typedef {{ session: import('./session.js').Session, state: import('./session.js').PageState, isOnline: boolean }} Props */

/** @param {Props} props */
export function Questions({ session, state, isOnline }) {
  const { feedback: { library, rows }, libraries, keeping } = state;
  const first = libraries[0]?.library || 0;
  useEffect(() => {
    if (isOnline && first) session.questions(library || first);
  }, [isOnline, first]);
  const isFree = isOnline && !keeping.asked;
  return (
    <main class="work">
      <h2>{words('admin.questions.title')}</h2>
      <p class="hint">{words('admin.questions.help')}</p>
      {libraries.length > 1 && (
        <form class="choice-form" onChange={(event) => session.questions(Number(new FormData(event.currentTarget).get('library')))}>
          <Select id="library" label={words('admin.questions.library')} value={String(library || first)}
            choices={libraries.map((one) => ({ value: String(one.library), label: one.name }))} />
        </form>
      )}
      {rows?.length === 0 && <div><Button aria-disabled={!isFree} onClick={() => isFree && session.beginQuestions()}>{words('admin.questions.begin')}</Button></div>}
      <Keeper key={library} rows={rows} asking={keeping} isOnline={isOnline} named={(question) => ({ key: question.question, name: questionText(question, own) })}
        show={show} fields={fields} read={read} onSave={session.saveQuestion} onDrop={session.dropQuestion} onCalm={session.calm}
        acts={(question) => <Moves rows={rows || []} question={question} isFree={isFree} onMove={session.moveQuestion} />}
        add={words('admin.questions.add')} none={words('admin.questions.none')}
        news={({ news }) => words(news === 'removed' ? 'staff.keep.removed' : news === 'moved' ? 'admin.questions.moved' : news === 'begun' ? 'admin.questions.begun' : 'staff.keep.saved')} />
    </main>
  );
}

/** @param {Question} question */
function show(question) {
  const spoken = OWN_FIRST.filter((language) => question[language]).map((language) => words(`staff.language.${language}`));
  return (
    <>
      <p class="hint">{[words(`admin.questions.kind.${question.kind}`), ...spoken].join(', ')}</p>
      {question.kind === 'choice' && <p class="hint">{questionOptions(question, own).join(' / ')}</p>}
    </>
  );
}

/** @param {{ rows: readonly Question[], question: Question, isFree: boolean, onMove: (question: Question, earlier: boolean) => void }} props */
function Moves({ rows, question, isFree, onMove }) {
  const [moved, note] = useState('');
  const place = rows.indexOf(question);
  // A browser takes the focus from what is put elsewhere.
  useEffect(() => {
    if (moved) document.getElementById(moved)?.focus();
  }, [place]);
  return [true, false].map((earlier) => {
    const label = words(earlier ? 'admin.questions.earlier' : 'admin.questions.later');
    const id = `move-${question.question}-${earlier}`;
    const isLast = place === (earlier ? 0 : rows.length - 1);
    return (
      <Button key={id} id={id} aria-disabled={!isFree || isLast} aria-label={words('staff.keep.of', { act: label, name: questionText(question, own) })}
        onClick={() => {
          if (!isFree || isLast) return;
          note(id);
          onMove(question, earlier);
        }}>{label}</Button>
    );
  });
}

/** @param {Question | null} question @param {(field: string) => string} wrong */
function fields(question, wrong) {
  return (
    <>
      {OWN_FIRST.map((language) => (
        <Field key={language} id={language} label={words('admin.questions.text_in', { language: words(`staff.language.${language}`) })} error={wrong(language)}>
          {(props) => <input type="text" name={language} lang={language} dir="auto" defaultValue={question?.[language]} {...props} />}
        </Field>
      ))}
      <Select id="kind" label={words('admin.questions.kind')} value={question?.kind || QUESTION_KINDS[0]}
        choices={QUESTION_KINDS.map((value) => ({ value, label: words(`admin.questions.kind.${value}`) }))} />
      {OWN_FIRST.map((language) => (
        <Field key={language} id={`options_${language}`} label={words('admin.questions.options_in', { language: words(`staff.language.${language}`) })}
          hint={words('admin.questions.options_hint')} error={wrong(`options_${language}`)}>
          {(props) => <textarea name={`options_${language}`} rows={3} lang={language} dir="auto" defaultValue={question?.[`options_${language}`]} {...props} />}
        </Field>
      ))}
    </>
  );
}

/** @param {FormData} form @returns {import('./feedback.js').QuestionWish | import('../ui/keeper.jsx').Fault} */
function read(form) {
  const found = questionFrom(form);
  if ('wish' in found) return found.wish;
  const { field, fault } = found;
  if (fault === 'long') return { field, words: words('staff.keep.too_long', { count: QUESTION_CHARACTERS_MAX }) };
  return { field, words: fault === 'text' ? words('admin.questions.text_needed') : words('admin.questions.options_wrong', { count: OPTION_CHARACTERS_MAX }) };
}
