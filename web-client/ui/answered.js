// SPDX-License-Identifier: Apache-2.0

import { useEffect, useRef } from 'preact/hooks';

/**
 * Calls ONDONE once what was asked in a dialog has been done; a refusal leaves it open.
 * By the news, not by the question: an answer may come before the question is drawn.
 * @param {import('../state/asking.js').Asking<import('../state/asking.js').Ask>} asking
 * @param {() => void} onDone
 */
export function useAnswered({ news }, onDone) {
  const before = useRef(news);
  useEffect(() => {
    if (news && news !== before.current) onDone();
  }, [news]);
}
