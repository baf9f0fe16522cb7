// SPDX-License-Identifier: Apache-2.0
// The librarian's side of everything that happens: the line, the outbox, what is half typed,
// behind a handful of acts that the page calls.

import { filesOpen } from '../link/files.js';
import { outboxOpen } from '../link/outbox.js';
import { cleaned } from '../link/pictures.js';
import { shelfWatch, shelfWipe } from '../link/shelf.js';
import { ASKING_EMPTY, askingAsk, askingCalm, askingHear } from '../state/asking.js';
import { SAVED_EMPTY, savedAsk, savedHear } from '../state/saved.js';
import { storeOpen } from '../state/store.js';
import { talkAskOlder, talkLast } from '../state/talk.js';
import { textClean } from '../state/text.js';
import { STAFF_LINE, staffSessionOpen } from '../ui/staff_session.js';
import { card, deskAct, deskAsk, deskBefore, deskCards, deskDuty, deskEmpty, deskFind, deskFindLog, deskFollowedUp, deskHear, deskHush, deskIsHanded, deskLabel, deskMute, deskOvertake, deskPutAway, deskQueue, deskRead, deskRoom, deskSeen, deskShow, deskStored, deskTalk, deskTell } from './desk.js';
import { draftsOpen, formOf, handNoteOf, noteOf } from './drafts.js';
import { earlierAsk, earlierBack, earlierOpen } from './earlier.js';
import { OVERSIGHT_EMPTY, oversightDismiss } from './oversight.js';
import { ringerOpen } from './ring/ringer.js';
import { STAFF_TALK_LOG, staffTalkClose, staffTalkOlder, staffTalkOpen, staffTalkSeen } from './staff_talk.js';

/** @typedef {import('../link/packets.js').Up} Up */
/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').DownWelcome} DownWelcome */
/** @typedef {import('../link/packets.js').Reason} Reason */
/** @typedef {import('../link/outbox.js').Item} Item */
/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('./desk.js').Act} Act */
/**
 * @typedef {object} PageState
 * @property {Desk} desk
 * @property {readonly Item[]} items  written and not yet answered
 * @property {number} returned        counts how often words came back into the field
 * @property {boolean} notes          what colleagues wrote is shown
 * @property {boolean} followUp       the form of a follow-up is to be unfolded there
 * @property {import('../state/saved.js').Saved} saved
 * @property {import('../state/asking.js').Asking<import('../state/asking.js').Ask>} keeping  of one's own replies
 */
/** @typedef {ReturnType<typeof sessionOpen>} Session */

const TYPING_MS = 1000;
const HERE_MS = 60_000;
const AGE_MS = 10 * 60_000;
const SAVED = /** @type {const} */ (['shared', 'own', 'guides']);
const readKey = (/** @type {number} */ conversation) => `read.${conversation}`;

