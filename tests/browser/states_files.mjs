// SPDX-License-Identifier: Apache-2.0
// Every state of files: chosen, on its way, not taken, sent, received, looked at, removed.

import { button, see } from './acts.mjs';
import { until } from './browser.mjs';
import { docx } from './documents.mjs';

/** The talk of both is open. One file with buttons at a time: what a bar at an edge covers by half is no state. @param {{ seeker: any, librarian: any, said: any, at: (who: any, state: string) => Promise<void> }} walk */
export async function fileStates({ seeker, librarian, said, at }) {
  const { words } = seeker;
  const choose = (who, name, buffer) => who.page.setInputFiles('#file', { name, mimeType: 'application/octet-stream', buffer });
  const press = (who, key, name) => button(who, words(key, { name })).click();
  await press(librarian, 'common.file.send');
  await choose(librarian, 'CV 2.txt', Buffer.from(said.answer));
  await see(seeker, 'CV 2.txt', '.log');
  await button(librarian, words('common.close'), '.send-file').click();
  await at(seeker, 'seeker-file-received');
  await looked(seeker, 'CV 2.txt', said.answer, 'seeker-file-preview', at);
  await press(librarian, 'common.file.remove_name', 'CV 2.txt');
  await press(librarian, 'common.file.remove_name', 'CV 2.txt');
  await see(seeker, words('common.file.removed'), '.log');
  await at(seeker, 'seeker-file-removed');

  await press(seeker, 'common.file.send');
  await seeker.page.waitForSelector('#file');
  await at(seeker, 'seeker-file');
  await choose(seeker, 'cv.pdf', Buffer.from('<html></html>'));
  await see(seeker, words('reason.file_kind'));
  await at(seeker, 'seeker-file-refused');
  await choose(seeker, 'certificates.pdf', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(3_000_000, 'x'), Buffer.from('%%EOF\n')]));
  await until(() => seeker.page.locator('#file-progress').evaluate((bar) => bar.value > 0), 'a part of it');
  await at(seeker, 'seeker-file-sending');
  await press(seeker, 'common.file.stop');
  await press(seeker, 'common.file.send');
  await choose(seeker, 'CV.docx', docx([said.first, said.reply]));
  await see(seeker, words('common.file.sent', { name: 'CV.docx' }));
  await at(seeker, 'seeker-file-sent');
  await button(seeker, words('common.close'), '.send-file').click();
  await see(librarian, 'CV.docx', '.log');
  await at(librarian, 'desk-file');
  await looked(librarian, 'CV.docx', said.first, 'desk-file-preview', at);

  await press(librarian, 'common.file.remove_name', 'CV.docx');
  await see(librarian, words('common.file.remove_all'));
  await at(librarian, 'desk-file-remove');
  await press(librarian, 'common.file.remove_name', 'CV.docx');
  await until(async () => (await librarian.page.locator('.log').getByText(words('common.file.removed')).count()) === 2, 'both are gone');
  await at(librarian, 'desk-file-removed');
}

async function looked(who, name, text, state, at) {
  await button(who, who.words('common.file.look_name', { name })).click();
  const frame = await (await who.page.waitForSelector('dialog iframe')).contentFrame();
  await until(() => frame.evaluate((wanted) => document.body.innerText.includes(wanted), text), text);
  await at(who, state);
  await button(who, who.words('common.close'), 'dialog').click();
}
