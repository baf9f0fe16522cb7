// SPDX-License-Identifier: Apache-2.0
// Shows one file, in a frame that is of nobody: no cookie, no storage, no network, no way back but
// three words. Whatever a hostile document does to its reader, it does here (decision 0033).

import { picturePoints } from './picture.js';
import { textFile, textParagraphs } from './text.js';
import { zipPart } from './zip.js';

const PART_BYTES_MAX = 8_000_000;
const CHARACTERS_MAX = 200_000;
const POINTS_MAX = 40_000_000;
const PARTS = { docx: 'word/document.xml', odt: 'content.xml' };

/**
 * What the page hands in.
 * @typedef {object} Wish
 * @property {ArrayBuffer} bytes
 * @property {'txt' | 'docx' | 'odt' | 'jpg' | 'png'} kind
 * @property {string} name
 * @property {string} language
 * @property {string} color
 * @property {string} background
 * @property {string} size
 */

addEventListener('message', async ({ source, data }) => {
  if (source !== parent) return;
  let isCut = false;
  try {
    isCut = await show(data);
  } catch {
    document.body.replaceChildren();
    return tell('not');
  }
  tell(isCut ? 'cut' : 'shown');
}, { once: true });
tell('ready');

/** To whoever holds the frame: it says nothing of the file. @param {'ready' | 'shown' | 'cut' | 'not'} word */
function tell(word) {
  parent.postMessage(word, '*');
}

/** @param {Wish} wish @returns {Promise<boolean>} there is more of it */
async function show({ bytes, kind, name, language, color, background, size }) {
  document.title = name;
  document.documentElement.lang = language;
  Object.assign(document.documentElement.style, { color, background, fontSize: size });
  const all = new Uint8Array(bytes);
  if (kind === 'jpg' || kind === 'png') return drawn(all, name);
  const { paragraphs, isCut } = kind === 'txt' ? textFile(all, CHARACTERS_MAX) : await documentWords(all, kind);
  document.body.replaceChildren(...paragraphs.map((words) => {
    const place = document.createElement('p');
    place.dir = 'auto';
    place.textContent = words;
    return place;
  }));
  return isCut;
}

/** @param {Uint8Array} bytes @param {'docx' | 'odt'} kind */
async function documentWords(bytes, kind) {
  const xml = new TextDecoder('utf-8', { fatal: true }).decode(await zipPart(bytes, PARTS[kind], PART_BYTES_MAX));
  return textParagraphs(xml, kind, CHARACTERS_MAX);
}

/** Points and nothing else of it. @param {Uint8Array} bytes @param {string} name */
async function drawn(bytes, name) {
  const points = picturePoints(bytes);
  if (points === 0 || points > POINTS_MAX) throw new Error('too large');
  const picture = await createImageBitmap(new Blob([/** @type {BlobPart} */ (bytes)]));
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', name);
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  document.body.replaceChildren(canvas);
  return false;
}
