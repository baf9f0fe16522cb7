// SPDX-License-Identifier: Apache-2.0
// The line of a staff page: a cookie for the browser, a ticket for each socket, and the
// form when there is no cookie. The desk and the administration stand on it.

import { VERSION } from '../link/packets.js';
import { post, Refusal } from '../link/post.js';
import { shelfOpen } from '../link/shelf.js';
import { socketOpen } from '../link/socket.js';
import { FACTOR_EMPTY, factorAsk, factorHear } from '../state/factor.js';
import { STAFF_EMPTY, staffBack, staffChecks, staffHear, staffLeft, staffLine, staffProves, staffRefused, staffSignedIn, staffSilent, staffStep } from '../state/staff.js';
import { storeOpen } from '../state/store.js';
import { language } from '../words/words.js';

/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').Role} Role */
/** @typedef {import('../state/factor.js').FactorAsk} FactorAsk */
/** @typedef {ReturnType<typeof staffSessionOpen>} StaffSession */

/**
 * What stands behind a page; the practice page gives another.
 * @typedef {object} StaffLine
 * @property {() => import('../link/shelf.js').Shelf} shelf  where what is half done lies
 * @property {() => import('../link/shelf.js').Shelf} lasting  where what is half typed lies
 * @property {() => Promise<string>} ticket   for one socket
 * @property {import('../link/socket.js').World} [world]
 */

async function ticketAsk() {
  const { ticket } = await post({ type: 'ticket' }, 'ticket');
  return ticket;
}

/** @type {StaffLine} */
export const STAFF_LINE = { shelf: () => shelfOpen('sessionStorage', 'desk'), lasting: () => shelfOpen('localStorage', 'desk'), ticket: ticketAsk };

/**
 * @param {object} needs
 * @param {'desk' | 'admin'} needs.page
 * @param {readonly Role[]} needs.roles                whom the page is for
 * @param {(packets: Down[]) => void} needs.onPackets  one frame
 * @param {() => void} needs.onLeft                    signed out: nothing may stay
 * @param {() => void} [needs.onOver]                  who was in is out, and has not asked for it
 * @param {StaffLine} [needs.line]
 */
export function staffSessionOpen({ page, roles, onPackets, onLeft, onOver, line = STAFF_LINE }) {
  const store = storeOpen(STAFF_EMPTY);
  const factor = storeOpen(FACTOR_EMPTY);
  const socket = socketOpen({
    world: line.world,
    hello: async () => ({ type: 'hello', version: VERSION, page, language, ticket: await line.ticket() }),
    onLine(now) {
      store.change((staff) => staffLine(staff, now));
      if (store.get().stage === 'out') factor.change(() => FACTOR_EMPTY);
      if (store.get().why === 'over') onOver?.();
    },
    onPackets(packets) {
      for (const packet of packets) {
        store.change((staff) => staffHear(staff, packet, roles));
        factor.change((own) => factorHear(own, packet));
      }
      if (store.get().stage === 'elsewhere') socket.close();
      else onPackets(packets);
    },
  });

  function left() {
    socket.close();
    onLeft();
    factor.change(() => FACTOR_EMPTY);
    store.change(staffLeft);
  }

  /** One step of signing in: the answer to PACKET, or why there is none. @param {import('../link/packets.js').Up} packet */
  async function step(packet) {
    try {
      const answer = await post(packet, 'signed_in', 'factor_needed');
      store.change((staff) => (answer.type === 'factor_needed' ? staffStep(staff, answer.ticket) : staffSignedIn(staff, answer.name, answer.role, roles)));
      if (store.get().stage === 'in') socket.reconnect();
    } catch (fault) {
      store.change((staff) => (fault instanceof Refusal
        ? staffRefused(staff, fault.refused.reason, fault.refused.wait_ms || 0, Date.now())
        : staffSilent(staff)));
    }
  }

  function askFactor(/** @type {FactorAsk} */ packet) {
    if (socket.send(packet)) factor.change((own) => factorAsk(own, packet.type));
  }

  return {
    store,
    send: socket.send,
    check: socket.check,
    reconnect: socket.reconnect,

    /** @param {string} login @param {string} password */
    signIn(login, password) {
      store.change(staffChecks);
      return step({ type: 'login', login, password });
    },
    /** @param {string} code */
    prove(code) {
      const { ticket } = store.get();
      store.change(staffProves);
      return step({ type: 'factor', ticket, code });
    },
    back: () => store.change(staffBack),

    /** One's own second factor. */
    factor: {
      store: factor,
      begin: () => askFactor({ type: 'factor_begin' }),
      confirm: (/** @type {string} */ code) => askFactor({ type: 'factor_confirm', code }),
      remove: (/** @type {string} */ code) => askFactor({ type: 'factor_remove', code }),
      putAway: () => factor.change(() => FACTOR_EMPTY),
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
