// SPDX-License-Identifier: Apache-2.0
// A ring that cannot be missed: heard before duty, loud enough, once, and never a claim that
// the desk rings where it cannot. What sounds is counted where the browser makes the sound.

import assert from 'node:assert/strict';
import { answerDialog, button, comeToWork, goOnDuty, librarianOnDuty, see, take, writeFirst } from './acts.mjs';
import { launch, openCast, openStage, until } from './browser.mjs';

const scene = openStage();
const SECRET = 'Words of a job seeker 7041';
const TONES = 2;

/** Runs in the page: every tone that begins, and how loud. */
function countTones() {
  window.tones = [];
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function counted(...rest) {
    window.tones.push(0);
    return start.apply(this, rest);
  };
  const ramp = AudioParam.prototype.exponentialRampToValueAtTime;
  AudioParam.prototype.exponentialRampToValueAtTime = function noted(value, at) {
    window.loudest = Math.max(window.loudest || 0, value);
    return ramp.call(this, value, at);
  };
}

/** Runs in the page: time goes on when the test says so. */
function bendTime() {
  const now = Date.now;
  Date.now = () => now() + (window.later_ms || 0);
}

/** Runs in the page: she has another window in front, and what the page shows there is kept. */
function keepNotes() {
  document.hasFocus = () => !window.isAway;
  window.notes = [];
  window.asked = 0;
  window.Notification = class {
    static permission = 'default';

    static requestPermission() {
      window.asked += 1;
      this.permission = 'granted';
      return Promise.resolve('granted');
    }

    constructor(title, options) {
      this.all = { title, ...options, isOpen: true };
      window.notes.push(this.all);
    }

    close() {
      this.all.isOpen = false;
    }
  };
  navigator.setAppBadge = (count) => Promise.resolve(window.badge = count);
  navigator.clearAppBadge = () => Promise.resolve(window.badge = 0);
}

/** Runs in the page: a browser that never lets it sound, until it does. */
function blockSound() {
  const resume = AudioContext.prototype.resume;
  const state = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'state').get;
  AudioContext.prototype.resume = function blocked() {
    return window.isAllowed ? resume.call(this) : new Promise(() => {});
  };
  Object.defineProperty(BaseAudioContext.prototype, 'state', { get() { return window.isAllowed ? state.call(this) : 'suspended'; } });
}

const tones = (page) => page.evaluate(() => window.tones.length);
/** It is drawn a moment after the ring. */
const titleIs = ({ page }, title) => until(async () => await page.title() === title, `the title “${title}”`);
const icon = (page) => page.locator('link[rel=icon]').getAttribute('href');
const act = (page) => page.keyboard.press('Shift');
const later = (page, ms) => page.evaluate((more) => { window.later_ms = (window.later_ms || 0) + more; }, ms);

scene('before duty she hears the ring, once; not heard, it comes again with help', async ({ person, service }) => {
  const librarian = await person({ path: '/desk', scripts: [countTones] });
  const { page, words } = librarian;
  await comeToWork(librarian, service.account('librarian'));
  await button(librarian, words('desk.duty.go_on')).click();
  await see(librarian, words('desk.check.title'), 'dialog');
  await until(async () => await tones(page) === TONES, 'the ring');
  await see(librarian, words('desk.duty.off'));
  assert.equal(await page.getByText(words('desk.check.again')).count(), 0);
  await button(librarian, words('desk.check.no'), 'dialog').click();
  await see(librarian, words('desk.check.again'), 'dialog');
  assert.equal(await tones(page), 2 * TONES);
  await answerDialog(librarian, words('common.cancel'));
  await see(librarian, words('desk.duty.off'));
  await goOnDuty(librarian);
  await button(librarian, words('desk.duty.go_off')).click();
  await see(librarian, words('desk.duty.off'));
  await button(librarian, words('desk.duty.go_on')).click();
  await see(librarian, words('desk.duty.on'));
  await button(librarian, words('desk.duty.go_off')).click();
  await see(librarian, words('desk.duty.off'));
  await button(librarian, words('desk.sign_out')).click();
  await see(librarian, words('desk.signed_out'));
  await comeToWork(librarian, service.account('librarian'));
  await button(librarian, words('desk.duty.go_on')).click();
  await see(librarian, words('desk.check.title'), 'dialog');
}, { own: true });

