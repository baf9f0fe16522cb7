// SPDX-License-Identifier: Apache-2.0

import { useEffect } from 'preact/hooks';

/**
 * A dialog opens before its list has come: then the focus goes to whom or what is to be chosen,
 * unless she types already or has gone to one of them.
 * @param {number} choices  how many there are
 */
export function useFirstChoice(choices) {
  useEffect(() => {
    const field = document.activeElement;
    if (!choices || field?.closest('.choices') || (field instanceof HTMLTextAreaElement && field.value !== field.defaultValue)) return;
    const choice = (/** @type {string} */ which) => /** @type {HTMLElement | null} */ (document.querySelector(`dialog .choices input:${which}`));
    (choice('checked') || choice('enabled'))?.focus();
  }, [choices]);
}
