// SPDX-License-Identifier: Apache-2.0
// Every state that wants a mail server, which may be away or know no such address: an address that
// is left, an answer that did not arrive, the conversation by mail, and what the admin sees of it.

import { answerDialog, button, comeToWork, librarianOnDuty, say, see, take, toPart, writeFirst } from './acts.mjs';
import { openCast } from './browser.mjs';
import { startMailService } from './mail_service.mjs';
import { SAID, stopsAt } from './states.mjs';

/** As walk of states.mjs, with a service of its own. */
export async function walkMail({ browser, look, language, sizes, context = {} }) {
  const open = [];
  try {
    const { clock, server, service } = await startMailService((close) => open.unshift(close));
    const { person, leave } = openCast(browser, service);
    open.unshift(leave);
    await mailStates({ person, service, clock, server, said: SAID[language], at: stopsAt(look), sizes, options: { language, ...context } });
  } finally {
    for (const close of open) await close();
  }
}

async function mailStates({ person, service, clock, server, said, at, sizes: [size, staffSize], options }) {
  const ana = await person({ ...options, size });
  const { words } = ana;
  await writeFirst(ana, said.first);
  await button(ana, words('seeker.call')).click();
  await see(ana, words('seeker.mail'), 'dialog');
  await ana.page.fill('#contact', 'ana@example.org');
  await at(ana, 'seeker-left-mail');
  await answerDialog(ana, words('common.send'));
  await see(ana, 'ana@example.org', '.log');
  await ana.page.close();

  const maria = await person({ ...options, size: staffSize, path: '/desk' });
  await librarianOnDuty(maria, service.account('librarian'));
  await take(maria, said.first);
  await say(maria, said.answer);
  await see(maria, said.answer, '.log');
  await button(maria, words('desk.talk.end')).click();
  await answerDialog(maria, words('desk.end.yes'));
  server.does = 'refuse';
  clock.set(61);
  await see(maria, words('desk.left.unreached'), '.left');
  await at(maria, 'desk-left-unreached');

  server.does = 'be_away';
  const bob = await person({ ...options, size });
  await writeFirst(bob, said.second, { topic: 'letter' });
  await take(maria, said.second);
  await say(maria, said.more);
  await see(bob, said.more, '.log');
  await button(bob, words('seeker.keep')).click();
  await see(bob, words('seeker.copy_open'), 'dialog');
  await at(bob, 'seeker-copy');
  await bob.page.fill('#address', 'bob@example');
  await button(bob, words('seeker.copy_send'), 'dialog').click();
  await see(bob, words('seeker.copy_no_address'), 'dialog');
  await at(bob, 'seeker-copy-no-address');
  await bob.page.fill('#address', 'bob@example.org');
  await button(bob, words('seeker.copy_send'), 'dialog').click();
  await see(bob, words('seeker.copy_waiting'), 'dialog');
  await at(bob, 'seeker-copy-waiting');

  const admin = await person({ ...options, size: staffSize, path: '/admin' });
  await comeToWork(admin, service.account('admin'));
  await toPart(admin, 'mail');
  await see(admin, words('admin.mail.trouble.address'));
  await see(admin, words('admin.mail.trouble.unreachable'));
  await at(admin, 'admin-mail');
  server.does = 'refuse';
  clock.set(125);
  await see(bob, words('seeker.copy_failed'), 'dialog');
  await at(bob, 'seeker-copy-failed');
}
