// SPDX-License-Identifier: Apache-2.0
// The line of a staff page: a cookie for the browser, a ticket for each socket, and the
// form when there is no cookie. The desk and the administration stand on it.

import { VERSION } from '../link/packets.js';
import { post, Refusal } from '../link/post.js';
import { socketOpen } from '../link/socket.js';
import { STAFF_EMPTY, staffChecks, staffHear, staffLeft, staffLine, staffRefused, staffSignedIn, staffSilent } from '../state/staff.js';
import { storeOpen } from '../state/store.js';
import { language } from '../words/words.js';

/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').Role} Role */
/** @typedef {ReturnType<typeof staffSessionOpen>} StaffSession */

/**
 * @param {object} needs
 * @param {'desk' | 'admin'} needs.page
 * @param {readonly Role[]} needs.roles                whom the page is for
 * @param {(packets: Down[]) => void} needs.onPackets  one frame
 * @param {() => void} needs.onLeft                    signed out: nothing may stay
 */
export function staffSessionOpen({ page, roles, onPackets, onLeft }) {
  const store = storeOpen(STAFF_EMPTY);
  const socket = socketOpen({
    async hello() {
      const { ticket } = await post({ type: 'ticket' }, 'ticket');
      return { type: 'hello', version: VERSION, page, language, ticket };
    },
    onLine: (line) => store.change((staff) => staffLine(staff, line)),
    onPackets(packets) {
      for (const packet of packets) store.change((staff) => staffHear(staff, packet, roles));
      if (store.get().stage === 'elsewhere') socket.close();
      else onPackets(packets);
    },
  });

  function left() {
    socket.close();
    onLeft();
    store.change(staffLeft);
  }

  return {
    store,
    send: socket.send,
    check: socket.check,
    reconnect: socket.reconnect,

    /** @param {string} login @param {string} password */
    async signIn(login, password) {
      store.change(staffChecks);
      try {
        const { name, role } = await post({ type: 'login', login, password }, 'signed_in');
        store.change((staff) => staffSignedIn(staff, name, role, roles));
        if (store.get().stage === 'in') socket.reconnect();
      } catch (fault) {
        store.change((staff) => (fault instanceof Refusal
          ? staffRefused(staff, fault.refused.reason, fault.refused.wait_ms || 0, Date.now())
          : staffSilent(staff)));
      }
    },

    /** Gives whether it worked: who only believes to be signed out leaves the desk open. */
    async signOut() {
      try {
        await post({ type: 'logout' }, 'done');
      } catch (fault) {
        if (!(fault instanceof Refusal)) return false;
      }
      left();
      return true;
    },
  };
}
