// SPDX-License-Identifier: Apache-2.0
// Somebody is taken before others: the desk asks why, and takes nobody without an answer.

import assert from 'node:assert/strict';
import { answerDialog, button, clean, comeToWork, librarianOnDuty, see, take, toPart, writeFirst } from './acts.mjs';
import { openStage, SOME_LANGUAGES } from './browser.mjs';
import { focusIsSeen, isFocused, tabTo } from './keyboard.mjs';

const scene = openStage();
const WORDS = ['I was first', 'I am the second', 'And I the third'];

for (const language of SOME_LANGUAGES) scene(`who is not first is taken only when it is said why, and the auditor reads that (${language})`, async ({ person, service }) => {
  const librarian = await person({ language, path: '/desk', size: 'narrow' });
  const { page, words } = librarian;
  const waits = (text) => page.locator('.waiting').filter({ has: page.getByText(text, { exact: true }) });
  await librarianOnDuty(librarian, service.account('librarian'));
  for (const text of WORDS) await writeFirst(await person({ language }), text);
  await see(librarian, WORDS[2]);

  // By keys: what is held down too long chooses nothing, and Esc takes nobody.
  await waits(WORDS[2]).getByRole('button').focus();
  await page.keyboard.press('Enter');
  await see(librarian, words('desk.turn.title'), 'dialog');
  await see(librarian, words('desk.turn.before_other', { count: 2 }), 'dialog');
  await clean(librarian, 'the question why');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog[open]', { state: 'detached' });
  assert.equal(await page.locator('.waiting').count(), 3);
  assert.ok(await isFocused(librarian, '.waiting:nth-child(3) button'), 'the focus is back');
  await page.keyboard.press('Enter');
  await tabTo(librarian, 'dialog button');
  await focusIsSeen(librarian);
  await page.keyboard.press('Enter');
  await page.waitForSelector('#answer');
  await waits(WORDS[2]).waitFor({ state: 'detached' });

  // The first is taken without a word.
  await button(librarian, words('desk.talk.back')).click();
  await waits(WORDS[0]).getByRole('button').click();
  await waits(WORDS[0]).waitFor({ state: 'detached' });
  assert.equal(await page.locator('dialog[open]').count(), 0);

  const auditor = await person({ language, path: '/admin' });
  await comeToWork(auditor, service.account('auditor'));
  await toPart(auditor, 'audit');
  const row = auditor.page.locator('tr').filter({ hasText: words('staff.turn.promised') });
  await row.getByText(auditor.words('admin.act.taken_out_of_turn')).waitFor();
  assert.equal(await row.count(), 1);
}, { own: true });

scene('where the page believed that nobody stood before, the service asks, and the desk the same question', async ({ person, service }) => {
  const librarian = await person({ path: '/desk' });
  const { page, words } = librarian;
  await librarianOnDuty(librarian, service.account('librarian'));
  for (const text of WORDS.slice(0, 2)) await writeFirst(await person(), text);
  for (const text of WORDS.slice(0, 2)) {
    await take(librarian, text);
    await button(librarian, words('desk.talk.give_back')).click();
    await see(librarian, text, '.waiting');
  }
  // Who came back may have been handed to her, with a reason of its own: that only the service knows.
  await page.locator('.waiting').nth(1).getByRole('button').click();
  await see(librarian, words('desk.turn.before_one', { count: 1 }), 'dialog');
  await answerDialog(librarian, words('common.cancel'));
  assert.equal(await page.locator('.waiting').count(), 2);
  await page.locator('.waiting').nth(1).getByRole('button').click();
  await button(librarian, words('staff.turn.short'), 'dialog').click();
  await page.waitForSelector('#answer');
}, { own: true });
