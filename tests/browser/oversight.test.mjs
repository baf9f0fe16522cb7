// SPDX-License-Identifier: Apache-2.0
// What a supervisor sees beyond her own desk, and what she does there.

import assert from 'node:assert/strict';
import { answerDialog, button, comeToWork, librarianOnDuty, say, see, take, texts, writeFirst } from './acts.mjs';
import { axe, openStage, SOME_LANGUAGES, until } from './browser.mjs';

const scene = openStage();
const FIRST = 'Please look at my CV';

for (const language of SOME_LANGUAGES) {
  scene(`a supervisor sees what runs and how long people wait, without a word of it, and takes somebody off duty (${language})`, async ({ person, service }) => {
    const seeker = await person({ size: 'phone', language });
    const { words } = seeker;
    const vera = await person({ language, path: '/desk' });
    await comeToWork(vera, service.account('supervisor'));
    await button(vera, words('desk.oversight.title')).click();
    await see(vera, words('desk.oversight.nobody'));
    await see(vera, words('desk.oversight.nothing'));

    const maria = await person({ language, path: '/desk' });
    await librarianOnDuty(maria, service.account('librarian'));
    await see(vera, 'Maria', '.working');
    assert.equal(await button(maria, words('desk.oversight.title')).count(), 0, 'a librarian has no such button');
    await writeFirst(seeker, FIRST);
    await see(vera, words('desk.oversight.in_queue'), '.running');
    await see(vera, words('desk.waits'), '.running');
    await take(maria, FIRST);
    await see(vera, words('desk.oversight.with', { name: 'Maria' }), '.running');
    await say(maria, 'Gladly');
    await see(vera, words('desk.cards.answered'), '.running');
    await say(seeker, 'Thank you');
    await see(vera, words('desk.waits'), '.running');
    assert.ok(!(await vera.page.content()).includes(FIRST), 'what was said is not on her page');
    assert.deepEqual(await axe(vera.page), []);

    await button(vera, words('desk.oversight.off_which', { name: 'Maria' })).click();
    await see(vera, words('desk.oversight.off_help', { name: 'Maria' }), 'dialog');
    assert.deepEqual(await axe(vera.page), []);
    await answerDialog(vera, words('desk.oversight.off'));
    await see(maria, words('desk.news.taken_off_duty', { name: 'Vera' }));
    await see(maria, words('desk.duty.off'));
    await see(vera, words('desk.oversight.nobody'));
    await see(vera, words('desk.oversight.in_queue'), '.running');
    await see(seeker, words('common.event.given_back', { name: 'Maria' }));
    await maria.page.reload();
    await see(maria, words('desk.duty.off'));

    await button(vera, words('desk.oversight.title')).click();
    await see(vera, words('desk.queue.title'));
  }, { own: true });
}

/** Signs in, looks at what is running, and opens the only conversation there. */
async function lookIn(vera, service) {
  const { words } = vera;
  await comeToWork(vera, service.account('supervisor'));
  await button(vera, words('desk.oversight.title')).click();
  await vera.page.locator('.running').getByRole('button', { name: words('desk.look.read') }).click();
  await vera.page.waitForSelector('.room-looked');
}

for (const language of SOME_LANGUAGES) {
  scene(`a supervisor reads along and whispers: the librarian knows, the job seeker never hears, the auditor can tell (${language})`, async ({ person, service }) => {
    const seeker = await person({ size: 'phone', language });
    const { words } = seeker;
    const maria = await person({ language, path: '/desk' });
    await librarianOnDuty(maria, service.account('librarian'));
    await writeFirst(seeker, FIRST);
    await take(maria, FIRST);
    await say(maria, 'Gladly');
    const vera = await person({ language, path: '/desk' });
    await lookIn(vera, service);
    await see(maria, words('desk.look.reads', { names: 'Vera' }));
    const looked = () => vera.page.locator('.room-looked .room-talk .words').allInnerTexts();
    await until(async () => JSON.stringify(await looked()) === JSON.stringify([FIRST, 'Gladly']), 'the talk');
    await say(seeker, 'Here it comes');
    await until(async () => (await looked()).at(-1) === 'Here it comes', 'what is said meanwhile');
    assert.equal(await vera.page.locator('#answer').count(), 0, 'there is no place to write to the job seeker');
    assert.deepEqual(await axe(vera.page), []);

    await vera.page.fill('#note', 'Ask for the old papers');
    await button(vera, words('desk.look.whisper')).click();
    await see(maria, words('staff.log.whisper', { name: 'Vera' }), '.whisper');
    await see(maria, 'Ask for the old papers', '.whisper');
    await see(vera, words('staff.log.whisper', { name: 'Vera' }), '.notes');
    assert.deepEqual(await axe(maria.page), []);
    await button(maria, words('desk.look.hush')).click();
    await until(async () => (await maria.page.locator('.whisper-words').count()) === 0, 'it is put away');
    await maria.page.keyboard.press('Alt+o');
    await see(maria, 'Ask for the old papers', '.notes');

    await vera.context.setOffline(true);
    await vera.context.setOffline(false);
    await vera.page.reload();
    await until(async () => (await maria.page.locator('.readers').innerText()) === '', 'nobody reads along any more');
    await button(vera, words('desk.oversight.title')).click();
    await vera.page.locator('.running').getByRole('button', { name: words('desk.look.read') }).click();
    await see(maria, words('desk.look.reads', { names: 'Vera' }));
    await button(maria, words('desk.talk.give_back')).click();
    await see(vera, words('desk.news.look_over'));
    assert.equal(await vera.page.locator('.room-looked').count(), 0, 'its words are gone from her page');

    await seeker.page.reload();
    await until(async () => (await texts(seeker)).length === 3, 'the talk');
    const heard = await seeker.page.content();
    for (const secret of ['old papers', 'Vera']) assert.ok(!heard.includes(secret), secret);

    const auditor = await person({ language, path: '/admin' });
    await comeToWork(auditor, service.account('auditor'));
    await auditor.page.locator('tbody tr').first().getByRole('button').click();
    await auditor.page.fill('#why', 'Complaint 19');
    await button(auditor, words('admin.open.do'), 'dialog').click();
    await see(auditor, words('staff.log.whisper', { name: 'Vera' }), '.transcript-notes');
  }, { own: true });
}

