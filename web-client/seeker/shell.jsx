// SPDX-License-Identifier: Apache-2.0
// What stands in the HTML before the script is there: the page as it is in its first state.

import { LANGUAGES } from '../link/packets.js';
import { LANGUAGE_NAMES } from '../ui/languages.jsx';
import { language, words } from '../words/words.js';
import { Farewell } from './farewell.jsx';
import { PAGE_EMPTY } from './session.js';
import { Page } from './view.jsx';

const still = /** @type {any} */ ({
  store: { get: () => PAGE_EMPTY, follow: () => () => {} },
  draft: { get: () => '' },
  chosen: () => 'cv',
  // It goes to its own address, in which the library stands: this HTML is the same for all.
  noScript: (
    <form class="no-script ways" method="post">
      <input type="hidden" name="type" value="look" />
      <p>{words('seeker.no_script')}</p>
      <button class="button" name="language" value={language}>{words('seeker.have_code')}</button>
      {LANGUAGES.filter((one) => one !== language).map((one) => <button class="button" name="language" value={one} lang={one}>{LANGUAGE_NAMES[one]}</button>)}
    </form>
  ),
});

export default function Shell() {
  return (
    <>
      <Farewell />
      <div id="visit"><Page session={still} /></div>
    </>
  );
}
