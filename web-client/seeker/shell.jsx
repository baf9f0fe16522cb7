// SPDX-License-Identifier: Apache-2.0
// What stands in the HTML before the script is there: the page as it is in its first state.

import { Farewell } from './farewell.jsx';
import { PAGE_EMPTY } from './session.js';
import { Page } from './view.jsx';

const still = /** @type {any} */ ({
  store: { get: () => PAGE_EMPTY, follow: () => () => {} },
  draft: { get: () => '' },
});

export default function Shell() {
  return (
    <>
      <Farewell />
      <div id="visit"><Page session={still} /></div>
    </>
  );
}
