// SPDX-License-Identifier: Apache-2.0
// Where the reader is. The page follows new messages only for someone who is at the end;
// whoever reads further up is not moved, and older messages do not push what is read.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** @typedef {import('../ui/message_list.jsx').Row} Row */

const NEAR_PX = 120;

/**
 * @param {readonly Row[]} rows
 * @param {{ onBottom: () => void, onTop: () => void }} acts
 *   onBottom: the end is on the screen of a visible page. onTop: the reader came to the top.
 */
export function useScroll(rows, { onBottom, onTop }) {
  const [hasNews, tell] = useState(false);
  const place = useRef({ atBottom: true, first: '', last: '', height: 0, moved: false });
  const first = rows.length > 0 ? rows[0].key : '';
  const last = rows.length > 0 ? rows[rows.length - 1].key : '';

  useLayoutEffect(() => {
    const now = place.current;
    const height = page().scrollHeight;
    const cameOlder = now.first && first !== now.first;
    const cameNew = last !== now.last && !rows[rows.length - 1]?.mine;
    if (cameOlder && !now.atBottom) scrollBy(0, height - now.height);
    else if (now.atBottom) goDown();
    else if (cameNew && now.last) tell(true);
    place.current = { ...now, first, last, height: page().scrollHeight };
    seen();
  });

  useEffect(() => {
    function follow() {
      const now = place.current;
      now.atBottom = page().scrollHeight - innerHeight - scrollY < NEAR_PX;
      if (now.atBottom) tell(false);
      seen();
      if (scrollY < NEAR_PX && now.moved) onTop();
      now.moved = true;
    }
    addEventListener('scroll', follow, { passive: true });
    addEventListener('resize', follow);
    document.addEventListener('visibilitychange', seen);
    return () => {
      removeEventListener('scroll', follow);
      removeEventListener('resize', follow);
      document.removeEventListener('visibilitychange', seen);
    };
  }, []);

  function seen() {
    if (place.current.atBottom && document.visibilityState === 'visible') onBottom();
  }

  function goDown() {
    scrollTo(0, page().scrollHeight);
    place.current.atBottom = true;
    tell(false);
  }

  return { hasNews, goDown };
}

const page = () => document.documentElement;
