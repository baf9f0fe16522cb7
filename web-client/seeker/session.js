// SPDX-License-Identifier: Apache-2.0
// The job seeker's side of everything that happens: the line, the outbox, the cookie and
// what is kept on this device, behind a handful of acts that the page calls.

import { outboxOpen } from '../link/outbox.js';
import { VERSION } from '../link/packets.js';
import { post, Refusal } from '../link/post.js';
import { shelfInMemory, shelfOpen, shelfWatch, shelfWipe } from '../link/shelf.js';
import { socketOpen } from '../link/socket.js';
import { libraryOf } from '../state/library.js';
import { storeOpen } from '../state/store.js';
import { textClean } from '../state/text.js';
import { talkAsk, talkAskOlder, talkHasOlder, talkLast, talkSeen } from '../state/talk.js';
import { VISIT_EMPTY, visitLast, visitLive, visitStep, visitWith } from '../state/visit.js';
import { language } from '../words/words.js';
import { draftOpen } from './draft.js';
import { farewell } from './farewell.js';
import { lateFetched } from './fetched.jsx';
import { looksKeep, looksShow, looksWear, looksWorn, shownWords } from './looks.js';

/** @typedef {import('../link/packets.js').Up} Up */
/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').DownRefused} DownRefused */
/** @typedef {import('../link/packets.js').Reason} Reason */
/** @typedef {import('../link/packets.js').Topic} Topic */
/** @typedef {import('../link/outbox.js').Item} Item */
/** @typedef {import('../link/socket.js').Line} Line */
/** @typedef {import('../state/talk.js').Talk} Talk */
/** @typedef {import('../state/visit.js').Visit} Visit */
/**
 * @typedef {object} PageState
 * @property {Visit} visit
 * @property {Line} line
 * @property {readonly Item[]} items          written and not yet answered
 * @property {boolean} shared                 this is a shared computer
 * @property {boolean} lasts                  what is kept here is still here after a reload
 * @property {boolean} settled                it is known whether a conversation goes on
 * @property {DownRefused | null} notice      why the last words did not go through
 * @property {DownRefused | null} codeRefused
 * @property {boolean} codeTried              a code is being tried
 * @property {Reason | null} leaveRefused     why no message could be left
 * @property {string} looks                   how the page is worn: looks.js
 * @property {boolean} isOld                  what it would fetch next is gone
 * @property {number} returned                counts how often words came back into the draft
 */
/** @typedef {ReturnType<typeof sessionOpen>} Session */

/** At most one a second, with room for clocks that differ. */
const TYPING_MS = 1100;
const SETTLE_MS = 1500;
const SETTLE_OFFLINE_MS = 5000;
const END_MS = 3000;

/** @type {PageState} */
export const PAGE_EMPTY = { visit: VISIT_EMPTY, line: { state: 'connecting' }, items: [], shared: false, lasts: true,
  settled: false, notice: null, codeRefused: null, codeTried: false, leaveRefused: null, looks: '', isOld: false, returned: 0 };

