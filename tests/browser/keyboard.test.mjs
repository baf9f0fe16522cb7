// SPDX-License-Identifier: Apache-2.0
// Without a mouse, without sight of the screen's edges, with letters four times as large.

import assert from 'node:assert/strict';
import { comeToWork, librarianOnDuty, progressIs, reads, say, see, take, texts, writeFirst } from './acts.mjs';
import { openStage, until } from './browser.mjs';
import { focus, focusIsSeen, isFocused, tabTo } from './keyboard.mjs';

const scene = openStage();
const waitFocus = (person, selector) => until(() => isFocused(person, selector), `the focus on ${selector}`);
const named = (words) => `button:text-is("${words}")`;

/** A dialog keeps the focus, and Esc gives it back to where it was. */
async function keepsFocus(person, opener) {
  const { page } = person;
  await page.waitForSelector('dialog[open]');
  for (let count = 0; count < 12; count++) {
    await page.keyboard.press(count < 8 ? 'Tab' : 'Shift+Tab');
    const { at, what } = await focus(page);
    const isInside = await page.evaluate(() => Boolean(document.activeElement?.closest('dialog')));
    assert.ok(isInside || at === 'nowhere', `the focus left the dialog for ${what}`);
    if (isInside) assert.equal(at, 'seen', `the focus on ${what} is ${at}`);
  }
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog[open]', { state: 'detached' });
  await waitFocus(person, opener);
}

scene('a job seeker goes all the way by keyboard', async ({ person, service }) => {
  const seeker = await person();
  const { page, words } = seeker;
  const { keyboard } = page;
  await see(seeker, words('seeker.closed'));
  await tabTo(seeker, '#first input[value=cv]');
  await keyboard.press('ArrowDown');
  assert.ok(await isFocused(seeker, '#first input[value=letter]'));
  await tabTo(seeker, '#first-words');
  await tabTo(seeker, '#first button[type=submit]');
  await keyboard.press('Enter');
  await waitFocus(seeker, '#first-words');
  await see(seeker, words('reason.empty'));
  await keyboard.type('Words by keyboard');
  await tabTo(seeker, '#first button[type=submit]');
  await keyboard.press('Space');
  await waitFocus(seeker, '#words');
  await progressIs(seeker, ['stored']);
  await keyboard.type('Enter sends');
  await keyboard.press('Enter');
  await keyboard.type('and Shift+Enter');
  await keyboard.press('Shift+Enter');
  await keyboard.type('makes a line');
  await keyboard.press('Enter');
  await reads(seeker, ['Words by keyboard', 'Enter sends', 'and Shift+Enter\nmakes a line']);
  assert.ok(await isFocused(seeker, '#words'), 'the focus stays where one writes');
  await focusIsSeen(seeker);

  const librarian = await person({ path: '/desk' });
  await librarianOnDuty(librarian, service.account('librarian'));
  await take(librarian, 'Words by keyboard');
  await say(librarian, 'See https://europass.europa.eu/en');
  await see(seeker, 'europass');
  assert.ok(await isFocused(seeker, '#words'), 'what arrives does not take the focus');
  await tabTo(seeker, '.log .words a', { back: true });
  await tabTo(seeker, named(words('seeker.code_show')), { back: true });
  await keyboard.press('Enter');
  await keepsFocus(seeker, named(words('seeker.code_show')));
  await tabTo(seeker, named(words('seeker.finish')));
  await keyboard.press('Enter');
  await keepsFocus(seeker, named(words('seeker.finish')));
  await keyboard.press('Enter');
  await page.waitForSelector('dialog[open]');
  await tabTo(seeker, `dialog ${named(words('seeker.end_yes'))}`);
  await keyboard.press('Enter');
  await see(seeker, words('common.event.ended'), '.log');
  assert.equal((await focus(page)).at, 'seen');
});

