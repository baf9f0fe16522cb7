// SPDX-License-Identifier: Apache-2.0
// Files of the job seeker's talk. One file on its way, whichever part is on the screen.

import { filesOpen } from '../link/files.js';
import { cleaned } from '../link/pictures.js';
import { shelfInMemory, shelfOpen } from '../link/shelf.js';
import { visitLive } from '../state/visit.js';
import { FetchFile, SendFile } from '../ui/files.jsx';
import { useStore } from '../ui/use_store.js';

/** @typedef {import('./session.js').Session} Session */

/** @type {import('../link/files.js').Files | undefined} */
let files;

/** @param {Session} session */
function filesOf(session) {
  if (files) return files;
  const tab = shelfOpen('sessionStorage', 'seeker'), memory = shelfInMemory();
  files = filesOpen({ send: session.send, cleaned, kept: () => (session.store.get().shared ? memory : tab) });
  session.also(files.hear);
  return files;
}

/** @param {{ session: Session, onClose: () => void }} props */
export function Send({ session, onClose }) {
  const live = visitLive(useStore(session.store).visit);
  return live ? <SendFile files={filesOf(session)} conversation={live.conversation} onClose={onClose} /> : null;
}

/** @param {{ session: Session, row: import('../ui/message_list.jsx').Row }} props */
export function Fetch({ session, row }) {
  const { file, mine } = row;
  return <FetchFile row={row} onRemove={mine ? session.remove : undefined} onAsk={(then) => file && filesOf(session).fetch(file.conversation, file.id, then)} />;
}
