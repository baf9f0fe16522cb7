// SPDX-License-Identifier: Apache-2.0
// The secret, as a picture and as text, and the first code of the app.

import { useEffect, useRef, useState } from 'preact/hooks';
import { factorAddress, factorGroups } from '../state/factor.js';
import { reasonWords, words } from '../words/words.js';
import { Button } from './button.jsx';
import { CodeField, codeOf } from './code_field.jsx';
import { Copy } from './copy.jsx';
import { QrCode } from './qr_code.jsx';

/** @param {{ factor: import('../state/factor.js').Factor, library: string, onConfirm: (code: string) => void }} props */
export function FactorSetUp({ factor, library, onConfirm }) {
  const { secret, login, asked, refused } = factor;
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  const [isEmpty, setEmpty] = useState(false);
  const error = isEmpty ? words('staff.factor.fill_in') : refused ? reasonWords(refused.reason, refused.wait_ms) : '';
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (refused) field.current?.select();
  }, [refused]);

  function submit(/** @type {SubmitEvent} */ event) {
    const code = codeOf(event);
    setEmpty(!code);
    if (code && !asked) onConfirm(code);
  }

  return (
    <form class="form" onSubmit={submit} noValidate>
      <p>{words('staff.factor.scan')}</p>
      <QrCode text={factorAddress(library, login, secret)} label={words('staff.factor.picture')} />
      <div class="secret">
        <p>{words('staff.factor.secret')}: <code>{factorGroups(secret)}</code></p>
        <Copy text={secret} />
      </div>
      <CodeField label={words('staff.factor.confirm')} error={error} isDigits field={field} />
      <div class="actions">
        <Button kind="primary" type="submit" aria-disabled={asked !== null}>{words(asked ? 'staff.factor.asked' : 'staff.factor.turn_on')}</Button>
      </div>
    </form>
  );
}
