// SPDX-License-Identifier: Apache-2.0
// A walk through every state of every page, in one language and size. At each stop the
// caller looks: the screenshots take a picture, the accessibility tests ask axe.

import assert from 'node:assert/strict';
import { answerDialog, button, comeToWork, enterCode, goOnDuty, progressIs, remembered, say, see, signIn, take, toPart, typeOn, writeFirst } from './acts.mjs';
import { until } from './browser.mjs';
import { fileStates } from './states_files.mjs';
import { digits } from '../system/authenticator.mjs';
import { openStaff } from '../system/websocket.mjs';

export const SAID = {
  en: { colleagues: 'Who has the new form of the labour office?', note: 'Has driven a fork-lift, no licence yet.', first: 'I am looking for work in a warehouse. I have driven a fork-lift for eleven years.', answer: 'Hello, I am Maria. Have you got an old CV? Here is an example: https://europass.europa.eu/en', reply: 'No, I have never had one.', more: 'Which machines have you driven?', second: 'Can you look at my letter?', third: 'I have an interview tomorrow.', why: 'Complaint 17' },
  bg: { colleagues: 'Кой има новия формуляр на бюрото по труда?', note: 'Карал е мотокар, още няма свидетелство.', first: 'Търся работа в склад. Единайсет години съм карал мотокар.', answer: 'Здравейте, аз съм Мария. Имате ли старо CV? Ето пример: https://europass.europa.eu/bg', reply: 'Не, никога не съм имал.', more: 'С какви машини сте работили?', second: 'Може ли да погледнете писмото ми?', third: 'Утре имам интервю.', why: 'Жалба 17' },
  da: { colleagues: 'Hvem har jobcentrets nye skema?', note: 'Har kørt truck, men har intet bevis endnu.', first: 'Jeg søger arbejde på et lager. Jeg har kørt truck i elleve år.', answer: 'Hej, jeg hedder Maria. Har du et gammelt CV? Her er et eksempel: https://europass.europa.eu/da', reply: 'Nej, jeg har aldrig haft et.', more: 'Hvilke maskiner har du kørt?', second: 'Kan du se på min ansøgning?', third: 'Jeg skal til samtale i morgen.', why: 'Klage 17' },
};
/** What a browser writes on its console where a line breaks, and where axe calls into the frame of a file. */
const BROKEN = [/ERR_INTERNET_DISCONNECTED|WebSocket connection to|status of 4|Failed to execute 'postMessage'/];
/** A reply with a blank; one that the job seeker's language misses; a link that nobody checked lately. */
const SAVED = { blank: 'name of employer', only: '' };
const IDENTITY = { en: '7523169263', bg: '7523169263', da: '010190-1234' };

/** In the page: what makes it wider than its screen, so that somebody has to push it sideways to read on. */
function tooWide() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > width);
  return wide.map((one) => `${one.localName}.${one.className} "${one.textContent}" ${Math.round(one.getBoundingClientRect().right)} of ${width}`);
}

/** Comes to a stop: at(who, state), where the caller looks. */
export const stopsAt = (look) => async (who, state) => {
  await who.page.evaluate(() => document.fonts.ready);
  assert.deepEqual(await who.page.evaluate(tooWide), [], `${state} is wider than its screen`);
  await look(who.page, state);
};

/**
 * person as of openCast; look(page, state) is called at each stop. The service is fresh.
 * sizes: [of the job seeker, of staff]. small leaves out what looks the same in each language.
 */
