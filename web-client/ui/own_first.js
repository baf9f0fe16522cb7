// SPDX-License-Identifier: Apache-2.0

import { LANGUAGES } from '../link/packets.js';
import { language } from '../words/words.js';

/** The languages in the order in which a reader of this page looks for them. */
export const OWN_FIRST = [language, ...LANGUAGES.filter((one) => one !== language)];
