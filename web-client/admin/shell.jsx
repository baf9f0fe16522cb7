// SPDX-License-Identifier: Apache-2.0
// What stands in the HTML before the script is there.

import { StaffBar } from '../ui/staff_page.jsx';
import { words } from '../words/words.js';

export default function Shell() {
  return (
    <>
      <StaffBar part="admin" />
      <noscript><p class="panel">{words('admin.needs_script')}</p></noscript>
      <main />
    </>
  );
}
