// SPDX-License-Identifier: Apache-2.0
// The line of the practice page: what the desk's page takes for a socket ends in this tab.

import { shelfInMemory } from '../link/shelf.js';
import { dayAndTime } from '../words/dates.js';
import { counted, language, words } from '../words/words.js';
import { practiceOpen } from './service.js';

/** @typedef {import('../link/packets.js').Topic} Topic */

const PEOPLE = /** @type {const} */ ([['cv', '1'], ['letter', '2'], ['other', '3']]);
const LINES = /** @type {const} */ (['1', '2', '3', '4', '5']);

/** A socket, as far as the page uses one. @returns {WebSocket} */
function open() {
  /** @type {any} */
  const socket = { onopen: null, onmessage: null, onclose: null, close: () => {} };
  const hear = practiceOpen({
    people: PEOPLE.map(([topic, person]) => ({ topic, lines: LINES.map((line) => words(`practice.person_${person}.${line}`)) })),
    nudge: words('practice.nudge'),
    language,
    library: words('practice.library'),
    service: {
      warned: words('trouble.warned'),
      paused: (minutes) => counted('trouble.paused', minutes),
      over: words('trouble.pause_over'),
      blocked: (why, until_ms) => words('trouble.blocked', {
        until: dayAndTime(until_ms), why: words(`trouble.why.${why}`), library: words('practice.library') }),
      unblocked: words('trouble.unblocked'),
    },
    name: words('practice.name'),
    tell: (packets) => socket.onmessage?.({ data: JSON.stringify(packets) }),
    after: (todo, ms) => void setTimeout(todo, ms),
    now: Date.now,
  });
  socket.send = (/** @type {string} */ text) => void setTimeout(() => hear(JSON.parse(text)));
  setTimeout(() => socket.onopen?.());
  return socket;
}

/** What a staff session needs in place of the service. */
export const practiceLine = {
  shelf: shelfInMemory,
  lasting: shelfInMemory,
  ticket: async () => '',
  world: {
    open,
    after: (/** @type {() => void} */ todo, /** @type {number} */ ms) => window.setTimeout(todo, ms),
    cancel: (/** @type {number} */ timer) => window.clearTimeout(timer),
    random: Math.random,
    watch: () => {}, // it cannot break
  },
};
