// SPDX-License-Identifier: Apache-2.0
// Waiting that is not blind, and messages that are left: answered while the person is away,
// and found again.

import assert from 'node:assert/strict';
import { answerDialog, button, comeToWork, enterCode, goOnDuty, librarianOnDuty, pickupCode, progressIs, reads, say, see, take, writeFirst } from './acts.mjs';
import { SOME_LANGUAGES, openStage, until } from './browser.mjs';

const scene = openStage();
const THREE_DAYS_MS = 3 * 86400000;
const FIRST = 'I am looking for work in a warehouse.';

for (const language of SOME_LANGUAGES)
  scene(`a message of the night is answered in the morning, and found with the code (${language})`, async ({ person, service }) => {
    const seeker = await person({ size: 'phone', language });
    const { page, words } = seeker;
    await see(seeker, words('seeker.closed'));
    await writeFirst(seeker, FIRST);
    await see(seeker, words('seeker.left'));
    await progressIs(seeker, ['stored']);
    assert.equal(await button(seeker, words('seeker.come_back')).count(), 0, 'there is nobody to wait for');
    await button(seeker, words('seeker.call')).click();
    assert.ok(!(await page.innerText('dialog')).includes(words('seeker.mail')), 'no mail server, no promise');
    await page.fill('#contact', 'my neighbour');
    await button(seeker, words('common.send'), 'dialog').click();
    await see(seeker, words('reason.bad_contact'), 'dialog');
    await page.fill('#contact', '+359 888 123456');
    await page.fill('#wish', 'after five');
    await page.reload(); // an old phone forgets a page while one looks up the number
    await button(seeker, words('seeker.call')).click();
    await until(async () => await page.inputValue('#contact') === '+359 888 123456' && await page.inputValue('#wish') === 'after five', 'what was half typed');
    await answerDialog(seeker, words('common.send'));
    await see(seeker, `${words('common.event.left_with')} +359 888 123456, after five`, '.log');
    assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('half'))), [], 'what was sent is not kept');
    const code = await pickupCode(seeker);
    await seeker.context.close();

    const colleague = await person({ path: '/desk' });
    await colleague.page.clock.install();
    await comeToWork(colleague, service.accounts[1]);
    await see(colleague, colleague.words('desk.left.due', { when: '' }).trim(), '.left');
    await colleague.page.clock.fastForward(THREE_DAYS_MS);
    await see(colleague, colleague.words('desk.left.overdue', { when: '' }).trim(), '.left');
    await colleague.context.close();

    const librarian = await person({ path: '/desk' });
    await comeToWork(librarian, service.account('librarian'));
    await see(librarian, librarian.words.counted('desk.left.total', 1), '.left');
    await goOnDuty(librarian);
    await see(librarian, librarian.words('desk.queue.empty'));
    await take(librarian, FIRST);
    await see(librarian, librarian.words('desk.left.help'));
    await see(librarian, '+359 888 123456, after five', '.log');
    await see(librarian, librarian.words('desk.left.mark'), '.cards');
    await see(librarian, librarian.words('desk.left.empty'));
    await say(librarian, 'Put the last job first.');
    await progressIs(librarian, ['stored']);
    await button(librarian, librarian.words('desk.talk.end')).click();
    await answerDialog(librarian, librarian.words('desk.end.yes'));

    const again = await person({ size: 'phone', language });
    await enterCode(again, code);
    await reads(again, [FIRST, 'Put the last job first.']);
  }, { own: true });

