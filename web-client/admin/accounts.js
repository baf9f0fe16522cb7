// SPDX-License-Identifier: Apache-2.0
// The staff accounts as an administrator's page knows them. Pure. One thing is asked at a
// time, so that an answer, which names only the type of its packet, has one meaning.

/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').DownRefused} DownRefused */
/** @typedef {import('../link/packets.js').Account} Account */
/** @typedef {'added' | 'disabled' | 'enabled' | 'password' | 'factor'} News */
/** @typedef {{ packet: 'staff_add' | 'staff_disable' | 'staff_password' | 'staff_factor', login: string, news: News }} Ask */
/**
 * @typedef {object} Accounts
 * @property {readonly Account[] | null} list   null: not told yet
 * @property {Ask | null} asked
 * @property {DownRefused | null} refused       the answer to the last one asked
 * @property {{ news: News, login: string } | null} news
 */

/** @type {Accounts} */
export const ACCOUNTS_EMPTY = { list: null, asked: null, refused: null, news: null };

/** @param {Accounts} accounts @param {Ask} ask @returns {Accounts} */
export function accountsAsk(accounts, ask) {
  return { ...accounts, asked: ask, refused: null, news: null };
}

/** A question is opened or closed: what the last one answered is no longer of use. @param {Accounts} accounts @returns {Accounts} */
export function accountsCalm(accounts) {
  return { ...accounts, refused: null };
}

/** @param {Accounts} accounts @param {Down} packet @returns {Accounts} */
export function accountsHear(accounts, packet) {
  const { asked } = accounts;
  switch (packet.type) {
    case 'welcome':
      return { ...accounts, asked: null };
    case 'staff':
      return { ...accounts, list: packet.accounts };
    case 'done':
      if (packet.packet !== asked?.packet) return accounts;
      return { ...accounts, asked: null, news: { news: asked.news, login: asked.login } };
    case 'refused':
      return packet.packet === asked?.packet ? { ...accounts, asked: null, refused: packet } : accounts;
    default:
      return accounts;
  }
}
