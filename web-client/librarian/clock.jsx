// SPDX-License-Identifier: Apache-2.0

import { useNow } from '../ui/use_now.js';
import { words } from '../words/words.js';
import { clockText, urgency } from './wait.js';

const SIGNS = { fresh: '', soon: '◔', late: '◕' };

/** How long someone has waited, running. @param {{ since_ms: number, skew_ms: number }} props */
export function Clock({ since_ms, skew_ms }) {
  const waited_ms = useNow(1000) + skew_ms - since_ms;
  const degree = urgency(waited_ms);
  return (
    <span class={`clock clock-${degree}`}>
      {SIGNS[degree] && <span aria-hidden="true">{SIGNS[degree]} </span>}
      {words('desk.waits')} {clockText(waited_ms)}
    </span>
  );
}
