// SPDX-License-Identifier: Apache-2.0
// A short guide to read while one waits: opened by keyboard, on what the conversation is about,
// with script and without, and gone when somebody comes.

import assert from 'node:assert/strict';
import { clean, librarianOnDuty, press, see, take, writeFirst } from './acts.mjs';
import { openStage, SOME_LANGUAGES, until } from './browser.mjs';
import { tabTo } from './keyboard.mjs';

const scene = openStage();
const guideOf = ({ words }, topic) => [1, 2, 3, 4, 5].map((line) => words(`seeker.guide.${topic}_${line}`));
const opened = ({ page }) => page.locator('.talk details[open] li').allInnerTexts();

for (const language of SOME_LANGUAGES)
  scene(`a short guide while one waits, and while a message is left (${language})`, async ({ person, service }) => {
    const seeker = await person({ size: 'phone', language });
    const { page, words } = seeker;
    await writeFirst(seeker, 'At night');
    await see(seeker, words('seeker.left'));
    await page.locator('summary', { hasText: words('seeker.guide') }).click();
    await until(async () => (await opened(seeker)).length === 5, 'the guide while a message is left');
    await clean(seeker, 'the guide on a phone');

    const librarian = await person({ path: '/desk' });
    await librarianOnDuty(librarian, service.account('librarian'));
    const plain = await person({ size: 'phone', language, javaScriptEnabled: false });
    await plain.page.fill('textarea[name=text]', 'Without script');
    await plain.page.check('input[name=topic][value=application]');
    await press(plain, 'button', words('common.send'));
    await plain.page.locator('summary', { hasText: words('seeker.guide') }).click();
    assert.deepEqual(await opened(plain), guideOf(plain, 'application'));

    const other = await person({ language });
    await writeFirst(other, 'I wait', { topic: 'letter' });
    await tabTo(other, '.talk summary');
    await other.page.keyboard.press('Enter');
    await until(async () => (await opened(other)).length === 5, 'the guide, by keyboard');
    assert.deepEqual(await opened(other), guideOf(other, 'letter'));
    await see(other, words('seeker.ahead_1'));
    await clean(other, 'the guide on a computer');
    await take(librarian, 'I wait');
    await see(other, words('seeker.with', { name: 'Maria' }));
    assert.equal(await other.page.locator('details', { hasText: words('seeker.guide') }).count(), 0);
  }, { own: true, ms: 60000 });
