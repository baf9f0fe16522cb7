// SPDX-License-Identifier: Apache-2.0
// What is fetched after the first sight, and the place of its parts (docs/decisions/0028).

import { useEffect, useState } from 'preact/hooks';
import late from 'address:late';
import talk from 'address:talk';

const AHEAD_MS = 20_000;
const AGAIN_MS = 3_000;

/** @typedef {import('./session.js').Session} Session */
/** The address of a MODULE. @template Module @typedef {string & { module?: Module }} Address */

/** The talk, as soon as it is there; asked for when the first sight stands. */
export const useTalk = (/** @type {Session} */ session) => useFetched(/** @type {Address<typeof import('./talk.jsx')>} */ (talk), session)?.TalkView;

const LATE = /** @type {Address<typeof import('./late.jsx')>} */ (late);
export const lateFetched = () => fetched(LATE, 0);

/** Once the talk goes on, or the rest is WANTED, it is fetched: so that it is there when the line is not. @param {boolean} wanted */
export function useAhead(wanted) {
  const [isTime, come] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => come(true), wanted ? 0 : AHEAD_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  return isTime;
}

/** @param {{ part: import('./late.jsx').Part } & import('./late.jsx').PartProps} props */
export function LatePart({ part, ...props }) {
  const Part = useFetched(LATE, props.session)?.PARTS[part];
  return Part ? <Part {...props} /> : null;
}

/**
 * Some browsers remember that an address failed; with another end it is another one for them, and
 * the same for every cache.
 * @template Module
 * @param {Address<Module>} address
 * @param {number} tries
 * @returns {Promise<Module>}
 */
const fetched = (address, tries) => import(tries ? `${address}#${tries}` : address);

/** @template Module @param {Address<Module>} address @param {Session} session */
function useFetched(address, session) {
  const [there, put] = useState(/** @type {Module | null} */ (null));
  useEffect(() => {
    let timer = 0;
    let isGone = false;
    const go = (/** @type {number} */ tries) => fetched(address, tries).then(
      (module) => isGone || put(module),
      async () => {
        const isOld = await fetch(address).then(({ status }) => status === 404, () => false);
        if (isGone) return;
        if (isOld) session.outdated(); // the service has another version by now
        else timer = window.setTimeout(() => go(tries + 1), AGAIN_MS);
      },
    );
    go(0);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, []);
  return there;
}
