// SPDX-License-Identifier: Apache-2.0
// What somebody answered, as the packet feedback says it. Pure.

import { textClean, textIsVisible } from '../state/text.js';

/** A free sentence on one line; empty where nothing can be seen. @param {string} text */
export function answerLine(text) {
  const line = textClean(text).replace(/\s+/g, ' ').trim();
  return textIsVisible(line) ? line : '';
}

/**
 * A line for each question that was asked: its id, and the answer where there is one.
 * @param {readonly import('../link/packets.js').Asked[]} questions
 * @param {(name: string) => string} get  what stands in the form under q and the id
 */
export function answerLines(questions, get) {
  return questions.map(({ question }) => `${question} ${answerLine(get(`q${question}`))}`.trim()).join('\n');
}
