// SPDX-License-Identifier: Apache-2.0
// A new account.

import { LOGIN_CHARACTERS_MAX, NAME_CHARACTERS_MAX, ROLES } from '../link/packets.js';
import { useState } from 'preact/hooks';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { Field } from '../ui/field.jsx';
import { Select } from '../ui/select.jsx';
import { reasonWords, words } from '../words/words.js';
import { useAnswered } from '../ui/answered.js';
import { PasswordField } from './password.jsx';

/** @typedef {import('../link/packets.js').Role} Role */

const STAFF_ROLES = ROLES.filter((role) => role !== 'seeker');

/** @param {{ session: import('./session.js').Session, state: import('./session.js').PageState, onClose: () => void }} props */
export function AddQuestion({ session, state, onClose }) {
  const { refused, asked } = state.accounts;
  const [chosen, choose] = useState('librarian');
  useAnswered(state.accounts, onClose);
  const wrong = (/** @type {string} */ field) => (refused && refused.field === field ? reasonWords(refused.reason, refused.wait_ms) : '');
  const rest = refused && !['login', 'name', 'password'].includes(refused.field || '') ? reasonWords(refused.reason, refused.wait_ms) : '';

  function submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    const text = (/** @type {string} */ name) => String(form.get(name) || '').trim();
    if (!asked) session.add({ login: text('login').toLowerCase(), name: [text('name'), text('organisation')].filter(Boolean).join(', ').replace(/\s+/g, ' '), role: /** @type {Role} */ (text('role')), password: text('password') });
  }

  return (
    <Dialog title={words('admin.add.title')} onClose={onClose}>
      <form class="form" onSubmit={submit} autocomplete="off">
        <div role="alert">{rest && <p class="error">{rest}</p>}</div>
        <Field id="new-login" label={words('admin.staff.login')} hint={words('admin.add.login_hint')} error={wrong('login')}>
          {(props) => <input type="text" name="login" autocomplete="off" autocapitalize="none" spellcheck={false} required
            minLength={2} maxLength={LOGIN_CHARACTERS_MAX} {...props} />}
        </Field>
        <Field id="new-name" label={words('admin.staff.name')} hint={words('admin.add.name_hint')} error={wrong('name')}>
          {(props) => <input type="text" name="name" autocomplete="off" spellcheck={false} required maxLength={NAME_CHARACTERS_MAX / 2 - 2} {...props} />}
        </Field>
        <Select id="role" label={words('admin.staff.role')} hint={words('admin.add.role_hint')} value="librarian" onChoose={choose}
          choices={STAFF_ROLES.map((role) => ({ value: role, label: words(`admin.role.${role}`) }))} />
        {chosen === 'expert' && (
          <Field id="new-organisation" label={words('admin.add.organisation')} hint={words('admin.add.organisation_hint')}>
            {(props) => <input type="text" name="organisation" autocomplete="off" required maxLength={NAME_CHARACTERS_MAX / 2} {...props} />}
          </Field>
        )}
        <PasswordField error={wrong('password')} />
        <div class="actions">
          <Button kind="primary" type="submit" aria-disabled={asked !== null}>{words(asked ? 'admin.asked' : 'admin.add.do')}</Button>
          <Button onClick={onClose}>{words('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
