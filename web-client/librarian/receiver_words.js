// SPDX-License-Identifier: Apache-2.0
// Whoever could get a conversation, in a line.

import { counted, words } from '../words/words.js';

const LANGUAGES = /** @type {const} */ (['en', 'bg', 'da']);

/**
 * @param {import('./receivers.js').Receiver} receiver
 * @param {readonly import('../link/packets.js').DownLibrary[]} libraries  of the network
 */
export function receiverWords({ name, library, languages, free }, libraries) {
  const of = libraries.find((one) => one.library === library)?.name || '';
  if (free === null) return words('desk.hand.library', { library: of });
  const speaks = LANGUAGES.filter((_, place) => (languages & (1 << place)) !== 0).map((language) => words(`desk.language.${language}`)).join(', ');
  const room = free > 0 ? counted('desk.hand.free', free) : words('desk.hand.full');
  return [name, libraries.length > 1 && of, speaks, room].filter(Boolean).join(' · ');
}
