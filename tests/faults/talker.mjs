// SPDX-License-Identifier: Apache-2.0
// Seekers and librarians with an outbox, after docs/protocol.md: they come back whenever a
// line breaks, send again what has no answer, and tell an oracle what they were told.
// Only the waiting before the next try may be shorter than the page asks for, for the sake of time.

import { openSocket, post, randomHex } from '../system/websocket.mjs';

const ANSWER_LATE_MS = 5000;
const STUCK_TRIES = 25;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

class Talker {
  /** port: where to connect instead (a proxy's); backOff: ms from and to. */
  constructor(service, { oracle, name, port, backOff = [500, 1000] }) {
    Object.assign(this, { service, oracle, name, port, backOff, writer: randomHex(8), talks: new Map(), closings: [], goneBy: 0, agains: 0, connects: 0 });
  }

  start() {
    this.running = this.live();
    return this;
  }

  async stop() {
    this.isStopped = true;
    this.line?.socket.destroy();
    clearTimeout(this.later);
    await this.running;
  }

  async live() {
    for (let tries = 0; !this.isStopped; tries++) {
      const code = await this.session().catch((error) => { this.trouble = error; return undefined; });
      this.isWelcome = false;
      if (this.isStopped) return;
      if (code !== undefined) this.closings.push(code);
      const [from, to] = this.backOff;
      await pause(from + Math.random() * (to - from));
    }
  }

  async session() {
    this.stage = 'asks';
    const greeting = await this.hello();
    this.stage = 'opens';
    const line = await openSocket(this.service, { cookie: this.cookie, tls: this.port ? { port: this.port } : {} });
    if (line.status !== 101) throw new Error(`upgrade answered ${line.status}`);
    this.line = line;
    this.stage = 'talks';
    this.connects++;
    line.send(greeting);
    let isOpen = true;
    for (let taken = 0; isOpen;) {
      if (line.socket.closed) isOpen = false; // a packet and the end may come in one breath
      else await line.next(() => true, 600000).catch(() => { isOpen = false; });
      for (; taken < line.packets.length; taken++) this.take(line.packets[taken]);
      line.frames.length = 0;
      if (taken > 1000) { line.packets.length = 0; taken = 0; }
      if (this.isStopped) line.socket.destroy();
    }
    /* a line that was gone before anybody could listen tells no code */
    return (await Promise.race([line.closed, Promise.resolve({ code: 1006 })])).code;
  }

  take(packet) {
    this.watch?.(packet, this);
    this[`on_${packet.type}`]?.(packet);
  }

  send(packet) { if (this.isWelcome) this.line.send(packet); }

  // ---- talks ----

  talk(log) {
    if (!this.talks.has(log)) this.talks.set(log, { log, entries: new Map(), outbox: [], next: 1, head: 0, reached: 0, inFlight: 0, stuck: 0, waiters: new Set() });
    return this.talks.get(log);
  }

  /** Says something new; resolves with true once it is stored, false when the talk has ended. */
  say(log, text) {
    const talk = this.talk(log);
    const message = { number: talk.next++, text };
    const stored = new Promise((resolve) => { message.settle = resolve; });
    talk.outbox.push(message);
    this.oracle.said(log, this.side, this.writer, message.number, text);
    if (!talk.isResending) this.sendMessage(talk, message);
    return stored;
  }

  sendMessage(talk, message) {
    if (!this.isWelcome) return;
    talk.inFlight++;
    this.send({ type: 'say', log: talk.log, writer: this.writer, number: message.number, text: message.text });
  }

  sendOutbox(talk) {
    talk.inFlight = 0;
    talk.isResending = false;
    for (const message of talk.outbox) this.sendMessage(talk, message);
  }

  /** What was lost with a line or a desk goes out once more; gaps are asked for again. */
  renew() {
    for (const talk of this.talks.values()) {
      talk.asked = undefined;
      this.sendOutbox(talk);
    }
  }

  on_welcome() {
    this.isWelcome = true;
    this.renew();
  }

  on_again() {
    this.agains++;
    this.renew();
  }

  answered(talk) {
    talk.inFlight = Math.max(0, talk.inFlight - 1);
    if (talk.isResending && talk.inFlight === 0 && !talk.isWaiting) this.sendOutbox(talk);
  }

  on_stored({ log, writer, number, seq, at_ms: at }) {
    const talk = this.talk(log);
    if (writer !== this.writer) return this.oracle.complain(`${this.name} hears of a stranger's writer`);
    const place = talk.outbox.findIndex((one) => one.number === number);
    /* not always the first: an answer can die with a desk after its commit, and its successor answers
       what came behind it before we ask again. In which order they stand the oracle sees in the talk. */
    const message = place >= 0 ? talk.outbox.splice(place, 1)[0] : undefined;
    this.oracle.acknowledged(log, writer, number, seq);
    talk.stuck = 0;
    if (message) {
      this.place(talk, { seq, kind: 'message', side: this.side, at_ms: at, text: message.text });
      message.settle(true);
    }
    this.answered(talk);
  }

