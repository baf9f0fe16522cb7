// SPDX-License-Identifier: Apache-2.0

/**
 * The line that puts the button on a page, in LANGUAGE, or in that of the page where that is ''.
 * @param {string} origin
 * @param {string} language
 */
export function siteTag(origin, language) {
  return `<script src="${origin}/embed.js" async${language && ` data-language="${language}"`}></script>`;
}
