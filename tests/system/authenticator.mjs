// SPDX-License-Identifier: Apache-2.0
// The app on somebody's phone (RFC 6238, RFC 4648 §6), written a second time for the tests.

import { createHmac } from 'node:crypto';

export const STEP_MS = 30000;

/** The bytes of a secret in base32. */
function seedOf(secret) {
  const bits = [...secret].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}

/** The six digits of the time step that lies AWAY steps from now. */
export function digits(secret, away = 0) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / STEP_MS) + away));
  const mac = createHmac('sha1', seedOf(secret)).update(counter).digest();
  const at = mac[19] & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1000000).padStart(6, '0');
}

/** Waits until the time step has at least LEFT_MS left: what follows happens within one. */
export async function early(left_ms = 8000) {
  const left = STEP_MS - Date.now() % STEP_MS;
  if (left < left_ms) await new Promise((resolve) => { setTimeout(resolve, left + 50); });
}