scene('somebody waits: it rings again and again until she does something, louder each time, and never over the limit', async ({ person, service }) => {
  const librarian = await person({ path: '/desk', scripts: [countTones, bendTime] });
  const { page, words } = librarian;
  await librarianOnDuty(librarian, service.account('librarian'));
  assert.equal(await page.title(), words('desk.title'));
  const before = await tones(page);
  await page.evaluate(() => { window.loudest = 0; });
  const seeker = await person({ size: 'phone' });
  await writeFirst(seeker, SECRET);
  await until(async () => await tones(page) > before, 'the first ring');
  const first = await page.evaluate(() => window.loudest);
  await titleIs(librarian, `(1) ${words('desk.title')} · ${words.counted('desk.queue.total', 1)}`);
  assert.equal(await icon(page), '/favicon-waiting.svg');
  await until(async () => await tones(page) >= before + 2 * TONES, 'the second ring');
  assert.ok(await page.evaluate(() => window.loudest) > first, 'it rises');
  await later(page, 40_000);
  await until(async () => await tones(page) >= before + 3 * TONES, 'the third ring');
  assert.ok(await page.evaluate(() => window.loudest) <= 0.5, 'the limit');
  await page.locator('.ring-now').waitFor();
  await act(page);
  await page.locator('.ring-now').waitFor({ state: 'detached' });
  const seen = await tones(page);
  await later(page, 55_000);
  await page.getByText(/1:[3-5]\d/).waitFor();
  assert.equal(await tones(page), seen, 'she has seen it');
  await later(page, 10_000);
  await until(async () => await tones(page) > seen, 'the person still waits');
  await take(librarian, SECRET);
  await page.locator('.ring-now').waitFor({ state: 'detached' });
  await until(async () => await icon(page) === '/favicon.svg', 'nothing unread');
  await titleIs(librarian, words('desk.title'));
  await page.locator('.room .words').waitFor();
  await later(page, 70_000);
  await page.locator('.ring-now').waitFor();
  assert.equal(await page.locator('p[role=status]', { hasText: words.counted('desk.ring.held', 1) }).count(), 1);
}, { own: true });

scene('silent for a while, and it says so; the volume is hers', async ({ person, service }) => {
  const librarian = await person({ path: '/desk', scripts: [countTones, bendTime] });
  const { page, words } = librarian;
  await librarianOnDuty(librarian, service.account('librarian'));
  await page.keyboard.press('Alt+r');
  await see(librarian, words('desk.ring.place.here'), 'dialog');
  await page.evaluate(() => { window.loudest = 0; });
  await page.locator('#volume').fill('1');
  await until(async () => await page.evaluate(() => window.loudest) > 0, 'the ring, to try');
  assert.ok(await page.evaluate(() => window.loudest) <= 0.05);
  await button(librarian, words('desk.ring.silence', { minutes: 10 }), 'dialog').click();
  await answerDialog(librarian, words('common.close'));
  await page.locator('.duty-silent').waitFor();
  const before = await tones(page);
  const seeker = await person({ size: 'phone' });
  await writeFirst(seeker, SECRET);
  await page.locator('.ring-now').waitFor();
  assert.equal(await tones(page), before);
  await button(librarian, words('desk.ring.sound_again')).click();
  await later(page, 61_000);
  await until(async () => await tones(page) > before, 'it rings again');
  assert.equal(await page.locator('.duty-silent').count(), 0);
}, { own: true });

