// SPDX-License-Identifier: Apache-2.0

import { correction, generate } from 'lean-qr';

/** Empty squares around it, as the standard (ISO/IEC 18004) wants. */
const MARGIN = 4;

/**
 * TEXT as a QR code in SIZE × SIZE squares: a path with one bar for each run of dark ones.
 * Where it hangs on a wall, a quarter of it may be lost.
 * @param {string} text
 * @param {boolean} [isForWall]
 * @returns {{ size: number, path: string }}
 */
export function qrCodeOf(text, isForWall = false) {
  const bits = generate(text, { minCorrectionLevel: isForWall ? correction.Q : correction.min });
  let path = '';
  for (let y = 0; y < bits.size; y++) {
    for (let x = 0, start = 0; x <= bits.size; x++) {
      if (x < bits.size && bits.get(x, y)) continue;
      if (x > start) path += `M${start + MARGIN} ${y + MARGIN}h${x - start}v1H${start + MARGIN}z`;
      start = x + 1;
    }
  }
  return { size: bits.size + 2 * MARGIN, path };
}
