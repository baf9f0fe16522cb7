// SPDX-License-Identifier: Apache-2.0
// What stands in the HTML before the script is there.

import { Poster } from './view.jsx';

export default function Shell() {
  return <Poster library="" address="" />;
}
