// SPDX-License-Identifier: Apache-2.0
// The longer feedback form: an administrator makes it, a job seeker answers it on a phone when it
// is over, and the administrator reads numbers, shares and sentences, and takes them along.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { begin, openSeeker } from '../system/websocket.mjs';
import { button, comeToWork, remembered, see, toPart, writeFirst } from './acts.mjs';
import { axe, SOME_LANGUAGES, openStage, until } from './browser.mjs';

const scene = openStage();
const FIRST = { en: 'I need a CV.', bg: 'Трябва ми CV.', da: 'Jeg mangler et CV.' };
const EASY = { en: 'Was it easy?', bg: 'Лесно ли беше?', da: 'Var det let?' };
const EASY_NOW = { en: 'Was it easy to use?', bg: 'Лесно ли се ползваше?', da: 'Var det let at bruge?' };

/** Somebody else, who answers every question with its first answer, and a sentence with words. */
async function another(service, language, sentence) {
  const seeker = await openSeeker(service);
  const { conversation } = await begin(seeker, 'Hello', { language });
  const ended = seeker.next((packet) => packet.type === 'conversation' && packet.state === 'ended');
  seeker.send({ type: 'end', conversation });
  await ended;
  const asked = seeker.next('form');
  seeker.send({ type: 'form', conversation });
  const { questions } = await asked;
  const done = seeker.next((packet) => packet.type === 'done' && packet.packet === 'feedback');
  seeker.send({ type: 'feedback', conversation, answers: questions.map(({ question, kind }) => `${question} ${kind === 'sentence' ? sentence : 0}`).join('\n') });
  await done;
  seeker.socket.destroy();
}

const names = (admin) => admin.page.locator('.keeper-row h3').allInnerTexts();

for (const language of SOME_LANGUAGES) {
  scene(`questions of the library, answered on a phone, read as n and % (${language})`, async ({ person, service }) => {
    const admin = await person({ language, path: '/admin' });
    const { words } = admin;
    await comeToWork(admin, service.account('admin'));
    await toPart(admin, 'questions');
    await see(admin, words('admin.questions.none'));
    assert.deepEqual(await axe(admin.page), []);
    await button(admin, words('admin.questions.begin')).click();
    await until(async () => (await names(admin)).length === 5, 'the suggested questions');
    assert.deepEqual(await axe(admin.page), []);

    // One more, which is put in the first place with the keyboard alone.
    await button(admin, words('admin.questions.add')).click();
    assert.deepEqual(await axe(admin.page), []);
    await button(admin, words('staff.keep.save')).click();
    await see(admin, words('admin.questions.text_needed'));
    await admin.page.fill(`#${language}`, EASY[language]);
    await admin.page.selectOption('#kind', 'choice');
    await admin.page.fill(`#options_${language}`, '1');
    await button(admin, words('staff.keep.save')).click();
    await see(admin, words('admin.questions.options_wrong', { count: 50 }));
    await admin.page.selectOption('#kind', 'yes_no');
    await button(admin, words('staff.keep.save')).click();
    await until(async () => (await names(admin)).length === 6, 'the question is there');
    await admin.page.getByRole('button', { name: words('staff.keep.of', { act: words('admin.questions.earlier'), name: EASY[language] }) }).focus();
    for (let place = 5; place > 0; place--) {
      await admin.page.keyboard.press('Enter');
      await until(async () => (await names(admin)).indexOf(EASY[language]) === place - 1, `in place ${place - 1}`);
    }
    await admin.page.keyboard.press('Enter'); // it is the first already

    const seeker = await person({ size: 'narrow', language });
    const { page } = seeker;
    await writeFirst(seeker, FIRST[language]);
    await remembered(seeker);
    await button(seeker, words('seeker.finish')).click();
    await button(seeker, words('seeker.end_yes'), 'dialog').click();
    await see(seeker, words('seeker.thanks'));
    await button(seeker, words('common.satisfaction.partly')).click();
    await page.getByRole('button', { name: /7/ }).click();
    const groups = page.locator('dialog fieldset');
    await until(async () => (await groups.count()) === 5, 'the questions');
    assert.equal(await groups.first().locator('legend').innerText(), EASY[language]);
    assert.deepEqual(await axe(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));

    // While they read it, the first question is changed; their answer stays with what they read.
    await admin.page.getByRole('button', { name: words('staff.keep.of', { act: words('staff.keep.change'), name: EASY[language] }) }).click();
    await admin.page.fill(`#${language}`, EASY_NOW[language]);
    await button(admin, words('staff.keep.save')).click();
    await until(async () => (await names(admin))[0] === EASY_NOW[language], 'it is changed');

    await groups.nth(0).locator('label').nth(1).click();
    await groups.nth(1).locator('label').nth(0).click();
    await page.locator('dialog textarea').first().fill('=HYPERLINK("x")');
    await page.keyboard.press('Escape'); // by mistake
    await page.getByRole('button', { name: /7/ }).click();
    await until(async () => (await page.locator('dialog textarea').first().inputValue()) === '=HYPERLINK("x")', 'what was half typed');
    assert.deepEqual(await Promise.all([groups.nth(0).locator('input').nth(1), groups.nth(1).locator('input').nth(0)].map((one) => one.isChecked())), [true, true]);
    await button(seeker, words('common.send'), 'dialog').click();
    await see(seeker, words('seeker.questions_sent'));
    assert.equal(await page.locator('dialog').count(), 0);
    assert.equal(await page.getByRole('button', { name: /7/ }).count(), 0);
    assert.deepEqual(await axe(page), []);
    await page.reload();
    await until(async () => (await page.locator('[aria-pressed=true]').count()) === 1, 'the rating is there');
    assert.equal(await page.getByRole('button', { name: /[67]/ }).count(), 0, 'nobody is asked twice');

    for (const sentence of ['a', 'b', 'c', 'd']) await another(service, language, `${sentence}, ${sentence}`);
    await toPart(admin, 'answers');
    await see(admin, words('admin.answers.forms', { count: 5 }));
    const tables = await admin.page.locator('.table').evaluateAll((all) => all.map((table) => ({
      title: table.caption.innerText, rows: [...table.tBodies[0].rows].map((row) => [...row.querySelectorAll('.cell')].map((cell) => cell.innerText).slice(1).join(' ')) })));
    assert.deepEqual(tables[0], { title: EASY_NOW[language], rows: ['4 –', '0 –', '0 –'] });
    assert.deepEqual(tables[1].rows, ['5 100 %', '0 0 %', '0 –']);
    assert.deepEqual(tables.at(-1), { title: EASY[language], rows: ['0 –', '1 –', '0 –'] });
    await see(admin, 'a, a');
    assert.deepEqual(await axe(admin.page), []);
    const [download] = await Promise.all([admin.page.waitForEvent('download'), button(admin, words('admin.answers.download')).click()]);
    const table = await readFile(await download.path(), 'utf8');
    assert.ok(table.includes(`${words('admin.answers.why')},"'=HYPERLINK(""x"")",,\r\n`), table);
    assert.ok(table.includes(`${tables[1].title},${words('common.answer.yes')},5,100\r\n`) || table.includes(`,${words('common.answer.yes')},5,100\r\n`), table);

    await admin.page.fill('#until', '2001-01-01');
    await button(admin, words('admin.answers.show')).click();
    await see(admin, words('admin.answers.forms', { count: 0 }));
  }, { own: true });
}
