// SPDX-License-Identifier: Apache-2.0
// A file on its way to the other side, and one that can be fetched.

import { useEffect, useRef } from 'preact/hooks';
import { language, reasonWords, words } from '../words/words.js';
import { Button } from './button.jsx';
import { useStore } from './use_store.js';

/** @typedef {import('../link/files.js').Files} Files */
/** @typedef {import('../link/files.js').Sending} Sending */

/** Only what the service takes is offered; what a file is, its bytes say. */
const TAKEN = '.pdf,.docx,.odt,.rtf,.txt,.jpg,.jpeg,.png,image/jpeg,image/png';
const DONE_MS = 4000;
const size = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });

/** @param {{ files: Files, conversation: number, onClose: () => void }} props */
export function SendFile({ files, conversation, onClose }) {
  const sending = /** @type {Sending | undefined} */ (useStore(files.store)[conversation]);
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  const isUnderWay = sending && !sending.done && !sending.reason;

  useEffect(() => {
    if (!isUnderWay) field.current?.focus();
  }, [isUnderWay]);
  useEffect(() => {
    if (!sending?.done) return;
    const timer = setTimeout(leave, DONE_MS);
    return () => clearTimeout(timer);
  }, [sending?.done]);

  function leave() {
    files.forget(conversation);
    onClose();
  }

  function choose(/** @type {Event} */ event) {
    const [file] = /** @type {HTMLInputElement} */ (event.currentTarget).files || [];
    if (file) files.start(conversation, file);
  }

  return (
    <section class="asks send-file" aria-label={words('common.file.send')}>
      {!isUnderWay && !sending?.done && (
        <>
          {sending?.reason && <p class="error" role="alert"><bdi>{sending.name}</bdi>: {reasonWords(sending.reason)}</p>}
          <p><label for="file">{words('common.file.choose')}</label></p>
          <input id="file" type="file" ref={field} accept={TAKEN} onChange={choose} aria-describedby="file-help" />
          <p class="hint" id="file-help">{words('common.file.help')}</p>
        </>
      )}
      {isUnderWay && (
        <>
          <p><label for="file-progress"><bdi>{sending.name}</bdi></label></p>
          <progress id="file-progress" max={sending.size} value={sending.sent} />
          <p role="status">{sending.held ? words('common.file.held') : ''}</p>
        </>
      )}
      {sending?.done && <p role="status">{words('common.file.sent', { name: sending.name })}</p>}
      <div class="actions"><Button onClick={leave}>{words(isUnderWay ? 'common.file.stop' : 'common.close')}</Button></div>
    </section>
  );
}

/** @param {{ row: import('./message_list.jsx').Row, onFetch: () => void }} props */
export function FetchFile({ row, onFetch }) {
  return (
    <Button class="fetch-file" onClick={onFetch} aria-label={words('common.file.fetch_name', { name: row.text })}>
      {words('common.file.fetch', { size: sizeWords(row.file?.size || 0) })}
    </Button>
  );
}

/** @param {number} bytes */
export function sizeWords(bytes) {
  return bytes >= 1e6 ? `${size.format(bytes / 1e6)} MB` : `${size.format(Math.ceil(bytes / 1e3))} KB`;
}

/** The browser keeps it as a file, under the name that the service gives. @param {string} token */
export function saveFile(token) {
  const link = document.createElement('a');
  link.href = `/file/${token}`;
  link.download = '';
  link.click();
}
