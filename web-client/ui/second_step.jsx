// SPDX-License-Identifier: Apache-2.0
// The second step of signing in: a code from the app, or a recovery code.

import { useEffect, useRef, useState } from 'preact/hooks';
import { staffWait } from '../state/staff.js';
import { counted, reasonWords, words } from '../words/words.js';
import { Button } from './button.jsx';
import { CodeField, codeOf } from './code_field.jsx';
import { useNow } from './use_now.js';

/**
 * @param {object} props
 * @param {'desk' | 'admin'} props.part
 * @param {import('../state/staff.js').Staff} props.staff
 * @param {(code: string) => void} props.onProve
 * @param {() => void} props.onBack
 */
export function SecondStep({ part, staff, onProve, onBack }) {
  const [isEmpty, setEmpty] = useState(false);
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  const wait_s = staffWait(staff, useNow(1000));
  const isBusy = staff.stage === 'proving';
  const error = isEmpty ? words('staff.factor.fill_in') : staff.isSilent ? words(`${part}.no_answer`)
    : staff.refused ? reasonWords(staff.refused.reason) : '';
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (staff.refused || staff.isSilent) field.current?.select();
  }, [staff.refused, staff.isSilent]);

  function submit(/** @type {SubmitEvent} */ event) {
    const code = codeOf(event);
    if (isBusy || wait_s > 0) return;
    setEmpty(!code);
    if (code) onProve(code);
  }

  return (
    <main class="sign-in">
      <form class="panel" onSubmit={submit} aria-labelledby="step-title" method="post" noValidate>
        <h2 id="step-title">{words('staff.factor.step')}</h2>
        {wait_s > 0 && <p role="timer">{wait_s < 60 ? counted('common.again_in_seconds', wait_s)
          : counted('common.again_in_minutes', Math.ceil(wait_s / 60))}</p>}
        <CodeField hint={words('staff.factor.ask')} error={error} field={field} />
        <div class="actions">
          <Button kind="primary" type="submit" aria-disabled={isBusy || wait_s > 0}>
            {isBusy ? words(`${part}.checking`) : words(`${part}.sign_in_now`)}
          </Button>
          <Button kind="quiet" onClick={onBack}>{words('staff.factor.back')}</Button>
        </div>
      </form>
    </main>
  );
}
