// SPDX-License-Identifier: Apache-2.0
// A QR code, drawn as one path. Dark on light whatever the page's colours: not every camera
// reads it the other way round.

import { generate } from 'lean-qr';
import { useMemo } from 'preact/hooks';

const MARGIN = 4; // empty squares around it, as the standard wants

/** @param {{ text: string, label: string }} props */
export function QrCode({ text, label }) {
  const code = useMemo(() => generate(text), [text]);
  const edge = code.size + 2 * MARGIN;
  return (
    <svg class="qr-code" role="img" aria-label={label} viewBox={`${-MARGIN} ${-MARGIN} ${edge} ${edge}`}>
      <rect x={-MARGIN} y={-MARGIN} width={edge} height={edge} fill="#ffffff" />
      <path d={squares(code)} fill="#000000" shape-rendering="crispEdges" />
    </svg>
  );
}

/** @param {import('lean-qr').Bitmap2D} code */
function squares(code) {
  let path = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) path += `M${x} ${y}h1v1h-1z`;
  }
  return path;
}
