// SPDX-License-Identifier: Apache-2.0
// A question that must be answered first. The browser's own dialog keeps the focus inside,
// closes on Esc, and we give the focus back to where it was.

import { useEffect, useRef } from 'preact/hooks';

/**
 * @param {object} props
 * @param {string} props.title
 * @param {() => void} props.onClose
 * @param {import('preact').ComponentChildren} props.children
 */
export function Dialog({ title, onClose, children }) {
  const ref = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => {
    const before = /** @type {HTMLElement | null} */ (document.activeElement);
    const dialog = ref.current;
    // A browser without dialogs shows it in the page.
    if (dialog?.showModal) dialog.showModal();
    else dialog?.setAttribute('open', '');
    return () => {
      // While it is open, nothing outside it takes the focus.
      dialog?.close?.();
      // Chromium gives the focus back too early: a text field would have it, and take no letter.
      // What the answer has brought onto the screen stays there.
      before?.blur?.();
      before?.focus?.({ preventScroll: true });
    };
  }, []);
  return (
    <dialog ref={ref} class="dialog" aria-labelledby="dialog-title" onCancel={(event) => {
      event.preventDefault();
      onClose();
    }}>
      <h2 id="dialog-title">{title}</h2>
      {children}
    </dialog>
  );
}
