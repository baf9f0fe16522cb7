// SPDX-License-Identifier: Apache-2.0
// A button that copies a text, and says whether it could.

import { useState } from 'preact/hooks';
import { words } from '../words/words.js';
import { Button } from './button.jsx';
import { Status } from './status.jsx';

/** @param {{ text: string, what?: string }} props  what: where a page has several such buttons */
export function Copy({ text, what }) {
  const [told, tell] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      tell(words('staff.factor.copied'));
    } catch {
      tell(words('staff.factor.not_copied'));
    }
  }

  return (
    <>
      <Button onClick={copy} aria-label={what && words('staff.copy_which', { what })}>{words('staff.factor.copy')}</Button>
      <Status>{told}</Status>
    </>
  );
}
