// SPDX-License-Identifier: Apache-2.0
// Two clients that know nothing but docs/protocol.md talk with each other.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { withoutExcuse } from '../stage/finding.mjs';
import { startService, until } from './service.mjs';
import { StrangeLibrarian, StrangeSeeker } from './stranger.mjs';

const strictTest = withoutExcuse(test);

let service;
before(async () => { service = await startService(); });
after(() => service?.stop());

/** A seeker and a librarian who holds the conversation. */
async function pair() {
  const seeker = new StrangeSeeker(service);
  await seeker.connect();
  const begun = await seeker.begin('cv', 'Здравейте! Можете ли да погледнете моето CV?');
  const librarian = new StrangeLibrarian(service, service.account('librarian'));
  await librarian.signIn();
  await librarian.connect();
  await librarian.onDuty(3);
  const { conversation, log } = begun;
  await until(() => [...librarian.waiting || [], ...librarian.left || []].some((one) => one.conversation === conversation), 'the conversation on one of the lists');
  await librarian.takeOn(conversation);
  await until(() => seeker.reached(seeker.talk(log)) === 2, 'taken, at the seeker');
  const leave = () => Promise.all([seeker.breakLine(), librarian.breakLine()]);
  return { seeker, librarian, conversation, log, leave };
}

const same = (one, two, log, count) => until(() => one.texts(log).length === count && two.texts(log).length === count, `${count} messages on both sides`);

strictTest('a stranger seeker and a stranger librarian talk and end', async () => {
  const { seeker, librarian, conversation, log, leave } = await pair();
  const first = await librarian.say(log, 'Hello! Gladly. What kind of work are you looking for?');
  assert.equal(first.seq, 3);
  await until(() => seeker.texts(log).length === 2, 'the answer');
  const second = await seeker.say(log, 'Търся работа в библиотека.');
  assert.equal(second.number, 2);
  await same(seeker, librarian, log, 3);
  assert.deepEqual(seeker.texts(log), librarian.texts(log));
  await seeker.end(conversation);
  await until(() => librarian.reached(librarian.talk(log)) === 5, 'the end, at the librarian');
  await leave();
});

strictTest('what a stranger sends again is stored once, with the answer of the first time', async () => {
  const { seeker, librarian, conversation, log, leave } = await pair();
  seeker.deaf = (packet) => packet.type === 'stored';
  seeker.say(log, 'first').catch(() => {});
  seeker.say(log, 'second').catch(() => {});
  await until(() => librarian.texts(log).length === 3, 'both at the librarian');
  await seeker.breakLine();
  seeker.deaf = (packet) => packet.type === 'entries';
  const stored = [2, 3].map((number) => seeker.wait((packet) => packet.type === 'stored' && packet.number === number, `stored ${number}`));
  await seeker.connect();
  assert.deepEqual((await Promise.all(stored)).map((packet) => packet.seq), [3, 4]);
  seeker.deaf = undefined;
  await seeker.say(log, 'third');
  await same(seeker, librarian, log, 4);
  assert.deepEqual(librarian.texts(log).slice(1), ['first', 'second', 'third']);
  await seeker.end(conversation);
  await leave();
});

strictTest('a begin whose answer was lost gives the same conversation on the next socket', async () => {
  const seeker = new StrangeSeeker(service);
  await seeker.connect();
  seeker.deaf = (packet) => packet.type === 'begun';
  seeker.begin('letter', 'Hello').catch(() => {});
  const { id } = seeker.beginning;
  const lost = await until(() => seeker.line.packets.find((packet) => packet.type === 'begun'), 'begun on the wire');
  await seeker.breakLine();
  seeker.deaf = undefined;
  const begun = seeker.wait((packet) => packet.type === 'begun', 'begun');
  await seeker.connect();
  const again = await begun;
  assert.equal(again.id, id);
  assert.equal(again.conversation, lost.conversation);
  assert.equal((await seeker.say(again.log, 'and on')).seq, 2);
  await seeker.end(again.conversation);
  await seeker.breakLine();
});

strictTest('a stranger who was away gets the entries that are missing', async () => {
  const { seeker, librarian, conversation, log, leave } = await pair();
  await seeker.breakLine();
  for (const text of ['one', 'two', 'three']) await librarian.say(log, text);
  await seeker.connect();
  await same(seeker, librarian, log, 4);
  assert.deepEqual(seeker.texts(log), librarian.texts(log));
  await librarian.end(conversation);
  await leave();
});

strictTest('another text under a used number is refused and changes nothing', async () => {
  const { seeker, librarian, conversation, log, leave } = await pair();
  await seeker.say(log, 'this');
  const refused = seeker.wait((packet) => packet.type === 'refused', 'refused');
  seeker.sendMessage(log, { number: 2, text: 'that' });
  assert.equal((await refused).reason, 'number_reused');
  seeker.sendMessage(log, { number: 4, text: 'too far' });
  await until(() => seeker.refusals.some((packet) => packet.reason === 'out_of_order'), 'out_of_order');
  await librarian.say(log, 'fine');
  await same(seeker, librarian, log, 3);
  assert.deepEqual(seeker.texts(log).slice(1), ['this', 'fine']);
  await seeker.end(conversation);
  await leave();
});
