// SPDX-License-Identifier: Apache-2.0
// The field of a new password: typed, or suggested and copied. It stands readable, because
// it is handed over to somebody else.

import { useRef, useState } from 'preact/hooks';
import { PASSWORD_CHARACTERS_MAX } from '../link/packets.js';
import { Button } from '../ui/button.jsx';
import { PASSWORD_CHARACTERS_MIN } from '../link/packets.js';
import { Field } from '../ui/field.jsx';
import { Status } from '../ui/status.jsx';
import { words } from '../words/words.js';
import { PASSWORD_BYTES, passwordFrom } from './password.js';

/** @param {{ error: string }} props */
export function PasswordField({ error }) {
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  const [told, tell] = useState('');

  function suggest() {
    if (!field.current) return;
    field.current.value = passwordFrom(crypto.getRandomValues(new Uint8Array(PASSWORD_BYTES)));
    field.current.select();
    tell('');
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(field.current?.value || '');
      tell(words('admin.password.copied'));
    } catch {
      field.current?.select();
      tell(words('admin.password.not_copied'));
    }
  }

  return (
    <div class="password">
      <Field id="new-password" label={words('admin.password.label')} hint={words('admin.password.hint', { count: PASSWORD_CHARACTERS_MIN })} error={error}>
        {(props) => <input type="text" name="password" autocomplete="off" autocapitalize="none" spellcheck={false} required
          maxLength={PASSWORD_CHARACTERS_MAX} ref={field} {...props} />}
      </Field>
      <div class="actions">
        <Button onClick={suggest}>{words('admin.password.suggest')}</Button>
        <Button onClick={copy}>{words('admin.password.copy')}</Button>
      </div>
      <Status>{told}</Status>
      <p class="hint">{words('admin.password.hand_over')}</p>
    </div>
  );
}