export async function walk({ person, service, look, language, sizes, context = {}, small = false }) {
  const said = SAID[language];
  const [seekerSize, staffSize] = sizes;
  const options = { language, expects: BROKEN, ...context };
  const at = stopsAt(look);

  // ---- before anyone is there ----
  const seeker = await person({ ...options, size: seekerSize });
  const { words } = seeker;
  await see(seeker, words('seeker.closed'));
  await at(seeker, 'seeker-first-closed');
  if (!small) {
    await seeker.page.click('#first button[type=submit]');
    await see(seeker, words('reason.empty'));
    await at(seeker, 'seeker-first-empty');
    await seeker.page.fill('#first-words', IDENTITY[language]);
    await seeker.page.click('#first button[type=submit]');
    await see(seeker, words('common.found.identity'));
    await at(seeker, 'seeker-first-identity');
    await button(seeker, words('seeker.identity_change')).click();
    await enterCode(seeker, 'no such four words');
    await see(seeker, words('reason.code_unknown'));
    await at(seeker, 'seeker-code-unknown');
    await seeker.page.click('.code-entry summary');
  }
  await writeFirst(seeker, said.first);
  await see(seeker, words('seeker.left'));
  await remembered(seeker);
  await progressIs(seeker, ['stored']);
  await at(seeker, 'seeker-left');
  await button(seeker, words('seeker.call')).click();
  await seeker.page.fill('#contact', said.more);
  await button(seeker, words('common.send'), 'dialog').click();
  await see(seeker, words('reason.bad_contact'), 'dialog');
  await at(seeker, 'seeker-left-contact');
  await answerDialog(seeker, words('common.cancel'));

  // ---- the desk ----
  await saveReplies(service, language);
  const librarian = await person({ ...options, size: staffSize, path: '/desk' });
  await librarian.page.waitForSelector('#login');
  await at(librarian, 'desk-sign-in');
  if (!small) {
    await signIn(librarian, { login: 'maria', password: 'wrong' });
    await see(librarian, words('reason.wrong_login'));
    await at(librarian, 'desk-sign-in-wrong');
  }
  await comeToWork(librarian, service.account('librarian'));
  await see(librarian, words('desk.queue.off_duty'));
  await at(librarian, 'desk-off-duty');
  await menuState(librarian, '#person', at, 'desk-person');
  if (!small) await ringStates(librarian, at);
  await goOnDuty(librarian);
  await see(seeker, words('seeker.come_back'));
  await at(seeker, 'seeker-left-open');
  await at(librarian, 'desk-messages');
  await button(seeker, words('seeker.come_back')).click();
  await see(seeker, words('seeker.ahead_0'));
  const second = await person({ ...options, size: seekerSize });
  await writeFirst(second, said.second, { topic: 'letter', shared: true });
  const third = await person({ ...options, size: seekerSize });
  if (!small) await third.page.clock.install();
  await writeFirst(third, said.third, { topic: 'application' });
  await see(third, words.counted('seeker.ahead', 2));
  await at(third, 'seeker-queue');
  if (!small) await longWait(third, at);
  await see(second, words('seeker.shared_note'));
  await at(second, 'seeker-queue-shared');
  await at(librarian, 'desk-queue');
  await librarian.page.locator('.waiting', { hasText: said.third }).getByRole('button').click();
  await see(librarian, words('desk.turn.title'), 'dialog');
  await at(librarian, 'desk-out-of-turn');
  await answerDialog(librarian, words('common.cancel'));
  await take(librarian, said.first);
  await see(seeker, words('seeker.with', { name: 'Maria' }));
  await say(librarian, said.answer);
  await say(seeker, said.reply);
  await progressIs(librarian, ['seen']);
  await typeOn(librarian, said.more.slice(0, 8), seeker, words('common.typing', { name: 'Maria' }));
  await at(seeker, 'seeker-talk');
  await at(librarian, 'desk-talk');
  if (!small) await leavingState(seeker, librarian, at);
  await menuState(librarian, '#room-more', at, 'desk-more');
  await button(librarian, words('desk.note.title')).click();
  await librarian.page.fill('#note', said.note);
  await librarian.page.click('.notes .composer button[type=submit]');
  await see(librarian, said.note, '.notes-list');
  await at(librarian, 'desk-notes');
  await button(librarian, `${words('desk.note.title')} (1)`).click();
  if (!small) await fileStates({ seeker, librarian, said, at });
  await pickingReplies(librarian, at);
  if (staffSize !== 'computer') await button(librarian, new RegExp(words('desk.talk.back'))).click();
  await take(librarian, said.second);
  await say(seeker, said.more);
  await see(librarian, words.counted('desk.cards.unread', 1), '.cards').catch(() => {});
  if (staffSize !== 'computer') await button(librarian, new RegExp(words('desk.talk.back'))).click();
  await at(librarian, 'desk-cards');
  await button(librarian, words('desk.duty.go_out')).click();
  await button(librarian, words('desk.duty.come_back')).waitFor();
  await see(seeker, words('seeker.counter', { name: 'Maria', time: '|' }).split('|')[0]);
  await at(seeker, 'seeker-counter');
  await at(librarian, 'desk-counter');
  await button(librarian, words('desk.duty.come_back')).click();
  await button(librarian, words('desk.duty.go_out')).waitFor();

  await oversightStates({ person, service, at, options, size: staffSize, said, librarian });

  // ---- dialogs ----
  await button(seeker, words('seeker.code_show')).click();
  await see(seeker, words('seeker.code_secret'), 'dialog');
  await at(seeker, 'seeker-code');
  await answerDialog(seeker, words('common.close'));
  await button(seeker, words('seeker.finish')).click();
  await at(seeker, 'seeker-finish');
  await seeker.page.locator('dialog .button-danger').click();
  await see(seeker, words('seeker.erase_text'), 'dialog');
  await at(seeker, 'seeker-erase');
  await answerDialog(seeker, words('common.cancel'));
  await librarian.page.locator('.card', { hasText: said.more }).click();
  await librarian.page.locator('.room .words', { hasText: said.more }).waitFor();
  await expertStates({ person, service, at, options, size: staffSize, said, librarian, seeker });
  await librarian.page.keyboard.press('Alt+x');
  await see(librarian, words('desk.end.title'), 'dialog');
  await at(librarian, 'desk-end-question');
  await answerDialog(librarian, words('common.cancel'));
  await librarian.page.keyboard.press('Alt+p');
  await see(librarian, words('desk.hand.title'), 'dialog');
  await at(librarian, 'desk-hand-over');
  await answerDialog(librarian, words('common.cancel'));
  await button(librarian, words('desk.trouble.open')).click();
  await see(librarian, words('desk.trouble.title'), 'dialog');
  await at(librarian, 'desk-trouble');
  await answerDialog(librarian, words('common.cancel'));
  await librarian.page.keyboard.press('Alt+j');
  await see(librarian, words('desk.earlier.none'), 'dialog');
  await at(librarian, 'desk-earlier');
  await answerDialog(librarian, words('common.close'));
  await librarian.page.keyboard.press('Alt+u');
  await see(librarian, words('desk.off.title'), 'dialog');
  await at(librarian, 'desk-off-question');
  await answerDialog(librarian, words('common.cancel'));
  if (staffSize === 'computer') {
    await button(librarian, words('desk.keys.title')).click();
    await see(librarian, words('desk.keys.use'), 'dialog');
    await at(librarian, 'desk-keys');
    await answerDialog(librarian, words('common.close'));
  }

  // ---- no line ----
  await seeker.context.setOffline(true);
  await say(seeker, said.reply);
  await see(seeker, words('common.progress.kept'), '.log');
  await at(seeker, 'seeker-offline');
  await librarian.context.setOffline(true);
  await see(librarian, words('desk.line.offline'));
  await at(librarian, 'desk-offline');
  for (const one of [seeker, librarian]) await one.context.setOffline(false);
  await until(async () => (await seeker.page.locator('.progress-kept').count()) === 0, 'the line is back');
  await until(async () => (await librarian.page.locator('.status-warn:not(:empty)').count()) === 0, 'her line is back');

  // ---- the end ----
  await button(seeker, words('seeker.finish')).click();
  await button(seeker, words('seeker.end_yes'), 'dialog').click();
  await see(seeker, words('common.event.ended'), '.log');
  await at(seeker, 'seeker-ended');
  await see(librarian, words('desk.talk.ended'));
  await at(librarian, 'desk-ended');
  const tabs = [];
  if (!small) {
    for (let count = 0; count < 3; count++) tabs.push(await seeker.open());
    await see(seeker, words('common.line.tabs'));
    await at(seeker, 'seeker-tabs');
    await Promise.all(tabs.map((page) => page.close()));
    await button(seeker, words('common.go_on_here')).click();
  }
  await button(seeker, words('seeker.finish')).click();
  await button(seeker, words('seeker.erase_yes'), 'dialog').click();
  await seeker.page.locator('#farewell h1').waitFor();
  await at(seeker, 'seeker-farewell');
  if (!small) await followUpFormState(librarian, said, at);
  await button(librarian, words('desk.talk.put_away')).click();
  if (!small) await followUpStates(librarian, said, at);
  await button(librarian, words('desk.sign_out')).click();
  await see(librarian, words('desk.signed_out'));
  await at(librarian, 'desk-signed-out');

  if (!small) await twoSteps(librarian, service.account('librarian'), at);

  // ---- administration ----
  const admin = await person({ ...options, size: staffSize, path: '/admin' });
  await comeToWork(admin, service.account('admin'));
  await admin.page.locator('tbody tr').first().waitFor();
  await at(admin, 'admin-accounts');
  if (staffSize !== 'computer') await menuState(admin, '#parts', at, 'admin-parts');
  await toPart(admin, 'site');
  await see(admin, words('admin.site.poster'));
  await at(admin, 'admin-site');
  if (!small) await librariesAndNumbers(admin, at);
  await toPart(admin, 'staff');
  await keepingReplies(admin, at);
  await feedback(admin, await person({ ...options, size: seekerSize }), said, at);
  if (!small) await adminQuestions(admin, at);
  const poster = await person({ ...options, size: staffSize, path: '/poster' });
  await poster.page.locator('.code path').first().waitFor();
  await poster.page.locator('.library:not(:empty)').waitFor();
  await at(poster, 'poster');
  const practice = await person({ ...options, size: staffSize, path: '/practice' });
  await see(practice, words('practice.notice'));
  await at(practice, 'practice');
  await auditorsWay(await person({ ...options, size: staffSize, path: '/admin' }), service, said, at);
}

