// SPDX-License-Identifier: Apache-2.0
// Below a list that comes in pages: how much is shown, why not more, and the way to more.

import { Button } from '../ui/button.jsx';
import { Status } from '../ui/status.jsx';
import { counted, reasonWords, words } from '../words/words.js';

/** @param {{ pages: import('./pages.js').Pages<any>, part: 'list' | 'audit', isOnline: boolean, onOlder: () => void }} props */
export function PagesFoot({ pages, part, isOnline, onOlder }) {
  const { rows, more, awaited, refused } = pages;
  const count = rows ? rows.length : 0;
  return (
    <>
      <Status>{awaited > 0 || !rows ? words('admin.loading') : count > 0 ? counted(`admin.${part}.shown`, count) : words(`admin.${part}.empty`)}</Status>
      <div role="alert">{refused && <p class="error">{reasonWords(refused.reason, refused.wait_ms)}</p>}</div>
      {more && (
        <div class="actions">
          <Button aria-disabled={!isOnline || awaited > 0} onClick={() => isOnline && awaited === 0 && onOlder()}>{words('admin.older')}</Button>
        </div>
      )}
    </>
  );
}
