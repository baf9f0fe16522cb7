// SPDX-License-Identifier: Apache-2.0
// Text size, contrast and reading aloud: chosen once, worn before the first paint, forgotten on a
// shared computer; only voices of this device read.

import assert from 'node:assert/strict';
import { button, librarianOnDuty, reads, remembered, say, see, take, typeOn, writeFirst } from './acts.mjs';
import { axe, SOME_LANGUAGES, openStage, until } from './browser.mjs';

const scene = openStage();
const FIRST = { en: 'I need a CV.', bg: 'Трябва ми CV.', da: 'Jeg mangler et CV.' };
const looks = ({ page }) => page.evaluate(() => document.documentElement.dataset.looks);
const letters = ({ page }) => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
const wide = ({ page }) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** A browser with these voices, which notes what it is told to say. */
function voices(list) {
  return `
    Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
      said: [], now: null,
      getVoices: () => ${JSON.stringify(list)},
      speak(said) { this.now = said; this.said.push([said.text, said.voice.name, said.lang]); },
      cancel() { const before = this.now; this.now = null; before?.onerror?.(); },
    }) });
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };`;
}
const voice = (name, lang, localService) => ({ name, lang, localService });
const LOCAL = [voice('far', 'bg-BG', false), voice('far', 'en-GB', false), voice('far', 'da-DK', false),
  voice('Bozhidara', 'bg-BG', true), voice('Emily', 'en-GB', true), voice('Ida', 'da-DK', true)];

for (const language of SOME_LANGUAGES) {
  scene(`large letters and more contrast are kept, and messages are read aloud (${language})`, async ({ person }) => {
    const seeker = await person({ size: 'narrow', language, scripts: [voices(LOCAL)] });
    const { page, words } = seeker;
    await page.locator('summary', { hasText: words('seeker.looks') }).click();
    const before = await letters(seeker);
    await page.getByText(words('seeker.size_largest')).click();
    await page.getByText(words('seeker.looks_contrast')).click();
    await page.getByText(words('seeker.looks_aloud')).click();
    assert.equal(await looks(seeker), 'largest contrast aloud');
    assert.ok(await letters(seeker) >= before * 1.37, 'the letters grow');
    assert.deepEqual(await axe(page), []);
    assert.ok(await wide(seeker) <= 0, 'nothing is wider than 320 px');

    await page.reload();
    assert.equal(await looks(seeker), 'largest contrast aloud');
    assert.ok(await page.locator('#first').isVisible(), 'who has only chosen is new here');
    await writeFirst(seeker, FIRST[language]);
    await remembered(seeker);
    await reads(seeker, [FIRST[language]]);
    await button(seeker, words('seeker.aloud')).click();
    const name = { en: 'Emily', bg: 'Bozhidara', da: 'Ida' }[language];
    assert.deepEqual(await page.evaluate(() => speechSynthesis.said.map((one) => one.slice(0, 2))), [[FIRST[language], name]]);
    assert.deepEqual(await axe(page), []);
    assert.ok(await wide(seeker) <= 0, 'nothing is wider than 320 px');
    await button(seeker, words('seeker.aloud_stop')).click();
    await button(seeker, words('seeker.aloud')).waitFor();

    await page.locator('summary', { hasText: words('seeker.looks') }).click();
    assert.ok(await page.locator('.looks input[value=largest]').isChecked());
    await page.locator('.looks').getByText(words('seeker.looks_aloud')).click();
    await until(async () => (await button(seeker, words('seeker.aloud')).count()) === 0, 'no button that reads');
    assert.equal(await looks(seeker), 'largest contrast');
  });
}

scene('where no voice of the language lives on the device, nothing offers to read', async ({ person }) => {
  const seeker = await person({ size: 'phone', language: 'bg', scripts: [voices([voice('far', 'bg-BG', false), voice('Emily', 'en-GB', true)])] });
  const { page, words } = seeker;
  await page.locator('summary', { hasText: words('seeker.looks') }).click();
  await see(seeker, words('seeker.looks_contrast'));
  assert.equal(await page.getByText(words('seeker.looks_aloud')).count(), 0);
});

scene('on a shared computer nothing of it stays, and erasing takes it along', async ({ person }) => {
  const kept = (page) => page.evaluate(() => localStorage.getItem('cvdesk.looks'));
  const seeker = await person({ language: 'en' });
  const { page, words } = seeker;
  const choose = async (key) => {
    await page.locator('summary', { hasText: words('seeker.looks') }).click();
    await page.getByText(words(key), { exact: true }).click();
  };
  await choose('seeker.size_large');
  assert.equal(await kept(page), 'large');
  await writeFirst(seeker, FIRST.en, { shared: true });
  assert.equal(await looks(seeker), 'large', 'as long as the page is there');
  await page.getByText(words('seeker.looks_contrast')).click();
  assert.equal(await looks(seeker), 'large contrast');
  assert.equal(await kept(page), null);

  const own = await person({ language: 'en' });
  await own.page.locator('summary', { hasText: words('seeker.looks') }).click();
  await own.page.getByText(words('seeker.size_large'), { exact: true }).click();
  await writeFirst(own, FIRST.en);
  await remembered(own);
  await button(own, words('seeker.finish')).click();
  await own.page.locator('dialog .button-danger').click();
  await button(own, words('seeker.erase_yes'), 'dialog').click();
  await own.page.locator('#farewell h1').waitFor();
  assert.equal(await kept(own.page), null);
});

scene('a device that asks for contrast gets it', async ({ person }) => {
  const seeker = await person({ language: 'en', contrast: 'more' });
  assert.equal(await looks(seeker), 'contrast');
});

const QUIET = 'Пиша полека.';

scene('what is being written is shown only to whoever helps, only when it was chosen, and without a digit', async ({ person, service }) => {
  const librarian = await person({ path: '/desk' });
  await librarianOnDuty(librarian, service.account('librarian'));
  const seeker = await person({ size: 'narrow', language: 'bg' });
  const { page, words } = seeker;
  await writeFirst(seeker, QUIET);
  await take(librarian, QUIET);
  await typeOn(seeker, 'Мълча си', librarian, librarian.words('common.typing', { name: librarian.words('common.job_seeker') }), '.room');
  assert.equal(await librarian.page.locator('.room q').count(), 0, 'nobody has chosen that');

  await page.locator('summary', { hasText: words('seeker.looks') }).click();
  await page.getByText(words('seeker.looks_shown')).click();
  await see(seeker, words('seeker.shown'), '.composer');
  assert.deepEqual(await axe(page), []);
  assert.ok(await wide(seeker) <= 0, 'nothing is wider than 320 px');
  await page.fill('#words', 'Роден съм на 7501020018, в Русе');
  await see(librarian, 'Роден съм на ••••••••••, в Русе', '.room q');
  assert.deepEqual(await axe(librarian.page), []);
  await page.fill('#words', '');
  await say(seeker, 'Здравейте');
  await reads(librarian, [QUIET, 'Здравейте']);
  await until(async () => (await librarian.page.locator('.room q').count()) === 0, 'what was not said is forgotten');

  await button(seeker, words('seeker.shown_stop')).click();
  await typeOn(seeker, 'Пак мълча', librarian, librarian.words('common.typing', { name: librarian.words('common.job_seeker') }), '.room');
  assert.equal(await librarian.page.locator('.room q').count(), 0);
});
