// SPDX-License-Identifier: Apache-2.0
// Where files can be fetched: asked for, and told to whoever asked.

/** @typedef {import('./packets.js').Up} Up */

/** @param {(packet: Up) => boolean} send */
export function addressesOpen(send) {
  /** @type {Map<number, (token: string) => void>} */
  const asked = new Map();
  return {
    /** @param {Extract<Up, { type: 'file_get' | 'open_file' }>} packet @param {(token: string) => void} then */
    ask(packet, then) {
      asked.set(packet.file, then);
      send(packet);
    },
    /** @param {import('./packets.js').Down} packet */
    hear(packet) {
      if (packet.type !== 'file_address') return;
      const then = asked.get(packet.file);
      asked.delete(packet.file);
      then?.(packet.token);
    },
  };
}
