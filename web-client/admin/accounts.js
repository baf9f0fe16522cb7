// SPDX-License-Identifier: Apache-2.0
// The staff accounts as an administrator's page knows them. Pure.

import { ASKING_EMPTY, askingHear } from '../state/asking.js';

/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').Account} Account */
/** @typedef {'added' | 'disabled' | 'enabled' | 'password' | 'factor' | 'placed' | 'library'} News */
/** @typedef {{ packet: 'staff_add' | 'staff_disable' | 'staff_password' | 'staff_factor' | 'staff_place' | 'library_save', login: string, news: News }} Ask */
/** list null: not told yet. @typedef {{ list: readonly Account[] | null } & import('../state/asking.js').Asking<Ask>} Accounts */

/** @type {Accounts} */
export const ACCOUNTS_EMPTY = { list: null, ...ASKING_EMPTY };

/** @param {Accounts} accounts @param {Down} packet @returns {Accounts} */
export function accountsHear(accounts, packet) {
  return packet.type === 'staff' ? { ...accounts, list: packet.accounts } : askingHear(accounts, packet);
}
