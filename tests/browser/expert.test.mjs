// SPDX-License-Identifier: Apache-2.0
// An expert of a partner is asked into one conversation: three people, the job seeker decides.

import assert from 'node:assert/strict';
import { answerDialog, button, comeToWork, librarianOnDuty, reads, say, see, take, texts, writeFirst } from './acts.mjs';
import { axe, openStage, until } from './browser.mjs';

const scene = openStage();
const FIRST = 'Искам да се науча да заварявам';
const WHY = 'познава курсовете във Видин';
const MILCHO = 'Milcho, Labour Office';

/** The librarian asks for the expert; the job seeker has not answered. */
async function askExpert(maria) {
  const { words, page } = maria;
  await button(maria, words('desk.expert.open')).click();
  await see(maria, words('desk.expert.here'), 'dialog');
  await page.fill('#expert-why', WHY);
  await answerDialog(maria, words('desk.expert.ask'));
  await see(maria, words('desk.expert.asked', { who: MILCHO }));
}

const invitations = (milcho) => milcho.page.locator('.guest .item').count();

scene('an expert comes when the job seeker agrees, answers under his name and organisation, and is out when they say so', async ({ person, service }) => {
  const ana = await person({ size: 'phone', language: 'bg', expects: [/ERR_INTERNET_DISCONNECTED/] });
  const maria = await person({ language: 'en', path: '/desk' });
  const milcho = await person({ language: 'da', path: '/desk' });
  await comeToWork(milcho, service.account('expert'));
  await see(milcho, milcho.words('desk.guest.who', { who: MILCHO }));
  await see(milcho, milcho.words('desk.guest.nothing'));
  await button(milcho, milcho.words('desk.guest.ring')).click();
  await see(milcho, milcho.words('desk.guest.ring_on'));
  assert.deepEqual(await axe(milcho.page), []);
  await librarianOnDuty(maria, service.account('librarian'));
  await writeFirst(ana, FIRST);
  await take(maria, FIRST);
  await say(maria, 'Добър ден');
  await button(maria, maria.words('desk.expert.open')).click();
  await see(maria, maria.words('desk.expert.here'), 'dialog');
  await button(maria, maria.words('desk.expert.ask'), 'dialog').click();
  await maria.page.locator('dialog .error').waitFor(); /* she has to say why */
  assert.deepEqual(await axe(maria.page), []);
  await answerDialog(maria, maria.words('common.cancel'));

  // Asked: the job seeker reads who and why; the expert that he is asked, and not a word of it.
  await askExpert(maria);
  await see(ana, `${ana.words('common.event.expert_asked', { name: 'Maria' })} ${MILCHO} – ${WHY}`);
  await see(ana, ana.words('seeker.expert', { who: MILCHO }));
  await see(ana, ana.words('seeker.expert_what', { who: MILCHO }));
  assert.deepEqual(await axe(ana.page), []);
  await see(milcho, milcho.words('desk.guest.waiting'));
  assert.match(await milcho.page.title(), /^\(1\) /);
  assert.equal(await button(milcho, milcho.words('desk.guest.open')).count(), 0);
  assert.ok(!(await milcho.page.content()).includes(WHY), 'why is for the job seeker');

  // No is no.
  await button(ana, ana.words('seeker.expert_no')).click();
  await see(milcho, milcho.words('desk.guest.nothing'));
  await until(async () => (await maria.page.locator('.expert-line').innerText()) === '', 'nobody is asked any more');
  await reads(ana, [FIRST, 'Добър ден']);

  // The question waits for who is away.
  await ana.context.setOffline(true);
  await askExpert(maria);
  await ana.context.setOffline(false);
  await button(ana, ana.words('seeker.expert_yes')).click({ timeout: 30_000 });
  await see(ana, ana.words('seeker.expert_in', { who: MILCHO }));
  await see(maria, maria.words('desk.expert.in', { who: MILCHO }));
  assert.deepEqual(await axe(ana.page), []);
  await see(milcho, milcho.words('desk.guest.agreed'));
  assert.ok(!(await milcho.page.content()).includes(FIRST), 'he has not opened it yet');
  assert.equal((await maria.page.locator('p.readers').first().innerText()), '', 'and she reads that');
  assert.deepEqual(await axe(milcho.page), []);

  await button(milcho, milcho.words('desk.guest.open')).click();
  await see(maria, maria.words('desk.look.reads', { names: MILCHO }));
  await reads(milcho, [FIRST, 'Добър ден']);
  await maria.page.keyboard.press('Alt+o');
  await maria.page.fill('#note', 'само за колеги');
  await button(maria, maria.words('desk.note.add')).click();
  await see(maria, 'само за колеги', '.notes');
  await milcho.page.fill('#note', 'През май има курс');
  await milcho.page.keyboard.press('Enter');
  await reads(ana, [FIRST, 'Добър ден', 'През май има курс']);
  await see(ana, MILCHO, '.log');
  await see(maria, 'През май има курс');
  await say(ana, 'Как да се запиша?');
  await reads(milcho, [FIRST, 'Добър ден', 'През май има курс', 'Как да се запиша?']);
  assert.ok(!(await milcho.page.content()).includes('само за колеги'), 'notes of colleagues are not his');
  assert.equal(await milcho.page.locator('.queue, .cards').count(), 0, 'nor a queue, nor a list');
  assert.deepEqual(await axe(milcho.page), []);

  // It ends when the job seeker says so: the words are gone from his page.
  await button(ana, ana.words('seeker.expert_end')).click();
  await see(milcho, milcho.words('desk.guest.over'));
  await see(milcho, milcho.words('desk.guest.nothing'));
  assert.ok(!(await milcho.page.content()).includes(FIRST));
  await milcho.page.reload();
  await see(milcho, milcho.words('desk.guest.nothing'));
  assert.equal((await texts(milcho)).length, 0);

  const auditor = await person({ language: 'en', path: '/admin' });
  await comeToWork(auditor, service.account('auditor'));
  await auditor.page.getByRole('link', { name: auditor.words('admin.pages.audit') }).click();
  for (const act of ['expert_asked', 'expert_let_in', 'looked_in', 'expert_let_out']) await see(auditor, auditor.words(`admin.act.${act}`));
}, { own: true });

