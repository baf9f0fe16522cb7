// SPDX-License-Identifier: Apache-2.0
// That the code is nobody else's, and a button that copies it and says whether it could. The words
// themselves need no line; this may wait.

import { useState } from 'preact/hooks';
import { Button } from '../ui/button.jsx';
import { Status } from '../ui/status.jsx';
import { useStore } from '../ui/use_store.js';
import { words } from '../words/words.js';

/** @param {{ session: import('./session.js').Session }} props */
export function CodeCopy({ session }) {
  const { code } = useStore(session.store).visit;
  const [copied, tell] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(code);
      tell(words('seeker.code_copied'));
    } catch {
      tell(words('seeker.code_not_copied'));
    }
  }

  if (!code) return null;
  return (
    <div class="code-card">
      <p>{words('seeker.code_secret')}</p>
      <div class="actions"><Button onClick={copy}>{words('seeker.code_copy')}</Button></div>
      <Status>{copied || null}</Status>
    </div>
  );
}
