// SPDX-License-Identifier: Apache-2.0
// What a library takes along for its own site and its walls. SLUG names it; '' is the first.

import { libraryPart } from '../state/library.js';

/**
 * The line that puts the button on a page, in LANGUAGE, or in that of the page where that is ''.
 * @param {string} origin
 * @param {string} language
 * @param {string} slug
 */
export function siteTag(origin, language, slug) {
  return `<script src="${origin}/embed.js" async${language && ` data-language="${language}"`}${slug && ` data-library="${slug}"`}></script>`;
}

/** @param {string} origin @param {string} slug */
export const siteAddress = (origin, slug) => (slug ? `${origin}/?library=${slug}` : `${origin}/`);

/** @param {string} language @param {string} slug */
export const sitePoster = (language, slug) => `/poster?language=${language}${libraryPart(slug)}`;