scene('a browser that blocks: she is asked, told, and never shown as simply on duty; a press repairs it', async ({ person, service }) => {
  const librarian = await person({ path: '/desk', scripts: [blockSound, countTones] });
  const { page, words } = librarian;
  await comeToWork(librarian, service.account('librarian'));
  await button(librarian, words('desk.duty.go_on')).click();
  await see(librarian, words('desk.check.blocked'), 'dialog');
  assert.equal(await button(librarian, words('desk.check.yes'), 'dialog').count(), 0, 'nobody heard anything');
  await page.evaluate(() => { window.isAllowed = true; });
  await button(librarian, words('desk.check.no'), 'dialog').click();
  await answerDialog(librarian, words('desk.check.yes'));
  await see(librarian, words('desk.duty.on'));
  await page.reload();
  await see(librarian, words('desk.duty.blocked'));
  assert.equal(await page.getByText(words('desk.duty.on')).count(), 0);
  await page.evaluate(() => { window.isAllowed = true; });
  await button(librarian, words('desk.ring.repair')).click();
  await see(librarian, words('desk.duty.on'));
  assert.equal(await page.getByText(words('desk.duty.blocked')).count(), 0);
}, { own: true });

scene('after a reload the browser lets nothing sound and nobody is there: the desk goes off duty by itself, and says why; whoever touches it keeps whom she helps', async ({ service }) => {
  const browser = await launch(['--autoplay-policy=document-user-activation-required']);
  const { person, stillQuiet, leave } = openCast(browser, service);
  try {
    const librarian = await person({ path: '/desk', scripts: [bendTime] });
    const { page, words } = librarian;
    await librarianOnDuty(librarian, service.account('librarian'));
    const seeker = await person({ size: 'phone' });
    await writeFirst(seeker, SECRET);
    await take(librarian, SECRET);
    await see(seeker, seeker.words('seeker.with', { name: 'Maria' }));

    await page.reload();
    await see(librarian, words('desk.duty.blocked'));
    await page.locator('.duty-state').getByText(words('desk.duty.blocked_until', { time: '' }).slice(0, 30)).waitFor();
    await act(page);
    await see(librarian, words('desk.duty.on'));
    await later(page, 70_000);
    await page.waitForTimeout(2500); // the desk looks once a second
    await see(librarian, words('desk.duty.on'));
    await see(seeker, seeker.words('seeker.with', { name: 'Maria' }));

    await page.reload();
    await see(librarian, words('desk.duty.blocked'));
    await later(page, 50_000);
    await page.waitForTimeout(2500);
    await see(librarian, words('desk.duty.blocked'));
    await later(page, 10_000);
    await see(librarian, words('desk.duty.off'));
    await see(librarian, words('desk.news.mute'));
    await seeker.page.getByText(seeker.words('seeker.with', { name: 'Maria' })).waitFor({ state: 'detached' });
    assert.equal(await page.getByText(words('desk.duty.blocked')).count(), 0);
    await goOnDuty(librarian);
    await see(seeker, seeker.words('seeker.with', { name: 'Maria' })); // in front, and hers again
    await stillQuiet();
  } finally {
    await leave();
    await browser.close();
  }
}, { own: true });

for (const policy of ['document-user-activation-required', ...(process.env.LONG === '1' ? ['user-gesture-required'] : [])]) {
  scene(`the browser's own policy (${policy}): after a reload the desk cannot ring and says so`, async ({ service }) => {
    const browser = await launch([`--autoplay-policy=${policy}`]);
    const { person, stillQuiet, leave } = openCast(browser, service);
    try {
      const librarian = await person({ path: '/desk', scripts: [countTones] });
      const { page, words } = librarian;
      await librarianOnDuty(librarian, service.account('librarian'));
      await page.reload();
      await see(librarian, words('desk.duty.blocked'));
      assert.equal(await page.getByText(words('desk.duty.on')).count(), 0);
      const seeker = await person({ size: 'phone' });
      await writeFirst(seeker, SECRET);
      await page.locator('.ring-now').waitFor();
      assert.equal(await tones(page), 0);
      await button(librarian, words('desk.ring.repair')).click();
      await see(librarian, words('desk.duty.on'));
      await until(async () => await tones(page) > 0, 'it rings');
      await stillQuiet();
    } finally {
      await leave();
      await browser.close();
    }
  }, { own: true });
}

