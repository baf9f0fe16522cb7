// SPDX-License-Identifier: Apache-2.0
// What is asked before an account is changed.

import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { reasonWords, words } from '../words/words.js';
import { useAnswered } from '../ui/answered.js';
import { PasswordField } from './password.jsx';

/**
 * @typedef {object} Props
 * @property {import('../link/packets.js').Account} account
 * @property {import('./session.js').Session} session
 * @property {import('./session.js').PageState} state
 * @property {() => void} onClose
 */

/** @param {Props} props */
export function DisableQuestion({ account, session, state, onClose }) {
  const { asked, refused } = state.accounts;
  const part = account.disabled ? 'enable' : 'disable';
  useAnswered(state.accounts, onClose);
  return (
    <Dialog title={words(`admin.${part}.title`, { login: account.login })} onClose={onClose}>
      <p>{words(`admin.${part}.help`)}</p>
      <div role="alert">{refused && <p class="error">{reasonWords(refused.reason, refused.wait_ms)}</p>}</div>
      <div class="actions">
        <Button kind={account.disabled ? 'primary' : 'danger'} aria-disabled={asked !== null}
          onClick={() => asked || session.disable(account, !account.disabled)}>
          {words(asked ? 'admin.asked' : `admin.staff.${part}`)}
        </Button>
        <Button onClick={onClose}>{words('common.cancel')}</Button>
      </div>
    </Dialog>
  );
}

/** @param {Props} props */
export function FactorQuestion({ account, session, state, onClose }) {
  const { asked, refused } = state.accounts;
  useAnswered(state.accounts, onClose);
  return (
    <Dialog title={words('admin.factor.title', { login: account.login })} onClose={onClose}>
      <p>{words('admin.factor.help')}</p>
      <div role="alert">{refused && <p class="error">{reasonWords(refused.reason, refused.wait_ms)}</p>}</div>
      <div class="actions">
        <Button kind="danger" aria-disabled={asked !== null} onClick={() => asked || session.removeFactor(account)}>
          {words(asked ? 'admin.asked' : 'admin.staff.factor')}
        </Button>
        <Button onClick={onClose}>{words('common.cancel')}</Button>
      </div>
    </Dialog>
  );
}

/** @param {Props} props */
export function PasswordQuestion({ account, session, state, onClose }) {
  const { asked, refused } = state.accounts;
  useAnswered(state.accounts, onClose);

  function submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    if (!asked) session.password(account, String(form.get('password')).trim());
  }

  return (
    <Dialog title={words('admin.password.title', { login: account.login })} onClose={onClose}>
      <form class="form" onSubmit={submit} autocomplete="off">
        <p>{words('admin.password.help')}</p>
        <PasswordField error={refused ? reasonWords(refused.reason, refused.wait_ms) : ''} />
        <div class="actions">
          <Button kind="primary" type="submit" aria-disabled={asked !== null}>{words(asked ? 'admin.asked' : 'admin.password.set')}</Button>
          <Button onClick={onClose}>{words('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
