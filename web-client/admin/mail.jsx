// SPDX-License-Identifier: Apache-2.0
// Whether mail is sent: what waits, and why tries came to nothing. Never to whom.

import { useEffect } from 'preact/hooks';
import { Status } from '../ui/status.jsx';
import { Table } from '../ui/table.jsx';
import { dayAndTime } from '../words/dates.js';
import { words } from '../words/words.js';

const AGAIN_MS = 30_000;

/** @param {{ session: import('./session.js').Session, state: import('./session.js').PageState, isOnline: boolean }} props */
export function Mail({ session, state: { mail }, isOnline }) {
  useEffect(() => {
    if (!isOnline) return;
    session.askMail();
    const timer = setInterval(session.askMail, AGAIN_MS);
    return () => clearInterval(timer);
  }, [isOnline]);
  return (
    <main class="work">
      <h2>{words('admin.mail.title')}</h2>
      <Status kind={mail && mail.waiting > 0 ? 'warn' : 'calm'}>{mail && <p>{waits(mail)}</p>}</Status>
      {mail && mail.tries.length > 0 && (
        <Table caption={words('admin.mail.tries')} columns={[
          { key: 'trouble', label: words('admin.mail.result') },
          { key: 'count', label: words('admin.mail.count'), isNumber: true },
          { key: 'last', label: words('admin.mail.last') },
        ]} rows={mail.tries.map(({ trouble, count, last_ms }) => ({
          key: trouble, cells: { trouble: words(`admin.mail.trouble.${trouble}`), count, last: dayAndTime(last_ms) },
        }))} />
      )}
      {mail && mail.on && <p>{words('admin.mail.hint')}</p>}
    </main>
  );
}

/** @param {import('../link/packets.js').DownMail} mail */
function waits({ on, waiting, since_ms }) {
  if (!on && waiting === 0) return words('admin.mail.off');
  return waiting === 0 ? words('admin.mail.none') : words('admin.mail.waiting', { count: waiting, time: dayAndTime(since_ms || 0) });
}
