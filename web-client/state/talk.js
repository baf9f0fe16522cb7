// SPDX-License-Identifier: Apache-2.0
// One talk as a page sees it. Pure: packets go in, the next state comes out. Entries are
// placed by seq and shown up to the first gap; what came after a gap waits in `loose`.

/** @typedef {import('../link/packets.js').Up} Up */
/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').DownConversation} DownConversation */
/** @typedef {import('../link/packets.js').Entry} Entry */
/** @typedef {import('../link/packets.js').Side} Side */

/**
 * @typedef {Omit<DownConversation, 'type'> & {
 *   entries: readonly Entry[],
 *   loose: readonly Entry[],
 *   asked: number | null,
 *   olderAsked: number | null,
 *   typing: { side: Side, until_ms: number, words: string } | null,
 * }} Talk
 * entries: without a gap, in order. asked: the head up to which entries were asked for.
 * olderAsked: the seq before which older entries were asked for.
 */

const TYPING_FADES_MS = 5000;

/** @param {DownConversation} packet @returns {Talk} */
export function talkOpen({ type: _, ...rest }) {
  return { ...rest, entries: [], loose: [], asked: null, olderAsked: null, typing: null };
}

/**
 * The talk after PACKET; the same object when the packet is about something else.
 * @param {Talk} talk
 * @param {Down} packet
 * @param {number} now_ms
 * @returns {Talk}
 */
export function talkStep(talk, packet, now_ms) {
  switch (packet.type) {
    case 'welcome':
    case 'again':
      return { ...talk, asked: null, olderAsked: null, typing: null };
    case 'conversation': {
      if (packet.conversation !== talk.conversation) return talk;
      const { type: _, ...rest } = packet;
      return { ...talk, holder: undefined, due_ms: undefined, stay: undefined, expert: undefined, expert_name: undefined, expert_in: undefined, joined: undefined, joined_name: undefined, back_ms: undefined, late: undefined, paused_ms: undefined, ...rest,
        head: Math.max(talk.head, packet.head),
        seeker_seen: Math.max(talk.seeker_seen, packet.seeker_seen),
        staff_seen: Math.max(talk.staff_seen, packet.staff_seen) };
    }
    case 'entries':
      if (packet.log !== talk.log) return talk;
      return talkPlace({ ...talk, head: Math.max(talk.head, packet.head) }, packet.entries);
    case 'seen':
      return packet.log === talk.log ? talkSeen(talk, packet.side, packet.seq) : talk;
    case 'typing':
      if (packet.log !== talk.log) return talk;
      return { ...talk, typing: { side: packet.side, until_ms: now_ms + TYPING_FADES_MS, words: packet.words || '' } };
    default:
      return talk;
  }
}

/** @param {Talk} talk @param {readonly Entry[]} entries @returns {Talk} */
export function talkPlace(talk, entries) {
  if (entries.length === 0) return talk;
  const last = entries[entries.length - 1];
  const typing = talk.typing && entries.some(({ side }) => side === talk.typing?.side) ? null : talk.typing;
  const head = Math.max(talk.head, last.seq);
  const all = talkJoined(talk, entries);
  return { ...talk, entries: emptied(all.entries), loose: emptied(all.loose), head, typing };
}

/** Words that were removed are not kept here either. @param {readonly Entry[]} entries @returns {readonly Entry[]} */
function emptied(entries) {
  const gone = entries.filter(({ kind }) => kind === 'redacted').map(({ about }) => about);
  if (gone.length === 0) return entries;
  return entries.map((entry) => (gone.includes(entry.seq) ? { ...entry, text: undefined, file: undefined, removed: true } : entry));
}

/** @param {Talk} talk @param {Side} side @param {number} seq @returns {Talk} */
export function talkSeen(talk, side, seq) {
  const field = side === 'seeker' ? 'seeker_seen' : 'staff_seen';
  return seq > talk[field] ? { ...talk, [field]: seq } : talk;
}

/** The last entry without a gap that the page has. @param {Talk} talk */
export function talkLast(talk) {
  return talk.entries.length > 0 ? talk.entries[talk.entries.length - 1].seq : 0;
}

/** There are older entries than those at hand. @param {Talk} talk */
export function talkHasOlder(talk) {
  return talk.entries.length > 0 && talk.entries[0].seq > 1;
}

/**
 * What the talk lacks: the packet that asks for it, and the talk that knows it was asked.
 * @param {Talk} talk
 * @returns {[Talk, Up | null]}
 */
export function talkAsk(talk) {
  const last = talkLast(talk);
  const underWay = talk.asked !== null && last < talk.asked;
  if (last >= talk.head || underWay) return [talk, null];
  const { log } = talk;
  return [{ ...talk, asked: talk.head }, last === 0 ? { type: 'history', log } : { type: 'resume', log, after: last }];
}

/** @param {Talk} talk @returns {[Talk, Up | null]} */
export function talkAskOlder(talk) {
  const before = talk.entries.length > 0 ? talk.entries[0].seq : 0;
  if (before <= 1 || talk.olderAsked === before) return [talk, null];
  return [{ ...talk, olderAsked: before }, { type: 'history', log: talk.log, before }];
}

/** What somebody says: in words, or by a file. @param {{ kind: import('../link/packets.js').EntryKind }} entry */
const isSaid = ({ kind }) => kind === 'message' || kind === 'file';

/** How many messages of the other side SIDE has not seen. @param {Talk} talk @param {Side} side */
export function talkUnread(talk, side) {
  const seen = side === 'seeker' ? talk.seeker_seen : talk.staff_seen;
  return talk.entries.filter((entry) => isSaid(entry) && entry.side !== side && entry.seq > seen).length;
}

/** The question whether it is enough that nobody has answered: its seq; 0 for none. @param {Talk} talk */
export function talkAsked({ state, entries }) {
  if (state !== 'held') return 0;
  const last = [...entries].reverse().find(({ kind, side }) => kind !== 'redacted' && (!isSaid({ kind }) || side === 'seeker'));
  return last?.kind === 'enough' ? last.seq : 0;
}

/** Who is writing now, as far as we heard. @param {Talk} talk @param {number} now_ms @returns {Side | null} */
export function talkTyping(talk, now_ms) {
  return talk.typing && now_ms < talk.typing.until_ms ? talk.typing.side : null;
}

/**
 * Everything at hand as runs without a gap; the run that was shown goes on being shown.
 * @param {{ entries: readonly Entry[], loose: readonly Entry[] }} talk
 * @param {readonly Entry[]} added
 * @returns {{ entries: readonly Entry[], loose: readonly Entry[] }}
 */
export function talkJoined({ entries, loose }, added) {
  if (loose.length === 0 && entries.length > 0 && follows(entries, added)) return { entries: [...entries, ...added], loose };
  /** @type {Map<number, Entry>} */
  const bySeq = new Map();
  for (const entry of [...entries, ...loose, ...added]) bySeq.set(entry.seq, entry);
  const all = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  const anchor = all.findIndex((entry) => entry.seq === (entries[0] || all[all.length - 1]).seq);
  let from = anchor;
  let until = anchor + 1;
  while (from > 0 && all[from - 1].seq === all[from].seq - 1) --from;
  while (until < all.length && all[until].seq === all[until - 1].seq + 1) ++until;
  return { entries: all.slice(from, until), loose: [...all.slice(0, from), ...all.slice(until)] };
}

/** @param {readonly Entry[]} entries @param {readonly Entry[]} added */
function follows(entries, added) {
  let seq = entries[entries.length - 1].seq;
  return added.every((entry) => entry.seq === ++seq);
}
