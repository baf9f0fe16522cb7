// SPDX-License-Identifier: Apache-2.0

import { useEffect } from 'preact/hooks';

/** A dialog opens before its list has come: then the focus goes to whom or what is to be chosen, unless she types already. @param {boolean} isKnown */
export function useFirstChoice(isKnown) {
  useEffect(() => {
    const field = document.activeElement;
    if (!isKnown || (field instanceof HTMLTextAreaElement && field.value !== field.defaultValue)) return;
    const choice = (/** @type {string} */ which) => /** @type {HTMLElement | null} */ (document.querySelector(`dialog .choices input:${which}`));
    (choice('checked') || choice('enabled'))?.focus();
  }, [isKnown]);
}
