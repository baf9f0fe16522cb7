// SPDX-License-Identifier: Apache-2.0
// Packets that set or clear a cookie go by POST, since a socket cannot do that.

/** @typedef {import('./packets.js').Up} Up */
/** @typedef {import('./packets.js').Down} Down */
/** @typedef {import('./packets.js').DownRefused} DownRefused */
/** @template {Down['type']} T @typedef {Extract<Down, { type: T }>} DownOf */

const DEADLINE_MS = 15000;

/** The service understood and said no. */
export class Refusal extends Error {
  /** @param {DownRefused} refused */
  constructor(refused) {
    super(refused.reason);
    this.refused = refused;
  }
}

/**
 * Sends PACKET and gives the answer that is of one of these TYPES. Throws a Refusal when it is refused,
 * and another error when there was no answer.
 * @template {Down['type']} T
 * @param {Up} packet
 * @param {...T} types
 * @returns {Promise<DownOf<T>>}
 */
export async function post(packet, ...types) {
  return answer(await fetched('/packet', JSON.stringify(packet)), types);
}

/** What the service says to BODY. @param {'/packet' | '/exchange'} path @param {string} body @returns {Promise<Down[]>} */
export async function fetched(path, body) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), DEADLINE_MS);
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { 'Content-Type': 'application/json', 'X-Cvdesk': '1' },
      body,
      signal: stop.signal,
    });
    return await response.json();
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @template {Down['type']} T
 * @param {Down[]} packets
 * @param {T[]} types
 * @returns {DownOf<T>}
 */
function answer(packets, types) {
  for (const packet of packets) {
    if (packet.type === 'refused') throw new Refusal(packet);
    if (types.some((type) => type === packet.type)) return /** @type {DownOf<T>} */ (packet);
  }
  throw new Error('no answer of type ' + types.join(', '));
}
