// SPDX-License-Identifier: Apache-2.0
// Whether a text can be sent, in words, before anything goes out.

import { MESSAGE_CHARACTERS_MAX } from '../link/packets.js';
import { characters, textClean, textIsVisible } from '../state/text.js';
import { counted, reasonWords } from '../words/words.js';

/** @param {string} text @param {number} [max]  characters @returns {string} what is wrong with it, or nothing */
export function textFault(text, max = MESSAGE_CHARACTERS_MAX) {
  const clean = textClean(text);
  if (!textIsVisible(clean)) return reasonWords('empty');
  const over = characters(clean) - max;
  return over > 0 ? counted('common.over', over) : '';
}
