// SPDX-License-Identifier: Apache-2.0
// The talk on the screen. Rows are only ever added at an end, so that a screen reader reads
// out what is new and nothing twice; how far a message has come is changed in its row but
// is no addition.

import { memo } from './memo.js';
import { MessageText } from './message_text.jsx';
import { dayOf } from '../state/days.js';
import { clockTime, dayName } from '../words/times.js';
import { words } from '../words/words.js';

/**
 * @typedef {object} Row
 * @property {string} key
 * @property {'message' | 'event'} kind
 * @property {boolean} mine
 * @property {string} name    who speaks, as it is shown
 * @property {string} text
 * @property {number} at_ms
 * @property {boolean} [removed]  its words were
 * @property {{ conversation: number, id: number, size: number }} [file]  text is its name
 * @property {{ log: number, seq: number }} [place]  once it is stored
 * @property {'kept' | 'sending' | 'stored' | 'seen'} [progress]  only of one's own messages
 */

const SIGNS = { kept: '◷', sending: '◷', stored: '✓', seen: '✓✓' };

/** @typedef {(row: Row) => import('preact').ComponentChildren} Below */

/** @param {{ label: string, rows: readonly Row[], below?: Below }} props  below: what stands under a message */
export function MessageList({ label, rows, below }) {
  return (
    <div class="log" role="log" aria-label={label} aria-relevant="additions">
      <ol class="rows">
        {rows.map((row, place) => {
          const before = rows[place - 1];
          const newDay = !before || dayOf(before.at_ms) !== dayOf(row.at_ms);
          return <RowItem key={row.key} row={row} day={newDay ? dayName(row.at_ms) : ''} below={below} />;
        })}
      </ol>
    </div>
  );
}

const RowItem = memo(
  /** @param {{ row: Row, day: string, below?: Below }} props */
  ({ row, day, below }) => (
    <li class={`row row-${row.kind}${row.mine ? ' row-mine' : ''}`}>
      {day && <p class="day">{day}</p>}
      {row.kind === 'event' ? <p class="event"><bdi>{row.text}</bdi> <time>{clockTime(row.at_ms)}</time></p> : <Message row={row} below={below} />}
    </li>
  ),
  (a, b) => a.day === b.day && a.below === b.below && sameRow(a.row, b.row),
);

/** @param {{ row: Row, below?: Below }} props */
function Message({ row, below }) {
  return (
    <div class="message">
      <p class="who"><bdi>{row.name}</bdi></p>
      <MessageText text={row.text} class={row.removed ? 'removed' : ''} />
      <p class="meta">
        <time>{clockTime(row.at_ms)}</time>
        {row.progress && (
          <span class={`progress progress-${row.progress}`}>
            {' '}<span aria-hidden="true">{SIGNS[row.progress]}</span> {words(`common.progress.${row.progress}`)}
          </span>
        )}
      </p>
      {below?.(row)}
    </div>
  );
}

/** @param {Row} a @param {Row} b */
function sameRow(a, b) {
  return a.text === b.text && a.progress === b.progress && a.name === b.name && a.at_ms === b.at_ms;
}