scene('who waits long is told so, may leave a message, and comes back to a fair place', async ({ person, service }) => {
  const librarian = await person({ path: '/desk' });
  await librarianOnDuty(librarian, service.account('librarian'));
  const seeker = await person({ size: 'phone' });
  const { page, words } = seeker;
  await page.clock.install();
  await writeFirst(seeker, FIRST);
  await see(seeker, words('seeker.ahead_0'));
  const status = page.locator('.talk .status');
  assert.doesNotMatch(await status.innerText(), new RegExp(words('seeker.not_forgotten')));
  await page.clock.fastForward(30500);
  await see(seeker, words('seeker.not_forgotten'), '.talk .status');
  assert.equal(await button(seeker, words('seeker.keep_waiting')).count(), 0, 'it is too early to ask');
  await page.clock.fastForward(90000);
  await button(seeker, words('seeker.keep_waiting')).waitFor();
  await until(() => page.evaluate(() => document.querySelector('.ways').getBoundingClientRect().bottom <= document.querySelector('.dock').getBoundingClientRect().top), 'what is asked is on the screen');
  await button(seeker, words('seeker.keep_waiting')).click();
  await button(seeker, words('seeker.keep_waiting')).waitFor({ state: 'detached' });
  await see(seeker, words('seeker.not_forgotten'));
  await page.clock.fastForward(121000);
  const other = await person({ size: 'phone' });
  await writeFirst(other, 'I came later');
  await see(other, words('seeker.ahead_1'));

  await button(seeker, words('seeker.leave')).click();
  await answerDialog(seeker, words('seeker.leave'));
  await see(seeker, words('seeker.left'));
  await see(seeker, words('common.event.left'), '.log');
  await see(other, words('seeker.ahead_0'));
  await see(librarian, librarian.words.counted('desk.left.total', 1), '.left');
  await button(seeker, words('seeker.come_back')).click();
  await see(seeker, words('seeker.ahead_0'));
  await see(other, words('seeker.ahead_1'));
  await see(librarian, librarian.words('desk.left.empty'));

  /* answered at once, the person is there: when she gives it back, it stands in the queue */
  await take(librarian, FIRST);
  await say(seeker, 'Here I am');
  await button(librarian, librarian.words('desk.talk.give_back')).click();
  await see(seeker, words('common.event.given_back', { name: 'Maria' }), '.log');
  await see(librarian, librarian.words('desk.queue.returned'));
}, { own: true });

const ALWAYS = ['--hours', 'mon-sun 00:00-24:00', '--country', 'none'];

for (const language of SOME_LANGUAGES)
  scene(`who would rather come chooses a time from the hours of the library, and needs no number (${language})`, async ({ person, service }) => {
    const seeker = await person({ size: 'phone', language });
    const { page, words } = seeker;
    await writeFirst(seeker, FIRST);
    await button(seeker, words('seeker.call_or_meet')).click();
    const choice = page.getByLabel(words('seeker.meet'));
    await choice.waitFor();
    const times = await choice.locator('option').evaluateAll((all) => all.map((one) => Number(/** @type {HTMLOptionElement} */ (one).value)));
    assert.equal(times[0], 0, 'coming is nobody’s duty');
    assert.ok(times.length > 10 && times.slice(1).every((time) => time > Date.now() + 3600000), 'nobody is asked to be there in an hour');
    await choice.selectOption({ index: 3 });
    const when = await choice.locator('option').nth(3).innerText();
    await answerDialog(seeker, words('common.send'));
    await see(seeker, words('seeker.meet_at', { when }), '.log');

    const librarian = await person({ path: '/desk' });
    await librarianOnDuty(librarian, service.account('librarian'));
    await take(librarian, FIRST);
    await see(librarian, words('seeker.meet_at', { when }), '.log');
  }, { own: true, more: () => ALWAYS });

/** Whether the end of the last message, with how far it has come, can be seen between the bar and the place to write. */
const lastIsSeen = ({ page }) => page.evaluate(() => {
  const of = (selector) => document.querySelector(selector).getBoundingClientRect();
  const { top, bottom } = of('.rows > :last-child .meta');
  return top >= of('.bar').bottom && bottom <= of('.dock').top;
});

scene('what one has just written is on the screen, whatever stands below it, and who reads at the foot stays there', async ({ person, service }) => {
  const seeker = await person({ size: 'phone' });
  const { page, words } = seeker;
  const says = async (text) => {
    await say(seeker, text);
    await see(seeker, text, '.log');
    await until(() => lastIsSeen(seeker), `“${text}” on the screen`);
  };
  await writeFirst(seeker, FIRST);
  await see(seeker, words('seeker.left'));
  await until(() => lastIsSeen(seeker), 'the first message on the screen');
  await says('And something else.');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const atFoot = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY < 2);
  assert.equal(await lastIsSeen(seeker), false, 'more stands below than fits');

  const librarian = await person({ path: '/desk' });
  await librarianOnDuty(librarian, service.account('librarian'));
  await see(seeker, words('seeker.answering'));
  await until(atFoot, 'still at the foot');
  await button(seeker, words('seeker.come_back')).click();
  await see(seeker, words('seeker.ahead_0'));
  await says('A last question.');
  await take(librarian, FIRST);
  await say(librarian, 'Here I am.');
  await see(seeker, 'Here I am.', '.log');
  await until(() => lastIsSeen(seeker), 'her answer on the screen');
  await progressIs(librarian, ['seen']);
}, { own: true });
