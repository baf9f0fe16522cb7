// SPDX-License-Identifier: Apache-2.0
// Where an account belongs, and what it answers.

import { useState } from 'preact/hooks';
import { LANGUAGES, TOPICS } from '../link/packets.js';
import { Button } from '../ui/button.jsx';
import { Dialog } from '../ui/dialog.jsx';
import { Select } from '../ui/select.jsx';
import { reasonWords, words } from '../words/words.js';
import { useAnswered } from '../ui/answered.js';
import { chosen, placeFrom } from './libraries.js';
import { Several } from './several.jsx';

/** Who is offered conversations; an expert is chosen by language alone. @type {Partial<Record<import('../link/packets.js').Role, readonly ('languages' | 'topics')[]>>} */
const SKILLS = { librarian: ['languages', 'topics'], supervisor: ['languages', 'topics'], expert: ['languages'] };

/** @param {import('./questions.jsx').Props} props */
export function PlaceQuestion({ account, session, state, onClose }) {
  const { asked, refused } = state.accounts;
  const [lacks, setLacks] = useState(/** @type {'languages' | 'topics' | null} */ (null));
  useAnswered(state.accounts, onClose);
  const skills = SKILLS[account.role] || [];

  function submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    const said = placeFrom(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)));
    const place = { library: said.library, languages: account.languages, topics: account.topics };
    for (const skill of skills) place[skill] = said[skill];
    const missing = skills.find((skill) => said[skill] === 0) || null;
    setLacks(missing);
    if (!asked && !missing) session.place(account, place);
  }

  return (
    <Dialog title={words('admin.place.title', { login: account.login })} onClose={onClose}>
      <form class="form" onSubmit={submit}>
        {skills.includes('topics') && <p>{words('admin.place.help')}</p>}
        <Select id="library" label={words('admin.staff.library')} value={String(account.library)}
          choices={state.libraries.filter((one) => !one.closed || one.library === account.library).map((one) => ({ value: String(one.library), label: one.name }))} />
        {skills.includes('languages') && (
          <Several legend={words('admin.place.languages')} name="languages" isWrong={lacks === 'languages'} value={chosen(LANGUAGES, account.languages)}
            choices={LANGUAGES.map((value) => ({ value, label: words(`admin.language.${value}`) }))} />
        )}
        {skills.includes('topics') && (
          <Several legend={words('admin.place.topics')} name="topics" isWrong={lacks === 'topics'} value={chosen(TOPICS, account.topics)}
            choices={TOPICS.map((value) => ({ value, label: words(`common.topic.${value}`) }))} />
        )}
        <div role="alert">{refused && <p class="error">{reasonWords(refused.reason, refused.wait_ms)}</p>}</div>
        <div class="actions">
          <Button kind="primary" type="submit" aria-disabled={asked !== null}>{words(asked ? 'admin.asked' : 'admin.libraries.save')}</Button>
          <Button onClick={onClose}>{words('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
