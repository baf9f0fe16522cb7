// SPDX-License-Identifier: Apache-2.0
// Files on their way: one at a time in each conversation, part by part, the next when the last
// is stored. After a lost line the service says from where to go on. What is to be sent lies in
// this page's memory. After a reload the same file, chosen again, goes on: its id is kept with a
// digest, so that no other file is taken for it. The service forgets what is not whole in a day.

import { storeOpen } from '../state/store.js';
import { addressesOpen } from './addresses.js';
import { FILE_BYTES_MAX, FILE_CHUNK_BYTES, FILE_CHUNK_EVERY_MS, FILE_NAME_CHARACTERS_MAX } from './packets.js';
import { randomHex } from './random.js';

/** @typedef {import('./packets.js').Up} Up */
/** @typedef {import('./packets.js').Down} Down */
/** @typedef {import('./packets.js').Reason} Reason */
/**
 * What becomes of a file: how much of it is stored, or why it is not taken.
 * @typedef {object} Sending
 * @property {string} name
 * @property {number} sent           bytes
 * @property {number} size
 * @property {boolean} held          there is no line, or the service is full just now
 * @property {boolean} done
 * @property {Reason | null} reason
 */
/**
 * @typedef {object} Job
 * @property {string} id
 * @property {Blob | null} bytes  null until it is known what may leave
 * @property {string} name
 * @property {number} asked     the part that is awaited; -1: to be told from where
 * @property {number} timer
 */
/** @typedef {ReturnType<typeof filesOpen>} Files */

const AGAIN_MS = 1000;
const FOR_NOW = ['too_fast', 'busy', 'storage_full', 'out_of_order'];

/**
 * @param {object} needs
 * @param {(packet: Up) => boolean} needs.send
 * @param {(file: File) => Promise<Blob>} needs.cleaned  the bytes that may leave this device
 * @param {() => import('./shelf.js').Shelf} [needs.kept] where the id of a file on its way outlives a reload
 * @param {(todo: () => void, ms: number) => number} [needs.after]
 */
