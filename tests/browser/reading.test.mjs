// SPDX-License-Identifier: Apache-2.0
// On a small phone: an answer is read from its beginning, and what was chosen before the first
// message is still chosen after a reload.

import assert from 'node:assert/strict';
import { librarianOnDuty, pickupCode, progressIs, say, see, take, writeFirst, enterCode } from './acts.mjs';
import { openStage, until } from './browser.mjs';

const scene = openStage();
const SMALL = { width: 320, height: 568 };
const LONG = Array.from({ length: 24 }, (_, at) => `Sentence ${at + 1} of a long answer about your CV.`).join(' ');

/** Where the last message of somebody else stands between the bar and the place to write. */
const shown = ({ page }) => page.evaluate(() => {
  const answer = [...document.querySelectorAll('.row:not(.row-mine) .message')].pop().getBoundingClientRect();
  return { above: answer.top - document.querySelector('.bar').getBoundingClientRect().bottom, below: document.querySelector('.dock').getBoundingClientRect().top - answer.bottom };
});

scene('an answer longer than the screen begins below the bar, for who waits for it and for who comes back to it', async ({ person, service }) => {
  const librarian = await person({ path: '/desk' });
  await librarianOnDuty(librarian, service.account('librarian'));
  const seeker = await person({ size: 'phone' });
  await seeker.page.setViewportSize(SMALL);
  await writeFirst(seeker, 'Is this right?');
  await progressIs(seeker, ['stored']);
  const code = await pickupCode(seeker);
  await take(librarian, 'Is this right?');
  await say(librarian, 'A short one.');
  await see(seeker, 'A short one.', '.log');
  await until(async () => (await shown(seeker)).below >= 0, 'a short one is seen whole');
  await say(librarian, LONG);
  await see(seeker, LONG, '.log');
  const begins = ({ above, below }) => above >= 0 && above < 40 && below < 0;
  await until(async () => begins(await shown(seeker)), 'the beginning of the long one');
  assert.notEqual(await librarian.page.locator('.row-mine .progress').last().innerText(), '✓✓ seen', 'not yet read to its end');
  await seeker.page.mouse.wheel(0, 3000);
  await progressIs(librarian, ['seen', 'seen']);

  const again = await person({ size: 'phone' });
  await again.page.setViewportSize(SMALL);
  await enterCode(again, code);
  await see(again, LONG, '.log');
  const first = () => again.page.locator('.row:not(.row-mine) .message').first()
    .evaluate((one) => one.getBoundingClientRect().top - document.querySelector('.bar').getBoundingClientRect().bottom);
  await until(async () => Math.abs(await first() - 20) <= 20, 'who comes back is led to the first of what was answered');
  assert.notEqual(await again.page.evaluate(() => document.activeElement?.id), 'words', 'no keyboard over what is to be read');
});

scene('what was chosen beside the first words is still chosen after a reload and in another language', async ({ person }) => {
  const seeker = await person({ size: 'phone' });
  const { page, words } = seeker;
  const chosen = () => page.evaluate(() => [document.querySelector('[name=topic]:checked').value, document.querySelector('[name=shared]').checked, document.querySelector('#first-words').value]);
  await page.fill('#first-words', 'half a sent');
  await page.getByText(words('common.topic.letter'), { exact: true }).click();
  await page.check('[name=shared]');
  await page.reload();
  await until(async () => (await chosen())[1], 'the computer is still shared');
  assert.deepEqual(await chosen(), ['letter', true, 'half a sent']);
  await page.getByRole('link', { name: 'Dansk' }).click();
  await until(async () => (await chosen())[1], 'in Danish too');
  await page.click('#first button[type=submit]');
  await page.locator('.row-mine').waitFor();
  assert.deepEqual(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]), [[], []], 'nothing is left on it');
});
