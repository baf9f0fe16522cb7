// SPDX-License-Identifier: Apache-2.0
// A web socket that is on its way while the script still is: on a thin line its five ways
// there and back would come after the script, now they go beside it. Where the script is
// not there in time the service hangs up, and the page opens another.

/** @typedef {{ cvdeskEarly?: WebSocket }} Held */

const held = () => /** @type {Held} */ (window);

export const socketNew = () => new WebSocket(location.origin.replace(/^http/, 'ws') + '/socket');

export function earlyOpen() {
  held().cvdeskEarly = socketNew();
}

/** The one that was opened, once, and if it still stands. @returns {WebSocket | undefined} */
export function earlyTake() {
  const { cvdeskEarly: early } = held();
  delete held().cvdeskEarly;
  return early && early.readyState < WebSocket.CLOSING ? early : undefined;
}
