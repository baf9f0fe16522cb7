// SPDX-License-Identifier: Apache-2.0

import { useEffect } from 'preact/hooks';

/**
 * Where something of a form was refused, the focus goes to the first field that says so, and its
 * error comes into view with it.
 * @param {{ current: HTMLFormElement | null }} form
 * @param {unknown} fault  a new one for each refusal, null for none
 */
export function useFaultFocus(form, fault) {
  useEffect(() => {
    if (!fault) return;
    const field = /** @type {HTMLElement | null | undefined} */ (form.current?.querySelector('[aria-invalid="true"]'));
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }, [fault]);
}
