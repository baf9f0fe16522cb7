// SPDX-License-Identifier: Apache-2.0
// A browser that is killed in the middle of a word: whoever opens it again goes on with that
// word, and whoever signs out or erases leaves nothing of it.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerDialog, button, goOnDuty, remembered, see, signIn, take, writeFirst } from './acts.mjs';
import { launchKept, openCast, openStage, until } from './browser.mjs';

const scene = openStage();
const HALF = 'Half an answer 5512';
const NOTE = 'Half a note 5513';
const HANDED = 'Half a note for whoever gets it 5514';
const AMONG = 'Half a word among colleagues 5515';
const ASKED = 'Half a question 5516';
/** Chromium writes localStorage to the disk some seconds after it was changed. */
const FLUSH_MS = 6000;
const expects = [/ERR_|WebSocket connection/];

const kept = ({ page }) => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
const half = ({ page }, id) => until(async () => await page.locator(id).count() > 0, id).then(() => page.inputValue(id));

async function atDesk(librarian, account) {
  await librarian.page.locator('#login, .bar-person').first().waitFor();
  if (await librarian.page.locator('#login').count() > 0) await signIn(librarian, account);
  await librarian.page.waitForSelector('.bar-person');
}

scene('a browser is killed: half-typed answers, notes and questions are there again; signed out and erased, nothing is left', async ({ service }) => {
  const folder = mkdtempSync(join(tmpdir(), 'cvdesk-crash-'));
  const account = service.account('librarian');
  let machine = await launchKept(folder);
  try {
    let cast = openCast(machine.browser, service);
    let librarian = await cast.person({ path: '/desk', expects });
    const { words } = librarian;
    let seeker = await cast.person({ expects });
    await atDesk(librarian, account);
    await goOnDuty(librarian);
    await writeFirst(seeker, 'Good day');
    await remembered(seeker);
    // Cookies reach the disk later than all else: once the browser is closed as people close it.
    await machine.close();

    machine = await launchKept(folder);
    cast = openCast(machine.browser, service);
    librarian = await cast.person({ path: '/desk', expects });
    seeker = await cast.person({ expects });
    await atDesk(librarian, account);
    await librarian.page.bringToFront();
    await onDuty(librarian);
    await take(librarian, 'Good day');
    await librarian.page.fill('#answer', HALF);
    await librarian.page.keyboard.press('Alt+o');
    await librarian.page.fill('#note', NOTE);
    await librarian.page.keyboard.press('Alt+p');
    await librarian.page.fill('#hand-note', HANDED);
    await answerDialog(librarian, words('common.cancel'));
    await librarian.page.keyboard.press('Alt+k');
    await librarian.page.fill('#staff-talk', AMONG);
    await seeker.page.fill('#words', ASKED);
    await new Promise((resolve) => setTimeout(resolve, FLUSH_MS));
    await machine.kill();

    machine = await launchKept(folder);
    cast = openCast(machine.browser, service);
    seeker = await cast.person({ expects });
    assert.equal(await half(seeker, '#words'), ASKED);
    librarian = await cast.person({ path: '/desk', expects });
    await atDesk(librarian, account);
    await onDuty(librarian);
    await openTalk(librarian, 'Good day');
    assert.equal(await half(librarian, '#answer'), HALF);
    await librarian.page.keyboard.press('Alt+o');
    assert.equal(await half(librarian, '#note'), NOTE);
    await librarian.page.keyboard.press('Alt+p');
    assert.equal(await half(librarian, '#hand-note'), HANDED);
    await answerDialog(librarian, words('common.cancel'));
    await librarian.page.keyboard.press('Alt+k');
    assert.equal(await half(librarian, '#staff-talk'), AMONG);

    await button(librarian, words('desk.sign_out')).click();
    await see(librarian, words('desk.signed_out'));
    for (const secret of ['5512', '5513', '5514', '5515']) assert.ok(!(await kept(librarian)).includes(secret), `${secret} is left`);
    await seeker.page.bringToFront();
    await button(seeker, words('seeker.finish')).click();
    // A browser without a mouse calls itself a phone.
    await button(seeker, words('seeker.erase'), 'dialog').or(button(seeker, words('seeker.erase_phone'), 'dialog')).click();
    await button(seeker, words('seeker.erase_yes'), 'dialog').click();
    await seeker.page.locator('#farewell').waitFor();
    assert.ok(!(await kept(seeker)).includes('5516'));
  } finally {
    await machine.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}, { own: true, ms: 90000 });

/** Her lease may have outlived the browser. */
async function onDuty(librarian) {
  const { page, words } = librarian;
  await page.locator('.duty-state').waitFor();
  await page.keyboard.press('Shift');
  await button(librarian, words('desk.duty.go_on')).or(page.getByText(words('desk.duty.on'))).first().waitFor();
  if (await page.getByText(words('desk.duty.on')).count() === 0) await goOnDuty(librarian);
}

/** It is hers still, or waits in front. */
async function openTalk(librarian, firstWords) {
  const { page } = librarian;
  await page.locator('.card, .waiting').filter({ has: page.getByText(firstWords, { exact: true }) }).first().waitFor();
  if (await page.locator('.waiting').count() > 0) await take(librarian, firstWords);
  else await page.keyboard.press('Alt+1');
}

scene('two windows of one desk show the same half-typed words, and no one else\'s', async ({ person, service }) => {
  const librarian = await person({ path: '/desk' });
  const account = service.account('librarian');
  await atDesk(librarian, account);
  await goOnDuty(librarian);
  const seeker = await person({ size: 'phone' });
  await writeFirst(seeker, 'Good morning');
  await take(librarian, 'Good morning');
  const first = librarian.page;
  const second = await librarian.open();
  await second.locator('.card').first().waitFor();
  await second.keyboard.press('Alt+1');
  await second.waitForSelector('#answer');
  await first.fill('#answer', HALF);
  await until(async () => await second.inputValue('#answer') === HALF, 'the words in the other window');
  await second.fill('#answer', `${HALF} and on`);
  await until(async () => await first.inputValue('#answer') === `${HALF} and on`, 'and back');
  // The session ends at the service: the words leave the computer at once.
  await second.evaluate(() => fetch('/packet', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Cvdesk': '1' }, body: '{"type":"logout"}' }));
  await first.locator('#login').waitFor();
  await until(async () => !(await first.evaluate(() => JSON.stringify({ ...localStorage }))).includes('5512'), 'nothing on the shelf');
  await signIn(librarian, service.accounts.find((one) => one.role === 'librarian' && one.login !== account.login));
  await first.waitForSelector('.bar-person');
  assert.ok(!(await kept(librarian)).includes('5512'));
}, { own: true });
