// SPDX-License-Identifier: Apache-2.0
// A file that is looked at without being downloaded. Its bytes go into a frame that is of nobody
// and can reach nobody (preview/page.js); here, nothing of it is ever read.

import { useEffect, useRef, useState } from 'preact/hooks';
import { language, words } from '../words/words.js';
import { Button } from './button.jsx';
import { Dialog } from './dialog.jsx';

/** @typedef {'looking' | 'shown' | 'cut' | 'not'} Looked */

const KINDS = /** @type {Record<string, string>} */ ({ txt: 'txt', docx: 'docx', odt: 'odt', jpg: 'jpg', jpeg: 'jpg', png: 'png' });
const PACKED = ['docx', 'odt'];
const OUTCOMES = ['shown', 'cut', 'not'];
const WAIT_MS = 30_000;

/** What can be looked at here: the service gave the name its ending. @param {string} name */
export function previewKind(name) {
  const kind = KINDS[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] || '';
  return PACKED.includes(kind) && !canUnpack() ? '' : kind;
}

/** @param {{ name: string, onAsk: (then: (token: string) => void) => void, onClose: () => void }} props */
export function Preview({ name, onAsk, onClose }) {
  const [looked, tell] = useState(/** @type {Looked} */ ('looking'));
  const frame = useRef(/** @type {HTMLIFrameElement | null} */ (null));
  const kind = previewKind(name);

  useEffect(() => {
    const coming = new Promise((/** @type {(bytes: Promise<ArrayBuffer>) => void} */ go) => onAsk((token) => go(bytesAt(token))));
    const timer = setTimeout(() => tell((now) => (now === 'looking' ? 'not' : now)), WAIT_MS);
    const hear = async (/** @type {MessageEvent} */ { source, data }) => {
      const inside = frame.current?.contentWindow;
      if (!inside || source !== inside) return;
      if (OUTCOMES.includes(data)) tell(data);
      if (data !== 'ready') return;
      try {
        const bytes = await coming;
        // The frame is of no origin that could be named.
        inside.postMessage({ bytes, kind, name, language, ...looks(/** @type {HTMLIFrameElement} */ (frame.current)) }, '*', [bytes]);
      } catch {
        tell('not');
      }
    };
    addEventListener('message', hear);
    return () => {
      clearTimeout(timer);
      removeEventListener('message', hear);
    };
  }, []);

  return (
    <Dialog title={name} onClose={onClose}>
      <p role="status">
        {looked === 'looking' ? words('common.file.looking', { name }) : looked === 'not' ? words('common.file.look_not')
          : [PACKED.includes(kind) && words('common.file.look_words'), looked === 'cut' && words('common.file.look_cut')].filter(Boolean).join(' ')}
      </p>
      {looked !== 'not' && <iframe class="preview" ref={frame} title={words('common.file.look_name', { name })} sandbox="allow-scripts" src="/preview" />}
      <div class="actions"><Button onClick={onClose}>{words('common.close')}</Button></div>
    </Dialog>
  );
}

/** @param {string} token */
async function bytesAt(token) {
  const answer = await fetch(`/file/${token}`);
  if (!answer.ok) throw new Error('gone');
  return answer.arrayBuffer();
}

/** As the page looks to its reader. @param {Element} place */
function looks(place) {
  const { color, backgroundColor } = getComputedStyle(place);
  return { color, background: backgroundColor, size: getComputedStyle(document.documentElement).fontSize };
}

/** Old browsers cannot, and download. */
function canUnpack() {
  try {
    return Boolean(new DecompressionStream('deflate-raw'));
  } catch {
    return false;
  }
}
