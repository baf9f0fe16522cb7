// SPDX-License-Identifier: Apache-2.0

import { words } from '../words/words.js';

/**
 * What happened in a talk, as a sentence. A message that is left may come with how the person is reached, also later: then it says that.
 * @param {import('../link/packets.js').Entry} entry
 * @param {string} name
 */
export const eventWords = ({ kind, text = '' }, name) => `${words(`common.event.${/** @type {'left'} */ (kind === 'left' && text ? 'left_with' : kind)}`, { name })} ${text}`.trim();
