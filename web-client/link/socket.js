// SPDX-License-Identifier: Apache-2.0
// One line to the service that comes back by itself. It says hello first, finds out that
// a line is dead by asking (a browser calls a dead socket open), and knows which endings
// are final for this page.

import { earlyTake, socketNew } from './early.js';

/** @typedef {import('./packets.js').Up} Up */
/** @typedef {import('./packets.js').UpHello} UpHello */
/** @typedef {import('./packets.js').Down} Down */
/** @typedef {import('./packets.js').DownRefused} DownRefused */
/** @typedef {import('./exchange.js').SocketLike} SocketLike */

/**
 * connecting: the first try, nothing known yet. online: hello was answered. offline: no
 * line, trying again; barred: something on the way seems to let no web socket through.
 * stopped: final for this page, for the reason in `why`.
 * @typedef {{ state: 'connecting' | 'online' }
 *   | { state: 'offline', isBarred: boolean }
 *   | { state: 'stopped', why: 'tabs' | 'old_page' | 'session_over' }} Line
 */
/**
 * @typedef {object} Socket
 * @property {(packet: Up) => boolean} send  false: there is no line, nothing was sent
 * @property {() => void} check              find out now whether the line lives
 * @property {() => void} reconnect          hang up and begin anew, also after `stopped`
 * @property {() => void} close              for good
 * @property {() => Line} line
 */
/**
 * What the socket needs of the browser; tests give their own.
 * @typedef {object} World
 * @property {() => SocketLike} open
 * @property {(todo: () => void, ms: number) => number} after
 * @property {(timer: number) => void} cancel
 * @property {() => number} random
 * @property {(wake: () => void, lost: () => void) => void} watch
 */

const RETRY_MIN_MS = 500;
const RETRY_MAX_MS = 30000;
const RETRY_FULL_MS = 5000;
const WELCOME_MS = 10000;
const PONG_MS = 5000;
const ANSWER_MS = 5000;
const QUIET_MS = 45000;
/** So many web sockets that never were welcome speak against the way. */
const TRIES = 2;
/** @type {Record<number, 'tabs' | 'old_page' | 'session_over'>} */
const FINAL = { 4400: 'old_page', 4401: 'session_over', 4409: 'tabs', 4426: 'old_page' };
/** Closings that ask for patience: too slow, too fast. */
const PATIENT = [1013, 4429];

/**
 * @param {object} needs
 * @param {() => UpHello | Promise<UpHello>} needs.hello  asked for each new line
 * @param {(packets: Down[]) => void} needs.onPackets     one frame, pong left out
 * @param {(line: Line) => void} needs.onLine
 * @param {(hello: () => UpHello | Promise<UpHello>) => Promise<SocketLike>} [needs.exchange]  a line
 *   without a web socket, tried in turn with it where none has ever been welcome
 * @param {World} [needs.world]
 * @returns {Socket}
 */
