// SPDX-License-Identifier: Apache-2.0

import { useEffect, useRef } from 'preact/hooks';

/**
 * Calls ONDONE once what was asked in a dialog has been done; a refusal leaves it open.
 * @param {import('./accounts.js').Accounts} accounts
 * @param {() => void} onDone
 */
export function useAnswered({ asked, refused, news }, onDone) {
  const wasAsked = useRef(false);
  useEffect(() => {
    if (wasAsked.current && !asked && !refused && news) onDone();
    wasAsked.current = asked !== null;
  }, [asked, refused, news]);
}
