// SPDX-License-Identifier: Apache-2.0
// What the keys of the desk do. By the place of a key, not by its letter: with a Cyrillic
// layout the same key does the same. All with Alt, so that no letter of an answer is taken;
// Ctrl with a number belongs to the browser, Alt with Shift changes the layout.

/** @typedef {'next' | 'previous' | 'longest' | 'take' | 'give_back' | 'hand_over' | 'earlier' | 'invite' | 'expert' | 'file' | 'enough' | 'follow_up' | 'end' | 'trouble' | 'duty' | 'counter' | 'ring' | 'write' | 'replies' | 'note' | 'staff_talk' | 'help'} DeskAct */
/** @typedef {{ act: DeskAct } | { act: 'card', place: number }} KeyAct */
/**
 * @typedef {object} Press
 * @property {string} key
 * @property {string} code
 * @property {boolean} altKey
 * @property {boolean} ctrlKey
 * @property {boolean} metaKey
 * @property {boolean} shiftKey
 */

/** In the order in which they are listed. @type {readonly { act: DeskAct | 'card', code: string, shown: string }[]} */
export const DESK_KEYS = [
  { act: 'card', code: 'Digit', shown: 'Alt+1 … 9, 0' },
  { act: 'next', code: 'ArrowDown', shown: 'Alt+↓' },
  { act: 'previous', code: 'ArrowUp', shown: 'Alt+↑' },
  { act: 'longest', code: 'KeyL', shown: 'Alt+L' },
  { act: 'write', code: 'KeyW', shown: 'Alt+W' },
  { act: 'replies', code: 'KeyS', shown: '/, Alt+S' },
  { act: 'note', code: 'KeyO', shown: 'Alt+O' },
  { act: 'follow_up', code: 'KeyM', shown: 'Alt+M' },
  { act: 'earlier', code: 'KeyJ', shown: 'Alt+J' },
  { act: 'take', code: 'KeyN', shown: 'Alt+N' },
  { act: 'give_back', code: 'KeyG', shown: 'Alt+G' },
  { act: 'hand_over', code: 'KeyP', shown: 'Alt+P' },
  { act: 'invite', code: 'KeyI', shown: 'Alt+I' },
  { act: 'expert', code: 'KeyE', shown: 'Alt+E' },
  { act: 'file', code: 'KeyA', shown: 'Alt+A' },
  { act: 'enough', code: 'KeyQ', shown: 'Alt+Q' },
  { act: 'end', code: 'KeyX', shown: 'Alt+X' },
  { act: 'trouble', code: 'KeyT', shown: 'Alt+T' },
  { act: 'duty', code: 'KeyU', shown: 'Alt+U' },
  { act: 'counter', code: 'KeyC', shown: 'Alt+C' },
  { act: 'ring', code: 'KeyR', shown: 'Alt+R' },
  { act: 'staff_talk', code: 'KeyK', shown: 'Alt+K' },
  { act: 'help', code: '', shown: '?' },
];

/**
 * What a press asks for; null where it is no key of ours.
 * @param {Press} press
 * @param {boolean} isWriting  the focus is where text is written
 * @returns {KeyAct | null}
 */
export function keyAct({ key, code, altKey, ctrlKey, metaKey, shiftKey }, isWriting) {
  if (ctrlKey || metaKey) return null;
  if (!altKey) return key === '?' && !isWriting ? { act: 'help' } : null;
  if (shiftKey) return null;
  const digit = /^Digit(\d)$/.exec(code);
  if (digit) return { act: 'card', place: Number(digit[1]) || 10 };
  const row = DESK_KEYS.find((one) => one.code === code);
  return row ? /** @type {KeyAct} */ ({ act: row.act }) : null;
}
