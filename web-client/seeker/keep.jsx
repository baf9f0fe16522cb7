// SPDX-License-Identifier: Apache-2.0
// The conversation to take along: as a file that is made here in the browser, or on paper.

import { useState } from 'preact/hooks';
import { transcriptName, transcriptPage, transcriptText } from '../state/transcript.js';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { useStore } from '../ui/use_store.js';
import { dayAndTime } from '../words/times.js';
import { language, words } from '../words/words.js';
import { paperLines } from './paper.jsx';
import { rowsOf } from './rows.js';

/** The page is drawn without the dialog; a browser has taken the file. */
const DRAWN_MS = 200;
const FILE_MS = 60000;

/** @param {{ session: import('./session.js').Session, onClose: () => void }} props */
export function Keep({ session, onClose }) {
  const { shared } = useStore(session.store);
  const [failed, fail] = useState(false);

  async function keep(/** @type {() => void} */ make) {
    const isWhole = await session.whole();
    fail(!isWhole);
    if (!isWhole) return;
    onClose();
    make();
  }

  function save(/** @type {string} */ type, /** @type {string} */ ending, /** @type {typeof transcriptText} */ made) {
    const { visit } = session.store.get();
    const text = made({ language, lines: paperLines(visit), rows: rowsOf(visit.talks, [], true), time: dayAndTime });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = transcriptName(Date.now(), ending);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), FILE_MS);
  }

  return (
    <Dialog title={words('seeker.keep')} onClose={onClose}>
      <p class={shared ? 'warning' : undefined}>{words(shared ? 'seeker.keep_shared' : 'seeker.keep_secret')}</p>
      {failed && <p class="error" role="alert">{words('seeker.keep_failed')}</p>}
      <div class="ways">
        <Button onClick={() => keep(() => save('text/plain', 'txt', transcriptText))}>{words('seeker.keep_text')}</Button>
        <Button onClick={() => keep(() => save('text/html', 'html', transcriptPage))}>{words('seeker.keep_page')}</Button>
        <Button onClick={() => keep(() => setTimeout(print, DRAWN_MS))}>{words('seeker.keep_print')}</Button>
        <Button kind="quiet" onClick={onClose}>{words('common.cancel')}</Button>
      </div>
    </Dialog>
  );
}