scene('who does not hear can work without sound, and the desk says so', async ({ person, service }) => {
  const librarian = await person({ path: '/desk', scripts: [countTones] });
  const { page, words } = librarian;
  await comeToWork(librarian, service.account('librarian'));
  await button(librarian, words('desk.duty.go_on')).click();
  await button(librarian, words('desk.check.no'), 'dialog').click();
  await answerDialog(librarian, words('desk.check.without'));
  await see(librarian, words('desk.duty.without'));
  assert.equal(await page.getByText(words('desk.duty.on')).count(), 0);
}, { own: true });

/** Three windows at work and two that the service has no more room for. */
async function fiveTabs({ person, service }, scripts) {
  const librarian = await person({ path: '/desk', scripts });
  await librarianOnDuty(librarian, service.account('librarian'));
  for (let count = 1; count < 5; count++) {
    const page = await librarian.open();
    await page.locator('.bar-person').waitFor();
    await act(page);
  }
  const pages = librarian.context.pages();
  await Promise.all(pages.map((page) => page.evaluate(() => { window.tones.length = 0; })));
  const seeker = await person({ size: 'phone' });
  await writeFirst(seeker, SECRET);
  const sum = async () => (await Promise.all(pages.map((page) => (page.isClosed() ? 0 : tones(page)))));
  await until(async () => (await sum()).some((count) => count >= 2 * TONES), 'it rings twice');
  return { librarian, pages, sum };
}

scene('five windows, one rings; when it closes, another does', async (stage) => {
  const { pages, sum } = await fiveTabs(stage, [countTones]);
  const counts = await sum();
  assert.equal(counts.filter((count) => count > 0).length, 1, `rang: ${counts}`);
  const loud = counts.findIndex((count) => count > 0);
  await pages[loud].close();
  await until(async () => (await sum()).some((count) => count > 0), 'another one');
  const rest = (await sum()).map((count) => count > 0);
  assert.equal(rest.filter(Boolean).length, 1, `rang: ${rest}`);
}, { own: true });

scene('planted: without a lock between the windows more than one rings, and it is counted', async (stage) => {
  const { sum } = await fiveTabs(stage, [countTones, () => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })]);
  await until(async () => (await sum()).filter((count) => count > 0).length > 1, 'more than one rings');
}, { own: true });

scene('a notification: asked for by a press, while she looks elsewhere, and without a word of the person', async ({ person, service }) => {
  const librarian = await person({ path: '/desk', scripts: [countTones, keepNotes] });
  const { page, words } = librarian;
  await librarianOnDuty(librarian, service.account('librarian'));
  assert.equal(await page.evaluate(() => window.asked), 0);
  await page.keyboard.press('Alt+r');
  await button(librarian, words('desk.notes.allow'), 'dialog').click();
  await see(librarian, words('desk.notes.granted'), 'dialog');
  await answerDialog(librarian, words('common.close'));
  await page.evaluate(() => { window.isAway = true; });
  const seeker = await person({ size: 'phone' });
  await writeFirst(seeker, SECRET);
  await until(() => page.evaluate(() => window.notes.length === 1), 'a notification');
  const [note] = await page.evaluate(() => window.notes);
  assert.deepEqual([note.title, note.body, note.isOpen], [words('desk.ring.note'), words.counted('desk.queue.total', 1), true]);
  assert.ok(!JSON.stringify(note).includes('7041'));
  assert.equal(await page.evaluate(() => window.badge), 1);
  const before = await tones(page);
  await until(async () => await tones(page) > before, 'it rings on');
  assert.equal(await page.evaluate(() => window.notes.length), 1, 'one for each news');
  await act(page);
  await until(() => page.evaluate(() => !window.notes[0].isOpen), 'seen: it goes');
  await button(librarian, words('desk.sign_out')).click();
  await see(librarian, words('desk.signed_out'));
  assert.equal(await page.evaluate(() => window.badge), 0);
}, { own: true });
