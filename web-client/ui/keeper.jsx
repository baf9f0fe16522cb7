// SPDX-License-Identifier: Apache-2.0
// A list that is kept by hand: it is shown, and in its place a form to add or change one, or
// the question whether one is to go. One thing at a time, and the focus goes along.

import { useEffect, useRef, useState } from 'preact/hooks';
import { reasonWords, words } from '../words/words.js';
import { useAnswered } from './answered.js';
import { Button } from './button.jsx';
import { Status } from './status.jsx';

/** @typedef {import('../state/asking.js').Ask} Ask */
/** What is wrong with a form, and where. @typedef {{ field: string, words: string }} Fault */
/** @template T @typedef {{ kind: 'list', focus: string } | { kind: 'form', row: T | null } | { kind: 'drop', row: T }} View */
/**
 * @template T, W
 * @typedef {object} KeeperProps
 * @property {readonly T[] | null} rows           null: not told yet
 * @property {(row: T) => { key: number, name: string }} named
 * @property {(row: T) => import('preact').ComponentChildren} show    what is under the name
 * @property {(row: T) => import('preact').ComponentChildren} [acts]  buttons beside change and remove
 * @property {(row: T | null, wrong: (field: string) => string) => import('preact').ComponentChildren} fields  inside the form
 * @property {(form: FormData) => W | Fault} read
 * @property {(wish: W, row: T | null) => void} onSave
 * @property {(row: T) => void} onDrop
 * @property {() => void} onCalm                  the last answer is of no more use
 * @property {import('../state/asking.js').Asking<Ask>} asking
 * @property {boolean} isOnline
 * @property {string} add                         on the button
 * @property {string} none                        where the list is empty
 * @property {(news: Ask) => string} news
 */

/** @template T, W @param {KeeperProps<T, W>} props */
export function Keeper(props) {
  const { asking, isOnline, onCalm } = props;
  const [view, look] = useState(/** @type {View<T>} */ ({ kind: 'list', focus: '' }));
  const close = () => look({ kind: 'list', focus: view.kind !== 'list' && view.row ? rowId(props.named(view.row).key) : 'keeper-add' });
  useAnswered(asking, close);

  function open(/** @type {View<T>} */ next) {
    if (!isOnline) return;
    onCalm();
    look(next);
  }

  return (
    <div class="keeper">
      <Status>{view.kind === 'list' && asking.news ? props.news(asking.news) : null}</Status>
      {view.kind === 'list' && <List {...props} focus={view.focus} onOpen={open} />}
      {view.kind === 'form' && <Form {...props} row={view.row} onClose={close} />}
      {view.kind === 'drop' && <Drop {...props} row={view.row} onClose={close} />}
    </div>
  );
}

const rowId = (/** @type {number} */ key) => `keeper-${key}`;

/** @template T, W @param {KeeperProps<T, W> & { focus: string, onOpen: (view: View<T>) => void }} props */
function List({ rows, named, show, acts, asking, isOnline, add, none, focus, onOpen }) {
  const { refused } = asking;
  useEffect(() => {
    if (focus) (document.getElementById(focus) || document.getElementById('keeper-add'))?.focus();
  }, []);
  return (
    <>
      <div><Button id="keeper-add" kind="primary" aria-disabled={!isOnline} onClick={() => onOpen({ kind: 'form', row: null })}>{add}</Button></div>
      {!rows && <p class="nothing">{words('staff.keep.loading')}</p>}
      {rows?.length === 0 && <p class="nothing">{none}</p>}
      <div role="alert">{refused && <p class="error">{reasonWords(refused.reason, refused.wait_ms)}</p>}</div>
      <ul class="keeper-list">
        {(rows || []).map((row) => {
          const { key, name } = named(row);
          const act = (/** @type {string} */ label, /** @type {View<T>} */ view, /** @type {string} */ id) => (
            <Button id={id} aria-label={words('staff.keep.of', { act: label, name })} aria-disabled={!isOnline} onClick={() => onOpen(view)}>{label}</Button>
          );
          return (
            <li key={key} class="keeper-row">
              <h3><bdi>{name}</bdi></h3>
              {show(row)}
              <div class="actions">
                {act(words('staff.keep.change'), { kind: 'form', row }, rowId(key))}
                {act(words('staff.keep.remove'), { kind: 'drop', row }, `${rowId(key)}-drop`)}
                {acts?.(row)}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** @template T, W @param {KeeperProps<T, W> & { row: T | null, onClose: () => void }} props */
function Form({ row, fields, read, onSave, asking, add, onClose }) {
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  const [fault, find] = useState(/** @type {Fault | null} */ (null));
  const { asked, refused } = asking;
  useEffect(() => /** @type {HTMLElement | null | undefined} */ (form.current?.querySelector('input, textarea'))?.focus(), []);

  function submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    if (asked || !form.current) return;
    const wish = read(new FormData(form.current));
    const isFault = typeof wish === 'object' && wish !== null && 'words' in wish;
    find(isFault ? /** @type {Fault} */ (wish) : null);
    if (!isFault) onSave(/** @type {W} */ (wish), row);
    else /** @type {HTMLElement | null} */ (form.current.elements.namedItem(/** @type {Fault} */ (wish).field))?.focus();
  }

  const wrong = (/** @type {string} */ field) => (
    fault ? (fault.field === field ? fault.words : '') : refused && refused.field === field ? reasonWords(refused.reason) : ''
  );
  return (
    <form class="form" ref={form} onSubmit={submit} noValidate autocomplete="off">
      {!row && <h3>{add}</h3>}
      {fields(row, wrong)}
      <div role="alert">{!fault && refused && !refused.field && <p class="error">{reasonWords(refused.reason, refused.wait_ms)}</p>}</div>
      <div class="actions">
        <Button kind="primary" type="submit" aria-disabled={asked !== null}>{words(asked ? 'staff.keep.asked' : 'staff.keep.save')}</Button>
        <Button onClick={onClose}>{words('common.cancel')}</Button>
      </div>
    </form>
  );
}

/** @template T, W @param {KeeperProps<T, W> & { row: T, onClose: () => void }} props */
function Drop({ row, named, onDrop, asking, onClose }) {
  const title = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  const { asked, refused } = asking;
  useEffect(() => title.current?.focus(), []);
  return (
    <div class="form">
      <h3 ref={title} tabIndex={-1}>{words('staff.keep.remove_title', { name: named(row).name })}</h3>
      <p>{words('staff.keep.remove_help')}</p>
      <div role="alert">{refused && <p class="error">{reasonWords(refused.reason, refused.wait_ms)}</p>}</div>
      <div class="actions">
        <Button kind="danger" aria-disabled={asked !== null} onClick={() => asked || onDrop(row)}>{words(asked ? 'staff.keep.asked' : 'staff.keep.remove')}</Button>
        <Button onClick={onClose}>{words('common.cancel')}</Button>
      </div>
    </div>
  );
}