scene('an expert who cannot help says so; an ended conversation is not his; the admin adds one with an organisation', async ({ person, service }) => {
  const ana = await person({ size: 'phone', language: 'bg' });
  const maria = await person({ language: 'en', path: '/desk' });
  const ada = await person({ language: 'en', path: '/admin' });
  await comeToWork(ada, service.account('admin'));
  await button(ada, ada.words('admin.add.open')).click();
  await ada.page.fill('#new-login', 'petra');
  await ada.page.fill('#new-name', 'Petra');
  await ada.page.selectOption('#role', 'expert');
  await ada.page.fill('#new-organisation', 'Tax Office Vidin');
  await ada.page.fill('input[name=password]', 'correct horse battery');
  assert.deepEqual(await axe(ada.page), []);
  await button(ada, ada.words('admin.add.do'), 'dialog').click();
  await see(ada, 'Petra, Tax Office Vidin');
  const petra = await person({ language: 'en', path: '/desk' });
  await comeToWork(petra, { login: 'petra', password: 'correct horse battery' });
  await see(petra, petra.words('desk.guest.who', { who: 'Petra, Tax Office Vidin' }));

  await librarianOnDuty(maria, service.account('librarian'));
  await writeFirst(ana, FIRST);
  await take(maria, FIRST);
  const ask = async () => {
    await button(maria, maria.words('desk.expert.open')).click();
    await maria.page.locator('dialog label.choice').filter({ hasText: 'Petra' }).click();
    await maria.page.fill('#expert-why', WHY);
    await answerDialog(maria, maria.words('desk.expert.ask'));
  };
  await ask();
  await button(petra, petra.words('desk.guest.decline')).click();
  await until(async () => (await invitations(petra)) === 0, 'she is out');
  await until(async () => (await ana.page.locator('.asks').count()) === 0, 'the question is gone');
  await ask();
  await button(ana, ana.words('seeker.expert_yes')).click();
  await button(petra, petra.words('desk.guest.open')).click();
  await reads(petra, [FIRST]);
  await button(maria, maria.words('desk.talk.end')).click();
  await answerDialog(maria, maria.words('desk.end.yes'));
  await see(petra, petra.words('desk.guest.over'));
  await until(async () => (await ana.page.getByText(ana.words('seeker.expert_end')).count()) === 0, 'nothing is left to end');
}, { own: true });
