// SPDX-License-Identifier: Apache-2.0
// The list of saved replies and links above the answer: a field to search and the list under
// it (ARIA: combobox with listbox). It has a field of its own, because a text area cannot be a
// combobox; and it is always in the page, so that the letter after `/` already lands in it.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.jsx';
import { counted, language as own, words } from '../../words/words.js';
import { picksFind, picksOf } from './picks.js';

/** @typedef {import('./picks.js').Pick} Pick */

/**
 * @param {object} props
 * @param {import('preact').RefObject<HTMLDivElement>} props.place     the panel
 * @param {import('preact').RefObject<HTMLInputElement>} props.search  its field
 * @param {boolean} props.isOpen
 * @param {import('../../state/saved.js').Saved} props.saved
 * @param {import('../../link/packets.js').Language} props.seeker  the job seeker's language
 * @param {import('../../link/packets.js').DownLibrary | undefined} props.home  the conversation's library, where there is more than one
 * @param {(pick: Pick) => void} props.onPick
 * @param {(isBack: boolean) => void} props.onClose  isBack: the focus goes back to the answer
 * @param {() => void} props.onOwn                   to one's own replies
 */
export function Picker({ place, search, isOpen, saved, seeker, home, onPick, onClose, onOwn }) {
  const [query, ask] = useState('');
  const at = useRef(0);
  const [, draw] = useState(0);
  const picks = useMemo(() => picksOf(saved, seeker, own, (tag) => words(`staff.tag.${tag}`), Date.now(), home?.library), [saved, seeker, home, isOpen]);
  const found = picksFind(picks, query);
  const chosen = found[Math.min(at.current, found.length - 1)];

  useEffect(() => {
    ask(search.current?.value || '');
    if (!isOpen) move(0);
  }, [isOpen]);
  useEffect(() => {
    if (isOpen && chosen) document.getElementById(chosen.key)?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, chosen?.key]);

  function move(/** @type {number} */ next) {
    at.current = next;
    draw(next);
  }

  /** By what stands in the field now: who types fast presses Enter before it is drawn. */
  function key(/** @type {import('preact').JSX.TargetedKeyboardEvent<HTMLInputElement>} */ event) {
    const fitting = picksFind(picks, event.currentTarget.value);
    const place = Math.min(at.current, fitting.length - 1);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || (!step && event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onClose(true);
    else if (event.key === 'Enter' && fitting[place]) onPick(fitting[place]);
    else if (step && fitting.length > 0) move((place + step + fitting.length) % fitting.length);
  }

  function left(/** @type {FocusEvent} */ event) {
    if (!place.current?.contains(/** @type {Node | null} */ (event.relatedTarget))) onClose(false);
  }

  return (
    <div class="picker" ref={place} hidden={!isOpen} onFocusOut={left}>
      <div class="picker-head">
        <input type="text" role="combobox" ref={search} aria-label={words('desk.picker.search')} placeholder={words('desk.picker.search')}
          aria-autocomplete="list" aria-haspopup="listbox" aria-expanded={found.length > 0} aria-controls="picker-list" aria-describedby="picker-keys"
          aria-activedescendant={isOpen ? chosen?.key : undefined} autoComplete="off" autoCapitalize="off" spellcheck={false} dir="auto"
          onInput={(event) => {
            ask(event.currentTarget.value);
            move(0);
          }} onKeyDown={key} />
        <Button onClick={() => onClose(true)}>{words('common.close')}</Button>
      </div>
      <p class="for-readers" id="picker-keys">{words('desk.picker.keys')}</p>
      <p class={found.length > 0 ? 'for-readers' : 'hint'} role="status">{isOpen && told(picks.length, found.length)}</p>
      <ul class="picker-list" id="picker-list" role="listbox" aria-label={words('desk.picker.open')} hidden={found.length === 0}>
        {/* A press must not take the focus out of the field: that would close the list before the click. */}
        {found.map((pick) => (
          <li key={pick.key} id={pick.key} class="pick" role="option" aria-selected={pick === chosen}
            onMouseDown={(event) => event.preventDefault()} onClick={() => onPick(pick)}>
            <Shown pick={pick} home={home?.name} />
          </li>
        ))}
      </ul>
      <Button kind="quiet" onClick={onOwn}>{words('desk.own.open')} …</Button>
    </div>
  );
}

/** @param {number} all @param {number} fitting */
function told(all, fitting) {
  return all === 0 ? words('desk.picker.empty') : fitting === 0 ? words('desk.picker.none') : counted('desk.picker.found', fitting);
}

/** @param {{ pick: Pick, home: string | undefined }} props */
function Shown({ pick, home }) {
  const { kind, title, text, library, language, isElse, pages, checked } = pick;
  const isGuide = kind === 'guide';
  return (
    <>
      <span class="item-head">
        <strong><bdi>{title}</bdi></strong>
        {kind !== 'shared' && <span class="mark">{words(isGuide ? 'desk.picker.link' : 'desk.picker.own')}</span>}
        {library > 0 && <span class="mark"><bdi>{home}</bdi></span>}
        {isElse && <span class="mark mark-returned">{words('desk.picker.only', { language: words(`staff.language.${language}`) })}</span>}
        {checked !== 'checked' && <span class="mark mark-returned">{words(`desk.picker.${checked}`)}</span>}
      </span>
      <span class="snippet" lang={isGuide ? undefined : language} dir="auto">
        {isGuide ? words('desk.picker.page_in', { languages: pages.map((one) => words(`staff.language.${one}`)).join(', ') }) : text}
      </span>
    </>
  );
}