scene('a librarian goes all the way by keyboard', async ({ person, service }) => {
  const seeker = await person({ size: 'phone' });
  await writeFirst(seeker, 'Please help me');
  const librarian = await person({ path: '/desk' });
  const { page, words } = librarian;
  const { keyboard } = page;
  const { login, password } = service.account('librarian');
  await tabTo(librarian, '#login');
  await keyboard.type(login);
  await tabTo(librarian, '#password');
  await keyboard.type(password);
  await keyboard.press('Enter');
  await page.waitForSelector('.bar-person');
  await waitFocus(librarian, '#title');
  await keyboard.press('Alt+u');
  await see(librarian, words('desk.check.title'), 'dialog');
  await keepsFocus(librarian, '#title');
  await keyboard.press('Alt+u');
  await tabTo(librarian, `dialog ${named(words('desk.check.no'))}`);
  await keyboard.press('Enter');
  await see(librarian, words('desk.check.again'), 'dialog');
  await tabTo(librarian, '#volume');
  await keyboard.press('ArrowUp');
  await tabTo(librarian, `dialog ${named(words('desk.check.yes'))}`, { back: true });
  await keyboard.press('Enter');
  await see(librarian, words('desk.duty.on'));
  await waitFocus(librarian, '#title');
  await keyboard.press('Alt+r');
  await keepsFocus(librarian, '#title');
  await keyboard.press('?');
  await see(librarian, words('desk.keys.take'), 'dialog');
  assert.equal(await page.locator('dialog kbd').count(), 23);
  await keyboard.press('Escape');
  await page.waitForSelector('dialog[open]', { state: 'detached' });
  await tabTo(librarian, '#person');
  await keyboard.press('Enter');
  await page.waitForSelector('#person[aria-expanded=true]');
  await tabTo(librarian, named(words('desk.keys.title')));
  await keyboard.press('Enter');
  await keepsFocus(librarian, '#person');
  await keyboard.press('Alt+n');
  await waitFocus(librarian, '#answer');
  await keyboard.type('What do you look for?');
  await keyboard.press('Enter');
  await progressIs(librarian, ['seen']);
  assert.ok(await isFocused(librarian, '#answer'));
  await keyboard.type('? is a sign here');
  assert.equal(await page.locator('dialog[open]').count(), 0);
  await tabTo(librarian, '.room-talk', { back: true });
  await tabTo(librarian, '.card', { back: true });
  await keyboard.press('Alt+w');
  await waitFocus(librarian, '#answer');
  await keyboard.press('Alt+x');
  await keepsFocus(librarian, '#answer');
  await keyboard.press('Alt+x');
  await page.waitForSelector('dialog[open]');
  await tabTo(librarian, `dialog ${named(words('desk.end.yes'))}`);
  await keyboard.press('Enter');
  await see(librarian, words('desk.news.ended'));
  await until(async () => (await focus(page)).at !== 'nowhere', 'the focus is back at the list');
  await keyboard.press('Alt+u');
  await see(librarian, words('desk.duty.off'));
  await tabTo(librarian, '#person');
  await keyboard.press('Enter');
  await tabTo(librarian, named(words('desk.sign_out')));
  await keyboard.press('Enter');
  await see(librarian, words('desk.signed_out'));
  await waitFocus(librarian, '#login');
  assert.deepEqual(await texts(seeker), ['Please help me', 'What do you look for?']);
}, { own: true });

scene('what is read out is what happens: the log, how things stand, and nothing else', async ({ person }) => {
  const seeker = await person({ size: 'phone' });
  const { page } = seeker;
  await writeFirst(seeker, 'first');
  await progressIs(seeker, ['stored']);
  const log = page.getByRole('log');
  assert.deepEqual(await log.evaluate((one) => [one.getAttribute('aria-label'), one.getAttribute('aria-relevant'), one.getAttribute('aria-busy')]), ['Messages', 'additions', null]);
  await log.evaluate((one) => {
    window.changes = [];
    new MutationObserver((all) => all.forEach(({ addedNodes, removedNodes, target }) => {
      for (const node of addedNodes) window.changes.push(`+${node.nodeType === 1 ? node.className : `text in ${target.className}`}`);
      for (const node of removedNodes) window.changes.push(`-${node.className}`);
    })).observe(one, { childList: true, subtree: true });
  });
  await say(seeker, 'second');
  await progressIs(seeker, ['stored', 'stored']);
  const rows = (await page.evaluate(() => window.changes)).filter((one) => /row/.test(one));
  assert.deepEqual(rows, ['+row row-message row-mine'], 'one row comes, none is drawn again');
  const regions = await page.locator('[aria-live], [role=alert], [role=status], [role=log]').evaluateAll((all) => all.map((one) => one.getAttribute('role')));
  assert.equal(regions.filter((role) => role === 'log').length, 1);
  assert.ok(regions.includes('status'));
  assert.equal(await page.locator('.typing').getAttribute('aria-hidden'), 'true');
});

