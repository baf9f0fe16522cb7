// SPDX-License-Identifier: Apache-2.0
// A file is looked at in a frame that is of nobody: a hostile document does nothing there, and the
// frame has no cookie, no storage and no network. And a file is taken out of the talk.

import assert from 'node:assert/strict';
import { button, comeToWork, librarianOnDuty, see, take, toPart, writeFirst } from './acts.mjs';
import { axe, openStage, until } from './browser.mjs';
import { docx, odt } from './documents.mjs';

const scene = openStage();
const OWN = { own: true, ms: 60_000 };
/** What axe calls into a frame that is of no origin does not arrive. */
const expects = [/Failed to execute 'postMessage'/];
const SCRIPT = '<script>parent.postMessage("shown","*");document.title="owned"</script><img src=x onerror="top.location=\'https://evil.example/\'">';

async function talking({ person, service }, more = []) {
  const seeker = await person({ size: 'phone', expects });
  const librarian = await person({ path: '/desk', expects: [...expects, ...more] });
  await librarianOnDuty(librarian, service.account('librarian'));
  await writeFirst(seeker, 'Hello');
  await take(librarian, 'Hello');
  await see(seeker, seeker.words('seeker.with', { name: 'Maria' }));
  return { seeker, librarian };
}

async function send(person, name, buffer) {
  if (!(await person.page.locator('#file').count())) await button(person, person.words('common.file.send')).click();
  await person.page.setInputFiles('#file', { name, mimeType: 'application/octet-stream', buffer });
  await see(person, person.words('common.file.sent', { name }));
  await button(person, person.words('common.close'), '.send-file').click();
}

/** Looks at a file; the frame in which it is shown. */
async function look(person, name) {
  await button(person, person.words('common.file.look_name', { name })).click();
  const handle = await person.page.waitForSelector('dialog iframe.preview');
  return handle.contentFrame();
}

const reads = (frame, words) => until(async () => (await frame.evaluate(() => [...document.querySelectorAll('p')].map((one) => one.textContent))).includes(words), words);
const close = (person) => button(person, person.words('common.close'), 'dialog').click();

scene('words and pictures are shown, and what a document holds besides is words or nothing', async (stage) => {
  const { seeker, librarian } = await talking(stage);
  await send(seeker, 'hostile.docx', docx(['Ана Петрова', SCRIPT], { more: SCRIPT + '<w:p><w:t>end</w:t></w:p>' }));
  const frame = await look(librarian, 'hostile.docx');
  await reads(frame, 'Ана Петрова');
  await reads(frame, SCRIPT);
  await see(librarian, librarian.words('common.file.look_words'), 'dialog');
  assert.equal(await frame.evaluate(() => document.querySelectorAll('body script, img').length), 0);
  assert.deepEqual(await axe(librarian.page), []);
  await close(librarian);

  await send(seeker, 'letter.odt', odt(['Dear library']));
  await reads(await look(librarian, 'letter.odt'), 'Dear library');
  await close(librarian);

  await send(seeker, 'plain.txt', Buffer.from('one <b>two</b>\nthree'));
  await reads(await look(librarian, 'plain.txt'), 'one <b>two</b>');
  await close(librarian);

  const png = await seeker.page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 20;
    canvas.getContext('2d').fillRect(0, 0, 20, 20);
    return canvas.toDataURL('image/png').split(',')[1];
  });
  await send(librarian, 'photo.png', Buffer.from(png, 'base64'));
  const picture = await look(seeker, 'photo.png');
  await until(() => picture.evaluate(() => document.querySelector('canvas')?.width === 20), 'the picture');
  assert.deepEqual(await axe(seeker.page), []);
}, OWN);

scene('an archive that unpacks without end, and one that is broken, are left to downloading', async (stage) => {
  const { seeker, librarian } = await talking(stage);
  await send(seeker, 'bomb.docx', docx([], { body: Buffer.alloc(60_000_000, '<w:p>'), says: 1000 }));
  await button(librarian, librarian.words('common.file.look_name', { name: 'bomb.docx' })).click();
  await see(librarian, librarian.words('common.file.look_not'), 'dialog');
  assert.equal(await librarian.page.locator('iframe').count(), 0);
  await close(librarian);
  await send(seeker, 'plain.pdf', Buffer.from('%PDF-1.4\n%%EOF\n'));
  await see(librarian, 'plain.pdf');
  assert.equal(await button(librarian, librarian.words('common.file.look_name', { name: 'plain.pdf' })).count(), 0);
}, OWN);

