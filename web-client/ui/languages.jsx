// SPDX-License-Identifier: Apache-2.0

import { LANGUAGES } from '../link/packets.js';
import { language, words } from '../words/words.js';

export const LANGUAGE_NAMES = { en: 'English', bg: 'Български', da: 'Dansk' };

/** The languages of this page, each in its own name. */
export function Languages() {
  return (
    <nav class="languages" aria-label={words('common.language')}>
      <ul>
        {LANGUAGES.map((one) => (
          <li key={one}>
            {one === language
              ? <span aria-current="true" lang={one}>{LANGUAGE_NAMES[one]}</span>
              : <a href={`?language=${one}`} lang={one} hreflang={one}>{LANGUAGE_NAMES[one]}</a>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
