// SPDX-License-Identifier: Apache-2.0
// What colleagues do with a conversation among themselves: notes that the job seeker never
// sees.

import assert from 'node:assert/strict';
import { button, comeToWork, goOnDuty, librarianOnDuty, reads, say, see, take, texts, writeFirst } from './acts.mjs';
import { axe, openStage, SOME_LANGUAGES, until } from './browser.mjs';

const scene = openStage();
const FIRST = 'Please look at my CV';

const noted = (person) => person.page.locator('.notes .words').allInnerTexts();

async function note(person, text) {
  await person.page.fill('#note', text);
  await person.page.click('.notes .composer button[type=submit]');
}

async function notesAre(person, expected) {
  const wanted = JSON.stringify(expected);
  await until(async () => JSON.stringify(await noted(person)) === wanted, `notes ${wanted}`);
}

const talk = (person) => person.page.locator('.room-talk .words').allInnerTexts();

for (const language of SOME_LANGUAGES) {
  scene(`a note is for colleagues: who takes the conversation later reads it, the job seeker never (${language})`, async ({ person, service }) => {
    const seeker = await person({ size: 'phone', language });
    const { words } = seeker;
    const maria = await person({ language, path: '/desk' });
    await librarianOnDuty(maria, service.account('librarian'));
    await writeFirst(seeker, FIRST);
    await take(maria, FIRST);
    await say(maria, 'Gladly');
    await maria.page.keyboard.press('Alt+o');
    await see(maria, words('desk.note.only'), '.notes');
    await until(() => maria.page.evaluate(() => document.activeElement?.id === 'note'), 'the focus where a note is written');
    await maria.page.keyboard.type('Ten years a bricklayer');
    await maria.page.keyboard.press('Enter');
    await note(maria, 'No driving licence');
    await notesAre(maria, ['Ten years a bricklayer', 'No driving licence']);
    assert.deepEqual(await talk(maria), [FIRST, 'Gladly'], 'a note is not in the talk');
    assert.deepEqual(await axe(maria.page), []);
    await button(maria, `${words('desk.note.title')} (2)`).waitFor();

    await maria.page.fill('#note', 'half a note');
    await maria.page.reload();
    await maria.page.locator('.card').first().click();
    await maria.page.keyboard.press('Alt+o');
    await notesAre(maria, ['Ten years a bricklayer', 'No driving licence']);
    assert.equal(await maria.page.inputValue('#note'), 'half a note', 'a half-typed note outlives a reload');
    assert.equal(await maria.page.inputValue('#answer'), '', 'and is no answer');
    await button(maria, words('desk.talk.give_back')).click();
    await see(maria, words('desk.news.given_back'));

    const jens = await person({ size: 'tall', language, path: '/desk' });
    await comeToWork(jens, service.named('jens'));
    await goOnDuty(jens);
    await take(jens, FIRST);
    await button(jens, `${words('desk.note.title')} (2)`).click();
    await notesAre(jens, ['Ten years a bricklayer', 'No driving licence']);
    assert.equal(await jens.page.locator('#answer').isVisible(), false, 'on a phone a note cannot be taken for an answer');
    await button(jens, words('desk.note.close')).click();
    await say(jens, 'I go on');
    await reads(seeker, [FIRST, 'Gladly', 'I go on']);
    await until(async () => (await texts(jens)).length === 3, 'the talk is back in its place');

    await seeker.page.reload();
    await reads(seeker, [FIRST, 'Gladly', 'I go on']);
    const heard = await seeker.page.content();
    for (const secret of ['bricklayer', 'licence']) assert.ok(!heard.includes(secret), secret);

    const auditor = await person({ language, path: '/admin' });
    await comeToWork(auditor, service.account('auditor'));
    await auditor.page.locator('tbody tr').first().getByRole('button').click();
    await auditor.page.fill('#why', 'Complaint 18');
    await button(auditor, words('admin.open.do'), 'dialog').click();
    await see(auditor, 'No driving licence', '.transcript-notes');
    assert.deepEqual(await auditor.page.locator('.transcript:not(.transcript-notes) .words').allInnerTexts(), [FIRST, 'Gladly', 'I go on']);
    assert.deepEqual(await axe(auditor.page), []);
  }, { own: true });
}

