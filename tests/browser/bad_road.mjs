// SPDX-License-Identifier: Apache-2.0
// A road between browser and service that can be bad: bytes that stop without a word, as in
// a tunnel, in both directions or in one; and lines that are cut.

import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** Listens on a port and leads to another one. stalls: 'up', 'down' or 'both' ways; null: all is well. */
export async function openRoad(port, to) {
  const lines = new Set();
  let stalls = null;
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    const line = { near, far, isOld: false };
    lines.add(line);
    lead(near, far, () => line.isOld && (stalls === 'up' || stalls === 'both'));
    lead(far, near, () => line.isOld && (stalls === 'down' || stalls === 'both'));
    for (const one of [near, far]) one.on('error', () => {}).on('close', () => { near.destroy(); far.destroy(); lines.delete(line); });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `https://localhost:${port}`,
    /** From now on the lines that stand lose everything in this direction; new ones are good. */
    stall(direction) {
      stalls = direction;
      for (const line of lines) line.isOld = true;
    },
    cut() {
      for (const { near, far } of lines) { near.destroy(); far.destroy(); }
    },
    close() {
      this.cut();
      server.close();
    },
  };
}

function lead(from, to, isLost) {
  from.on('data', (chunk) => isLost() || to.write(chunk));
  from.on('end', () => isLost() || to.end());
}
