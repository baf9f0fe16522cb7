// SPDX-License-Identifier: Apache-2.0
// Saved replies and links of one library: kept in the administration, found in its own
// conversations, whoever answers them, and in no other.

import assert from 'node:assert/strict';
import { openStaff } from '../system/websocket.mjs';
import { button, clean, comeToWork, librarianOnDuty, see, take, toPart, writeFirst } from './acts.mjs';
import { openStage, SOME_LANGUAGES, until } from './browser.mjs';

const scene = openStage();
const options = ({ page }) => page.locator('.pick strong').allInnerTexts();

/** A second library, whose queue everybody is offered at once. */
async function addVarna(service) {
  const admin = await openStaff(service, service.account('admin'), 'admin');
  const done = admin.next('done');
  admin.send({ type: 'library_save', slug: 'varna', name: 'Варна', region: '', country: 'bg', hours: '', closed_days: '', accent: 'plum', languages: 7,
    cheat_sheet: '', cooperation: 'network', region_minutes: 0, network_minutes: 0, giving: false, closed: false });
  await done;
  admin.socket.destroy();
}

async function addReply(admin, name, text, library) {
  const { page, words } = admin;
  await button(admin, words('staff.replies.add')).click();
  await page.fill('#name', name);
  await page.fill('textarea[name=en]', text);
  if (library) await page.selectOption('#library', { label: library });
  await button(admin, words('staff.keep.save')).click();
  await see(admin, words('staff.keep.saved'));
}

/** What is offered in the conversation that is open. */
async function offered(librarian) {
  await librarian.page.click('#open-picker');
  await librarian.page.locator('.picker').waitFor();
  const names = await options(librarian);
  await librarian.page.keyboard.press('Escape');
  return names;
}

for (const language of SOME_LANGUAGES)
  scene(`a library’s own replies and links are offered in its conversations only (${language})`, async ({ person, service }) => {
    await addVarna(service);
    const admin = await person({ path: '/admin', language });
    const { page, words } = admin;
    await comeToWork(admin, service.account('admin'));
    await toPart(admin, 'replies');
    await addReply(admin, 'Hello', 'Good day');
    await addReply(admin, 'Where we are', 'Behind the theatre', 'Варна');
    await see(admin, words('admin.whose.only', { library: 'Варна' }));
    await clean(admin, 'replies of two libraries');

    // What is added while one list is shown belongs to it.
    await page.selectOption('#list', { label: 'Варна' });
    await until(async () => await page.locator('.keeper-row').count() === 1, 'the list of Varna alone');
    await addReply(admin, 'Opening hours', 'From nine to six');
    await until(async () => await page.locator('.keeper-row').count() === 2, 'both of Varna');
    await page.selectOption('#list', { label: words('admin.whose.every') });
    await until(async () => await page.locator('.keeper-row').count() === 1, 'the list for every library alone');

    await toPart(admin, 'guides');
    await button(admin, words('admin.guides.add')).click();
    await page.fill('#address', 'https://varna.example.org/jobs');
    await page.fill('input[name=en]', 'Jobs in Varna');
    await page.selectOption('#library', { label: 'Варна' });
    await button(admin, words('staff.keep.save')).click();
    await see(admin, words('admin.whose.only', { library: 'Варна' }));

    const librarian = await person({ path: '/desk', language });
    await librarianOnDuty(librarian, service.account('librarian'));
    await writeFirst(await person({ size: 'phone', language }), 'From the first library');
    await take(librarian, 'From the first library');
    assert.deepEqual(await offered(librarian), ['Hello']);
    await writeFirst(await person({ size: 'phone', path: '/?library=varna', language }), 'From Varna');
    await take(librarian, 'From Varna');
    assert.deepEqual(await offered(librarian), ['Where we are', 'Opening hours', 'Hello', 'Jobs in Varna']);
    await librarian.page.click('#open-picker');
    await see(librarian, 'Варна', '.picker');
    await clean(librarian, 'the list with what is of one library');

    // Given to every library, it is in the list of the other conversation at once.
    await toPart(admin, 'replies');
    await page.selectOption('#list', { label: words('admin.whose.all') });
    await button(admin, words('staff.keep.of', { act: words('staff.keep.change'), name: 'Opening hours' })).click();
    assert.equal(await page.locator('#library option:checked').innerText(), 'Варна');
    await page.selectOption('#library', { label: words('admin.whose.every') });
    await button(admin, words('staff.keep.save')).click();
    await see(admin, words('staff.keep.saved'));
    await librarian.page.keyboard.press('Escape');
    await librarian.page.locator('.card', { hasText: 'From the first library' }).first().click();
    await until(async () => (await offered(librarian)).length === 2, 'both in the other conversation');
  }, { own: true, ms: 90000 });
