// SPDX-License-Identifier: Apache-2.0
// Prints the sentences that the service itself puts into a page (the one without script) as
// one C file, sorted by key, and those of the mail that it sends.

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
  const rows = Object.entries(catalogues).map(([language, words]) => `  [LANGUAGE_${language.toUpperCase()}] = { `
    + ['subject', 'answered', 'code', 'automatic'].map((name) => `.${name} = ${JSON.stringify(words[`mail.${name}`])}`).join(', ') + ' },');
  return `/* SPDX-License-Identifier: Apache-2.0 */
/* Printed by web-client/build.mjs. Do not edit. */
#include "courier/mail.h"

const struct mail_words mail_words[LANGUAGE_COUNT] = {
${rows.join('\n')}
};
`;
}
