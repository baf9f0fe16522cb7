// SPDX-License-Identifier: Apache-2.0
// The libraries of the network: who there is, and the form of one.

import { useRef, useState } from 'preact/hooks';
import { ACCENTS, CHEAT_SHEET_CHARACTERS_MAX, COOPERATIONS, COUNTRIES, HOURS_CHARACTERS_MAX, LANGUAGES, LIBRARY_CHARACTERS_MAX, OFFER_MINUTES_MAX,
  REGION_CHARACTERS_MAX, SLUG_CHARACTERS_MAX } from '../link/packets.js';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { Check, Field } from '../ui/field.jsx';
import { Select } from '../ui/select.jsx';
import { Status } from '../ui/status.jsx';
import { Table } from '../ui/table.jsx';
import { locale } from '../words/times.js';
import { reasonWords, words } from '../words/words.js';
import { useAnswered, useFirstWrong } from '../ui/answered.js';
import { closedRead, closedShown, weekRead, weekShown } from './hours.js';
import { chosen, libraryFault, libraryFrom } from './libraries.js';
import { Several } from './several.jsx';

/** @typedef {import('./libraries.js').Library} Library */
/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./session.js').PageState} PageState */

/** @param {{ session: Session, state: PageState, isOnline: boolean }} props */
export function Libraries({ session, state, isOnline }) {
  const { news } = state.accounts;
  const [open, show] = useState(/** @type {Library | 'new' | null} */ (null));

  function ask(/** @type {Library | 'new' | null} */ next) {
    session.calm();
    show(next);
  }

  return (
    <main class="work">
      <div class="work-head">
        <h2>{words('admin.libraries.title')}</h2>
        <Button kind="primary" aria-disabled={!isOnline} onClick={() => isOnline && ask('new')}>{words('admin.libraries.add')}</Button>
      </div>
      <Status>{news ? words(`admin.news.${news.news}`, { login: news.login }) : null}</Status>
      {state.libraries.length > 0 ? <LibraryTable libraries={state.libraries} isOnline={isOnline} onAsk={ask} /> : <p class="nothing">{words('admin.loading')}</p>}
      {open && <LibraryQuestion library={open === 'new' ? null : open} session={session} state={state} onClose={() => ask(null)} />}
    </main>
  );
}

/** @param {{ libraries: readonly Library[], isOnline: boolean, onAsk: (library: Library) => void }} props */
function LibraryTable({ libraries, isOnline, onAsk }) {
  const columns = /** @type {const} */ (['name', 'slug', 'region', 'cooperation', 'giving', 'state', 'acts'])
    .map((key) => ({ key, label: words(`admin.libraries.${key}`) }));
  const rows = libraries.map((library) => ({
    key: library.library,
    isFaint: library.closed,
    cells: {
      name: <bdi>{library.name}</bdi>,
      slug: library.slug,
      region: library.region ? <bdi>{library.region}</bdi> : '–',
      cooperation: words(`admin.cooperation.${library.cooperation}`),
      giving: words(library.giving ? 'admin.giving.given' : 'admin.giving.by_hand'),
      state: words(library.closed ? 'admin.libraries.is_closed' : 'admin.libraries.is_open'),
      acts: (
        <Button aria-label={words('admin.libraries.change_which', { name: library.name })} aria-disabled={!isOnline}
          onClick={() => isOnline && onAsk(library)}>{words('admin.libraries.change')}</Button>
      ),
    },
  }));
  return <Table caption={words('admin.libraries.caption')} columns={columns} rows={rows} />;
}

/** Names of days and months are longer than what is kept of them. */
const TYPED_MAX = 4 * HOURS_CHARACTERS_MAX;

/** What a new library is until somebody says otherwise. @type {Omit<Library, 'type' | 'library'>} */
const NEW = { slug: '', name: '', region: '', country: 'bg', hours: '', closed_days: '', accent: 'teal', languages: 7, cheat_sheet: '',
  cooperation: 'network', region_minutes: 5, network_minutes: 10, giving: false, closed: false };