export function sessionOpen() {
  let shelf = shelfOpen('localStorage', 'seeker');
  const tab = shelfOpen('sessionStorage', 'seeker');
  const draft = draftOpen(tab, shelf, Boolean(shelf.get('kept') || shelf.get('code')));
  const store = storeOpen({ ...PAGE_EMPTY, lasts: shelf.lasts, looks: looksWorn() });
  /** The code goes into hello until a cookie stands for it. */
  let code = shelf.get('code') || undefined;
  let typedAt_ms = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typingTimer;
  /** @type {Set<(packet: Down) => void>} */
  const alsoHear = new Set();
  const library = libraryOf(`${location.search} ${document.referrer}`);
  if (library) history.replaceState(null, '', `?language=${language}&library=${library}`);

  const outbox = outboxOpen({
    shelf,
    send: (packet) => socket.send(packet),
    onChange: () => patch({ items: outbox.items() }),
    onReturn(items, reason) {
      giveBack(items.map((item) => item.text));
      patch({ notice: { type: 'refused', reason } });
    },
  });
  const socket = socketOpen({
    hello: () => ({ type: 'hello', version: VERSION, page: 'seeker', language, library, code }),
    exchange: async (hello) => (await lateFetched()).exchangeOpen(hello),
    onPackets,
    onLine: (line) => patch({ line }),
  });

  function patch(/** @type {Partial<PageState>} */ part) {
    store.change((state) => ({ ...state, ...part }));
  }

  function patchVisit(/** @type {(visit: Visit) => Visit} */ changed) {
    store.change((state) => ({ ...state, visit: changed(state.visit) }));
  }

  // ---- what comes in ----

  function onPackets(/** @type {Down[]} */ packets) {
    for (const packet of packets) {
      const item = outbox.hear(packet);
      patchVisit((visit) => visitStep(visit, packet, Date.now(), item));
      react(packet);
      alsoHear.forEach((hear) => hear(packet));
    }
    const live = visitLive(store.get().visit);
    outbox.joined(live && live.log);
    askForGaps();
  }

  function react(/** @type {Down} */ packet) {
    switch (packet.type) {
      case 'welcome':
        if (store.get().codeTried) patch({ codeTried: false, codeRefused: null });
        outbox.resend();
        setTimeout(settle, SETTLE_MS);
        if (packet.code && !shelf.get('kept')) code = packet.code;
        if (packet.ticket) keep(packet.ticket);
        break;
      case 'again':
        outbox.resend();
        break;
      case 'conversation':
        settle();
        break;
      case 'begun':
        code = packet.code;
        if (!store.get().shared) {
          shelf.set('code', code);
          draft.stay(true);
        }
        keep(packet.ticket);
        patch({ notice: null });
        break;
      case 'stored':
        patch({ notice: null });
        break;
      case 'refused':
        refused(packet);
        break;
    }
  }

  function refused(/** @type {DownRefused} */ packet) {
    if (packet.text) {
      patch({ notice: packet });
    } else if (packet.packet === 'leave') {
      patch({ leaveRefused: packet.reason });
    } else if (packet.packet === 'hello') {
      const { codeTried } = store.get();
      if (packet.reason === 'code_unknown') forgetCode();
      if (codeTried) {
        forgetCode();
        patch({ codeTried: false, codeRefused: packet });
        socket.reconnect();
      }
    } else if (['busy', 'storage_full', 'too_fast', 'too_many'].includes(packet.reason) && !/^(typing|file|mail)/.test(packet.packet || '')) {
      patch({ notice: packet });
    }
  }

  function forgetCode() {
    code = undefined;
    shelf.remove('code');
  }

  /** Now it is known whether a conversation goes on. */
  function settle() {
    if (store.get().settled) return;
    const { line, visit } = store.get();
    if (line.state === 'online' && visit.talks.length === 0) draft.stay(false); // forgotten
    patch({ settled: true });
  }

  function askForGaps() {
    const { visit } = store.get();
    for (const talk of visit.talks) {
      if (talk !== visitLast(visit) && talk.entries.length === 0) continue;
      askEntries(talkAsk(talk));
    }
  }

  function askEntries(/** @type {[Talk, Up | null]} */ [talk, packet]) {
    if (packet && socket.send(packet)) patchVisit((visit) => visitWith(visit, talk));
  }

  /** The cookie, unless nothing may stay on this computer. */
  async function keep(/** @type {string} */ ticket) {
    if (store.get().shared) return;
    try {
      await post({ type: 'keep', ticket }, 'done');
      forgetCode();
      shelf.set('kept', String(Date.now()));
      draft.stay(true);
    } catch {
      // The code stays in hello, and the next welcome brings another ticket.
    }
  }

  function giveBack(/** @type {string[]} */ texts) {
    draft.set([...texts, draft.get()].filter(Boolean).join('\n\n'));
    returned();
  }

  /** Fields read again what is half typed. */
  function returned() {
    store.change((state) => ({ ...state, returned: state.returned + 1 }));
  }

  function sendLive(/** @type {any} */ packet) {
    const live = visitLive(store.get().visit);
    if (live) socket.send({ ...packet, conversation: live.conversation });
  }

  setTimeout(settle, SETTLE_OFFLINE_MS);

  // ---- other tabs, and the way back to a page that was left ----

  shelfWatch('seeker', (key, value) => {
    if (store.get().shared) return;
    if (key === 'kept' && !value) farewell();
    else if (key === 'kept' && store.get().visit.talks.length === 0) socket.reconnect();
    else if (key === 'draft') draft.heard(value) && returned();
    else if (value) outbox.appeared(key);
  });

  /** Who has chosen to show what they write, shows the last letters too: so it is said again. */
  function typing() {
    const live = visitLive(store.get().visit);
    const isShown = looksShow(store.get().looks);
    const wait_ms = typedAt_ms + TYPING_MS - Date.now();
    clearTimeout(typingTimer);
    if (!live || live.state !== 'held' || !draft.get()) return;
    if (wait_ms > 0) {
      if (isShown) typingTimer = setTimeout(typing, wait_ms);
      return;
    }
    typedAt_ms = Date.now();
    socket.send({ type: 'typing', log: live.log, ...(isShown && { words: shownWords(draft.get()) }) });
  }

  /** @param {string} looks */
  function wear(looks) {
    looksWear(looks);
    if (!store.get().shared) looksKeep(looks);
    patch({ looks });
  }

  return {
    store,
    draft,
    /** What was chosen beside the first words, the topic and whether the computer is shared: it outlives what they outlive. */
    chosen: () => tab.get('chosen') || 'cv',
    /** @param {string} chosen */
    choose: (chosen) => tab.set('chosen', chosen),
    check: socket.check,
    send: socket.send,
    /** What comes late hears from here on what comes in, until it wants no more. @param {(packet: Down) => void} hear */
    also(hear) {
      alsoHear.add(hear);
      return () => void alsoHear.delete(hear);
    },
    reconnect: socket.reconnect,
    /** TEXT goes to the running conversation, or begins one about TOPIC. @param {string} text @param {Topic} topic */
    write(text, topic) {
      const clean = textClean(text);
      const live = visitLive(store.get().visit);
      draft.set('');
      patch({ notice: null });
      if (live) outbox.say(live.log, clean);
      else if (outbox.items().some((item) => item.begin)) outbox.say(null, clean);
      else outbox.begin(clean, { language, topic });
    },

    /** From now on everything stays in memory. */
    share() {
      outbox.keepInMemory();
      draft.keepInMemory();
      shelfWipe(shelf);
      shelfWipe(tab);
      shelf = shelfInMemory();
      looksKeep(null);
      patch({ shared: true, lasts: false });
    },

    typing,

    /** Everything was on the screen. */
    look() {
      const talk = visitLast(store.get().visit);
      if (!talk) return;
      const news = talk.entries.some((entry) => entry.side !== 'seeker' && entry.seq > talk.seeker_seen);
      const seq = talkLast(talk);
      if (news && socket.send({ type: 'seen', log: talk.log, seq })) patchVisit((visit) => visitWith(visit, talkSeen(talk, 'seeker', seq)));
    },

    /** Entries of a talk: what talkAsk and talkAskOlder give. */
    askEntries,

    older() {
      const { talks } = store.get().visit;
      const first = talks.findIndex((talk) => talk.entries.length > 0);
      if (first < 0) return;
      if (talkHasOlder(talks[first])) askEntries(talkAskOlder(talks[first]));
      else if (first > 0) askEntries(talkAsk(talks[first - 1]));
    },

    wear,
    /** What is being written is the writer's alone again. */
    hide: () => wear(store.get().looks.split(' ').filter((one) => one !== 'shown').join(' ')),

    /** Removes the words of a message for good. @param {{ log: number, seq: number }} place */
    remove: (place) => void socket.send({ type: 'mask', ...place }),

    /** One more question, in answer to the entry SEQ. @param {number} log @param {number} seq */
    goOn: (log, seq) => void socket.send({ type: 'go_on', log, seq }),

    /** What a late part asks of the service by itself; false while there is no line. @param {Up} packet */
    ask: (packet) => socket.send(packet),

    end() {
      sendLive({ type: 'end' });
      return until(() => !visitLive(store.get().visit), END_MS);
    },

    /** No place in the queue any more. @param {string} contact @param {string} wish @param {number} meet_ms 0: not at the library */
    leave(contact, wish, meet_ms) {
      patch({ leaveRefused: null });
      sendLive({ type: 'leave', ...((contact || wish) && { contact, wish }), ...(meet_ms && { meet_ms }) });
    },

    outdated: () => patch({ isOld: true }),
    comeBack: () => sendLive({ type: 'come_back' }),
    stay: () => sendLive({ type: 'stay' }),

    /** @param {string} typed */
    enterCode(typed) {
      code = typed;
      patch({ codeTried: true, codeRefused: null });
      socket.reconnect();
    },

    /** Takes everything off this device. Throws when the service could not be told. */
    async erase() {
      await post({ type: 'forget' }, 'done').catch((fault) => {
        // On a shared computer there is no cookie that would have to go.
        if (!store.get().shared && !(fault instanceof Refusal)) throw fault;
      });
      socket.close();
      outbox.wipe();
      draft.keepInMemory();
      // The answer has cleared the storage without a word to other tabs: they hear that this goes.
      shelf.set('kept', '0');
      shelfWipe(shelf);
      shelfWipe(tab);
      looksKeep(null);
      farewell();
    },
  };
}

/** Waits for CLAIM to be true, at most MS. @param {() => boolean} claim @param {number} ms */
export async function until(claim, ms) {
  for (let waited = 0; waited < ms && !claim(); waited += 50) await new Promise((go) => setTimeout(go, 50));
}
