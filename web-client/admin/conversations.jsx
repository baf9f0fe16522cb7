// SPDX-License-Identifier: Apache-2.0
// An auditor's way to a conversation: the list, the reason, what was said.

import { useEffect, useState } from 'preact/hooks';
import { OpenQuestion } from './open.jsx';
import { RecordList } from './records.jsx';
import { TranscriptView } from './transcript.jsx';

/** @param {{ session: import('./session.js').Session, state: import('./session.js').PageState, isOnline: boolean }} props */
export function Conversations({ session, state, isOnline }) {
  const [asked, ask] = useState(/** @type {number | null} */ (null));
  const { records } = state;
  const close = () => {
    ask(null);
    session.close();
  };
  // Who goes to another part has closed it.
  useEffect(() => () => session.close(), []);
  if (records.transcript) return <TranscriptView transcript={records.transcript} session={session} onClose={close} />;
  return (
    <>
      <RecordList session={session} state={state} isOnline={isOnline} onOpen={ask} />
      {asked !== null && (
        <OpenQuestion conversation={asked} records={records} onOpen={(why) => session.open(asked, why)} onClose={close} />
      )}
    </>
  );
}
