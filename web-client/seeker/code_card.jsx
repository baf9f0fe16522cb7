// SPDX-License-Identifier: Apache-2.0
// The pick-up code, to take along.

import { words } from '../words/words.js';

/** The code as the person has it. @param {{ code: string, shared: boolean }} props */
export function CodeCard({ code, shared }) {
  if (!code) return <p>{words('seeker.code_none')}</p>;
  return (
    <div class="code-card">
      <p class="code" translate={false}>{code}</p>
      <p>{words('seeker.code_why')}</p>
      {shared && <p class="warning">{words('seeker.shared_note')}</p>}
    </div>
  );
}
