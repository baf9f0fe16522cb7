// SPDX-License-Identifier: Apache-2.0
// For whose conversations a saved reply or a link is: for those of every library, or of one.
// Where there is only one library nothing of it is shown.

import { Select } from '../ui/select.jsx';
import { words } from '../words/words.js';

/** @typedef {import('./libraries.js').Library} Library */
/** Everything, what is for every library, or a library's number. @typedef {'all' | 'every' | number} Choice */

const EVERY = 'every';

/** Closed libraries only where something is still theirs. @param {readonly Library[]} libraries @param {number | undefined} own */
function choicesOf(libraries, own) {
  const open = libraries.filter((one) => !one.closed || one.library === own);
  return [{ value: EVERY, label: words('admin.whose.every') }, ...open.map((one) => ({ value: String(one.library), label: one.name }))];
}

/** Which list is shown. @param {{ libraries: readonly Library[], choice: Choice, onChoose: (choice: Choice) => void }} props */
export function WhoseList({ libraries, choice, onChoose }) {
  if (libraries.length < 2) return null;
  return (
    <div class="choice-form">
      <Select id="list" label={words('admin.whose.list')} value={String(choice)}
        choices={[{ value: 'all', label: words('admin.whose.all') }, ...choicesOf(libraries, Number(choice))]}
        onChoose={(value) => onChoose(Number(value) || /** @type {Choice} */ (value))} />
    </div>
  );
}

/** @template {{ library?: number }} T @param {readonly T[] | null} rows @param {Choice} choice */
export function whoseRows(rows, choice) {
  return choice === 'all' ? rows : rows && rows.filter((row) => row.library === (choice === EVERY ? undefined : choice));
}

/** In the form of one; a new one is for the list that is shown. @param {{ libraries: readonly Library[], row: { library?: number } | null, choice: Choice }} props */
export function WhoseField({ libraries, row, choice }) {
  if (libraries.length < 2) return null;
  const own = row ? row.library : Number(choice) || undefined;
  return <Select id="library" label={words('admin.whose.for')} value={String(own || EVERY)} choices={choicesOf(libraries, own)} />;
}

/** Under the name of one. @param {{ libraries: readonly Library[], row: { library?: number } }} props */
export function WhoseHint({ libraries, row }) {
  const home = libraries.find((one) => one.library === row.library);
  return home && libraries.length > 1 ? <p class="hint">{words('admin.whose.only', { library: home.name })}</p> : null;
}

/** What the form says of it, for a packet. @param {FormData} form @returns {{ library?: number }} */
export function whoseOf(form) {
  const library = Number(form.get('library'));
  return library ? { library } : {};
}
