// SPDX-License-Identifier: Apache-2.0
// The page of administrators, supervisors and auditors: each role sees its own parts and nothing else.

import { useEffect, useState } from 'preact/hooks';
import { StaffPage } from '../ui/staff_page.jsx';
import { useStore } from '../ui/use_store.js';
import { language, reasonWords, words } from '../words/words.js';
import { Parts, partAt } from './parts.jsx';

/** @typedef {import('./session.js').Session} Session */

/** @param {{ session: Session }} props */
export function Page({ session }) {
  const state = useStore(session.store);
  const { role, line } = useStore(session.staff.store);
  const isOnline = line.state === 'online';
  const hash = useHash();
  const here = partAt(role, hash);
  return (
    <StaffPage part="admin" session={session.staff} library={state.library} elsewhere={elsewhere}>
      {role && here && (
        <div class="with-parts">
          <Parts role={role} here={here} />
          <here.Work key={here.href} session={session} state={state} isOnline={isOnline} />
        </div>
      )}
    </StaffPage>
  );
}

/** @param {import('../link/packets.js').Role | null} role */
function elsewhere(role) {
  const known = role === 'librarian' || role === 'expert' || role === 'data_protection';
  return {
    words: known ? words(`admin.elsewhere.${role}`) : reasonWords('not_allowed'),
    href: `/desk?language=${language}`,
    label: words('admin.elsewhere.link'),
  };
}

/** Which part is shown stands in the address, so that Back goes back. @returns {string} */
function useHash() {
  const [hash, look] = useState(location.hash);
  useEffect(() => {
    const follow = () => look(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return hash;
}
