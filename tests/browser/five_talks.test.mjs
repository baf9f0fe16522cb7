// SPDX-License-Identifier: Apache-2.0
// Five conversations at once: who waits longest stands first, nothing that is half written goes
// astray or to somebody else, and each job seeker reads what is theirs.

import assert from 'node:assert/strict';
import { button, comeToWork, goOnDuty, progressIs, reads, say, see, take, writeFirst } from './acts.mjs';
import { openStage, until } from './browser.mjs';

const scene = openStage();
const NAMES = ['Ana', 'Bob', 'Cem', 'Dora', 'Eva'];

const cards = ({ page }) => page.locator('.card .snippet').allInnerTexts();
const order = (person, expected) => until(async () => JSON.stringify(await cards(person)) === JSON.stringify(expected), `the cards ${expected.join(' | ')}`);

scene('five at once: whoever waits longest stands first, and what is half written stays with its talk', async ({ person, service }) => {
  const maria = await person({ path: '/desk' });
  const { page, words } = maria;
  await comeToWork(maria, service.account('librarian'));
  await page.locator('.bar-person').click();
  await page.selectOption('#room', '5');
  await page.keyboard.press('Escape');
  await goOnDuty(maria);
  const seekers = {};
  for (const name of NAMES) {
    seekers[name] = await person({ size: 'phone' });
    await writeFirst(seekers[name], `${name} asks`);
  }
  await see(seekers.Eva, seekers.Eva.words.counted('seeker.ahead', 4));
  for (const name of NAMES) await take(maria, `${name} asks`);
  await order(maria, NAMES.map((name) => `${name} asks`));
  await see(maria, words('desk.queue.empty'));
  for (const name of NAMES) await see(seekers[name], seekers[name].words('seeker.with', { name: 'Maria' }));

  /* a beginning of an answer to each, by the keyboard */
  for (const [at, name] of NAMES.entries()) {
    await page.keyboard.press(`Alt+${at + 1}`);
    await see(maria, `${name} asks`, '.room-talk');
    await page.fill('#answer', `To ${name}: half an`);
  }
  assert.equal(await page.locator('.card', { hasText: words('desk.cards.half_typed') }).count(), 4, 'all but the one that is open');
  await page.reload();
  await page.locator('.card').nth(4).waitFor();

  /* she answers the third and the first; they stand behind those who wait */
  for (const name of ['Cem', 'Ana']) {
    await page.locator('.card', { hasText: `${name} asks` }).click();
    await see(maria, `${name} asks`, '.room-talk');
    assert.equal(await page.inputValue('#answer'), `To ${name}: half an`, 'kept over the reload');
    await page.fill('#answer', `To ${name}: an answer`);
    await page.keyboard.press('Enter');
    await progressIs(maria, ['seen']);
  }
  await order(maria, ['Bob asks', 'Dora asks', 'Eva asks', 'To Ana: an answer', 'To Cem: an answer']);

  /* who was answered writes again: behind those who still wait, and counted */
  await say(seekers.Cem, 'Cem again');
  await say(seekers.Cem, 'and again');
  const cem = page.locator('.card', { hasText: 'and again' });
  await cem.getByText(words.counted('desk.cards.unread', 2)).waitFor();
  await until(async () => (await cards(maria)).indexOf('and again') === 3, 'Cem waits behind the three');
  await page.keyboard.press('Alt+l');
  await see(maria, 'Bob asks', '.room-talk');

  for (const name of NAMES) {
    await page.locator('.card', { hasText: name === 'Cem' ? 'and again' : name === 'Ana' ? 'To Ana' : `${name} asks` }).click();
    await see(maria, `${name} asks`, '.room-talk');
    await page.fill('#answer', `To ${name}: the end`);
    await page.keyboard.press('Enter');
  }
  const said = (name) => [`${name} asks`, ...(['Ana', 'Cem'].includes(name) ? [`To ${name}: an answer`] : []), ...(name === 'Cem' ? ['Cem again', 'and again'] : []), `To ${name}: the end`];
  for (const name of NAMES) await reads(seekers[name], said(name));

  const sixth = await person({ size: 'phone' });
  await writeFirst(sixth, 'A sixth asks');
  await see(maria, 'A sixth asks');
  await see(maria, words('desk.queue.full'));
  await button(seekers.Bob, seekers.Bob.words('seeker.finish')).click();
  await button(seekers.Bob, seekers.Bob.words('seeker.end_yes'), 'dialog').click();
  await take(maria, 'A sixth asks');
  await see(sixth, sixth.words('seeker.with', { name: 'Maria' }));

  /* who is given back stands before whoever waits, and it is said why */
  const seventh = await person({ size: 'phone' });
  await writeFirst(seventh, 'A seventh asks');
  await see(seventh, seventh.words('seeker.ahead_0'));
  await button(maria, words('desk.talk.give_back')).click();
  await see(seventh, seventh.words('seeker.ahead_1'));
  await see(seventh, seventh.words('seeker.passed'));
}, { own: true });
