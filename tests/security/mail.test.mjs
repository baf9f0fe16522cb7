// SPDX-License-Identifier: Apache-2.0
// What mail brings: words of strangers near the lines of a mail server. Rows 70, 79 and 82 of the
// attack catalogue as they concern it: nothing that people write becomes a header, a recipient or
// a command, and the service cannot be made to fill mailboxes. The courier speaks to a server of
// the test without TLS, which notes every line.

import assert from 'node:assert/strict';
import { after } from 'node:test';
import { withoutExcuse } from '../stage/finding.mjs';
import { serviceOfFile, test, WIDE } from './attack.mjs';
import { readMail, startMailServer } from '../system/mail_server.mjs';
import { until } from '../system/service.mjs';
import { begin, openSeeker, openStaff, randomHex } from '../system/websocket.mjs';

const strictTest = withoutExcuse(test);

const server = await startMailServer('', {});
after(() => server.stop());
const service = await serviceOfFile({ settings: [...WIDE, '--messages-per-second', '1000', '--messages-burst', '10000',
  '--mail-server', `smtp://127.0.0.1:${server.port}`, '--mail-tls', 'none', '--mail-from', 'cv@library.example', '--public-url', 'https://cv.library.example',
  '--library', 'Library {library} =?utf-8?B?QmNjOiBhQGI=?= <x@example.org>, "Bcc: y@example.org"'] });
const librarian = await openStaff(service, service.account('librarian'), 'desk');
librarian.send({ type: 'duty', on: true, room: 10 });

/** A seeker whose conversation a librarian has taken. */
async function helped(text) {
  const seeker = await openSeeker(service);
  const one = await begin(seeker, text);
  const held = librarian.next((packet) => packet.type === 'conversation' && packet.conversation === one.conversation);
  librarian.send({ type: 'take', conversation: one.conversation, reason: 'known' });
  await held;
  return { seeker, ...one };
}

/** Each time on a line of its own: three malformed packets close one. */
async function onOneLine({ code, conversation }, packet) {
  const seeker = await openSeeker(service, { code });
  const answer = seeker.next((one) => ['copy', 'refused'].includes(one.type));
  seeker.send({ type: packet.type, conversation, ...packet });
  const { type, reason, state } = await answer;
  await seeker.close();
  return type === 'copy' ? state : reason;
}

async function ask({ seeker, conversation }, address) {
  const answer = seeker.next((packet) => packet.type === 'refused' || (packet.type === 'copy' && packet.state === 'waiting'));
  seeker.send({ type: 'mail_copy', conversation, address });
  const { type, reason, state } = await answer;
  return type === 'copy' ? state : reason;
}

const HOSTILE = [
  'ana@example.org,bob@example.org', 'ana@example.org bob@example.org', 'ana@example.org;bob@example.org', 'ana@example.org>', '<ana@example.org>', 'ana@example.org> RCPT TO:<bob@example.org',
  '"ana b"@example.org', '"ana\\\"@x"@example.org', 'ana@[127.0.0.1]', 'ana@example.org(comment)', '@relay.example:ana@example.org', 'ana@localhost', 'ana', '@', 'ana@@example.org', 'ana@example..org',
  'ана@example.org', 'ana@пример.бг', 'ana@example.org\u0000', 'ana\u200b@example.org', 'ana@example.org\u2028Bcc: b@example.org', `${'a'.repeat(65)}@example.org`, 'mailto:ana@example.org?bcc=b@example.org', '-ana@-example.org',
  'ana@example.org\r\nBcc: bob@example.org', 'ana@example.org\nRCPT TO:<bob@example.org>', 'ana@example.org\r\n.\r\nMAIL FROM:<x@example.org>', '\tana@example.org', 'ana@example.org%0d%0aBcc: b@example.org',
];

test('82: no address but one plain one is taken, neither for a copy nor where a message is left', async () => {
  const one = await helped('a');
  for (const address of HOSTILE) {
    for (const packet of [{ type: 'mail_copy', address }, { type: 'leave', contact: address }]) {
      assert.match(await onOneLine(one, packet), /^(bad_contact|bad_field)$/, JSON.stringify(packet));
    }
  }
  assert.deepEqual(server.mails, []);
  assert.deepEqual(server.lines, []);
});

