// SPDX-License-Identifier: Apache-2.0
// What stands in the HTML before the script is there: the page as it is in its first state.

import { language, words } from '../words/words.js';
import { Farewell } from './farewell.jsx';
import { PAGE_EMPTY } from './session.js';
import { Page } from './view.jsx';

const still = /** @type {any} */ ({
  store: { get: () => PAGE_EMPTY, follow: () => () => {} },
  draft: { get: () => '' },
  noScript: (
    <div class="no-script">
      <p>{words('seeker.no_script')}</p>
      <p><a href={`/plain?language=${language}`}>{words('seeker.have_code')}</a></p>
    </div>
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
