// SPDX-License-Identifier: Apache-2.0
// A job seeker whose browser runs no script: writes, reads the answer, comes back, ends.

import assert from 'node:assert/strict';
import { comeToWork, goOnDuty, press, reads, say, see, take, texts } from './acts.mjs';
import { SOME_LANGUAGES, axe, openStage } from './browser.mjs';

const KEPT_DAYS = 90;
const scene = openStage({ settings: ['--kept-days', `${KEPT_DAYS}`] });
const FIRST = { en: 'I am looking for <b>work</b> & more.', bg: 'Търся работа в склад.', da: 'Jeg søger arbejde på et lager.' };
const LINKED = 'See https://europass.europa.eu/en (free).';

/** Somebody whose browser runs no script of a page. */
const plainPerson = (person, more) => person({ size: 'phone', javaScriptEnabled: false, ...more });

async function sendFirst(seeker, text, { shared = false } = {}) {
  await seeker.page.fill('textarea[name=text]', text);
  await seeker.page.check('input[name=topic][value=letter]');
  if (shared) await seeker.page.locator('form', { has: seeker.page.locator('textarea') }).locator('input[name=shared]').check();
  await press(seeker, 'button', seeker.words('common.send'));
}

async function sendMore(seeker, text) {
  await seeker.page.fill('textarea[name=text]', text);
  await press(seeker, 'button', seeker.words('common.send'));
}

scene('without script a message is left, says how to reach the person, and comes back into the queue', async ({ person, service }) => {
  const seeker = await plainPerson(person, {});
  const { page, words } = seeker;
  await sendFirst(seeker, FIRST.en);
  await see(seeker, words('seeker.left'));
  await page.click(`summary:text("${words('seeker.call')}")`);
  await page.fill('input[name=contact]', 'ana@example.org');
  await page.locator('details[open] button').click();
  await see(seeker, 'ana@example.org', '.log');
  const librarian = await person({ path: '/desk' });
  await comeToWork(librarian, service.account('librarian'));
  await goOnDuty(librarian);
  await press(seeker, 'link', words('plain.refresh'));
  await press(seeker, 'button', words('seeker.come_back'));
  await see(seeker, words('seeker.ahead_0'));
  await page.click(`summary:text("${words('seeker.leave')}")`);
  await page.locator('details[open] button').click();
  await see(seeker, words('seeker.left'));
}, { own: true });

for (const language of SOME_LANGUAGES)
  scene(`without script a job seeker and a librarian talk (${language})`, async ({ person, service }) => {
    const librarian = await person({ path: '/desk' });
    await comeToWork(librarian, service.account('librarian'));
    await goOnDuty(librarian);
    const seeker = await plainPerson(person, { language });
    const { words } = seeker;
    await see(seeker, words('seeker.no_script'));
    await sendFirst(seeker, FIRST[language]);
    await reads(seeker, [FIRST[language]]);
    await see(seeker, words('seeker.ahead_0'));
    const code = await seeker.page.locator('.code').innerText();
    assert.equal(code.split(' ').length, 4);

    await take(librarian, FIRST[language]);
    await say(librarian, LINKED);
    await reads(librarian, [FIRST[language], LINKED]);
    await press(seeker, 'link', words('plain.refresh'));
    await reads(seeker, [FIRST[language], LINKED]);
    await see(seeker, words('seeker.with', { name: 'Maria' }));
    assert.equal(await seeker.page.locator('.words a').getAttribute('href'), 'https://europass.europa.eu/en');
    await see(librarian, librarian.words('common.progress.seen'), '.log');

    await sendMore(seeker, 'One\nTwo');
    await reads(librarian, [FIRST[language], LINKED, 'One\nTwo']);
    await seeker.page.reload(); // the form goes out again: the same number, the same words
    await reads(seeker, [FIRST[language], LINKED, 'One\nTwo']);
    await reads(librarian, [FIRST[language], LINKED, 'One\nTwo']);

    /* the same pages in a browser that could run scripts, which axe needs */
    const other = await person({ size: 'phone', language, path: '/plain' });
    assert.deepEqual(await axe(other.page), []);
    await other.page.fill('#code', 'no such four words');
    await press(other, 'button', words('seeker.code_go'));
    await see(other, words('reason.code_unknown'));
    await other.page.fill('#code', code.toUpperCase());
    await press(other, 'button', words('seeker.code_go'));
    await reads(other, [FIRST[language], LINKED, 'One\nTwo']);
    assert.deepEqual(await axe(other.page), []);

    await seeker.page.locator('summary').getByText(words('seeker.end_yes')).click();
    await press(seeker, 'button', words('seeker.end_yes'));
    await see(seeker, words('common.event.ended'), '.log');
    await see(seeker, words.counted('seeker.ended_days', KEPT_DAYS), '.status');
    await seeker.page.locator('summary').getByText(words('seeker.erase')).click();
    await press(seeker, 'button', words('seeker.erase_yes'));
    await see(seeker, words('seeker.farewell'));
    assert.deepEqual(await seeker.context.cookies(), []);
    await seeker.page.goto(`${service.origin}/plain?language=${language}`);
    await see(seeker, words('seeker.have_code'));
  }, { own: true });

scene('without script what is refused stays in its field, and a long talk has older pages', async ({ person, service }) => {
  const seeker = await plainPerson(person);
  const { words } = seeker;
  await sendFirst(seeker, 'Hello', { shared: true });
  await reads(seeker, ['Hello']);
  const [cookie] = await seeker.context.cookies();
  assert.ok(cookie.expires < Date.now() / 1000 + 7300, 'a shared computer forgets by itself');
  const second = await seeker.open('/plain');
  await sendMore(seeker, 'Before the end');
  await seeker.page.locator('summary').getByText(words('seeker.end_yes')).click();
  await press(seeker, 'button', words('seeker.end_yes'));
  await second.fill('textarea[name=text]', 'Too late & "quoted"');
  await Promise.all([second.waitForNavigation(), second.getByRole('button', { name: words('common.send') }).click()]);
  const inSecond = { ...seeker, page: second };
  await see(inSecond, words('reason.already_ended'));
  assert.equal(await second.inputValue('textarea[name=text]'), 'Too late & "quoted"');
  await second.getByRole('button', { name: words('common.send') }).click();
  await reads(inSecond, ['Too late & "quoted"']);

  const long = 'ж"'.repeat(2000);
  for (const text of [long, `${long.slice(1)}2`, `${long.slice(1)}3`]) await sendMore(inSecond, text);
  const shown = await texts(inSecond);
  assert.equal(shown.at(-1), `${long.slice(1)}3`);
  assert.ok(shown.length < 4, 'not all fits one page');
  while (!(await texts(inSecond)).includes(long)) {
    await press(inSecond, 'link', words('common.older'));
    await see(inSecond, words('plain.newest'));
  }
  assert.equal(service.journal().includes('quoted'), false);
});
