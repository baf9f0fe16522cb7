// SPDX-License-Identifier: Apache-2.0
// The guides and links that librarians hand out, and when somebody last looked at each.

import { useState } from 'preact/hooks';
import { GUIDE_ADDRESS_CHARACTERS_MAX, GUIDE_TAGS, GUIDE_TITLE_CHARACTERS_MAX, LANGUAGES } from '../link/packets.js';
import { guideAddress, guideIsChecked, guideLanguages, guideTags, guideTitle, setOf, sumOf } from '../state/guide.js';
import { characters, textClean, textIsVisible } from '../state/text.js';
import { Button } from '../ui/button.jsx';
import { Check, Field } from '../ui/field.jsx';
import { Keeper } from '../ui/keeper.jsx';
import { OWN_FIRST } from '../ui/own_first.js';
import { day } from '../words/dates.js';
import { language as own, words } from '../words/words.js';
import { WhoseField, WhoseHint, WhoseList, whoseOf, whoseRows } from './whose.jsx';

/** @typedef {import('../link/packets.js').Guide} Guide */
/** @typedef {Omit<import('../link/packets.js').UpGuideSave, 'type' | 'guide' | 'version'>} GuideWish */

/** @param {{ session: import('./session.js').Session, state: import('./session.js').PageState, isOnline: boolean }} props */
export function Guides({ session, state, isOnline }) {
  const { libraries } = state;
  const [choice, choose] = useState(/** @type {import('./whose.jsx').Choice} */ ('all'));
  const rows = whoseRows(state.saved.guides.rows, choice);
  const name = (/** @type {Guide} */ guide) => guideTitle(guide, [own]).title;
  return (
    <main class="work">
      <h2>{words('admin.guides.title')}</h2>
      <p class="hint">{words('admin.guides.help')}</p>
      <WhoseList libraries={libraries} choice={choice} onChoose={choose} />
      <Keeper key={choice} rows={rows} asking={state.keeping} isOnline={isOnline} named={(guide) => ({ key: guide.guide, name: name(guide) })}
        show={(guide) => <>{show(guide)}<WhoseHint libraries={libraries} row={guide} /></>} read={(form) => ({ ...whoseOf(form), ...read(form) })}
        fields={(guide, wrong) => <>{fields(guide, wrong)}<WhoseField libraries={libraries} row={guide} choice={choice} /></>} onSave={session.saveGuide} onDrop={session.dropGuide} onCalm={session.calm}
        acts={(guide) => (
          <Button aria-label={words('staff.keep.of', { act: words('admin.guides.check'), name: name(guide) })} aria-disabled={!isOnline || state.keeping.asked !== null}
            onClick={() => state.keeping.asked || session.checkGuide(guide)}>{words('admin.guides.check')}</Button>
        )}
        add={words('admin.guides.add')} none={words('admin.guides.none')}
        news={({ news }) => words(news === 'removed' ? 'staff.keep.removed' : news === 'checked' ? 'admin.guides.checked_now' : 'staff.keep.saved')} />
    </main>
  );
}

/** @param {Guide} guide */
function show(guide) {
  const about = [...guideLanguages(guide).map((language) => words(`staff.language.${language}`)), ...guideTags(guide).map((tag) => words(`staff.tag.${tag}`))];
  return (
    <>
      <p><a href={guide.address} target="_blank" rel="noopener noreferrer"><bdi>{guide.address}</bdi></a></p>
      <p class="hint">{about.join(', ')}</p>
      <p class={guideIsChecked(guide, Date.now()) === 'checked' ? 'hint' : 'old'}>
        {guide.checked_ms ? words('admin.guides.checked', { day: day(guide.checked_ms) }) : words('staff.guide.never')}
      </p>
    </>
  );
}

/** @param {Guide | null} guide @param {(field: string) => string} wrong */
function fields(guide, wrong) {
  const languages = guide ? guideLanguages(guide) : [own];
  const tags = guide ? guideTags(guide) : [];
  return (
    <>
      <Field id="address" label={words('admin.guides.address')} hint={words('admin.guides.address_hint')} error={wrong('address')}>
        {(props) => <input type="text" inputMode="url" name="address" defaultValue={guide?.address} autoCapitalize="off" spellcheck={false} dir="ltr" {...props} />}
      </Field>
      {OWN_FIRST.map((language) => (
        <Field key={language} id={language} label={words('admin.guides.title_in', { language: words(`staff.language.${language}`) })} error={wrong(language)}>
          {(props) => <input type="text" name={language} lang={language} dir="auto" defaultValue={guide?.[language]} {...props} />}
        </Field>
      ))}
      <fieldset class="checks">
        <legend>{words('admin.guides.languages')}</legend>
        {wrong('languages') && <p class="error" role="alert">{wrong('languages')}</p>}
        {LANGUAGES.map((language) => (
          <Check key={language} name="languages" value={language} label={words(`staff.language.${language}`)} defaultChecked={languages.includes(language)} />
        ))}
      </fieldset>
      <fieldset class="checks">
        <legend>{words('admin.guides.tags')}</legend>
        {GUIDE_TAGS.map((tag) => <Check key={tag} name="tags" value={tag} label={words(`staff.tag.${tag}`)} defaultChecked={tags.includes(tag)} />)}
      </fieldset>
    </>
  );
}

/** @param {FormData} form @returns {GuideWish | import('../ui/keeper.jsx').Fault} */
function read(form) {
  const address = guideAddress(String(form.get('address')));
  const languages = sumOf(LANGUAGES, /** @type {any[]} */ (form.getAll('languages')));
  if (!address || address.length > GUIDE_ADDRESS_CHARACTERS_MAX) return { field: 'address', words: words('admin.guides.address_wrong') };
  /** @type {GuideWish} */
  const wish = { address, languages, tags: sumOf(GUIDE_TAGS, /** @type {any[]} */ (form.getAll('tags'))) };
  for (const language of LANGUAGES) {
    const title = textClean(String(form.get(language))).replace(/\s+/g, ' ').trim();
    if (characters(title) > GUIDE_TITLE_CHARACTERS_MAX) return { field: language, words: words('staff.keep.too_long', { count: GUIDE_TITLE_CHARACTERS_MAX }) };
    if (textIsVisible(title)) wish[language] = title;
  }
  if (!LANGUAGES.some((language) => wish[language])) return { field: own, words: words('admin.guides.title_needed') };
  return setOf(LANGUAGES, languages).length > 0 ? wish : { field: 'languages', words: words('admin.guides.languages_needed') };
}
