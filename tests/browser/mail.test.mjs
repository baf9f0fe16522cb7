// SPDX-License-Identifier: Apache-2.0
// Somebody leaves a message and an e-mail address, and goes: the mail brings them to the page
// where the code opens the answer, and the librarian reads that it was sent. When it does not
// arrive, the message is on its list again and says so. And a conversation by mail is the text
// that the page itself saves.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { RELEASE, isBuilt } from '../faults/installation.mjs';
import { readMail } from '../system/mail_server.mjs';
import { answerDialog, button, enterCode, librarianOnDuty, pickupCode, reads, say, see, signIn, take, writeFirst } from './acts.mjs';
import { axe, launch, openCast, until } from './browser.mjs';
import { startMailService } from './mail_service.mjs';

const FIRST = 'Please look at my CV', SECOND = 'And at my letter';
const skip = !isBuilt(RELEASE) && 'the release preset is not built';

/** A service that sends mail, and people before it. */
async function stage(t, more = []) {
  const open = [];
  const later = (close) => open.unshift(close); // in the turned order, also of what stands when something does not come up
  t.after(async () => { for (const close of open) await close(); });
  const { clock, server, service } = await startMailService(later, more);
  const browser = await launch();
  later(() => browser.close());
  const cast = openCast(browser, service);
  later(() => cast.leave());
  return { clock, server, service, cast };
}

const shot = (person, name) => process.env.PICTURE && person.page.screenshot({ path: `${process.env.PICTURE}-${name}.png` });

test('the mail leads to the answer', { skip, timeout: 120000 }, async (t) => {
  const { clock, server, service, cast } = await stage(t);
  const seeker = await cast.person({ size: 'phone', language: 'bg' });
  await writeFirst(seeker, FIRST);
  const code = await pickupCode(seeker);
  await button(seeker, seeker.words('seeker.call')).first().click();
  await see(seeker, seeker.words('seeker.mail'), 'dialog');
  await seeker.page.fill('#contact', 'ana@example.org');
  await seeker.page.locator('dialog button[type=submit]').click();
  await see(seeker, 'ana@example.org');
  await seeker.page.close();
  const boyan = await cast.person({ size: 'phone', language: 'bg' });
  await writeFirst(boyan, SECOND);
  await button(boyan, boyan.words('seeker.call')).first().click();
  await boyan.page.fill('#contact', 'boyan@example.org');
  await boyan.page.fill('#wish', '0888 123 456');
  await boyan.page.locator('dialog button[type=submit]').click();
  await see(boyan, 'boyan@example.org');
  await boyan.page.close();

  const maria = await cast.person({ language: 'bg', path: '/desk' });
  await librarianOnDuty(maria, service.account('librarian'));
  await take(maria, FIRST);
  await say(maria, 'Put the last job first');
  clock.set(61);
  await maria.page.locator('#notes-button').click();
  await see(maria, maria.words('staff.log.mailed'), '.notes', 30000);
  assert.deepEqual(await axe(maria.page), []);
  await shot(maria, 'notes');

  const { body } = readMail(server.mails[0].text);
  const back = await cast.person({ size: 'phone', language: 'bg', path: /https:\/\/[^/]*(\/\S*)/.exec(body)[1] });
  await enterCode(back, code);
  await reads(back, [FIRST, 'Put the last job first']);
  await until(() => server.mails.length === 1, 'one mail');

  server.does = 'refuse';
  await take(maria, SECOND);
  await say(maria, 'No');
  await button(maria, maria.words('desk.talk.end')).click();
  await answerDialog(maria, maria.words('desk.end.yes'));
  clock.set(122);
  await see(maria, maria.words('desk.left.unreached'), '.left', 30000);
  assert.deepEqual(await axe(maria.page), []);
  await shot(maria, 'unreached');
  await take(maria, SECOND);
  await see(maria, '0888 123 456', '.log');
  const notes = button(maria, `${maria.words('desk.note.title')} (1)`);
  await notes.waitFor();
  if (await maria.page.locator('.notes').count() === 0) await notes.click(); // they may be open from the one before
  await see(maria, maria.words('staff.log.mail_refused'), '.notes');
  await button(maria, maria.words('desk.talk.end')).click();
  await answerDialog(maria, maria.words('desk.end.yes'));
  await see(maria, maria.words('desk.left.empty'));
});

const MESSY = 'Ред едно\n\n.\n„Зидар“ <b>& 1 < 2</b> {name} 📚';

for (const [language, country, timezoneId] of [['bg', 'bg', 'Europe/Sofia'], ['da', 'dk', 'Europe/Copenhagen'], ['en', 'bg', 'Europe/Sofia']]) {
  test(`a conversation is mailed in the words in which it is saved (${language})`, { skip, timeout: 120000 }, async (t) => {
    const { server, service, cast } = await stage(t, ['--country', country]);
    const seeker = await cast.person({ size: 'phone', language, timezoneId });
    const { page, words } = seeker;
    await writeFirst(seeker, FIRST);
    await button(seeker, words('seeker.keep')).click();
    await see(seeker, words('seeker.keep_secret'), 'dialog');
    assert.equal(await page.locator('#address').count(), 0, 'not before a librarian has been there');
    await answerDialog(seeker, words('common.cancel'));
    const maria = await cast.person({ language, path: '/desk' });
    await librarianOnDuty(maria, service.account('librarian'));
    await take(maria, FIRST);
    await say(maria, MESSY);
    await reads(seeker, [FIRST, MESSY]);

    await button(seeker, words('seeker.keep')).click();
    const coming = page.waitForEvent('download');
    await answerDialog(seeker, words('seeker.keep_text'));
    const saved = await readFile(await (await coming).path(), 'utf8');
    await button(seeker, words('seeker.keep')).click();
    await see(seeker, words('seeker.copy_open'), 'dialog');
    await page.fill('#address', 'no address');
    await button(seeker, words('seeker.copy_send'), 'dialog').click();
    await see(seeker, words('seeker.copy_no_address'), 'dialog');
    await page.fill('#address', 'ana@example.org');
    await button(seeker, words('seeker.copy_send'), 'dialog').click();
    await see(seeker, words('seeker.copy_sent'), 'dialog', 40000);
    assert.deepEqual(await axe(page), []);
    await shot(seeker, `copy-${language}`);
    const { headers, body } = readMail(server.mails[0].text);
    assert.match(headers, new RegExp(`^Subject: Demo Library: `, 'm'));
    assert.equal(body.slice(0, saved.length - 1), saved.slice(1), 'without the mark of a file, the same to the letter');

    const admin = await cast.person({ language, size: language === 'bg' ? 'phone' : 'computer', timezoneId, path: '/admin' });
    await signIn(admin, service.account('admin'));
    await admin.page.goto(`${admin.page.url()}#mail`);
    await see(admin, words('admin.mail.none'));
    await see(admin, words('admin.mail.trouble.none'));
    assert.deepEqual(await axe(admin.page), []);
    await shot(admin, `admin-${language}`);
  });
}
