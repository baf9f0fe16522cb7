// SPDX-License-Identifier: Apache-2.0
// Pairs of seekers and librarians who talk until they are told to finish; then every talk is
// read out of the store and held against the oracle.

import assert from 'node:assert/strict';
import { neverExcused } from '../stage/finding.mjs';
import { randomHex } from '../system/websocket.mjs';
import { openStaff } from '../system/websocket.mjs';
import { until } from '../system/service.mjs';
import { Oracle } from './oracle.mjs';
import { Librarian, Seeker } from './talker.mjs';

/** What a test under load starts the service with: one address is everybody here. */
export const CROWD = ['--address-connections', '60000', '--address-new-per-minute', '600000', '--messages-per-second', '1000', '--messages-burst', '100000'];

const IN_FLIGHT = 4;
const PATIENCE_MS = 240000; /* a line that is cut every few kilobytes may break many times before a whole page comes through */
const LIBRARIAN_PACE_MS = 12; /* of one socket in all its talks: the door takes 100 frames a second */

export class Load {
  /** pace: ms between two messages of one side; length: messages of a seeker before a new conversation. */
  constructor(service, { pairs = 20, pace = 40, length = 300, librarians = 2, ...options } = {}) {
    this.oracle = new Oracle();
    Object.assign(this, { service, pace, length, said: 0, conversations: 0 });
    const own = { oracle: this.oracle, ...options };
    const accounts = service.accounts.filter((one) => one.role === 'librarian').slice(0, librarians);
    this.librarians = accounts.map((account) => new Librarian(service, { ...own, name: account.login, account }));
    for (const librarian of this.librarians) librarian.onHeld = (log) => { this.chatting.push(this.chat(librarian, log, () => librarian.talk(log).state === 'ended')); };
    this.seekers = Array.from({ length: pairs }, (_, at) => new Seeker(service, { ...own, name: `seeker ${at + 1}` }));
    this.chatting = [];
    this.wake = new Set();
  }

  get talkers() { return [...this.librarians, ...this.seekers]; }

  start() {
    for (const one of this.talkers) one.start();
    this.lives = this.seekers.map((seeker) => this.live(seeker));
    for (const life of this.lives) life.catch(() => {}); // finish() tells
    return this;
  }

  /** Resolves when everybody is there and this many conversations are held. */
  async warm(count = this.seekers.length) {
    await until(() => this.talkers.every((one) => one.isWelcome), 'everybody is welcome', 30000);
    await until(() => this.librarians.reduce((sum, one) => sum + one.held(), 0) >= count, `${count} conversations that are held`, 30000);
    return this;
  }

  async live(seeker) {
    do {
      await until(() => seeker.isWelcome, `${seeker.name} is welcome`, 60000);
      const { log } = await seeker.begin(this.words(seeker));
      this.conversations++;
      const length = this.length * (0.5 + Math.random());
      let count = 1;
      await this.chat(seeker, log, () => this.isFinishing || count++ >= length);
      await until(() => !this.librarians.some((one) => one.talk(log).state === 'held' && one.talk(log).outbox.length > 0), `outbox of ${log}`, 60000);
      await seeker.end(log);
      this.oracle.compare(log, await seeker.readAll(log, PATIENCE_MS), `what ${seeker.name} reads`);
      this.ended = [...this.ended ?? [], { seeker, log }];
    } while (!this.isFinishing);
  }

  words(talker) { return `${talker.name} ${++this.said} ${randomHex(2)}`; }

  /** Says one thing after the other, with a few in flight, until done. */
  async chat(talker, log, isDone) {
    const talk = talker.talk(log);
    if (talk.isChatting) return;
    talk.isChatting = true;
    const flying = new Set();
    while (!isDone() && !this.isFinishing && !talker.isStopped && talk.state !== 'ended') {
      const one = talker.say(log, this.words(talker)).then(() => flying.delete(one));
      flying.add(one);
      if (flying.size >= IN_FLIGHT) await Promise.race(flying);
      const pace = talker.side === 'staff' ? Math.max(this.pace, LIBRARIAN_PACE_MS * talker.held()) : this.pace;
      await new Promise((resolve) => setTimeout(resolve, pace * (0.5 + Math.random())));
    }
    await Promise.all(flying);
    talk.isChatting = false;
  }

