// SPDX-License-Identifier: Apache-2.0
// What people answered to the questions of a library: numbers, shares and sentences, never who.

import { useEffect, useState } from 'preact/hooks';
import { SATISFACTIONS, SENTENCES_READ_MAX, SHARES_MIN } from '../link/packets.js';
import { dayBegins } from '../state/days.js';
import { Button } from '../ui/button.jsx';
import { Field } from '../ui/field.jsx';
import { Select } from '../ui/select.jsx';
import { Status } from '../ui/status.jsx';
import { Table } from '../ui/table.jsx';
import { language as own, words } from '../words/words.js';
import { csvText } from './csv.js';
import { questionOptions, questionShares, questionText, resultRows } from './feedback.js';

/** A browser has taken the file. */
const FILE_MS = 60000;

/** @typedef {import('./feedback.js').Question} Question */
/** @typedef {import('./feedback.js').Results} Told */

/** @param {{ session: import('./session.js').Session, state: import('./session.js').PageState, isOnline: boolean }} props */
export function Answers({ session, state: { feedback: { results }, libraries }, isOnline }) {
  const [choice, choose] = useState({ library: 0, from: '', until: '' });
  const library = choice.library || libraries[0]?.library || 0;
  useEffect(() => {
    if (!isOnline || !library) return;
    session.results({
      library, ...(choice.from && { from_ms: dayBegins(choice.from, 0) }), ...(choice.until && { until_ms: dayBegins(choice.until, 1) }) });
  }, [choice, library, isOnline]);

  function submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    choose({ library: Number(form.get('library')) || library, from: String(form.get('from')), until: String(form.get('until')) });
  }

  const told = results?.isWhole && results.library === library ? results : null;
  return (
    <main class="work">
      <h2>{words('admin.answers.title')}</h2>
      <p class="hint">{words('admin.answers.help', { count: SHARES_MIN })}</p>
      <form class="choice-form" onSubmit={submit}>
        {libraries.length > 1 && <Select id="library" label={words('admin.questions.library')} value={String(library)}
          choices={libraries.map((one) => ({ value: String(one.library), label: one.name }))} />}
        {/** @type {const} */ (['from', 'until']).map((name) => (
          <Field key={name} id={name} label={words(`admin.answers.${name}`)}>
            {(props) => <input type="date" name={name} {...props} />}
          </Field>
        ))}
        <div class="actions"><Button type="submit" kind="primary" aria-disabled={!isOnline}>{words('admin.answers.show')}</Button></div>
      </form>
      <Status>{told && words('admin.answers.forms', { count: told.forms })}</Status>
      {told?.more && <p class="hint">{words('admin.answers.more', { count: SENTENCES_READ_MAX })}</p>}
      {told && told.forms > 0 && <div><Button onClick={() => save(told)}>{words('admin.answers.download')}</Button></div>}
      {told && <Sentences told={told} question={0} title={words('admin.answers.why')} />}
      {told?.questions.map((question) => <One key={question.question} told={told} question={question} />)}
    </main>
  );
}

/** The words of what can be answered. @param {Question} question @returns {string[]} */
function answersOf(question) {
  switch (question.kind) {
    case 'four_words': return SATISFACTIONS.map((one) => words(`common.satisfaction.${one}`));
    case 'yes_no': return [words('common.answer.yes'), words('common.answer.no')];
    case 'choice': return questionOptions(question, own);
    default: return [words('admin.answers.written')];
  }
}

/** @param {{ told: Told, question: Question }} props */
function One({ told, question }) {
  const labels = answersOf(question);
  const title = questionText(question, own);
  const rows = questionShares(question).rows.map(({ count, percent }, place) => ({
    key: place, cells: { answer: labels[place], count, share: percent === null || question.kind === 'sentence' ? '–' : `${percent} %` } }));
  return (
    <section class="answered">
      {!question.asked && <p class="hint">{words('admin.answers.once')}</p>}
      <Table caption={title} columns={[
        { key: 'answer', label: words('admin.answers.answer') },
        { key: 'count', label: words('admin.answers.count'), isNumber: true },
        { key: 'share', label: words('admin.answers.share'), isNumber: true },
      ]} rows={[...rows, { key: 'none', isFaint: true, cells: { answer: words('admin.answers.unanswered'), count: question.unanswered, share: '–' } }]} />
      <Sentences told={told} question={question.question} title={title} />
    </section>
  );
}

/** @param {{ told: Told, question: number, title: string }} props */
function Sentences({ told, question, title }) {
  const list = told.sentences.filter((one) => one.question === question);
  if (list.length === 0) return null;
  return (
    <section class="answered">
      {question === 0 && <h3>{title}</h3>}
      <ul aria-label={title}>{list.map(({ text }, place) => <li key={place}><bdi>{text}</bdi></li>)}</ul>
    </section>
  );
}

/** @param {Told} told */
function save(told) {
  const rows = resultRows(told, own, {
    head: [words('admin.pages.questions'), words('admin.answers.answer'), words('admin.answers.count'), `${words('admin.answers.share')} (%)`],
    why: words('admin.answers.why'), unanswered: words('admin.answers.unanswered'), answers: answersOf,
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csvText(rows)], { type: 'text/csv' }));
  link.download = 'answers.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), FILE_MS);
}
