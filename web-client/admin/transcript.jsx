// SPDX-License-Identifier: Apache-2.0
// A transcript that was opened, with the reason standing above it.

import { useEffect } from 'preact/hooks';
import { Button } from '../ui/button.jsx';
import { MessageList } from '../ui/message_list.jsx';
import { entryRow } from '../ui/staff_rows.js';
import { Status } from '../ui/status.jsx';
import { counted, words } from '../words/words.js';

/** @param {{ transcript: import('./records.js').Transcript, onClose: () => void }} props */
export function TranscriptView({ transcript, onClose }) {
  const { conversation, why, head, entries } = transcript;
  useEffect(() => document.getElementById('transcript-title')?.focus(), []);
  return (
    <main class="work">
      <div class="work-head">
        <h2 id="transcript-title" tabIndex={-1}>{words('admin.transcript.title', { number: conversation })}</h2>
        <Button onClick={onClose}><span aria-hidden="true">←&nbsp;</span>{words('admin.transcript.back')}</Button>
      </div>
      <p class="hint">{words('admin.transcript.why', { why })}</p>
      <Status>
        {head === 0 ? words('admin.transcript.empty') : entries.length < head
          ? words('admin.transcript.loading', { count: entries.length, all: head })
          : counted('admin.transcript.loaded', head)}
      </Status>
      <div class="transcript">
        {/* What is complete when it is shown must not be read out as news. */}
        {entries.length === head && head > 0 && (
          <MessageList label={words('common.messages')} rows={entries.map((entry) => entryRow(conversation, entry))} />
        )}
      </div>
    </main>
  );
}
