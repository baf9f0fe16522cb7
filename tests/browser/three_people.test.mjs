// SPDX-License-Identifier: Apache-2.0
// The whole way of a conversation, in each language: job seekers with a phone and at a computer,
// a tunnel in the middle and a second tab, a librarian at her desk, an auditor and an administrator.

import assert from 'node:assert/strict';
import { button, comeToWork, goOnDuty, pickupCode, progressIs, reads, remembered, say, see, signIn, take, texts, toPart, typeOn, writeFirst } from './acts.mjs';
import { LANGUAGES, SOME_LANGUAGES, openStage, until } from './browser.mjs';

const scene = openStage();
const FIRST = { en: 'I am looking for work in a warehouse.', bg: 'Търся работа в склад.', da: 'Jeg søger arbejde på et lager.' };
const ANSWER = { en: 'Have you got an old CV?', bg: 'Имате ли старо CV?', da: 'Har du et gammelt CV?' };
const REASON = { en: 'Complaint 17', bg: 'Жалба 17', da: 'Klage 17' };
const TUNNEL = { en: 'Written in a tunnel.', bg: 'Написано в тунел.', da: 'Skrevet i en tunnel.' };
const LINKED = 'https://europass.europa.eu/en (and <b>no markup</b>, javascript:alert(1)).';

for (const language of LANGUAGES) {
  scene(`a job seeker and a librarian talk, and an auditor reads it for a reason (${language})`, async ({ person, service }) => {
    const seeker = await person({ size: 'phone', language, expects: [/ERR_INTERNET_DISCONNECTED/] });
    const { words } = seeker;
    await see(seeker, words('seeker.closed'));
    await writeFirst(seeker, FIRST[language]);
    await see(seeker, words('seeker.left'));
    assert.equal((await pickupCode(seeker)).split(' ').length, 4);
    await remembered(seeker);
    await progressIs(seeker, ['stored']);

    const librarian = await person({ language, path: '/desk' });
    await signIn(librarian, { login: 'maria', password: 'not her password' });
    await see(librarian, words('reason.wrong_login'));
    await comeToWork(librarian, service.account('librarian'));
    await see(librarian, words('desk.queue.off_duty'));
    await goOnDuty(librarian);
    await button(seeker, words('seeker.come_back')).click();
    await see(seeker, words('seeker.ahead_0'));
    const second = await person({ size: 'computer', language });
    await see(second, words('seeker.answering'));
    await writeFirst(second, `2: ${FIRST[language]}`, { topic: 'letter' });
    await see(second, words('seeker.ahead_1'));
    await take(librarian, FIRST[language]);
    await see(seeker, words('seeker.with', { name: 'Maria' }));
    await see(seeker, words('common.event.taken', { name: 'Maria' }), '.log');
    await see(second, words('seeker.ahead_0'));
    await progressIs(seeker, ['seen']);

    await typeOn(librarian, ANSWER[language].slice(0, 5), seeker, words('common.typing', { name: 'Maria' }));
    await say(librarian, ANSWER[language]);
    await reads(seeker, [FIRST[language], ANSWER[language]]);
    assert.equal(await seeker.page.locator('.log .message').last().locator('.who').innerText(), 'Maria');
    await progressIs(librarian, ['seen']);
    await see(librarian, words('common.progress.seen'), '.log');
    await seeker.page.fill('#words', LINKED);
    await typeOn(seeker, ' ', librarian, words('common.typing', { name: words('common.job_seeker') }), '.room');
    await seeker.page.click('.composer button[type=submit]');
    await progressIs(seeker, ['seen', 'seen']);
    for (const one of [seeker, librarian]) {
      await reads(one, [FIRST[language], ANSWER[language], LINKED]);
      const links = await one.page.locator('.log .words a').evaluateAll((all) => all.map(({ href, rel, target }) => [href, rel, target]));
      assert.deepEqual(links, [['https://europass.europa.eu/en', 'noopener noreferrer nofollow', '_blank']]);
      assert.equal(await one.page.locator('.log b').count(), 0);
    }

    const tab = { ...seeker, page: await seeker.open() };
    await reads(tab, [FIRST[language], ANSWER[language], LINKED]);
    await seeker.context.setOffline(true);
    await say(tab, TUNNEL[language]);
    await see(tab, words('common.progress.kept'), '.log');
    await seeker.context.setOffline(false);
    const all = [FIRST[language], ANSWER[language], LINKED, TUNNEL[language]];
    for (const one of [tab, librarian]) await reads(one, all);
    await tab.page.close();
    await seeker.page.bringToFront();
    await reads(seeker, all);

    await button(seeker, words('seeker.finish')).click();
    await button(seeker, words('seeker.end_yes'), 'dialog').click();
    await see(seeker, words('common.event.ended'), '.log');
    await see(librarian, words('desk.talk.ended'));
    await button(librarian, words('desk.talk.put_away')).click();
    await see(librarian, words('desk.cards.empty'));
    await button(second, words('seeker.finish')).click();
    await button(second, words('seeker.end_yes'), 'dialog').click();
    await see(librarian, words('desk.queue.empty'));
    await button(librarian, words('desk.duty.go_off')).click();
    await see(librarian, words('desk.duty.off'));
    await button(librarian, words('desk.sign_out')).click();
    await see(librarian, words('desk.signed_out'));

    const auditor = await person({ language, path: '/admin' });
    await comeToWork(auditor, service.account('auditor'));
    const row = auditor.page.locator('tbody tr').nth(1);
    await see(auditor, words('admin.list.caption'));
    const number = await row.locator('th .cell').innerText();
    assert.equal(await row.locator('.cell').nth(4).innerText(), words('admin.state.ended'));
    assert.ok(!(await auditor.page.locator('main').innerText()).includes(FIRST[language]), 'the list holds no words');
    await row.getByRole('button').click();
    await button(auditor, words('admin.open.do'), 'dialog').click();
    await see(auditor, words('reason.reason_needed'), 'dialog');
    await auditor.page.fill('#why', REASON[language]);
    await button(auditor, words('admin.open.do'), 'dialog').click();
    await reads(auditor, all);
    await see(auditor, words('admin.transcript.why', { why: REASON[language] }));
    await toPart(auditor, 'audit');
    await see(auditor, words('admin.audit.caption'));
    const newest = auditor.page.locator('tbody tr').first();
    await until(async () => (await newest.innerText()).includes(REASON[language]), 'the row of the audit list');
    const cells = await newest.locator('.cell').allInnerTexts();
    assert.deepEqual(cells.slice(2), ['ole', words('admin.act.transcript_opened'), number, REASON[language]]);
    await auditor.page.locator('tbody tr', { hasText: words('admin.act.login_failed') }).first().waitFor();
    assert.deepEqual(await texts(auditor), []);
  }, { own: true });
}

