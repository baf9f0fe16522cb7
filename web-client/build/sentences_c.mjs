// SPDX-License-Identifier: Apache-2.0
// Prints the sentences that the service itself puts into a page (the one without script) as
// one C file, sorted by key, those of the mail that it sends, what it tells in trouble, and the
// questions that it suggests for a feedback form.

import { BLOCK_REASONS } from '../link/packets.js';

/**
 * @param {Record<string, Record<string, string>>} catalogues  language → key → sentence
 * @param {string} styles  where the style sheet of the seeker's page is served
 * @returns {string} the C source
 */
export function sentencesSource(catalogues, styles) {
  const languages = Object.keys(catalogues);
  const keys = Object.keys(catalogues[languages[0]]).filter((key) => key !== 'language').sort();
  const rows = keys.map((key) => `  { ${JSON.stringify(key)}, { `
    + languages.map((language) => `[LANGUAGE_${language.toUpperCase()}] = ${JSON.stringify(catalogues[language][key])}`).join(', ') + ' } },');
  return `/* SPDX-License-Identifier: Apache-2.0 */
/* Printed by web-client/build.mjs. Do not edit. */
#include "clerk/sentences.h"

const struct sentence sentences[] = {
${rows.join('\n')}
};
const size_t sentence_count = ${keys.length};
const char sentences_styles[] = ${JSON.stringify(styles)};
`;
}

/**
 * @param {Record<string, Record<string, string>>} catalogues  language → key → sentence
 * @returns {string} the C source
 */
export function mailWordsSource(catalogues) {
  return wordsSource(catalogues, 'courier/mail.h', 'mail', ['subject', 'answered', 'code', 'automatic', 'copy_subject', 'copy_automatic']);
}

/**
 * What a seeker is told in trouble; why somebody is blocked stands under the place of its word in vocabulary.def.
 * @param {Record<string, Record<string, string>>} catalogues  language → key → sentence
 * @returns {string} the C source
 */
export function troubleWordsSource(catalogues) {
  return wordsSource(catalogues, 'desk/trouble_words.h', 'trouble', ['warned', 'pause_over', 'unblocked', 'paused_one', 'paused_other', 'waits_one', 'waits_other',
    'blocked', 'blocked_here', ...BLOCK_REASONS.map((reason) => `why.${reason}`)]);
}

/** One struct of sentences for each language: `why.threats` is the field .why[BLOCK_REASON_THREATS]. */
function wordsSource(catalogues, header, part, names) {
  const field = (name) => `.${name.replace(/^why\.(.*)$/, (_, reason) => `why[BLOCK_REASON_${reason.toUpperCase()}]`)}`;
  const rows = Object.entries(catalogues).map(([language, words]) => `  [LANGUAGE_${language.toUpperCase()}] = { `
    + names.map((name) => `${field(name)} = ${JSON.stringify(words[`${part}.${name}`])}`).join(', ') + ' },');
  return `/* SPDX-License-Identifier: Apache-2.0 */
/* Printed by web-client/build.mjs. Do not edit. */
#include "${header}"

const struct ${part}_words ${part}_words[LANGUAGE_COUNT] = {
${rows.join('\n')}
};
`;
}

/** What a library's form begins with: how each question is answered. */
const SUGGESTED = { current: 'YES_NO', useful: 'YES_NO', matched: 'CHOICE', duration: 'CHOICE', change: 'SENTENCE' };

/**
 * @param {Record<string, Record<string, string>>} catalogues  language → key → sentence
 * @returns {string} the C source
 */
export function suggestedQuestionsSource(catalogues) {
  const each = (/** @type {string} */ key) => Object.entries(catalogues)
    .map(([language, words]) => `[LANGUAGE_${language.toUpperCase()}] = ${JSON.stringify(words[key] || '')}`).join(', ');
  const rows = Object.entries(SUGGESTED).map(([name, kind]) => (
    `  { .kind = QUESTION_KIND_${kind}, .texts = { ${each(`suggested.${name}`)} }, .options = { ${each(`suggested.${name}_options`)} } },`));
  return `/* SPDX-License-Identifier: Apache-2.0 */
/* Printed by web-client/build.mjs. Do not edit. */
#include "desk/questions.h"

const struct suggested_question suggested_questions[] = {
${rows.join('\n')}
};
const size_t suggested_question_count = ${rows.length};
`;
}
