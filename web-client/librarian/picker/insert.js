// SPDX-License-Identifier: Apache-2.0

/**
 * Puts TEXT in the place of a range of the field, as if it had been typed, so that Ctrl+Z
 * takes it back. The one command that browsers have for that is an old one, and they keep it.
 * @param {HTMLTextAreaElement} field
 * @param {number} from
 * @param {number} to
 * @param {string} text
 */
export function insertAsTyped(field, from, to, text) {
  field.focus();
  field.setSelectionRange(from, to);
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, from, to, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