for (const language of SOME_LANGUAGES) {
  scene(`an administrator adds an account, gives it a new password and disables it (${language})`, async ({ person, service }) => {
    const admin = await person({ language, path: '/admin' });
    const { words } = admin;
    const login = `petra.${language}`;
    const row = admin.page.locator('tbody tr', { hasText: login });
    const act = (key) => row.getByRole('button', { name: words('admin.staff.for', { act: words(key), login }) });
    await comeToWork(admin, service.account('admin'));
    await button(admin, words('admin.add.open')).click();
    await admin.page.fill('#new-login', login);
    await admin.page.fill('#new-name', 'Petra');
    await admin.page.fill('#new-password', 'short');
    await button(admin, words('admin.add.do'), 'dialog').click();
    await see(admin, words('reason.weak_password'), 'dialog');
    await button(admin, words('admin.password.suggest'), 'dialog').click();
    const password = await admin.page.inputValue('#new-password');
    await button(admin, words('admin.add.do'), 'dialog').click();
    await see(admin, words('admin.news.added', { login }));
    await see(admin, login, 'tbody');

    const petra = await person({ language, path: '/desk' });
    await comeToWork(petra, { login, password });
    await act('admin.staff.password').click();
    await admin.page.fill('#new-password', 'a longer password of hers');
    await button(admin, words('admin.password.set'), 'dialog').click();
    await see(admin, words('admin.news.password', { login }));
    await see(petra, words('desk.session_over'));
    await signIn(petra, { login, password });
    await see(petra, words('reason.wrong_login'));
    await comeToWork(petra, { login, password: 'a longer password of hers' });

    await act('admin.staff.disable').click();
    await button(admin, words('admin.staff.disable'), 'dialog').click();
    await see(admin, words('admin.news.disabled', { login }));
    await see(petra, words('desk.session_over'));
    await signIn(petra, { login, password: 'a longer password of hers' });
    await see(petra, words('reason.wrong_login'));
    await act('admin.staff.enable').click();
    await button(admin, words('admin.staff.enable'), 'dialog').click();
    await see(admin, words('admin.news.enabled', { login }));
  });
}

scene('an administrator on the desk, and a librarian in the administration, are told where their work is', async ({ person, service }) => {
  const admin = await person({ path: '/desk' });
  await comeToWork(admin, service.account('admin'));
  await see(admin, admin.words('desk.elsewhere.admin'));
  const librarian = await person({ path: '/admin' });
  await comeToWork(librarian, service.account('librarian'));
  await see(librarian, librarian.words('admin.elsewhere.librarian'));
});
