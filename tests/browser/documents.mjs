// SPDX-License-Identifier: Apache-2.0
// Documents as people send them, and as they should not.

import { crc32 as ofNode, deflateRawSync } from 'node:zlib';

/** Node 18 has none. */
function crc32(bytes) {
  if (ofNode) return ofNode(bytes);
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** A ZIP archive of these parts: [name, bytes, what it says of its unpacked size]. */
export function archive(parts) {
  const bodies = [], list = [];
  let at = 0;
  for (const [name, bytes, says = bytes.length] of parts) {
    const stored = name === 'mimetype';
    const packed = stored ? bytes : deflateRawSync(bytes, { level: 9 });
    const head = Buffer.alloc(30), row = Buffer.alloc(46);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(stored ? 0 : 8, 4);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(says, 18);
    shared.writeUInt16LE(name.length, 22);
    head.writeUInt32LE(0x04034b50, 0);
    shared.copy(head, 4);
    row.writeUInt32LE(0x02014b50, 0);
    row.writeUInt16LE(20, 4);
    shared.copy(row, 6);
    row.writeUInt32LE(at, 42);
    bodies.push(head, Buffer.from(name), packed);
    list.push(row, Buffer.from(name));
    at += head.length + name.length + packed.length;
  }
  const listed = Buffer.concat(list), end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}

const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A DOCX with these paragraphs; more: whatever else stands in its body, as it is. */
export function docx(paragraphs, { more = '', says = undefined, body = undefined } = {}) {
  const written = paragraphs.map((words) => `<w:p><w:r><w:t>${escaped(words)}</w:t></w:r></w:p>`).join('');
  return archive([
    ['[Content_Types].xml', Buffer.from('<Types/>')],
    ['word/document.xml', body ?? Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><w:document><w:body>${written}${more}</w:body></w:document>`), says],
  ]);
}

export function odt(paragraphs) {
  return archive([
    ['mimetype', Buffer.from('application/vnd.oasis.opendocument.text')],
    ['content.xml', Buffer.from(`<office:document-content><office:body><office:text>${paragraphs.map((words) => `<text:p>${escaped(words)}</text:p>`).join('')}</office:text></office:body></office:document-content>`)],
  ]);
}
