// SPDX-License-Identifier: Apache-2.0
// The recovery codes, shown once: on paper they belong, not into the browser.

import { useEffect } from 'preact/hooks';
import { words } from '../words/words.js';
import { Button } from './button.jsx';
import { Copy } from './copy.jsx';

/** @param {{ codes: readonly string[], whose: string, onKept: () => void }} props */
export function RecoveryCodes({ codes, whose, onKept }) {
  useEffect(() => document.getElementById('codes-help')?.focus(), []);
  return (
    <div class="recovery">
      <p id="codes-help" tabIndex={-1}>{words('staff.factor.codes_help')}</p>
      <p><bdi>{whose}</bdi></p>
      <ul class="codes">{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
      <div class="actions">
        <Button onClick={() => print()}>{words('staff.factor.print')}</Button>
        <Copy text={codes.join('\n')} />
        <Button kind="primary" onClick={onKept}>{words('staff.factor.kept')}</Button>
      </div>
    </div>
  );
}
