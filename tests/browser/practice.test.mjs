// SPDX-License-Identifier: Apache-2.0
// Practice: the very desk, with people who do not exist; the service hears nothing of it.

import assert from 'node:assert/strict';
import { answerDialog, button, comeToWork, goOnDuty, say, see, take } from './acts.mjs';
import { SOME_LANGUAGES, axe, openStage } from './browser.mjs';

const scene = openStage();
const WARNED = { en: 'Please stay friendly.', bg: 'нека останем учтиви', da: 'Hold venligst en god tone.' };

for (const language of SOME_LANGUAGES) {
  scene(`who is new practises with made-up people, and nothing of it reaches the service (${language})`, async ({ person, service }) => {
    const librarian = await person({ path: '/desk', language });
    const { page, words } = librarian;
    await comeToWork(librarian, service.account('librarian'));
    const sent = [];
    page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
    page.on('websocket', (socket) => sent.push(socket.url()));
    await page.getByRole('link', { name: words('desk.queue.practise') }).click();
    await see(librarian, words('practice.notice'));
    sent.length = 0;
    await goOnDuty(librarian);
    await take(librarian, words('practice.person_1.1'));
    await say(librarian, 'Where have you worked?');
    await see(librarian, words('practice.person_1.2'), '.log');
    assert.deepEqual(await axe(page), []);
    const trouble = async (name) => {
      await page.keyboard.press('Alt+t');
      await see(librarian, words('desk.trouble.title'), 'dialog');
      await answerDialog(librarian, name);
    };
    await trouble(words('desk.trouble.warn'));
    await see(librarian, WARNED[language], '.log');
    await trouble(words('desk.trouble.minutes_one', { count: 1 }));
    await button(librarian, words('desk.trouble.go_on')).click();
    await button(librarian, words('desk.trouble.go_on')).waitFor({ state: 'detached' });
    await page.fill('#answer', 'half typed');
    await button(librarian, words('desk.talk.enough')).click();
    await see(librarian, words('common.event.ended'), '.log');
    assert.deepEqual(sent, [], 'the service heard of it');
    await page.getByRole('link', { name: words('practice.leave') }).click();
    await see(librarian, words('desk.queue.empty'));
    const auditor = await person({ path: '/admin', language });
    await comeToWork(auditor, service.account('auditor'));
    await see(auditor, auditor.words('admin.list.empty'));
  }, { own: true });
}
