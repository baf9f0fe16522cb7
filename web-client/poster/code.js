// SPDX-License-Identifier: Apache-2.0

import { correction, generate } from 'lean-qr';

/** Modules of white around it, which ISO/IEC 18004 asks for. */
const QUIET = 4;

/**
 * TEXT as a QR code for an SVG of SIZE × SIZE: a path with one stroke for each run of dark
 * modules. A quarter of it may be torn off or written on.
 * @typedef {{ size: number, path: string }} Code
 * @param {string} text
 * @returns {Code}
 */
export function codeOf(text) {
  const bits = generate(text, { minCorrectionLevel: correction.Q });
  let path = '';
  for (let y = 0; y < bits.size; y++) {
    for (let x = 0, start = 0; x <= bits.size; x++) {
      if (x < bits.size && bits.get(x, y)) continue;
      if (x > start) path += `M${start + QUIET} ${y + QUIET}h${x - start}v1H${start + QUIET}z`;
      start = x + 1;
    }
  }
  return { size: bits.size + 2 * QUIET, path };
}