scene('what stands first is read first', async ({ person, service }) => {
  const seeker = await person({ size: 'phone' });
  const order = () => seeker.page.locator('h1, h2, legend, label, button, .hint, .lead, summary, .log, .code, .status:not(:empty)').evaluateAll((all) => all
    .filter((one) => one.checkVisibility() && !one.closest('details:not([open]) form, .bar, .dock, .for-readers') && one.className !== 'for-readers')
    .map((one) => Math.round(one.getBoundingClientRect().top)));
  const isSorted = (tops) => assert.deepEqual(tops, [...tops].sort((a, b) => a - b));
  await see(seeker, seeker.words('seeker.closed'));
  isSorted(await order());
  await writeFirst(seeker, 'first');
  await progressIs(seeker, ['stored']);
  isSorted(await order());
  const auditor = await person({ path: '/admin' });
  await comeToWork(auditor, service.account('auditor'));
  await auditor.page.locator('tbody tr').first().waitFor();
  assert.deepEqual(await auditor.page.locator('h1, h2').allInnerTexts(), ['Administration', 'Conversations']);
});

/** WCAG 1.4.12: nothing is cut off or laid over another where text has more room. */
const SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

async function fits(person, what) {
  const wide = await person.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${what} is ${wide} px wider than the screen`);
  const cut = await person.page.locator('button, .button, label, legend, h1, h2, .hint, .status, .card, td .cell').evaluateAll((all) => all
    .filter((one) => one.checkVisibility() && one.clientWidth > 1 && getComputedStyle(one).overflow !== 'visible' && one.scrollWidth > one.clientWidth + 1)
    .map((one) => one.outerHTML.slice(0, 120)));
  assert.deepEqual(cut, [], `${what}: cut off`);
}

scene('at 320 px, which is 400 % of a screen of 1280, and with text spaced out, nothing is cut and nothing scrolls sideways', async ({ person, service }) => {
  const size = { viewport: { width: 320, height: 256 }, size: 'narrow' };
  const seeker = await person({ ...size, language: 'bg' });
  await see(seeker, seeker.words('seeker.closed'));
  await fits(seeker, 'the first page');
  await writeFirst(seeker, 'https://example.org/a-very-long-address-without-any-blank-in-it-at-all/that-goes-on-and-on-and-on');
  await progressIs(seeker, ['stored']);
  await fits(seeker, 'the talk');
  assert.equal(await seeker.page.locator('.dock').evaluate((one) => getComputedStyle(one).position), 'static', 'nothing covers what is read');
  const librarian = await person({ ...size, language: 'bg', path: '/desk' });
  await fits(librarian, 'the sign-in');
  await librarianOnDuty(librarian, service.account('librarian'));
  await fits(librarian, 'the queue');
  await librarian.page.locator('.waiting').getByRole('button').first().click();
  await librarian.page.waitForSelector('#answer');
  await fits(librarian, 'the talk of the desk');
  const auditor = await person({ ...size, language: 'bg', path: '/admin' });
  await comeToWork(auditor, service.account('auditor'));
  await auditor.page.locator('tbody tr').first().waitFor();
  await fits(auditor, 'the list');
  for (const one of [seeker, librarian, auditor]) {
    await one.page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    }, SPACING);
    await fits(one, 'a page with spaced text');
  }
}, { own: true });

scene('a follow-up, a colleague, an expert, a file and the question whether it is enough, each by its key', async ({ person, service }) => {
  const librarian = await person({ path: '/desk' });
  const { page, words } = librarian;
  await librarianOnDuty(librarian, service.account('librarian'));
  const seeker = await person({ size: 'phone' });
  await writeFirst(seeker, 'By its key');
  await page.getByText('By its key').first().waitFor();
  await page.keyboard.press('Alt+n');
  await page.waitForSelector('#answer');
  await page.keyboard.press('Alt+m');
  await waitFocus(librarian, '#follow-day');
  await page.keyboard.press('Alt+i');
  await see(librarian, words('desk.invite.title'), 'dialog');
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog[open]', { state: 'detached' });
  await page.keyboard.press('Alt+e');
  await see(librarian, words('desk.expert.open'), 'dialog');
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog[open]', { state: 'detached' });
  await page.keyboard.press('Alt+a');
  await waitFocus(librarian, 'input[type=file]');
  await page.keyboard.press('Alt+q');
  await see(librarian, words('desk.talk.enough_asked'));
}, { own: true });
