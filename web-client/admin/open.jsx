// SPDX-License-Identifier: Apache-2.0
// Before a transcript is opened: why, and that it is written down.

import { useState } from 'preact/hooks';
import { WHY_CHARACTERS_MAX } from '../link/packets.js';
import { textClean, textIsVisible } from '../state/text.js';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { Field } from '../ui/field.jsx';
import { reasonWords, words } from '../words/words.js';

/**
 * @param {object} props
 * @param {number} props.conversation
 * @param {import('./records.js').Records} props.records
 * @param {(why: string) => void} props.onOpen
 * @param {() => void} props.onClose
 */
export function OpenQuestion({ conversation, records, onOpen, onClose }) {
  const { opening, openRefused } = records;
  const [isEmpty, setEmpty] = useState(false);

  function submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    const why = textClean(String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get('why')));
    setEmpty(!textIsVisible(why));
    if (textIsVisible(why) && !opening) onOpen(why);
  }

  const error = isEmpty ? reasonWords('reason_needed') : openRefused ? reasonWords(openRefused.reason, openRefused.wait_ms) : '';
  return (
    <Dialog title={words('admin.open.title', { number: conversation })} onClose={onClose}>
      <form class="form" onSubmit={submit} noValidate>
        <p>{words('admin.open.help')}</p>
        <Field id="why" label={words('admin.open.why')} hint={words('admin.open.why_hint')} error={error}>
          {(props) => <textarea name="why" rows={3} required maxLength={WHY_CHARACTERS_MAX} {...props} />}
        </Field>
        <div class="actions">
          <Button kind="primary" type="submit" aria-disabled={opening !== null}>{words(opening ? 'admin.asked' : 'admin.open.do')}</Button>
          <Button onClick={onClose}>{words('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
