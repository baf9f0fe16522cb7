// SPDX-License-Identifier: Apache-2.0
// Asks before something goes out that looks like an identity number. A question, no wall.

import { useState } from 'preact/hooks';
import { identityIn } from '../state/identity.js';
import { Button } from '../ui/button.jsx';
import { words } from '../words/words.js';

/** @typedef {() => void} Send */
/**
 * @typedef {object} IdentityAsking
 * @property {Send | null} send               waits for the answer
 * @property {(text: string, send: Send) => void} ask  sends at once where there is nothing to ask
 * @property {() => void} change              back to the text
 * @property {() => void} sendAnyway
 */

/** @param {{ current: HTMLTextAreaElement | null }} field @returns {IdentityAsking} */
export function useIdentityQuestion(field) {
  const [send, hold] = useState(/** @type {{ go: Send } | null} */ (null));
  return {
    send: send && send.go,
    ask(text, go) {
      if (identityIn(text)) hold({ go });
      else go();
    },
    change() {
      hold(null);
      field.current?.focus();
    },
    sendAnyway() {
      hold(null);
      send?.go();
    },
  };
}

/** @param {{ question: IdentityAsking }} props */
export function IdentityQuestion({ question }) {
  if (!question.send) return null;
  return (
    <div class="asks" role="alert">
      <p>{words('seeker.identity_found')}</p>
      <div class="actions">
        <Button kind="primary" onClick={question.change}>{words('seeker.identity_change')}</Button>
        <Button onClick={question.sendAnyway}>{words('seeker.identity_send')}</Button>
      </div>
    </div>
  );
}
