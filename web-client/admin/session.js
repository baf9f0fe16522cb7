// SPDX-License-Identifier: Apache-2.0
// What happens on the page of administrators, supervisors and auditors, behind a handful of acts.

import { addressesOpen } from '../link/addresses.js';
import { storeOpen } from '../state/store.js';
import { ASKING_EMPTY, askingAsk, askingCalm, askingHear } from '../state/asking.js';
import { SAVED_EMPTY, savedAsk, savedHear } from '../state/saved.js';
import { staffSessionOpen } from '../ui/staff_session.js';
import { ACCOUNTS_EMPTY, accountsHear } from './accounts.js';
import { FEEDBACK_EMPTY, feedbackHear, feedbackLook } from './feedback.js';
import { librariesHear } from './libraries.js';
import { ratingsQuery } from './ratings.js';
import { RECORDS_EMPTY, recordsAudit, recordsChoose, recordsHear, recordsOlder, recordsOpen } from './records.js';

/** @typedef {import('../link/packets.js').Up} Up */
/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').Account} Account */
/** @typedef {import('../link/packets.js').Reply} Reply */
/** @typedef {import('../link/packets.js').Guide} Guide */
/** @typedef {import('./accounts.js').Accounts} Accounts */
/** @typedef {import('./accounts.js').Ask} Ask */
/** @typedef {import('./records.js').Records} Records */
/** keeping: of saved replies, guides and links, questions. @typedef {{ library: string, staff: number, libraries: readonly import('./libraries.js').Library[], accounts: Accounts, records: Records, saved: import('../state/saved.js').Saved, ratings: import('../link/packets.js').DownRatings | null, mail: import('../link/packets.js').DownMail | null, feedback: import('./feedback.js').Feedback, blocks: readonly import('../link/packets.js').Block[] | null, keeping: import('../state/asking.js').Asking<import('../state/asking.js').Ask> }} PageState */
/** @typedef {ReturnType<typeof sessionOpen>} Session */

/** @type {PageState} */
const EMPTY = { library: '', staff: 0, libraries: [], accounts: ACCOUNTS_EMPTY, records: RECORDS_EMPTY, saved: SAVED_EMPTY, keeping: ASKING_EMPTY, ratings: null, mail: null, feedback: FEEDBACK_EMPTY, blocks: null };
const KEPT = /** @type {const} */ (['shared', 'guides']);

