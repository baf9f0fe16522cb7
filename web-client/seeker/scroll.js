// SPDX-License-Identifier: Apache-2.0
// Where the reader is. The page follows new messages only for someone who has the last one on the
// screen; whoever reads further up is not moved, and older messages do not push what is read.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** @typedef {import('../ui/message_list.jsx').Row} Row */

const NEAR_PX = 120;
/** So much of the last message stays below the bar: its last words, and how far it has come. */
const LAST_PX = 104;

/**
 * @param {readonly Row[]} rows
 * @param {{ onBottom: () => void, onTop: () => void }} acts
 *   onBottom: the last message is on the screen of a visible page. onTop: the reader came to the top.
 */
export function useScroll(rows, { onBottom, onTop }) {
  const [hasNews, tell] = useState(false);
  const place = useRef({ atEnd: true, atFoot: true, sees: true, first: '', last: '', height: 0, moved: false });
  const first = rows.length > 0 ? rows[0].key : '';
  const last = rows.length > 0 ? rows[rows.length - 1].key : '';

  useLayoutEffect(() => {
    const now = place.current;
    const cameOlder = now.first && first !== now.first;
    const cameNew = last !== now.last;
    if (cameOlder && !now.atEnd) scrollBy(0, page().scrollHeight - now.height);
    else if (now.atEnd && (cameNew || (now.atFoot && now.sees))) goDown();
    else if (now.atFoot) scrollTo(0, page().scrollHeight);
    else if (cameNew && now.last && !rows[rows.length - 1]?.mine) tell(true);
    Object.assign(place.current, { first, last, height: page().scrollHeight });
    seen();
  });

  useEffect(() => {
    function follow() {
      const now = place.current;
      now.atEnd = edges('.rows > :last-child').bottom <= Math.min(innerHeight, edges('.dock').top);
      now.atFoot = page().scrollHeight - innerHeight - scrollY < 8;
      now.sees = hidden() < 4;
      if (now.atEnd) tell(false);
      seen();
      if (scrollY < NEAR_PX && now.moved) onTop();
      now.moved = true;
    }
    /** A keyboard opens below what is read. */
    const resized = () => (place.current.atEnd ? goDown() : follow());
    addEventListener('scroll', follow, { passive: true });
    addEventListener('resize', resized);
    document.addEventListener('visibilitychange', seen);
    return () => {
      removeEventListener('scroll', follow);
      removeEventListener('resize', resized);
      document.removeEventListener('visibilitychange', seen);
    };
  }, []);

  function seen() {
    if (place.current.atEnd && document.visibilityState === 'visible') onBottom();
  }

  /** To the foot of the page, but not so far that what stands there leaves nothing of the last message. */
  function goDown() {
    scrollTo(0, page().scrollHeight);
    const over = hidden();
    if (over > 0) scrollBy(0, -over);
    Object.assign(place.current, { atEnd: true, atFoot: over <= 0, sees: true });
    tell(false);
  }

  return { hasNews, goDown };
}

/** How much of the last message's end the bar covers. */
const hidden = () => Math.max(0, edges('.bar').bottom) + LAST_PX - edges('.rows > :last-child').bottom;
const page = () => document.documentElement;
/** @param {string} selector */
const edges = (selector) => document.querySelector(selector)?.getBoundingClientRect() || { top: 0, bottom: 0 };
