// SPDX-License-Identifier: Apache-2.0
// The pick-up code: how to go on with it here.

import { useRef } from 'preact/hooks';
import { CODE_CHARACTERS_MAX } from '../link/packets.js';
import { Button } from '../ui/button.jsx';
import { Check, Field } from '../ui/field.jsx';
import { Status } from '../ui/status.jsx';
import { reasonWords, words } from '../words/words.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./session.js').PageState} PageState */

/** @param {{ session: Session, state: PageState }} props */
export function CodeEntry({ session, state }) {
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  const { codeRefused, codeTried } = state;

  function submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const typed = field.current?.value.trim();
    if (!typed) return field.current?.focus();
    if (/** @type {HTMLInputElement} */ (form.elements.namedItem('shared')).checked) session.share();
    session.enterCode(typed);
  }

  return (
    <details class="card code-entry">
      <summary>{words('seeker.have_code')}</summary>
      <form method="dialog" noValidate onSubmit={submit}>
        <Field id="code" label={words('seeker.code_label')} hint={words('seeker.code_hint')}
          error={codeRefused ? reasonWords(codeRefused.reason, codeRefused.wait_ms) : ''}>
          {(props) => <input {...props} ref={field} type="text" maxLength={CODE_CHARACTERS_MAX}
            autoComplete="off" autoCapitalize="none" spellcheck={false} />}
        </Field>
        <Check name="shared" label={words('seeker.shared')} hint={words('seeker.shared_hint')} />
        <Button type="submit" kind="primary">{words('seeker.code_go')}</Button>
        <Status>{codeTried ? words('seeker.code_trying') : null}</Status>
      </form>
    </details>
  );
}
