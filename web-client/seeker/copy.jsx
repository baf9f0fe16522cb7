// SPDX-License-Identifier: Apache-2.0
// The conversation by e-mail, for who wants it: the service writes and sends it.

import { useEffect, useRef, useState } from 'preact/hooks';
import { CONTACT_CHARACTERS_MAX } from '../link/packets.js';
import { visitLast } from '../state/visit.js';
import { Button } from '../ui/button.jsx';
import { Field } from '../ui/field.jsx';
import { useStore } from '../ui/use_store.js';
import { reasonWords, words } from '../words/words.js';

/** @typedef {import('../link/packets.js').Down} Down */

/** How far it is. @typedef {'asked' | 'waiting' | 'sent' | 'failed'} Progress */

/** @param {{ session: import('./session.js').Session }} props */
export function Copy({ session }) {
  const { visit, line } = useStore(session.store);
  const [progress, go] = useState(/** @type {Progress | null} */ (null));
  const [error, refuse] = useState('');
  const talk = visitLast(visit);
  const told = useRef(/** @type {HTMLDivElement | null} */ (null));
  useEffect(() => { if (progress) told.current?.scrollIntoView({ block: 'nearest' }); }, [progress]); // on a phone it is below the edge
  useEffect(() => session.also((/** @type {Down} */ packet) => {
    if (packet.type === 'copy') go(/** @type {Progress} */ (packet.state));
    if (packet.type !== 'refused' || packet.packet !== 'mail_copy') return;
    go(null);
    refuse(packet.reason === 'bad_contact' ? words('seeker.copy_no_address') : reasonWords(packet.reason));
  }), []);
  useEffect(() => {
    if (progress === 'asked' && line.state !== 'online') go(null); // what was asked may be lost
  }, [line.state]);
  if (!visit.mail || !talk || !talk.entries.some(({ side }) => side === 'staff')) return null;

  function submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    const address = String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get('address')).trim();
    refuse(address ? '' : words('seeker.copy_no_address'));
    if (address && progress !== 'asked' && session.ask({ type: 'mail_copy', conversation: talk?.conversation || 0, address })) go('asked');
  }

  return (
    <form class="ways" noValidate onSubmit={submit}>
      <Field id="address" label={words('seeker.copy')} hint={words('seeker.copy_open')} error={error}>
        {(props) => <input {...props} type="text" inputMode="email" name="address" maxLength={CONTACT_CHARACTERS_MAX} autoComplete="off" />}
      </Field>
      <Button type="submit">{words('seeker.copy_send')}</Button>
      <div role="status" ref={told}>{progress && <p>{words(`seeker.copy_${progress === 'asked' ? 'waiting' : progress}`)}</p>}</div>
    </form>
  );
}
