// SPDX-License-Identifier: Apache-2.0

import { useEffect, useRef } from 'preact/hooks';

/**
 * Calls ONDONE once what was asked in a dialog has been done; a refusal leaves it open, at the
 * field that it speaks of. By the news, not by the question: an answer may come before the
 * question is drawn.
 * @param {import('../state/asking.js').Asking<import('../state/asking.js').Ask>} asking
 * @param {() => void} onDone
 */
export function useAnswered({ news, refused }, onDone) {
  const before = useRef(news);
  useEffect(() => {
    if (news && news !== before.current) onDone();
  }, [news]);
  useFirstWrong(refused);
}

/** Takes the keyboard to the first field of a dialog that is wrong, whenever a fault comes. @param {unknown} fault */
export function useFirstWrong(fault) {
  useEffect(() => {
    const field = /** @type {HTMLElement | null} */ (document.querySelector('dialog [aria-invalid="true"]'));
    if (!fault) return;
    field?.focus();
    field?.scrollIntoView({ block: 'center' }); // with its error, which stands above it
  }, [fault]);
}
