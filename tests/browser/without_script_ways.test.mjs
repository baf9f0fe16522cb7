// SPDX-License-Identifier: Apache-2.0
// Without script, what goes beyond writing and reading: the library and the language of the
// address, a Send that is pressed twice, staying with one's librarian, a file, a mail, the
// questions at the end.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { openStaff, randomHex } from '../system/websocket.mjs';
import { button, press, reads, see } from './acts.mjs';
import { SOME_LANGUAGES, axe, openStage, until } from './browser.mjs';

const VARNA = { type: 'library_save', slug: 'varna', name: 'Варна', region: '', country: 'bg', hours: '', closed_days: '', accent: 'plum', languages: 7,
  cheat_sheet: '', cooperation: 'network', region_minutes: 0, network_minutes: 0, giving: false, closed: false };
const MAIL = ['--mail-server', 'smtp://localhost:1', '--mail-from', 'cv@library.example', '--public-url', 'https://localhost'];
const PDF = Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\n%%EOF\n');
const scene = openStage();

/** Says a packet and waits for what it makes. */
async function does(staff, packet, test) {
  const answer = staff.next(test);
  staff.send(packet);
  return answer;
}

async function addVarna(service) {
  const admin = await openStaff(service, service.account('admin'), 'admin');
  await does(admin, VARNA, 'done');
  return admin;
}

async function onDuty(service, account) {
  const staff = await openStaff(service, account, 'desk');
  await does(staff, { type: 'duty', on: true, room: 5 }, 'duty');
  return staff;
}

const isHeld = (packet) => packet.type === 'conversation' && packet.state === 'held';

/** Takes the one who waits. */
async function takes(staff) {
  const { waiting } = staff.packets.findLast(({ type, waiting: list }) => type === 'queue' && list.length > 0)
    ?? await staff.next((packet) => packet.type === 'queue' && packet.waiting.length > 0);
  return does(staff, { type: 'take', conversation: waiting[0].conversation, anyway: true }, isHeld);
}

const says = (staff, { log }, text) => does(staff, { type: 'say', log, writer: randomHex(8), number: 1, text }, 'stored');

/** A browser without scripts, on the page that is drawn: its form has an id. */
async function plainPerson(person, more) {
  const seeker = await person({ size: 'narrow', javaScriptEnabled: false, ...more });
  await press(seeker, 'button', seeker.words('seeker.have_code'));
  return seeker;
}

async function writes(seeker, text) {
  await seeker.page.fill('textarea[name=text]', text);
  await press(seeker, 'button', seeker.words('common.send'));
}

const look = (seeker) => press(seeker, 'link', seeker.words('plain.refresh'));

