// SPDX-License-Identifier: Apache-2.0
// The staff accounts: who there is, and what can be done with each.

import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/button.jsx';
import { Status } from '../ui/status.jsx';
import { Table } from '../ui/table.jsx';
import { dayAndTime } from '../words/dates.js';
import { counted, words } from '../words/words.js';
import { AddQuestion } from './add.jsx';
import { libraryName } from './libraries.js';
import { PlaceQuestion } from './place.jsx';
import { DisableQuestion, FactorQuestion, PasswordQuestion } from './questions.jsx';

/** @typedef {import('../link/packets.js').Account} Account */
/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./session.js').PageState} PageState */
/** @typedef {{ kind: 'add' } | { kind: 'disable' | 'password' | 'factor' | 'place', account: Account }} Question */

/** @param {{ session: Session, state: PageState, isOnline: boolean }} props */
export function Accounts({ session, state, isOnline }) {
  const { list, news } = state.accounts;
  const [question, ask] = useState(/** @type {Question | null} */ (null));

  function open(/** @type {Question | null} */ next) {
    session.calm();
    ask(next);
  }

  // Where there are several libraries, a new account is not done until it belongs to one.
  const placed = useRef(news);
  useEffect(() => {
    const account = news !== placed.current && news?.news === 'added' && state.libraries.length > 1 && list?.find(({ login }) => login === news.login);
    if (!account) return;
    placed.current = news;
    open({ kind: 'place', account });
  }, [news, list]);

  return (
    <main class="work">
      <div class="work-head">
        <h2>{words('admin.staff.title')}</h2>
        <Button kind="primary" aria-disabled={!isOnline} onClick={() => isOnline && open({ kind: 'add' })}>{words('admin.add.open')}</Button>
      </div>
      <Status>{news ? words(`admin.news.${news.news}`, { login: news.login }) : null}</Status>
      {list ? <AccountTable list={list} libraries={state.libraries} own={state.staff} isOnline={isOnline} onAsk={open} /> : <p class="nothing">{words('admin.loading')}</p>}
      {question?.kind === 'add' && <AddQuestion session={session} state={state} onClose={() => open(null)} />}
      {question?.kind === 'disable' && <DisableQuestion account={question.account} session={session} state={state} onClose={() => open(null)} />}
      {question?.kind === 'factor' && <FactorQuestion account={question.account} session={session} state={state} onClose={() => open(null)} />}
      {question?.kind === 'place' && <PlaceQuestion account={question.account} session={session} state={state} onClose={() => open(null)} />}
      {question?.kind === 'password' && <PasswordQuestion account={question.account} session={session} state={state} onClose={() => open(null)} />}
    </main>
  );
}

/** @param {{ list: readonly Account[], libraries: PageState['libraries'], own: number, isOnline: boolean, onAsk: (question: Question) => void }} props */
function AccountTable({ list, libraries, own, isOnline, onAsk }) {
  const columns = /** @type {const} */ (['login', 'name', 'role', 'library', 'state', 'added', 'acts'])
    .filter((key) => key !== 'library' || libraries.length > 1)
    .map((key) => ({ key, label: words(`admin.staff.${key}`) }));
  const rows = list.map((account) => ({
    key: account.staff,
    isFaint: account.disabled,
    cells: {
      login: <bdi>{account.login}</bdi>,
      name: <bdi>{account.name}</bdi>,
      role: words(`admin.role.${account.role}`),
      library: <bdi>{libraryName(libraries, account.library)}</bdi>,
      state: <>{words(account.disabled ? 'admin.staff.disabled' : 'admin.staff.active')}{account.factor && `, ${words('admin.staff.two_steps')}`}</>,
      added: dayAndTime(account.added_ms),
      acts: account.staff === own ? <span class="hint">{words('admin.staff.own')}</span>
        : <Acts account={account} isOnline={isOnline} onAsk={onAsk} />,
    },
  }));
  return <Table caption={counted('admin.staff.caption', list.length)} columns={columns} rows={rows} />;
}

/** @param {{ account: Account, isOnline: boolean, onAsk: (question: Question) => void }} props */
function Acts({ account, isOnline, onAsk }) {
  const act = (/** @type {'disable' | 'password' | 'factor' | 'place'} */ kind, /** @type {string} */ label) => (
    <Button aria-label={words('admin.staff.for', { act: label, login: account.login })} aria-disabled={!isOnline}
      onClick={() => isOnline && onAsk({ kind, account })}>{label}</Button>
  );
  return (
    <span class="actions">
      {act('place', words('admin.staff.place'))}
      {act('password', words('admin.staff.password'))}
      {account.factor && act('factor', words('admin.staff.factor'))}
      {act('disable', words(account.disabled ? 'admin.staff.enable' : 'admin.staff.disable'))}
    </span>
  );
}
