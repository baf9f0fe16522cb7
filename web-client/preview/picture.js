// SPDX-License-Identifier: Apache-2.0
// How large a picture says it is, before anybody makes room for it. Pure.

/** Width times height; 0 where it cannot be told. @param {Uint8Array} bytes */
export function picturePoints(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47) return view.getUint32(16) * view.getUint32(20);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return 0;
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const mark = bytes[at + 1];
    if (bytes[at] !== 0xff) return 0;
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)) return view.getUint16(at + 5) * view.getUint16(at + 7);
  }
  return 0;
}
