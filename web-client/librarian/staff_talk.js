// SPDX-License-Identifier: Apache-2.0
// What librarians of the network say among themselves, as one desk sees it. Pure. While it is
// closed the page knows only how far it goes; closed, it is forgotten with its words.

import { talkJoined } from '../state/talk.js';

/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').Entry} Entry */
/**
 * first, head: what the service keeps. seen: how far she has seen it. days: how long it is kept;
 * 0: the service has not said. entries, loose: as of a talk. isLoaded: entries came on this line.
 * @typedef {object} StaffTalk
 * @property {number} first
 * @property {number} head
 * @property {number} seen
 * @property {number} days
 * @property {boolean} isOpen
 * @property {boolean} isLoaded
 * @property {readonly Entry[]} entries
 * @property {readonly Entry[]} loose
 * @property {number} olderAsked  the seq before which older entries were asked for
 */

/** It is a log of no conversation. */
export const STAFF_TALK_LOG = 1;

/** @type {StaffTalk} */
export const STAFF_TALK_EMPTY = { first: 1, head: 0, seen: 0, days: 0, isOpen: false, isLoaded: false, entries: [], loose: [], olderAsked: 0 };

/** @param {StaffTalk} talk @param {Down} packet @returns {StaffTalk} */
export function staffTalkHear(talk, packet) {
  switch (packet.type) {
    case 'welcome':
    case 'again':
      return { ...talk, isLoaded: false, olderAsked: 0 };
    case 'staff_talk': {
      const { first, head, seen = talk.seen, days } = packet;
      const isKept = (/** @type {Entry} */ { seq }) => seq >= first;
      return { ...talk, first, head, seen, days, entries: talk.entries.filter(isKept), loose: talk.loose.filter(isKept) };
    }
    case 'entries':
      return packet.log === STAFF_TALK_LOG && talk.isOpen ? placed(talk, packet.head, packet.entries) : talk;
    case 'refused':
      return packet.packet === 'staff_talk' ? staffTalkClose(talk) : talk;
    default:
      return talk;
  }
}

/** What comes first on a line is the end of it: where it does not join what is here, that goes. @param {StaffTalk} talk @param {number} head @param {readonly Entry[]} entries */
function placed(talk, head, entries) {
  const last = staffTalkLast(talk);
  const isApart = !talk.isLoaded && entries.length > 0 && entries[0].seq > last + 1;
  const before = isApart ? { entries: [], loose: [] } : talk;
  return { ...talk, ...(entries.length > 0 ? talkJoined(before, entries) : before), head: Math.max(talk.head, head), isLoaded: true };
}

/** @param {StaffTalk} talk @returns {StaffTalk} */
export const staffTalkOpen = (talk) => ({ ...talk, isOpen: true, isLoaded: false });

/** @param {StaffTalk} talk @returns {StaffTalk} */
export const staffTalkClose = (talk) => ({ ...talk, isOpen: false, isLoaded: false, entries: [], loose: [], olderAsked: 0 });

/** The last entry at hand. @param {StaffTalk} talk */
export const staffTalkLast = ({ entries }) => (entries.length > 0 ? entries[entries.length - 1].seq : 0);

/** How many she has not seen, of those that are kept. @param {StaffTalk} talk */
export const staffTalkUnread = ({ first, head, seen }) => Math.max(0, head - Math.max(seen, first - 1));

/** @param {StaffTalk} talk */
export const staffTalkHasOlder = ({ entries, first }) => entries.length > 0 && entries[0].seq > first;

/** The seq before which older entries are to be asked for; 0: there are none, or they were. @param {StaffTalk} talk */
export const staffTalkOlder = (talk) => (staffTalkHasOlder(talk) && talk.olderAsked !== talk.entries[0].seq ? talk.entries[0].seq : 0);

/** How far she has seen it now that its end is on the screen; 0: the service knows. @param {StaffTalk} talk */
export function staffTalkSeen(talk) {
  const last = staffTalkLast(talk);
  return talk.isOpen && last > talk.seen ? last : 0;
}
