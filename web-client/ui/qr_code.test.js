// SPDX-License-Identifier: Apache-2.0
// The code is read by another hand's library.

import assert from 'node:assert/strict';
import test from 'node:test';
import decode from 'qr/decode.js';
import { qrCodeOf } from './qr_code.js';

const SCALE = 4;

/** The picture of a code, as a camera would see it on a good day. */
function pictureOf({ size, path }) {
  const width = size * SCALE;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let row = y * SCALE; row < (+y + 1) * SCALE; row++) data.fill(0, (row * width + x * SCALE) * 4, (row * width + (+x + +run) * SCALE) * 4);
  }
  for (let at = 3; at < data.length; at += 4) data[at] = 255;
  return { width, height: width, data };
}

test('an address is read again as it was written', () => {
  for (const address of ['https://a.bg/', 'https://localhost:8443/', 'otpauth://totp/Library:maria?secret=JBSWY3DPEHPK3PXP', 'https://hjaelp.bibliotek-i-en-lang-kommune.example.dk:65535/'])
    for (const isForWall of [false, true]) assert.equal(decode(pictureOf(qrCodeOf(address, isForWall))), address);
});

test('white stands around the code', () => {
  const { size, path } = qrCodeOf('https://a.bg/');
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    assert.ok(x >= 4 && y >= 4 && +x + +run <= size - 4 && y < size - 4);
  }
});

test('a code on a wall may have a hole', () => {
  const picture = pictureOf(qrCodeOf('https://cv.library.example/', true));
  const from = Math.floor(picture.width * 0.55);
  const to = Math.floor(picture.width * 0.68);
  for (let y = from; y < to; y++) picture.data.fill(255, (y * picture.width + from) * 4, (y * picture.width + to) * 4);
  assert.equal(decode(picture), 'https://cv.library.example/');
});
