// SPDX-License-Identifier: Apache-2.0
// Times and near days as people of this language write them.

import { language } from './words.js';

export const locale = language === 'en' ? 'en-GB' : language;
const clock = /* @__PURE__ */ new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const dayAlone = /* @__PURE__ */ new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
const moment = /* @__PURE__ */ new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });

/** 17:04 @param {number} at_ms @returns {string} */
export const clockTime = (at_ms) => clock.format(at_ms);

/** 21 November @param {number} at_ms @returns {string} */
export const dayName = (at_ms) => dayAlone.format(at_ms);

/** Monday 23 November at 09:00 @param {number} at_ms @returns {string} */
export const momentName = (at_ms) => moment.format(at_ms);