for (const language of SOME_LANGUAGES) {
  scene(`a librarian asks a colleague to read along, who whispers, joins in and goes back to his own desk (${language})`, async ({ person, service }) => {
    const seeker = await person({ size: 'phone', language });
    const { words } = seeker;
    const maria = await person({ language, path: '/desk' });
    await librarianOnDuty(maria, service.account('librarian'));
    const jens = await person({ language, path: '/desk' });
    await librarianOnDuty(jens, service.named('jens'));
    await writeFirst(seeker, FIRST);
    await take(maria, FIRST);
    await button(maria, words('desk.invite.open')).click();
    await button(maria, words('desk.invite.ask_which', { name: 'Jens' })).waitFor();
    assert.deepEqual(await axe(maria.page), []);
    await button(maria, words('desk.invite.ask_which', { name: 'Jens' })).click();
    await see(maria, words('desk.news.invited', { name: 'Jens' }), 'dialog');
    await answerDialog(maria, words('common.close'));
    await button(jens, words('desk.look.read'), '.invited').waitFor();
    await jens.page.reload(); // being asked outlives the page
    await button(jens, words('desk.look.read'), '.invited').waitFor();
    assert.deepEqual(await axe(jens.page), []);
    await button(jens, words('desk.look.read'), '.invited').click();
    await see(jens, FIRST, '.room-looked');
    await see(maria, words('desk.look.reads', { names: 'Jens' }));
    await jens.page.fill('#note', 'He needs the other form');
    await button(jens, words('desk.look.whisper')).click();
    await see(maria, 'He needs the other form', '.whisper');
    assert.ok(!(await seeker.page.content()).includes('Jens'), 'who only reads along is not there');
    await button(jens, words('desk.join.join')).click();
    await see(seeker, words('common.event.joined', { name: 'Jens' }));
    await see(maria, words('desk.join.in', { name: 'Jens' }));
    await jens.page.fill('#joined', 'I know that form');
    assert.deepEqual(await axe(jens.page), []);
    assert.deepEqual(await axe(maria.page), []);
    await jens.page.press('#joined', 'Enter');
    await see(seeker, 'I know that form');
    await see(maria, 'I know that form');
    // Looking away he hears that something is new, and not what.
    await button(jens, words('desk.look.close')).click();
    await button(jens, words('desk.join.open'), '.invited').waitFor();
    assert.equal(await jens.page.locator('.invited .mark-unread').count(), 0, 'he has seen it all');
    await say(seeker, 'Which one is it?');
    await see(jens, words('desk.join.new', { count: 1 }), '.invited .mark-unread');
    assert.deepEqual(await axe(jens.page), []);
    assert.ok(!(await jens.page.content()).includes('Which one is it?'), 'and no word of it');
    await button(jens, words('desk.join.open'), '.invited').click();
    await see(jens, 'Which one is it?', '.room-looked');
    await button(jens, words('desk.look.close')).click();
    await button(jens, words('desk.join.open'), '.invited').waitFor();
    assert.equal(await jens.page.locator('.invited .mark-unread').count(), 0, 'and again');
    await jens.page.reload(); // who has joined finds back
    await button(jens, words('desk.join.open'), '.invited').click({ delay: 300 }); // as a hand presses: his first press turns the sound on as well
    await see(jens, 'I know that form', '.room-looked');
    await button(maria, words('desk.join.end')).click();
    await see(seeker, words('common.event.parted', { name: 'Jens' }));
    await until(async () => (await jens.page.locator('#joined').count()) === 0, 'he reads along again');
    await button(jens, words('desk.look.close')).click();
    await until(async () => (await maria.page.locator('.readers').innerText()) === '', 'nobody reads along');
    await see(jens, words('desk.cards.empty'));
  }, { own: true });
}
