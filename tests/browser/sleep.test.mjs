// SPDX-License-Identifier: Apache-2.0
// A lid that closes, a phone that dozes: the whole browser stands still (SIGSTOP), its lines stay
// open and nobody answers on them. Whoever was being helped waits in front again within 20 s, and
// who wakes up has lost nothing.

import assert from 'node:assert/strict';
import { librarianOnDuty, progressIs, reads, remembered, say, see, take, writeFirst } from './acts.mjs';
import { launchSleepy, openCast, openStage, until } from './browser.mjs';

const scene = openStage();
const expects = [/ERR_CONNECTION|ERR_SOCKET|ERR_NETWORK|ERR_SSL|ERR_TIMED_OUT|WebSocket connection to/];
/** Longer than a silent line of a job seeker is believed. */
const NIGHT_MS = 32000;

scene('a machine that sleeps: the librarian\'s people are not forgotten, the job seeker misses nothing', async ({ person, service }) => {
  const machine = await launchSleepy();
  const asleep = openCast(machine.browser, service);
  try {
    const seeker = await person({ size: 'phone' });
    const colleague = await person({ language: 'da', path: '/desk' });
    const librarian = await asleep.person({ path: '/desk', expects });
    const dozing = await asleep.person({ size: 'phone', expects });
    await librarianOnDuty(librarian, service.accounts[0]);
    await writeFirst(seeker, 'Hello');
    await take(librarian, 'Hello');
    await librarianOnDuty(colleague, service.accounts[1]);
    await writeFirst(dozing, 'My letter');
    await take(colleague, 'My letter');
    await see(dozing, dozing.words('seeker.with', { name: 'Jens' }));
    await remembered(dozing);
    await librarian.page.fill('#answer', 'Half an ans');
    await see(seeker, seeker.words('seeker.with', { name: 'Maria' }));

    machine.sleep();
    const begin = Date.now();
    await see(seeker, seeker.words('common.event.lost', { name: 'Maria' }), '.log', 20000);
    await see(seeker, seeker.words('seeker.ahead_0'));
    assert.ok(Date.now() - begin < 20000, 'too late');
    await see(colleague, colleague.words('desk.queue.returned'));
    await say(seeker, 'Are you there?');
    await say(colleague, 'A letter begins with a greeting');
    await say(colleague, 'And ends with one');
    await progressIs(colleague, ['stored', 'stored']);
    await new Promise((resolve) => setTimeout(resolve, begin + NIGHT_MS - Date.now()));
    machine.wake();

    await reads(dozing, ['My letter', 'A letter begins with a greeting', 'And ends with one'], 20000);
    await say(dozing, 'Thank you');
    await reads(colleague, ['My letter', 'A letter begins with a greeting', 'And ends with one', 'Thank you'], 20000);
    await see(seeker, seeker.words('seeker.with', { name: 'Maria' }), 'body', 20000);
    await reads(librarian, ['Hello', 'Are you there?'], 20000);
    assert.equal(await librarian.page.inputValue('#answer'), 'Half an ans');
    await librarian.page.fill('#answer', 'Half an answer, and the rest');
    await librarian.page.keyboard.press('Enter');
    await reads(seeker, ['Hello', 'Are you there?', 'Half an answer, and the rest'], 20000);
    await until(async () => !(await colleague.page.getByText(colleague.words('desk.queue.returned')).isVisible()), 'the queue empty again');
    await asleep.stillQuiet();
  } finally {
    machine.wake();
    await asleep.leave();
    await machine.close();
  }
}, { own: true, ms: 110000 });
