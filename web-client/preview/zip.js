// SPDX-License-Identifier: Apache-2.0
// One part of a ZIP archive, unpacked by the browser and no further than so many bytes: what an
// archive says of its own sizes is not believed. Pure, but for the browser's own unpacking.

const END = 0x06054b50;
const LISTED = 0x02014b50;
const PART = 0x04034b50;
const END_BYTES = 22;
const COMMENT_BYTES_MAX = 65535;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/**
 * The part of this name. Throws where there is none, the archive is no such thing, or the part is
 * larger than most.
 * @param {Uint8Array} bytes
 * @param {string} name
 * @param {number} most  bytes, unpacked
 */
export async function zipPart(bytes, name, most) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { method, packed } = find(bytes, view, name);
  if (method === STORED && packed.length <= most) return packed;
  if (method !== DEFLATED) throw new Error('not unpacked here');
  return unpacked(packed, most);
}

/** @param {Uint8Array} bytes @param {DataView} view @param {string} name */
function find(bytes, view, name) {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  for (let at = view.getUint32(end + 16, true), part = 0; part < count; part++) {
    const named = view.getUint16(at + 28, true);
    if (view.getUint32(at, true) !== LISTED) break;
    if (latin(bytes.subarray(at + 46, at + 46 + named)) === name) return partAt(bytes, view, at);
    at += 46 + named + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  throw new Error('no such part');
}

/** @param {Uint8Array} bytes @param {DataView} view @param {number} at  in the list */
function partAt(bytes, view, at) {
  const start = view.getUint32(at + 42, true);
  if (view.getUint32(start, true) !== PART || view.getUint16(at + 8, true) & ENCRYPTED) throw new Error('not readable');
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  return { method: view.getUint16(at + 10, true), packed: bytes.subarray(from, from + view.getUint32(at + 20, true)) };
}

/** @param {DataView} view */
function endOf(view) {
  for (let at = view.byteLength - END_BYTES; at >= Math.max(0, view.byteLength - END_BYTES - COMMENT_BYTES_MAX); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Error('no archive');
}

/** Piece by piece, and stopped as soon as it is too much. @param {Uint8Array} packed @param {number} most */
async function unpacked(packed, most) {
  const pieces = [];
  let length = 0;
  const reader = new Blob([/** @type {BlobPart} */ (packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      reader.cancel().catch(() => {});
      throw new Error('too large');
    }
    pieces.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** @param {Uint8Array} bytes */
const latin = (bytes) => String.fromCharCode(...bytes);
