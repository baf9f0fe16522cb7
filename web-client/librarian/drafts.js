// SPDX-License-Identifier: Apache-2.0
// What is half typed, for each conversation an answer and notes, and the blanks of saved
// replies in the answer. It lies on the shelf that outlives the browser, under the account of
// who typed it, for a day at most; every letter at once, so that nothing hangs on a farewell
// that a crash does not make. One draft for each field in all windows: each shows what was
// typed last, whichever it was typed in. Why so: docs/decisions/0041.

const DRAFT = 'draft.';
/** Whoever comes back later begins anew: these computers are many people's. */
export const KEPT_MS = 24 * 60 * 60_000;
/** Ten conversations with all their fields, and as many that came back. The oldest goes first. */
export const FIELDS_MAX = 80;
/** Twice the longest message; what is longer lies in memory only. */
export const CHARACTERS_MAX = 8000;

/** @typedef {ReturnType<typeof draftsOpen>} Drafts */
/** A conversation's number stands for its answer. @typedef {number | `note.${number}` | `hand.${number}` | `follow.${number}` | `expert.${number}`} Field */

/** @param {number} conversation @returns {Field} */
export const noteOf = (conversation) => `note.${conversation}`;
/** For whoever gets it. @param {number} conversation @returns {Field} */
export const handNoteOf = (conversation) => `hand.${conversation}`;
/** The fields of a form, as one text. @param {'follow' | 'expert'} form @param {number} conversation @returns {Field} */
export const formOf = (form, conversation) => `${form}.${conversation}`;
const blanksOf = (/** @type {number} */ conversation) => `blanks.${conversation}`;
const conversationOf = (/** @type {string} */ field) => Number(field.slice(field.lastIndexOf('.') + 1));

/**
 * @param {import('../link/shelf.js').Shelf} shelf  of all windows
 * @param {() => number} now_ms
 */
export function draftsOpen(shelf, now_ms = Date.now) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  /** Conversations that left her: what is written for them stays on this page alone. @type {Set<number>} */
  const left = new Set();
  /** @type {readonly number[]} */
  let held = [];
  let prefix = '';

  const onShelf = () => shelf.keys().filter((key) => key.startsWith(DRAFT));
  const savedAt = (/** @type {string} */ key) => Number.parseInt(shelf.get(key) || '', 10) || 0;
  const textIn = (/** @type {string | null} */ value) => (value ? value.slice(value.indexOf(' ') + 1) : '');

  function save(/** @type {string} */ field) {
    if (!prefix) return;
    const text = texts.get(field) || '';
    if (!text || text.length > CHARACTERS_MAX || left.has(conversationOf(field))) return shelf.remove(prefix + field);
    shelf.set(prefix + field, `${now_ms()} ${text}`);
    const kept = onShelf();
    if (kept.length > FIELDS_MAX) shelf.remove(kept.reduce((oldest, key) => (savedAt(key) < savedAt(oldest) ? key : oldest)));
  }

  function put(/** @type {string} */ field, /** @type {string} */ text) {
    if ((texts.get(field) || '') === text) return;
    texts.set(field, text);
    save(field);
  }

  /** No blank holds the end of a line. @param {number} conversation @returns {string[]} */
  const blanks = (conversation) => (texts.get(blanksOf(conversation)) || '').split('\n').filter(Boolean);

  const self = {
    /** @param {Field} field */
    get: (field) => texts.get(String(field)) || '',
    /** @param {Field} field @param {string} text */
    set(field, text) {
      put(String(field), text);
      if (!text && typeof field === 'number') put(blanksOf(field), '');
    },
    /** One field, as a form keeps what is half typed. @param {Field} field */
    kept: (field) => ({ get: () => self.get(field), set: (/** @type {string} */ text) => self.set(field, text) }),
    /** What saved replies brought, to be filled before it is sent. */
    blanks,
    /** @param {number} conversation @param {readonly string[]} more */
    expect: (conversation, more) => put(blanksOf(conversation), [...new Set([...blanks(conversation), ...more])].join('\n')),

    /** ACCOUNT is at this desk: what lies here is hers, or it goes. @param {number} account */
    own(account) {
      prefix = `${DRAFT}${account}.`;
      self.age();
      for (const key of onShelf()) {
        if (key.startsWith(prefix)) texts.set(key.slice(prefix.length), textIn(shelf.get(key)));
        else shelf.remove(key);
      }
      for (const [field, text] of texts) if (text && shelf.get(prefix + field) === null) save(field);
    },

    /** Whom she helps now. Who is no longer among them has left her. @param {readonly number[]} now */
    hold(now) {
      const gone = held.filter((one) => !now.includes(one));
      const back = now.filter((one) => left.delete(one));
      held = now;
      for (const one of gone) {
        left.add(one);
        texts.delete(String(handNoteOf(one))); // said, or no longer hers to say
      }
      if (gone.length + back.length === 0) return;
      gone.forEach((one) => shelf.remove(prefix + handNoteOf(one)));
      for (const field of texts.keys()) if (gone.includes(conversationOf(field)) || back.includes(conversationOf(field))) save(field);
    },

    /** Another window changed what lies on the shelf. Gives whether that is new here. @param {string} key @param {string | null} value */
    heard(key, value) {
      if (!prefix || !key.startsWith(prefix)) return false;
      const field = key.slice(prefix.length);
      const text = textIn(value);
      if (left.has(conversationOf(field)) || (texts.get(field) || '') === text) return false;
      texts.set(field, text);
      return true;
    },

    /** What is older than a day goes, whoever wrote it. */
    age() {
      for (const key of onShelf()) if (Math.abs(now_ms() - savedAt(key)) > KEPT_MS) shelf.remove(key);
    },

    /** The session is over: nothing lies on the shelf any more, and this page knows it until somebody signs in. */
    lock() {
      prefix = '';
      onShelf().forEach(shelf.remove);
    },

    wipe() {
      self.lock();
      texts.clear();
      left.clear();
      held = [];
    },
  };
  return self;
}
