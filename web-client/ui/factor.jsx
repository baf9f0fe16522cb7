// SPDX-License-Identifier: Apache-2.0
// One's own second factor: set up, its recovery codes, turned off. In a dialog behind one's
// own name, or, where it is wanted before any work, in place of the work.

import { useEffect, useRef, useState } from 'preact/hooks';
import { reasonWords, words } from '../words/words.js';
import { Button } from './button.jsx';
import { CodeField, codeOf } from './code_field.jsx';
import { Dialog } from './dialog.jsx';
import { FactorSetUp } from './factor_set_up.jsx';
import { RecoveryCodes } from './recovery_codes.jsx';
import { Status } from './status.jsx';
import { useStore } from './use_store.js';

/** @typedef {import('../state/factor.js').Factor} Factor */
/** @typedef {import('./staff_session.js').StaffSession} StaffSession */
/** @typedef {{ session: StaffSession, library: string }} Props */

/** @param {Props & { onClose: () => void }} props */
export function FactorDialog({ session, library, onClose }) {
  const factor = useStore(session.factor.store);
  const isSet = useStore(session.store).factor === 'set';
  return (
    <Dialog title={words(factor.codes.length > 0 ? 'staff.factor.codes_title' : 'staff.factor.title')} onClose={onClose}>
      <Status>{factor.isRemoved ? words('staff.factor.is_off') : isSet && factor.codes.length === 0 ? words('staff.factor.is_on') : null}</Status>
      <Part session={session} library={library} factor={factor} isSet={isSet} onKept={onClose} />
      {factor.codes.length === 0 && <div class="actions"><Button onClick={onClose}>{words('common.close')}</Button></div>}
    </Dialog>
  );
}

/** The work begins with a new socket, once the codes are put away. @param {Props} props */
export function FactorOwed({ session, library }) {
  const factor = useStore(session.factor.store);
  useEffect(() => document.getElementById('factor-title')?.focus(), []);
  return (
    <main class="panel-place">
      <div class="panel">
        <h2 id="factor-title" tabIndex={-1}>{words(factor.codes.length > 0 ? 'staff.factor.codes_title' : 'staff.factor.title')}</h2>
        {factor.codes.length === 0 && <p>{words('staff.factor.owed')}</p>}
        <Part session={session} library={library} factor={factor} isSet={false} onKept={session.reconnect} />
      </div>
    </main>
  );
}

/** @param {Props & { factor: Factor, isSet: boolean, onKept: () => void }} props */
function Part({ session, library, factor, isSet, onKept }) {
  if (factor.codes.length > 0) {
    return <RecoveryCodes codes={factor.codes} whose={`${library} · ${factor.login}`} onKept={() => {
      session.factor.putAway();
      onKept();
    }} />;
  }
  if (isSet) return <Remove factor={factor} onRemove={session.factor.remove} />;
  if (factor.secret) return <FactorSetUp factor={factor} library={library} onConfirm={session.factor.confirm} />;
  return <Begin factor={factor} onBegin={session.factor.begin} />;
}

/** @param {{ factor: Factor, onBegin: () => void }} props */
function Begin({ factor, onBegin }) {
  return (
    <>
      <p>{words('staff.factor.why')}</p>
      <div role="alert">{factor.refused && <p class="error">{reasonWords(factor.refused.reason, factor.refused.wait_ms)}</p>}</div>
      <div class="actions">
        <Button kind="primary" aria-disabled={factor.asked !== null} onClick={() => factor.asked || onBegin()}>
          {words(factor.asked ? 'staff.factor.asked' : 'staff.factor.begin')}
        </Button>
      </div>
    </>
  );
}

/** @param {{ factor: Factor, onRemove: (code: string) => void }} props */
function Remove({ factor, onRemove }) {
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  const [isEmpty, setEmpty] = useState(false);
  const error = isEmpty ? words('staff.factor.fill_in') : factor.refused ? reasonWords(factor.refused.reason, factor.refused.wait_ms) : '';

  function submit(/** @type {SubmitEvent} */ event) {
    const code = codeOf(event);
    setEmpty(!code);
    if (code && !factor.asked) onRemove(code);
  }

  return (
    <form class="form" onSubmit={submit} noValidate>
      <CodeField hint={words('staff.factor.remove_help')} error={error} field={field} />
      <div class="actions">
        <Button kind="danger" type="submit" aria-disabled={factor.asked !== null}>
          {words(factor.asked ? 'staff.factor.asked' : 'staff.factor.turn_off')}
        </Button>
      </div>
    </form>
  );
}
