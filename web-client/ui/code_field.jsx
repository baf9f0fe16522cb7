// SPDX-License-Identifier: Apache-2.0
// The field of a code from the app: digits on a phone's keyboard where only digits fit.

import { FACTOR_CHARACTERS_MAX } from '../link/packets.js';
import { words } from '../words/words.js';
import { Field } from './field.jsx';

/**
 * @param {object} props
 * @param {string} [props.label]
 * @param {string} [props.hint]
 * @param {string} props.error
 * @param {boolean} [props.isDigits]  a recovery code would not help here
 * @param {import('preact').RefObject<HTMLInputElement>} props.field
 */
export function CodeField({ label = words('staff.factor.code'), hint, error, isDigits, field }) {
  return (
    <Field id="factor-code" label={label} hint={hint} error={error}>
      {(props) => <input type="text" name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck={false} required
        inputMode={isDigits ? 'numeric' : undefined} maxLength={FACTOR_CHARACTERS_MAX} ref={field} {...props} />}
    </Field>
  );
}

/** What was typed into a form with this field. @param {SubmitEvent} event */
export function codeOf(event) {
  event.preventDefault();
  return String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get('code')).trim();
}
