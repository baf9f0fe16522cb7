// SPDX-License-Identifier: Apache-2.0

import { MESSAGE_CHARACTERS_MAX } from '../link/packets.js';
import { characters } from '../state/text.js';
import { counted } from '../words/words.js';

const NEAR = 400;

/** How much room is left, once it matters. @param {{ text: string }} props */
export function Counter({ text }) {
  if (text.length < MESSAGE_CHARACTERS_MAX - NEAR) return null;
  const left = MESSAGE_CHARACTERS_MAX - characters(text);
  if (left > NEAR) return null;
  return <p class={left < 0 ? 'error' : 'hint'}>{left < 0 ? counted('common.over', -left) : counted('common.left', left)}</p>;
}
