// SPDX-License-Identifier: Apache-2.0
// How satisfied people were, as numbers. Pure.

import { SATISFACTIONS } from '../link/packets.js';

/** @typedef {import('../link/packets.js').DownRatings} DownRatings */
/** @typedef {import('../link/packets.js').UpRatings} UpRatings */
/** @typedef {import('../link/packets.js').Satisfaction} Satisfaction */
/** What was chosen; empty is any. The month as 2026-11. @typedef {{ month: string, language: string, topic: string }} RatingsChoice */

/** @param {RatingsChoice} choice @returns {UpRatings} */
export function ratingsQuery({ month, language, topic }) {
  /** @type {any} */
  const packet = { type: 'ratings' };
  if (month) {
    const [year, place] = month.split('-').map(Number);
    packet.from_ms = new Date(year, place - 1, 1).getTime();
    packet.until_ms = new Date(year, place, 1).getTime();
  }
  if (language) packet.language = language;
  if (topic) packet.topic = topic;
  return packet;
}

/**
 * Each word with how many said it and their share in whole percent; null where they are too few.
 * @param {DownRatings} packet
 * @returns {{ all: number, rows: { satisfaction: Satisfaction, count: number, percent: number }[] } | null}
 */
export function ratingsOf(packet) {
  if (packet.few) return null;
  const counts = SATISFACTIONS.map((one) => packet[one] || 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return { all, rows: SATISFACTIONS.map((satisfaction, place) => ({ satisfaction, count: counts[place], percent: Math.round((100 * counts[place]) / all) })) };
}

/** The last months up to NOW, newest first, as 2026-11. @param {number} now_ms @param {number} count */
export function ratingsMonths(now_ms, count) {
  const now = new Date(now_ms);
  return Array.from({ length: count }, (_, back) => {
    const month = new Date(now.getFullYear(), now.getMonth() - back, 1);
    return `${month.getFullYear()}-${String(month.getMonth() + 1).padStart(2, '0')}`;
  });
}
