// SPDX-License-Identifier: Apache-2.0
// Asks before something goes out that looks like a number nobody here needs. A question, no wall.

import { useState } from 'preact/hooks';
import { identityIn, identityWithout } from '../state/identity.js';
import { Button } from '../ui/button.jsx';
import { words } from '../words/words.js';

/** @typedef {(text: string) => void} Send */
/**
 * @typedef {object} IdentityAsking
 * @property {import('../state/identity.js').Found | undefined} found  what the question is about
 * @property {(text: string, send: Send) => void} ask  sends at once where there is nothing to ask
 * @property {() => void} change              back to the text
 * @property {() => void} sendWithout
 * @property {() => void} sendAnyway
 */

/** @param {{ current: HTMLTextAreaElement | null }} field @returns {IdentityAsking} */
export function useIdentityQuestion(field) {
  const [held, hold] = useState(/** @type {{ text: string, send: Send } | null} */ (null));
  function answer(/** @type {(text: string) => string} */ changed) {
    hold(null);
    held?.send(changed(held.text));
  }
  return {
    found: held ? identityIn(held.text) : undefined,
    ask(text, send) {
      if (identityIn(text)) hold({ text, send });
      else send(text);
    },
    change() {
      hold(null);
      field.current?.focus();
    },
    sendWithout: () => answer(identityWithout),
    sendAnyway: () => answer((text) => text),
  };
}

/** @param {{ question: IdentityAsking }} props */
export function IdentityQuestion({ question }) {
  if (!question.found) return null;
  return (
    <div class="asks" role="alert">
      <p>{words(`common.found.${question.found}`)}</p>
      <div class="actions">
        <Button kind="primary" onClick={question.sendWithout}>{words('seeker.identity_without')}</Button>
        <Button onClick={question.change}>{words('seeker.identity_change')}</Button>
        <Button onClick={question.sendAnyway}>{words('seeker.identity_send')}</Button>
      </div>
    </div>
  );
}
