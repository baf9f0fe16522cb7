// SPDX-License-Identifier: Apache-2.0
// A QR code, drawn as one path. Dark on light whatever the page's colours: not every camera
// reads it the other way round.

import { useMemo } from 'preact/hooks';
import { qrCodeOf } from './qr_code.js';

/** @param {{ text: string, label: string, isForWall?: boolean }} props */
export function QrCode({ text, label, isForWall }) {
  const { size, path } = useMemo(() => qrCodeOf(text, isForWall), [text, isForWall]);
  return (
    <svg class="qr-code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" shape-rendering="crispEdges" />
    </svg>
  );
}
