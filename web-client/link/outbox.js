// SPDX-License-Identifier: Apache-2.0
// What was written and has no answer yet. Each page load is a writer of its own and
// numbers its messages 1, 2, 3 … in each log; the service stores (log, writer, number)
// once, so sending twice is harmless and everything is sent again on each new line.
// The words lie on a shelf until they are stored. Of a page that is gone, the next one
// takes the box over, under a lock, and sends it under its own writer and numbers.

import { boxesOpen } from './boxes.js';
import { randomHex } from './random.js';

/** @typedef {import('./packets.js').Up} Up */
/** @typedef {import('./packets.js').Down} Down */
/** @typedef {import('./packets.js').DownRefused} DownRefused */
/** @typedef {import('./packets.js').Reason} Reason */
/** @typedef {import('./packets.js').Language} Language */
/** @typedef {import('./packets.js').Topic} Topic */
/** @typedef {import('./shelf.js').Shelf} Shelf */
/** @typedef {{ id: string, language: Language, topic: Topic }} Begin */
/**
 * @typedef {object} Item
 * @property {string} writer
 * @property {number} number
 * @property {number | null} log  null: the talk that the begin before it makes
 * @property {string} text
 * @property {number} at_ms       when it was written, by this machine's clock
 * @property {Begin} [begin]      it is the first message of a new conversation
 * @property {boolean} [held]     a begin that waits for word of the running conversation
 */
/**
 * @typedef {object} Outbox
 * @property {() => readonly Item[]} items             without an answer, oldest first
 * @property {(text: string, begin: Omit<Begin, 'id'>) => void} begin
 * @property {(log: number | null, text: string) => void} say
 * @property {() => void} resend                       after welcome or again
 * @property {(packet: Down) => Item | null} hear      the item that this packet answers
 * @property {(log: number | null) => void} joined     the running conversation is this one, or none
 * @property {(key: string) => void} appeared          another tab put this on the shelf
 * @property {() => void} keepInMemory                 for a shared computer
 * @property {() => void} wipe
 */

const PAUSE_MS = 5000;
const SAVE_MS = 50;
const REORDER_MS = 200;
const REORDER_MAX_MS = 10000;
/** Reasons that pass by themselves. @type {Reason[]} */
const PASSING = ['too_fast', 'too_many', 'busy', 'storage_full'];
/** Reasons that hold for every further message of the log. @type {Reason[]} */
const LOG_IS_SHUT = ['already_ended', 'log_full', 'not_found', 'not_allowed'];
/** The line was not ready: the next welcome sends it again. @type {Reason[]} */
const NOT_YET = ['hello_first', 'not_signed_in', 'old_page'];

/**
 * @param {object} needs
 * @param {Shelf} needs.shelf
 * @param {(packet: Up) => boolean} needs.send
 * @param {() => void} needs.onChange
 * @param {(items: Item[], reason: Reason) => void} needs.onReturn  final refusals: words to give back
 * @param {LockManager | null} [needs.locks]
 * @param {(todo: () => void, ms: number) => void} [needs.after]
 * @param {() => number} [needs.now]
 * @returns {Outbox}
 */
