// SPDX-License-Identifier: Apache-2.0

import { language, words } from '../words/words.js';

/** What is left after everything was erased here. Hidden unless the address names it. */
export function Farewell() {
  return (
    <main id="farewell" class="sheet">
      <h1>{words('seeker.farewell')}</h1>
      <p>{words('seeker.farewell_text')}</p>
      <p><a class="button" href={`?language=${language}`}>{words('seeker.farewell_again')}</a></p>
    </main>
  );
}
