// SPDX-License-Identifier: Apache-2.0
// A client that was written from docs/protocol.md alone, by somebody who has not read any
// other file of the project: it shows that the page says enough. Keep it that way.

import { randomBytes } from 'node:crypto';
import { openSocket, post } from './websocket.mjs';

const VERSION = 1;
const hex = (bytes) => randomBytes(bytes).toString('hex');

/** What a seeker and a librarian have in common: a line that comes back, outboxes, talks. */
class Stranger {
  constructor(service, language) {
    Object.assign(this, { service, language, writer: hex(8), talks: new Map(), conversations: new Map(), refusals: [], wishes: [] });
  }

  /** Opens a socket, says hello and sends again what has no answer. */
  async connect() {
    const greeting = await this.hello();
    this.line = await openSocket(this.service, { cookie: this.cookie });
    if (this.line.status !== 101) throw new Error(`the service answers ${this.line.status}`);
    this.over = this.listen(this.line);
    const welcome = this.wait((packet) => packet.type === 'welcome', 'welcome');
    this.line.send(greeting);
    this.welcome = await welcome;
  }

  /** Breaks the line as a tunnel would: what was under way is lost. */
  breakLine() {
    this.line.socket.destroy();
    return this.line.closed;
  }

  /** Takes every packet of a line, in order, until it closes. */
  async listen(line) {
    for (let taken = 0, open = true; open;) {
      if (line.socket.closed) open = false;
      else await line.next(() => true, 600000).catch(() => { open = false; });
      while (taken < line.packets.length) this.take(line.packets[taken++]);
    }
    return line.closed;
  }

  take(packet) {
    if (this.deaf?.(packet)) return;
    this[`on_${packet.type}`]?.(packet);
    for (const wish of [...this.wishes]) wish(packet);
  }

  /** Resolves with the first packet from now on that passes. */
  wait(test, what, ms = 10000) {
    return new Promise((resolve, reject) => {
      const drop = () => { clearTimeout(timer); this.wishes.splice(this.wishes.indexOf(wish), 1); };
      const timer = setTimeout(() => { drop(); reject(new Error(`no ${what} within ${ms} ms`)); }, ms);
      const wish = (packet) => { if (test(packet)) { drop(); resolve(packet); } };
      this.wishes.push(wish);
    });
  }

  talk(log) {
    if (!this.talks.has(log)) this.talks.set(log, { log, entries: new Map(), outbox: [], next: 1, head: 0 });
    return this.talks.get(log);
  }

  /** Puts a message in the outbox and sends it; resolves with its place in the talk. */
  say(log, text) {
    const talk = this.talk(log);
    const message = { number: talk.next++, text };
    talk.outbox.push(message);
    const stored = this.wait((packet) => packet.type === 'stored' && packet.log === log && packet.writer === this.writer && packet.number === message.number, 'stored');
    this.sendMessage(log, message);
    return stored;
  }

  sendMessage(log, { number, text }) {
    this.line.send({ type: 'say', log, writer: this.writer, number, text });
  }

  sendOutbox() {
    for (const { log, outbox } of this.talks.values()) for (const message of outbox) this.sendMessage(log, message);
  }

  on_welcome() { this.renew(); }
  on_again() { this.renew(); }

  renew() {
    for (const talk of this.talks.values()) talk.asked = undefined;
    this.sendOutbox();
  }

  on_refused(packet) { this.refusals.push(packet); }

  on_stored({ log, writer, number, seq, at_ms: at }) {
    const talk = this.talk(log);
    if (writer !== this.writer) return;
    const message = talk.outbox.find((one) => one.number === number);
    talk.outbox = talk.outbox.filter((one) => one !== message);
    if (message && !talk.entries.has(seq)) talk.entries.set(seq, { seq, kind: 'message', side: this.side, at_ms: at, text: message.text });
  }

