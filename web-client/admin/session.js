// SPDX-License-Identifier: Apache-2.0
// What happens on the page of administrators and auditors, behind a handful of acts.

import { storeOpen } from '../state/store.js';
import { staffSessionOpen } from '../ui/staff_session.js';
import { ACCOUNTS_EMPTY, accountsAsk, accountsCalm, accountsHear } from './accounts.js';
import { RECORDS_EMPTY, recordsAudit, recordsChoose, recordsHear, recordsOlder, recordsOpen } from './records.js';

/** @typedef {import('../link/packets.js').Up} Up */
/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').Account} Account */
/** @typedef {import('./accounts.js').Accounts} Accounts */
/** @typedef {import('./accounts.js').Ask} Ask */
/** @typedef {import('./records.js').Records} Records */
/** @typedef {{ library: string, staff: number, accounts: Accounts, records: Records }} PageState */
/** @typedef {ReturnType<typeof sessionOpen>} Session */

/** @type {PageState} */
const EMPTY = { library: '', staff: 0, accounts: ACCOUNTS_EMPTY, records: RECORDS_EMPTY };

export function sessionOpen() {
  const store = storeOpen(EMPTY);
  const staff = staffSessionOpen({ page: 'admin', roles: ['admin', 'auditor'], onPackets, onLeft: () => store.change(() => EMPTY) });

  function onPackets(/** @type {Down[]} */ packets) {
    for (const packet of packets) {
      if (packet.type === 'welcome') arrive(packet.staff || 0, packet.library);
      store.change((state) => ({ ...state, accounts: accountsHear(state.accounts, packet), records: recordsHear(state.records, packet) }));
      if (packet.type === 'welcome') look();
      if (packet.type === 'done' && isAdmin()) staff.send({ type: 'staff_list' });
    }
  }

  /** What another person was shown here is not for this one. @param {number} id @param {string} library */
  function arrive(id, library) {
    store.change((state) => ({ ...(state.staff === id ? state : EMPTY), library, staff: id }));
  }

  const isAdmin = () => staff.store.get().role === 'admin';

  function look() {
    const { records } = store.get();
    if (staff.store.get().factor === 'owed') return;
    if (isAdmin()) staff.send({ type: 'staff_list' });
    else if (!records.list.rows) askRecords(recordsChoose(records, records.choice));
  }

  function askRecords(/** @type {[Records, Up]} */ [records, packet]) {
    if (staff.send(packet)) store.change((state) => ({ ...state, records }));
  }

  function askAccounts(/** @type {Ask} */ ask, /** @type {Up} */ packet) {
    if (staff.send(packet)) store.change((state) => ({ ...state, accounts: accountsAsk(state.accounts, ask) }));
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
    calm: () => store.change((state) => ({ ...state, accounts: accountsCalm(state.accounts) })),

    /** @param {import('./records.js').Choice} choice */
    choose: (choice) => askRecords(recordsChoose(store.get().records, choice)),
    older: () => askRecords(recordsOlder(store.get().records)),
    audit: (/** @type {boolean} */ isOlder) => askRecords(recordsAudit(store.get().records, isOlder)),
    /** @param {number} conversation @param {string} why */
    open: (conversation, why) => askRecords([recordsOpen(store.get().records, { conversation, why }), { type: 'open', conversation, why }]),
    close: () => store.change((state) => ({ ...state, records: recordsOpen(state.records, null) })),
  };
}
