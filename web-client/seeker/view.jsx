// SPDX-License-Identifier: Apache-2.0
// The whole page: the first form until something was written, the talk from then on.

import { useLayoutEffect } from 'preact/hooks';
import { Languages } from '../ui/languages.jsx';
import { useStore } from '../ui/use_store.js';
import { words } from '../words/words.js';
import { First } from './first.jsx';
import { Looks } from './looks.jsx';
import { TalkView } from './talk.jsx';

/** @param {{ session: import('./session.js').Session }} props */
export function Page({ session }) {
  const state = useStore(session.store);
  const { visit, items, settled, shared } = state;
  const talks = visit.talks.length > 0 || items.length > 0;
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
      {talks ? <TalkView session={session} state={state} /> : <First session={session} state={state} />}
      {!talks && <p class="fetching">{words('seeker.fetching')}</p>}
    </div>
  );
}
