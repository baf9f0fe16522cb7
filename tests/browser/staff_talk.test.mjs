// SPDX-License-Identifier: Apache-2.0
// Librarians talk among themselves: two of two libraries, in two languages; one loads her page
// anew, one loses the line. It never rings; job seekers never hear of it.

import assert from 'node:assert/strict';
import { openStaff } from '../system/websocket.mjs';
import { button, clean, comeToWork, progressIs, reads, see } from './acts.mjs';
import { openStage, until } from './browser.mjs';

const scene = openStage();
/** A browser writes on its console that a line broke. */
const expects = [/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_SOCKET|WebSocket connection to/];

async function ask(socket, packet, type) {
  const answer = socket.next(type);
  socket.send(packet);
  return answer;
}

/** A second library, with this account in it. */
async function placeAtVarna(service, login) {
  const admin = await openStaff(service, service.account('admin'), 'admin');
  const { accounts } = await ask(admin, { type: 'staff_list' }, 'staff');
  await ask(admin, { type: 'library_list' }, 'library');
  const { library } = await ask(admin, { type: 'library_save', slug: 'varna', name: 'Варна', region: '', country: 'bg', hours: '', closed_days: '', accent: 'plum', languages: 7,
    cheat_sheet: '', cooperation: 'network', region_minutes: 1, network_minutes: 1, giving: false, closed: false }, (packet) => packet.type === 'library' && packet.slug === 'varna');
  const { staff } = accounts.find((one) => one.login === login);
  await ask(admin, { type: 'staff_place', staff, library, languages: 7, topics: 15 }, 'staff');
  admin.socket.destroy();
}

const shown = ({ page }) => page.locator('.room .who').allInnerTexts();
const opener = (person) => person.page.locator('#staff-talk-button');

async function write(person, text) {
  await person.page.fill('#staff-talk', text);
  await person.page.click('.room .composer button[type=submit]');
}

scene('two librarians of two libraries talk in two languages; one loads anew, one loses the line', async ({ person, service }) => {
  await placeAtVarna(service, service.named('jens').login);
  const maria = await person({ path: '/desk', expects });
  const jens = await person({ size: 'tall', language: 'bg', path: '/desk', expects });
  await comeToWork(maria, service.account('librarian'));
  await comeToWork(jens, service.named('jens'));

  await maria.page.keyboard.press('Alt+k');
  await until(() => maria.page.evaluate(() => document.activeElement?.id === 'staff-talk'), 'the focus where one writes');
  await see(maria, maria.words('desk.staff_talk.empty'), '.room');
  await see(maria, maria.words('desk.staff_talk.rule'), '.room');
  await maria.page.keyboard.type('Who has the new form?');
  await maria.page.keyboard.press('Enter');
  await progressIs(maria, ['stored']);
  await clean(maria, 'among colleagues');

  // He only has a number, and nothing rings.
  await until(async () => (await opener(jens).innerText()) === `${jens.words('desk.staff_talk.title')} (1)`, 'a number on the button');
  assert.doesNotMatch(await jens.page.title(), /\(1\)/);
  assert.equal(await opener(maria).innerText(), maria.words('desk.staff_talk.title'), 'her own words are not news to her');
  await opener(jens).click();
  await reads(jens, ['Who has the new form?']);
  await until(async () => (await opener(jens).innerText()) === jens.words('desk.staff_talk.title'), 'it was seen');
  assert.match((await shown(jens))[0], /^Maria · ./);
  await write(jens, 'Аз, във Варна');
  await reads(maria, ['Who has the new form?', 'Аз, във Варна']);
  assert.equal((await shown(maria))[1], 'Jens · Варна');
  await clean(jens, 'among colleagues on a phone');

  // Loaded anew: what was half typed is there, and it is all seen.
  await maria.page.fill('#staff-talk', 'half a');
  await maria.page.reload();
  await opener(maria).waitFor();
  assert.equal(await opener(maria).innerText(), maria.words('desk.staff_talk.title'));
  await opener(maria).click();
  await reads(maria, ['Who has the new form?', 'Аз, във Варна']);
  assert.equal(await maria.page.inputValue('#staff-talk'), 'half a');

  // Without a line it is kept, and arrives once.
  await jens.context.setOffline(true);
  for (const text of ['едно', 'две']) await write(jens, text);
  await progressIs(jens, ['stored', 'kept', 'kept']);
  await write(maria, 'meanwhile');
  await jens.context.setOffline(false);
  await reads(maria, ['Who has the new form?', 'Аз, във Варна', 'meanwhile', 'едно', 'две']);
  await reads(jens, ['Who has the new form?', 'Аз, във Варна', 'meanwhile', 'едно', 'две']);
  await progressIs(jens, ['stored', 'stored', 'stored']);

  // Too long is said before it is sent.
  await write(maria, 'x'.repeat(1001));
  await see(maria, maria.words.counted('common.over', 1), '.room');
  await maria.page.fill('#staff-talk', '');
  await button(maria, maria.words('desk.staff_talk.close')).click();
  await until(() => maria.page.evaluate(() => document.activeElement?.id === 'staff-talk-button'), 'the focus back on the button');
  await write(jens, 'три');
  await until(async () => (await opener(maria).innerText()) === `${maria.words('desk.staff_talk.title')} (1)`, 'a number again');
});

scene('older words are read back page by page; a supervisor beside what is running', async ({ person, service }) => {
  const vera = await person({ size: 'narrow', language: 'da', path: '/desk' });
  await comeToWork(vera, service.account('supervisor'));
  const jens = await openStaff(service, service.named('jens'), 'desk');
  for (let number = 1; number <= 130; number++) jens.send({ type: 'say', log: 1, writer: '00000000000000aa', number, text: `remark ${number}` });
  await jens.next((packet) => packet.type === 'stored' && packet.number === 130);
  await button(vera, vera.words('desk.oversight.title')).click();
  await opener(vera).click();
  await see(vera, 'remark 130', '.room');
  assert.equal(await vera.page.getByText('remark 1', { exact: true }).count(), 0);
  await clean(vera, 'a long staff talk at 320 px');
  await vera.page.locator('.room-talk > .button').click();
  await see(vera, 'remark 1', '.room');
  await until(async () => (await vera.page.locator('.room .words').allInnerTexts()).filter((text) => text.startsWith('remark ')).length === 130, 'every one, once');
  await button(vera, vera.words('desk.staff_talk.close')).click();
  await see(vera, vera.words('desk.oversight.working'));
  jens.socket.destroy();
});