/** Something is still to be done. */
async function followUpFormState(librarian, said, at) {
  const { page, words } = librarian;
  await page.keyboard.press('Alt+o');
  await page.locator('.notes-labels summary').last().click();
  await page.fill('#follow-text', said.more);
  await page.fill('#follow-day', '2026-01-05');
  await at(librarian, 'desk-follow-up-form');
  await button(librarian, words('desk.follow.set')).click();
  await page.keyboard.press('Alt+o');
}

/** Who takes it on reads what it came of. */
async function followUpStates(librarian, said, at) {
  const { page, words } = librarian;
  await see(librarian, said.more, '.follow-ups');
  await at(librarian, 'desk-follow-up');
  await page.locator('.follow-ups button').first().click();
  await see(librarian, said.first, 'dialog');
  await at(librarian, 'desk-follow-up-talk');
  await answerDialog(librarian, words('common.close'));
}

/** What lies behind a button. */
async function menuState(one, id, at, state) {
  await one.page.click(id);
  await one.page.locator(`${id}-list`).waitFor();
  await at(one, state);
  await one.page.keyboard.press('Escape');
}

/** After half a minute, and after two. */
async function longWait(waiting, at) {
  const { page, words } = waiting;
  await page.clock.fastForward(31000);
  await see(waiting, words('seeker.not_forgotten'));
  await at(waiting, 'seeker-queue-long');
  await page.clock.fastForward(90000);
  await button(waiting, words('seeker.keep_waiting')).waitFor();
  await at(waiting, 'seeker-queue-choices');
  await button(waiting, words('seeker.leave')).click();
  await see(waiting, words('seeker.contact'), 'dialog');
  await at(waiting, 'seeker-leave');
  await answerDialog(waiting, words('common.cancel'));
}

