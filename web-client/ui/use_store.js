// SPDX-License-Identifier: Apache-2.0
// Draws a component again whenever its store changed.

import { useEffect, useState } from 'preact/hooks';

/** @template T @param {import('../state/store.js').Store<T>} store @returns {T} */
export function useStore(store) {
  const [, draw] = useState(0);
  useEffect(() => store.follow(() => draw((count) => count + 1)), [store]);
  return store.get();
}
