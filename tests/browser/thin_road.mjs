// SPDX-License-Identifier: Apache-2.0
// A road as thin as a phone's in a village: so many bits a second for everybody on it
// together, a long way, and every few seconds it stands still. It counts what goes over it.

import { once } from 'node:events';
import { connect, createServer } from 'node:net';

const SLICE_MS = 20;
const PIECE_BYTES = 1400;

/** Each way: bits_per_second, half of way_ms there and half back, stall_ms of every stall_every_ms. */
export async function openThinRoad(port, to, { bits_per_second = 50000, way_ms = 400, stall_every_ms = 3000, stall_ms = 400 } = {}) {
  const lines = new Set();
  const ways = [openWay(), openWay()];
  const road = { origin: `https://localhost:${port}`, bytes: 0 };

  /** What goes one way shares it: the lines take turns, as a mast lets them. */
  function openWay() {
    const queues = new Map();
    let allowed = 0;
    const timer = setInterval(() => {
      const now = Date.now();
      if (now % stall_every_ms < stall_ms) return;
      allowed = Math.min(allowed + bits_per_second / 8 * SLICE_MS / 1000, PIECE_BYTES);
      for (let next = due(now); next && allowed > 0; next = due(now)) {
        const [line, pieces] = next;
        const { bytes, go } = pieces.shift();
        queues.delete(line);
        if (pieces.length > 0) queues.set(line, pieces);
        allowed -= bytes;
        go();
      }
    }, SLICE_MS);
    const due = (now) => [...queues].find(([, pieces]) => pieces[0].at <= now);
    return {
      push(line, bytes, go) {
        if (!queues.has(line)) queues.set(line, []);
        queues.get(line).push({ at: Date.now() + way_ms / 2, bytes, go });
      },
      close: () => clearInterval(timer),
    };
  }

  function lead(line, from, goal, way) {
    from.on('data', (chunk) => {
      for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
        const piece = chunk.subarray(at, at + PIECE_BYTES);
        road.bytes += piece.length;
        way.push(line, piece.length, () => goal.destroyed || goal.write(piece));
      }
    });
    from.on('end', () => way.push(line, 0, () => goal.end()));
  }

  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    const line = [near, far];
    lines.add(line);
    // A connection is made over the same way, there and back.
    near.pause();
    ways[0].push(line, 40, () => ways[1].push(line, 40, () => near.resume()));
    lead(line, near, far, ways[0]);
    lead(line, far, near, ways[1]);
    for (const one of line) one.setNoDelay(true).on('error', () => {}).on('close', () => { near.destroy(); far.destroy(); lines.delete(line); });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  road.close = () => {
    for (const way of ways) way.close();
    for (const line of lines) for (const one of line) one.destroy();
    server.close();
  };
  return road;
}
