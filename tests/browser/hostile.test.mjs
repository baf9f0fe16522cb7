// SPDX-License-Identifier: Apache-2.0
// Text that wants to be more than text, and pages that want to lay hands on ours: rows 83 to
// 87 of the attack catalogue.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { freePort } from '../system/service.mjs';
import { begin, openSeeker } from '../system/websocket.mjs';
import { button, comeToWork, librarianOnDuty, progressIs, reads, say, sayAll, see, take, texts, toPart, writeFirst } from './acts.mjs';
import { openStage, until } from './browser.mjs';
import { isUnharmed, watched } from './harm.mjs';
import { BIDI, PAYLOADS, ZALGO } from './payloads.mjs';

const libraryPort = await freePort();
const LIBRARY = `https://localhost:${libraryPort}`;
/** Another than the library's: accounts stand beside their library. */
const STAFF_NAME = '<img src=y onerror=pwned()>';
/** The same server, but no origin that was allowed. */
const STRANGER = `https://127.0.0.1:${libraryPort}`;
const scene = openStage({ settings: ['--frame-hosts', LIBRARY, '--library', '<img src=x onerror=pwned()>'] });

const cleaned = PAYLOADS.map((one) => one.replace(/^\n+|\s+$/g, ''));

scene('what a job seeker and a librarian send each other is text on every page, whatever it looks like', async ({ person, service }) => {
  assert.ok(PAYLOADS.length >= 60);
  const seeker = await watched(person, { path: '/' });
  await see(seeker, '<img src=x onerror=pwned()>', '.library');
  await writeFirst(seeker, PAYLOADS[0]);
  const librarian = await watched(person, { path: '/desk' });
  await librarianOnDuty(librarian, service.account('librarian'));
  await isUnharmed(librarian, '.queue');
  await take(librarian, PAYLOADS[0]);
  await sayAll(seeker, PAYLOADS.slice(1));
  await reads(librarian, cleaned, 20000);
  await reads(seeker, cleaned);
  await isUnharmed(librarian, 'main');
  await isUnharmed(seeker, '.log');
  await sayAll(librarian, PAYLOADS);
  await until(async () => (await seeker.page.locator('.log .words').count()) >= 2 * PAYLOADS.length, 'every answer', 20000);
  assert.deepEqual((await texts(seeker)).slice(-PAYLOADS.length), cleaned);
  await isUnharmed(seeker, '.log');
  // Read again from the start, out of the store.
  await seeker.page.reload();
  await until(async () => (await texts(seeker)).at(-1) === cleaned.at(-1), 'the talk after a reload');
  await isUnharmed(seeker, '.log');
  await button(seeker, seeker.words('seeker.finish')).click();
  await button(seeker, seeker.words('seeker.end_yes'), 'dialog').click();

  const auditor = await watched(person, { path: '/admin' });
  await comeToWork(auditor, service.account('auditor'));
  await auditor.page.locator('tbody tr').getByRole('button').click();
  await auditor.page.fill('#why', PAYLOADS.slice(12, 16).join('\n'));
  await button(auditor, auditor.words('admin.open.do'), 'dialog').click();
  await reads(auditor, [...cleaned, ...cleaned], 20000);
  await isUnharmed(auditor, 'main');
  await toPart(auditor, 'audit');
  await see(auditor, '<img src=https://evil.example/pixel.gif>', 'tbody');
  await isUnharmed(auditor, 'main');
}, { own: true });

scene('names of staff are text as well', async ({ person, service }) => {
  const admin = await watched(person, { path: '/admin' });
  await comeToWork(admin, service.account('admin'));
  await button(admin, admin.words('admin.add.open')).click();
  await admin.page.fill('#new-login', 'mallory');
  await admin.page.fill('#new-name', STAFF_NAME);
  await admin.page.fill('#new-password', 'a long enough password');
  await button(admin, admin.words('admin.add.do'), 'dialog').click();
  await see(admin, STAFF_NAME, 'tbody');
  await isUnharmed(admin, 'main');
  const mallory = await watched(person, { path: '/desk' });
  await librarianOnDuty(mallory, { login: 'mallory', password: 'a long enough password' });
  const seeker = await watched(person, { path: '/' });
  await writeFirst(seeker, 'who is there');
  await take(mallory, 'who is there');
  await say(mallory, 'me');
  await see(seeker, seeker.words('seeker.with', { name: STAFF_NAME }));
  await isUnharmed(seeker, '#visit');
  await isUnharmed(mallory, 'main');
});

