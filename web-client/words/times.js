// SPDX-License-Identifier: Apache-2.0
// Times and dates as people of this language write them.

import { language } from './words.js';

const locale = language === 'en' ? 'en-GB' : language;
const clock = /* @__PURE__ */ new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const dayAlone = /* @__PURE__ */ new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
const dayAndClock = /* @__PURE__ */ new Intl.DateTimeFormat(locale, {
  day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit',
});

const dayAndYear = /* @__PURE__ */ new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
const moment = /* @__PURE__ */ new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });

/** 17:04 @param {number} at_ms @returns {string} */
export const clockTime = (at_ms) => clock.format(at_ms);

/** 21 November 2026 @param {number} at_ms @returns {string} */
export const day = (at_ms) => dayAndYear.format(at_ms);

/** 21 November @param {number} at_ms @returns {string} */
export const dayName = (at_ms) => dayAlone.format(at_ms);

/** 21 Nov 2026, 17:04 @param {number} at_ms @returns {string} */
export const dayAndTime = (at_ms) => dayAndClock.format(at_ms);

/** Monday 23 November at 09:00 @param {number} at_ms @returns {string} */
export const momentName = (at_ms) => moment.format(at_ms);