/** @param {{ library: Library | null, session: Session, state: PageState, onClose: () => void }} props */
function LibraryQuestion({ library, session, state, onClose }) {
  const { refused, asked } = state.accounts;
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  const [fault, find] = useState(/** @type {{ field: string, words: string } | null} */ (null));
  const is = library || NEW;
  useAnswered(state.accounts, onClose);
  useFirstWrong(fault);
  const reason = !fault && refused ? reasonWords(refused.reason, refused.wait_ms) : '';
  const wrong = (/** @type {string} */ field) => (fault ? (fault.field === field ? fault.words : '') : refused && refused.field === field ? reason : '');
  const isNamed = ['slug', 'name', 'region', 'hours', 'closed_days', 'region_minutes', 'network_minutes'].includes(refused?.field || '');

  function submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    if (asked || !form.current) return;
    session.calm();
    const packet = libraryFrom(new FormData(form.current), library?.library);
    const hours = weekRead(packet.hours, locale), closed = closedRead(packet.closed_days, locale);
    const found = libraryFault(packet, hours, closed);
    find(found && { field: found.field, words: words(found.words, { part: found.part || '' }) });
    if (!found && 'kept' in hours && 'kept' in closed) session.saveLibrary({ ...packet, hours: hours.kept, closed_days: closed.kept });
  }

  /** @param {'name' | 'slug' | 'region' | 'hours' | 'closed_days'} name @param {number} maxLength @param {string} [hint] @param {string} [value] */
  const line = (name, maxLength, hint, value = is[name]) => (
    <Field id={`library-${name}`} label={words(`admin.libraries.${name}`)} hint={hint} error={wrong(name)}>
      {(props) => <input type="text" name={name} defaultValue={value} autocomplete="off" spellcheck={false} maxLength={maxLength}
        required={name === 'name' || name === 'slug'} {...props} />}
    </Field>
  );
  /** @param {'region_minutes' | 'network_minutes'} name */
  const minutes = (name) => (
    <Field id={`library-${name}`} label={words(`admin.libraries.${name}`)} error={wrong(name)}>
      {(props) => <input type="number" name={name} defaultValue={String(is[name])} min={0} max={OFFER_MINUTES_MAX} required {...props} />}
    </Field>
  );

  return (
    <Dialog title={library ? words('admin.libraries.change_title', { name: library.name }) : words('admin.libraries.add_title')} onClose={onClose}>
      <form class="form" ref={form} onSubmit={submit} autocomplete="off">
        {line('name', LIBRARY_CHARACTERS_MAX)}
        {line('slug', SLUG_CHARACTERS_MAX, words('admin.libraries.slug_hint', { address: `${location.origin}/?library=varna` }))}
        {line('region', REGION_CHARACTERS_MAX, words('admin.libraries.region_hint'))}
        <Select id="country" label={words('admin.libraries.country')} value={is.country}
          choices={COUNTRIES.map((value) => ({ value, label: words(`admin.libraries.country_${value}`) }))} />
        {line('hours', TYPED_MAX, words('admin.libraries.hours_hint'), weekShown(is.hours, locale))}
        {line('closed_days', TYPED_MAX, words('admin.libraries.closed_days_hint'), closedShown(is.closed_days, locale))}
        <Select id="accent" label={words('admin.libraries.accent')} value={is.accent}
          choices={ACCENTS.map((value) => ({ value, label: words(`admin.accent.${value}`) }))} />
        <Several legend={words('admin.libraries.languages')} name="languages" isWrong={fault?.field === 'languages'} value={chosen(LANGUAGES, is.languages)}
          choices={LANGUAGES.map((value) => ({ value, label: words(`admin.language.${value}`) }))} />
        <Field id="library-sheet" label={words('admin.libraries.cheat_sheet')} hint={words('admin.libraries.cheat_sheet_hint')}>
          {(props) => <textarea name="cheat_sheet" rows={5} maxLength={CHEAT_SHEET_CHARACTERS_MAX} defaultValue={is.cheat_sheet} {...props} />}
        </Field>
        <Select id="cooperation" label={words('admin.libraries.cooperation')} value={is.cooperation}
          choices={COOPERATIONS.map((value) => ({ value, label: words(`admin.cooperation.${value}`) }))} />
        {minutes('region_minutes')}
        {minutes('network_minutes')}
        <Select id="giving" label={words('admin.libraries.giving')} value={is.giving ? 'given' : 'by_hand'}
          choices={/** @type {const} */ (['by_hand', 'given']).map((value) => ({ value, label: words(`admin.giving.${value}`) }))} />
        {library && library.library > 1 && (
          <Check name="closed" defaultChecked={is.closed} label={words('admin.libraries.closed')} hint={words('admin.libraries.closed_hint')} />
        )}
        <div role="alert">{reason && !isNamed && <p class="error">{reason}</p>}</div>
        <div class="actions">
          <Button kind="primary" type="submit" aria-disabled={asked !== null}>{words(asked ? 'admin.asked' : 'admin.libraries.save')}</Button>
          <Button onClick={onClose}>{words('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