  on_refused(packet) {
    if (packet.reason === 'storage_full') this.fullCount = (this.fullCount ?? 0) + 1;
    if (packet.log === undefined || packet.number === undefined) {
      if (packet.wait_ms !== undefined && !this.later)
        this.later = setTimeout(() => { this.later = undefined; if (!this.isStopped) this.renew(); }, packet.wait_ms);
      return;
    }
    const talk = this.talk(packet.log);
    const first = talk.outbox[0];
    if (packet.reason === 'number_reused') this.oracle.complain(`${this.name}: log ${packet.log}: number ${packet.number} was reused`);
    if (packet.reason === 'already_ended') return this.ended(talk, true);
    if (packet.reason === 'out_of_order' && first?.number === packet.number && ++talk.stuck > STUCK_TRIES)
      this.oracle.complain(`${this.name}: log ${packet.log}: out of order, though all before ${packet.number} was acknowledged`);
    if (talk.stuck > STUCK_TRIES) return;
    if (packet.wait_ms !== undefined && !talk.isWaiting) {
      talk.isWaiting = true;
      setTimeout(() => { talk.isWaiting = false; if (!this.isStopped) this.sendOutbox(talk); }, packet.wait_ms);
    }
    /* what is not ours just now waits until it is again */
    talk.isResending = packet.reason !== 'not_allowed' || talk.state === 'held';
    this.answered(talk);
  }

  on_conversation({ conversation, log, state, head }) {
    const talk = this.talk(log);
    Object.assign(talk, { conversation, state });
    if (state === 'ended') this.ended(talk, false);
    if (state === 'held' && talk.outbox.length > 0) {
      talk.isResending = true;
      if (talk.inFlight === 0) this.sendOutbox(talk);
    }
    this.closeGap(talk, head);
  }

  ended(talk, isRefused) {
    talk.state = 'ended';
    for (const message of talk.outbox.splice(0)) {
      if (isRefused) this.oracle.refused(talk.log, message.text);
      message.settle(false);
    }
    for (const waiter of talk.waiters) waiter();
  }

  on_entries({ log, head, entries }) {
    const talk = this.talk(log);
    for (const entry of entries) {
      talk.reading?.set(entry.seq, entry);
      this.place(talk, entry);
    }
    this.closeGap(talk, head);
  }

  place(talk, entry) {
    const known = talk.entries.get(entry.seq);
    if (known) this.oracle.same(talk.log, known, entry, `the view of ${this.name}`);
    talk.entries.set(entry.seq, entry);
    while (talk.entries.has(talk.reached + 1)) talk.reached++;
    for (const waiter of talk.waiters) waiter();
  }

  closeGap(talk, head) {
    talk.head = Math.max(talk.head, head);
    const isMissing = talk.reached < talk.head;
    if (!isMissing) talk.asked = undefined;
    const isLate = talk.asked !== undefined && Date.now() - talk.askedAt > ANSWER_LATE_MS;
    if (!isMissing || (talk.asked !== undefined && !isLate)) return;
    Object.assign(talk, { asked: talk.reached, askedAt: Date.now() });
    this.send({ type: 'resume', log: talk.log, after: talk.reached });
  }

  /** Asks until everything from 1 to head has come out of the store anew: the entries in order. */
  async readAll(log, ms = 60000) {
    const talk = this.talk(log);
    talk.reading = new Map();
    const end = Date.now() + ms;
    for (let lowest; ;) {
      const count = talk.reading.size;
      this.send({ type: 'history', log, ...(lowest > 1 ? { before: lowest } : {}) });
      await this.waitFor(talk, () => talk.reading.size > count || talk.reading.has(talk.head));
      const from = lowest > 1 ? lowest : talk.head + 1;
      const to = Math.max(1, from - 100);
      await this.waitFor(talk, () => { for (let seq = to; seq < from; seq++) if (!talk.reading.has(seq)) return false; return true; });
      let complete = true;
      for (let seq = to; seq < from; seq++) complete &&= talk.reading.has(seq);
      if (complete) lowest = to;
      if (complete && to === 1) break;
      if (this.isStopped || Date.now() > end) throw new Error(`${this.name} cannot read log ${log}: ${talk.reading.size} of ${talk.head}`);
    }
    const entries = [...talk.reading.values()].sort((one, other) => one.seq - other.seq);
    talk.reading = undefined;
    return entries;
  }

