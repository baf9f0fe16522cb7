// SPDX-License-Identifier: Apache-2.0
// A number that nobody here needs: asked about before it is sent, marked on the desk when it is
// sent all the same, and removed by either side from every screen, the auditor's too.

import assert from 'node:assert/strict';
import { button, comeToWork, librarianOnDuty, progressIs, reads, remembered, say, see, take, toPart, writeFirst } from './acts.mjs';
import { axe, SOME_LANGUAGES, openStage, until } from './browser.mjs';

const scene = openStage();
const FIRST = { en: 'I need a CV.', bg: 'Трябва ми CV.', da: 'Jeg mangler et CV.' };
const NUMBER = { en: '4111 1111 1111 1111', bg: '7523169263', da: '010190-1234' };
const marks = ({ page }) => page.locator('.found').count();

for (const language of SOME_LANGUAGES) {
  scene(`a number is asked about, marked, and removed by either side (${language})`, async ({ person, service }) => {
    const seeker = await person({ size: 'phone', language });
    const { words } = seeker;
    const asks = words(language === 'en' ? 'common.found.bank' : 'common.found.identity');
    const removed = words('common.removed');
    const text = `1: ${NUMBER[language]} ${FIRST[language]}`;
    await writeFirst(seeker, FIRST[language]);
    await remembered(seeker);
    const librarian = await person({ language, path: '/desk' });
    await librarianOnDuty(librarian, service.account('librarian'));
    await take(librarian, FIRST[language]);

    await say(seeker, text);
    await see(seeker, asks, '.asks');
    assert.deepEqual(await axe(seeker.page), []);
    await button(seeker, words('seeker.identity_change')).click();
    assert.equal(await seeker.page.inputValue('#words'), text);
    assert.ok(await seeker.page.locator('#words').evaluate((field) => field === document.activeElement));
    await seeker.page.click('.composer button[type=submit]');
    await button(seeker, words('seeker.identity_without')).click();
    const without = text.replace(NUMBER[language], '[…]');
    await reads(librarian, [FIRST[language], without]);
    await say(seeker, text);
    await button(seeker, words('seeker.identity_send')).click();
    await reads(librarian, [FIRST[language], without, text]);
    await progressIs(seeker, ['seen', 'seen', 'seen']);

    await see(librarian, asks, '.log');
    assert.deepEqual([await marks(seeker), await marks(librarian)], [1, 1]);
    await button(seeker, words('common.remove')).click();
    await see(seeker, words('common.remove_all'));
    await button(seeker, words('common.cancel')).click();
    await see(seeker, asks, '.log');
    await button(librarian, words('common.remove')).click();
    assert.deepEqual(await axe(librarian.page), []);
    await button(librarian, words('common.remove')).click();
    for (const one of [seeker, librarian]) {
      await reads(one, [FIRST[language], without, removed]);
      await see(one, words('common.event.redacted'), '.log');
      assert.equal(await marks(one), 0);
    }

    await say(seeker, text);
    await button(seeker, words('seeker.identity_send')).click();
    await reads(librarian, [FIRST[language], without, removed, text]);
    await button(seeker, words('common.remove')).click();
    await button(seeker, words('common.remove')).click();
    const all = [FIRST[language], without, removed, removed];
    await reads(seeker, all);
    await reads(librarian, all);
    await seeker.page.reload();
    await reads(seeker, all);
    assert.ok(!(await seeker.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).includes(NUMBER[language]), 'nothing of it is kept');

    const auditor = await person({ language, path: '/admin' });
    await comeToWork(auditor, service.account('auditor'));
    await auditor.page.locator('tbody tr').first().getByRole('button').click();
    await auditor.page.fill('#why', '17');
    await button(auditor, words('admin.open.do'), 'dialog').click();
    await reads(auditor, all);
    await toPart(auditor, 'audit');
    await until(async () => (await auditor.page.locator('tbody tr', { hasText: words('admin.act.message_redacted') }).count()) === 2, 'both removals in the audit list');

    const plain = await seeker.open('/plain');
    assert.deepEqual(await plain.locator('.words').allInnerTexts(), all);
    await plain.close();
  }, { own: true });
}
