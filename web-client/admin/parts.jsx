// SPDX-License-Identifier: Apache-2.0
// The parts of this page: who has which, under which address and name, and what is shown
// there. In a list beside the work, or, where there is no room, behind a button above it.

import { Menu } from '../ui/menu.jsx';
import { words } from '../words/words.js';
import { Accounts } from './accounts.jsx';
import { Answers } from './answers.jsx';
import { Questions } from './asked.jsx';
import { AuditList } from './audit.jsx';
import { Blocked } from './blocked.jsx';
import { Conversations } from './conversations.jsx';
import { Guides } from './guides.jsx';
import { Libraries } from './libraries.jsx';
import { Mail } from './mail.jsx';
import { Ratings } from './ratings.jsx';
import { Replies } from './replies.jsx';
import { Site } from './site.jsx';

/** @typedef {import('../link/packets.js').Role} Role */
/** @typedef {{ session: import('./session.js').Session, state: import('./session.js').PageState, isOnline: boolean }} WorkProps */
/** @typedef {{ href: string, label: import('../words/words.js').Key, roles: readonly Role[], Work: (props: WorkProps) => import('preact').VNode }} Part */

/** One more is one line here. @type {readonly { label: import('../words/words.js').Key, parts: readonly Part[] }[]} */
const GROUPS = [
  { label: 'admin.pages.people', parts: [
    { href: '#accounts', label: 'admin.pages.staff', roles: ['admin'], Work: Accounts },
    { href: '#blocked', label: 'admin.pages.blocks', roles: ['admin', 'supervisor'], Work: Blocked },
  ] },
  { label: 'admin.pages.library', parts: [
    { href: '#libraries', label: 'admin.pages.libraries', roles: ['admin'], Work: Libraries },
    { href: '#replies', label: 'admin.pages.replies', roles: ['admin', 'supervisor'], Work: Replies },
    { href: '#guides', label: 'admin.pages.guides', roles: ['admin', 'supervisor'], Work: Guides },
    { href: '#site', label: 'admin.pages.site', roles: ['admin'], Work: Site },
    { href: '#mail', label: 'admin.pages.mail', roles: ['admin'], Work: Mail },
  ] },
  { label: 'admin.pages.said', parts: [
    { href: '#conversations', label: 'admin.pages.conversations', roles: ['auditor'], Work: Conversations },
    { href: '#audit', label: 'admin.pages.audit', roles: ['auditor'], Work: AuditList },
    { href: '#ratings', label: 'admin.pages.ratings', roles: ['admin'], Work: Ratings },
    { href: '#questions', label: 'admin.pages.questions', roles: ['admin'], Work: Questions },
    { href: '#answers', label: 'admin.pages.answers', roles: ['admin'], Work: Answers },
  ] },
];
/** What each role comes to. @type {Partial<Record<Role, string>>} */
const FIRST = { admin: '#accounts', supervisor: '#replies', auditor: '#conversations' };

/** The part that stands at this address for this role, or else its first; null for whom there is none. @param {Role | null} role @param {string} hash @returns {Part | null} */
export function partAt(role, hash) {
  const parts = role === null ? [] : GROUPS.flatMap((group) => group.parts).filter(({ roles }) => roles.includes(role));
  return parts.find(({ href }) => href === hash) || parts.find(({ href }) => role !== null && href === FIRST[role]) || null;
}

/** @param {{ role: Role, here: Part }} props */
export function Parts({ role, here }) {
  const groups = GROUPS.map(({ label, parts }) => ({ label, parts: parts.filter(({ roles }) => roles.includes(role)) })).filter(({ parts }) => parts.length > 0);
  return (
    <nav class="parts" aria-label={words('admin.pages.label')}>
      {groups.length === 1 ? <Links parts={groups[0].parts} here={here} isRow /> : (
        <Menu id="parts" label={words(here.label)}>
          {groups.map(({ label, parts }) => (
            <div key={label} role="group" aria-labelledby={label}>
              <p id={label} class="parts-group">{words(label)}</p>
              <Links parts={parts} here={here} />
            </div>
          ))}
        </Menu>
      )}
    </nav>
  );
}

/** @param {{ parts: readonly Part[], here: Part, isRow?: boolean }} props */
function Links({ parts, here, isRow }) {
  return (
    <ul class={isRow ? 'parts-few' : undefined}>
      {parts.map((part) => <li key={part.href}><a href={part.href} aria-current={part === here ? 'page' : undefined}>{words(part.label)}</a></li>)}
    </ul>
  );
}
