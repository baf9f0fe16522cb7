// SPDX-License-Identifier: Apache-2.0
// Where the librarian reads. New messages are followed only by someone who is at the end;
// older ones do not push what is read. On a wide screen the talk has a box of its own, on a
// narrow or very low one the page scrolls as a whole: both are asked each time.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** @typedef {import('../ui/message_list.jsx').Row} Row */

const NEAR_PX = 80;

/**
 * @param {readonly Row[]} rows
 * @param {{ onBottom: () => void, onTop: () => void }} acts
 */
export function useScroll(rows, { onBottom, onTop }) {
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  const [hasNews, tell] = useState(false);
  const place = useRef({ atBottom: true, first: '', last: '', height: 0, moved: false });
  const first = rows.length > 0 ? rows[0].key : '';
  const last = rows.length > 0 ? rows[rows.length - 1].key : '';

  useLayoutEffect(() => {
    const now = place.current;
    const view = scroller(box.current);
    if (now.first && first !== now.first && !now.atBottom) view.scrollTop += view.scrollHeight - now.height;
    else if (now.atBottom) view.scrollTop = view.scrollHeight;
    else if (now.last && last !== now.last && !rows[rows.length - 1]?.mine) tell(true);
    place.current = { ...now, first, last, height: view.scrollHeight };
    seen();
  });

  useEffect(() => {
    function follow() {
      const now = place.current;
      const view = scroller(box.current);
      now.atBottom = view.scrollHeight - view.clientHeight - view.scrollTop < NEAR_PX;
      if (now.atBottom) tell(false);
      seen();
      if (view.scrollTop < NEAR_PX && now.moved) onTop();
      now.moved = true;
    }
    // Scrolling of a box does not bubble, but it can be caught on its way down.
    addEventListener('scroll', follow, { capture: true, passive: true });
    document.addEventListener('visibilitychange', seen);
    return () => {
      removeEventListener('scroll', follow, { capture: true });
      document.removeEventListener('visibilitychange', seen);
    };
  }, []);

  function seen() {
    if (place.current.atBottom && document.visibilityState === 'visible') onBottom();
  }

  function goDown() {
    const view = scroller(box.current);
    place.current.atBottom = true;
    view.scrollTop = view.scrollHeight;
    tell(false);
  }

  return { box, hasNews, goDown };
}

/** @param {HTMLElement | null} box @returns {Element} */
function scroller(box) {
  return box && getComputedStyle(box).overflowY === 'auto' ? box : document.documentElement;
}
