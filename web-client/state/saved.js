// SPDX-License-Identifier: Apache-2.0
// Saved replies, guides and links as a page of the staff knows them. Pure. Each list comes in
// pages and is shown when it is whole; a change of somebody else's means that it is asked for
// anew, from the beginning.

/** @typedef {import('../link/packets.js').Up} Up */
/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').Reply} Reply */
/** @typedef {import('../link/packets.js').Guide} Guide */
/** @typedef {'shared' | 'own' | 'guides'} Part */
/**
 * stale: it has to be asked for. first, more: its first page, or one after it, is under way or
 * has to be asked for next.
 * @template T
 * @typedef {object} List
 * @property {readonly T[] | null} rows   null: not told yet
 * @property {readonly T[]} coming        pages of a list that is not whole yet
 * @property {boolean} isStale
 * @property {boolean} isAsked
 * @property {number} after               the last row of a page behind which there are more; 0: none
 */
/** @typedef {{ shared: List<Reply>, own: List<Reply>, guides: List<Guide> }} Saved */

/** @type {List<never>} */
const LIST_EMPTY = { rows: null, coming: [], isStale: false, isAsked: false, after: 0 };

/** @type {Saved} */
export const SAVED_EMPTY = { shared: LIST_EMPTY, own: LIST_EMPTY, guides: LIST_EMPTY };

/** @param {Saved} saved @param {Down} packet @returns {Saved} */
export function savedHear(saved, packet) {
  switch (packet.type) {
    case 'welcome':
      return packet.factor === 'owed' ? saved : newLine(saved);
    case 'again':
      return newLine(saved);
    case 'replies': {
      const part = packet.own ? 'own' : 'shared';
      return { ...saved, [part]: page(saved[part], packet.replies, packet.more && packet.replies[packet.replies.length - 1].reply) };
    }
    case 'guides':
      return { ...saved, guides: page(saved.guides, packet.guides, packet.more && packet.guides[packet.guides.length - 1].guide) };
    case 'replies_changed': {
      const part = packet.own ? 'own' : 'shared';
      return { ...saved, [part]: { ...saved[part], isStale: true } };
    }
    case 'guides_changed':
      return { ...saved, guides: { ...saved.guides, isStale: true } };
    default:
      return saved;
  }
}

/**
 * What the page must ask for now, and what it knows after having asked.
 * @param {Saved} saved
 * @param {readonly Part[]} parts  what this page shows
 * @returns {[Saved, Up[]]}
 */
export function savedAsk(saved, parts) {
  /** @type {Up[]} */
  const packets = [];
  const asked = { ...saved };
  for (const part of parts) {
    const list = saved[part];
    if (list.isAsked || (!list.isStale && !list.after)) continue;
    packets.push(question(part, list.after));
    Object.assign(asked, { [part]: { ...list, isAsked: true, isStale: list.after > 0 && list.isStale, coming: list.after ? list.coming : [], after: 0 } });
  }
  return packets.length > 0 ? [asked, packets] : [saved, packets];
}

/** @param {Part} part @param {number} after @returns {Up} */
function question(part, after) {
  const from = after ? { after } : {};
  return part === 'guides' ? { type: 'guides', ...from } : { type: 'replies', own: part === 'own', ...from };
}

/** What was under way may be lost. @param {Saved} saved @returns {Saved} */
function newLine(saved) {
  return { shared: renewed(saved.shared), own: renewed(saved.own), guides: renewed(saved.guides) };
}

/** @template T @param {List<T>} list @returns {List<T>} */
function renewed(list) {
  return { ...list, coming: [], isStale: true, isAsked: false, after: 0 };
}

/** @template T @param {List<T>} list @param {readonly T[]} rows @param {number | false} after @returns {List<T>} */
function page(list, rows, after) {
  if (!list.isAsked) return list;
  const coming = [...list.coming, ...rows];
  return after ? { ...list, coming, isAsked: false, after } : { ...list, rows: coming, coming: [], isAsked: false };
}