export function sessionOpen() {
  const store = storeOpen(EMPTY);
  const staff = staffSessionOpen({ page: 'admin', roles: ['admin', 'supervisor', 'auditor'], onPackets, onLeft: () => store.change(() => EMPTY) });
  const addresses = addressesOpen(staff.send);

  function onPackets(/** @type {Down[]} */ packets) {
    for (const packet of packets) {
      if (packet.type === 'welcome') arrive(packet.staff || 0, packet.library);
      store.change((state) => ({
        ...state,
        libraries: librariesHear(state.libraries, packet),
        accounts: accountsHear(state.accounts, packet),
        records: recordsHear(state.records, packet),
        saved: savedHear(state.saved, packet),
        keeping: askingHear(state.keeping, packet),
        feedback: feedbackHear(state.feedback, packet),
      }));
      addresses.hear(packet);
      if (packet.type === 'ratings') store.change((state) => ({ ...state, ratings: packet }));
      if (packet.type === 'mail') store.change((state) => ({ ...state, mail: packet }));
      if (packet.type === 'blocks') store.change((state) => ({ ...state, blocks: packet.list }));
      if (packet.type === 'welcome') look();
      if (packet.type === 'questions_changed' && packet.library === store.get().feedback.library) askQuestions(packet.library);
      if (packet.type === 'done' && isAdmin() && /^(staff|factor)_/.test(packet.packet)) staff.send({ type: 'staff_list' });
    }
    if (!isKeeper()) return;
    const [saved, ups] = savedAsk(store.get().saved, KEPT);
    store.change((state) => ({ ...state, saved }));
    ups.forEach(staff.send);
  }

  /** What another person was shown here is not for this one. @param {number} id @param {string} library */
  function arrive(id, library) {
    store.change((state) => ({ ...(state.staff === id ? state : EMPTY), library, staff: id }));
  }

  const isAdmin = () => staff.store.get().role === 'admin';
  const isKeeper = () => isAdmin() || staff.store.get().role === 'supervisor';

  function look() {
    const { records } = store.get();
    const { factor, role } = staff.store.get();
    if (factor === 'owed') return;
    if (isKeeper() || role === 'auditor') staff.send({ type: 'library_list' });
    if (isAdmin()) staff.send({ type: 'staff_list' });
    else if (role === 'auditor' && !records.list.rows) askRecords(recordsChoose(records, records.choice));
  }

  function askRecords(/** @type {[Records, Up]} */ [records, packet]) {
    if (staff.send(packet)) store.change((state) => ({ ...state, records }));
  }

  function askAccounts(/** @type {Ask} */ ask, /** @type {Up} */ packet) {
    if (staff.send(packet)) store.change((state) => ({ ...state, accounts: askingAsk(state.accounts, ask) }));
  }

  function askQuestions(/** @type {number} */ library) {
    if (staff.send({ type: 'questions', library })) store.change((state) => ({ ...state, feedback: feedbackLook(state.feedback, library) }));
  }

  /** @param {'saved' | 'removed' | 'checked' | 'moved' | 'begun'} news @param {Up} packet */
  function keep(news, packet) {
    if (staff.send(packet)) store.change((state) => ({ ...state, keeping: askingAsk(state.keeping, { packet: packet.type, news }) }));
  }

  return {
    store,
    staff,

    /** @param {Omit<import('../link/packets.js').UpStaffAdd, 'type'>} account */
    add: (account) => askAccounts({ packet: 'staff_add', login: account.login, news: 'added' }, { type: 'staff_add', ...account }),
    /** @param {Account} account @param {boolean} disabled */
    disable: ({ login, staff: id }, disabled) => askAccounts(
      { packet: 'staff_disable', login, news: disabled ? 'disabled' : 'enabled' }, { type: 'staff_disable', staff: id, disabled }),
    /** @param {Account} account @param {string} password */
    password: ({ login, staff: id }, password) => askAccounts(
      { packet: 'staff_password', login, news: 'password' }, { type: 'staff_password', staff: id, password }),
    /** @param {Account} account */
    removeFactor: ({ login, staff: id }) => askAccounts({ packet: 'staff_factor', login, news: 'factor' }, { type: 'staff_factor', staff: id }),
    /** @param {Account} account @param {Omit<import('../link/packets.js').UpStaffPlace, 'type' | 'staff'>} place */
    place: ({ login, staff: id }, place) => askAccounts({ packet: 'staff_place', login, news: 'placed' }, { type: 'staff_place', staff: id, ...place }),
    /** @param {Omit<import('../link/packets.js').UpLibrarySave, 'type'>} library */
    saveLibrary: (library) => askAccounts({ packet: 'library_save', login: library.name, news: 'library' }, { type: 'library_save', ...library }),
    calm: () => store.change((state) => ({ ...state, accounts: askingCalm(state.accounts), keeping: { ...askingCalm(state.keeping), news: null } })),

    /** @param {import('../ui/replies.jsx').ReplyWish} wish @param {Reply | null} reply */
    saveReply: (wish, reply) => keep('saved', { type: 'reply_shared', ...wish, ...(reply && { reply: reply.reply, version: reply.version }) }),
    dropReply: (/** @type {Reply} */ { reply, version }) => keep('removed', { type: 'reply_shared_drop', reply, version }),
    /** @param {import('./guides.jsx').GuideWish} wish @param {Guide | null} guide */
    saveGuide: (wish, guide) => keep('saved', { type: 'guide_save', ...wish, ...(guide && { guide: guide.guide, version: guide.version }) }),
    checkGuide: (/** @type {Guide} */ { guide, version }) => keep('checked', { type: 'guide_checked', guide, version }),
    dropGuide: (/** @type {Guide} */ { guide, version }) => keep('removed', { type: 'guide_drop', guide, version }),

    askBlocks: () => void staff.send({ type: 'blocks' }),
    unblock: (/** @type {number} */ conversation) => void staff.send({ type: 'unblock', conversation }),
    /** @param {number} library */
    questions: (library) => askQuestions(library),
    /** @param {import('./feedback.js').QuestionWish} wish @param {import('./feedback.js').Question | null} question */
    saveQuestion: (wish, question) => keep('saved', {
      type: 'question_save', library: store.get().feedback.library, ...wish, ...(question && { question: question.question }) }),
    dropQuestion: (/** @type {import('./feedback.js').Question} */ { question }) => keep('removed', { type: 'question_drop', question }),
    /** @param {import('./feedback.js').Question} question @param {boolean} earlier */
    moveQuestion: ({ question }, earlier) => keep('moved', { type: 'question_move', question, earlier }),
    beginQuestions: () => keep('begun', { type: 'questions_begin', library: store.get().feedback.library }),
    /** @param {Omit<import('../link/packets.js').UpResults, 'type'>} choice */
    results: (choice) => staff.send({ type: 'results', ...choice }),

    askMail: () => void staff.send({ type: 'mail' }),
    /** @param {import('./ratings.js').RatingsChoice} choice */
    ratings: (choice) => void staff.send(ratingsQuery(choice)),
    /** @param {import('./records.js').Choice} choice */
    choose: (choice) => askRecords(recordsChoose(store.get().records, choice)),
    older: () => askRecords(recordsOlder(store.get().records)),
    audit: (/** @type {boolean} */ isOlder) => askRecords(recordsAudit(store.get().records, isOlder)),
    /** @param {number} conversation @param {string} why */
    open: (conversation, why) => askRecords([recordsOpen(store.get().records, { conversation, why }), { type: 'open', conversation, why }]),
    /** A file of the transcript that is open: written down with the same reason. @param {number} file @param {(token: string) => void} then */
    openFile(file, then) {
      const { transcript } = store.get().records;
      if (transcript) addresses.ask({ type: 'open_file', conversation: transcript.conversation, file, why: transcript.why }, then);
    },
    close: () => store.change((state) => ({ ...state, records: recordsOpen(state.records, null) })),
  };
}
