// SPDX-License-Identifier: Apache-2.0
// What an expert was asked for. Pure.

/** @typedef {import('../link/packets.js').Invitation} Invitation */

/** Those that he can open come first; then as they came. @param {readonly Invitation[]} list @returns {Invitation[]} */
export function guestOrder(list) {
  return [...list].sort((one, other) => Number(other.let_in) - Number(one.let_in) || one.conversation - other.conversation);
}

/** Whether this list asks more of him than the one before: somebody asked, or somebody agreed. @param {readonly Invitation[]} before @param {readonly Invitation[]} after */
export function guestIsNews(before, after) {
  return after.some(({ conversation, let_in: isIn }) => {
    const known = before.find((one) => one.conversation === conversation);
    return !known || (isIn && !known.let_in);
  });
}
