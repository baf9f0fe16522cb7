// SPDX-License-Identifier: Apache-2.0
// Files from one side to the other: a photo from a phone whose line breaks in the middle, which
// arrives whole and without the place where it was taken; a PDF back; and what is not taken.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { freePort } from '../system/service.mjs';
import { button, librarianOnDuty, remembered, see, take, writeFirst } from './acts.mjs';
import { openRoad } from './bad_road.mjs';
import { axe, openStage, until } from './browser.mjs';

const road = { port: await freePort() };
const expects = [/ERR_CONNECTION|ERR_SOCKET|ERR_EMPTY_RESPONSE|ERR_SSL|ERR_NETWORK|WebSocket connection to/];
const PDF = Buffer.from(`%PDF-1.4\n${'1 0 obj <<>> endobj\n'.repeat(3000)}%%EOF\n`);
const scene = openStage();

/** A JPEG of noise, so that it is not small, as a telephone writes it: with the place in its head. */
async function photo({ page }) {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 900;
    canvas.height = 600;
    const pen = canvas.getContext('2d');
    const points = pen.createImageData(900, 600);
    for (let at = 0; at < points.data.length; at += 4) points.data.set([Math.random() * 256, Math.random() * 256, Math.random() * 256, 255], at);
    pen.putImageData(points, 0, 0);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1];
  });
  const plain = Buffer.from(base64, 'base64');
  const rational = (...values) => Buffer.concat(values.flatMap((value) => [number(value, 4), number(1, 4)]));
  const tiff = Buffer.concat([
    Buffer.from('II*\0'), number(8, 4),
    number(1, 2), number(0x8825, 2), number(4, 2), number(1, 4), number(26, 4), number(0, 4), // IFD0: the place stands at 26
    number(2, 2), number(1, 2), number(2, 2), number(2, 4), Buffer.from('N\0\0\0'), // GPSLatitudeRef
    number(2, 2), number(5, 2), number(3, 4), number(56, 4), number(0, 4), // GPSLatitude at 56
    rational(42, 41, 51),
  ]);
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const length = Buffer.from([(exif.length + 2) >> 8, (exif.length + 2) & 255]);
  return Buffer.concat([plain.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, plain.subarray(2)]);
}

function number(value, bytes) {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}

async function talking({ person, service, origin }) {
  const seeker = await person({ size: 'phone', expects, ...(origin && { origin }) });
  const librarian = await person({ path: '/desk', expects });
  await librarianOnDuty(librarian, service.account('librarian'));
  await writeFirst(seeker, 'Hello');
  await take(librarian, 'Hello');
  await see(seeker, seeker.words('seeker.with', { name: 'Maria' }));
  await remembered(seeker);
  return { seeker, librarian };
}

async function choose(person, name, buffer, mimeType = 'application/octet-stream') {
  await button(person, person.words('common.file.send')).click();
  await person.page.setInputFiles('#file', { name, mimeType, buffer });
}

/**
 * Fetches what stands there under this name. A download that begins a connection of its own is not asked
 * whether it overlooks whose certificate that is, as the pages here are: so one stands open.
 */
async function fetched(person, name) {
  await person.page.evaluate(() => fetch('/ready'));
  const coming = person.page.waitForEvent('download');
  await button(person, person.words('common.file.fetch_name', { name })).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

scene('a photo goes over a line that breaks, without its place, and a PDF comes back', async (stage) => {
  const way = await openRoad(road.port, stage.service.port);
  try {
    const { seeker, librarian } = await talking({ ...stage, origin: way.origin });
    const taken = await photo(seeker);
    assert.ok(taken.includes('Exif') && taken.length > 200_000);
    await choose(seeker, 'Моето CV.jpeg', taken, 'image/jpeg');
    const sent = () => seeker.page.locator('#file-progress').evaluate((bar) => bar.value / bar.max);
    await until(async () => (await sent()) > 0.2, 'a part of it');
    assert.ok((await sent()) < 0.9, 'not all of it yet');
    way.cut();
    await see(seeker, seeker.words('common.file.sent', { name: 'Моето CV.jpeg' }), 'body', 30_000);
    assert.deepEqual(await axe(seeker.page), []);

    const got = await fetched(librarian, 'Моето CV.jpeg');
    assert.equal(got.name, 'Моето CV.jpeg');
    assert.ok(got.bytes.length > 100_000 && got.bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])));
    assert.ok(!got.bytes.includes('Exif'), 'the place is gone');
    const size = await librarian.page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes]));
      return [picture.width, picture.height];
    }, got.bytes.toString('base64'));
    assert.deepEqual(size, [900, 600]);

    await choose(librarian, '../a/Отговор № 1.pdf', PDF);
    await see(librarian, librarian.words('common.file.sent', { name: '../a/Отговор № 1.pdf' }));
    assert.deepEqual(await axe(librarian.page), []);
    const back = await fetched(seeker, 'Отговор № 1.pdf');
    assert.equal(back.name, 'Отговор № 1.pdf');
    assert.ok(back.bytes.equals(PDF));
  } finally {
    way.close();
  }
}, { own: true, ms: 90_000, more: (port) => ['--hosts', `localhost:${port} localhost:${road.port}`] });

scene('what is no such file is refused in words, and can be chosen anew', async (stage) => {
  const { seeker, librarian } = await talking(stage);
  await choose(seeker, 'cv.pdf', Buffer.from('<html><script>alert(1)</script></html>'));
  await see(seeker, seeker.words('reason.file_kind'));
  assert.deepEqual(await axe(seeker.page), []);
  await seeker.page.setInputFiles('#file', { name: 'large.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(11_000_000, 'x') });
  await see(seeker, seeker.words('reason.file_too_large'));
  await seeker.page.setInputFiles('#file', { name: 'cv.exe', mimeType: 'text/plain', buffer: Buffer.from('My CV, as plain text.\n') });
  await see(seeker, seeker.words('common.file.sent', { name: 'cv.exe' }));
  const got = await fetched(librarian, 'cv.exe.txt');
  assert.equal(got.bytes.toString(), 'My CV, as plain text.\n');
});

scene('after the page was loaded again, the same file goes on where it was', async (stage) => {
  const { seeker } = await talking(stage);
  const long = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(1_500_000, 'x'), Buffer.from('%%EOF\n')]);
  await choose(seeker, 'long.pdf', long);
  await until(() => seeker.page.locator('#file-progress').evaluate((bar) => bar.value / bar.max > 0.2), 'a part of it');
  const chunks = [];
  seeker.page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => {
    const found = /"file_chunk".*?"chunk":(\d+)/.exec(String(payload).slice(0, 300));
    if (found) chunks.push(Number(found[1]));
  }));
  await seeker.page.reload();
  await see(seeker, seeker.words('seeker.with', { name: 'Maria' }));
  await choose(seeker, 'long.pdf', long);
  await see(seeker, seeker.words('common.file.sent', { name: 'long.pdf' }), 'body', 30_000);
  assert.ok(chunks[0] >= 18, `from chunk ${chunks[0]} on`);
}, { own: true, ms: 90_000 });
