// SPDX-License-Identifier: Apache-2.0
// A labelled place to write: label, hint and error belong to it for every kind of reader.

/**
 * @typedef {object} FieldProps
 * @property {string} id
 * @property {string} label
 * @property {string} [hint]
 * @property {string} [error]
 * @property {(props: { id: string, 'aria-describedby'?: string, 'aria-invalid'?: 'true' }) => import('preact').ComponentChild} children
 *   makes the input from the attributes it needs
 */
/** @param {FieldProps} props */
export function Field({ id, label, hint, error, children }) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
      {error && <p class="error" id={`${id}-error`} role="alert">{error}</p>}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? 'true' : undefined })}
    </div>
  );
}

/**
 * One choice of several.
 * @param {object} props
 * @param {string} props.legend
 * @param {string} props.name
 * @param {readonly { value: string, label: string }[]} props.choices
 * @param {string} props.value  the first choice
 */
export function Choices({ legend, name, choices, value }) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label class="choice" key={choice.value}>
          <input type="radio" name={name} value={choice.value} defaultChecked={choice.value === value} />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** @param {import('preact').JSX.InputHTMLAttributes & { label: string, hint?: string }} props */
export function Check({ label, hint, ...rest }) {
  return (
    <label class="choice check">
      <input type="checkbox" {...rest} />
      <span>{label}{hint && <small class="hint">{hint}</small>}</span>
    </label>
  );
}
