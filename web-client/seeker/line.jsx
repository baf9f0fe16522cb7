// SPDX-License-Identifier: Apache-2.0

import { Button } from '../ui/button.jsx';
import { Status } from '../ui/status.jsx';
import { isTouch } from '../ui/touch.js';
import { reasonWords, words } from '../words/words.js';

/** @typedef {import('./session.js').PageState} PageState */

/** How the line stands and why words wait, in its own region. @param {{ session: import('./session.js').Session, state: PageState }} props */
export function LineWords({ session, state }) {
  const { line, notice } = state;
  return (
    <>
      <Status kind={line.state === 'connecting' ? 'calm' : 'warn'}>
        {lineWords(state) || (notice && (notice.text || reasonWords(notice.reason, notice.wait_ms))) || null}
      </Status>
      {line.state === 'stopped' && line.why === 'tabs' && <Button onClick={session.reconnect}>{words('common.go_on_here')}</Button>}
      {(state.isOld || (line.state === 'stopped' && line.why !== 'tabs')) && <Button onClick={() => location.reload()}>{words('common.load_again')}</Button>}
    </>
  );
}

/** @param {PageState} state @returns {string} */
function lineWords({ line, items, lasts, isOld }) {
  switch (line.state) {
    case 'online':
      return isOld ? words('common.line.old_page') : '';
    case 'connecting':
      return items.length > 0 ? words('seeker.line_connecting') : '';
    case 'offline':
      return `${lasts ? keptWords() : words('seeker.line_page')} ${words('seeker.line_retry')}`;
    case 'stopped':
      return words(`common.line.${line.why}`);
  }
}

const keptWords = () => words(isTouch() ? 'seeker.line_phone' : 'seeker.line_computer');