strictTest('79: neither words nor names become a header, a recipient or a command', async () => {
  const words = 'x\n.\nMAIL FROM:<evil@example.org>\nRCPT TO:<victim@example.org>\nDATA\nBcc: victim@example.org\n\n.\nQUIT\n..\n=?utf-8?B?eA==?= \u202etxt';
  const one = await helped(words);
  assert.equal(await ask(one, 'ana@example.org'), 'waiting');
  await until(() => server.mails.length === 1, 'the mail has come', 30000);
  assert.deepEqual(server.lines.map((line) => line.split(/[ :]/)[0]), ['EHLO', 'MAIL', 'RCPT', 'DATA', 'QUIT'].slice(0, server.lines.length));
  assert.match(server.lines[1], /^MAIL FROM:<cv@library\.example>/);
  assert.equal(server.lines[2], 'RCPT TO:<ana@example.org>');
  const [{ text, to }] = server.mails;
  assert.equal(to, 'ana@example.org');
  assert.match(text, /^[\x20-\x7e\r\n]*$/, 'plain ASCII');
  assert.ok(text.split('\r\n').every((line) => line.length <= 78 && !line.startsWith('.')));
  const head = text.split('\r\n\r\n')[0].replace(/\r\n /g, ' ').split('\r\n').map((line) => line.split(':')[0]);
  assert.deepEqual(head, ['From', 'To', 'Subject', 'Date', 'Message-ID', 'Auto-Submitted', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding']);
  assert.ok(readMail(text).body.includes('RCPT TO:<victim@example.org>'), 'it is in the text, where it does nothing');
});

strictTest('70: nobody says more than an address: no sender, no text, no number of somebody else', async () => {
  const [one, other] = [await helped('b'), await helped('c')];
  for (const more of [{ from: 'x@example.org' }, { text: 'Buy this' }, { subject: 'x' }, { language: 'bg' }, { copy: 1 }]) {
    assert.equal(await onOneLine(one, { type: 'mail_copy', address: 'ana@example.org', ...more }), 'unknown_field');
  }
  assert.equal(await ask({ ...one, conversation: other.conversation }, 'ana@example.org'), 'not_found');
  assert.equal(await ask({ ...one, conversation: 999999 }, 'ana@example.org'), 'not_found');
  const alone = await openSeeker(service);
  const begun = await begin(alone, 'Look at this bargain: https://example.org/');
  assert.equal(await ask({ seeker: alone, ...begun }, 'victim@example.org'), 'not_answered', 'what no librarian has seen is mailed to nobody');
});

test('76: a flood of wishes ends after a few', async () => {
  const before = server.mails.length;
  const one = await helped('d');
  const answers = [];
  for (let count = 0; count < 20; count++) answers.push(await ask(one, `stranger${count}@example.org`));
  assert.deepEqual(answers, [...Array(3).fill('waiting'), ...Array(17).fill('copies_over')]);
  for (let people = 0; people < 3; people++) {
    const another = await helped('e');
    answers.push(await ask(another, 'victim@example.org'), await ask(another, 'VICTIM@example.org'));
  }
  assert.equal(answers.slice(20).filter((answer) => answer === 'waiting').length, 4, 'one mailbox gets four');
  await until(() => server.mails.length === before + 7, 'those have come', 60000);
});

test('a talk of any length makes a mail of bounded size, whose end is whole', async () => {
  const one = await helped('The beginning');
  const writer = randomHex(8);
  for (let number = 1; number <= 12; number++) {
    const stored = one.seeker.next('stored');
    one.seeker.send({ type: 'say', log: one.log, writer, number, text: `${number} ${'я'.repeat(3990)}` });
    await stored;
  }
  const before = server.mails.length;
  assert.equal(await ask(one, 'long@example.org'), 'waiting');
  await until(() => server.mails.length > before, 'the mail has come', 30000);
  const { text } = server.mails.at(-1);
  const { body } = readMail(text);
  assert.ok(text.length < 65536);
  assert.ok(body.includes('The conversation is long: this is its last part.') && !body.includes('The beginning'));
  assert.ok(body.includes(`12 ${'я'.repeat(3990)}`) && !body.includes('\ufffd'));
});

test('no address stands in the journal', () => {
  assert.doesNotMatch(service.journal(), /@example\.org/);
});
