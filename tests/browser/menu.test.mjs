// SPDX-License-Identifier: Apache-2.0
// What lies behind a button: behind one's own name, behind More, and behind the name of a
// part of the administration on a phone. By keys and by pointer, and never outside the screen.

import assert from 'node:assert/strict';
import { button, comeToWork, librarianOnDuty, see, take, toPart, writeFirst } from './acts.mjs';
import { LANGUAGES, axe, openStage, until } from './browser.mjs';
import { isFocused } from './keyboard.mjs';

const scene = openStage();
const isOpen = ({ page }, id) => page.getAttribute(id, 'aria-expanded').then((said) => said === 'true');
const opens = (person, id, wanted = true) => until(async () => await isOpen(person, id) === wanted, `${id} is ${wanted ? 'open' : 'closed'}`);
const focusOn = (person, selector) => until(() => isFocused(person, selector), `the focus on ${selector}`);
const box = ({ page }, selector) => page.locator(selector).boundingBox();

/** All of it is on the screen, from left to right. */
async function isWithin(person, selector) {
  const { x, width } = await box(person, selector);
  const screen = person.page.viewportSize().width;
  assert.ok(x >= 0 && x + width <= screen, `${selector} from ${x} to ${x + width} of ${screen}`);
}

scene('a menu by keys: the arrows go through it, Esc gives the focus back, the keys of the page still work', async ({ person, service }) => {
  const maria = await person({ path: '/desk' });
  const { page, words } = maria;
  const { keyboard } = page;
  await comeToWork(maria, service.account('librarian'));
  await see(maria, words('desk.duty.off'));
  assert.equal(await page.getByRole('button', { name: words('desk.sign_out') }).count(), 0, 'closed: nobody meets what is in it');
  await page.focus('#person');
  await keyboard.press('ArrowDown');
  await opens(maria, '#person');
  await focusOn(maria, '#room');
  assert.deepEqual(await axe(page), []);
  await keyboard.press('ArrowDown');
  assert.ok(await isFocused(maria, '#room'), 'in a choice the arrows choose');
  await keyboard.press('Tab');
  await focusOn(maria, '.keys-button');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowUp');
  assert.ok(await isFocused(maria, '.keys-button'));
  await keyboard.press('Escape');
  await opens(maria, '#person', false);
  assert.ok(await isFocused(maria, '#person'));
  for (const [key, title] of [['?', 'desk.keys.title'], ['Alt+r', 'desk.ring.title']]) {
    await keyboard.press('Enter');
    await opens(maria, '#person');
    await keyboard.press('Tab');
    await focusOn(maria, '#room');
    await keyboard.press('Tab');
    await keyboard.press(key);
    await see(maria, words(title), 'dialog');
    await opens(maria, '#person', false);
    await keyboard.press('Escape');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
    await focusOn(maria, '#person');
  }
  await keyboard.press('Enter');
  await opens(maria, '#person');
  await keyboard.press('Shift+Tab');
  await opens(maria, '#person', false);
});

scene('a menu by pointer: a press elsewhere closes it, a press in it acts', async ({ person, service }) => {
  const seeker = await person({ size: 'phone' });
  await writeFirst(seeker, 'menu by pointer');
  const maria = await person({ path: '/desk' });
  const { page, words } = maria;
  await librarianOnDuty(maria, service.account('librarian'));
  await take(maria, 'menu by pointer');
  await page.click('#room-more');
  await opens(maria, '#room-more');
  await page.click('#person');
  await opens(maria, '#person');
  await opens(maria, '#room-more', false);
  await page.click('#cards-title');
  await opens(maria, '#person', false);
  await button(maria, words('desk.hand.open')).click();
  await see(maria, words('desk.hand.title'), 'dialog');
  await opens(maria, '#room-more', false);
  await page.keyboard.press('Escape');
  await focusOn(maria, '#room-more');
  await button(maria, words('common.file.send')).click();
  await focusOn(maria, '#file');
}, { own: true });

for (const language of LANGUAGES) {
  scene(`one row at 1280 px, and each list on the screen at 320, 768 and 1280 (${language})`, async ({ person, service }) => {
    const seeker = await person({ language, size: 'phone' });
    await writeFirst(seeker, 'each list');
    const maria = await person({ language, path: '/desk' });
    await librarianOnDuty(maria, service.account('librarian'));
    await take(maria, 'each list');
    const tops = await maria.page.locator('.bar-title, .bar .button').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().top));
    assert.ok(Math.max(...tops) - Math.min(...tops) < 20, `one row: ${tops}`);
    const ada = await person({ language, path: '/admin' });
    await comeToWork(ada, service.account('admin'));
    await ada.page.locator('#parts-list').waitFor();
    assert.ok(!(await ada.page.locator('#parts').isVisible()), 'there is room for the list');
    for (const [width, height] of [[320, 640], [768, 1024], [1280, 800]]) {
      for (const one of [maria, ada]) await one.page.setViewportSize({ width, height });
      for (const [one, id] of [[maria, '#person'], [maria, '#room-more'], [ada, '#person'], [ada, '#parts']]) {
        if (id === '#parts' && width === 1280) continue;
        await one.page.click(id);
        await opens(one, id);
        await isWithin(one, `${id}-list`);
        assert.ok(await one.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${id} at ${width}`);
        await one.page.keyboard.press('Escape');
      }
    }
  }, { own: true });
}

scene('the parts of the administration: in groups, at their old addresses, also on a phone', async ({ person, service }) => {
  const ada = await person({ size: 'phone', path: '/admin' });
  const { page, words } = ada;
  await comeToWork(ada, service.account('admin'));
  for (const [part, title] of [['libraries', 'libraries'], ['questions', 'questions'], ['site', 'site']]) {
    await toPart(ada, part);
    await see(ada, words(`admin.${title}.title`), 'main');
    assert.equal(new URL(page.url()).hash, `#${part}`);
    assert.match(await page.innerText('#parts'), new RegExp(words(`admin.pages.${part}`)));
    await focusOn(ada, '#parts');
  }
  await page.click('#parts');
  await page.locator('.parts').getByRole('group').first().waitFor(); // what opens is drawn a moment later
  assert.deepEqual(await page.locator('.parts').getByRole('group').evaluateAll((all) => all.map((one) => document.getElementById(one.getAttribute('aria-labelledby')).textContent)),
    ['people', 'library', 'said'].map((group) => words(`admin.pages.${group}`)));
  assert.equal(await page.locator('.parts a').count(), 10);
  assert.equal(await page.locator('.parts [aria-current=page]').innerText(), words('admin.pages.site'));
  assert.deepEqual(await axe(page), []);
});
