// SPDX-License-Identifier: Apache-2.0
// Saved replies, guides and links: kept by hand in the administration and at the desk, put into
// an answer by keyboard alone, in the language of whoever reads it.

import assert from 'node:assert/strict';
import { openStaff } from '../system/websocket.mjs';
import { button, comeToWork, librarianOnDuty, reads, see, take, toPart, writeFirst } from './acts.mjs';
import { openStage, until } from './browser.mjs';
import { isUnharmed, watched } from './harm.mjs';
import { focusIsSeen, isFocused, tabTo } from './keyboard.mjs';
import { PAYLOADS } from './payloads.mjs';

const scene = openStage();
const waitFocus = (person, selector) => until(() => isFocused(person, selector), `the focus on ${selector}`);
const answer = ({ page }) => page.inputValue('#answer');
const selected = ({ page }) => page.evaluate(() => {
  const field = document.getElementById('answer');
  return field.value.slice(field.selectionStart, field.selectionEnd);
});
const options = ({ page }) => page.locator('.pick strong').allInnerTexts();
const active = ({ page }) => page.evaluate(() => document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.querySelector('strong').innerText);
/** What is drawn may come a moment after the key. */
const answerIs = (person, text) => until(async () => (await answer(person)) === text, `the answer “${text}”`);
const selectedIs = (person, text) => until(async () => (await selected(person)) === text, `“${text}” selected`);
const activeIs = (person, name) => until(async () => (await active(person)) === name, `“${name}” chosen`);

const REPLIES = [
  { name: 'Kørekort', bg: 'Напишете в CV от кога имате книжка категория [категория] и при кого сте карали: [име на работодателя].', da: 'Skriv, hvornår du fik kørekort til [kategori].' },
  { name: 'Velkommen', en: 'Hello', bg: 'Здравейте', da: 'Goddag' },
  { name: 'Kun dansk', da: 'Det har vi kun på dansk.' },
];

/** What an administrator has saved; each packet is answered before the next one. */
async function saved(service, packets) {
  const admin = await openStaff(service, service.account('admin'), 'admin');
  for (const packet of packets) {
    const done = admin.next((heard) => ['done', 'refused'].includes(heard.type));
    admin.send(packet);
    assert.equal((await done).type, 'done');
  }
  admin.socket.destroy();
}

scene('by keyboard alone: a Danish librarian answers a Bulgarian in Bulgarian', async ({ person, service }) => {
  await saved(service, REPLIES.map((reply) => ({ type: 'reply_shared', ...reply })));
  await saved(service, [{ type: 'guide_save', bg: 'Агенция по заетостта', address: 'https://www.az.government.bg/', languages: 2, tags: 1 }]);
  const seeker = await person({ language: 'bg' });
  await writeFirst(seeker, 'Карам камион');
  const librarian = await person({ language: 'da', path: '/desk' });
  const { page, words } = librarian;
  const { keyboard } = page;
  await librarianOnDuty(librarian, service.account('librarian'));
  await keyboard.press('Alt+n');
  await waitFocus(librarian, '#answer');

  // A slash within a word is a slash; at the beginning of one it opens the list.
  await keyboard.type('24/7 ');
  assert.equal(await page.locator('.picker').isVisible(), false);
  await keyboard.type('/', { delay: 0 });
  await keyboard.type('korek', { delay: 0 });
  await waitFocus(librarian, '.picker input');
  await focusIsSeen(librarian);
  await until(async () => (await options(librarian)).join() === 'Kørekort', 'the one that fits');
  await keyboard.press('Enter');
  await waitFocus(librarian, '#answer');
  await answerIs(librarian, `24/7 ${REPLIES[0].bg}`);
  await selectedIs(librarian, '[категория]');

  // Nothing goes out while a blank is there, and the desk says so.
  await keyboard.press('Enter');
  await see(librarian, words('desk.picker.unfilled', { blank: '[категория]' }));
  await selectedIs(librarian, '[категория]');
  await keyboard.type('C');
  await keyboard.press('Tab');
  await selectedIs(librarian, '[име на работодателя]');
  // What a reply brought is known after a reload too.
  await page.reload();
  await page.waitForSelector('.card');
  await keyboard.press('Alt+1');
  await waitFocus(librarian, '#answer');
  await keyboard.press('Enter');
  await see(librarian, words('desk.picker.unfilled', { blank: '[име на работодателя]' }));
  await keyboard.type('Био ЕООД');
  await keyboard.press('Tab');
  assert.equal(await isFocused(librarian, '#answer'), false, 'behind the last blank Tab goes on as everywhere');
  await keyboard.press('Shift+Tab');
  await keyboard.press('Enter');
  await reads(seeker, ['Карам камион', '24/7 Напишете в CV от кога имате книжка категория C и при кого сте карали: Био ЕООД.']);

  // Arrows and Enter; a reply that is missing in Bulgarian says so.
  await keyboard.type('Ok /');
  await waitFocus(librarian, '.picker input');
  await until(async () => (await options(librarian)).length === 4, 'the whole list');
  await activeIs(librarian, 'Kørekort');
  await keyboard.press('ArrowDown');
  await activeIs(librarian, 'Velkommen');
  await keyboard.press('ArrowDown');
  await see(librarian, words('desk.picker.only', { language: words('staff.language.da') }), '.pick[aria-selected=true]');
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await activeIs(librarian, 'Агенция по заетостта');
  await keyboard.press('Enter');
  await answerIs(librarian, 'Ok Агенция по заетостта: https://www.az.government.bg/');
  await keyboard.press('Control+z');
  await answerIs(librarian, 'Ok /');

  // Esc closes and leaves what was typed; nothing is chosen where nothing fits.
  await keyboard.press('Backspace');
  await keyboard.type('/nothing of it');
  await see(librarian, words('desk.picker.none'), '.picker');
  await keyboard.press('Enter');
  assert.ok(await isFocused(librarian, '.picker input'));
  await keyboard.press('Escape');
  await waitFocus(librarian, '#answer');
  await answerIs(librarian, 'Ok /');

  // Who types fast gets what they typed, drawn or not.
  await keyboard.type(' /velk', { delay: 0 });
  await keyboard.press('Enter');
  await answerIs(librarian, 'Ok / Здравейте');
  await keyboard.press('Alt+s');
  await waitFocus(librarian, '.picker input');
  await tabTo(librarian, '.picker > .button');
  await keyboard.press('Tab');
  await page.locator('.picker').waitFor({ state: 'hidden' }); // who leaves the list closes it
}, { ms: 110000 });

