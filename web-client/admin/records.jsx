// SPDX-License-Identifier: Apache-2.0
// The list of conversations, without a word of them.

import { useState } from 'preact/hooks';
import { CONVERSATION_STATES, LANGUAGES, OUTCOMES, TOPICS } from '../link/packets.js';
import { Button } from '../ui/button.jsx';
import { Field } from '../ui/field.jsx';
import { Select } from '../ui/select.jsx';
import { Table } from '../ui/table.jsx';
import { dayAndTime } from '../words/dates.js';
import { words } from '../words/words.js';
import { libraryName } from './libraries.js';
import { PagesFoot } from './pages.jsx';
import { CHOICE_ANY, choiceIsWrong } from './records.js';

/** @typedef {import('../link/packets.js').Summary} Summary */
/** @typedef {import('./records.js').Choice} Choice */
/** @typedef {import('./session.js').Session} Session */

/** @param {{ session: Session, state: import('./session.js').PageState, isOnline: boolean, onOpen: (conversation: number) => void }} props */
export function RecordList({ session, state, isOnline, onOpen }) {
  const { list, choice } = state.records;
  return (
    <main class="work">
      <h2>{words('admin.pages.conversations')}</h2>
      <ChoiceForm choice={choice} onChoose={session.choose} />
      {list.rows && list.rows.length > 0 && <RecordTable rows={list.rows} libraries={state.libraries} isOnline={isOnline} onOpen={onOpen} />}
      <PagesFoot pages={list} part="list" isOnline={isOnline} onOlder={session.older} />
    </main>
  );
}

/** @param {{ choice: Choice, onChoose: (choice: Choice) => void }} props */
function ChoiceForm({ choice, onChoose }) {
  const [isWrong, setWrong] = useState(false);
  const [cleared, clear] = useState(0);
  const any = { value: '', label: words('admin.list.any') };

  function submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    const chosen = /** @type {Choice} */ (Object.fromEntries(['from', 'until', 'language', 'topic', 'state', 'outcome'].map((name) => [name, form.get(name) || ''])));
    setWrong(choiceIsWrong(chosen));
    if (!choiceIsWrong(chosen)) onChoose(chosen);
  }

  return (
    <form class="choice-form" onSubmit={submit} key={cleared}>
      <Field id="from" label={words('admin.list.from')} error={isWrong ? words('admin.list.wrong_days') : ''}>
        {(props) => <input type="date" name="from" defaultValue={choice.from} {...props} />}
      </Field>
      <Field id="until" label={words('admin.list.until')}>
        {(props) => <input type="date" name="until" defaultValue={choice.until} {...props} />}
      </Field>
      <Select id="language" label={words('admin.list.language')} value={choice.language}
        choices={[any, ...LANGUAGES.map((value) => ({ value, label: words(`admin.language.${value}`) }))]} />
      <Select id="topic" label={words('admin.list.topic')} value={choice.topic}
        choices={[any, ...TOPICS.map((value) => ({ value, label: words(`common.topic.${value}`) }))]} />
      <Select id="state" label={words('admin.list.state')} value={choice.state}
        choices={[any, ...CONVERSATION_STATES.map((value) => ({ value, label: words(`admin.state.${value}`) }))]} />
      <Select id="outcome" label={words('admin.list.outcome')} value={choice.outcome}
        choices={[any, ...OUTCOMES.map((value) => ({ value, label: words(`staff.outcome.${value}`) }))]} />
      <div class="actions">
        <Button kind="primary" type="submit">{words('admin.list.show')}</Button>
        <Button onClick={() => {
          setWrong(false);
          onChoose(CHOICE_ANY);
          clear(cleared + 1);
        }}>{words('admin.list.clear')}</Button>
      </div>
    </form>
  );
}

/** @param {{ rows: readonly Summary[], libraries: import('./session.js').PageState['libraries'], isOnline: boolean, onOpen: (conversation: number) => void }} props */
function RecordTable({ rows, libraries, isOnline, onOpen }) {
  const columns = /** @type {const} */ (['number', 'began', 'library', 'language', 'topic', 'state', 'taken', 'ended', 'entries', 'holder', 'open'])
    .filter((key) => key !== 'library' || libraries.length > 1)
    .map((key) => ({ key, label: words(`admin.list.${key}`), isNumber: key === 'number' || key === 'entries' }));
  const time = (/** @type {number | undefined} */ at_ms) => (at_ms ? dayAndTime(at_ms) : '–');
  return (
    <Table caption={words('admin.list.caption')} columns={columns} rows={rows.map((row) => ({
      key: row.conversation,
      cells: {
        number: row.conversation,
        began: dayAndTime(row.began_ms),
        library: <bdi>{libraryName(libraries, row.library)}</bdi>,
        language: words(`admin.language.${row.language}`),
        topic: words(`common.topic.${row.topic}`),
        state: <>{words(`admin.state.${row.state}`)}{row.outcome !== 'none' && `, ${words(`staff.outcome.${row.outcome}`)}`}</>,
        taken: time(row.taken_ms),
        ended: time(row.ended_ms),
        entries: row.entries,
        holder: row.holder ? <bdi>{row.holder}</bdi> : '–',
        open: (
          <Button aria-label={words('admin.list.open_which', { number: row.conversation })} aria-disabled={!isOnline}
            onClick={() => isOnline && onOpen(row.conversation)}>{words('admin.list.open')}</Button>
        ),
      },
    }))} />
  );
}
