// SPDX-License-Identifier: Apache-2.0
// Dates with their year, as people of this language write them.

import { locale } from './times.js';

const dayAndClock = /* @__PURE__ */ new Intl.DateTimeFormat(locale, {
  day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit',
});
const dayAndYear = /* @__PURE__ */ new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });

/** 21 November 2026 @param {number} at_ms @returns {string} */
export const day = (at_ms) => dayAndYear.format(at_ms);

/** 21 Nov 2026, 17:04 @param {number} at_ms @returns {string} */
export const dayAndTime = (at_ms) => dayAndClock.format(at_ms);
