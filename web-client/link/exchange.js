// SPDX-License-Identifier: Apache-2.0
// A line by plain requests, for a page that gets no web socket: some networks let none
// through. It looks like a socket. Each exchange is a whole visit: hello again, then what is
// to be said; the answer is all that a socket would be told. So the service keeps nothing of
// it, and whatever was lost on the way is asked for again.

import { fetched } from './post.js';

/** @typedef {import('./packets.js').UpHello} UpHello */
/** @typedef {import('./packets.js').Down} Down */
/**
 * As much of a web socket as a line needs.
 * @typedef {object} SocketLike
 * @property {(text: string) => void} send
 * @property {() => void} close
 * @property {number} [readyState]  1: it is open already
 * @property {((event: any) => void) | null} onopen
 * @property {((event: any) => void) | null} onmessage
 * @property {((event: any) => void) | null} onclose
 */

const POLL_MS = 2500;
const HIDDEN_MS = 20000;
/** What is said in one moment goes in one exchange. */
const GATHER_MS = 50;
/** Besides hello; the service hears no more. */
const PACKETS_MAX = 7;

/**
 * @param {() => UpHello | Promise<UpHello>} hello  asked for each exchange
 * @param {(path: '/exchange', body: string) => Promise<Down[]>} [ask]
 * @returns {SocketLike}
 */
export function exchangeOpen(hello, ask = fetched) {
  /** @type {string[]} */
  let waiting = [];
  let timer = 0;
  let isUnderWay = false;
  let isClosed = false;
  let isKnown = false;

  function soon(/** @type {number} */ ms) {
    window.clearTimeout(timer);
    timer = window.setTimeout(exchange, ms);
  }

  async function exchange() {
    if (isUnderWay) return;
    isUnderWay = true;
    const said = waiting.splice(0, PACKETS_MAX);
    try {
      const packets = await ask('/exchange', [JSON.stringify(await hello()), ...said].join('\n'));
      isUnderWay = false;
      if (isClosed) return;
      const data = JSON.stringify(isKnown ? [...packets.map(later), { type: 'again' }] : packets);
      isKnown ||= packets.some(({ type }) => type === 'welcome');
      soon(waiting.length > 0 ? GATHER_MS : document.hidden ? HIDDEN_MS : POLL_MS);
      line.onmessage?.({ data });
    } catch {
      if (!isClosed) line.onclose?.({ code: 1006 });
    }
  }

  /** @type {SocketLike} */
  const line = {
    onopen: null,
    onmessage: null,
    onclose: null,
    send(text) {
      // Hello is said each time; a signal would be over before it is heard.
      if (!/^{"type":"(hello|typing)/.test(text) && !waiting.includes(text)) waiting.push(text);
      soon(GATHER_MS);
    },
    close() {
      isClosed = true;
      window.clearTimeout(timer);
    },
  };
  soon(0);
  return line;
}

/** A later welcome is the sign; `again` behind it has asked for what is still missing. @param {Down} packet @returns {Down} */
function later(packet) {
  return packet.type === 'welcome' ? { type: 'sign', answering: packet.answering, opens_ms: packet.opens_ms } : packet;
}
