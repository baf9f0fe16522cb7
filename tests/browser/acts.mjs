// SPDX-License-Identifier: Apache-2.0
// What people do on the pages, as a person would: by what is seen.

import assert from 'node:assert/strict';
import { axe, STEP_MS, until } from './browser.mjs';

// ---- everybody ----

/** Waits until a text is seen somewhere on the page (or inside a part of it). */
export function see(person, text, within = 'body', ms = STEP_MS) {
  return person.page.locator(within).getByText(text).first().waitFor({ timeout: ms });
}

/** Nothing for axe to complain of, and nothing wider than the screen. */
export async function clean(person, state) {
  assert.deepEqual(await axe(person.page), [], state);
  const beyond = await person.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(beyond <= 0, `${state}: ${beyond} px wider than the screen`);
}

/** A button by its name. One that lies in a closed menu is pressed as a person does: the menu first. */
export function button(person, name, within = 'body') {
  const found = person.page.locator(within).getByRole('button', { name, exact: true });
  const press = found.click.bind(found);
  return Object.assign(found, { click: (options) => openMenuOf(person, found, name, within).then(() => press(options)) });
}

async function openMenuOf({ page }, found, name, within) {
  const menu = page.locator(within).locator('.menu').filter({ has: page.getByRole('button', { name, exact: true, includeHidden: true }) });
  const inMenu = menu.locator('.menu-list').getByRole('button', { name, exact: true, includeHidden: true });
  // What is nowhere, the press itself complains about.
  await found.or(inMenu).first().waitFor({ state: 'attached' }).catch(() => {});
  if (await inMenu.count() === 1 && !(await inMenu.isVisible())) await menu.locator('.menu-button').click();
}

/** Presses what loads the next page. */
export const press = ({ page }, role, name) => Promise.all([page.waitForNavigation(), page.getByRole(role, { name, exact: true }).click()]);

/** Presses a button of the dialog that closes it, and waits until it is gone: until then the page's keys rest. */
export async function answerDialog(person, name) {
  await button(person, name, 'dialog').click();
  await person.page.waitForSelector('dialog[open]', { state: 'detached' });
}

/** The messages of the talk, as they are read. */
export const texts = (person) => person.page.locator('.log .words').allInnerTexts();

/** A page without script loads itself anew now and then: in between it reads like nothing yet. */
function betweenPages(fault) {
  if (/context was destroyed/.test(fault.message)) return null;
  throw fault;
}

/** Waits until the talk reads like this. */
export function reads(person, expected, ms = STEP_MS) {
  const wanted = JSON.stringify(expected);
  let last = '';
  return until(async () => (last = JSON.stringify(await texts(person).catch(betweenPages))) === wanted, `talk ${wanted}`, ms)
    .catch((fault) => { throw new Error(`${fault.message}; it reads ${last}`); });
}

/** How far one's own messages have come: kept, sending, stored, seen. */
export async function progress(person) {
  const classes = await person.page.locator('.log .progress').evaluateAll((all) => all.map((one) => one.className));
  return classes.map((one) => one.replace('progress progress-', ''));
}

export function progressIs(person, expected, ms = STEP_MS) {
  const wanted = JSON.stringify(expected);
  let last = '';
  return until(async () => (last = JSON.stringify(await progress(person))) === wanted, `progress ${wanted}`, ms)
    .catch((fault) => { throw new Error(`${fault.message}; it is ${last}`); });
}

/** Writes into the talk and presses Send. */
export async function say(person, text) {
  await person.page.fill('#words, #answer', text);
  await person.page.click('.composer button[type=submit]');
}

/** Writes many messages, one after the other, as fast as the page takes them. */
export function sayAll({ page }, all) {
  return page.evaluate((messages) => {
    const field = document.querySelector('#words, #answer');
    for (const text of messages) {
      field.value = text;
      field.form.requestSubmit();
    }
  }, all);
}

/** Types on until the other side reads that someone is writing: a signal may get lost. */
export async function typeOn(writer, text, reader, sentence, within = 'body') {
  const { page } = writer;
  const sign = reader.page.locator(within).getByText(sentence).first();
  await page.focus('#words, #answer');
  await page.keyboard.type(text);
  await until(async () => {
    if (await sign.isVisible()) return true;
    await page.keyboard.type(' ');
    await page.keyboard.press('Backspace');
    return false;
  }, sentence);
}

// ---- a job seeker ----

/** The first message; resolves when the talk stands there. */
export async function writeFirst({ page }, text, { topic = 'cv', shared = false } = {}) {
  await page.fill('#first-words', text);
  await page.check(`#first input[value=${topic}]`);
  if (shared) await page.check('#first input[name=shared]');
  await page.click('#first button[type=submit]');
  await page.waitForSelector('#words');
}

/** The four words, once they are there. */
export async function pickupCode({ page }) {
  return page.locator('.code').first().innerText();
}

/** The device remembers the conversation from now on. */
export function remembered({ context }) {
  return until(async () => (await context.cookies()).some(({ name }) => name === '__Host-seeker'), 'the cookie');
}

export async function enterCode({ page }, code, { shared = false } = {}) {
  await page.click('.code-entry summary');
  await page.fill('#code', code);
  if (shared) await page.check('.code-entry input[name=shared]');
  await page.click('.code-entry button[type=submit]');
}

// ---- staff ----

export async function signIn(person, { login, password }) {
  const { page } = person;
  await page.waitForSelector('#login');
  await page.fill('#login', login);
  await page.fill('#password', password);
  await page.click('.sign-in button[type=submit]');
}

/** Signs in and waits for the work to stand there. */
export async function comeToWork(person, account) {
  await signIn(person, account);
  await person.page.waitForSelector('.bar-person', { timeout: STEP_MS });
}

/** To a part of the administration, by the name that it has in the list; on a phone the list is opened first. */
export async function toPart({ page, words }, part) {
  const link = page.locator('.parts').getByRole('link', { name: words(`admin.pages.${part}`), exact: true, includeHidden: true });
  await link.waitFor({ state: 'attached' });
  if (!(await link.isVisible())) await page.click('#parts');
  await link.click();
}

/** Presses the button and, where the desk asks for it, hears the ring. */
export async function goOnDuty(person) {
  const { page, words } = person;
  await button(person, words('desk.duty.go_on')).click();
  await page.getByText(words('desk.duty.on')).or(page.locator('dialog[open]')).first().waitFor();
  if (await page.locator('dialog[open]').count() > 0) await answerDialog(person, words('desk.check.yes'));
  await see(person, words('desk.duty.on'));
}

/** Takes the one in the queue whose first words these are; where others stand before it, the desk asks why. */
export async function take(person, firstWords) {
  const { page } = person;
  await takeThat(person, page.locator('.waiting').filter({ has: page.getByText(firstWords, { exact: true }) }));
}

/** The same of one in the queue, however it was found. */
export async function takeThat(person, item) {
  const { page, words } = person;
  const id = await item.getByRole('button').getAttribute('aria-label');
  const isLeft = async () => await page.getByRole('button', { name: id, exact: true, includeHidden: true }).count() === 0;
  const asked = page.locator('dialog[open]');
  await item.getByRole('button').click();
  await until(async () => await asked.count() > 0 || await isLeft(), 'nobody was taken');
  if (await asked.count() > 0) await answerDialog(person, words('staff.turn.known'));
  await page.waitForSelector('#answer');
}

export async function librarianOnDuty(person, account) {
  await comeToWork(person, account);
  await goOnDuty(person);
}
