// SPDX-License-Identifier: Apache-2.0

import { Field } from './field.jsx';

/**
 * One choice of several, closed until it is opened.
 * @param {object} props
 * @param {string} props.id
 * @param {string} props.label
 * @param {string} [props.hint]
 * @param {readonly { value: string, label: string }[]} props.choices
 * @param {string} props.value  the first choice
 * @param {(value: string) => void} [props.onChoose]
 */
export function Select({ id, label, hint, choices, value, onChoose }) {
  return (
    <Field id={id} label={label} hint={hint}>
      {(props) => (
        <select name={id} defaultValue={value} onChange={(event) => onChoose?.(event.currentTarget.value)} {...props}>
          {choices.map((choice) => <option key={choice.value} value={choice.value} selected={choice.value === value}>{choice.label}</option>)}
        </select>
      )}
    </Field>
  );
}
