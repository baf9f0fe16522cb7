// SPDX-License-Identifier: Apache-2.0
// Two-step sign-in, as the staff meet it: set up with the keyboard alone, used, lost, wanted.

import assert from 'node:assert/strict';
import { button, comeToWork, see, signIn } from './acts.mjs';
import { axe, openStage, until } from './browser.mjs';
import { digits, early } from '../system/authenticator.mjs';

const scene = openStage();

const title = (person) => person.words('staff.factor.title');
const secretOn = async ({ page }) => (await page.locator('.secret code').innerText()).replaceAll(' ', '');

/** Types a code into the field that stands there, and sends it with Enter. */
async function enter({ page }, code) {
  await page.fill('#factor-code', code);
  await page.keyboard.press('Enter');
}

/** Confirms with the code of the step before, so that this one and the next are good for what follows. */
async function confirm(person) {
  const secret = await secretOn(person);
  await early(12000);
  await enter(person, digits(secret, -1));
  await person.page.waitForSelector('.codes');
  return { secret, codes: await person.page.locator('.codes code').allInnerTexts() };
}

/** Sets it up from the bar; gives secret and recovery codes. */
async function setUp(person) {
  await button(person, title(person)).click();
  await button(person, person.words('staff.factor.begin'), 'dialog').click();
  await person.page.waitForSelector('.secret');
  const made = await confirm(person);
  await button(person, person.words('staff.factor.kept'), 'dialog').click();
  await person.page.waitForSelector('dialog', { state: 'detached' });
  return made;
}

async function signOut(person, part) {
  await button(person, person.words(`${part}.sign_out`)).click();
  await see(person, person.words(`${part}.signed_out`));
}

/** The password, and then the form of the second step. */
async function toSecondStep(person, account) {
  await signIn(person, account);
  await person.page.waitForSelector('#factor-code');
}

scene('a librarian on a phone sets it up, signs in with a code and with a recovery code, and turns it off', async ({ person, service }) => {
  const maria = await person({ size: 'phone', language: 'bg', path: '/desk' });
  const account = service.account('librarian');
  await comeToWork(maria, account);
  await button(maria, title(maria)).click();
  await button(maria, maria.words('staff.factor.begin'), 'dialog').click();
  const picture = maria.page.getByRole('img', { name: maria.words('staff.factor.picture') });
  await picture.waitFor();
  assert.ok((await picture.boundingBox()).width >= 180, 'large enough for a camera');
  assert.match(await secretOn(maria), /^[A-Z2-7]{32}$/);
  assert.deepEqual(await axe(maria.page), []);
  await enter(maria, '000000');
  await see(maria, maria.words('reason.wrong_factor'), 'dialog');
  const { secret, codes } = await confirm(maria);
  assert.equal(codes.length, 10);
  assert.deepEqual(await axe(maria.page), []);
  // Esc hides the codes; they are not lost before she has said that she keeps them.
  await maria.page.keyboard.press('Escape');
  await maria.page.waitForSelector('dialog', { state: 'detached' });
  await button(maria, title(maria)).click();
  await maria.page.waitForSelector('.codes');
  assert.deepEqual(await maria.page.locator('.codes code').allInnerTexts(), codes);
  await button(maria, maria.words('staff.factor.kept'), 'dialog').click();
  await signOut(maria, 'desk');

  await toSecondStep(maria, account);
  assert.deepEqual(await axe(maria.page), []);
  await enter(maria, '000000');
  await see(maria, maria.words('reason.wrong_factor'));
  await enter(maria, digits(secret));
  await maria.page.waitForSelector('.bar-person');
  await signOut(maria, 'desk');
  await toSecondStep(maria, account);
  await enter(maria, codes[0].toUpperCase());
  await maria.page.waitForSelector('.bar-person');

  await button(maria, title(maria)).click();
  await see(maria, maria.words('staff.factor.is_on'), 'dialog');
  await enter(maria, codes[0]);
  await see(maria, maria.words('reason.wrong_factor'), 'dialog');
  await enter(maria, codes[1]);
  await see(maria, maria.words('staff.factor.is_off'), 'dialog');
  await button(maria, maria.words('common.close'), 'dialog').click();
  await signOut(maria, 'desk');
  await comeToWork(maria, account);
}, { own: true });

scene('with the keyboard alone: the focus is where the next thing is', async ({ person, service }) => {
  const maria = await person({ path: '/desk' });
  const { page } = maria;
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
  const isFocused = async (what) => {
    let last = '';
    await until(async () => (last = await focused()) === what, `the focus on ${what}`)
      .catch((fault) => { throw new Error(`${fault.message}; it is on ${last.slice(0, 40)}`); });
  };
  await comeToWork(maria, service.account('librarian'));
  await page.focus('#person');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await isFocused('room');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await isFocused(title(maria));
  await page.keyboard.press('Enter');
  await isFocused(maria.words('staff.factor.begin'));
  await page.keyboard.press('Enter');
  await isFocused('factor-code');
  const { secret } = await confirm(maria);
  await isFocused('codes-help');
  for (let count = 0; count < 3; count++) await page.keyboard.press('Tab');
  await isFocused(maria.words('staff.factor.kept'));
  await page.keyboard.press('Enter');
  await isFocused('person');
  await signOut(maria, 'desk');
  await toSecondStep(maria, service.account('librarian'));
  await isFocused('factor-code');
  await page.keyboard.type(digits(secret));
  await page.keyboard.press('Enter');
  await isFocused('title');
}, { own: true });

scene('an administrator takes it away from somebody who has lost everything', async ({ person, service }) => {
  const maria = await person({ path: '/desk' });
  const ada = await person({ path: '/admin' });
  const account = service.account('librarian');
  await comeToWork(maria, account);
  await setUp(maria);
  await comeToWork(ada, service.account('admin'));
  const row = ada.page.locator('tbody tr', { hasText: account.login });
  await see(ada, new RegExp(ada.words('admin.staff.two_steps')), 'tbody');
  await row.getByRole('button', { name: ada.words('admin.staff.factor') }).click();
  assert.deepEqual(await axe(ada.page), []);
  await button(ada, ada.words('admin.staff.factor'), 'dialog').click();
  await see(ada, ada.words('admin.news.factor', { login: account.login }));
  await see(maria, maria.words('desk.session_over'));
  await comeToWork(maria, account);
}, { own: true });

scene('where it is wanted, nothing comes before it', async ({ person, service }) => {
  const maria = await person({ language: 'da', path: '/desk' });
  const ada = await person({ language: 'da', path: '/admin' });
  await comeToWork(maria, service.account('librarian'));
  await see(maria, maria.words('staff.factor.owed'));
  assert.equal(await maria.page.locator('.desk').count(), 0);
  assert.deepEqual(await axe(maria.page), []);
  await button(maria, maria.words('staff.factor.begin')).click();
  await confirm(maria);
  await button(maria, maria.words('staff.factor.kept')).click();
  await see(maria, maria.words('desk.duty.off'));
  await comeToWork(ada, service.account('admin'));
  await see(ada, ada.words('staff.factor.owed'));
  await button(ada, ada.words('staff.factor.begin')).click();
  await confirm(ada);
  await button(ada, ada.words('staff.factor.kept')).click();
  await ada.page.locator('tbody tr').first().waitFor();
}, { own: true, more: () => ['--second-factor', 'required'] });