scene('tapping on a phone: the button, an option, and the close of the list', async ({ person, service }) => {
  const seeker = await person({ size: 'phone' });
  await writeFirst(seeker, 'On the phone');
  await saved(service, [{ type: 'reply_shared', name: 'Tapped', en: 'Put in by a tap' }]);
  const librarian = await person({ size: 'phone', path: '/desk' });
  const { page, words } = librarian;
  // The one of the scene before may be on duty for some seconds more.
  await librarianOnDuty(librarian, service.accounts.find(({ login }) => login === 'jens'));
  await take(librarian, 'On the phone');
  await page.fill('#answer', 'Well:');
  await button(librarian, words('desk.picker.open')).tap();
  await button(librarian, words('common.close'), '.picker').tap();
  await page.locator('.picker').waitFor({ state: 'hidden' });
  await button(librarian, words('desk.picker.open')).tap();
  await page.locator('.pick').filter({ hasText: 'Tapped' }).tap();
  await answerIs(librarian, 'Well: Put in by a tap');
  await button(librarian, words('common.send')).tap();
  await reads(seeker, ['On the phone', 'Well: Put in by a tap']);
});

scene('everybody’s replies: two on the same one, and what is changed is on every desk at once', async ({ person, service }) => {
  const admin = await person({ path: '/admin' });
  const other = await person({ path: '/admin' });
  const { words } = admin;
  for (const one of [admin, other]) {
    await comeToWork(one, service.account('admin'));
    await toPart(one, 'replies');
  }
  await button(admin, words('staff.replies.add')).click();
  await waitFocus(admin, '#name');
  await button(admin, words('staff.keep.save')).click();
  await see(admin, words('staff.keep.name_needed'));
  await admin.page.fill('#name', 'Parting');
  await button(admin, words('staff.keep.save')).click();
  await see(admin, words('staff.replies.text_needed'));
  await waitFocus(admin, 'textarea[name=en]');
  await admin.page.fill('textarea[name=en]', 'Good luck');
  await button(admin, words('staff.keep.save')).click();
  await see(admin, words('staff.keep.saved'));
  await waitFocus(admin, '#keeper-add');

  const change = words('staff.keep.of', { act: words('staff.keep.change'), name: 'Parting' });
  for (const one of [admin, other]) await button(one, change).click();
  await other.page.fill('textarea[name=da]', 'Held og lykke');
  await button(other, words('staff.keep.save')).click();
  await see(other, words('staff.keep.saved'));
  await admin.page.fill('textarea[name=en]', 'Goodbye');
  await button(admin, words('staff.keep.save')).click();
  await see(admin, words('reason.changed_meanwhile'));
  assert.equal(await admin.page.inputValue('textarea[name=en]'), 'Goodbye', 'her words stay');
  await button(admin, words('common.cancel')).click();
  await see(admin, `${words('staff.language.en')}, ${words('staff.language.da')}`);

  await button(admin, words('staff.keep.of', { act: words('staff.keep.remove'), name: 'Parting' })).click();
  await button(admin, words('staff.keep.remove')).click();
  await see(admin, words('staff.keep.removed'));
  await until(async () => (await other.page.getByRole('heading', { name: 'Parting' }).count()) === 0, 'gone on the other page too');
});

