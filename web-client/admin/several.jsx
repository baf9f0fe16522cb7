// SPDX-License-Identifier: Apache-2.0

import { Check } from '../ui/field.jsx';
import { words } from '../words/words.js';

/**
 * Some choices of several, at least one.
 * @param {object} props
 * @param {string} props.legend
 * @param {string} props.name
 * @param {readonly { value: string, label: string }[]} props.choices
 * @param {readonly string[]} props.value  those chosen first
 * @param {boolean} props.isWrong          nothing was chosen
 */
export function Several({ legend, name, choices, value, isWrong }) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      <div role="alert">{isWrong && <p class="error">{words('admin.place.none')}</p>}</div>
      {choices.map((choice) => <Check key={choice.value} name={name} value={choice.value} label={choice.label} defaultChecked={value.includes(choice.value)}
        aria-invalid={isWrong ? 'true' : undefined} />)}
    </fieldset>
  );
}