/** Two-step sign-in, from setting it up to a wrong code. */
async function twoSteps(librarian, account, at) {
  const { page, words } = librarian;
  await comeToWork(librarian, account);
  await button(librarian, words('staff.factor.title')).click();
  await see(librarian, words('staff.factor.why'), 'dialog');
  await at(librarian, 'desk-factor');
  await button(librarian, words('staff.factor.begin'), 'dialog').click();
  await page.waitForSelector('.secret');
  await at(librarian, 'desk-factor-secret');
  await page.fill('#factor-code', digits((await page.locator('.secret code').innerText()).replaceAll(' ', '')));
  await button(librarian, words('staff.factor.turn_on'), 'dialog').click();
  await page.waitForSelector('.codes');
  await at(librarian, 'desk-factor-codes');
  await answerDialog(librarian, words('staff.factor.kept'));
  await button(librarian, words('staff.factor.title')).click();
  await see(librarian, words('staff.factor.is_on'), 'dialog');
  await at(librarian, 'desk-factor-on');
  await answerDialog(librarian, words('common.close'));
  await button(librarian, words('desk.sign_out')).click();
  await signIn(librarian, account);
  await page.waitForSelector('#factor-code');
  await page.fill('#factor-code', '000000');
  await page.keyboard.press('Enter');
  await see(librarian, words('reason.wrong_factor'));
  await at(librarian, 'desk-factor-step');
}

