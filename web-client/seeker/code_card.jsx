// SPDX-License-Identifier: Apache-2.0
// The pick-up code, to take along.

import { useState } from 'preact/hooks';
import { Button } from '../ui/button.jsx';
import { Status } from '../ui/status.jsx';
import { words } from '../words/words.js';

/** The code as the person has it; brief where it stands among the messages. @param {{ code: string, shared: boolean, brief?: boolean }} props */
export function CodeCard({ code, shared, brief = false }) {
  const [copied, tell] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(code);
      tell(words('seeker.code_copied'));
    } catch {
      tell(words('seeker.code_not_copied'));
    }
  }

  if (!code) return <p>{words('seeker.code_none')}</p>;
  return (
    <div class="code-card">
      <p class="code" translate={false}>{code}</p>
      <p>{words('seeker.code_why')}{!brief && ' ' + words('seeker.code_secret')}</p>
      {shared && <p class="warning">{words('seeker.shared_note')}</p>}
      {!brief && <div class="actions"><Button onClick={copy}>{words('seeker.code_copy')}</Button></div>}
      {!brief && <Status>{copied || null}</Status>}
    </div>
  );
}
