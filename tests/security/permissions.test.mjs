// SPDX-License-Identifier: Apache-2.0
// Rows 92, 93 and 94 of the attack catalogue, and every verb × role × relation of
// daemon/domain/permissions.def through the real socket: what is not permitted is refused,
// changes nothing, and stands in the audit list.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutExcuse } from '../stage/finding.mjs';
import { assertUnharmed, serviceOfFile, test, WIDE } from './attack.mjs';
import { ROOT } from '../system/service.mjs';
import { begin, openSeeker, openStaff, post, randomHex, signIn } from '../system/websocket.mjs';

const strictTest = withoutExcuse(test);

const service = await serviceOfFile({ settings: [...WIDE, '--messages-per-second', '1000', '--messages-burst', '10000'] });

const definition = readFileSync(join(ROOT, 'daemon/domain/permissions.def'), 'utf8');
const PERMITS = [...definition.matchAll(/^PERMIT\((\w+), (\w+), (\w+)\)/gm)].map(([, verb, role, relation]) => ({ verb, role: role.toLowerCase(), relation: relation.toLowerCase() }));
const VERBS = [...definition.matchAll(/^VERB\((\w+),/gm)].map(([, verb]) => verb);
const permits = (verb, role, relation) => PERMITS.some((row) => row.verb === verb && row.role === role && ['any', relation].includes(row.relation));

const admin = await openStaff(service, service.account('admin'), 'admin');
const auditor = await openStaff(service, service.account('auditor'), 'admin');

/** Accounts of every role: { role, login, password, staff, cookie }. */
const ROLES = ['librarian', 'supervisor', 'auditor', 'data_protection', 'admin', 'expert'];
const accounts = {};
for (const name of [...ROLES, 'holder']) {
  const role = name === 'holder' ? 'librarian' : name;
  const account = { role, login: `the.${name}`, password: `pass phrase ${randomHex(6)}` };
  const listed = admin.next('staff');
  admin.send({ type: 'staff_add', login: account.login, name: 'Name, Office', role, password: account.password });
  account.staff = (await listed).accounts.find(({ login }) => login === account.login).staff;
  accounts[name] = { ...account, cookie: await signIn(service, account) };
}

async function ask(socket, packet, types) {
  const answer = socket.next((heard) => types.includes(heard.type));
  socket.send(packet);
  return answer;
}

/** Conversations in every state: waiting, held (by somebody else), ended, each of another seeker. */
const holder = await openStaff(service, accounts.holder, 'desk', accounts.holder.cookie);
await ask(holder, { type: 'duty', on: true, room: 10 }, ['duty']);
async function conversation(state) {
  const seeker = await openSeeker(service);
  const begun = await begin(seeker, `a talk that is ${state}`);
  if (state !== 'waiting') {
    const held = holder.next((packet) => packet.type === 'conversation' && packet.conversation === begun.conversation && packet.state === 'held');
    holder.send({ type: 'take', conversation: begun.conversation, reason: 'known' });
    await held;
  }
  if (state === 'ended') {
    const ended = seeker.next((packet) => packet.type === 'conversation' && packet.state === 'ended');
    seeker.send({ type: 'end', conversation: begun.conversation });
    await ended;
  }
  return { ...begun, state, seeker };
}
const CASES = { waiting: await conversation('waiting'), 'held by somebody else': await conversation('held'), ended: await conversation('ended') };
const ABSENT = { conversation: 999999, log: 999999 * 256 };

/** What each verb is asked with. */
const about = {
  read: [(one) => ({ type: 'resume', log: one.log, after: 0 }), (one) => ({ type: 'history', log: one.log })],
  see: [(one) => ({ type: 'seen', log: one.log, seq: 1 })],
  invite: [(one) => ({ type: 'invite', conversation: one.conversation, staff: accounts.holder.staff })],
  join: [(one) => ({ type: 'join', conversation: one.conversation, on: true })],
  part: [(one) => ({ type: 'join', conversation: one.conversation, on: false })],
  look: [(one) => ({ type: 'look_in', conversation: one.conversation, on: true })],
  say: [(one) => ({ type: 'say', log: one.log, writer: randomHex(8), number: 1, text: 'this must not stand anywhere' })],
  mask: [(one) => ({ type: 'mask', log: one.log, seq: 1 })],
  ask_enough: [(one) => ({ type: 'ask_enough', conversation: one.conversation })],
  go_on: [(one) => ({ type: 'go_on', log: one.log, seq: 1 })],
  mail_copy: [(one) => ({ type: 'mail_copy', conversation: one.conversation, address: 'ana@example.org' })],
  rate: [(one) => ({ type: 'rate', conversation: one.conversation, satisfaction: 'not' })],
  feedback: [(one) => ({ type: 'form', conversation: one.conversation }), (one) => ({ type: 'feedback', conversation: one.conversation, why: 'nor this', answers: '' })],
  note: [(one) => ({ type: 'say', log: one.log + 1, writer: randomHex(8), number: 1, text: 'nor this' })],
  notes: [(one) => ({ type: 'resume', log: one.log + 1, after: 0 }), (one) => ({ type: 'history', log: one.log + 1 })],
  label: [(one) => ({ type: 'outcome', conversation: one.conversation, outcome: 'helped' }), (one) => ({ type: 'tag', conversation: one.conversation, tag: 'letter', on: true })],
  follow_up: [(one) => ({ type: 'follow_up', conversation: one.conversation, due_ms: 1, text: 'nor that' })],
  end: [(one) => ({ type: 'end', conversation: one.conversation })],
  take: [(one) => ({ type: 'take', conversation: one.conversation, reason: 'known' })],
  give_back: [(one) => ({ type: 'give_back', conversation: one.conversation })],
  hand_over: [(one) => ({ type: 'colleagues', conversation: one.conversation }), (one) => ({ type: 'hand_over', conversation: one.conversation, library: 1, note: 'nor this one' })],
  earlier: [(one) => ({ type: 'earlier', conversation: one.conversation }), (one) => ({ type: 'open_earlier', conversation: one.conversation, earlier: 1 })],
  expert_ask: [(one) => ({ type: 'experts', conversation: one.conversation }), (one) => ({ type: 'expert_ask', conversation: one.conversation, staff: accounts.expert.staff, why: 'nor why' })],
  expert_in: [(one) => ({ type: 'expert_in', conversation: one.conversation, expert: accounts.expert.staff })],
  expert_out: [(one) => ({ type: 'expert_out', conversation: one.conversation })],
  warn: [(one) => ({ type: 'warn', conversation: one.conversation })],
  pause: [(one) => ({ type: 'pause', conversation: one.conversation, minutes: 5 })],
  block: [(one) => ({ type: 'block', conversation: one.conversation, reason: 'insults', length: 'day' })],
  stay: [(one) => ({ type: 'stay', conversation: one.conversation })],
  leave: [(one) => ({ type: 'leave', conversation: one.conversation }), (one) => ({ type: 'leave', conversation: one.conversation, contact: '0888123456' })],
  come_back: [(one) => ({ type: 'come_back', conversation: one.conversation })],
};
const librarySave = () => ({ type: 'library_save', slug: `new-${randomHex(3)}`, name: 'New', region: '', country: 'none', hours: '', closed_days: '', accent: 'teal',
  languages: 7, cheat_sheet: '', cooperation: 'own', region_minutes: 1, network_minutes: 1, giving: false, closed: false });
const alone = {
  follow_ups: [() => ({ type: 'followed_up', conversation: CASES.ended.conversation, done: true }), () => ({ type: 'open_follow_up', conversation: CASES.ended.conversation })],
  begin: [() => ({ type: 'begin', id: randomHex(16), language: 'en', topic: 'cv', writer: randomHex(8), text: 'hello' })],
  duty: [() => ({ type: 'duty', on: true, room: 3 })],
  staff_manage: [() => ({ type: 'staff_list' }), () => ({ type: 'staff_add', login: `new.${randomHex(3)}`, name: 'N', role: 'admin', password: `pass phrase ${randomHex(6)}` }), () => ({ type: 'staff_disable', staff: accounts.holder.staff, disabled: true }), () => ({ type: 'staff_password', staff: accounts.holder.staff, password: `pass phrase ${randomHex(6)}` }), () => ({ type: 'staff_factor', staff: accounts.holder.staff }), () => ({ type: 'staff_place', staff: accounts.holder.staff, library: 1, languages: 1, topics: 1 })],
  blocks: [() => ({ type: 'blocks' }), () => ({ type: 'unblock', conversation: CASES.ended.conversation })],
  libraries_read: [() => ({ type: 'library_list' })],
  libraries_manage: [() => librarySave()],
  staff_talk: [() => ({ type: 'staff_talk', on: true }), () => ({ type: 'history', log: 1 }), () => ({ type: 'seen', log: 1, seq: 1 })],
  staff_say: [() => ({ type: 'say', log: 1, writer: randomHex(8), number: 1, text: 'nor this one here' })],
  oversee: [() => ({ type: 'oversee', on: true })],
  dismiss: [() => ({ type: 'dismiss', staff: accounts.holder.staff })],
  factor_own: [() => ({ type: 'factor_begin' }), () => ({ type: 'factor_confirm', code: '000000' }), () => ({ type: 'factor_remove', code: '000000' })],
  replies_read: [() => ({ type: 'replies', own: false }), () => ({ type: 'replies', own: true })],
  reply_own: [() => ({ type: 'reply_own', name: 'not theirs', en: 'x' }), () => ({ type: 'reply_own_drop', reply: 1, version: 1 })],
  reply_shared: [() => ({ type: 'reply_shared', name: 'not theirs', en: 'x' }), () => ({ type: 'reply_shared_drop', reply: REPLY.reply, version: REPLY.version })],
  guides_read: [() => ({ type: 'guides' })],
  guides_manage: [() => ({ type: 'guide_save', en: 'x', address: 'https://example.org/', languages: 1, tags: 0 }), () => ({ type: 'guide_checked', guide: GUIDE.guide, version: GUIDE.version }), () => ({ type: 'guide_drop', guide: GUIDE.guide, version: GUIDE.version })],
  conversations_list: [() => ({ type: 'conversations' })],
  transcript_open: [() => ({ type: 'open', conversation: CASES.ended.conversation, why: 'curiosity' }), () => ({ type: 'open_file', conversation: CASES.ended.conversation, file: 1, why: 'curiosity' })],
  mail_read: [() => ({ type: 'mail' })],
  ratings_read: [() => ({ type: 'ratings' })],
  questions_manage: [() => ({ type: 'questions', library: 1 }), () => ({ type: 'questions_begin', library: 1 }), () => ({ type: 'question_save', library: 1, kind: 'yes_no', en: 'x' }), () => ({ type: 'question_move', question: 1, earlier: true }), () => ({ type: 'question_drop', question: 1 })],
  feedback_read: [() => ({ type: 'results', library: 1 })],
  audit_read: [() => ({ type: 'audit' })],
};

const replies = async () => (await ask(admin, { type: 'replies', own: false }, ['replies'])).replies;
const guides = async () => (await ask(admin, { type: 'guides' }, ['guides'])).guides;
await ask(admin, { type: 'reply_shared', name: "everybody's", en: 'Hello' }, ['done']);
await ask(admin, { type: 'guide_save', en: 'A page', address: 'https://example.org/a', languages: 1, tags: 0 }, ['done']);
const [REPLY] = await replies();
const [GUIDE] = await guides();

/** Everything that could have changed: the list of conversations, of accounts, and every talk. */
async function picture() {
  const { conversations } = await ask(auditor, { type: 'conversations' }, ['conversations']);
  const { accounts: list } = await ask(admin, { type: 'staff_list' }, ['staff']);
  return JSON.stringify([conversations, list, await replies(), await guides()]);
}

async function auditRows(test) {
  const rows = [];
  let before;
  for (;;) {
    const page = await ask(auditor, { type: 'audit', ...(before ? { before } : {}) }, ['audit']);
    rows.push(...page.rows);
    if (!page.more) return rows.filter(test);
    before = page.rows.at(-1).number;
  }
}

/** Sends it and gives the refusal; anything else that comes instead fails the test. */
async function refusalOf(socket, packet) {
  const refused = socket.next('refused').catch(() => undefined);
  const before = socket.packets.length;
  socket.send(packet);
  const answer = await Promise.race([refused, socket.closed.then(({ code }) => ({ reason: `closed with ${code}` }))]);
  const pong = socket.next('pong');
  socket.send({ type: 'ping' });
  await pong;
  assert.ok(answer, `${packet.type} is not refused, though the line is served`);
  const told = socket.packets.slice(before).filter(({ type }) => ['entries', 'stored', 'begun', 'staff', 'conversations', 'transcript', 'audit', 'done', 'seen', 'labels', 'colleagues', 'earlier', 'working', 'running', 'readers', 'invited', 'joined', 'experts', 'follow_ups', 'factor_secret', 'recovery', 'replies', 'guides', 'library', 'blocks', 'staff_talk'].includes(type));
  assert.deepEqual(told, [], `${packet.type} told something`);
  return answer;
}

strictTest('every verb of the table has its packets here', () => {
  assert.deepEqual([...Object.keys(about), ...Object.keys(alone), 'queue', 'invitations'].sort(), [...VERBS].sort());
});

strictTest('93 staff of every role and conversations that are not theirs: refused as the table says, nothing changes, the audit list knows', async () => {
  const before = await picture();
  const misses = [];
  for (const role of ROLES)
    for (const [state, one] of Object.entries(CASES)) {
      const relation = { waiting: 'waiting', held: 'colleague' }[one.state] ?? 'none';
      const socket = await openStaff(service, accounts[role], 'desk', accounts[role].cookie);
      for (const [verb, packets] of Object.entries(about)) {
        if (permits(verb, role, relation)) continue;
        for (const packet of packets) {
          const { reason } = await refusalOf(socket, packet(one));
          const fine = verb === 'take' ? ['not_allowed', 'already_taken', 'already_ended'] : ['not_allowed', 'not_found'];
          if (!fine.includes(reason)) misses.push(`${role} ${packet(one).type} of one that is ${state}: ${reason}`);
        }
      }
      socket.socket.destroy();
      await socket.closed;
      const rows = await auditRows(({ act, actor, object }) => act === 'refused' && actor === accounts[role].login && object === String(one.conversation));
      if (rows.length === 0) misses.push(`no row of ${role} and the one that is ${state}`);
    }
  assert.deepEqual(misses, []);
  assert.equal(await picture(), before);
});

strictTest('93 staff who hold a conversation may do what the table says, and the others with the same role may not', async () => {
  for (const role of ['librarian', 'supervisor']) {
    const { cookie } = accounts[role];
    const socket = await openStaff(service, accounts[role], 'desk', cookie);
    await ask(socket, { type: 'duty', on: true, room: 3 }, ['duty']);
    const one = await conversation('waiting');
    const held = socket.next((packet) => packet.type === 'conversation' && packet.state === 'held');
    socket.send(about.take[0](one));
    await held;
    assert.equal((await ask(socket, about.say[0](one), ['stored', 'refused'])).type, 'stored');
    assert.equal((await ask(socket, about.read[0](one), ['entries', 'refused'])).type, 'entries');
    assert.equal((await ask(socket, about.note[0](one), ['stored', 'refused'])).type, 'stored');
    assert.equal((await ask(socket, about.notes[0](one), ['entries', 'refused'])).type, 'entries');
    assert.equal((await ask(socket, about.label[0](one), ['labels', 'refused'])).type, 'labels');
    assert.equal((await refusalOf(holder, about.label[0](one))).reason, 'not_allowed');
    assert.equal((await ask(socket, about.hand_over[0](one), ['colleagues', 'refused'])).type, 'colleagues');
    assert.equal((await ask(socket, about.earlier[0](one), ['earlier', 'refused'])).type, 'earlier');
    assert.equal((await refusalOf(socket, about.earlier[1](one))).reason, 'not_found', 'the first of all is of another seeker');
    for (const packet of [...about.hand_over, ...about.earlier]) assert.equal((await refusalOf(holder, packet(one))).reason, 'not_allowed');
    assert.equal((await ask(socket, about.follow_up[0](one), ['follow_ups', 'refused'])).type, 'follow_ups');
    assert.equal((await refusalOf(holder, about.follow_up[0](one))).reason, 'not_allowed');
    assert.equal((await refusalOf(one.seeker, about.label[1](one))).reason, 'not_allowed', 'a packet of the desk');
    assert.equal((await refusalOf(holder, about.note[0](one))).reason, 'not_allowed');
    assert.equal((await refusalOf(holder, about.notes[0](one))).reason, 'not_allowed');
    assert.equal((await refusalOf(one.seeker, about.notes[0](one))).reason, 'not_found', 'nor may its own seeker');
    assert.equal((await refusalOf(holder, about.say[0](one))).reason, 'not_allowed');
    assert.equal((await refusalOf(holder, about.read[0](one))).reason, 'not_allowed');
    const gone = socket.next('gone');
    socket.send(about.give_back[0](one));
    await gone;
    assert.equal((await refusalOf(socket, about.say[0](one))).reason, 'not_allowed', 'given back is given away');
    assert.equal((await refusalOf(socket, about.read[0](one))).reason, 'not_allowed');
    await ask(socket, { type: 'duty', on: false, room: 1 }, ['duty']);
    socket.socket.destroy();
    one.seeker.send({ type: 'end', conversation: one.conversation });
    await one.seeker.next((packet) => packet.type === 'conversation' && packet.state === 'ended').catch(() => {});
    one.seeker.socket.destroy();
  }
});

strictTest('93 a supervisor who looks into a conversation reads it and whispers; all else is refused, and a librarian does not look at all', async () => {
  const one = CASES['held by somebody else'];
  const colleague = await openStaff(service, accounts.librarian, 'desk', accounts.librarian.cookie);
  assert.equal((await refusalOf(colleague, about.look[0](one))).reason, 'not_allowed');
  colleague.socket.destroy();
  const socket = await openStaff(service, accounts.supervisor, 'desk', accounts.supervisor.cookie);
  const readers = holder.next((packet) => packet.type === 'readers' && packet.list.length > 0);
  assert.equal((await ask(socket, about.look[0](one), ['conversation', 'refused'])).looking, true);
  assert.deepEqual((await readers).list.map(({ staff }) => staff), [accounts.supervisor.staff]);
  for (const [verb, packets] of Object.entries(about))
    for (const packet of packets) {
      if (verb === 'look' || verb === 'join') continue;
      if (!permits(verb, 'supervisor', 'looking')) {
        const { reason } = await refusalOf(socket, packet(one));
        assert.ok(['not_allowed', 'already_taken'].includes(reason), `${packet(one).type}: ${reason}`);
      } else assert.notEqual((await ask(socket, packet(one), ['entries', 'stored', 'refused'])).type, 'refused', packet(one).type);
    }
  assert.equal((await refusalOf(socket, about.join[0](one))).reason, 'not_allowed', 'nobody has asked her in');
  const before = one.seeker.packets.length;
  const whisper = holder.next((packet) => packet.type === 'entries' && packet.log === one.log + 1);
  await ask(socket, { type: 'say', log: one.log + 1, writer: randomHex(8), number: 1, text: 'only for her' }, ['stored']);
  assert.equal((await whisper).entries[0].kind, 'whisper');
  one.seeker.send({ type: 'ping' });
  await one.seeker.next('pong');
  assert.deepEqual(one.seeker.packets.slice(before).filter(({ type }) => type !== 'pong'), [], 'the job seeker hears nothing of it');
  const nobody = holder.next((packet) => packet.type === 'readers' && packet.list.length === 0);
  socket.send({ type: 'look_in', conversation: one.conversation, on: false });
  await nobody;
  assert.equal((await refusalOf(socket, about.read[0](one))).reason, 'not_allowed', 'looked away is away');
  assert.equal((await refusalOf(socket, about.note[0](one))).reason, 'not_allowed');
  const rows = await auditRows(({ act, actor, object }) => act === 'looked_in' && actor === accounts.supervisor.login && object === String(one.conversation));
  assert.equal(rows.length, 1);
  socket.socket.destroy();
});

strictTest('93 an expert: nothing before the seeker agrees, then that one conversation, then nothing again', async () => {
  const one = await conversation('held');
  const other = CASES['held by somebody else'];
  const expert = await openStaff(service, accounts.expert, 'desk', accounts.expert.cookie);
  /** By a line of its own, which nobody finds too fast; to look is a matter of the line. */
  const refusesAll = async (relation, target) => {
    const line = await openStaff(service, accounts.expert, 'desk', accounts.expert.cookie);
    if (relation === 'looking') await ask(line, about.look[0](target), ['conversation', 'refused']);
    for (const [verb, packets] of Object.entries(about)) {
      if (permits(verb, 'expert', relation)) continue;
      for (const packet of packets) assert.ok(['not_allowed', 'not_found'].includes((await refusalOf(line, packet(target))).reason), `${packet(target).type}, ${relation}`);
    }
    line.socket.destroy();
    await line.closed;
  };
  await refusesAll('none', one);
  const asked = expert.next((packet) => packet.type === 'invitations' && packet.list.length === 1);
  holder.send(about.expert_ask[1](one));
  const [invitation] = (await asked).list;
  assert.deepEqual(Object.keys(invitation).sort(), ['by', 'conversation', 'language', 'let_in', 'library', 'topic'], 'no word of it');
  await refusesAll('asked', one);
  assert.equal((await refusalOf(holder, about.expert_in[0](one))).reason, 'not_allowed', 'only the seeker says yes');
  const letIn = expert.next((packet) => packet.type === 'invitations' && packet.list[0]?.let_in);
  one.seeker.send(about.expert_in[0](one));
  await letIn;
  await refusesAll('invited', one);
  assert.ok(!JSON.stringify(expert.packets).includes('a talk that is'), 'he heard nothing of it before he looked');
  const told = await ask(expert, about.look[0](one), ['conversation', 'refused']);
  assert.equal(told.looking, true);
  assert.equal(told.notes, undefined);
  assert.equal((await ask(expert, about.read[0](one), ['entries', 'refused'])).type, 'entries');
  assert.equal((await ask(expert, { type: 'say', log: one.log, writer: randomHex(8), number: 1, text: 'from the office' }, ['stored', 'refused'])).type, 'stored');
  await refusesAll('looking', one);
  await refusesAll('none', other);
  const before = expert.packets.length;
  await ask(holder, { type: 'say', log: one.log + 1, writer: randomHex(8), number: 1, text: 'for colleagues' }, ['stored']);
  await ask(holder, { type: 'tag', conversation: one.conversation, tag: 'letter', on: true }, ['labels']);
  expert.send({ type: 'ping' });
  await expert.next('pong');
  assert.deepEqual(expert.packets.slice(before).filter(({ type }) => type !== 'pong'), [], 'neither notes nor tags reach him');
  const gone = expert.next('gone');
  one.seeker.send(about.expert_out[0](one));
  await gone;
  await refusesAll('none', one);
  const rows = await auditRows(({ act, object }) => object === String(one.conversation) && /expert|looked/.test(act));
  assert.deepEqual(rows.map(({ act, actor }) => `${actor || 'nobody'} ${act}`).reverse(), [`${accounts.holder.login} expert_asked`, 'nobody expert_let_in', `${accounts.expert.login} looked_in`, `${accounts.expert.login} looked_in`, 'nobody expert_let_out']);
  expert.socket.destroy();
  one.seeker.socket.destroy();
});

strictTest('94 verbs without a conversation: every role on every page gets what the table says and nothing else', async () => {
  const before = await picture();
  const misses = [];
  for (const role of ROLES)
    for (const page of ['desk', 'admin']) {
      const socket = await openStaff(service, accounts[role], page, accounts[role].cookie);
      const rowsBefore = (await auditRows(({ act, actor }) => act === 'refused' && actor === accounts[role].login)).length;
      let denied = 0;
      for (const [verb, packets] of Object.entries(alone)) {
        if (permits(verb, role, 'none')) continue;
        for (const packet of packets) {
          const { reason } = await refusalOf(socket, packet());
          denied++;
          if (reason !== 'not_allowed') misses.push(`${role} on ${page}: ${packet().type}: ${reason}`);
        }
      }
      if (!permits('queue', role, 'none') && socket.packets.some(({ type }) => type === 'queue' || type === 'messages')) misses.push(`${role} on ${page} sees the queue`);
      socket.socket.destroy();
      await socket.closed;
      const rows = (await auditRows(({ act, actor }) => act === 'refused' && actor === accounts[role].login)).length - rowsBefore;
      if (denied > 0 && rows === 0) misses.push(`${role} on ${page}: no row of ${denied} refusals`);
    }
  assert.deepEqual(misses, []);
  assert.equal(await picture(), before);
});

strictTest('94 nobody edits the audit list: there is no such packet, and its rows stay as they are', async () => {
  const first = await auditRows(() => true);
  for (const type of ['audit_delete', 'audit_edit', 'audit_add', 'transcript', 'erase', 'role']) {
    const socket = await openStaff(service, accounts.admin, 'admin', accounts.admin.cookie);
    assert.equal((await ask(socket, { type, number: 1 }, ['refused'])).reason, 'unknown_packet');
    socket.socket.destroy();
  }
  const second = await auditRows(() => true);
  assert.deepEqual(second.slice(second.length - first.length), first);
  second.forEach(({ number }, at) => assert.equal(number, second.length - at, 'numbers without a gap'));
});

strictTest('94 a transcript is opened by the auditor only, with a reason, and the audit list tells before the text', async () => {
  const socket = await openStaff(service, accounts.auditor, 'admin', accounts.auditor.cookie);
  const { conversation: id } = CASES.ended;
  assert.equal((await ask(socket, { type: 'open', conversation: id, why: '   ' }, ['refused', 'transcript'])).type, 'refused');
  assert.equal((await ask(socket, { type: 'open', conversation: id }, ['refused', 'transcript'])).reason, 'missing_field');
  assert.equal((await ask(socket, { type: 'open', conversation: ABSENT.conversation, why: 'a reason' }, ['refused', 'transcript'])).reason, 'not_found');
  assert.equal((await ask(socket, { type: 'open', conversation: id, why: 'a complaint' }, ['refused', 'transcript'])).type, 'transcript');
  const rows = await auditRows(({ act, object }) => act === 'transcript_opened' && object === String(id));
  assert.ok(rows.some(({ actor, why }) => actor === accounts.auditor.login && why === 'a complaint'));
  assert.ok(rows.every(({ why }) => why.trim() !== ''));
  socket.socket.destroy();
});

strictTest('92 a seeker who names another conversation hears exactly what is said of one that is not there, and the audit list knows', async () => {
  const before = await picture();
  const nameless = (refusal) => JSON.stringify({ ...refusal, log: undefined, conversation: undefined, writer: undefined });
  for (const withTalk of [false, true])
    for (const [state, one] of Object.entries(CASES)) {
      const seeker = await openSeeker(service);
      const mine = withTalk ? await begin(seeker) : null;
      const earlier = (await auditRows(({ act, object }) => act === 'refused' && object === String(one.conversation))).length;
      for (const [verb, packets] of Object.entries(about))
        for (const packet of packets) {
          const foreign = await refusalOf(seeker, packet(one));
          const absent = await refusalOf(seeker, packet(ABSENT));
          assert.equal(nameless(foreign), nameless(absent), `${verb} of one that is ${state}`);
          assert.ok(['not_found', 'not_allowed'].includes(foreign.reason));
          if (!['take', 'give_back', 'ask_enough', 'label', 'follow_up', 'hand_over', 'earlier', 'look', 'invite', 'join', 'part', 'expert_ask', 'warn', 'pause', 'block'].includes(verb)) assert.equal(foreign.reason, 'not_found');
        }
      const rows = await auditRows(({ act, object }) => act === 'refused' && object === String(one.conversation));
      assert.ok(rows.length > earlier, `a row about the one that is ${state}`);
      assert.ok(rows.some(({ actor }) => actor === undefined || actor === ''));
      if (mine) {
        seeker.send({ type: 'end', conversation: mine.conversation });
        await seeker.next((packet) => packet.type === 'conversation' && packet.state === 'ended');
      }
      seeker.socket.destroy();
    }
  const after = JSON.parse(await picture());
  const kept = JSON.parse(before);
  for (const old of kept[0]) assert.deepEqual(after[0].find((row) => row.conversation === old.conversation) ?? old, old);
});

strictTest('92 other numbers of one’s own conversation are nobody’s', async () => {
  const seeker = await openSeeker(service);
  const { log } = await begin(seeker);
  for (const near of [log + 1, log - 1, log + 3, log + 255, 1, Math.floor(log / 256)])
    assert.equal((await refusalOf(seeker, about.read[0]({ log: near }))).reason, 'not_found', `${near - log}`);
  seeker.socket.destroy();
});

strictTest('92 a seeker may send none of the packets of staff', async () => {
  const seeker = await openSeeker(service);
  for (const [verb, packets] of Object.entries(alone))
    for (const packet of packets)
      if (verb !== 'begin') assert.equal((await refusalOf(seeker, packet())).reason, 'not_allowed', packet().type);
  for (const type of ['login', 'ticket', 'logout', 'keep', 'forget']) {
    const more = { login: { login: 'x', password: 'y' }, keep: { ticket: randomHex(16) } }[type] ?? {};
    assert.equal((await refusalOf(seeker, { type, ...more })).reason, 'not_allowed', `${type} by socket`);
  }
  seeker.socket.destroy();
  for (const packet of [{ type: 'ping' }, { type: 'staff_list' }, { type: 'begin', id: randomHex(16), language: 'en', topic: 'cv', writer: randomHex(8), text: 'x' }, { type: 'open', conversation: 1, why: 'x' }])
    assert.equal((await post(service, packet, { cookie: accounts.auditor.cookie })).status, 403, `${packet.type} by POST`);
  assertUnharmed(service);
});