  /** Waits until the condition holds, or an answer is late and has to be asked for again. */
  waitFor(talk, condition, ms = ANSWER_LATE_MS) {
    if (condition()) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => { clearTimeout(timer); talk.waiters.delete(waiter); resolve(); };
      const waiter = () => { if (condition()) done(); };
      const timer = setTimeout(done, ms);
      talk.waiters.add(waiter);
    });
  }
}

export class Seeker extends Talker {
  constructor(service, options) { super(service, options); this.side = 'seeker'; }

  async hello() {
    return { type: 'hello', version: 1, page: 'seeker', language: 'en', ...(this.code ? { code: this.code } : {}) };
  }

  /** Begins a conversation; resolves with begun. */
  begin(text) {
    this.beginning = { type: 'begin', id: randomHex(16), language: 'en', topic: 'cv', writer: this.writer, text };
    const begun = new Promise((resolve) => { this.settleBegun = resolve; });
    this.send(this.beginning);
    return begun;
  }

  renew() {
    if (this.beginning) this.send(this.beginning);
    super.renew();
  }

  on_begun(packet) {
    if (packet.id !== this.beginning?.id) return;
    const { text } = this.beginning;
    this.beginning = undefined;
    this.code = packet.code;
    const talk = this.talk(packet.log);
    Object.assign(talk, { next: 2, conversation: packet.conversation, head: Math.max(1, talk.head) });
    this.oracle.said(packet.log, 'seeker', this.writer, 1, text);
    this.oracle.acknowledged(packet.log, this.writer, 1, 1);
    this.place(talk, { seq: 1, kind: 'message', side: 'seeker', text });
    this.settleBegun(packet);
  }

  /** Ends a conversation, however often that has to be said. */
  async end(log) {
    const talk = this.talk(log);
    while (talk.state !== 'ended' && !this.isStopped) {
      this.send({ type: 'end', conversation: talk.conversation });
      await this.waitFor(talk, () => talk.state === 'ended', 1000);
    }
  }
}

export class Librarian extends Talker {
  constructor(service, options) {
    super(service, options);
    Object.assign(this, { side: 'staff', account: options.account, room: options.room ?? 10, wished: new Map() });
  }

  async hello() {
    if (!this.cookie) {
      const { status, cookie } = await post(this.service, { type: 'login', login: this.account.login, password: this.account.password });
      if (status !== 200) throw new Error(`login answered ${status}`);
      this.cookie = cookie;
    }
    const { status, packets } = await post(this.service, { type: 'ticket' }, { cookie: this.cookie });
    if (status === 401) this.cookie = undefined;
    if (status !== 200) throw new Error(`ticket answered ${status}`);
    return { type: 'hello', version: 1, page: 'desk', language: 'en', ticket: packets[0].ticket };
  }

  /** What was hers when the line broke may be somebody else's by now: `conversation` says. */
  renew() {
    this.wished.clear();
    for (const talk of this.talks.values()) if (talk.state === 'held') talk.state = 'unknown';
    this.send({ type: 'duty', on: true, room: this.room });
    super.renew();
  }

  /** Gives up what she could not say any more, because a colleague has the talk or it is over. */
  abandon() {
    for (const talk of this.talks.values()) if (talk.state !== 'held') this.ended(talk, false);
  }

  held() { return [...this.talks.values()].filter((talk) => talk.state === 'held').length; }

  /** Takes whoever waits, as long as there is room. */
  on_queue({ waiting }) {
    this.waiting = waiting;
    this.takeAll(waiting);
  }

  on_messages({ left }) { this.takeAll(left); }

  takeAll(list) {
    for (const { conversation } of list)
      if (this.held() + this.wished.size < this.room && !this.wished.has(conversation)) {
        this.wished.set(conversation, true);
        this.send({ type: 'take', conversation, reason: 'known' }); /* somebody may have come back meanwhile, and stand before it */
      }
  }

  on_refused(packet) {
    if (packet.packet !== 'take') return super.on_refused(packet);
    this.wished.delete(packet.conversation);
    if (packet.reason !== 'no_room') this.waiting = this.waiting.filter((one) => one.conversation !== packet.conversation);
    if (packet.reason !== 'no_room') this.on_queue({ waiting: this.waiting });
  }

  on_conversation(packet) {
    this.wished.delete(packet.conversation);
    const wasHeld = this.talk(packet.log).state === 'held';
    super.on_conversation(packet);
    if (packet.state === 'held' && !wasHeld) this.onHeld?.(packet.log);
    if (packet.state === 'ended' && this.waiting) this.on_queue({ waiting: this.waiting });
  }

  on_gone({ conversation }) {
    for (const talk of this.talks.values()) if (talk.conversation === conversation) talk.state = 'gone';
  }
}