export function socketOpen({ hello, onPackets, onLine, exchange, world = browserWorld() }) {
  /** @type {SocketLike | null} */
  let socket = null;
  /** @type {Line} */
  let line = { state: 'connecting' };
  let tries = 0;
  let failures = 0;
  let isDoubted = false;
  let opened = 0;
  /** A web socket was welcome on this page. */
  let isProven = false;
  let retry = 0;
  let deadline = 0;
  let quiet = 0;

  function become(/** @type {Line} */ next) {
    if (next.state === line.state && !('isBarred' in next && next.isBarred)) return;
    line = next;
    onLine(line);
  }

  async function connect() {
    const turn = ++tries;
    hangUp();
    const current = () => turn === tries;
    try {
      const first = await hello();
      if (!current()) return;
      const isPlain = exchange && !isProven && failures >= TRIES && failures % TRIES === 0;
      if (!isPlain) ++opened;
      expect(WELCOME_MS);
      const fresh = isPlain ? await exchange(hello) : world.open();
      if (!current()) return fresh.close();
      socket = fresh;
      fresh.onopen = () => fresh.send(JSON.stringify(first));
      if (fresh.readyState) fresh.onopen(null);
      fresh.onmessage = ({ data }) => current() && hear(JSON.parse(data), !isPlain);
      fresh.onclose = ({ code }) => current() && closed(code);
    } catch (fault) {
      if (current()) failed(fault);
    }
  }

  /** Drops the socket at hand, whatever it says of itself. */
  function hangUp() {
    world.cancel(retry);
    world.cancel(deadline);
    world.cancel(quiet);
    retry = deadline = quiet = 0;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    socket = null;
  }

  function hear(/** @type {Down[]} */ packets, /** @type {boolean} */ isSocket) {
    world.cancel(deadline);
    world.cancel(quiet);
    deadline = 0;
    quiet = world.after(check, QUIET_MS);
    const no = packets.find((packet) => packet.type === 'refused' && packet.packet === 'hello');
    if (no) return refused(/** @type {DownRefused} */ (no));
    if (line.state !== 'online' && packets.some((packet) => packet.type === 'again')) return void connect();
    if (packets.some((packet) => packet.type === 'welcome')) {
      failures = 0;
      isDoubted = false;
      isProven ||= isSocket;
      become({ state: 'online' });
    }
    const rest = packets.filter((packet) => packet.type !== 'pong');
    if (rest.length > 0) onPackets(rest);
  }

  /** A ticket dies with the desk that gave it: whether the session is over, asking for the next one tells. */
  function refused(/** @type {DownRefused} */ no) {
    if (no.reason === 'old_page') return stop('old_page');
    const isStranger = no.reason === 'not_signed_in';
    if (isStranger && isDoubted) return stop('session_over');
    isDoubted = isStranger;
    again(no.wait_ms || 0);
    if (!isStranger) onPackets([no]);
  }

  function closed(/** @type {number} */ code) {
    if (FINAL[code]) stop(FINAL[code]);
    else again(PATIENT.includes(code) ? RETRY_FULL_MS : 0);
  }

  function failed(/** @type {any} */ fault) {
    if (fault.refused?.reason === 'not_signed_in') stop('session_over');
    else again(fault.refused?.wait_ms || 0);
  }

  function again(/** @type {number} */ at_least_ms) {
    ++tries;
    hangUp();
    const most = Math.min(RETRY_MAX_MS, RETRY_MIN_MS * 2 ** ++failures);
    retry = world.after(connect, Math.max(RETRY_MIN_MS, at_least_ms) + world.random() * most);
    become({ state: 'offline', isBarred: !isProven && opened > TRIES });
  }

  function stop(/** @type {'tabs' | 'old_page' | 'session_over'} */ why) {
    ++tries;
    hangUp();
    become({ state: 'stopped', why });
  }

  function expect(/** @type {number} */ ms) {
    if (!deadline) deadline = world.after(() => again(0), ms);
  }

  function check() {
    if (line.state === 'stopped') return;
    if (retry) connect();
    else if (socket && line.state === 'online') {
      socket.send('{"type":"ping"}');
      expect(PONG_MS);
    }
  }

  function send(/** @type {Up} */ packet) {
    if (!socket || line.state !== 'online') return false;
    socket.send(JSON.stringify(packet));
    if (packet.type !== 'typing' && packet.type !== 'seen') {
      world.cancel(quiet);
      quiet = world.after(check, ANSWER_MS);
    }
    return true;
  }

  world.watch(check, () => line.state !== 'stopped' && again(0));
  connect();
  return {
    send,
    check,
    line: () => line,
    reconnect() {
      become({ state: 'connecting' });
      connect();
    },
    close() {
      ++tries;
      hangUp();
    },
  };
}

/** @returns {World} */
function browserWorld() {
  return {
    open: () => earlyTake() || socketNew(),
    after: (todo, ms) => window.setTimeout(todo, ms),
    cancel: (timer) => window.clearTimeout(timer),
    random: Math.random,
    watch(wake, lost) {
      for (const name of ['online', 'pageshow', 'focus']) addEventListener(name, wake);
      document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake());
      addEventListener('offline', lost);
    },
  };
}
