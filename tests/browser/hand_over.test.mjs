// SPDX-License-Identifier: Apache-2.0
// From hand to hand: a conversation is given to a colleague, by the keyboard alone; to another
// library with a note, and the job seeker would rather stay.

import assert from 'node:assert/strict';
import { answerDialog, button, clean, comeToWork, goOnDuty, librarianOnDuty, reads, say, see, take, toPart, writeFirst } from './acts.mjs';
import { openStage, SOME_LANGUAGES, until } from './browser.mjs';

const scene = openStage();
const FIRST = 'Please look at my CV';

/** After a reload, into the conversation. */
async function comeBack({ page }) {
  await page.reload();
  await page.locator('.card').first().click();
}

/** One of the dialog, by the first name. */
const receiver = ({ page }, name) => page.locator('dialog label.choice').filter({ hasText: new RegExp(`^${name}`) }).locator('input');

for (const language of SOME_LANGUAGES)
  scene(`a conversation is handed to a colleague by the keyboard, with a note or without (${language})`, async ({ person, service }) => {
    const seeker = await person({ size: 'phone', language });
    const { words } = seeker;
    const maria = await person({ language, path: '/desk' });
    await librarianOnDuty(maria, service.account('librarian'));
    await writeFirst(seeker, FIRST);
    await take(maria, FIRST);
    await maria.page.keyboard.press('Alt+p');
    await see(maria, words('desk.hand.nobody'), 'dialog');
    await maria.page.keyboard.press('Escape');

    const jens = await person({ size: 'tall', language, path: '/desk' });
    await comeToWork(jens, service.named('jens'));
    await goOnDuty(jens);
    await maria.page.keyboard.press('Alt+p');
    await receiver(maria, 'Jens').waitFor();
    await clean(maria, 'to whom it is handed over');
    assert.ok(await receiver(maria, 'Jens').isChecked(), 'the only one needs no choice');
    assert.ok(await receiver(maria, 'Jens').evaluate((field) => field === document.activeElement), 'the keyboard begins there');
    await maria.page.keyboard.press('Tab');
    await maria.page.keyboard.type('Ten years a bricklayer');
    await maria.page.keyboard.press('Tab');
    await maria.page.keyboard.press('Enter');
    await see(maria, words('desk.news.handed_over'));
    await see(seeker, `${words('common.event.handed_over', { name: 'Maria' })} Jens`);

    // It is his at once: a card that says from whom, the ring, the note above his answer; and hers no more.
    await jens.page.locator('.card').first().waitFor();
    await see(jens, words('desk.hand.from', { name: 'Maria' }), '.card');
    await until(async () => /\(1\)/.test(await jens.page.title()), 'the ring in the title');
    const note = jens.page.locator('.whisper-words');
    await jens.page.locator('.card').first().click();
    await see(jens, words('desk.hand.note_from', { name: 'Maria' }), '.whisper');
    assert.deepEqual(await note.allInnerTexts(), ['Ten years a bricklayer']);
    await clean(jens, 'with what it was handed over');
    await comeBack(jens);
    await see(jens, 'Ten years a bricklayer', '.whisper');
    await button(jens, words('desk.look.hush')).click();
    await note.waitFor({ state: 'detached' });
    await comeBack(jens);
    await see(jens, FIRST, '.room-talk');
    assert.equal(await note.count(), 0, 'put away is put away');
    await button(jens, `${words('desk.note.title')} (1)`).click();
    await see(jens, 'Ten years a bricklayer', '.notes');
    await button(jens, words('desk.note.close')).click();
    await say(jens, 'Now I am here.');
    await reads(seeker, [FIRST, 'Now I am here.']);
    assert.equal(await maria.page.locator('.card').count(), 0);
    assert.equal(await button(seeker, words('seeker.stay', { name: 'Maria' })).count(), 0, 'within one library nothing is asked');
  }, { own: true, ms: 90000 });

scene('to another library it goes with a note, and the job seeker may rather stay', async ({ person, service }) => {
  const admin = await person({ path: '/admin' });
  const { words } = admin;
  await comeToWork(admin, service.account('admin'));
  await toPart(admin, 'libraries');
  await button(admin, words('admin.libraries.add')).click();
  await admin.page.fill('#library-name', 'Варна');
  await admin.page.fill('#library-slug', 'varna');
  await answerDialog(admin, words('admin.libraries.save'));
  await toPart(admin, 'staff');
  await button(admin, words('admin.staff.for', { act: words('admin.staff.place'), login: service.named('jens').login })).click();
  await admin.page.selectOption('#library', { label: 'Варна' });
  await answerDialog(admin, words('admin.libraries.save'));

  const seeker = await person({ size: 'phone' });
  const maria = await person({ path: '/desk' });
  const jens = await person({ size: 'tall', path: '/desk' });
  await librarianOnDuty(maria, service.account('librarian'));
  await comeToWork(jens, service.named('jens'));
  await goOnDuty(jens);
  await writeFirst(seeker, FIRST);
  await take(maria, FIRST);
  await button(maria, words('desk.hand.open')).click();
  await receiver(maria, 'Jens').waitFor();
  await button(maria, words('desk.hand.yes'), 'dialog').click();
  await see(maria, words('desk.hand.choose'), 'dialog');
  await receiver(maria, 'Jens').check();
  await see(maria, words('desk.hand.abroad'), 'dialog');
  await button(maria, words('desk.hand.yes'), 'dialog').click();
  await see(maria, words('reason.note_needed'), 'dialog');
  await clean(maria, 'a note is needed');
  await maria.page.fill('#hand-note', 'Moves to Varna');
  await answerDialog(maria, words('desk.hand.yes'));
  await jens.page.locator('.card').first().waitFor();
  await see(seeker, `${words('common.event.handed_over', { name: 'Maria' })} Jens, Варна`);
  await clean(seeker, 'handed over to another library');

  await button(seeker, words('seeker.stay', { name: 'Maria' })).click();
  await see(seeker, words('common.event.stayed'));
  await maria.page.locator('.card').first().click();
  assert.equal(await maria.page.locator('.whisper-words').count(), 0, 'her own note');
  await say(maria, 'Then we go on.');
  await reads(seeker, [FIRST, 'Then we go on.']);
  assert.equal(await button(seeker, words('seeker.stay', { name: 'Maria' })).count(), 0);

  // To the library itself, whoever is there first.
  await button(maria, words('desk.hand.open')).click();
  await maria.page.getByLabel(words('desk.hand.library', { library: 'Варна' })).check();
  await maria.page.fill('#hand-note', 'Moves to Varna');
  await answerDialog(maria, words('desk.hand.yes'));
  await take(jens, FIRST);
  await see(jens, 'Moves to Varna', '.whisper');
  await say(jens, 'Good day from Varna.');
  await reads(seeker, [FIRST, 'Then we go on.', 'Good day from Varna.']);
  await jens.page.locator('.whisper-words').waitFor({ state: 'detached' });
  assert.equal(await jens.page.getByText(words('desk.hand.from', { name: 'Maria' })).count(), 0);
  await comeBack(jens);
  await see(jens, 'Good day from Varna.', '.room-talk');
  assert.equal(await jens.page.locator('.whisper-words').count(), 0, 'answered, before the reload too');
  await say(seeker, 'Good day');
  await button(seeker, words('seeker.stay', { name: 'Maria' })).waitFor({ state: 'detached' });
}, { own: true, ms: 90000 });
