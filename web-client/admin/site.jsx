// SPDX-License-Identifier: Apache-2.0
// How people find the library's help: a button on its site, a link, a poster.

import { useState } from 'preact/hooks';
import { LANGUAGES } from '../link/packets.js';
import { Copy } from '../ui/copy.jsx';
import { Field } from '../ui/field.jsx';
import { words } from '../words/words.js';
import { siteAddress, sitePoster, siteTag } from './site.js';

/** @param {{ state: import('./session.js').PageState }} props */
export function Site({ state: { libraries } }) {
  const [language, choose] = useState('');
  const [slug, chooseLibrary] = useState('');
  return (
    <main class="work">
      <h2>{words('admin.site.title')}</h2>
      {libraries.length > 1 && (
        <Field id="site-library" label={words('admin.site.library')}>
          {(props) => (
            <select {...props} value={slug} onChange={(event) => chooseLibrary(event.currentTarget.value)}>
              {libraries.filter((one) => !one.closed).map((one, place) => <option key={one.slug} value={place === 0 ? '' : one.slug}>{one.name}</option>)}
            </select>
          )}
        </Field>
      )}
      <section class="site">
        <h3>{words('admin.site.button')}</h3>
        <p>{words('admin.site.button_help')}</p>
        <Field id="site-language" label={words('admin.site.language')}>
          {(props) => (
            <select {...props} value={language} onChange={(event) => choose(event.currentTarget.value)}>
              <option value="">{words('admin.site.as_page')}</option>
              {LANGUAGES.map((one) => <option key={one} value={one}>{words(`admin.language.${one}`)}</option>)}
            </select>
          )}
        </Field>
        <Copied id="site-line" label={words('admin.site.line')} text={siteTag(location.origin, language, slug)} />
        <p class="hint">{words('admin.site.frame_help')}</p>
      </section>
      <section class="site">
        <h3>{words('admin.site.link')}</h3>
        <p>{words('admin.site.link_help')}</p>
        <Copied id="site-address" label={words('admin.site.address')} text={siteAddress(location.origin, slug)} />
      </section>
      <section class="site">
        <h3>{words('admin.site.poster')}</h3>
        <p>{words('admin.site.poster_help')}</p>
        <p class="actions">
          {LANGUAGES.map((one) => (
            <a key={one} class="button" href={sitePoster(one, slug)} target="_blank" rel="noopener">
              {words('admin.site.poster_in', { language: words(`admin.language.${one}`) })}
            </a>
          ))}
        </p>
      </section>
    </main>
  );
}

/** What is there to be taken along. @param {{ id: string, label: string, text: string }} props */
function Copied({ id, label, text }) {
  return (
    <>
      <Field id={id} label={label}>
        {(props) => <textarea {...props} readOnly rows={2} spellcheck={false} value={text} />}
      </Field>
      <div class="actions"><Copy text={text} what={label} /></div>
    </>
  );
}
