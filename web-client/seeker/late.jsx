// SPDX-License-Identifier: Apache-2.0
// What the job seeker's page can do without until somebody comes to it, so that what is needed
// to write stays small. The page gives each part its place and its properties (fetched.jsx).

import { IdentityMark } from '../ui/identity_mark.jsx';
import { Aloud } from './aloud.jsx';
import { WaitChoices, WaitGuide } from './choices.jsx';
import { CodeCopy } from './code_copy.jsx';
import { Enough } from './enough.jsx';
import { Expert } from './expert.jsx';
import { Fetch, Send } from './file.jsx';
import { Keep } from './keep.jsx';
import { Leave } from './leave.jsx';
import { LooksForm, Shown } from './looks_form.jsx';
import { PaperHead } from './paper.jsx';
import { Rating } from './rating.jsx';

/** Few need it: who gets no web socket. */
export { exchangeOpen } from '../link/exchange.js';

/** @typedef {{ session: import('./session.js').Session, onClose?: () => void, wait?: import('./wait.js').Wait, onLeave?: () => void, row?: import('../ui/message_list.jsx').Row }} PartProps */
/** @typedef {'aloud' | 'choices' | 'copy' | 'enough' | 'expert' | 'fetch' | 'found' | 'file' | 'guide' | 'keep' | 'leave' | 'looks' | 'paper' | 'rating' | 'shown'} Part */

/** @type {Record<Part, import('preact').ComponentType<any>>} */
export const PARTS = { aloud: Aloud, choices: WaitChoices, copy: CodeCopy, enough: Enough, expert: Expert, fetch: Fetch, found: Found, file: Send, guide: WaitGuide, keep: Keep, leave: Leave, looks: LooksForm, paper: PaperHead, rating: Rating, shown: Shown };

/** @param {{ session: import('./session.js').Session, row: import('../ui/message_list.jsx').Row }} props */
function Found({ session, row }) {
  return <IdentityMark row={row} onRemove={session.remove} />;
}
