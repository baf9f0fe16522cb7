// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import test from 'node:test';
import { filesOpen } from './files.js';
import { FILE_BYTES_MAX, FILE_CHUNK_BYTES } from './packets.js';
import { shelfInMemory } from './shelf.js';

globalThis.crypto ??= webcrypto;
const settle = () => new Promise((go) => setTimeout(go, 5));

/** A page that sends to nobody, and what it said. */
function open({ cleaned = async (/** @type {any} */ file) => file, kept = /** @type {any} */ (undefined) } = {}) {
  /** @type {any[]} */
  const said = [];
  const line = { isUp: true };
  /** @type {(() => void)[]} */
  const later = [];
  const files = filesOpen({
    send: (packet) => line.isUp && said.push(packet) > 0, cleaned, kept,
    after: (todo) => later.push(todo),
  });
  return { files, said, line, state: () => files.store.get()[1], async turn() { for (const todo of later.splice(0)) todo(); await settle(); } };
}

/** As a page sees a file, and read at once: how long a disk takes is nothing that is tested here. */
const file = (/** @type {number} */ size, name = 'cv.pdf') => /** @type {any} */ ({
  name, size, slice: (/** @type {number} */ from, /** @type {number} */ until) => ({ arrayBuffer: async () => new Uint8Array(Math.min(until, size) - from).fill(7).buffer }) });
const at = (/** @type {string} */ id, /** @type {number} */ chunk, more = {}) => /** @type {any} */ ({ type: 'file_at', conversation: 1, id, chunk, ...more });
const no = (/** @type {string} */ reason, packet = 'file_chunk') => /** @type {any} */ ({ type: 'refused', conversation: 1, packet, reason });

test('a file goes part by part, each when the last is stored', async () => {
  const { files, said, state, turn } = open();
  await files.start(1, file(FILE_CHUNK_BYTES + 3));
  const { id } = said[0];
  assert.deepEqual(said[0], { type: 'file_begin', conversation: 1, id, name: 'cv.pdf', size: FILE_CHUNK_BYTES + 3 });
  files.hear(at(id, 0));
  await turn();
  assert.equal(atob(said[1].bytes).length, FILE_CHUNK_BYTES);
  await turn();
  assert.equal(said.length, 2, 'nothing before the answer');
  files.hear(at(id, 1));
  files.hear(at(id, 1)); // twice is once
  await turn();
  assert.deepEqual(said[2], { type: 'file_chunk', conversation: 1, id, chunk: 1, bytes: btoa('\x07\x07\x07') });
  assert.equal(state().sent, FILE_CHUNK_BYTES);
  files.hear(at(id, 2, { seq: 9 }));
  assert.ok(state().done);
  assert.equal(said.length, 3);
});

test('after a lost line it asks from where, and goes on there', async () => {
  const { files, said, line, state, turn } = open();
  await files.start(1, file(3 * FILE_CHUNK_BYTES));
  const { id } = said[0];
  files.hear(at(id, 0));
  line.isUp = false;
  await turn();
  assert.ok(state().held);
  line.isUp = true;
  files.hear(/** @type {any} */ ({ type: 'welcome' }));
  assert.equal(said.at(-1).type, 'file_begin');
  assert.equal(said.at(-1).id, id);
  files.hear(at(id, 2));
  await turn();
  assert.equal(said.at(-1).chunk, 2);
  assert.ok(!state().held);
});

test('what is refused for now is tried again; what is refused for good is told', async () => {
  const { files, said, state, turn } = open();
  await files.start(1, file(10));
  files.hear(no('too_fast', 'file_begin'));
  await turn();
  assert.deepEqual(said.map(({ type }) => type), ['file_begin', 'file_begin']);
  files.hear(at(said[0].id, 0));
  files.hear(no('file_kind'));
  await turn();
  assert.equal(said.length, 2, 'its part is not sent any more');
  assert.equal(state().reason, 'file_kind');
});

test('a file that is too large, empty, or a picture that cannot be drawn, never leaves', async () => {
  for (const [size, reason] of /** @type {const} */ ([[FILE_BYTES_MAX + 1, 'file_too_large'], [0, 'file_kind']])) {
    const { files, said, state } = open();
    await files.start(1, file(size));
    assert.equal(state().reason, reason);
    assert.deepEqual(said, []);
  }
  const { files, said, state } = open({ cleaned: async () => { throw new Error('no picture'); } });
  await files.start(1, file(5));
  assert.equal(state().reason, 'file_kind');
  assert.deepEqual(said, []);
});

test('who stops it is not told of it any more', async () => {
  const { files, said, state, turn } = open();
  await files.start(1, file(10));
  const { id } = said[0];
  files.hear(at(id, 0));
  files.forget(1);
  assert.deepEqual(said.at(-1), { type: 'file_drop', conversation: 1, id });
  await turn();
  files.hear(at(id, 1, { seq: 3 }));
  assert.equal(said.length, 2);
  assert.equal(state(), undefined);
});

test('an address is told to whoever asked for it, once', () => {
  const { files, said } = open();
  const address = /** @type {any} */ ({ type: 'file_address', conversation: 1, file: 7, token: 'abc' });
  /** @type {string[]} */
  const told = [];
  files.hear(address);
  files.fetch(1, 7, (token) => told.push(token));
  assert.deepEqual(said, [{ type: 'file_get', conversation: 1, file: 7 }]);
  files.hear({ ...address, file: 8 });
  files.hear(address);
  files.hear(address);
  assert.deepEqual(told, ['abc']);
});

test('after a reload the same file goes on, and no other is taken for it', async () => {
  const kept = shelfInMemory();
  const chosen = (/** @type {string} */ bytes, name = 'cv.pdf') => /** @type {any} */ (Object.assign(new Blob([bytes]), { name }));
  const begun = async (/** @type {any} */ one) => {
    const page = open({ kept: () => kept });
    await page.files.start(1, one);
    await settle();
    return { ...page, id: page.said[0].id };
  };
  const first = await begun(chosen('words'));
  const again = await begun(chosen('words'));
  assert.equal(again.id, first.id);
  const other = await begun(chosen('sword'));
  assert.notEqual(other.id, first.id);
  const named = await begun(chosen('sword', 'other.pdf'));
  assert.notEqual(named.id, other.id);
  named.files.hear(at(named.id, 1, { seq: 4 }));
  assert.deepEqual(kept.keys(), [], 'sent: the same once more is another file');
});

test('nothing of a picture leaves before it is drawn anew, whatever the line does', async () => {
  /** @type {(bytes: any) => void} */
  let drawn = () => {};
  const { files, said } = open({ cleaned: () => new Promise((go) => { drawn = go; }) });
  const started = files.start(1, file(100, 'photo.jpg'));
  files.hear(/** @type {any} */ ({ type: 'welcome' }));
  assert.deepEqual(said, []);
  drawn(file(50));
  await started;
  assert.deepEqual(said.map(({ type, size }) => [type, size]), [['file_begin', 50]]);
});