/** What a supervisor sees beyond her own desk. */
async function oversightStates({ person, service, at, options, size, said, librarian }) {
  const vera = await person({ ...options, size, path: '/desk' });
  const { words } = vera;
  await comeToWork(vera, service.account('supervisor'));
  await button(vera, words('desk.oversight.title')).click();
  await see(vera, words('desk.oversight.with', { name: 'Maria' }), '.running');
  await at(vera, 'desk-oversight');
  await button(vera, words('desk.oversight.off_which', { name: 'Maria' })).click();
  await see(vera, words('desk.oversight.off_help', { name: 'Maria' }), 'dialog');
  await at(vera, 'desk-oversight-dismiss');
  await answerDialog(vera, words('common.cancel'));
  await vera.page.locator('.running').getByRole('button', { name: words('desk.look.read') }).first().click();
  await vera.page.locator('.room-looked .words').first().waitFor();
  await vera.page.fill('#note', said.more);
  await button(vera, words('desk.look.whisper')).click();
  await see(vera, words('staff.log.whisper', { name: 'Vera' }), '.notes');
  await at(vera, 'desk-look');
  await vera.page.click('#staff-talk-button');
  await vera.page.fill('#staff-talk', said.colleagues);
  await button(vera, words('desk.staff_talk.say')).click();
  await vera.page.locator('.room .progress-stored').last().waitFor();
  await at(vera, 'desk-staff-talk');
  await librarian.page.locator('.mark-note').first().waitFor();
  await at(librarian, 'desk-whispered');
  await joinedStates({ vera, at, size, said, librarian });
  await vera.context.close();
}

/** Asked to read along, she joins in. */
async function joinedStates({ vera, at, size, said, librarian }) {
  const { words } = vera;
  if (size !== 'computer') await librarian.page.locator('.card', { hasText: said.more }).click();
  await button(vera, words('desk.staff_talk.close')).click();
  await goOnDuty(vera);
  await button(librarian, words('desk.invite.open')).click();
  await button(librarian, words('desk.invite.ask_which', { name: 'Vera' })).click();
  await answerDialog(librarian, words('common.close'));
  await button(vera, words('desk.look.read'), '.invited').waitFor();
  await at(vera, 'desk-invited');
  await button(vera, words('desk.look.read'), '.invited').click();
  await button(vera, words('desk.join.join')).click();
  await vera.page.fill('#joined', said.more);
  await at(vera, 'desk-joined');
  await see(librarian, words('desk.join.in', { name: 'Vera' }));
  await at(librarian, 'desk-joined-holder');
  await button(librarian, words('desk.join.end')).click();
  if (size !== 'computer') await button(librarian, new RegExp(words('desk.talk.back'))).click();
}

/** An expert of a partner, from the empty page to the end of his visit. */
async function expertStates({ person, service, at, options, size, said, librarian, seeker }) {
  const milcho = await person({ ...options, size, path: '/desk' });
  const { words } = milcho;
  const who = 'Milcho, Labour Office';
  await comeToWork(milcho, service.account('expert'));
  await see(milcho, words('desk.guest.nothing'));
  await at(milcho, 'expert-nobody');
  await button(librarian, words('desk.expert.open')).click();
  await see(librarian, words('desk.expert.here'), 'dialog');
  await librarian.page.fill('#expert-why', said.note);
  await at(librarian, 'desk-expert');
  await answerDialog(librarian, words('desk.expert.ask'));
  await see(seeker, words('seeker.expert', { who }));
  await at(seeker, 'seeker-expert');
  await at(librarian, 'desk-expert-asked');
  await see(milcho, words('desk.guest.waiting'));
  await at(milcho, 'expert-asked');
  await button(seeker, words('seeker.expert_yes')).click();
  await see(seeker, words('seeker.expert_in', { who }));
  await at(seeker, 'seeker-expert-in');
  await button(milcho, words('desk.guest.open')).click();
  await see(milcho, said.first);
  await milcho.page.fill('#note', said.more);
  await button(milcho, words('common.send')).click();
  await see(seeker, who, '.log');
  await at(milcho, 'expert-talk');
  await at(librarian, 'desk-expert-in');
  await button(seeker, words('seeker.expert_end')).click();
  await see(milcho, words('desk.guest.over'));
  await at(milcho, 'expert-over');
  await milcho.context.close();
}