for (const language of SOME_LANGUAGES) {
  scene(`what became of a conversation is asked for when it ends, and chosen by the auditor (${language})`, async ({ person, service }) => {
    const seeker = await person({ size: 'phone', language });
    const { words } = seeker;
    await writeFirst(seeker, FIRST);
    const maria = await person({ language, path: '/desk' });
    await librarianOnDuty(maria, service.account('librarian'));
    await take(maria, FIRST);
    const tag = (key, within) => maria.page.locator(within).getByLabel(words(`staff.label.${key}`), { exact: true });
    await maria.page.keyboard.press('Alt+o');
    await maria.page.locator('.notes-labels summary').first().click();
    await tag('old_cv', '.notes').check();
    await maria.page.selectOption('#notes-outcome', 'blocked_login');
    await see(maria, words('staff.log.tagged', { name: 'Maria', what: words('staff.label.old_cv') }), '.notes-list');
    await see(maria, words('staff.log.outcome', { name: 'Maria', what: words('staff.outcome.blocked_login') }), '.notes-list');
    assert.deepEqual(await axe(maria.page), []);
    await maria.page.keyboard.press('Alt+x');
    await see(maria, words('desk.end.labels'), 'dialog');
    assert.equal(await maria.page.inputValue('#end-outcome'), 'blocked_login');
    await maria.page.selectOption('#end-outcome', 'helped');
    await tag('old_cv', 'dialog').uncheck();
    await tag('letter', 'dialog').check();
    assert.deepEqual(await axe(maria.page), []);
    await button(maria, words('desk.end.yes'), 'dialog').click();
    await see(maria, words('desk.news.ended'));

    const second = await person({ size: 'phone', language });
    await writeFirst(second, 'And my letter?');
    await take(maria, 'And my letter?');
    await button(second, words('seeker.finish')).click();
    await button(second, words('seeker.end_yes'), 'dialog').click();
    await see(maria, words('desk.talk.ended'));
    await maria.page.selectOption('#ended-outcome', 'went_quiet');
    await see(maria, words('staff.log.outcome', { name: 'Maria', what: words('staff.outcome.went_quiet') }), '.notes-list');

    const auditor = await person({ language, path: '/admin' });
    await comeToWork(auditor, service.account('auditor'));
    await auditor.page.locator('tbody tr').nth(1).waitFor();
    await auditor.page.selectOption('#outcome', 'helped');
    await button(auditor, words('admin.list.show')).click();
    await until(async () => (await auditor.page.locator('tbody tr').count()) === 1, 'one conversation');
    assert.match(await auditor.page.locator('tbody tr').innerText(), new RegExp(words('staff.outcome.helped')));
    assert.ok(!(await seeker.page.content()).includes(words('staff.label.letter')));
  }, { own: true });
}

for (const language of SOME_LANGUAGES) {
  scene(`a follow-up outlives the conversation, every librarian sees it and reads what it came of, and what is done can be undone (${language})`, async ({ person, service }) => {
    const seeker = await person({ size: 'phone', language });
    const { words } = seeker;
    await writeFirst(seeker, FIRST);
    const maria = await person({ language, path: '/desk' });
    await librarianOnDuty(maria, service.account('librarian'));
    await take(maria, FIRST);
    await maria.page.keyboard.press('Alt+o');
    await maria.page.locator('.notes-labels summary').last().click();
    await maria.page.fill('#follow-text', 'Ask how the interview was');
    await button(maria, words('desk.follow.set')).click();
    await see(maria, words('desk.follow.needs_day'));
    await maria.page.fill('#follow-day', '2026-01-05');
    await maria.page.reload();
    await maria.page.locator('.card').click();
    await see(maria, FIRST, '.room-talk');
    await maria.page.keyboard.press('Alt+o');
    await maria.page.locator('.notes-labels summary').last().click();
    assert.deepEqual([await maria.page.inputValue('#follow-day'), await maria.page.inputValue('#follow-text')], ['2026-01-05', 'Ask how the interview was']);
    assert.deepEqual(await axe(maria.page), []);
    await button(maria, words('desk.follow.set')).click();
    await see(maria, 'Ask how the interview was', '.follow-ups');
    await see(maria, words('desk.follow.overdue'), '.follow-ups');
    const jens = await person({ language, path: '/desk' });
    await comeToWork(jens, service.named('jens'));
    await see(jens, 'Ask how the interview was', '.follow-ups');
    await see(jens, 'Maria', '.follow-ups');
    assert.deepEqual(await axe(jens.page), []);
    await button(jens, words('desk.earlier.read_which', { number: 1 })).click();
    await see(jens, words('desk.news.follow_runs'), 'dialog');
    await jens.page.keyboard.press('Escape');
    await jens.page.locator('dialog').waitFor({ state: 'detached' });

    await maria.page.keyboard.press('Alt+x');
    await button(maria, words('desk.end.yes'), 'dialog').click();
    await see(maria, words('desk.news.ended'));
    await button(jens, words('desk.earlier.read_which', { number: 1 })).click();
    await see(jens, FIRST, 'dialog');
    await see(jens, words('desk.follow.read_help'), 'dialog');
    assert.deepEqual(await axe(jens.page), []);
    await jens.page.keyboard.press('Escape');
    await jens.page.locator('dialog').waitFor({ state: 'detached' });
    await button(jens, words('desk.follow.done_which', { number: 1 })).click();
    await see(jens, words('desk.follow.is_done'), '.follow-ups');
    await until(async () => (await maria.page.locator('.follow-ups').count()) === 0, 'it left the list of the other desk');
    await button(jens, words('desk.follow.undo_which', { number: 1 })).click();
    await see(maria, 'Ask how the interview was', '.follow-ups');
    assert.equal(await jens.page.locator('.follow-done').count(), 0);
  }, { own: true });
}

scene('a note that is written without a line is kept, and stands once when the line is back', async ({ person, service }) => {
  const seeker = await person({ size: 'phone' });
  await writeFirst(seeker, FIRST);
  const maria = await person({ path: '/desk', expects: [/ERR_INTERNET_DISCONNECTED/] });
  await librarianOnDuty(maria, service.account('librarian'));
  await take(maria, FIRST);
  await button(maria, maria.words('desk.note.title')).click();
  await maria.context.setOffline(true);
  await see(maria, maria.words('desk.line.offline'));
  await note(maria, 'Kept for later');
  await see(maria, maria.words('common.progress.kept'), '.notes');
  await maria.context.setOffline(false);
  await until(async () => (await maria.page.locator('.notes .progress').count()) === 0, 'stored');
  await maria.page.reload();
  await maria.page.locator('.card').first().click();
  await button(maria, `${maria.words('desk.note.title')} (1)`).click();
  await notesAre(maria, ['Kept for later']);
}, { own: true });