scene('a librarian’s own replies: at the desk, and found first', async ({ person, service }) => {
  const seeker = await person();
  await writeFirst(seeker, 'Something of my own');
  const librarian = await person({ path: '/desk' });
  const { page, words } = librarian;
  await librarianOnDuty(librarian, service.account('librarian'));
  await take(librarian, 'Something of my own');
  await button(librarian, words('desk.picker.open')).click();
  await button(librarian, `${words('desk.own.open')} …`).click();
  await button(librarian, words('staff.replies.add'), 'dialog').click();
  await page.fill('#name', 'Mine');
  await page.fill('textarea[name=en]', 'Written by myself');
  await button(librarian, words('staff.keep.save'), 'dialog').click();
  await see(librarian, words('staff.keep.saved'), 'dialog');
  await button(librarian, words('common.close'), 'dialog').click();
  await waitFocus(librarian, '#answer');
  await page.keyboard.type('/');
  await until(async () => (await options(librarian))[0] === 'Mine', 'her own first');
  await see(librarian, words('desk.picker.own'), '.pick');
  await page.keyboard.press('Enter');
  await answerIs(librarian, 'Written by myself');
}, { own: true });

scene('guides and links: added, checked, changed, and only real addresses', async ({ person, service }) => {
  const admin = await person({ path: '/admin' });
  const { page, words } = admin;
  await comeToWork(admin, service.account('admin'));
  await toPart(admin, 'guides');
  await button(admin, words('admin.guides.add')).click();
  for (const wrong of ['', 'javascript:alert(1)', 'https://localhost/', 'https://a:b@example.org/']) {
    await page.fill('#address', wrong);
    await button(admin, words('staff.keep.save')).click();
    await see(admin, words('admin.guides.address_wrong'));
    await waitFocus(admin, '#address');
  }
  await page.fill('#address', 'https://www.borger.dk');
  await page.fill('#da', 'Borger.dk');
  await page.getByLabel(words('staff.language.da'), { exact: true }).check();
  await page.getByLabel(words('staff.tag.e_government')).check();
  await button(admin, words('staff.keep.save')).click();
  await see(admin, words('staff.keep.saved'));
  const today = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(Date.now());
  await see(admin, words('admin.guides.checked', { day: today }));
  assert.equal(await page.getByRole('link', { name: 'https://www.borger.dk/' }).getAttribute('rel'), 'noopener noreferrer');
  await button(admin, words('staff.keep.of', { act: words('admin.guides.check'), name: 'Borger.dk' })).click();
  await see(admin, words('admin.guides.checked_now'));
});

scene('saved replies and titles are text on every page, whatever they look like', async ({ person, service }) => {
  const hostile = PAYLOADS.filter((text) => text.trim() === text && !text.includes('\n') && [...text].length <= 60 && /[\p{L}\p{N}]/u.test(text)).slice(0, 20);
  assert.ok(hostile.length >= 12);
  await saved(service, hostile.map((text) => ({ type: 'reply_shared', name: text, en: text })));
  await saved(service, hostile.slice(0, 5).map((text) => ({ type: 'guide_save', en: text, address: 'https://example.org/', languages: 1, tags: 0 })));
  const admin = await watched(person, { path: '/admin' });
  await comeToWork(admin, service.account('admin'));
  await toPart(admin, 'replies');
  for (const text of hostile) await see(admin, text, '.keeper-list');
  await isUnharmed(admin, 'main');
  await toPart(admin, 'guides');
  await see(admin, hostile[0], '.keeper-list');
  await isUnharmed(admin, 'main');
  const seeker = await watched(person, { path: '/' });
  await writeFirst(seeker, 'for the hostile');
  const librarian = await watched(person, { path: '/desk' });
  await librarianOnDuty(librarian, service.account('librarian'));
  await take(librarian, 'for the hostile');
  await librarian.page.keyboard.type('/');
  await until(async () => (await options(librarian)).length >= hostile.length, 'the list');
  await isUnharmed(librarian, 'main');
  await librarian.page.keyboard.type('<img');
  await librarian.page.keyboard.press('Enter');
  await librarian.page.keyboard.press('Control+End');
  await isUnharmed(librarian, 'main');
}, { own: true });

scene('an administrator reads and writes each reply in her own language first', async ({ person, service }) => {
  await saved(service, [{ type: 'reply_shared', ...REPLIES[1] }]);
  const admin = await person({ path: '/admin', language: 'bg' });
  await comeToWork(admin, service.account('admin'));
  await toPart(admin, 'replies');
  await see(admin, 'Здравейте', '.snippet');
  await button(admin, admin.words('staff.keep.of', { act: admin.words('staff.keep.change'), name: 'Velkommen' })).click();
  await admin.page.waitForSelector('textarea#bg');
  assert.deepEqual(await admin.page.locator('form textarea').evaluateAll((fields) => fields.map(({ name }) => name)), ['bg', 'en', 'da']);
}, { own: true });
