// SPDX-License-Identifier: Apache-2.0
// What was done, by whom, to what, and why.

import { useEffect } from 'preact/hooks';
import { Table } from '../ui/table.jsx';
import { dayAndTime } from '../words/dates.js';
import { words } from '../words/words.js';
import { auditBy, auditNamed, auditWhy } from './audit.js';
import { PagesFoot } from './pages.jsx';

/** @param {{ session: import('./session.js').Session, state: import('./session.js').PageState, isOnline: boolean }} props */
export function AuditList({ session, state, isOnline }) {
  const { audit } = state.records;
  useEffect(() => {
    if (isOnline) session.audit(false);
  }, [isOnline]);
  const columns = /** @type {const} */ (['number', 'when', 'who', 'act', 'object', 'why'])
    .map((key) => ({ key, label: words(`admin.audit.${key}`), isNumber: key === 'number' }));
  return (
    <main class="work">
      <h2>{words('admin.pages.audit')}</h2>
      {audit.rows && audit.rows.length > 0 && (
        <Table caption={words('admin.audit.caption')} columns={columns} rows={audit.rows.map((row) => {
          const { object, why } = auditNamed(row, state.libraries);
          return {
            key: row.number,
            cells: {
              number: row.number,
              when: dayAndTime(row.at_ms),
              who: row.actor ? <bdi>{row.actor}</bdi> : words(auditBy(row)),
              act: words(`admin.act.${row.act}`),
              object: <bdi>{object || '–'}</bdi>,
              why: auditWhy(row).map((key) => words(key)).join(', ') || <bdi>{why || '–'}</bdi>,
            },
          };
        })} />
      )}
      <PagesFoot pages={audit} part="audit" isOnline={isOnline} onOlder={() => session.audit(true)} />
    </main>
  );
}
