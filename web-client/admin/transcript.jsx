// SPDX-License-Identifier: Apache-2.0
// A transcript that was opened, with the reason standing above it.

import { useCallback, useEffect } from 'preact/hooks';
import { Button } from '../ui/button.jsx';
import { FetchFile } from '../ui/files.jsx';
import { MessageList } from '../ui/message_list.jsx';
import { entryRow } from '../ui/staff_rows.js';
import { Status } from '../ui/status.jsx';
import { counted, words } from '../words/words.js';

/** @param {{ transcript: import('./records.js').Transcript, session: import('./session.js').Session, onClose: () => void }} props */
export function TranscriptView({ transcript, session, onClose }) {
  const { conversation, why, head, entries, notes } = transcript;
  const isComplete = entries.length === head;
  const below = useCallback((/** @type {import('../ui/message_list.jsx').Row} */ row) => (
    row.file && <FetchFile row={row} onAsk={(then) => row.file && session.openFile(row.file.id, then)} />
  ), []);
  useEffect(() => document.getElementById('transcript-title')?.focus(), []);
  return (
    <main class="work">
      <div class="work-head">
        <h2 id="transcript-title" tabIndex={-1}>{words('admin.transcript.title', { number: conversation })}</h2>
        <Button onClick={onClose}><span aria-hidden="true">←&nbsp;</span>{words('admin.transcript.back')}</Button>
      </div>
      <p class="hint">{words('admin.transcript.why', { why })}</p>
      <Status>
        {head < 0 ? words('admin.loading') : head === 0 ? words('admin.transcript.empty') : isComplete
          ? counted('admin.transcript.loaded', head)
          : words('admin.transcript.loading', { count: entries.length, all: head })}
      </Status>
      <div class="transcript">
        {/* What is complete when it is shown must not be read out as news. */}
        {isComplete && head > 0 && (
          <MessageList label={words('common.messages')} rows={entries.map((entry) => entryRow(conversation, entry))} below={below} />
        )}
      </div>
      {isComplete && notes.length > 0 && (
        <section class="transcript transcript-notes" aria-labelledby="notes-title">
          <h3 id="notes-title">{words('admin.transcript.notes')}</h3>
          <p class="hint">{words('admin.transcript.notes_help')}</p>
          <MessageList label={words('admin.transcript.notes')} rows={notes.map((entry) => entryRow(-conversation, entry))} />
        </section>
      )}
    </main>
  );
}
