// SPDX-License-Identifier: Apache-2.0
// A file on its way to the other side, and one that can be fetched.

import { useEffect, useRef, useState } from 'preact/hooks';
import { language, reasonWords, words } from '../words/words.js';
import { Button } from './button.jsx';
import { Preview, previewKind } from './preview.jsx';
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

/**
 * What can be done with a file that is there.
 * @param {object} props
 * @param {import('./message_list.jsx').Row} props.row
 * @param {(then: (token: string) => void) => void} props.onAsk  where it can be fetched
 * @param {(place: { log: number, seq: number }) => void} [props.onRemove]  where one may
 */
export function FetchFile({ row: { text: name, file, place }, onAsk, onRemove }) {
  const [looks, look] = useState(false);
  const [asks, ask] = useState(false);
  return (
    <>
      <div class="actions">
        <Button onClick={() => onAsk(saveFile)} aria-label={words('common.file.fetch_name', { name })}>
          {words('common.file.fetch', { size: sizeWords(file?.size || 0) })}
        </Button>
        {previewKind(name) && <Button onClick={() => look(true)} aria-label={words('common.file.look_name', { name })}>{words('common.file.look')}</Button>}
        {onRemove && place && !asks && (
          <Button kind="quiet" onClick={() => ask(true)} aria-label={words('common.file.remove_name', { name })}>{words('common.remove')}</Button>
        )}
      </div>
      {asks && place && (
        <div class="found" role="alert">
          <p>{words('common.file.remove_all')}</p>
          <div class="actions">
            <Button onClick={() => onRemove?.(place)} aria-label={words('common.file.remove_name', { name })}>{words('common.remove')}</Button>
            <Button onClick={() => ask(false)}>{words('common.cancel')}</Button>
          </div>
        </div>
      )}
      {looks && <Preview name={name} onAsk={onAsk} onClose={() => look(false)} />}
    </>
  );
}

/** @param {number} bytes */
function sizeWords(bytes) {
  return bytes >= 1e6 ? `${size.format(bytes / 1e6)} MB` : `${size.format(Math.ceil(bytes / 1e3))} KB`;
}

/** The browser keeps it as a file, under the name that the service gives. @param {string} token */
function saveFile(token) {
  const link = document.createElement('a');
  link.href = `/file/${token}`;
  link.download = '';
  link.click();
}
