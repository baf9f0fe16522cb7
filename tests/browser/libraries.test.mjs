// SPDX-License-Identifier: Apache-2.0
// Two libraries: the admin adds the second and places a librarian there; each page is its
// library's own, also without script; whoever answers reads in whose name; what she does not
// answer she takes by a second choice.

import assert from 'node:assert/strict';
import { button, clean, comeToWork, goOnDuty, reads, say, see, take, toPart, writeFirst } from './acts.mjs';
import { SOME_LANGUAGES, openStage, until } from './browser.mjs';

const scene = openStage();
const SHEET = 'The entrance is behind the theatre.\nCall Ivan at the counter.';

/** As people of each language type hours and closed days, and as they read them afterwards. */
const HOURS = {
  en: { wrong: 'Mon-Fri 9-17, Sxt 10-14', part: 'Sxt', typed: 'Monday-Friday 9-17', closed: '24/12', reads: ['Mon-Fri 09:00-17:00', '24 December'] },
  bg: { wrong: 'пн-пт 9-17, сх 10-14', part: 'сх', typed: 'понеделник-петък 9-17', closed: '24.12', reads: ['пн-пт 09:00-17:00', '24 декември'] },
  da: { wrong: 'man-fre 9-17, lxr 10-14', part: 'lxr', typed: 'mandag-fredag 9-17', closed: '24.12.', reads: ['man-fre 09:00-17:00', '24. december'] },
};

const isAt = ({ page }, field) => until(() => page.evaluate((id) => {
  const { top, bottom } = document.activeElement.getBoundingClientRect();
  return document.activeElement.id === id && top >= 0 && bottom <= innerHeight;
}, field), `the focus at ${field}, in view`);

/** What is wrong is said where it is, whether the page finds it or the service. */
scene('the form of a library goes to the field that is wrong, and hours are written as people say them', async ({ person, service }) => {
  const account = service.account('admin');
  for (const language of SOME_LANGUAGES) {
    const admin = await person({ path: '/admin', language });
    const { page, words } = admin, say = HOURS[language];
    await comeToWork(admin, account);
    await toPart(admin, 'libraries');
    await button(admin, words('admin.libraries.add')).click();
    await page.fill('#library-name', `Varna ${language}`);
    await page.fill('#library-slug', 'V');
    await page.fill('#library-hours', say.wrong);
    const save = () => button(admin, words('admin.libraries.save'), 'dialog').click();
    await save();
    await see(admin, words('admin.hours.day', { part: say.part }), 'dialog');
    await isAt(admin, 'library-hours');
    await clean(admin, 'a library with wrong hours');
    await page.fill('#library-hours', say.typed);
    await page.fill('#library-closed_days', say.closed);
    await save();
    await see(admin, words('reason.bad_field'), 'dialog');
    await isAt(admin, 'library-slug');
    await page.fill('#library-slug', `varna-${language}`);
    await save();
    await see(admin, words('admin.news.library', { login: `Varna ${language}` }));
    await button(admin, words('admin.libraries.change_which', { name: `Varna ${language}` })).click();
    assert.deepEqual([await page.inputValue('#library-hours'), await page.inputValue('#library-closed_days')], say.reads);
  }
}, { own: true, ms: 90000 });

async function addLibrary(admin) {
  const { page, words } = admin;
  await toPart(admin, 'libraries');
  await button(admin, words('admin.libraries.add')).click();
  await page.fill('#library-name', 'Варна');
  await page.fill('#library-slug', 'V');
  await page.selectOption('#accent', 'plum');
  await page.fill('#library-sheet', SHEET);
  await button(admin, words('admin.libraries.save'), 'dialog').click();
  await see(admin, words('reason.bad_field'), 'dialog');
  await until(() => page.evaluate(() => document.activeElement?.id === 'library-slug'), 'the keyboard at what is wrong');
  await clean(admin, 'the form of a library');
  await page.fill('#library-slug', 'varna');
  await button(admin, words('admin.libraries.save'), 'dialog').click();
  await see(admin, words('admin.news.library', { login: 'Варна' }));
  await clean(admin, 'the libraries');
}

/** Only Danish is left of what the account answers in. */
async function placeAtVarna(admin, login, { danishOnly = false } = {}) {
  const { page, words } = admin;
  await toPart(admin, 'staff');
  await button(admin, words('admin.staff.for', { act: words('admin.staff.place'), login })).click();
  await page.selectOption('#library', { label: 'Варна' });
  for (const language of danishOnly ? ['en', 'bg'] : []) await page.uncheck(`dialog input[name=languages][value=${language}]`);
  await clean(admin, 'the form of a place');
  await button(admin, words('admin.libraries.save'), 'dialog').click();
  await see(admin, words('admin.news.placed', { login }));
}

