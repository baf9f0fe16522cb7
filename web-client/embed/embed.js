// SPDX-License-Identifier: Apache-2.0
// /embed.js: one tag puts a button on a library's own site. It opens the job seeker's page in
// a frame, which is not asked for before that. Nothing is stored, nothing becomes global, and
// the site's styles end at our shadow root. Where the frame may not stand, or does not answer,
// a link opens the page in a tab of its own. Older tools put this script on their pages too:
// it is one file of its own, without anything of the other pages.

import catalogue from 'catalogue';
import styles from './embed.css';

const ELEMENT = 'cvdesk-widget';
/** Wider and higher than this the site stays in use beside the frame. */
const SMALL = '(max-width: 30em), (max-height: 30em)';
/** The word of the frame may come after the browser called it loaded. */
const LATE_MS = 1000;
const READY_MS = 10000;
const SIGN_MS = 60000;

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
if (script && !document.querySelector(ELEMENT)) {
  const begin = () => widget(new URL('/', script.src), languageOf(script));
  if (document.body) begin();
  else document.addEventListener('DOMContentLoaded', begin);
}

/** @param {HTMLScriptElement} tag */
function languageOf(tag) {
  const said = tag.dataset.language || /** @type {HTMLElement | null} */ (tag.closest('[lang]'))?.lang || '';
  const language = said.slice(0, 2).toLowerCase();
  return language in catalogue ? language : 'en';
}

/** @param {URL} page @param {string} language */
function widget(page, language) {
  const words = /** @type {any} */ (catalogue)[language];
  // What the tag says, data-library among it, and the language that was found.
  page.search = `${new URLSearchParams({ .../** @type {any} */ (script).dataset, language })}`;

  const title = make('p', { id: 'title', tabindex: '-1' }, words.title);
  const close = make('button', {}, words.close);
  const status = make('p', { role: 'status' });
  const dialog = /** @type {HTMLDialogElement} */ (make('dialog', { 'aria-labelledby': 'title' },
    make('header', {}, title, make('a', { href: page.href, target: '_blank', rel: 'noopener' }, words.new_tab), close), status));
  const button = make('button', { class: 'open', 'aria-expanded': 'false' }, words.title);
  const section = make('section', { 'aria-label': words.title, lang: language }, button, dialog);

  button.addEventListener('click', () => (dialog.open ? dialog.close() : open()));
  close.addEventListener('click', () => dialog.close());
  section.addEventListener('keydown', ({ key }) => key === 'Escape' && dialog.open && dialog.close());
  dialog.addEventListener('close', () => {
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  });

  const element = make(ELEMENT, {});
  element.style.cssText = 'all:initial!important';
  const root = element.attachShadow({ mode: 'open' });
  dress(root);
  root.append(section);
  document.body.append(element);
  sign();
  setInterval(sign, SIGN_MS);

  /** Whether somebody answers; who cannot be asked is taken to. */
  function sign() {
    if (document.hidden || dialog.open) return;
    fetch(new URL('/sign' + page.search, page)).then((answer) => answer.json())
      .then(({ answering }) => (button.textContent = words[answering ? 'title' : 'leave']), () => {});
  }

  function open() {
    if (!dialog.showModal) return void window.open(page);
    if (!section.querySelector('iframe')) load();
    if (matchMedia(SMALL).matches) dialog.showModal();
    else dialog.show();
    button.setAttribute('aria-expanded', 'true');
    title.focus();
  }

  function load() {
    let isReady = false;
    const frame = /** @type {HTMLIFrameElement} */ (make('iframe',
      { src: page.href, title: words.title, allow: 'clipboard-write', referrerpolicy: 'no-referrer' }));
    const look = () => {
      dialog.classList.toggle('blocked', !isReady);
      status.textContent = isReady ? '' : words.blocked;
    };
    frame.addEventListener('load', () => setTimeout(look, LATE_MS));
    setTimeout(look, READY_MS);
    addEventListener('message', ({ data, origin, source }) => {
      if (origin !== page.origin || source !== frame.contentWindow) return;
      if (data === 'cvdesk close') dialog.close();
      if (data !== 'cvdesk ready') return;
      isReady = true;
      look();
    });
    dialog.append(frame);
  }
}

/** A site's policy may forbid styles in the page, but not a sheet that a script has made. @param {ShadowRoot} root */
function dress(root) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(make('style', {}, styles));
  }
}

/** @param {string} name @param {Record<string, string>} attributes @param {(Node | string)[]} children */
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key]);
  element.append(...children);
  return element;
}