export function outboxOpen({ shelf, send, onChange, onReturn, locks = ownLocks(), after = setTimeout, now = Date.now }) {
  /** @type {Item[]} */
  let items = [];
  /** The last number used, by writer and log. @type {Map<string, number>} */
  const numbers = new Map();
  let pausedUntil_ms = 0;
  let reorders = 0;
  let reordering = false;
  let savesSoon = false;
  const boxes = boxesOpen(shelf, locks, take);
  let own = boxes.writer();

  // ---- putting in ----

  function begin(/** @type {string} */ text, /** @type {Omit<Begin, 'id'>} */ about) {
    // A writer begins one conversation only: its first message has number 1.
    if ([...numbers.keys()].some((used) => used.startsWith(own))) own = boxes.writer();
    add({ ...next(own, null), text, at_ms: stamp(), begin: { id: randomHex(16), ...about } });
  }

  function say(/** @type {number | null} */ log, /** @type {string} */ text) {
    // A follower goes with its begin, which may be one taken over from a page that is gone.
    const first = log === null ? items.find((item) => item.begin) : null;
    add({ ...next(first ? first.writer : own, log), text, at_ms: stamp() });
  }

  /** Never before the last one: boxes are put in order by it, and a clock may step back. */
  function stamp() {
    return Math.max(now(), items.length > 0 ? items[items.length - 1].at_ms : 0);
  }

  function add(/** @type {Item} */ item) {
    items = [...items, item];
    boxes.save(items);
    transmit(item);
    onChange();
  }

  function next(/** @type {string} */ writer, /** @type {number | null} */ log) {
    const number = (numbers.get(key(writer, log)) || 0) + 1;
    numbers.set(key(writer, log), number);
    return { writer, number, log };
  }

  // ---- sending ----

  function transmit(/** @type {Item} */ item) {
    if (now() < pausedUntil_ms || item.held) return;
    const { writer, number, log, text } = item;
    if (item.begin) send({ type: 'begin', ...item.begin, writer, text });
    else if (log !== null) send({ type: 'say', log, writer, number, text });
  }

  function resend() {
    items.forEach(transmit);
  }

  function pause(/** @type {number} */ ms) {
    const until_ms = now() + ms;
    if (until_ms <= pausedUntil_ms) return;
    pausedUntil_ms = until_ms;
    // A timer may be early by the clock.
    after(resend, ms + 50);
  }

  /** One refused number makes all after it out of order: send them again once, not for each. */
  function reorder() {
    if (reordering) return;
    reordering = true;
    after(() => {
      reordering = false;
      resend();
    }, Math.min(REORDER_MAX_MS, REORDER_MS * 2 ** reorders++));
  }

  // ---- answers ----

  function hear(/** @type {Down} */ packet) {
    if (packet.type === 'stored') return stored(packet.log, packet.writer, packet.number);
    if (packet.type === 'begun') return begun(packet.id, packet.log);
    if (packet.type === 'refused') refused(packet);
    if (packet.type === 'entries') {
      for (const { writer, number } of packet.entries) if (writer && number) stored(packet.log, writer, number);
    }
    return null;
  }

  function stored(/** @type {number} */ log, /** @type {string} */ writer, /** @type {number} */ number) {
    const item = items.find((one) => one.writer === writer && one.number === number
      && (one.log === log || one.begin));
    // A first message that is seen in the talk, before its own answer came: what follows it belongs there too.
    return item?.begin ? begun(item.begin.id, log) : item ? answered(item) : null;
  }

  function begun(/** @type {string} */ id, /** @type {number} */ log) {
    const first = items.find((item) => item.begin?.id === id);
    if (!first) return null;
    const followers = items.filter((item) => item.writer === first.writer && item.log === null && !item.begin);
    numbers.set(key(first.writer, log), numbers.get(key(first.writer, null)) || 1);
    // The begin leaves the shelf together with its followers' new log, never after it.
    answered(first);
    change(followers, (item) => ({ ...item, log }));
    items.filter((item) => item.writer === first.writer && item.log === log).forEach(transmit);
    return first;
  }

  function answered(/** @type {Item} */ item) {
    reorders = 0;
    drop([item]);
    return item;
  }

  function refused(/** @type {DownRefused} */ { packet, writer, number, log, reason, wait_ms }) {
    if (packet !== 'begin' && packet !== 'say') return;
    const item = items.find((one) => one.writer === writer
      && (packet === 'begin' ? one.begin : one.log === log && one.number === number));
    if (!item || NOT_YET.includes(reason)) return;
    if (PASSING.includes(reason)) pause(wait_ms || PAUSE_MS);
    else if (reason === 'out_of_order') reorder();
    else if (reason === 'number_reused') renumber(rest(item), boxes.writer(), item.log);
    else if (reason === 'has_conversation') change([item], (one) => ({ ...one, held: true }));
    else giveBack(item, reason);
  }

  /** The item and what follows it in the same log under the same writer. */
  function rest(/** @type {Item} */ item) {
    return items.filter((one) => one.writer === item.writer && one.log === item.log && one.number >= item.number);
  }

  /** A refused message takes no number: what follows moves up. */
  function giveBack(/** @type {Item} */ item, /** @type {Reason} */ reason) {
    const all = rest(item);
    const back = item.begin || LOG_IS_SHUT.includes(reason) ? all : [item];
    drop(back);
    numbers.set(key(item.writer, item.log), item.number - 1);
    renumber(all.filter((one) => !back.includes(one)), item.writer, item.log);
    onReturn(back, reason);
  }

  /**
   * The words of a begin that came second become messages of the running conversation LOG;
   * where none runs any more, they begin one after all.
   */
  function joined(/** @type {number | null} */ log) {
    const held = items.find((item) => item.held);
    if (held) renumber(rest(held), log === null ? boxes.writer() : held.writer, log);
  }

  function renumber(/** @type {Item[]} */ some, /** @type {string} */ writer, /** @type {number | null} */ log) {
    if (some.length === 0) return;
    change(some, ({ begin: first, held: _, ...item }) => ({
      ...item, ...next(writer, log), ...(log === null && first && { begin: { ...first, id: randomHex(16) } }),
    }));
    reorder();
  }

  // ---- keeping ----

  function change(/** @type {Item[]} */ some, /** @type {(item: Item) => Item} */ changed) {
    items = items.map((item) => (some.includes(item) ? changed(item) : item));
    boxes.save(items);
    onChange();
  }

  function drop(/** @type {Item[]} */ some) {
    items = items.filter((item) => !some.includes(item));
    // An answer that is not saved costs one resend: many answers, one save.
    if (!savesSoon) {
      savesSoon = true;
      after(() => {
        savesSoon = false;
        boxes.save(items);
      }, SAVE_MS);
    }
    onChange();
  }

  /** The box of a page that is gone. */
  function take(/** @type {Item[]} */ box) {
    for (const item of box) numbers.set(key(item.writer, item.log), item.number);
    items = [...items, ...box].sort((a, b) => a.at_ms - b.at_ms || a.number - b.number);
    // Not at once: there may be more boxes, with older words in them.
    reorder();
    onChange();
  }

  boxes.look();
  return {
    items: () => items,
    begin,
    say,
    resend,
    hear,
    joined,
    appeared: boxes.appeared,
    keepInMemory: () => boxes.keepInMemory(),
    wipe() {
      items = [];
      boxes.save(items);
      onChange();
    },
  };
}

const key = (/** @type {string} */ writer, /** @type {number | null} */ log) => `${writer}/${log ?? ''}`;

/** @returns {LockManager | null} */
function ownLocks() {
  return typeof navigator === 'object' && navigator.locks ? navigator.locks : null;
}
