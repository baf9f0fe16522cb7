// SPDX-License-Identifier: Apache-2.0
// What rings at the desk, since when, and how loud. Pure: the desk and the time are arguments.
//
// Somebody new in the queue rings at once, and so does somebody who was given or handed to her and
// whom she has not looked at; somebody whom she holds, when the answer is late.
// So does the question whether she is still there. Where she has joined a colleague, it rings when
// the job seeker's words are new to her for as long, and stays quiet: somebody else holds that.
// While she is at the counter nothing rings before the time when she means to be back.
// Whatever she does at the page says that she is there: what rings falls silent, and rings
// again where the person still waits a minute later. Not the sight of the page alone: a
// window can lie open in an empty room.

import { deskBarrier, deskCards, deskIsHanded, deskIsOut, deskJoinedNew, deskQueue } from '../desk.js';

/** @typedef {import('../desk.js').Desk} Desk */
/** Why it rings. due_ms: from when on, by this machine's clock. @typedef {{ key: string, due_ms: number }} Cause */
/** From when on each cause rings. @typedef {Readonly<Record<string, number>>} Ring */
/** @typedef {{ since_ms: number, queue: number, held: number }} Ringing */

/** An answer is late when its clock turns to the first of the two degrees that the desk marks. */
export const HELD_MS = 60_000;
/** Whoever saw it has so long to do something before it rings again. */
export const AGAIN_MS = 60_000;
/** Quiet enough for a reading room at first, and not to be missed in the next one after this. */
export const RISE_MS = 30_000;
export const EVERY_MS = 4_000;
/** Two tones of a chime lie over each other: half of what the speaker can do for each. */
export const LOUDNESS_MAX = 0.5;
const LOUDNESS_FIRST = 0.25;
export const VOLUME_MAX = 10;
/** Somebody talks to her at the counter. Longer would be forgotten. */
export const SILENT_MS = 10 * 60_000;

/** A desk that cannot ring is nobody's desk when nobody touches it for so long: the first press would let it ring. */
export const MUTE_MS = 60_000;

const JOINED = 'joined.';

/** @type {Ring} */
export const RING_STILL = {};

/**
 * All that rings now or will, if nothing happens. Who has no room for one more is not rung for the queue.
 * @param {Desk} desk
 * @param {number} now_ms
 * @returns {Cause[]}
 */
export function ringCauses(desk, now_ms) {
  if (!desk.duty?.on) return [];
  const here_ms = desk.duty.back_ms ? desk.duty.back_ms - desk.skew_ms : 0;
  const asked = desk.duty.asked ? [{ key: 'held.asked', due_ms: now_ms }] : [];
  const waiting = deskBarrier(desk) || deskIsOut(desk) ? [] : deskQueue(desk).map(({ conversation }) => ({ key: `queue.${conversation}`, due_ms: now_ms }));
  const held = deskCards(desk).flatMap(({ conversation, since_ms }) => (since_ms === null ? []
    : [{ key: heldKey(conversation, since_ms), due_ms: Math.max(here_ms, lateFrom(since_ms - desk.skew_ms, now_ms)) }]));
  const given = deskCards(desk).filter((one) => one.fate === 'held' && (one.talk.staff_seen === 0 || deskIsHanded(one.talk)) && one.conversation !== desk.shown)
    .map(({ conversation }) => ({ key: `queue.given.${conversation}`, due_ms: now_ms }));
  const joined = desk.joined?.waits && deskJoinedNew(desk) > 0 ? [{ key: `${JOINED}${desk.joined.conversation}`, due_ms: Math.max(here_ms, now_ms + HELD_MS) }] : [];
  return [...asked, ...waiting, ...given, ...held, ...joined];
}

/** What still stands keeps its time; what is new gets one; what is over is gone. @param {Ring} ring @param {Cause[]} causes @returns {Ring} */
export function ringStep(ring, causes) {
  const isSame = causes.length === Object.keys(ring).length && causes.every(({ key }) => key in ring);
  return isSame ? ring : Object.fromEntries(causes.map(({ key, due_ms }) => [key, ring[key] ?? due_ms]));
}

/**
 * She did something: what rings falls silent for a while; what is open before her, also before it rings.
 * @param {Ring} ring
 * @param {number | null} shown
 * @param {number} now_ms
 * @returns {Ring}
 */
export function ringLook(ring, shown, now_ms) {
  const isSeen = (/** @type {string} */ key) => ring[key] <= now_ms || key.startsWith(`held.${shown}.`);
  if (!Object.keys(ring).some(isSeen)) return ring;
  return Object.fromEntries(Object.keys(ring).map((key) => [key, isSeen(key) ? Math.max(ring[key], now_ms + AGAIN_MS) : ring[key]]));
}

/** What rings now; null where all is still. @param {Ring} ring @param {number} now_ms @returns {Ringing | null} */
export function ringing(ring, now_ms) {
  const loud = Object.entries(ring).filter(([, due_ms]) => due_ms <= now_ms);
  if (loud.length === 0) return null;
  const queue = loud.filter(([key]) => key.startsWith('queue.')).length;
  const rising = loud.filter(([key]) => !key.startsWith(JOINED)); // none: it has only begun, however long it rings
  return { since_ms: Math.min(...rising.map(([, due_ms]) => due_ms)), queue, held: rising.length - queue };
}

/** It cannot ring since then, untouched, for too long. @param {number} since_ms  0: it can @param {number} now_ms */
export const ringIsLeft = (since_ms, now_ms) => since_ms > 0 && now_ms - since_ms >= MUTE_MS;

/** How loud, after so long: 0 … LOUDNESS_MAX. @param {number} rung_ms @param {number} volume  1 … VOLUME_MAX */
export function ringLoudness(rung_ms, volume) {
  const risen = Math.min(1, Math.max(0, rung_ms / RISE_MS));
  const chosen = Math.min(1, Math.max(0, volume / VOLUME_MAX));
  return LOUDNESS_MAX * chosen * (LOUDNESS_FIRST + (1 - LOUDNESS_FIRST) * risen);
}

/** How many people want something of her: the number in the title and on the badge. @param {Desk} desk */
export function ringCount(desk) {
  const waiting = desk.duty?.on ? desk.total : 0;
  return waiting + Number(deskJoinedNew(desk) > 0) + deskCards(desk).filter(({ unread, talk }) => unread > 0 || deskIsHanded(talk)).length;
}

/** Who is late at first sight was just taken, or the page just loaded: she has a whole wait to answer. @param {number} since_ms @param {number} now_ms */
const lateFrom = (since_ms, now_ms) => (since_ms + HELD_MS > now_ms ? since_ms : now_ms) + HELD_MS;
const heldKey = (/** @type {number} */ conversation, /** @type {number} */ since_ms) => `held.${conversation}.${since_ms}`;
