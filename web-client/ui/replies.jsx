// SPDX-License-Identifier: Apache-2.0
// Saved replies, kept by hand: everybody's in the administration, one's own at the desk.

import { REPLY_CHARACTERS_MAX, REPLY_NAME_CHARACTERS_MAX } from '../link/packets.js';
import { characters, textClean, textIsVisible } from '../state/text.js';
import { words } from '../words/words.js';
import { Field } from './field.jsx';
import { Keeper } from './keeper.jsx';
import { OWN_FIRST } from './own_first.js';

/** @typedef {import('../link/packets.js').Reply} Reply */
/** @typedef {Omit<import('../link/packets.js').UpReplyShared, 'type' | 'reply' | 'version'>} ReplyWish */

/**
 * @param {object} props
 * @param {readonly Reply[] | null} props.rows
 * @param {import('../state/asking.js').Asking<import('../state/asking.js').Ask>} props.asking
 * @param {boolean} props.isOnline
 * @param {(wish: ReplyWish, reply: Reply | null) => void} props.onSave
 * @param {(reply: Reply) => void} props.onDrop
 * @param {() => void} props.onCalm
 * @param {(reply: Reply) => import('preact').ComponentChildren} [props.showMore]
 * @param {(reply: Reply | null) => import('preact').ComponentChildren} [props.moreFields]
 * @param {(form: FormData) => Partial<ReplyWish>} [props.readMore]
 */
export function ReplyKeeper({ showMore, moreFields, readMore, ...props }) {
  return (
    <Keeper {...props} named={(reply) => ({ key: reply.reply, name: reply.name })} show={(reply) => <>{show(reply)}{showMore?.(reply)}</>} fields={(reply, wrong) => <>{fields(reply, wrong)}{moreFields?.(reply)}</>}
      read={(form) => ({ ...readMore?.(form), ...read(form) })}
      add={words('staff.replies.add')} none={words('staff.replies.none')}
      news={({ news }) => words(news === 'removed' ? 'staff.keep.removed' : 'staff.keep.saved')} />
  );
}

/** @param {Reply} reply */
function show(reply) {
  const known = OWN_FIRST.filter((language) => reply[language]);
  return (
    <>
      <p class="snippet" lang={known[0]} dir="auto">{reply[known[0]]}</p>
      <p class="hint">{known.map((language) => words(`staff.language.${language}`)).join(', ')}</p>
    </>
  );
}

/** @param {Reply | null} reply @param {(field: string) => string} wrong */
function fields(reply, wrong) {
  return (
    <>
      <Field id="name" label={words('staff.replies.name')} hint={words('staff.replies.name_hint')} error={wrong('name')}>
        {(props) => <input type="text" name="name" defaultValue={reply?.name} maxLength={REPLY_NAME_CHARACTERS_MAX * 2} dir="auto" {...props} />}
      </Field>
      <p class="hint">{words('staff.replies.blanks')}</p>
      {OWN_FIRST.map((language) => (
        <Field key={language} id={language} label={words('staff.replies.text', { language: words(`staff.language.${language}`) })} error={wrong(language)}>
          {(props) => <textarea name={language} rows={4} lang={language} dir="auto" defaultValue={reply?.[language]} {...props} />}
        </Field>
      ))}
    </>
  );
}

/** @param {FormData} form @returns {ReplyWish | import('./keeper.jsx').Fault} */
function read(form) {
  const name = textClean(String(form.get('name'))).replace(/\s+/g, ' ').trim();
  if (!textIsVisible(name)) return { field: 'name', words: words('staff.keep.name_needed') };
  if (characters(name) > REPLY_NAME_CHARACTERS_MAX) return { field: 'name', words: words('staff.keep.too_long', { count: REPLY_NAME_CHARACTERS_MAX }) };
  /** @type {ReplyWish} */
  const wish = { name };
  for (const language of OWN_FIRST) {
    const text = textClean(String(form.get(language)));
    if (characters(text) > REPLY_CHARACTERS_MAX) return { field: language, words: words('staff.keep.too_long', { count: REPLY_CHARACTERS_MAX }) };
    if (textIsVisible(text)) wish[language] = text;
  }
  return OWN_FIRST.some((language) => wish[language]) ? wish : { field: OWN_FIRST[0], words: words('staff.replies.text_needed') };
}
