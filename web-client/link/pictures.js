// SPDX-License-Identifier: Apache-2.0
// A photo says where and when it was taken, and by which telephone. So a picture is drawn anew
// before it leaves this device: what stood beside its points is not drawn.

const SIDE_MAX = 4096;
const QUALITY = 0.9;

/** The bytes of FILE that may leave this device. Throws for a picture that cannot be drawn. @param {File} file @returns {Promise<Blob>} */
export async function cleaned(file) {
  const type = typeOf(new Uint8Array(await file.slice(0, 4).arrayBuffer()));
  if (!type) return file;
  const picture = await drawable(file);
  const scale = Math.min(1, SIDE_MAX / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('cannot be drawn'))), type, QUALITY));
}

/** By its bytes, as the service judges. @param {Uint8Array} head */
export function typeOf([a, b, c, d]) {
  if (a === 0xff && b === 0xd8 && c === 0xff) return 'image/jpeg';
  return a === 0x89 && b === 0x50 && c === 0x4e && d === 0x47 ? 'image/png' : '';
}

/** Upright, as the photo says that it was taken; older browsers do not know the word, and most do it all the same. @param {Blob} file */
const drawable = (file) => createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => createImageBitmap(file));
