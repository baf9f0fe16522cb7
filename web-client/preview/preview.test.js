// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import test from 'node:test';
import { picturePoints } from './picture.js';
import { textFile, textParagraphs } from './text.js';
import { zipPart } from './zip.js';

const utf8 = (/** @type {string} */ text) => new TextEncoder().encode(text);

/** Unpacking is the browser's; this node may not have it, as old browsers do not. */
const skip = (() => {
  try {
    new DecompressionStream(/** @type {any} */ ('deflate-raw'));
    return false;
  } catch {
    return 'no deflate-raw here';
  }
})();

/** An archive of one part. @param {string} name @param {Uint8Array} bytes */
function archive(name, bytes, { packed = deflateRawSync(bytes), method = 8, says = bytes.length } = {}) {
  const head = Buffer.alloc(30), listed = Buffer.alloc(46), end = Buffer.alloc(22), named = Buffer.from(name);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(method, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(says, 22);
  head.writeUInt16LE(named.length, 26);
  listed.writeUInt32LE(0x02014b50, 0);
  listed.writeUInt16LE(method, 10);
  listed.writeUInt32LE(packed.length, 20);
  listed.writeUInt32LE(says, 24);
  listed.writeUInt16LE(named.length, 28);
  const start = head.length + named.length + packed.length;
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(listed.length + named.length, 12);
  end.writeUInt32LE(start, 16);
  return new Uint8Array(Buffer.concat([head, named, packed, listed, named, end]));
}

test('a part of an archive is unpacked', { skip }, async () => {
  const words = utf8('words '.repeat(1000));
  assert.deepEqual(await zipPart(archive('a.xml', words), 'a.xml', 6000), words);
  await assert.rejects(zipPart(archive('a.xml', words), 'b.xml', 6000), /no such part/);
});

test('an archive that grows without end is stopped, whatever it says of itself', { skip }, async () => {
  const bomb = archive('a.xml', new Uint8Array(50_000_000), { says: 10 });
  assert.ok(bomb.length < 60_000);
  await assert.rejects(zipPart(bomb, 'a.xml', 8_000_000), /too large/);
});

test('a part that is stored as it is, and what is no archive', async () => {
  assert.deepEqual(await zipPart(archive('a.xml', utf8('abc'), { packed: Buffer.from('abc'), method: 0 }), 'a.xml', 3), utf8('abc'));
  await assert.rejects(zipPart(archive('a.xml', utf8('abcd'), { packed: Buffer.from('abcd'), method: 0 }), 'a.xml', 3));
  await assert.rejects(zipPart(archive('a.xml', utf8('abc'), { method: 12 }), 'a.xml', 3), /not unpacked/);
  await assert.rejects(zipPart(utf8('PK'), 'a.xml', 3), /no archive/);
  for (let cut = 1; cut < 60; cut++) {
    const whole = archive('a.xml', utf8('abc'));
    await assert.rejects(zipPart(whole.slice(0, whole.length - cut), 'a.xml', 3));
    await zipPart(whole.map((byte, at) => (at === whole.length - cut ? 255 : byte)), 'a.xml', 3).catch(() => {});
  }
});

test('the words of a DOCX, and none of what is markup in it', () => {
  const xml = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><w:document><w:body><w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>'
    + '<w:r><w:t>Ана </w:t></w:r><w:r><w:t xml:space="preserve">Петрова &amp; &lt;script&gt;alert(1)&lt;/script&gt; &a; &#x41;</w:t><w:br/><w:t>next</w:t></w:r></w:p>'
    + '<w:p/><w:p><w:instrText>INCLUDETEXT "http://x"</w:instrText><w:t>two</w:t></w:p></w:body></w:document>';
  assert.deepEqual(textParagraphs(xml, 'docx', 1000), { paragraphs: ['Ана Петрова & <script>alert(1)</script> &a; A\nnext', 'two'], isCut: false });
});

test('the words of an ODT, without notes and what was crossed out', () => {
  const xml = '<office:text><text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h>CV</text:h>'
    + '<text:p>Ana<text:span> Petrova</text:span><text:s/>x<office:annotation><text:p>note</text:p></office:annotation><text:line-break/>y</text:p></office:text>';
  assert.deepEqual(textParagraphs(xml, 'odt', 1000).paragraphs, ['CV', 'Ana Petrova x\ny']);
});

test('a long text is cut', () => {
  const long = textParagraphs(`<w:p><w:t>${'a'.repeat(50)}</w:t></w:p>`.repeat(10), 'docx', 120);
  assert.equal(long.isCut, true);
  assert.equal(long.paragraphs.join('').length, 120);
  assert.deepEqual(textFile(utf8('one\r\ntwo'), 5), { paragraphs: ['one', ''], isCut: true });
});

test('a text file in UTF-8, or as Bulgarian texts were written before', () => {
  assert.deepEqual(textFile(utf8('\ufeffЗдравей'), 100).paragraphs, ['Здравей']);
  assert.deepEqual(textFile(new Uint8Array([0xc0, 0xed, 0xe0]), 100).paragraphs, ['Ана']);
});

test('how large a picture says it is', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0, 0, 0, 2, 0]);
  assert.equal(picturePoints(png), 256 * 512);
  assert.equal(picturePoints(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc2, 0, 11, 8, 0, 16, 0, 32, 3, 1, 1, 1])), 16 * 32);
  assert.equal(picturePoints(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0])), 0);
  assert.equal(picturePoints(utf8('no picture')), 0);
});
