// SPDX-License-Identifier: Apache-2.0
// Rings: asks the rules at every change and once a second, and gives what they say to the
// chime, the notification and the badges, where it is this window's turn.

import { shelfOpen, shelfWatch } from '../../link/shelf.js';
import { storeOpen } from '../../state/store.js';
import { counted, words } from '../../words/words.js';
import { chimeOpen } from './chime.js';
import { EVERY_MS, MUTE_MS, RING_STILL, ringCauses, ringCount, ringing, ringIsLeft, ringLook, ringLoudness, ringStep, RISE_MS, SILENT_MS, VOLUME_MAX } from './rules.js';
import { noteAsk, noteLeave, noteShow, signApp, signTab } from './signs.js';
import { turnOpen } from './turn.js';

/** @typedef {import('../desk.js').Desk} Desk */
/**
 * here: this window rings; elsewhere: another one of this browser does; without: she works
 * without sound, and chose so; blocked: nobody would hear anything.
 * @typedef {'here' | 'elsewhere' | 'without' | 'blocked'} Place
 */
/**
 * @typedef {object} RingState
 * @property {Place} place
 * @property {import('./rules.js').Ringing | null} ringing
 * @property {number} off_ms        she goes off duty then; 0 where it can ring
 * @property {number} count         people who want something of her
 * @property {number} volume        1 … VOLUME_MAX
 * @property {number} silent_until_ms  0 where it is not silent
 * @property {import('./signs.js').Leave} leave
 */
/** @typedef {ReturnType<typeof ringerOpen>} Ringer */

const LOOK_MS = 1000;
const VOLUME_FIRST = 7;
const ACTS = ['pointerdown', 'pointerup', 'keydown', 'wheel', 'focus'];
const TURNS_ON = ['pointerup', 'keydown'];
/** On the shelf of all windows, until she signs out. */
const SHARED = ['volume', 'silent_until', 'without', 'looked'];

/**
 * @param {import('../../link/shelf.js').Shelf} shelf  of this window
 * @param {() => Desk | null} deskNow  null where nobody works at it
 * @param {() => void} onMute  it cannot ring, and nobody is at it
 */
