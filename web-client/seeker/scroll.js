// SPDX-License-Identifier: Apache-2.0
// Where the reader is. The page follows new messages only for someone who has the last one on the
// screen; whoever reads further up is not moved, and older messages do not push what is read.
// An answer is read from its beginning, so the page never follows further than that.

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
  const place = useRef({ atEnd: true, atFoot: true, sees: true, first: '', last: '', height: 0, moved: false, from: -1 });
  const first = rows.length > 0 ? rows[0].key : '';
  const last = rows.length > 0 ? rows[rows.length - 1].key : '';

  useLayoutEffect(() => {
    const now = place.current;
    const cameOlder = now.first && first !== now.first;
    const cameNew = last !== now.last;
    if (cameNew) now.from = answerAfter(rows, now.last);
    if (cameOlder && !now.atEnd) scrollBy(0, page().scrollHeight - now.height);
    else if (cameNew ? now.atEnd || rows[rows.length - 1]?.mine : now.atEnd && now.atFoot && now.sees) goDown();
    else if (now.atFoot) scrollTo(0, page().scrollHeight);
    else if (cameNew && now.last) tell(true);
    Object.assign(place.current, { first, last, height: page().scrollHeight });
    seen();
  });

  useEffect(() => {
    function follow() {
      const now = place.current;
      now.atEnd = isLastSeen();
      now.atFoot = page().scrollHeight - innerHeight - scrollY < 8;
      now.sees = hidden(now.from) < 4;
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

  /** To the foot of the page, but not so far that what stands there covers what is to be read. */
  function goDown() {
    scrollTo(0, page().scrollHeight);
    const over = hidden(place.current.from);
    if (over > 0) scrollBy(0, -over);
    Object.assign(place.current, { atEnd: isLastSeen(), atFoot: over <= 0, sees: true });
    tell(false);
  }

  return { hasNews, goDown };
}

/** The first message of somebody else's behind BEFORE and behind the last of one's own; -1 without one. @param {readonly Row[]} rows @param {string} before */
function answerAfter(rows, before) {
  const since = Math.max(rows.findIndex(({ key }) => key === before), rows.map(({ mine }) => mine).lastIndexOf(true));
  return rows.findIndex(({ kind }, at) => at > since && kind === 'message');
}

/** How much the bar covers of the answer's beginning, the row FROM; where there is none, of the last row's end. @param {number} from */
const hidden = (from) => Math.max(0, edges('.bar').bottom)
  + (from < 0 ? LAST_PX - edges('.rows > :last-child').bottom : 8 - edges(`.rows > :nth-child(${from + 1})`).top);
const isLastSeen = () => edges('.rows > :last-child').bottom <= Math.min(innerHeight, edges('.dock').top);
const page = () => document.documentElement;
/** @param {string} selector */
const edges = (selector) => document.querySelector(selector)?.getBoundingClientRect() || { top: 0, bottom: 0 };