scene('the frame has no cookie, no storage, no network, and no way to its page', async (stage) => {
  const { seeker, librarian } = await talking(stage, [/Content Security Policy|Refused|sandboxed|^policy:/]);
  await send(seeker, 'plain.txt', Buffer.from('words'));
  const frame = await look(librarian, 'plain.txt');
  await reads(frame, 'words');
  const found = await frame.evaluate(async () => {
    const outcome = async (act) => {
      try {
        return String(await act());
      } catch {
        return 'no';
      }
    };
    const policy = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => policy.push(effectiveDirective));
    const run = document.createElement('script');
    run.textContent = 'window.ran = 1';
    document.body.append(run);
    const picture = new Image();
    picture.src = '/favicon.svg';
    const answers = {
      origin: self.origin,
      cookie: await outcome(() => document.cookie),
      local: await outcome(() => localStorage.length),
      session: await outcome(() => sessionStorage.length),
      page: await outcome(() => parent.document.title),
      fetched: await outcome(() => fetch('/ready')),
      file: await outcome(() => fetch('/', { mode: 'no-cors' })),
      socket: await outcome(() => new Promise((go, failed) => {
        const socket = new WebSocket(`wss://${location.host}/socket`);
        socket.onopen = () => go('open');
        socket.onerror = failed;
      })),
      beacon: await outcome(() => eval('1')),
      opened: await outcome(() => window.open('/')?.closed ?? 'no'),
      top: await outcome(() => { top.location = 'https://evil.example/'; return 'gone'; }),
    };
    await new Promise((go) => setTimeout(go, 300));
    return { ...answers, ran: window.ran === 1, policy: [...new Set(policy)].sort() };
  });
  assert.equal(found.origin, 'null');
  for (const way of ['cookie', 'local', 'session', 'page', 'fetched', 'file', 'socket', 'beacon', 'opened', 'top']) assert.equal(found[way], 'no', way);
  assert.equal(found.ran, false);
  for (const directive of ['connect-src', 'img-src', 'script-src-elem']) assert.ok(found.policy.includes(directive), `${directive} in ${found.policy}`);
  assert.equal(new URL(librarian.page.url()).pathname, '/desk');
}, OWN);

scene('a file is taken out by who sent it, and by the librarian', async (stage) => {
  const { seeker, librarian } = await talking(stage);
  for (const name of ['one.txt', 'two.txt']) await send(seeker, name, Buffer.from(name));
  const remove = (person, name) => button(person, person.words('common.file.remove_name', { name })).click();
  await remove(seeker, 'one.txt');
  await see(seeker, seeker.words('common.file.remove_all'));
  assert.deepEqual(await axe(seeker.page), []);
  await remove(seeker, 'one.txt');
  for (const one of [seeker, librarian]) {
    await see(one, one.words('common.file.removed'), '.log');
    await see(one, one.words('common.event.redacted'), '.log');
    assert.equal(await one.page.getByText('one.txt').count(), 0);
  }
  await remove(librarian, 'two.txt');
  await remove(librarian, 'two.txt');
  for (const one of [seeker, librarian]) await until(async () => (await one.page.locator('.log').getByText(one.words('common.file.removed')).count()) === 2, 'both are gone');
  await send(librarian, 'hers.txt', Buffer.from('hers'));
  await see(seeker, 'hers.txt');
  assert.equal(await button(seeker, seeker.words('common.file.remove_name', { name: 'hers.txt' })).count(), 0, 'not his');
}, OWN);

scene('an auditor looks at a file of a transcript, and that is written down', async (stage) => {
  const { seeker, librarian } = await talking(stage);
  await send(seeker, 'cv.txt', Buffer.from('My CV'));
  await see(librarian, 'cv.txt');
  const auditor = await stage.person({ path: '/admin' });
  await comeToWork(auditor, stage.service.account('auditor'));
  await auditor.page.locator('tbody tr').getByRole('button').first().click();
  await auditor.page.fill('#why', 'complaint 17');
  await button(auditor, auditor.words('admin.open.do'), 'dialog').click();
  await reads(await look(auditor, 'cv.txt'), 'My CV');
  await close(auditor);
  await toPart(auditor, 'audit');
  const row = auditor.page.locator('tbody tr', { hasText: auditor.words('admin.act.file_fetched') });
  await row.first().waitFor();
  assert.match(await row.first().innerText(), /complaint 17/);
}, OWN);
