// SPDX-License-Identifier: Apache-2.0
// Remembers who said what to whom and what was acknowledged, and knows nothing of how the
// service works: at the end it holds the stored talks against that.

import { appendFileSync } from 'node:fs';

export class Oracle {
  constructor() { Object.assign(this, { talks: new Map(), complaints: [], acknowledgedCount: 0, compared: 0 }); }

  /** A finding that nothing excuses: tests/run gives the file that made it no second try. */
  complain(sentence) {
    if (this.complaints.length < 50) this.complaints.push(sentence);
    if (process.env.FINDINGS) appendFileSync(process.env.FINDINGS, `${sentence}\n`);
  }

  talk(log) {
    if (!this.talks.has(log)) this.talks.set(log, { said: new Map(), words: new Map(), acknowledged: new Map(), refused: new Set() });
    return this.talks.get(log);
  }

  /** A message goes out for the first time. Every text is said once in the whole run. */
  said(log, side, writer, number, text) {
    this.talk(log).said.set(text, { side, writer, number });
    this.talk(log).words.set(`${writer} ${number}`, text);
  }

  /** The service says that it is stored: from now on it must not vanish, move or come twice. */
  acknowledged(log, writer, number, seq) {
    const key = `${writer} ${number}`;
    const before = this.talk(log).acknowledged.get(key);
    if (before === undefined) this.acknowledgedCount++;
    else if (before.seq !== seq) this.complain(`log ${log}: ${key} was acknowledged as ${before.seq} and as ${seq}`);
    this.talk(log).acknowledged.set(key, { seq, text: this.talk(log).words.get(key) });
  }

  /** The service says that it is not stored, and never will be. */
  refused(log, text) { this.talk(log).refused.add(text); }

  /** Two views of the same place in a talk. */
  same(log, one, other, where) {
    if (one.kind !== other.kind || one.text !== other.text || one.side !== other.side)
      this.complain(`log ${log}: ${where} differs at ${one.seq}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`);
  }

  /** Holds a whole stored talk (entries in order) against what was said and acknowledged. */
  compare(log, entries, where = 'history') {
    const { said, acknowledged, refused } = this.talk(log);
    const seen = new Set();
    const last = new Map();
    this.compared++;
    entries.forEach((entry, at) => {
      if (entry.seq !== at + 1) this.complain(`log ${log}: ${where} has ${entry.seq} in place ${at + 1}`);
      if (entry.kind !== 'message') return;
      const words = said.get(entry.text);
      if (!words) return this.complain(`log ${log}: ${where} has words that nobody said: ${entry.text}`);
      if (words.side !== entry.side) this.complain(`log ${log}: ${entry.text} stands on side ${entry.side}`);
      if (seen.has(entry.text)) this.complain(`log ${log}: twice: ${entry.text}`);
      if (refused.has(entry.text)) this.complain(`log ${log}: refused, but stored: ${entry.text}`);
      if ((last.get(words.writer) ?? 0) + 1 !== words.number) this.complain(`log ${log}: out of order: ${entry.text}`);
      last.set(words.writer, words.number);
      seen.add(entry.text);
    });
    for (const { seq, text } of acknowledged.values())
      if (entries[seq - 1]?.text !== text) this.complain(`log ${log}: acknowledged as ${seq}, but lost: ${text}`);
  }
}
