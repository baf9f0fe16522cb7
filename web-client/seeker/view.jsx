// SPDX-License-Identifier: Apache-2.0
// The whole page: the first form until something was written, the talk from then on.

import { useLayoutEffect } from 'preact/hooks';
import { Languages } from '../ui/languages.jsx';
import { useStore } from '../ui/use_store.js';
import { words } from '../words/words.js';
import { useTalk } from './fetched.jsx';
import { First } from './first.jsx';
import { LineWords } from './line.jsx';
import { Looks } from './looks.jsx';

/** @param {{ session: import('./session.js').Session }} props */
export function Page({ session }) {
  const state = useStore(session.store);
  const { visit, items, settled, shared } = state;
  const talks = visit.talks.length > 0 || items.length > 0;
  const Talk = useTalk(session);
  useLayoutEffect(() => {
    if (talks || settled) document.documentElement.classList.remove('returns');
  }, [talks, settled]);
  return (
    <div class="sheet">
      <header class="head">
        <p class="library">{visit.library}</p>
        {visit.accent && <link rel="stylesheet" href={`/${visit.accent}.css`} />}
        {/* On a shared computer another page would begin without the conversation. */}
        {!(talks && shared) && <Languages />}
        <Looks session={session} />
      </header>
      {!talks && <First session={session} state={state} />}
      {talks && Talk && <Talk session={session} state={state} />}
      {!(talks && Talk) && <p class={talks ? '' : 'fetching'}>{words('seeker.fetching')}</p>}
      {talks && !Talk && <LineWords session={session} state={state} />}
    </div>
  );
}
