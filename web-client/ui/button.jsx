// SPDX-License-Identifier: Apache-2.0

/**
 * A button. kind: primary (one on a page), plain, quiet (looks like a link), danger.
 * @param {import('preact').JSX.ButtonHTMLAttributes & { kind?: 'primary' | 'plain' | 'quiet' | 'danger' }} props
 */
export function Button({ kind = 'plain', type = 'button', class: more, ...rest }) {
  return <button type={type} class={`button button-${kind}${more ? ' ' + more : ''}`} {...rest} />;
}