export function ringerOpen(shelf, deskNow, onMute) {
  const shared = shelfOpen('localStorage', 'desk');
  const chime = chimeOpen(tell);
  const turn = turnOpen(tell);
  const store = storeOpen(/** @type {RingState} */ ({ place: 'blocked', ringing: null, off_ms: 0, count: 0, volume: VOLUME_FIRST, silent_until_ms: 0, leave: 'absent' }));
  let ring = RING_STILL;
  let chimedAt_ms = 0;
  /** Since when it cannot ring and nobody touched it; 0: it can, or need not. */
  let muteSince_ms = 0;
  let noted = '';
  let takeNote = () => {};
  let badged = 0;

  const volume = () => Number(shared.get('volume')) || VOLUME_FIRST;
  const isWithout = () => shared.get('without') !== null;

  /** The desk, the time or something here changed. */
  function tell() {
    const now_ms = Date.now();
    const desk = deskNow();
    ring = desk ? ringStep(ring, ringCauses(desk, now_ms)) : RING_STILL;
    turn.want(Boolean(desk?.duty?.on) && (chime.isRunning() || isWithout()));
    muteSince_ms = isMute(desk) ? muteSince_ms || now_ms : 0;
    show(desk, now_ms);
    if (ringIsLeft(muteSince_ms, now_ms)) {
      muteSince_ms = now_ms; // once, not at every look until the service has answered
      onMute();
    }
    const { ringing: loud, silent_until_ms } = store.get();
    if (loud && turn.isOurs()) {
      if (silent_until_ms === 0) sound(now_ms, loud.since_ms);
      note(loud);
    } else {
      takeNote();
      noted = '';
    }
  }

  function show(/** @type {Desk | null} */ desk, /** @type {number} */ now_ms) {
    const until_ms = Number(shared.get('silent_until')) || 0;
    const next = {
      place: placeNow(), ringing: ringing(ring, now_ms), off_ms: muteSince_ms && muteSince_ms + MUTE_MS, count: desk ? ringCount(desk) : 0, volume: volume(),
      silent_until_ms: until_ms > now_ms ? until_ms : 0, leave: noteLeave(),
    };
    const before = store.get();
    signTab(next.count > 0);
    badge(turn.isOurs() ? next.count : 0);
    if (JSON.stringify(next) !== JSON.stringify(before)) store.change(() => next);
  }

  function badge(/** @type {number} */ count) {
    if (count !== badged) signApp(count);
    badged = count;
  }

  /** She is on duty, not at the counter, and nobody would hear anything. */
  const isMute = (/** @type {Desk | null} */ desk) => Boolean(desk?.duty?.on && !desk.duty.back_ms) && placeNow() === 'blocked';

  /** @returns {Place} */
  function placeNow() {
    if (isWithout()) return 'without';
    if (chime.isRunning() && !turn.isOthers()) return 'here';
    return turn.isOthers() ? 'elsewhere' : 'blocked';
  }

  function sound(/** @type {number} */ now_ms, /** @type {number} */ since_ms) {
    if (now_ms - chimedAt_ms < EVERY_MS) return;
    chimedAt_ms = now_ms;
    chime.play(ringLoudness(now_ms - since_ms, volume()));
  }

  /** Once for each news, while she looks elsewhere. */
  function note(/** @type {import('./rules.js').Ringing} */ { queue, held }) {
    const news = `${queue} ${held}`;
    if (noted === news || document.hasFocus() || noteLeave() !== 'granted') return;
    noted = news;
    const lines = [queue > 0 && counted('desk.queue.total', queue), held > 0 && counted('desk.ring.held', held)];
    takeNote = noteShow(words('desk.ring.note'), lines.filter(Boolean).join('\n'));
  }

  /** She is there; also told to the other windows. */
  function look(/** @type {Event} */ { type }) {
    const now_ms = Date.now();
    const after = ringLook(ring, deskNow()?.shown ?? null, now_ms);
    if (after !== ring) {
      ring = after;
      shared.set('looked', String(now_ms));
    }
    if (muteSince_ms) muteSince_ms = now_ms;
    // Not while the pointer is down: the words about the sound go, what is below them moves, and the press is lost.
    if (TURNS_ON.includes(type) && !chime.isRunning() && navigator.userActivation?.isActive) chime.unlock().then(tell);
    tell();
  }

  for (const act of ACTS) addEventListener(act, look, { capture: true, passive: true });
  shelfWatch('desk', (key) => {
    if (key === 'looked') ring = ringLook(ring, null, Date.now());
    if (SHARED.includes(key)) tell();
  });
  setInterval(() => {
    turn.look();
    tell();
  }, LOOK_MS);

  function set(/** @type {string} */ key, /** @type {string | null} */ value) {
    if (value === null) shared.remove(key);
    else shared.set(key, value);
    tell();
  }

  return {
    store,
    tell,

    /** She need not be asked any more, in this window, until she signs out. */
    isProven: () => shelf.get('heard') !== null || isWithout() || turn.isOthers(),
    /** Within a press: one chime, as loud as after a while. Gives whether it could sound. */
    async play() {
      const isRunning = await chime.unlock();
      chime.play(ringLoudness(RISE_MS, volume()));
      tell();
      return isRunning;
    },
    heard() {
      shelf.set('heard', 'yes');
      set('without', null);
    },
    workWithout: () => set('without', 'yes'),
    volume: (/** @type {number} */ value) => set('volume', String(Math.min(VOLUME_MAX, Math.max(1, value)))),
    silence: () => set('silent_until', String(Date.now() + SILENT_MS)),
    soundAgain: () => set('silent_until', null),
    askLeave: () => noteAsk().then(tell),

    /** Signed out: nothing may stay. */
    wipe() {
      for (const key of SHARED) shared.remove(key);
      tell();
    },
  };
}
