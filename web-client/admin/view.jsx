// SPDX-License-Identifier: Apache-2.0
// The page of administrators, supervisors and auditors: each role sees its own work and nothing else.

import { useEffect, useState } from 'preact/hooks';
import { StaffPage } from '../ui/staff_page.jsx';
import { useStore } from '../ui/use_store.js';
import { language, reasonWords, words } from '../words/words.js';
import { Accounts } from './accounts.jsx';
import { Answers } from './answers.jsx';
import { Questions } from './asked.jsx';
import { AuditList } from './audit.jsx';
import { Blocked } from './blocked.jsx';
import { Guides } from './guides.jsx';
import { Libraries } from './libraries.jsx';
import { OpenQuestion } from './open.jsx';
import { Ratings } from './ratings.jsx';
import { RecordList } from './records.jsx';
import { Replies } from './replies.jsx';
import { Site } from './site.jsx';
import { TranscriptView } from './transcript.jsx';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./session.js').PageState} PageState */

const AUDIT = '#audit';
const SITE = '#site';
const RATINGS = '#ratings';
const QUESTIONS = '#questions';
const ANSWERS = '#answers';
const REPLIES = '#replies';
const GUIDES = '#guides';
const LIBRARIES = '#libraries';
const BLOCKED = '#blocked';
/** What each role sees of this page, by its address; the first is what one comes to. */
const PARTS = /** @type {const} */ ({
  admin: [['#accounts', 'admin.pages.staff'], [LIBRARIES, 'admin.pages.libraries'], [REPLIES, 'admin.pages.replies'], [GUIDES, 'admin.pages.guides'], [SITE, 'admin.pages.site'], [RATINGS, 'admin.pages.ratings'], [QUESTIONS, 'admin.pages.questions'], [ANSWERS, 'admin.pages.answers'], [BLOCKED, 'admin.pages.blocks']],
  supervisor: [[REPLIES, 'admin.pages.replies'], [GUIDES, 'admin.pages.guides'], [BLOCKED, 'admin.pages.blocks']],
  auditor: [['#conversations', 'admin.pages.conversations'], [AUDIT, 'admin.pages.audit']],
});

/** @param {{ session: Session }} props */
export function Page({ session }) {
  const state = useStore(session.store);
  const { role, line } = useStore(session.staff.store);
  const isOnline = line.state === 'online';
  const hash = useHash();
  return (
    <StaffPage part="admin" session={session.staff} library={state.library} elsewhere={elsewhere}
      tools={hasParts(role) && <Parts parts={PARTS[role]} hash={hash} />}>
      {role === 'admin' && <AdminPart session={session} state={state} isOnline={isOnline} hash={hash} />}
      {role === 'supervisor' && <SupervisorPart session={session} state={state} isOnline={isOnline} hash={hash} />}
      {role === 'auditor' && <Records session={session} state={state} isOnline={isOnline} hash={hash} />}
    </StaffPage>
  );
}

/** @param {import('../link/packets.js').Role | null} role @returns {role is keyof typeof PARTS} */
const hasParts = (role) => role !== null && role in PARTS;

/** @param {{ session: Session, state: PageState, isOnline: boolean, hash: string }} props */
function AdminPart({ hash, ...props }) {
  if (hash === SITE) return <Site libraries={props.state.libraries} />;
  if (hash === LIBRARIES) return <Libraries {...props} />;
  if (hash === BLOCKED) return <Blocked {...props} />;
  if (hash === QUESTIONS) return <Questions {...props} />;
  if (hash === ANSWERS) return <Answers {...props} />;
  if (hash === RATINGS) return <Ratings {...props} />;
  if (hash === REPLIES) return <Replies {...props} />;
  return hash === GUIDES ? <Guides {...props} /> : <Accounts {...props} />;
}

/** @param {{ session: Session, state: PageState, isOnline: boolean, hash: string }} props */
function SupervisorPart({ hash, ...props }) {
  if (hash === BLOCKED) return <Blocked {...props} />;
  return hash === GUIDES ? <Guides {...props} /> : <Replies {...props} />;
}

/** @param {{ parts: typeof PARTS[keyof typeof PARTS], hash: string }} props */
function Parts({ parts, hash }) {
  const here = parts.find(([href]) => href === hash) || parts[0];
  return (
    <nav class="parts" aria-label={words('admin.pages.label')}>
      {parts.map(([href, label]) => <a key={href} href={href} aria-current={here[0] === href ? 'page' : undefined}>{words(label)}</a>)}
    </nav>
  );
}

/** @param {{ session: Session, state: PageState, isOnline: boolean, hash: string }} props */
function Records({ session, state, isOnline, hash }) {
  const [asked, ask] = useState(/** @type {number | null} */ (null));
  const { records } = state;
  const close = () => {
    ask(null);
    session.close();
  };
  useEffect(close, [hash]);
  if (hash === AUDIT) return <AuditList session={session} state={state} isOnline={isOnline} />;
  if (records.transcript) return <TranscriptView transcript={records.transcript} onClose={close} />;
  return (
    <>
      <RecordList session={session} state={state} isOnline={isOnline} onOpen={ask} />
      {asked !== null && (
        <OpenQuestion conversation={asked} records={records} onOpen={(why) => session.open(asked, why)} onClose={close} />
      )}
    </>
  );
}

/** @param {import('../link/packets.js').Role | null} role */
function elsewhere(role) {
  const known = role === 'librarian' || role === 'data_protection';
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
