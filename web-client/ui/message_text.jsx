// SPDX-License-Identifier: Apache-2.0

import { textPieces } from '../state/text.js';

/** The words of a message: text and links, nothing else. @param {{ text: string, class?: string }} props */
export function MessageText({ text, class: more = '' }) {
  return (
    <p class={`words ${more}`} dir="auto">
      {textPieces(text).map((piece, place) => (piece.href
        ? <a key={place} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">{piece.text}</a>
        : piece.text))}
    </p>
  );
}
