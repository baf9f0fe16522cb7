// SPDX-License-Identifier: Apache-2.0
// What became of a conversation, and its tags, from lists that are the same in every language.
// A choice holds at once; the staff log says who made it.

import { OUTCOMES, TAGS } from '../link/packets.js';
import { Check, Field } from '../ui/field.jsx';
import { words } from '../words/words.js';

/** @typedef {import('../link/packets.js').Outcome} Outcome */

/**
 * @param {object} props
 * @param {string} props.id   of the fields: they may stand in two places of the page
 * @param {import('./desk.js').Held} props.held
 * @param {import('./session.js').Session} props.session
 */
export function Labels({ id, held, session }) {
  const { talk: { conversation }, labels } = held;
  return (
    <div class="labels">
      <Field id={`${id}-outcome`} label={words('staff.labels.outcome')}>
        {(props) => (
          <select {...props} value={labels.outcome} onChange={({ currentTarget }) => session.outcome(conversation, /** @type {Outcome} */ (currentTarget.value))}>
            {OUTCOMES.map((outcome) => <option key={outcome} value={outcome}>{words(`staff.outcome.${outcome}`)}</option>)}
          </select>
        )}
      </Field>
      <fieldset class="choices tags">
        <legend>{words('staff.labels.tags')}</legend>
        {TAGS.map((tag) => (
          <Check key={tag} label={words(`staff.label.${tag}`)} checked={labels.tags.includes(tag)}
            onChange={({ currentTarget }) => session.tag(conversation, tag, currentTarget.checked)} />
        ))}
      </fieldset>
    </div>
  );
}

/** Both in a few words. @param {import('./desk.js').Labels} labels */
export function labelsWords({ outcome, tags }) {
  const said = [...(outcome === 'none' ? [] : [words(`staff.outcome.${outcome}`)]), ...tags.map((tag) => words(`staff.label.${tag}`))];
  return said.length > 0 ? said.join(' · ') : words('staff.labels.none');
}