const accentOf = ({ page }) => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim());

for (const language of SOME_LANGUAGES)
  scene(`each library has its own page, queue and colour (${language})`, async ({ person, service }) => {
    const account = service.account('librarian');
    const admin = await person({ path: '/admin', language });
    await comeToWork(admin, service.account('admin'));
    await addLibrary(admin);
    await placeAtVarna(admin, account.login);

    const seeker = await person({ size: 'phone', path: '/?library=varna', language });
    const other = await person({ size: 'phone', language });
    await see(seeker, 'Варна');
    await see(seeker, seeker.words('seeker.closed'));
    await see(other, other.words('seeker.closed'));
    await until(async () => await accentOf(seeker) === '#7a2e6b', 'the colour of Varna');
    assert.notEqual(await accentOf(other), '#7a2e6b');
    await clean(seeker, 'the page of a library');

    const librarian = await person({ path: '/desk', language });
    await comeToWork(librarian, account);
    await goOnDuty(librarian);
    await see(seeker, seeker.words('seeker.answering'));
    await see(other, other.words('seeker.closed'));
    await writeFirst(seeker, 'Help');
    await see(librarian, librarian.words('desk.queue.of', { library: 'Варна' }));
    await take(librarian, 'Help');
    await see(librarian, librarian.words('desk.talk.in_name_of', { library: 'Варна' }));
    await see(librarian, 'The entrance is behind the theatre.');
    await clean(librarian, 'the desk with a cheat sheet');
    await say(librarian, 'Good day.');
    await reads(seeker, ['Help', 'Good day.']);

    // Whose page it is goes along with the language, there and back; the language that it has is no link.
    for (const name of language === 'da' ? ['English', 'Dansk'] : ['Dansk', 'English']) {
      await seeker.page.getByRole('link', { name }).click();
      await seeker.page.waitForURL(/library=varna/);
      await see(seeker, 'Варна');
    }
  }, { own: true, ms: 90000 });

scene('without script the page is the library\'s too, and what she does not answer stands apart', async ({ person, service }) => {
  const account = service.account('librarian');
  const admin = await person({ path: '/admin' });
  await comeToWork(admin, service.account('admin'));
  await addLibrary(admin);
  await placeAtVarna(admin, account.login, { danishOnly: true });
  const librarian = await person({ path: '/desk' });
  await comeToWork(librarian, account);
  await goOnDuty(librarian);

  const seeker = await person({ size: 'phone', path: '/plain?library=varna', javaScriptEnabled: false });
  await see(seeker, 'Варна');
  await seeker.page.fill('textarea[name=text]', 'No script here');
  await seeker.page.check('input[name=topic][value=letter]');
  await Promise.all([seeker.page.waitForNavigation(), seeker.page.getByRole('button', { name: seeker.words('common.send'), exact: true }).click()]);
  await see(seeker, 'Варна');
  await see(librarian, librarian.words('desk.queue.beyond'));
  await clean(librarian, 'the desk with somebody beyond');
  const item = librarian.page.locator('.waiting').filter({ has: librarian.page.getByText('No script here') });
  assert.equal(await item.getByRole('button').innerText(), librarian.words('desk.queue.take_anyway'));
  await item.getByRole('button').click();
  await librarian.page.waitForSelector('#answer');
}, { own: true, ms: 90000 });

scene('where there are several libraries a new account is asked to which it belongs, and what it answers only if it answers', async ({ person, service }) => {
  const admin = await person({ path: '/admin' });
  const { page, words } = admin;
  await comeToWork(admin, service.account('admin'));
  await addLibrary(admin);
  await toPart(admin, 'staff');
  for (const [login, role, fields] of [['nora', 'auditor', 0], ['petya', 'librarian', 2]]) {
    await button(admin, words('admin.add.open')).click();
    await page.fill('#new-login', login);
    await page.fill('#new-name', login);
    await page.selectOption('#role', role);
    await page.fill('#new-password', 'six words that nobody else knows');
    await button(admin, words('admin.add.do'), 'dialog').click();
    await see(admin, words('admin.place.title', { login }), 'dialog');
    assert.equal(await page.locator('dialog fieldset').count(), fields, role);
    await page.selectOption('#library', { label: 'Варна' });
    await button(admin, words('admin.libraries.save'), 'dialog').click();
    await see(admin, words('admin.news.placed', { login }));
    assert.match(await page.locator('tr', { hasText: login }).innerText(), /Варна/);
  }
}, { own: true });
