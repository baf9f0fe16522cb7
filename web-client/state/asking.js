// SPDX-License-Identifier: Apache-2.0
// A change that was asked for and how it was answered. Pure. One thing is asked at a time, so
// that an answer, which names only the type of its packet, has one meaning.

/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').DownRefused} DownRefused */
/** What was asked: the type of its packet, and what the page tells when it is done. @typedef {{ packet: string, news: string }} Ask */
/**
 * @template {Ask} A
 * @typedef {object} Asking
 * @property {A | null} asked
 * @property {DownRefused | null} refused   the answer to the last one asked
 * @property {A | null} news                the last one, done
 */

export const ASKING_EMPTY = { asked: null, refused: null, news: null };

/** @template {Asking<any>} T @param {T} asking @param {NonNullable<T['asked']>} ask @returns {T} */
export function askingAsk(asking, ask) {
  return { ...asking, asked: ask, refused: null, news: null };
}

/** A question is opened or closed: what the last one answered is no longer of use. @template {Asking<Ask>} T @param {T} asking @returns {T} */
export function askingCalm(asking) {
  return { ...asking, refused: null };
}

/** @template {Asking<Ask>} T @param {T} asking @param {Down} packet @returns {T} */
export function askingHear(asking, packet) {
  const { asked } = asking;
  switch (packet.type) {
    case 'welcome':
    case 'again':
      return { ...asking, asked: null };
    case 'done':
      return packet.packet === asked?.packet ? { ...asking, asked: null, news: asked } : asking;
    case 'refused':
      return packet.packet === asked?.packet ? { ...asking, asked: null, refused: packet } : asking;
    default:
      return asking;
  }
}
