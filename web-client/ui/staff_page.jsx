// SPDX-License-Identifier: Apache-2.0
// What every staff page has around its work: the bar above, how the line stands, the form,
// and the few sentences for when there is no work to show.

import { useEffect, useRef, useState } from 'preact/hooks';
import { reasonWords, words } from '../words/words.js';
import { Button } from './button.jsx';
import { FactorDialog, FactorOwed } from './factor.jsx';
import { Languages } from './languages.jsx';
import { Leaving } from './leaving.jsx';
import { Menu } from './menu.jsx';
import { SecondStep } from './second_step.jsx';
import { SignIn } from './sign_in.jsx';
import { Status } from './status.jsx';
import { useStore } from './use_store.js';

/** @typedef {import('../words/words.js').Key} Key */
/** @typedef {import('../state/staff.js').Staff} Staff */
/** @typedef {import('./staff_session.js').StaffSession} StaffSession */

/**
 * @param {object} props
 * @param {'desk' | 'admin'} props.part
 * @param {StaffSession} props.session
 * @param {string} props.library
 * @param {(role: import('../link/packets.js').Role | null) => { words: string, href: string, label: string }} props.elsewhere
 * @param {import('preact').ComponentChildren} [props.tools]  in the bar, while signed in
 * @param {import('preact').ComponentChildren} [props.rare]   behind one's own name, while signed in
 * @param {import('preact').ComponentChild} [props.leave]     in place of signing out
 * @param {import('preact').ComponentChildren} props.children  the work, while signed in
 */
export function StaffPage({ part, session, library, elsewhere, tools, rare, leave, children }) {
  const staff = useStore(session.store);
  const isIn = staff.stage === 'in';
  const isAtWork = isIn && staff.factor !== 'owed' && staff.line.state !== 'stopped';
  const [isFactor, showFactor] = useState(false);
  useFocusOnStage(staff.stage);
  return (
    <>
      <StaffBar part={part} library={library} languages={(isIn || staff.stage === 'elsewhere') && (
        <Person part={part} name={staff.name} session={session} leave={leave}>
          {isAtWork && rare}
          {isAtWork && staff.factor && <Button onClick={() => showFactor(true)}>{words('staff.factor.title')}</Button>}
        </Person>
      )}>
        {isAtWork && tools}
      </StaffBar>
      <LineStatus part={part} staff={staff} />
      <Body part={part} staff={staff} session={session} library={library} elsewhere={elsewhere}>{children}</Body>
      {isAtWork && <Leaving />}
      {isFactor && isAtWork && <FactorDialog session={session} library={library} onClose={() => showFactor(false)} />}
    </>
  );
}

/**
 * @param {object} props
 * @param {'desk' | 'admin'} props.part
 * @param {string} [props.library]
 * @param {import('preact').ComponentChild} [props.languages]  in place of them, where they lie folded
 * @param {import('preact').ComponentChildren} [props.children]
 */
export function StaffBar({ part, library, languages, children }) {
  return (
    <header class="bar">
      <div class="bar-title">
        <h1 id="title" tabIndex={-1}>{words(`${part}.title`)}</h1>
        {library && <p class="hint"><bdi>{library}</bdi></p>}
      </div>
      {children}
      {languages || <Languages />}
    </header>
  );
}

/**
 * Behind one's own name: what is rarely wanted, the languages, and the way out.
 * @param {object} props
 * @param {'desk' | 'admin'} props.part
 * @param {string} props.name
 * @param {StaffSession} props.session
 * @param {import('preact').ComponentChild} [props.leave]  in place of signing out
 * @param {import('preact').ComponentChildren} props.children
 */
function Person({ part, name, session, leave, children }) {
  const [isSilent, setSilent] = useState(false);
  useEffect(() => setSilent(false), [name]);
  return (
    <div class="bar-person">
      {leave}
      <Menu id="person" label={name ? <><bdi>{name}</bdi><span class="for-readers">, {words('staff.menu')}</span></> : words('staff.menu')}>
        {children}
        <Languages />
        {!leave && <Button onClick={async () => setSilent(!(await session.signOut()))}>{words(`${part}.sign_out`)}</Button>}
      </Menu>
      <div role="alert">{isSilent && <p class="error">{words(`${part}.no_answer`)}</p>}</div>
    </div>
  );
}

/** The form goes and the work comes, or the other way round: the focus goes along. @param {Staff['stage']} stage */
function useFocusOnStage(stage) {
  const before = useRef(stage);
  useEffect(() => {
    if (stage === 'in' && isForm(before.current)) document.getElementById('title')?.focus();
    if (stage === 'out' && (before.current === 'in' || before.current === 'step')) document.getElementById('login')?.focus();
    before.current = stage;
  }, [stage]);
}

/** A form stands there. An answer may come before its question is drawn, so each of them counts. @param {Staff['stage']} stage */
function isForm(stage) {
  return stage === 'out' || stage === 'checking' || stage === 'step' || stage === 'proving';
}

/** @param {{ part: 'desk' | 'admin', staff: Staff }} props */
function LineStatus({ part, staff }) {
  const { state } = staff.line;
  const isBarred = 'isBarred' in staff.line && staff.line.isBarred;
  const isOut = isForm(staff.stage) || staff.stage === 'elsewhere';
  return (
    <Status kind="warn">
      {isOut ? null : state === 'offline' ? words(`${part}.line.offline`) + (isBarred ? ' ' + words('staff.barred') : '') : state === 'connecting' ? words('staff.connecting') : null}
    </Status>
  );
}

/**
 * @param {object} props
 * @param {'desk' | 'admin'} props.part
 * @param {Staff} props.staff
 * @param {StaffSession} props.session
 * @param {string} props.library
 * @param {(role: import('../link/packets.js').Role | null) => { words: string, href: string, label: string }} props.elsewhere
 * @param {import('preact').ComponentChildren} props.children
 */
function Body({ part, staff, session, library, elsewhere, children }) {
  const { line, stage } = staff;
  if (stage === 'out' || stage === 'checking') return <SignIn part={part} staff={staff} onSignIn={session.signIn} />;
  if (stage === 'step' || stage === 'proving') return <SecondStep part={part} staff={staff} onProve={session.prove} onBack={session.back} />;
  if (line.state === 'stopped' && line.why === 'tabs') {
    return <Stopped title={words('common.line.tabs')} text={words(`${part}.tabs`)} act={words('common.go_on_here')} onAct={session.reconnect} />;
  }
  if (line.state === 'stopped' && line.why === 'old_page') {
    return <Stopped title={words('common.line.old_page')} text={reasonWords('old_page')} act={words('common.load_again')} onAct={() => location.reload()} />;
  }
  if (stage === 'elsewhere') {
    const place = elsewhere(staff.role);
    return <main class="panel-place"><div class="panel"><p>{place.words}</p><p><a href={place.href}>{place.label}</a></p></div></main>;
  }
  if (stage === 'in' && staff.factor === 'owed') return <FactorOwed session={session} library={library} />;
  return stage === 'in' ? children : <main />;
}

/** @param {{ title: string, text: string, act: string, onAct: () => void }} props */
function Stopped({ title, text, act, onAct }) {
  return (
    <main class="panel-place">
      <div class="panel" role="alert">
        <h2>{title}</h2>
        <p>{text}</p>
        <div class="actions"><Button kind="primary" onClick={onAct}>{act}</Button></div>
      </div>
    </main>
  );
}
