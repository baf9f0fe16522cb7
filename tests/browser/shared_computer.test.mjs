// SPDX-License-Identifier: Apache-2.0
// A computer in a library, where the next person sits down a minute later.

import assert from 'node:assert/strict';
import { button, enterCode, librarianOnDuty, pickupCode, progressIs, reads, remembered, say, see, take, writeFirst } from './acts.mjs';
import { openStage, until } from './browser.mjs';

const scene = openStage();
const SECRET = 'my secret story';

/** Everything a browser can keep for this site. */
async function keptBy({ context, page }) {
  const inPage = await page.evaluate(async () => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookie: document.cookie,
    title: document.title,
  }));
  return { ...inPage, cookies: (await context.cookies()).map(({ name }) => name) };
}

const NOTHING = { local: [], session: [], databases: [], caches: [], workers: 0, cookie: '', title: 'Help with your CV', cookies: [] };

async function erase(person, { alsoEnd = false } = {}) {
  const { page, words } = person;
  const key = person.size === 'phone' ? 'seeker.erase_phone' : 'seeker.erase';
  await button(person, words('seeker.finish')).click();
  await button(person, words(key), 'dialog').click();
  if (alsoEnd) await page.getByLabel(words('seeker.erase_also_end')).check();
  await button(person, words('seeker.erase_yes'), 'dialog').click();
  await page.locator('#farewell').getByText(words('seeker.farewell_text')).waitFor();
}

/** Nothing of it in what is seen, in the document, or in what a script could reach. */
async function holdsNothing(person, secrets) {
  const content = await person.page.content();
  for (const secret of secrets) assert.ok(!content.includes(secret), `the page still holds “${secret}”`);
}

scene('on a shared computer nothing is kept while one writes, and nothing is left afterwards, not behind Back either', async ({ person, service }) => {
  const seeker = await person({ path: null, expects: [/ERR_INTERNET_DISCONNECTED/] });
  await seeker.page.goto(seeker.url('/robots.txt'));
  await seeker.page.goto(seeker.url('/'));
  await writeFirst(seeker, SECRET, { shared: true });
  await see(seeker, seeker.words('seeker.shared_note'));
  const code = await pickupCode(seeker);
  const librarian = await person({ path: '/desk' });
  await librarianOnDuty(librarian, service.account('librarian'));
  await take(librarian, SECRET);
  await say(librarian, 'an answer of hers');
  await say(seeker, 'one more secret');
  await progressIs(seeker, ['seen', 'seen']);
  await seeker.page.fill('#words', 'half a secret');
  await until(async () => (await seeker.page.locator('.log .words').count()) === 3, 'three messages');
  assert.deepEqual(await keptBy(seeker), { ...NOTHING, title: await seeker.page.title() });
  await button(seeker, seeker.words('common.file.send')).click();
  await seeker.page.locator('#file').waitFor({ state: 'attached' });
  await seeker.context.setOffline(true); /* so that the file stays on its way */
  await seeker.page.setInputFiles('#file', { name: 'my cv.txt', mimeType: 'text/plain', buffer: Buffer.from('ten years a bricklayer') });
  await seeker.page.locator('#file-progress').waitFor();
  assert.deepEqual(await keptBy(seeker), { ...NOTHING, title: await seeker.page.title() });
  await seeker.context.setOffline(false);
  await see(seeker, seeker.words('common.file.sent', { name: 'my cv.txt' }));

  await erase(seeker, { alsoEnd: true });
  await see(librarian, librarian.words('desk.talk.ended'));
  const secrets = [SECRET, 'one more secret', 'my cv.txt', 'half a secret', 'an answer of hers', code, 'Maria'];
  assert.deepEqual(await keptBy(seeker), NOTHING);
  await holdsNothing(seeker, secrets);
  await seeker.page.goBack();
  await holdsNothing(seeker, secrets);
  await seeker.page.goForward();
  await seeker.page.locator('#farewell h1').waitFor();
  await holdsNothing(seeker, secrets);
  await seeker.page.reload();
  await holdsNothing(seeker, secrets);
  await seeker.page.getByRole('link', { name: seeker.words('seeker.farewell_again') }).click();
  await seeker.page.locator('#first-words').waitFor();
  assert.equal(await seeker.page.inputValue('#first-words'), '');
  await holdsNothing(seeker, secrets);

  const next = { ...seeker, page: await seeker.open('/') };
  await next.page.locator('#first-words').waitFor();
  await holdsNothing(next, secrets);
  assert.deepEqual(await keptBy(next), NOTHING);
});

