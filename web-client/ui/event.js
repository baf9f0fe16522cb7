// SPDX-License-Identifier: Apache-2.0

import { words } from '../words/words.js';

/**
 * What happened in a talk, as a sentence. Where a message was left it may say how to reach the person.
 * @param {import('../link/packets.js').Entry} entry
 * @param {string} name
 */
export const eventWords = ({ kind, text = '' }, name) => `${words(`common.event.${/** @type {'left'} */ (kind)}`, { name })} ${text}`.trim();