/** The sound check, and what the ring says of itself. She is off duty afterwards. */
async function ringStates(librarian, at) {
  const { page, words } = librarian;
  await button(librarian, words('desk.duty.go_on')).click();
  await see(librarian, words('desk.check.title'), 'dialog');
  await at(librarian, 'desk-ring-check');
  await button(librarian, words('desk.check.no'), 'dialog').click();
  await see(librarian, words('desk.check.again'), 'dialog');
  await at(librarian, 'desk-ring-check-again');
  await answerDialog(librarian, words('desk.check.yes'));
  await see(librarian, words('desk.duty.on'));
  await button(librarian, words('desk.ring.title')).click();
  await button(librarian, words('desk.ring.silence', { minutes: 10 }), 'dialog').click();
  await at(librarian, 'desk-ring');
  await answerDialog(librarian, words('common.close'));
  await at(librarian, 'desk-ring-silent');
  await button(librarian, words('desk.ring.sound_again')).click();
  await page.reload();
  await see(librarian, words('desk.duty.blocked'));
  await at(librarian, 'desk-ring-blocked');
  await button(librarian, words('desk.duty.go_off')).click();
  await see(librarian, words('desk.duty.off'));
}

/** An address that somebody wrote: where does it lead? */
async function leavingState(seeker, librarian, at) {
  await say(seeker, 'https://example.org/cv');
  await librarian.page.locator('.row:not(.row-mine) .words a').click();
  await see(librarian, librarian.words('staff.leaving.title'), 'dialog');
  await at(librarian, 'desk-leaving');
  await answerDialog(librarian, librarian.words('common.cancel'));
}

/** What there is to be put into an answer. */
async function saveReplies(service, language) {
  SAVED.only = language === 'da' ? 'en' : 'da';
  const admin = await openStaff(service, service.account('admin'), 'admin');
  for (const packet of [
    { type: 'reply_shared', name: SAVED.blank, [language]: `… [${SAVED.blank}]` },
    { type: 'reply_shared', name: 'Only elsewhere', [SAVED.only]: 'A long text of a saved reply, which goes on for so long that it does not fit two lines of a phone, and then some more.' },
    { type: 'guide_save', bg: 'Агенция по заетостта', address: 'https://az.government.bg/', languages: 2, tags: 17 },
  ]) {
    const done = admin.next('done');
    admin.send(packet);
    await done;
  }
  admin.socket.destroy();
}

/** The list above the answer, a blank that is not filled, one's own replies. */
async function pickingReplies(librarian, at) {
  const { page, words } = librarian;
  await button(librarian, words('desk.picker.open')).click();
  await see(librarian, words('desk.picker.only', { language: words(`staff.language.${SAVED.only}`) }), '.picker');
  await at(librarian, 'desk-picker');
  await page.fill('.picker input', 'no such words');
  await see(librarian, words('desk.picker.none'), '.picker');
  await at(librarian, 'desk-picker-nothing');
  await page.fill('.picker input', SAVED.blank);
  await page.locator('.pick').click();
  await page.click('.composer button[type=submit]');
  await see(librarian, words('desk.picker.unfilled', { blank: `[${SAVED.blank}]` }));
  await at(librarian, 'desk-blank');
  await page.fill('#answer', '');
  await button(librarian, words('desk.picker.open')).click();
  await button(librarian, `${words('desk.own.open')} …`).click();
  await see(librarian, words('staff.replies.none'), 'dialog');
  await at(librarian, 'desk-own-replies');
  await button(librarian, words('staff.replies.add'), 'dialog').click();
  await button(librarian, words('staff.keep.save'), 'dialog').click();
  await see(librarian, words('staff.keep.name_needed'), 'dialog');
  await at(librarian, 'desk-own-reply');
  await answerDialog(librarian, words('common.close'));
}

/** Saved replies, guides and links as administrators keep them. */
async function keepingReplies(admin, at) {
  const { page, words } = admin;
  await toPart(admin, 'replies');
  await see(admin, SAVED.blank, '.keeper-list');
  await at(admin, 'admin-replies');
  await button(admin, words('staff.keep.of', { act: words('staff.keep.remove'), name: SAVED.blank })).click();
  await see(admin, words('staff.keep.remove_help'));
  await at(admin, 'admin-reply-remove');
  await button(admin, words('common.cancel')).click();
  await toPart(admin, 'guides');
  await see(admin, 'https://az.government.bg/', '.keeper-list');
  await at(admin, 'admin-guides');
  await button(admin, words('admin.guides.add')).click();
  await button(admin, words('staff.keep.save')).click();
  await see(admin, words('admin.guides.address_wrong'));
  await at(admin, 'admin-guide-form');
  await toPart(admin, 'staff');
}

