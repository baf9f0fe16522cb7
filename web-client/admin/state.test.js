// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { askingAsk } from '../state/asking.js';
import { ACCOUNTS_EMPTY, accountsHear } from './accounts.js';
import { PAGES_EMPTY, pagesAsk, pagesHear } from './pages.js';
import { PASSWORD_BYTES, passwordFrom } from './password.js';
import { CHOICE_ANY, RECORDS_EMPTY, choiceIsWrong, recordsAudit, recordsChoose, recordsHear, recordsOlder, recordsOpen } from './records.js';
import { dayBegins } from '../state/days.js';

const heard = (/** @type {any} */ state, /** @type {any[]} */ ...packets) => packets.reduce(recordsHear, state);
const ask = /** @type {const} */ ({ packet: 'staff_add', login: 'ana', news: 'added' });

test('an account that was added is news, one that was refused is a reason', () => {
  const asked = askingAsk(ACCOUNTS_EMPTY, ask);
  assert.deepEqual(accountsHear(asked, { type: 'done', packet: 'staff_add' }).news, ask);
  const refused = accountsHear(asked, { type: 'refused', packet: 'staff_add', reason: 'login_used', field: 'login' });
  assert.equal(refused.refused?.reason, 'login_used');
  assert.equal(refused.asked, null);
});

test('an answer to something else is no answer', () => {
  const asked = askingAsk(ACCOUNTS_EMPTY, ask);
  assert.equal(accountsHear(asked, { type: 'done', packet: 'staff_disable' }), asked);
});

test('after a lost line nothing is under way', () => {
  const welcome = /** @type {any} */ ({ type: 'welcome' });
  assert.equal(accountsHear(askingAsk(ACCOUNTS_EMPTY, ask), welcome).asked, null);
  assert.equal(heard(recordsOpen(RECORDS_EMPTY, { conversation: 1, why: 'x' }), welcome).opening, null);
});

test('only the answer to the last question is shown', () => {
  const asked = pagesAsk(pagesAsk(PAGES_EMPTY, false), false);
  const first = pagesHear(asked, ['old'], true);
  assert.equal(first.rows, null);
  assert.deepEqual(pagesHear(first, ['new'], false).rows, ['new']);
});

test('older pages are put behind', () => {
  const first = pagesHear(pagesAsk(PAGES_EMPTY, false), [5, 4], true);
  assert.deepEqual(pagesHear(pagesAsk(first, true), [3], false).rows, [5, 4, 3]);
});

test('the choice is asked for as it stands, whole days in local time', () => {
  const choice = { ...CHOICE_ANY, from: '2026-11-20', until: '2026-11-21', language: /** @type {const} */ ('bg') };
  const [records, packet] = recordsChoose(RECORDS_EMPTY, choice);
  assert.deepEqual(packet, { type: 'conversations', from_ms: new Date(2026, 10, 20).getTime(), until_ms: new Date(2026, 10, 22).getTime(), language: 'bg' });
  const listed = heard(records, { type: 'conversations', conversations: [{ conversation: 9 }, { conversation: 7 }], more: true });
  assert.equal(recordsOlder(listed)[1].before, 7);
  assert.equal(recordsOlder(listed)[1].language, 'bg');
});

test('a choice that can hold nothing is told before it is asked', () => {
  assert.equal(choiceIsWrong({ ...CHOICE_ANY, from: '2026-11-22', until: '2026-11-21' }), true);
  assert.equal(choiceIsWrong({ ...CHOICE_ANY, from: '2026-11-21', until: '2026-11-21' }), false);
  assert.equal(choiceIsWrong(CHOICE_ANY), false);
});

test('days before the epoch are no time', () => assert.equal(dayBegins('0001-01-01', 0) >= 0, true));

test('the audit list goes on from its last row', () => {
  const records = heard(recordsAudit(RECORDS_EMPTY, false)[0], { type: 'audit', rows: [{ number: 12 }], more: true });
  assert.deepEqual(recordsAudit(records, true)[1], { type: 'audit', before: 12 });
  assert.deepEqual(recordsAudit(records, false)[1], { type: 'audit' });
});

test('a transcript comes in parts, and the same part twice is harmless', () => {
  const part = (/** @type {number[]} */ ...seqs) => ({ type: 'transcript', conversation: 3, log: 768, head: 3, entries: seqs.map((seq) => ({ seq })) });
  const records = heard(recordsOpen(RECORDS_EMPTY, { conversation: 3, why: 'complaint 7' }), part(1, 2), part(2, 3));
  assert.deepEqual(records.transcript.entries.map((/** @type {any} */ entry) => entry.seq), [1, 2, 3]);
  assert.equal(records.transcript.why, 'complaint 7');
});

test('what colleagues noted comes before the talk and stands by itself', () => {
  const note = { type: 'transcript', conversation: 3, log: 769, head: 1, entries: [{ seq: 1 }] };
  const open = heard(recordsOpen(RECORDS_EMPTY, { conversation: 3, why: 'x' }), note);
  assert.deepEqual([open.transcript.head, open.transcript.notes.length], [-1, 1]);
  const all = heard(open, { type: 'transcript', conversation: 3, log: 768, head: 2, entries: [{ seq: 1 }, { seq: 2 }] });
  assert.deepEqual([all.transcript.head, all.transcript.entries.length, all.transcript.notes.length], [2, 2, 1]);
});

test('a transcript that nobody asked for is not shown, a closed one is forgotten', () => {
  const part = { type: 'transcript', conversation: 3, log: 768, head: 1, entries: [{ seq: 1 }] };
  assert.equal(heard(RECORDS_EMPTY, part).transcript, null);
  const open = heard(recordsOpen(RECORDS_EMPTY, { conversation: 3, why: 'x' }), part);
  assert.equal(recordsOpen(open, null).transcript, null);
});

test('a refused opening says why', () => {
  const records = heard(recordsOpen(RECORDS_EMPTY, { conversation: 3, why: 'x' }), { type: 'refused', packet: 'open', reason: 'busy' });
  assert.equal(records.openRefused.reason, 'busy');
  assert.equal(records.opening, null);
});

test('a suggested password is long, in groups, and has no signs that are mixed up', () => {
  const password = passwordFrom(Uint8Array.from({ length: PASSWORD_BYTES }, (_, place) => place * 37));
  assert.match(password, /^[a-km-np-z2-9]{4}(-[a-km-np-z2-9]{4}){3}$/);
});
