// SPDX-License-Identifier: Apache-2.0
// The conversation to take along: whole, although the page has only its end; as text, as a page in
// which nothing is markup, and on paper without what does not belong there.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { answerDialog, button, enterCode, librarianOnDuty, pickupCode, progressIs, reads, remembered, say, sayAll, see, take, writeFirst } from './acts.mjs';
import { axe, SOME_LANGUAGES, openStage, until } from './browser.mjs';

const scene = openStage();
const FIRST = { en: 'I need a CV.', bg: 'Трябва ми CV.', da: 'Jeg mangler et CV.' };
const EVIL = '</p><script>window.evil = 1</script><img src=x onerror="window.evil = 2">';

async function saved(person, key) {
  const { page, words } = person;
  await button(person, words('seeker.keep')).click();
  const coming = page.waitForEvent('download');
  await answerDialog(person, words(key));
  const file = await coming;
  return { name: file.suggestedFilename(), path: await file.path(), text: await readFile(await file.path(), 'utf8') };
}

for (const language of SOME_LANGUAGES) {
  scene(`a conversation is saved as text and as a page, and printed (${language})`, async ({ person, service }) => {
    const seeker = await person({ size: 'phone', language, scripts: ['window.print = () => { window.printed = (window.printed || 0) + 1; };'] });
    const { page, words } = seeker;
    await writeFirst(seeker, FIRST[language]);
    await remembered(seeker);
    const librarian = await person({ language, path: '/desk' });
    await librarianOnDuty(librarian, service.account('librarian'));
    await take(librarian, FIRST[language]);
    await say(librarian, EVIL);
    await reads(seeker, [FIRST[language], EVIL]);
    await button(seeker, words('seeker.keep')).click();
    await see(seeker, words('seeker.keep_secret'), 'dialog');
    assert.deepEqual(await axe(page), []);
    await answerDialog(seeker, words('common.cancel'));

    const text = await saved(seeker, 'seeker.keep_text');
    assert.match(text.name, /^cv-\d{4}(-\d\d){4}\.txt$/);
    for (const part of [words('seeker.title'), words('seeker.keep_secret'), 'Demo Library', `${words('common.you')}:\r\n${FIRST[language]}`,
      words('common.event.taken', { name: 'Maria' }), `Maria:\r\n${EVIL}`]) assert.ok(text.text.includes(part), part);
    const pdf = await saved(seeker, 'seeker.keep_pdf');
    assert.match(pdf.name, /\.pdf$/);
    const read = spawnSync('pdftotext', ['-layout', pdf.path, '-']);
    assert.equal(read.status, 0, String(read.stderr || read.error));
    const flowing = (all) => all.replace(/\s+/g, ' ');
    for (const part of [words('seeker.title'), words('seeker.keep_secret'), FIRST[language], words('common.event.taken', { name: 'Maria' }), EVIL]) {
      assert.ok(flowing(String(read.stdout)).includes(flowing(part)), `${part} in ${read.stdout}`);
    }
    const html = await saved(seeker, 'seeker.keep_page');
    assert.match(html.name, /\.html$/);
    const reader = await person({ path: null });
    await reader.page.setContent(html.text);
    assert.equal(await reader.page.evaluate(() => window.evil), undefined);
    assert.equal(await reader.page.locator('img, script').count(), 0);
    const shown = await reader.page.locator('body').innerText();
    for (const part of [EVIL, FIRST[language], words('seeker.keep_secret')]) assert.ok(shown.includes(part), part);
    assert.deepEqual(await axe(reader.page), []);

    await button(seeker, words('seeker.keep')).click();
    await answerDialog(seeker, words('seeker.keep_print'));
    await until(() => page.evaluate(() => window.printed === 1), 'the printer');
    await page.emulateMedia({ media: 'print' });
    await see(seeker, words('seeker.keep_secret'));
    for (const gone of ['.composer', '.bar', '.code', '.looks']) assert.ok(!(await page.locator(gone).first().isVisible().catch(() => false)), gone);
    assert.ok(await page.locator('.log .words').first().isVisible());
  }, { own: true });
}

for (const language of SOME_LANGUAGES) {
  scene(`what the page has not read yet is fetched before it is saved (${language})`, async ({ person }) => {
    const MANY = 230;
    const seeker = await person({ language });
    await writeFirst(seeker, FIRST[language]);
    await remembered(seeker);
    const code = await pickupCode(seeker);
    const all = Array.from({ length: MANY }, (_, at) => `line ${at} of many`);
    await sayAll(seeker, all);
    await progressIs(seeker, Array(MANY + 1).fill('stored'));
    await seeker.page.close();

    const elsewhere = await person({ language });
    const { page, words } = elsewhere;
    await enterCode(elsewhere, code, { shared: true });
    await until(async () => (await page.locator('.log .words').count()) >= 100, 'the end of the talk');
    assert.ok((await page.locator('.log .words').count()) < MANY, 'not all of it is there');
    await button(elsewhere, words('seeker.keep')).click();
    await see(elsewhere, words('seeker.keep_shared'), 'dialog');
    await answerDialog(elsewhere, words('common.cancel'));
    const { text } = await saved(elsewhere, 'seeker.keep_text');
    for (const line of [FIRST[language], ...all]) assert.equal(text.split(`${line}\r\n`).length, 2, line);
  });
}

scene('a page of yesterday, whose later parts are gone, says that it is out of date', async ({ person }) => {
  const seeker = await person({ size: 'phone', expects: [/Failed to load resource/] });
  const { page, words } = seeker;
  await page.route('**/assets/seeker-late*', (route) => route.fulfill({ status: 404 }));
  await writeFirst(seeker, FIRST.en);
  await remembered(seeker);
  await button(seeker, words('seeker.keep')).click();
  await see(seeker, words('common.line.old_page'));
  assert.deepEqual(await axe(page), []);
  await page.unroute('**/assets/seeker-late*');
  await button(seeker, words('common.load_again')).first().click();
  await button(seeker, words('seeker.keep')).click();
  await see(seeker, words('seeker.keep_secret'), 'dialog');
});

scene('what is fetched late is asked for again until it comes', async ({ person }) => {
  const seeker = await person({ size: 'phone' });
  const { page, words } = seeker;
  seeker.expects.push(/Failed to load resource/);
  let refused = 0;
  await page.route('**/assets/seeker-late*', (route) => {
    refused += 1;
    return route.abort();
  });
  await writeFirst(seeker, FIRST.en);
  await remembered(seeker);
  await button(seeker, words('seeker.keep')).click();
  await until(() => refused > 1, 'a second try');
  assert.equal(await page.locator('dialog').count(), 0);
  await page.unroute('**/assets/seeker-late*');
  await see(seeker, words('seeker.keep_secret'), 'dialog');
  await answerDialog(seeker, words('common.cancel'));
  await until(async () => await page.locator('dialog').count() === 0, 'the dialog gone');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), words('seeker.keep'));
});
