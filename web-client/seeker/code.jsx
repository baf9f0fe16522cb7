// SPDX-License-Identifier: Apache-2.0
// The pick-up code: how to go on with it here, and how to take it along.

import { useRef, useState } from 'preact/hooks';
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

/** The code as the person has it; brief where it stands among the messages. @param {{ code: string, shared: boolean, brief?: boolean }} props */
export function CodeCard({ code, shared, brief = false }) {
  const [copied, tell] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(code);
      tell(words('seeker.code_copied'));
    } catch {
      tell(words('seeker.code_not_copied'));
    }
  }

  if (!code) return <p>{words('seeker.code_none')}</p>;
  return (
    <div class="code-card">
      <p class="code" translate={false}>{code}</p>
      <p>{words('seeker.code_why')}{!brief && ' ' + words('seeker.code_secret')}</p>
      {shared && <p class="warning">{words('seeker.shared_note')}</p>}
      {!brief && <div class="actions"><Button onClick={copy}>{words('seeker.code_copy')}</Button></div>}
      {!brief && <Status>{copied || null}</Status>}
    </div>
  );
}