  on_conversation(packet) {
    this.conversations.set(packet.conversation, packet);
    this.closeGap(this.talk(packet.log), packet.head);
  }

  on_entries({ log, head, entries }) {
    const talk = this.talk(log);
    for (const entry of entries) {
      talk.entries.set(entry.seq, entry);
      if (entry.writer === this.writer) talk.outbox = talk.outbox.filter((one) => one.number !== entry.number);
    }
    this.closeGap(talk, head);
  }

  /** The last entry before the first gap. */
  reached(talk) {
    let seq = 0;
    while (talk.entries.has(seq + 1)) seq++;
    return seq;
  }

  closeGap(talk, head) {
    talk.head = Math.max(talk.head, head);
    const after = this.reached(talk);
    if (after < talk.head && talk.asked !== after) this.line.send({ type: 'resume', log: talk.log, after: (talk.asked = after) });
    if (after >= talk.head) talk.asked = undefined;
  }

  /** The texts of a talk in order, as far as they are known. */
  texts(log) {
    const { entries } = this.talk(log);
    return [...entries.keys()].sort((a, b) => a - b).map((seq) => entries.get(seq)).filter((entry) => entry.kind === 'message').map((entry) => entry.text);
  }

  end(conversation) {
    const ended = this.wait((packet) => packet.type === 'entries' && packet.entries.some((entry) => entry.kind === 'ended'), 'end');
    this.line.send({ type: 'end', conversation });
    return ended;
  }
}

export class StrangeSeeker extends Stranger {
  constructor(service, language = 'bg') { super(service, language); this.side = 'seeker'; }

  async hello() {
    const code = this.begun?.code;
    return { type: 'hello', version: VERSION, page: 'seeker', language: this.language, ...(code ? { code } : {}) };
  }

  /** Begins a conversation; resolves with begun. */
  begin(topic, text) {
    this.beginning = { type: 'begin', id: hex(16), language: this.language, topic, writer: this.writer, text };
    const begun = this.wait((packet) => packet.type === 'begun', 'begun');
    this.line.send(this.beginning);
    return begun;
  }

  sendOutbox() {
    if (this.beginning) this.line.send(this.beginning);
    super.sendOutbox();
  }

  on_begun(packet) {
    if (packet.id !== this.beginning?.id) return;
    this.begun = packet;
    const talk = this.talk(packet.log);
    talk.next = 2;
    talk.entries.set(1, { seq: 1, kind: 'message', side: 'seeker', text: this.beginning.text });
    this.beginning = undefined;
  }
}

export class StrangeLibrarian extends Stranger {
  constructor(service, account, language = 'en') { super(service, language); this.account = account; this.side = 'staff'; }

  async signIn() {
    const { login, password } = this.account;
    const { status, packets, cookie } = await post(this.service, { type: 'login', login, password });
    if (packets[0]?.type !== 'signed_in') throw new Error(`login: ${status} ${JSON.stringify(packets)}`);
    this.cookie = cookie;
    return packets[0];
  }

  async hello() {
    const { packets } = await post(this.service, { type: 'ticket' }, { cookie: this.cookie });
    if (packets[0]?.type !== 'ticket') throw new Error(`ticket: ${JSON.stringify(packets)}`);
    return { type: 'hello', version: VERSION, page: 'desk', language: this.language, ticket: packets[0].ticket };
  }

  onDuty(room) {
    const duty = this.wait((packet) => packet.type === 'duty' && packet.on, 'duty');
    this.line.send({ type: 'duty', on: true, room });
    return duty;
  }

  on_queue({ waiting }) { this.waiting = waiting; }

  on_messages({ left }) { this.left = left; }

  on_gone({ conversation }) { this.conversations.delete(conversation); }

  takeOn(conversation) {
    const held = this.wait((packet) => packet.type === 'conversation' && packet.conversation === conversation && packet.state === 'held', 'conversation');
    this.line.send({ type: 'take', conversation, reason: 'known' });
    return held;
  }
}