scene('a code that is used on a shared computer leaves nothing there', async ({ person }) => {
  const seeker = await person({ size: 'phone' });
  await writeFirst(seeker, SECRET);
  const code = await pickupCode(seeker);
  const shared = await person();
  await enterCode(shared, code, { shared: true });
  await reads(shared, [SECRET]);
  await say(shared, 'from the library');
  await reads(seeker, [SECRET, 'from the library']);
  assert.deepEqual((await keptBy(shared)).local, []);
  await erase(shared);
  assert.deepEqual(await keptBy(shared), NOTHING);
  await holdsNothing(shared, [SECRET, 'from the library', code]);
  await reads(seeker, [SECRET, 'from the library']);
});

scene('“finish and erase” takes the conversation off one’s own phone too, from every tab', async ({ person }) => {
  const seeker = await person({ size: 'phone' });
  await writeFirst(seeker, SECRET);
  const code = await pickupCode(seeker);
  await remembered(seeker);
  const other = { ...seeker, page: await seeker.open() };
  await reads(other, [SECRET]);
  await erase(seeker, { alsoEnd: true });
  await other.page.locator('#farewell').getByText(other.words('seeker.farewell_text')).waitFor();
  for (const one of [seeker, other]) {
    assert.deepEqual(await keptBy(one), NOTHING);
    await holdsNothing(one, [SECRET, code]);
  }
});

scene('what is erased without a line is said to be not erased yet', async ({ person }) => {
  const seeker = await person({ size: 'phone', expects: [/ERR_INTERNET_DISCONNECTED|WebSocket connection to/] });
  await writeFirst(seeker, SECRET);
  await remembered(seeker);
  await seeker.context.setOffline(true);
  await button(seeker, seeker.words('seeker.finish')).click();
  await button(seeker, seeker.words('seeker.erase_phone'), 'dialog').click();
  await button(seeker, seeker.words('seeker.erase_yes'), 'dialog').click();
  await see(seeker, seeker.words('seeker.erase_failed'), 'dialog');
  await seeker.context.setOffline(false);
  await button(seeker, seeker.words('seeker.erase_yes'), 'dialog').click();
  await seeker.page.locator('#farewell h1').waitFor();
  await until(async () => (await keptBy(seeker)).cookies.length === 0, 'no cookie');
  assert.deepEqual(await keptBy(seeker), NOTHING);
});

scene('the desk of a librarian who signs out holds nothing for the next one', async ({ person, service }) => {
  const seeker = await person({ size: 'phone' });
  await writeFirst(seeker, SECRET);
  const librarian = await person({ path: '/desk' });
  await librarianOnDuty(librarian, service.account('librarian'));
  await take(librarian, SECRET);
  await librarian.page.fill('#answer', 'half an answer');
  await button(librarian, librarian.words('desk.sign_out')).click();
  await see(librarian, librarian.words('desk.signed_out'));
  await holdsNothing(librarian, [SECRET, 'half an answer']);
  const { local, session, cookies } = await keptBy(librarian);
  assert.deepEqual([local, session, cookies], [[], [], []]);
  await librarian.page.goBack();
  await holdsNothing(librarian, [SECRET, 'half an answer']);
}, { own: true });