/** The libraries, one in its form, and how satisfied people were. */
async function librariesAndNumbers(admin, at) {
  const { page, words } = admin;
  await toPart(admin, 'libraries');
  await see(admin, words('admin.libraries.add'));
  await at(admin, 'admin-libraries');
  await button(admin, words('admin.libraries.add')).click();
  await page.locator('dialog[open]').waitFor();
  await at(admin, 'admin-library');
  await page.keyboard.press('Escape');
  await toPart(admin, 'ratings');
  await see(admin, words('admin.ratings.title'), 'main');
  await at(admin, 'admin-ratings');
}

/** The questions of the library: as they are kept, as they are asked when it is over, and what was answered. */
async function feedback(admin, seeker, said, at) {
  const { page, words } = admin;
  await toPart(admin, 'questions');
  await see(admin, words('admin.questions.none'));
  await button(admin, words('admin.questions.begin')).click();
  await see(admin, words('admin.questions.begun'));
  await at(admin, 'admin-questions');
  await button(admin, words('admin.questions.add')).click();
  await button(admin, words('staff.keep.save')).click();
  await see(admin, words('admin.questions.text_needed'));
  await at(admin, 'admin-question-form');
  await writeFirst(seeker, said.first);
  await remembered(seeker);
  await button(seeker, words('seeker.finish')).click();
  await button(seeker, words('seeker.end_yes'), 'dialog').click();
  await button(seeker, words('common.satisfaction.satisfied')).click();
  await seeker.page.getByRole('button', { name: /6/ }).click();
  await seeker.page.waitForSelector('dialog fieldset');
  await at(seeker, 'seeker-questions');
  await seeker.page.locator('dialog fieldset label').first().click();
  await seeker.page.locator('dialog textarea').last().fill(said.first);
  await button(seeker, words('common.send'), 'dialog').click();
  await see(seeker, words('seeker.questions_sent'));
  await at(seeker, 'seeker-questions-sent');
  await toPart(admin, 'answers');
  await see(admin, said.first);
  await at(admin, 'admin-answers');
  await toPart(admin, 'staff');
}

/** What an administrator is asked. */
async function adminQuestions(admin, at) {
  const { words } = admin;
  await button(admin, words('admin.add.open')).click();
  await admin.page.fill('#new-login', 'petra');
  await admin.page.fill('#new-name', 'Petra');
  await admin.page.fill('#new-password', 'short');
  await button(admin, words('admin.add.do'), 'dialog').click();
  await see(admin, words('reason.weak_password'), 'dialog');
  await at(admin, 'admin-add');
  await answerDialog(admin, words('common.cancel'));
  const row = admin.page.locator('tbody tr', { hasText: 'jens' });
  await row.getByRole('button', { name: words('admin.staff.password') }).click();
  await at(admin, 'admin-password');
  await answerDialog(admin, words('common.cancel'));
  await row.getByRole('button', { name: words('admin.staff.disable') }).click();
  await at(admin, 'admin-disable');
  await button(admin, words('admin.staff.disable'), 'dialog').click();
  await see(admin, words('admin.news.disabled', { login: 'jens' }));
  await at(admin, 'admin-disabled');
  await admin.page.goto(admin.url('/desk'));
  await see(admin, words('desk.elsewhere.admin'));
  await at(admin, 'desk-elsewhere');
}

async function auditorsWay(auditor, service, said, at) {
  const { words } = auditor;
  await comeToWork(auditor, service.account('auditor'));
  await auditor.page.locator('tbody tr').first().waitFor();
  await at(auditor, 'audit-conversations');
  await auditor.page.locator('tbody tr').last().getByRole('button').click();
  await button(auditor, words('admin.open.do'), 'dialog').click();
  await see(auditor, words('reason.reason_needed'), 'dialog');
  await at(auditor, 'audit-reason');
  await auditor.page.fill('#why', said.why);
  await button(auditor, words('admin.open.do'), 'dialog').click();
  await see(auditor, said.first, '.log');
  await at(auditor, 'audit-transcript');
  await toPart(auditor, 'audit');
  await see(auditor, said.why, 'tbody');
  await at(auditor, 'audit-list');
}
