// SPDX-License-Identifier: Apache-2.0
// Draws a component again as the time goes on.

import { useEffect, useState } from 'preact/hooks';

/** The time of this machine, at least every EVERY_MS. @param {number} every_ms @returns {number} */
export function useNow(every_ms) {
  const [, draw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => draw((count) => count + 1), every_ms);
    return () => clearInterval(timer);
  }, [every_ms]);
  return Date.now();
}