  /** Waits as until does; a complaint of the oracle ends that at once, and is never excused. */
  async until(condition, what, ms) {
    await until(() => this.oracle.complaints.length > 0 || condition(), what, ms);
    this.assertNoComplaint();
  }

  assertNoComplaint() {
    const { complaints } = this.oracle;
    neverExcused(() => assert.equal(complaints.length, 0, complaints.join('\n')));
  }

  /** For a test that ends early: nobody stays behind, what was going on is printed, and a complaint counts. */
  async leave(t) {
    const unsettled = this.unsettled();
    await Promise.all(this.talkers.map((one) => one.stop()));
    if (!this.isOver && !this.isFinishing) {
      t.diagnostic(`left in the middle: ${unsettled}`);
      t.diagnostic(`closings: ${this.talkers.flatMap((one) => one.closings).join(' ')}`);
      t.diagnostic(this.service.journal().split('\n').slice(-25).join('\n'));
    }
    if (!this.isOver) this.assertNoComplaint();
  }

  /** Everybody says the last word, ends and reads: the complaints of the oracle. */
  async finish(ms = 60000) {
    this.isFinishing = true;
    let timer;
    const late = new Promise((resolve, reject) => { timer = setTimeout(() => reject(new Error(`not settled: ${this.unsettled()}`)), ms); });
    try {
      await Promise.race([Promise.all(this.lives), late]);
      for (const librarian of this.librarians) librarian.abandon();
      await Promise.race([Promise.all(this.chatting), late]);
      this.compareViews();
      await this.audit();
      this.isOver = true;
    } finally {
      clearTimeout(timer);
      await Promise.all(this.talkers.map((one) => one.stop()));
    }
    return this.oracle.complaints;
  }

  unsettled() {
    const open = this.talkers.flatMap((one) => [...one.talks.values()].filter((talk) => talk.outbox.length > 0)
      .map((talk) => `${one.name} log ${talk.log} ${talk.state}: ${talk.outbox.length} from ${talk.outbox[0].number}, in flight ${talk.inFlight}, stuck ${talk.stuck}`));
    return [...this.oracle.complaints.slice(0, 3), ...open.slice(0, 5), ...this.talkers.filter((one) => !one.isWelcome).map((one) => `${one.name} is outside and ${one.stage}, last heard ${JSON.stringify(one.line?.packets.slice(-2))}: ${one.trouble}`).slice(0, 3)].join('; ');
  }

  /** Librarians and seekers saw the same. */
  compareViews() {
    for (const { seeker, log } of this.ended)
      for (const librarian of this.librarians)
        for (const [seq, entry] of librarian.talks.get(log)?.entries ?? []) {
          const other = seeker.talk(log).entries.get(seq);
          if (!other) this.oracle.complain(`log ${log}: ${seq} is known to ${librarian.name} alone`);
          else this.oracle.same(log, { ...entry, side: other.side }, other, `the view of ${librarian.name}`);
        }
  }

  /** The auditor sees as many conversations as were begun, and the same words in three of them. */
  async audit() {
    const auditor = await openStaff(this.service, this.service.account('auditor'), 'admin');
    let count = 0;
    for (let before, more = true; more;) {
      const page = auditor.next('conversations');
      auditor.send({ type: 'conversations', ...(before ? { before } : {}) });
      const { conversations, more: isMore } = await page;
      count += conversations.length;
      before = conversations.at(-1)?.conversation;
      more = isMore;
    }
    if (count !== this.conversations + (this.before ?? 0)) this.oracle.complain(`${count} conversations are stored, ${this.conversations} were begun`);
    for (const { seeker, log } of this.ended.slice(-3)) {
      const entries = new Map();
      const from = auditor.packets.length;
      auditor.send({ type: 'open', conversation: seeker.talk(log).conversation, why: 'test' });
      await until(() => {
        for (const packet of auditor.packets.slice(from)) if (packet.type === 'transcript') for (const entry of packet.entries) entries.set(entry.seq, entry);
        return entries.size === seeker.talk(log).head;
      }, `the transcript of log ${log}`);
      this.oracle.compare(log, [...entries.values()].sort((one, other) => one.seq - other.seq), 'what the auditor reads');
    }
    await auditor.close();
  }
}