/** The same page where scripts could run, which axe needs; and not wider than the smallest phone. */
async function clean(seeker, state) {
  const html = await seeker.page.content();
  const page = await seeker.reader.newPage();
  await page.route('**/plain', (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
  await page.goto(`${seeker.origin}/plain`);
  assert.deepEqual(await axe(page), [], state);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(beyond <= 0, `${state}: ${beyond} px wider than the screen`);
  await page.close();
}

/** The browser of whoever looks at such pages with axe. */
async function reader(person, language) {
  const { context } = await person({ size: 'narrow', language, path: null });
  return context;
}

for (const language of SOME_LANGUAGES)
  scene(`without script the page is the library's of the address, in its language, and one Send is one conversation (${language})`, async ({ person, service }) => {
    const admin = await addVarna(service);
    const librarian = await onDuty(service, service.account('librarian'));
    const first = await person({ size: 'narrow', javaScriptEnabled: false, path: '/?library=varna', language });
    const { words, page } = first;
    await see(first, words('seeker.no_script'));
    assert.ok(await page.locator('#first').isVisible(), 'the form works by itself');
    for (const part of ['.languages', '.looks', '.code-entry']) assert.equal(await page.locator(part).first().isVisible(), false, part);
    first.reader = await reader(person, language);
    const [there, back] = language === 'da' ? ['en', 'da'] : ['da', 'en']; // the language that it has is no button
    await press(first, 'button', { da: 'Dansk', en: 'English' }[there]);
    await see(first, 'Варна');
    assert.equal(await page.getAttribute('html', 'lang'), there);
    await page.locator(`.languages a[lang=${back}]`).click();
    await see(first, 'Варна');
    assert.equal(await page.getAttribute('html', 'lang'), back);
    await page.goto(first.url('/?library=varna'));
    await press(first, 'button', words('seeker.have_code'));
    assert.equal(await page.getAttribute('html', 'lang'), language);
    await clean(first, 'the first form');

    // The answer is lost, twice.
    await page.fill('textarea[name=text]', 'Once');
    await page.route('**/plain', async (route) => {
      const answer = await route.fetch();
      assert.equal(answer.status(), 200);
      await route.abort();
    }, { times: 2 });
    await button(first, words('common.send')).click();
    await page.waitForURL(/^chrome-error/);
    await page.reload().catch(() => {}); // sends the form again, and its answer is lost too
    await page.reload();
    await reads(first, ['Once']);
    await see(first, 'Варна');
    await clean(first, 'the talk');
    const queue = librarian.packets.findLast(({ type }) => type === 'queue');
    assert.equal(queue.total, 1, 'one conversation');
    admin.socket.destroy();
    librarian.socket.destroy();
  }, { own: true, ms: 90000 });

scene('without script the job seeker stays with her librarian, and gets her file', async ({ person, service }) => {
  const admin = await addVarna(service);
  const { libraries } = { libraries: admin.packets };
  const jensAccount = service.named('jens');
  const maria = await onDuty(service, service.account('librarian'));
  const list = await does(admin, { type: 'staff_list' }, 'staff');
  const jens = list.accounts.find(({ login }) => login === jensAccount.login);
  await does(admin, { type: 'library_list' }, 'done');
  const varna = admin.packets.findLast(({ type, slug }) => type === 'library' && slug === 'varna') ?? libraries.find(({ slug }) => slug === 'varna');
  await does(admin, { type: 'staff_place', staff: jens.staff, library: varna.library, languages: 7, topics: 15 }, 'done');
  const other = await onDuty(service, jensAccount);

  const seeker = await plainPerson(person, {});
  seeker.reader = await reader(person, 'en');
  const { words } = seeker;
  await writes(seeker, 'Please help');
  const held = await takes(maria);
  await does(maria, { type: 'hand_over', conversation: held.conversation, staff: jens.staff, note: 'She moves' }, 'gone');
  await look(seeker);
  await see(seeker, words('seeker.stay', { name: 'Maria' }));
  await clean(seeker, 'handed over');
  const back = maria.next(isHeld);
  await press(seeker, 'button', words('seeker.stay', { name: 'Maria' }));
  await back;
  await see(seeker, words('common.event.stayed'), '.log');
  await see(seeker, words('seeker.with', { name: 'Maria' }));
  assert.equal(await button(seeker, words('seeker.stay', { name: 'Maria' })).count(), 0);

  const id = randomHex(16);
  const { conversation } = held;
  maria.send({ type: 'file_begin', conversation, id, name: 'CV & letter.pdf', size: PDF.length });
  await does(maria, { type: 'file_chunk', conversation, id, chunk: 0, bytes: PDF.toString('base64') }, (packet) => packet.type === 'file_at' && packet.seq);
  await look(seeker);
  await see(seeker, words('plain.no_file'));
  await clean(seeker, 'a file');
  const coming = seeker.page.waitForEvent('download');
  await button(seeker, words('common.file.fetch_name', { name: 'CV & letter.pdf' })).click();
  const download = await coming;
  assert.equal(download.suggestedFilename(), 'CV & letter.pdf');
  assert.deepEqual(await readFile(await download.path()), PDF);
  await reads(seeker, ['Please help']); // the page is still there
  for (const staff of [admin, maria, other]) staff.socket.destroy();
}, { own: true, ms: 90000 });

scene('without script an e-mail address is promised a mail, and the promise is taken back', async ({ person }) => {
  const seeker = await plainPerson(person, {});
  seeker.reader = await reader(person, 'en');
  const { page, words } = seeker;
  await writes(seeker, 'Nobody is there');
  await see(seeker, words('seeker.left'));
  await page.locator('summary').getByText(words('seeker.call')).click();
  await see(seeker, words('seeker.mail'), 'details');
  await page.fill('input[name=contact]', 'not an address');
  await Promise.all([page.waitForNavigation(), page.locator('details[open] button').click()]);
  await see(seeker, words('reason.bad_contact'));
  assert.equal(await button(seeker, words('plain.no_mail')).count(), 0);
  await page.locator('summary').getByText(words('seeker.call')).click();
  await page.fill('input[name=contact]', 'ana@example.org');
  await Promise.all([page.waitForNavigation(), page.locator('details[open] button').click()]);
  await see(seeker, words('seeker.mail'), '.status');
  await clean(seeker, 'a mail is promised');
  await press(seeker, 'button', words('plain.no_mail'));
  await see(seeker, words('seeker.left'));
  assert.equal(await page.locator('.status').getByText(words('seeker.mail')).count(), 0);
  assert.equal(await button(seeker, words('plain.no_mail')).count(), 0);
}, { own: true, more: () => MAIL });

for (const language of SOME_LANGUAGES)
  scene(`without script four words and the questions of the library (${language})`, async ({ person, service }) => {
    const admin = await openStaff(service, service.account('admin'), 'admin');
    await does(admin, { type: 'questions_begin', library: 1 }, 'questions_changed');
    const seeker = await plainPerson(person, { language });
    seeker.reader = await reader(person, language);
    const { page, words } = seeker;
    await writes(seeker, 'Thank you');
    await page.locator('summary').getByText(words('seeker.end_yes')).click();
    await press(seeker, 'button', words('seeker.end_yes'));
    assert.equal(await button(seeker, words.counted('seeker.questions', 6)).count(), 0, 'the four words come first');
    await press(seeker, 'button', words('common.satisfaction.partly'));
    await see(seeker, words('seeker.rated'));
    await clean(seeker, 'rated');
    await press(seeker, 'button', words.counted('seeker.questions', 6));
    await see(seeker, words('seeker.questions_title'));
    await clean(seeker, 'the questions');
    await page.getByLabel(words('seeker.questions_why', { word: words('common.satisfaction.partly') })).fill('It took\nlong & <b>');
    const fieldsets = page.locator('fieldset');
    await fieldsets.nth(0).locator('input[value="1"]').check();
    await fieldsets.nth(2).locator('input[type=radio]').last().check();
    await page.locator('textarea').last().fill('More\nchairs');
    await press(seeker, 'button', words('common.send'));
    await see(seeker, words('seeker.questions_sent'));
    assert.equal(await button(seeker, words.counted('seeker.questions', 6)).count(), 0);
    await clean(seeker, 'answered');
    await page.reload(); // the same answers once more
    await see(seeker, words('seeker.questions_sent'));

    const results = await does(admin, { type: 'results', library: 1 }, 'results');
    assert.equal(results.forms, 1);
    const sentences = () => admin.packets.filter(({ type }) => type === 'sentences').flatMap(({ list }) => list.map(({ text }) => text));
    await until(() => sentences().length === 2, 'both sentences');
    assert.deepEqual(sentences().sort(), ['It took\nlong & <b>', 'More chairs']);
    const counted = admin.packets.filter(({ type, counts, unanswered }) => type === 'question' && (counts?.length || unanswered));
    assert.equal(counted.length, 5);
    assert.equal(counted.reduce((sum, { unanswered }) => sum + unanswered, 0), 2, 'what was not answered was asked');
    admin.socket.destroy();
  }, { own: true, ms: 90000 });
