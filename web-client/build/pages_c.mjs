// SPDX-License-Identifier: Apache-2.0
// Prints every file that the door serves as one C file, each as it is and packed twice.

import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/**
 * @typedef {object} Served
 * @property {string} path       as it is asked for
 * @property {string} [language]
 * @property {string} type       for Content-Type
 * @property {Buffer} bytes
 * @property {string} [policy]   its own Content-Security-Policy
 * @property {boolean} immutable
 * @property {boolean} [isForOthers]
 */

/** @param {Served[]} files @returns {string} the C source */
export function pagesSource(files) {
  const arrays = [];
  const rows = files.map((file, place) => {
    const gzip = smaller(gzipSync(file.bytes, { level: 9 }), file.bytes);
    const brotli = smaller(brotliCompressSync(file.bytes, { params: {
      [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: file.bytes.length } }), file.bytes);
    arrays.push(array(`page_${place}`, file.bytes));
    if (gzip) arrays.push(array(`page_${place}_gzip`, gzip));
    if (brotli) arrays.push(array(`page_${place}_brotli`, brotli));
    return '  { ' + [
      quoted(file.path), file.language ? quoted(file.language) : 'NULL', quoted(file.type), quoted(etag(file.bytes)), file.policy ? quoted(file.policy) : 'NULL',
      `page_${place}`, file.bytes.length,
      ...(gzip ? [`page_${place}_gzip`, gzip.length] : ['NULL', 0]),
      ...(brotli ? [`page_${place}_brotli`, brotli.length] : ['NULL', 0]),
      file.immutable, Boolean(file.isForOthers),
    ].join(', ') + ' },';
  });
  return `/* SPDX-License-Identifier: Apache-2.0 */
/* Printed by web-client/build.mjs. Do not edit. */
#include "door/pages.h"

${arrays.join('\n')}

const struct page_file page_files[] = {
${rows.join('\n')}
};
const size_t page_file_count = ${files.length};
`;
}

const smaller = (packed, bytes) => (packed.length < bytes.length ? packed : null);
const quoted = (text) => JSON.stringify(text);
const etag = (bytes) => `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;

/** As strings, which a compiler reads in a twentieth of the time that it takes for numbers. */
function array(name, bytes) {
  const lines = [];
  for (let at = 0; at < bytes.length; at += 100) lines.push(`"${[...bytes.subarray(at, at + 100)].map(character).join('')}"`);
  return `static const unsigned char ${name}[] =\n${lines.join('\n')};`;
}

/** A byte as three octal digits, unless it is a letter, a digit or a space. */
function character(byte) {
  const itself = String.fromCharCode(byte);
  return /[A-Za-z0-9 ]/.test(itself) ? itself : `\\${byte.toString(8).padStart(3, '0')}`;
}
