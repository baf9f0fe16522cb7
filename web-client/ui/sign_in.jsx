// SPDX-License-Identifier: Apache-2.0
// The form of a member of staff. Password managers fill it in; pasting is allowed.

import { useEffect, useRef, useState } from 'preact/hooks';
import { LOGIN_CHARACTERS_MAX, PASSWORD_CHARACTERS_MAX } from '../link/packets.js';
import { staffWait } from '../state/staff.js';
import { counted, reasonWords, words } from '../words/words.js';
import { Button } from './button.jsx';
import { Check, Field } from './field.jsx';
import { Status } from './status.jsx';
import { isTouch } from './touch.js';
import { useNow } from './use_now.js';

/**
 * @param {object} props
 * @param {'desk' | 'admin'} props.part
 * @param {import('../state/staff.js').Staff} props.staff
 * @param {(login: string, password: string) => void} props.onSignIn
 */
export function SignIn({ part, staff, onSignIn }) {
  const [isShown, setShown] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  const wait_s = staffWait(staff, useNow(1000));
  const isBusy = staff.stage === 'checking';
  const error = isEmpty ? words(`${part}.fill_in`) : staff.isSilent ? words(`${part}.no_answer`)
    : staff.refused ? reasonWords(staff.refused.reason) : '';
  const login = useRef(/** @type {HTMLInputElement | null} */ (null));
  const password = useRef(/** @type {HTMLInputElement | null} */ (null));
  // Nothing else to do here; on a phone the keyboard would cover the form.
  useEffect(() => {
    if (document.activeElement === document.body && !isTouch()) login.current?.focus();
  }, []);
  useEffect(() => {
    if (staff.refused || staff.isSilent) password.current?.focus();
  }, [staff.refused, staff.isSilent]);

  function submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    if (isBusy || wait_s > 0) return;
    const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    const login = String(form.get('login')).trim().toLowerCase();
    const secret = String(form.get('password'));
    setEmpty(!login || !secret);
    if (login && secret) onSignIn(login, secret);
  }

  return (
    <main class="sign-in">
      <form class="panel" onSubmit={submit} aria-labelledby="sign-in-title" method="post" noValidate>
        <h2 id="sign-in-title">{words(`${part}.sign_in`)}</h2>
        <Status>{staff.why === 'over' ? words(`${part}.session_over`) : staff.why === 'left' && words(`${part}.signed_out`)}</Status>
        <div role="alert">{error && <p class="error">{error}</p>}</div>
        {wait_s > 0 && <p role="timer">{counted('common.again_in_seconds', wait_s)}</p>}
        <Field id="login" label={words(`${part}.login`)}>
          {(props) => <input type="text" name="login" autocomplete="username" autocapitalize="none" spellcheck={false}
            maxLength={LOGIN_CHARACTERS_MAX} required ref={login} {...props} />}
        </Field>
        <Field id="password" label={words(`${part}.password`)}>
          {(props) => <input type={isShown ? 'text' : 'password'} name="password" autocomplete="current-password"
            autocapitalize="none" spellcheck={false} maxLength={PASSWORD_CHARACTERS_MAX} required ref={password} {...props} />}
        </Field>
        <Check label={words(`${part}.show_password`)} checked={isShown} onChange={() => setShown(!isShown)} />
        <Button kind="primary" type="submit" aria-disabled={isBusy || wait_s > 0}>
          {isBusy ? words(`${part}.checking`) : words(`${part}.sign_in_now`)}
        </Button>
      </form>
    </main>
  );
}