export function filesOpen({ send, cleaned, kept, after = (todo, ms) => window.setTimeout(todo, ms) }) {
  /** @type {import('../state/store.js').Store<Record<number, Sending>>} */
  const store = storeOpen({});
  /** @type {Map<number, Job>} */
  const jobs = new Map();
  const addresses = addressesOpen(send);

  function tell(/** @type {number} */ conversation, /** @type {Partial<Sending>} */ news) {
    store.change((all) => ({ ...all, [conversation]: { ...all[conversation], ...news } }));
  }

  function begin(/** @type {number} */ conversation, /** @type {Job} */ job) {
    if (!job.bytes) return;
    job.asked = -1;
    clearTimeout(job.timer);
    const isSent = send({ type: 'file_begin', conversation, id: job.id, name: job.name, size: job.bytes.size });
    if (!isSent) tell(conversation, { held: true });
  }

  async function sendPart(/** @type {number} */ conversation, /** @type {Job} */ job, /** @type {number} */ chunk) {
    const start = chunk * FILE_CHUNK_BYTES;
    if (!job.bytes) return;
    const bytes = base64(new Uint8Array(await job.bytes.slice(start, start + FILE_CHUNK_BYTES).arrayBuffer()));
    if (jobs.get(conversation) !== job || job.asked !== chunk) return;
    if (!send({ type: 'file_chunk', conversation, id: job.id, chunk, bytes })) tell(conversation, { held: true });
  }

  function heardAt(/** @type {import('./packets.js').DownFileAt} */ { conversation, id, chunk, seq }) {
    const job = jobs.get(conversation);
    if (!job || job.id !== id || job.asked === chunk) return;
    if (seq) return over(conversation, { done: true, held: false });
    job.asked = chunk;
    tell(conversation, { sent: chunk * FILE_CHUNK_BYTES, held: false });
    job.timer = after(() => sendPart(conversation, job, chunk), FILE_CHUNK_EVERY_MS);
  }

  function refused(/** @type {import('./packets.js').DownRefused} */ { packet, conversation = 0, reason, wait_ms }) {
    const job = jobs.get(conversation);
    if (!job || (packet !== 'file_begin' && packet !== 'file_chunk')) return;
    if (!FOR_NOW.includes(reason)) return over(conversation, { reason, held: false });
    tell(conversation, { held: true });
    clearTimeout(job.timer);
    job.timer = after(() => begin(conversation, job), wait_ms || AGAIN_MS);
  }

  function over(/** @type {number} */ conversation, /** @type {Partial<Sending>} */ news) {
    clearTimeout(jobs.get(conversation)?.timer);
    jobs.delete(conversation);
    kept?.().remove(keyOf(conversation));
    tell(conversation, news);
  }

  return {
    store,

    /** @param {Down} packet */
    hear(packet) {
      if (packet.type === 'file_at') heardAt(packet);
      else if (packet.type === 'file_address') addresses.hear(packet);
      else if (packet.type === 'refused' && packet.conversation) refused(packet);
      // The whole turn was given up: it says no more than why.
      else if (packet.type === 'refused' && packet.reason === 'storage_full') for (const conversation of jobs.keys()) refused({ ...packet, packet: 'file_chunk', conversation });
      else if (packet.type === 'welcome' || packet.type === 'again') for (const [conversation, job] of jobs) begin(conversation, job);
    },

    /** @param {number} conversation @param {File} file */
    async start(conversation, file) {
      const name = [...file.name].slice(-FILE_NAME_CHARACTERS_MAX).join('');
      tell(conversation, { name, size: file.size, sent: 0, held: false, done: false, reason: null });
      const job = /** @type {Job} */ ({ id: randomHex(16), name, bytes: null, asked: -1, timer: 0 });
      jobs.set(conversation, job);
      let bytes;
      try {
        bytes = await cleaned(file);
        if (kept) job.id = await idOf(kept(), conversation, job.id, name, bytes);
      } catch {
        if (jobs.get(conversation) === job) over(conversation, { reason: 'file_kind' });
      }
      if (!bytes || jobs.get(conversation) !== job) return;
      if (bytes.size > FILE_BYTES_MAX) return over(conversation, { reason: 'file_too_large' });
      if (bytes.size === 0) return over(conversation, { reason: 'file_kind' });
      job.bytes = bytes;
      tell(conversation, { size: bytes.size });
      begin(conversation, job);
    },

    /** Not to be sent after all, or known to be sent. @param {number} conversation */
    forget(conversation) {
      const job = jobs.get(conversation);
      if (job) send({ type: 'file_drop', conversation, id: job.id });
      over(conversation, {});
      store.change(({ [conversation]: gone, ...rest }) => rest);
    },

    /** Asks where it can be fetched. @param {number} conversation @param {number} file @param {(token: string) => void} then */
    fetch: (conversation, file, then) => addresses.ask({ type: 'file_get', conversation, file }, then),
  };
}

const keyOf = (/** @type {number} */ conversation) => `file.${conversation}`;

/**
 * That of the same file before a reload, else the new one.
 * @param {import('./shelf.js').Shelf} kept
 * @param {number} conversation
 * @param {string} id
 * @param {string} name
 * @param {Blob} bytes
 */
async function idOf(kept, conversation, id, name, bytes) {
  const all = await new Blob([name, '\0', bytes]).arrayBuffer();
  const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', all))].join('.');
  const [before, of] = (kept.get(keyOf(conversation)) || '').split(' ');
  const same = of === digest ? before : id;
  kept.set(keyOf(conversation), `${same} ${digest}`);
  return same;
}

/** @param {Uint8Array} bytes */
function base64(bytes) {
  let signs = '';
  for (let at = 0; at < bytes.length; at += 4096) signs += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return btoa(signs);
}
