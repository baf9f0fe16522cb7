// SPDX-License-Identifier: Apache-2.0
// How long somebody has waited, and what is to be said and asked by then (choices.jsx).

import { useEffect, useState } from 'preact/hooks';
import { WAIT_CHOICES_MS, WAIT_NOTE_MS } from '../link/packets.js';
import { visitIsAlone, visitLast, visitWaiting } from '../state/visit.js';

/** @typedef {import('../state/visit.js').Visit} Visit */
/** isLong: it is to be said that nobody is forgotten; asks: how to go on; isAsked: because of the time. @typedef {{ isLong: boolean, asks: boolean, isAsked: boolean, keep: () => void }} Wait */

/** How long the person has waited, before this page was loaded too: what is to be said, and asked. @param {Visit} visit @returns {Wait} */
export function useWaited(visit) {
  const [stage, go] = useState(0);
  const [round, again] = useState(0);
  const talk = visitLast(visit);
  const waits = talk && talk.state === 'waiting' ? talk.conversation : 0;
  const { stood } = visit;
  const isTold = !!stood && stood.conversation === waits;
  useEffect(() => {
    if (!waits) return go(0);
    const waited = isTold && !round ? stood.waited_ms : 0;
    const timers = [setTimeout(() => go(1), round ? 0 : WAIT_NOTE_MS - waited), setTimeout(() => go(2), WAIT_CHOICES_MS - waited)];
    return () => timers.forEach(clearTimeout);
  }, [waits, isTold, round]);
  return { isLong: stage > 0, isAsked: stage > 1, asks: stage > 1 || (waits > 0 && !round && (visitIsAlone(visit) || visitIsAlone(visitWaiting(visit)))), keep: () => again(round + 1) };
}
