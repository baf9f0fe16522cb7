// SPDX-License-Identifier: Apache-2.0
// A closing that both agree to: the librarian asks whether it is enough for today, the job seeker
// has one more question, and then says yes.

import assert from 'node:assert/strict';
import { button, librarianOnDuty, reads, remembered, say, see, take, writeFirst } from './acts.mjs';
import { axe, SOME_LANGUAGES, openStage, until } from './browser.mjs';

const scene = openStage();
const FIRST = { en: 'I need a CV.', bg: 'Трябва ми CV.', da: 'Jeg mangler et CV.' };

for (const language of SOME_LANGUAGES) {
  scene(`is this enough for today: one more question, then yes (${language})`, async ({ person, service }) => {
    const seeker = await person({ size: 'narrow', language });
    const { page, words } = seeker;
    const asks = page.locator('.asks');
    await writeFirst(seeker, FIRST[language]);
    await remembered(seeker);
    const librarian = await person({ language, path: '/desk' });
    await librarianOnDuty(librarian, service.account('librarian'));
    await take(librarian, FIRST[language]);
    assert.equal(await asks.count(), 0);

    await button(librarian, words('desk.talk.enough')).click();
    await button(librarian, words('desk.talk.enough_asked')).waitFor();
    await see(seeker, words('seeker.enough'), '.asks');
    assert.deepEqual(await axe(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await page.reload();
    await button(seeker, words('seeker.enough_no')).click();
    await see(librarian, words('common.event.goes_on'), '.log');
    await until(async () => (await asks.count()) === 0, 'the question is answered');
    assert.ok(await page.locator('#words').evaluate((field) => field === document.activeElement));
    await say(seeker, '2');
    await reads(librarian, [FIRST[language], '2']);

    await button(librarian, words('desk.talk.enough')).click();
    await button(seeker, words('seeker.enough_yes')).click();
    await see(seeker, words('common.event.ended'), '.log');
    await see(seeker, words('seeker.thanks'));
    assert.equal(await asks.count(), 0);
    await see(librarian, words('desk.talk.ended'));
  }, { own: true });
}
