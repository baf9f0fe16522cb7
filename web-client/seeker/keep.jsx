// SPDX-License-Identifier: Apache-2.0
// The conversation to take along: as a file that is made here in the browser, or on paper.

import font from 'address:font';
import { useState } from 'preact/hooks';
import { transcriptName, transcriptPage, transcriptText } from '../state/transcript.js';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { useStore } from '../ui/use_store.js';
import { dayAndTime } from '../words/dates.js';
import { language, words } from '../words/words.js';
import { Copy } from './copy.jsx';
import { fontRead } from './font.js';
import { paperLines } from './paper.jsx';
import { pdfMake, pdfTranscript } from './pdf.js';
import { rowsOf } from './rows.js';
import { wholeFetched } from './whole.js';

/** The page is drawn without the dialog; a browser has taken the file. */
const DRAWN_MS = 200;
const FILE_MS = 60000;

/** @param {{ session: import('./session.js').Session, onClose: () => void }} props */
export function Keep({ session, onClose }) {
  const { shared } = useStore(session.store);
  const [{ isMaking, failed }, go] = useState({ isMaking: false, failed: false });

  /** MAKE begins once all of it is here; what it cannot fetch is told. @param {() => void | Promise<void>} make */
  async function keep(make) {
    if (isMaking) return;
    go({ isMaking: true, failed: false });
    const isMade = (await wholeFetched(session)) && (await Promise.resolve().then(make).then(() => true, () => false));
    go({ isMaking: false, failed: !isMade });
    if (isMade) onClose();
  }

  const transcript = () => {
    const { visit } = session.store.get();
    return { language, lines: paperLines(visit), rows: rowsOf(visit.talks, [], true), time: dayAndTime };
  };

  async function savePdf() {
    const answer = await fetch(font);
    if (!answer.ok) throw new Error(String(answer.status));
    save(await pdfMake(pdfTranscript(transcript()), fontRead(await answer.arrayBuffer())), 'pdf');
  }

  return (
    <Dialog title={words('seeker.keep')} onClose={onClose}>
      <p class={shared ? 'warning' : undefined}>{words(shared ? 'seeker.keep_shared' : 'seeker.keep_secret')}</p>
      <div role="status">{isMaking && <p>{words('seeker.keep_making')}</p>}</div>
      {failed && <p class="error" role="alert">{words('seeker.keep_failed')}</p>}
      <div class="ways">
        <Button onClick={() => keep(savePdf)}>{words('seeker.keep_pdf')}</Button>
        <Button onClick={() => keep(() => save(new Blob([transcriptText(transcript())], { type: 'text/plain' }), 'txt'))}>{words('seeker.keep_text')}</Button>
        <Button onClick={() => keep(() => save(new Blob([transcriptPage(transcript())], { type: 'text/html' }), 'html'))}>{words('seeker.keep_page')}</Button>
        <Button onClick={() => keep(() => void setTimeout(print, DRAWN_MS))}>{words('seeker.keep_print')}</Button>
      </div>
      <Copy session={session} />
      <div class="ways">
        <Button kind="quiet" onClick={onClose}>{words('common.cancel')}</Button>
      </div>
    </Dialog>
  );
}

/** Gives the browser a file to keep. @param {Blob} file @param {string} ending */
function save(file, ending) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = transcriptName(Date.now(), ending);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), FILE_MS);
}
