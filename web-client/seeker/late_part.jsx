// SPDX-License-Identifier: Apache-2.0
// The place of a part that is fetched late (late.jsx).

import { useEffect, useRef } from 'preact/hooks';
import address from 'late';

const AHEAD_MS = 20_000;
const AGAIN_MS = 3_000;

/** Once the talk goes on, the script is fetched ahead: so that it is there when the line is not. */
export function useLateAhead() {
  useEffect(() => {
    const timer = setTimeout(() => fetchLate(0).catch(() => {}), AHEAD_MS);
    return () => clearTimeout(timer);
  }, []);
}

/** @param {{ part: import('./late.jsx').Part } & import('./late.jsx').PartProps} props */
export function LatePart({ part, ...props }) {
  const place = useRef(/** @type {HTMLDivElement | null} */ (null));
  useEffect(() => {
    let end = () => {};
    let timer = 0;
    let isGone = false;
    const go = (/** @type {number} */ tries) => fetchLate(tries).then(
      (late) => {
        if (!isGone) end = late.draw(part, /** @type {Element} */ (place.current), props);
      },
      () => {
        if (!isGone) timer = window.setTimeout(() => go(tries + 1), AGAIN_MS);
      },
    );
    go(0);
    return () => {
      isGone = true;
      clearTimeout(timer);
      end();
    };
  }, [part]);
  return <div ref={place} />;
}

/**
 * Some browsers remember that an address failed; with another end it is another one for them, and
 * the same for every cache.
 * @param {number} tries
 * @returns {Promise<typeof import('./late.jsx')>}
 */
const fetchLate = (tries) => import(`${address}#${tries}`);