scene('a packet with keys like __proto__ is refused, and harms no page', async ({ service }) => {
  const seeker = await openSeeker(service);
  await begin(seeker, 'Hello');
  const refused = seeker.next('refused');
  seeker.send('{"type":"typing","log":1,"__proto__":{"polluted":1}}');
  assert.ok(['unknown_field', 'bad_field', 'bad_packet'].includes((await refused).reason));
  await seeker.close();
});

scene('text that runs backwards, or stacks marks to the sky, stays inside its message', async ({ person }) => {
  const seeker = await person({ size: 'phone', path: '/' });
  await writeFirst(seeker, 'plain words');
  await progressIs(seeker, ['stored']);
  for (const text of [ZALGO, ...BIDI]) await say(seeker, text);
  await progressIs(seeker, Array(2 + BIDI.length).fill('stored'));
  const rows = await seeker.page.locator('.log .message').evaluateAll((all) => all.map((row) => {
    const words = row.querySelector('.words');
    const look = getComputedStyle(words);
    const box = row.getBoundingClientRect();
    const inside = [...row.children].every((part) => {
      const own = part.getBoundingClientRect();
      return own.left >= box.left && own.right <= box.right + 0.5 && own.top >= box.top && own.bottom <= box.bottom + 0.5;
    });
    return { inside, isolated: look.unicodeBidi, clipped: look.overflow, who: row.querySelector('.who').innerText, meta: row.querySelector('.meta').innerText };
  }));
  for (const row of rows) {
    assert.ok(row.inside);
    assert.match(row.isolated, /isolate|plaintext/);
    assert.equal(row.clipped, 'hidden');
    assert.equal(row.who, 'You');
    assert.match(row.meta, /^\d\d:\d\d ✓ stored$/);
  }
  const neighbour = seeker.page.locator('.log .message').first();
  await seeker.page.locator('.log .message').nth(1).scrollIntoViewIfNeeded();
  const beside = await neighbour.screenshot();
  await seeker.page.locator('.log .message').nth(1).evaluate((one) => { one.style.visibility = 'hidden'; });
  assert.ok(beside.equals(await neighbour.screenshot()), 'a message paints over its neighbour');
  const link = await seeker.page.locator('.log .words a').evaluateAll((all) => all.map(({ href, textContent }) => [href, textContent]));
  assert.deepEqual(link, [['https://evil.example/', 'https://evil.example/']]);
});

scene('84 whoever answers sees where an address of a stranger leads before going there, once for each site', async ({ person, service }) => {
  const librarian = await person({ path: '/desk' });
  await librarianOnDuty(librarian, service.account('librarian'));
  const seeker = await person({ path: '/' });
  const { host } = new URL(service.origin);
  await writeFirst(seeker, 'my CV');
  await take(librarian, 'my CV');
  await say(seeker, `it lies at ${service.origin}/poster?language=en and ${service.origin}/poster?language=da`);
  const links = librarian.page.locator('.log .words a');
  const asked = librarian.page.locator('dialog', { hasText: librarian.words('staff.leaving.title') });
  const opened = (press) => Promise.all([librarian.context.waitForEvent('page', { timeout: 15000 }), press()]).then(([page]) => page);
  await links.first().click();
  await see(librarian, librarian.words('staff.leaving.open', { site: host }), 'dialog');
  await librarian.page.keyboard.press('Escape');
  await asked.waitFor({ state: 'detached' });
  assert.equal(librarian.context.pages().length, 1, 'Esc stays here');
  await links.first().click({ button: 'middle' });
  const first = await opened(() => asked.getByRole('link').click());
  await first.waitForURL(/poster/, { timeout: 15000 });
  await asked.waitFor({ state: 'detached' });
  await first.close();
  await (await opened(() => links.nth(1).click())).close(); /* the same site: not asked again */
  assert.equal(await asked.count(), 0);

  /* her own she knows; and the job seeker's page has no question */
  await say(librarian, `see ${service.origin}/?language=bg`);
  await (await opened(() => librarian.page.locator('.log .row-mine .words a').click())).close();
  assert.equal(await seeker.page.locator('.log .row:not(.row-mine) .words a').count(), 1);
});