export function sessionOpen(line = STAFF_LINE) {
  const shelf = line.shelf();
  const lasting = line.lasting();
  const drafts = draftsOpen(lasting);
  const store = storeOpen(/** @type {PageState} */ ({ desk: deskEmpty, items: [], returned: 0, notes: false, followUp: false, saved: SAVED_EMPTY, keeping: ASKING_EMPTY }));
  const outbox = outboxOpen({
    shelf,
    send: (packet) => staff.send(packet),
    onChange: () => store.change((state) => ({ ...state, items: outbox.items() })),
    onReturn: giveBack,
  });
  const staff = staffSessionOpen({ page: 'desk', roles: ['librarian', 'supervisor', 'expert'], onPackets, onLeft: wipe, onOver: drafts.lock, line });
  const ringer = ringerOpen(shelf, () => {
    const { stage, line } = staff.store.get();
    return stage === 'in' && line.state !== 'stopped' ? store.get().desk : null;
  }, () => {
    change(deskMute);
    sayDuty();
  });
  const files = filesOpen({ send: (packet) => staff.send(packet), cleaned, kept: () => shelf });
  let typedAt_ms = 0;
  let touchedAt_ms = 0;

  function change(/** @type {(desk: Desk) => Desk} */ changed) {
    store.change((state) => {
      const desk = changed(state.desk);
      return desk === state.desk ? state : { ...state, desk };
    });
    ringer.tell();
  }

  // ---- what comes in ----

  function onPackets(/** @type {Down[]} */ packets) {
    let isNewLine = false;
    for (const packet of packets) {
      if (packet.type === 'welcome') keepFor(packet);
      const item = outbox.hear(packet);
      files.hear(packet);
      change((desk) => deskHear(desk, packet, Date.now()));
      store.change((state) => hearSaved(state, packet));
      if (packet.type === 'stored' && item) change((desk) => deskStored(desk, packet, item, staff.store.get().name));
      if (packet.type === 'conversation') touchedAt_ms = 0; // given to her, perhaps: the next press is told at once
      if (packet.type === 'conversation') change((desk) => deskRead(desk, packet.conversation, Number(shelf.get(readKey(packet.conversation)))));
      if (packet.type === 'gone') shelf.remove(readKey(packet.conversation));
      isNewLine ||= packet.type === 'welcome' || packet.type === 'again';
    }
    if (isNewLine) {
      const { look } = store.get().desk;
      if (look) staff.send({ type: 'look_in', conversation: look.talk.conversation, on: true }); // before a whisper is sent again
      if (store.get().desk.staffTalk.isOpen) staff.send({ type: 'staff_talk', on: true });
      outbox.resend();
      sayDuty();
      if (store.get().desk.oversight) staff.send({ type: 'oversee', on: true });
    }
    drafts.hold(store.get().desk.held.filter((one) => card(one).fate === 'held').map((one) => one.talk.conversation));
    const [asked, ups] = deskAsk(store.get().desk);
    const [saved, questions] = savedAsk(store.get().saved, staff.store.get().role === 'expert' ? [] : SAVED);
    change(() => asked);
    store.change((state) => (saved === state.saved ? state : { ...state, saved }));
    [...ups, ...questions].forEach(staff.send);
  }

  function hearSaved(/** @type {PageState} */ state, /** @type {Down} */ packet) {
    const saved = savedHear(state.saved, packet);
    const keeping = askingHear(state.keeping, packet);
    return saved === state.saved && keeping === state.keeping ? state : { ...state, saved, keeping };
  }

  /** A change of one's own saved replies. @param {'saved' | 'removed'} news @param {import('../link/packets.js').Up} packet */
  function keep(news, packet) {
    if (staff.send(packet)) store.change((state) => ({ ...state, keeping: askingAsk(state.keeping, { packet: packet.type, news }) }));
  }

  /** What lies here belongs to one person: for another it does not exist. */
  function keepFor(/** @type {DownWelcome} */ { staff: id }) {
    const before = shelf.get('staff');
    if (before !== null && before !== String(id)) wipe();
    shelf.set('staff', String(id));
    drafts.own(id || 0);
    returned();
  }

  function wipe() {
    outbox.wipe();
    drafts.wipe();
    shelfWipe(shelf);
    change(() => deskEmpty);
    store.change((state) => ({ ...state, saved: SAVED_EMPTY, keeping: ASKING_EMPTY }));
    ringer.wipe();
  }

  function sayDuty() {
    const { wish } = store.get().desk;
    if (wish) staff.send({ type: 'duty', on: wish.on, room: wish.room });
  }

  function giveBack(/** @type {Item[]} */ items, /** @type {Reason} */ reason) {
    for (const { log, text } of items) {
      const field = fieldOf(log);
      if (field === null) continue;
      drafts.set(field, [text, drafts.get(field)].filter(Boolean).join('\n\n'));
    }
    returned();
    const isShut = reason === 'already_ended' || reason === 'not_found';
    change((desk) => deskTell(desk, isShut ? { news: 'not_sent' } : { reason }));
  }

  /** Fields read again what is half typed in them. */
  function returned() {
    store.change((state) => ({ ...state, returned: state.returned + 1 }));
  }
  if (lasting.lasts) shelfWatch('desk', (key, value) => drafts.heard(key, value) && returned());
  drafts.age();
  setInterval(drafts.age, AGE_MS);

  /** Where what goes to this log is written. @param {number | null} log */
  function fieldOf(log) {
    if (log === STAFF_TALK_LOG) return noteOf(0);
    const known = deskFindLog(store.get().desk, log);
    if (!known) return null;
    return known.notes.log === log ? noteOf(known.talk.conversation) : known.talk.conversation;
  }

  /** Why this one first? null: not after all. @param {number | null} conversation */
  function overtake(conversation) {
    change((desk) => deskOvertake(desk, conversation));
  }

  /** @param {Exclude<Act, 'hand_over' | 'block'>} type @param {number} conversation @param {Partial<import('../link/packets.js').UpTake> | false} [more] */
  function act(type, conversation, more) {
    if (type === 'take') {
      lookInto(null);
      staffTalk(false);
    }
    const isSent = staff.send(/** @type {Up} */ ({ type, conversation, ...more }));
    change((desk) => (isSent ? deskAct(desk, type, conversation) : deskTell(desk, { reason: 'hello_first' })));
  }

  function older(/** @type {'talk' | 'notes'} */ which, isLook = false) {
    const { desk } = store.get();
    const known = isLook ? desk.look : deskFind(desk, desk.shown);
    if (!known) return;
    const [log, packet] = talkAskOlder(known[which]);
    if (packet && staff.send(packet)) change((one) => deskTalk(one, log));
  }

  /** Into a colleague's conversation, or away from it. @param {number | null} conversation */
  function lookInto(conversation) {
    const { look } = store.get().desk;
    if (conversation !== null) {
      staffTalk(false);
      const isSent = staff.send({ type: 'look_in', conversation, on: true });
      change((desk) => deskTell(desk, isSent ? null : { reason: 'hello_first' }));
    } else if (look) {
      staff.send({ type: 'look_in', conversation: look.talk.conversation, on: false });
      change((desk) => ({ ...desk, look: null, notice: null }));
    }
  }

  /** What colleagues say among themselves is opened, or closed. @param {boolean} on */
  function staffTalk(on) {
    if (on === store.get().desk.staffTalk.isOpen) return;
    const isSent = staff.send({ type: 'staff_talk', on });
    change((desk) => (on && !isSent ? deskTell(desk, { reason: 'hello_first' }) : { ...desk, staffTalk: (on ? staffTalkOpen : staffTalkClose)(desk.staffTalk), notice: null }));
  }

  function label(/** @type {number} */ conversation, /** @type {Partial<import('./desk.js').Labels>} */ said, /** @type {Up} */ packet) {
    const known = deskFind(store.get().desk, conversation);
    if (!known) return;
    const isSent = staff.send(packet);
    // A choice that could not be sent shows again what holds.
    change((desk) => deskLabel(isSent ? desk : deskTell(desk, { reason: 'hello_first' }), conversation, { ...known.labels, ...(isSent && said) }));
  }

  /** Asks for what was said before. @param {Up} packet @param {(before: import('./earlier.js').Earlier | null) => import('./earlier.js').Earlier | null} next */
  function read(packet, next) {
    const isSent = staff.send(packet);
    change((desk) => (isSent ? { ...desk, earlier: next(desk.earlier), notice: null } : deskTell(desk, { reason: 'hello_first' })));
  }

  function tellOnFailure(/** @type {boolean} */ isSent) {
    change((desk) => deskTell(desk, isSent ? null : { reason: 'hello_first' }));
  }

  /** Somebody is at this desk: once a minute is enough, but for whoever is asked. */
  function here() {
    const { duty } = store.get().desk;
    const now_ms = Date.now();
    if (!duty?.on || (!duty.asked && now_ms - touchedAt_ms < HERE_MS)) return;
    if (staff.send({ type: 'here' })) touchedAt_ms = now_ms;
  }
  for (const act of ['pointerdown', 'keydown', 'wheel']) addEventListener(act, here, { capture: true, passive: true });

  // What waits to be sent goes with the tab; a reload keeps it, closing does not.
  addEventListener('beforeunload', (event) => {
    if (outbox.items().length > 0) event.preventDefault();
  });

  return {
    store,
    staff,
    drafts,
    files,
    ringer,

    duty(/** @type {boolean} */ on) {
      change((desk) => deskDuty(desk, on));
      sayDuty();
    },
    here,
    /** To the counter, or back. */
    counter(/** @type {boolean} */ away) {
      const isSent = staff.send({ type: 'counter', away });
      change((desk) => deskTell(desk, isSent ? away ? { news: 'counter' } : null : { reason: 'hello_first' }));
    },
    room(/** @type {number} */ room) {
      change((desk) => deskRoom(desk, room));
      sayDuty();
    },
    /** Before others only when she says why. Who came back may have been handed to her: that the service knows. @param {number} conversation @param {boolean} [anyway] */
    take(conversation, anyway) {
      const { desk } = store.get();
      const isBefore = !anyway && deskBefore(desk, conversation) > 0 && !deskQueue(desk).some((one) => one.conversation === conversation && one.returned);
      if (isBefore) overtake(conversation);
      else act('take', conversation, anyway && { anyway });
    },
    overtake,
    /** @param {number} conversation @param {import('../link/packets.js').TurnReason} reason */
    takeBecause(conversation, reason) {
      overtake(null);
      act('take', conversation, { reason });
    },
    giveBack: (/** @type {number} */ conversation) => act('give_back', conversation),
    end: (/** @type {number} */ conversation) => act('end', conversation),
    /** Who could get it? Answered in the desk. @param {number} conversation */
    askColleagues: (conversation) => void staff.send({ type: 'colleagues', conversation }),
    /** @param {number} conversation @param {import('./receivers.js').Receiver} receiver @param {string} note */
    handOver(conversation, receiver, note) {
      const text = textClean(note);
      const isSent = staff.send({ type: 'hand_over', conversation, ...(receiver.staff ? { staff: receiver.staff } : { library: receiver.library }), ...(text && { note: text }) });
      change((desk) => (isSent ? deskAct(desk, 'hand_over', conversation) : deskTell(desk, { reason: 'hello_first' })));
    },
    /** What is running, or back to her own desk. @param {boolean} on */
    oversee(on) {
      if (!on) lookInto(null);
      change((desk) => ({ ...desk, oversight: on ? OVERSIGHT_EMPTY : null, notice: null }));
      staff.send({ type: 'oversee', on });
    },
    lookInto,
    /** Asks a colleague to read along. @param {number} conversation @param {import('../link/packets.js').Colleague} colleague */
    invite(conversation, { staff: who, name }) {
      const isSent = staff.send({ type: 'invite', conversation, staff: who });
      change((desk) => deskTell(desk, isSent ? { news: 'invited', name } : { reason: 'hello_first' }));
    },
    /** Who from outside could help? @param {number} conversation */
    askExperts: (conversation) => void staff.send({ type: 'experts', conversation }),
    /** Asks an expert, and the job seeker. Gives whether it was sent. @param {number} conversation @param {number} who @param {string} why */
    askExpert(conversation, who, why) {
      const isSent = staff.send({ type: 'expert_ask', conversation, staff: who, why: textClean(why) });
      tellOnFailure(isSent);
      return isSent;
    },
    /** Not asked after all, or no longer there; an expert goes. @param {number} conversation */
    expertOut: (conversation) => tellOnFailure(staff.send({ type: 'expert_out', conversation })),
    /** She was asked. @param {boolean} isYes */
    answerInvitation(isYes) {
      const { invited } = store.get().desk;
      change((desk) => ({ ...desk, invited: null, answered: invited && invited.conversation, mayJoin: isYes && invited ? invited.conversation : desk.mayJoin }));
      if (isYes && invited) lookInto(invited.conversation);
    },
    /** She joins in, or goes; who holds it lets a colleague go. @param {number} conversation @param {boolean} on */
    join: (conversation, on) => tellOnFailure(staff.send({ type: 'join', conversation, on })),
    olderLook: (/** @type {'talk' | 'notes'} */ which) => older(which, true),
    /** A whisper to her is put away. @param {number} conversation @param {number} seq */
    hush: (conversation, seq) => change((desk) => deskHush(desk, conversation, seq)),
    /** The note of a hand-over, also after a reload. @param {number} conversation @param {number} seq */
    readNote(conversation, seq) {
      shelf.set(readKey(conversation), String(seq));
      change((desk) => deskRead(desk, conversation, seq));
    },
    /** Takes somebody off duty. @param {number} who */
    dismiss(who) {
      const isSent = staff.send({ type: 'dismiss', staff: who });
      change((desk) => (isSent ? { ...desk, oversight: desk.oversight && oversightDismiss(desk.oversight, who), notice: null } : deskTell(desk, { reason: 'hello_first' })));
    },
    /** What somebody was helped with before. @param {number} conversation */
    askEarlier: (conversation) => read({ type: 'earlier', conversation }, () => earlierAsk(conversation)),
    /** @param {number} conversation @param {number} earlier */
    openEarlier: (conversation, earlier) => read({ type: 'open_earlier', conversation, earlier }, (before) => before && earlierOpen(before, earlier)),
    /** @param {number} conversation */
    openFollowUp: (conversation) => read({ type: 'open_follow_up', conversation }, () => earlierOpen(earlierAsk(conversation), conversation)),
    backToEarlier: () => change((desk) => ({ ...desk, earlier: desk.earlier && earlierBack(desk.earlier) })),
    closeEarlier: () => change((desk) => ({ ...desk, earlier: null })),
    warn: (/** @type {number} */ conversation) => tellOnFailure(staff.send({ type: 'warn', conversation })),
    /** minutes 0: it is over. @param {number} conversation @param {number} minutes */
    pause: (conversation, minutes) => tellOnFailure(staff.send({ type: 'pause', conversation, minutes })),
    /** @param {number} conversation @param {import('../link/packets.js').BlockReason} reason @param {import('../link/packets.js').BlockLength} length */
    block(conversation, reason, length) {
      const isSent = staff.send({ type: 'block', conversation, reason, length });
      change((desk) => (isSent ? deskAct(desk, 'block', conversation) : deskTell(desk, { reason: 'hello_first' })));
    },
    askBlocks: () => void staff.send({ type: 'blocks' }),
    unblock: (/** @type {number} */ conversation) => void staff.send({ type: 'unblock', conversation }),
    askEnough: (/** @type {number} */ conversation) => void staff.send({ type: 'ask_enough', conversation }),

    /** @param {number} conversation @param {import('../link/packets.js').Outcome} outcome */
    outcome: (conversation, outcome) => label(conversation, { outcome }, { type: 'outcome', conversation, outcome }),
    /** @param {number} conversation @param {import('../link/packets.js').Tag} tag @param {boolean} on */
    tag(conversation, tag, on) {
      const before = deskFind(store.get().desk, conversation)?.labels.tags || [];
      const tags = on ? [...before, tag] : before.filter((one) => one !== tag);
      label(conversation, { tags }, { type: 'tag', conversation, tag, on });
    },

    /** @param {number} conversation @param {number} due_ms @param {string} text */
    followUp(conversation, due_ms, text) {
      const isSent = staff.send({ type: 'follow_up', conversation, due_ms, text: textClean(text) });
      change((desk) => deskTell(desk, isSent ? { news: 'follow_up' } : { reason: 'hello_first' }));
    },
    /** @param {import('../link/packets.js').FollowUp} one @param {boolean} done */
    followedUp(one, done) {
      const isSent = staff.send({ type: 'followed_up', conversation: one.conversation, done });
      change((desk) => (isSent ? deskFollowedUp(desk, one, done) : deskTell(desk, { reason: 'hello_first' })));
    },

    /** @param {number | null} conversation */
    show(conversation) {
      staffTalk(false);
      lookInto(null); // her own conversation stands where that of a colleague did
      change((desk) => deskShow(desk, conversation));
    },
    tell: (/** @type {import('./desk.js').Notice | null} */ notice) => change((desk) => deskTell(desk, notice)),
    notes: (/** @type {boolean} */ notes, followUp = false) => store.change((state) => ({ ...state, notes, followUp })),
    putAway(/** @type {number} */ conversation) {
      drafts.set(conversation, '');
      drafts.set(noteOf(conversation), '');
      drafts.set(handNoteOf(conversation), '');
      drafts.set(formOf('follow', conversation), '');
      drafts.set(formOf('expert', conversation), '');
      change((desk) => deskPutAway(desk, conversation));
    },

    /** Steps from the open card to another, in the order of the list. @param {1 | -1} step */
    step(step) {
      const { desk } = store.get();
      const cards = deskCards(desk);
      staffTalk(false);
      const place = cards.findIndex((card) => card.conversation === desk.shown);
      lookInto(null);
      const next = cards[place < 0 ? 0 : (place + step + cards.length) % cards.length];
      if (next) change((one) => deskShow(one, next.conversation));
    },

    /** @param {import('../ui/replies.jsx').ReplyWish} wish @param {import('../link/packets.js').Reply | null} reply */
    saveReply: (wish, reply) => keep('saved', { type: 'reply_own', ...wish, ...(reply && { reply: reply.reply, version: reply.version }) }),
    dropReply: (/** @type {import('../link/packets.js').Reply} */ { reply, version }) => keep('removed', { type: 'reply_own_drop', reply, version }),
    calm: () => store.change((state) => ({ ...state, keeping: { ...askingCalm(state.keeping), news: null } })),

    /** @param {number} log @param {string} text */
    say: (log, text) => outbox.say(log, textClean(text)),

    /** Removes the words of a message for good. @param {{ log: number, seq: number }} place */
    remove: (place) => void staff.send({ type: 'mask', ...place }),

    typing(/** @type {number} */ log) {
      const now_ms = Date.now();
      if (now_ms - typedAt_ms < TYPING_MS) return;
      typedAt_ms = now_ms;
      staff.send({ type: 'typing', log });
    },

    /** The open talk was on the screen. */
    look() {
      const { desk } = store.get();
      const known = deskFind(desk, desk.shown);
      if (!known || known.gone || known.talk.state !== 'held') return;
      const { talk } = known;
      const isNews = deskIsHanded(talk) || talk.entries.some((entry) => entry.side === 'seeker' && entry.seq > talk.staff_seen);
      const seq = talkLast(talk);
      if (isNews && staff.send({ type: 'seen', log: talk.log, seq })) change((one) => deskSeen(one, talk.log, seq));
    },

    staffTalk,
    /** Its end was on the screen. */
    staffTalkLook() {
      const seq = staffTalkSeen(store.get().desk.staffTalk);
      if (seq && staff.send({ type: 'seen', log: STAFF_TALK_LOG, seq })) change((desk) => ({ ...desk, staffTalk: { ...desk.staffTalk, seen: seq } }));
    },
    staffTalkOlder() {
      const before = staffTalkOlder(store.get().desk.staffTalk);
      if (before && staff.send({ type: 'history', log: STAFF_TALK_LOG, before })) change((desk) => ({ ...desk, staffTalk: { ...desk.staffTalk, olderAsked: before } }));
    },

    older: () => older('talk'),
    olderNotes: () => older('notes'),
  };
}