scene('only the job seeker’s page can stand in a frame, and only on a site that was named', async ({ person, service }) => {
  const site = await openLibrarySite(service);
  try {
    const blocked = [/frame-ancestors|X-Frame-Options|'frame' because|in a frame/];
    const visitor = await person({ path: null, expects: blocked });
    visitor.hosts = [new URL(LIBRARY).host, new URL(STRANGER).host];
    const frameOn = async (origin, path) => {
      await visitor.page.goto(`${origin}/?${encodeURIComponent(service.origin + path)}`, { waitUntil: 'load' });
      return visitor.page.frames()[1];
    };
    const frame = await frameOn(LIBRARY, '/?language=en');
    await frame.fill('#first-words', 'out of the frame');
    await frame.click('#first button[type=submit]');
    await frame.locator('.progress-stored').waitFor();
    const isTold = () => visitor.complaints.filter((one) => blocked[0].test(one)).length;
    for (const [origin, path] of [[STRANGER, '/?language=en'], [LIBRARY, '/desk'], [LIBRARY, '/admin'], [STRANGER, '/desk'], [STRANGER, '/admin']]) {
      const before = isTold();
      const refused = await frameOn(origin, path);
      await until(() => isTold() > before, `${path} is blocked on ${origin}`);
      assert.equal(await refused.locator('#page').count(), 0);
    }
  } finally {
    site.close();
  }
});

scene('what other windows post to our pages is not heard', async ({ person, service }) => {
  const site = await openLibrarySite(service);
  try {
    const visitor = await person({ path: null });
    visitor.hosts = [new URL(LIBRARY).host];
    const sent = [];
    visitor.page.on('websocket', (line) => line.on('framesent', ({ payload }) => sent.push(payload)));
    await visitor.page.goto(`${LIBRARY}/?${encodeURIComponent(`${service.origin}/?language=en`)}`);
    const frame = visitor.page.frames()[1];
    await frame.fill('#first-words', 'half typed');
    await until(() => sent.length > 0, 'hello was sent').catch((fault) => { throw new Error(`${fault.message} ${JSON.stringify(sent)}`); });
    await frame.locator('.library:not(:empty)').waitFor(); // hello was answered: nothing more comes by itself
    const before = await frame.content();
    await visitor.page.evaluate((name) => {
      const packets = [{ type: 'begin', text: 'x' }, { type: 'forget' }, { type: 'erase' }, { type: 'end', conversation: 1 }, { __proto__: { polluted: 1 } },
        name, 'javascript:pwned()', null, [{ type: 'welcome' }], { action: 'navigate', url: 'https://evil.example' }];
      for (const packet of packets) for (const one of [packet, JSON.stringify(packet)]) frames[0].postMessage(one, '*');
    }, STAFF_NAME);
    await frame.evaluate(() => new Promise((go) => { setTimeout(() => requestAnimationFrame(go)); }));
    assert.equal(await frame.content(), before);
    assert.equal(await frame.inputValue('#first-words'), 'half typed');
    assert.deepEqual([...new Set(sent.map((one) => JSON.parse(one).type))].filter((type) => type !== 'ping'), ['hello']);
  } finally {
    site.close();
  }
});

/** A library's own site that puts whatever its address names into a frame. */
async function openLibrarySite({ folder }) {
  const read = (name) => readFileSync(join(folder, 'certs', name));
  const site = createServer({ key: read('certificate.key'), cert: read('certificate.pem') }, ({ url }, answer) => {
    const address = decodeURIComponent(url.slice(url.indexOf('?') + 1));
    answer.setHeader('Content-Type', 'text/html; charset=utf-8');
    answer.end(url.startsWith('/?') ? `<!doctype html><title>Library</title><link rel=icon href="data:,"><iframe src="${address}" width=400 height=600></iframe>` : '');
  });
  await new Promise((go) => { site.listen(libraryPort, '127.0.0.1', go); });
  return { close: () => { site.closeAllConnections?.(); site.close(); } };
}
