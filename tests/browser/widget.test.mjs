// SPDX-License-Identifier: Apache-2.0
// The button on a library's own site: on a tidy one, on one that fights everything it finds,
// on one that may not show us, and in a browser that keeps nothing for frames of others.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { freePort } from '../system/service.mjs';
import { openStaff } from '../system/websocket.mjs';
import { button, comeToWork, goOnDuty, say, see, take, toPart } from './acts.mjs';
import { SOME_LANGUAGES, axe, openStage, until, wordsOf } from './browser.mjs';

const require = createRequire(new URL('../../web-client/', import.meta.url));
const { default: decode } = await import(require.resolve('qr/decode.js'));
const sitePort = await freePort();
const LIBRARY = `https://library.example:${sitePort}`;
/** The same server, but no site that was named. */
const STRANGER = `https://stranger.example:${sitePort}`;
/** Other sites than the service's; browsers are about to keep nothing for a frame outside its own jar. */
const scene = openStage({
  isWhole: true,
  settings: ['--frame-hosts', LIBRARY, '--library', 'Skive Bibliotek'],
  flags: ['--host-resolver-rules=MAP *.example 127.0.0.1', '--test-third-party-cookie-phaseout'],
});

const OPEN = 'cvdesk-widget .open';
const PANEL = 'cvdesk-widget dialog';
const BAR_CLOSE = 'cvdesk-widget header button';

const tag = ({ origin }, attributes = '') => `<script src="${origin}/embed.js" async${attributes}></script>`;
const content = (head, body, lang = 'en') => `<!doctype html><html lang="${lang}"><head><title>Library</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${head}</head>
  <body><main><h1>Library</h1><p>Open until six. <a href="#hours">Hours</a></p>${body}</main></body></html>`;

/** Fights whatever it did not make itself. */
const HOSTILE_STYLE = `
  *, *::before, *::after { all: unset !important; display: none !important; color: #fff !important; font-size: 2px !important; }
  html, body, main, h1, p { display: block !important; transform: none !important; color: #000 !important; background: #fff !important; font-size: 16px !important; }
  html { font-size: 4px !important; direction: rtl !important; }
  a { display: inline !important; color: #00c !important; }
  cvdesk-widget, cvdesk-widget * { visibility: hidden !important; opacity: 0 !important; position: absolute !important; left: -9999px !important; pointer-events: none !important; }`;
const HOSTILE_SCRIPT = `
  window.URL = window.URL; window.name = 'dialog'; window.open = null; window.page = window.frame = window.title = 7;
  window.module = window.exports = {}; window.define = Object.assign(() => { throw new Error('define'); }, { amd: {} });
  Object.prototype.lang = 'xx'; Array.prototype.odd = () => {}; window.onerror = (text) => { window.broken = text; };
  window.addEventListener('unhandledrejection', () => { window.broken = 'rejected'; });
  document.addEventListener('focusin', () => {});`;

/** The site: what stands at each path, and under which policy. */
async function openSite(service, pages) {
  const read = (name) => readFileSync(join(service.folder, 'certs', name));
  const site = createServer({ key: read('certificate.key'), cert: read('certificate.pem') }, ({ url }, answer) => {
    const { type = 'text/html', policy, body } = pages[url] || { body: '' };
    answer.setHeader('Content-Type', `${type}; charset=utf-8`);
    if (policy) answer.setHeader('Content-Security-Policy', policy);
    answer.end(body);
  });
  await new Promise((go) => { site.listen(sitePort, '127.0.0.1', go); });
  return { close: () => { site.closeAllConnections?.(); site.close(); } };
}

const hostilePages = (service) => ({
  '/': {
    body: content('<link rel="stylesheet" href="/style.css"><script src="/script.js"></script>', tag(service)),
    policy: `default-src 'none'; script-src 'self' ${service.origin}/embed.js; style-src 'self'; img-src data:; connect-src ${service.origin}/sign; frame-src ${service.origin}; require-trusted-types-for 'script'; trusted-types 'none'`,
  },
  '/style.css': { type: 'text/css', body: HOSTILE_STYLE },
  '/script.js': { type: 'text/javascript', body: HOSTILE_SCRIPT },
});

/** Runs with a site around it. */
function onSite(name, pages, run, options) {
  scene(name, async (stage) => {
    const standing = pages(stage.service);
    const site = await openSite(stage.service, standing);
    try {
      await run({ ...stage, pages: standing, visitor: async (more) => {
        const visitor = await stage.person({ path: null, ...more });
        visitor.hosts = [new URL(LIBRARY).host, new URL(STRANGER).host];
        return visitor;
      } });
    } finally {
      site.close();
    }
  }, options);
}

async function openWidget({ page }) {
  await page.click(OPEN);
  return ours(page);
}

/** The frame, once it shows the page. */
async function ours(page) {
  const frame = await until(() => page.frames().find((one) => one !== page.mainFrame() && one.url().includes('language=')), 'the frame');
  await frame.waitForSelector('#first-words, #words');
  return frame;
}

async function sendFirst(frame, text) {
  await frame.fill('#first-words', text);
  await frame.click('#first button[type=submit]');
  await frame.locator('.progress-stored').waitFor();
}

/** What has the focus, through shadow roots: id, class or name of the element. */
const focused = (page) => page.evaluate(() => {
  let one = document.activeElement;
  while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  return one.id || one.className || one.localName;
});
const focusIs = (page, what) => until(async () => await focused(page) === what, `the focus on ${what}`);

onSite('one tag is a button; before it is opened the sign is asked for, and nothing stored or left behind', (service) => ({
  '/': { body: content('', '') },
  '/tag': { body: content('', tag(service) + tag(service)) },
  '/da': { body: content('', tag(service), 'da-DK') },
  '/bg': { body: content('', tag(service, ' data-language="bg"'), 'da') },
  '/fr': { body: content(tag(service).replace(' async', ''), '', 'fr') },
}), async ({ service, visitor }) => {
  const one = await visitor();
  const { page } = one;
  const asked = [];
  page.on('request', (request) => request.url().startsWith(service.origin) && asked.push(request.url()));
  await page.goto(`${LIBRARY}/`);
  const globals = () => page.evaluate(() => Object.getOwnPropertyNames(window).sort().join());
  const before = await globals();
  await page.goto(`${LIBRARY}/tag`, { waitUntil: 'networkidle' });
  await page.waitForSelector(OPEN);
  assert.equal(await globals(), before);
  assert.deepEqual([...new Set(asked)], [`${service.origin}/embed.js`, `${service.origin}/sign?language=en`]);
  assert.equal(await page.locator('cvdesk-widget').count(), 1);
  assert.equal(await page.locator('iframe').count(), 0);
  assert.deepEqual(await one.context.cookies(), []);
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
  for (const [path, language] of [['/tag', 'en'], ['/da', 'da'], ['/bg', 'bg'], ['/fr', 'en']]) {
    await page.goto(LIBRARY + path);
    const words = wordsOf(language);
    await until(async () => await page.innerText(OPEN) === words('embed.leave'), 'the sign: nobody answers');
    assert.deepEqual(await axe(page), []);
    const frame = await openWidget(one);
    await frame.getByText(words('seeker.lead')).waitFor();
    assert.equal(await page.locator('iframe').getAttribute('title'), words('common.library_service'));
    assert.deepEqual(await axe(page), []);
  }
});

onSite('the button that nobody has opened says within a minute whether somebody answers', (service) => ({
  '/': { body: content('', tag(service)) },
}), async ({ person, service, visitor }) => {
  const one = await visitor();
  const { page } = one;
  const words = wordsOf('en');
  const reads = (text) => until(async () => await page.innerText(OPEN) === text, text);
  await page.clock.install();
  await page.goto(`${LIBRARY}/`);
  await reads(words('embed.leave'));
  const librarian = await person({ path: '/desk' });
  await comeToWork(librarian, service.account('librarian'));
  await goOnDuty(librarian);
  await page.clock.fastForward(61000);
  await reads(words('common.library_service'));
  await button(librarian, librarian.words('desk.duty.go_off')).click();
  await see(librarian, librarian.words('desk.queue.off_duty'));
  await page.clock.fastForward(61000);
  await reads(words('embed.leave'));
}, { own: true });

onSite('on a site that fights everything the button is seen, and the first message is stored', hostilePages, async ({ person, service, visitor }) => {
  const one = await visitor();
  const { page } = one;
  await page.goto(`${LIBRARY}/`);
  await page.waitForSelector(OPEN);
  const isOnTop = (selector) => page.locator(selector).evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2)?.localName === 'cvdesk-widget' && width >= 44 && height >= 44;
  });
  assert.ok(await isOnTop(OPEN));
  const look = await page.locator(OPEN).evaluate((element) => {
    const { color, backgroundColor, fontSize, opacity, visibility } = getComputedStyle(element);
    return { color, backgroundColor, fontSize, opacity, visibility };
  });
  assert.deepEqual(look, { color: 'rgb(255, 255, 255)', backgroundColor: 'rgb(11, 93, 94)', fontSize: '17px', opacity: '1', visibility: 'visible' });
  const frame = await openWidget(one);
  assert.ok(await isOnTop(PANEL));
  assert.ok(await isOnTop(BAR_CLOSE));
  await sendFirst(frame, 'From the library’s own page');
  assert.equal(await page.evaluate(() => window.broken), undefined);
  const librarian = await person({ path: '/desk' });
  await comeToWork(librarian, service.account('librarian'));
  await goOnDuty(librarian);
  await take(librarian, 'From the library’s own page');
  await say(librarian, 'Hello, I am Maria');
  await frame.getByText('Hello, I am Maria').waitFor();
}, { own: true });

onSite('by keyboard alone: in, out with Esc from the bar and from inside the frame, and the focus comes back', (service) => ({ '/': { body: content('', tag(service)) } }), async ({ visitor }) => {
  const one = await visitor();
  const { page, words } = one;
  await page.goto(`${LIBRARY}/`);
  await page.waitForSelector(OPEN);
  const expanded = () => page.getAttribute(OPEN, 'aria-expanded');
  assert.equal(await expanded(), 'false');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await focusIs(page, 'open');
  await page.keyboard.press('Enter');
  await focusIs(page, 'title');
  assert.equal(await expanded(), 'true');
  const frame = await ours(page);
  await page.keyboard.press('Escape');
  await focusIs(page, 'open');
  await until(async () => await expanded() === 'false', 'the button says that it is closed'); // a moment after the focus, which the browser itself gives back
  await page.keyboard.press('Space');
  await focusIs(page, 'title');
  for (const next of ['a', 'button', 'iframe']) {
    await page.keyboard.press('Tab');
    await focusIs(page, next);
  }
  // A key reaches the frame's own process a while later: the next one only where the last has arrived.
  let last = NaN;
  await until(async () => {
    const [id, at] = await frame.evaluate(() => [document.activeElement?.id, [...document.querySelectorAll('*')].indexOf(document.activeElement)]);
    if (id === 'first-words') return true;
    if (at !== last) await page.keyboard.press('Tab');
    last = at;
    return false;
  }, 'the place to write');
  await page.keyboard.type('Typed in the frame');
  await page.keyboard.press('Escape');
  await focusIs(page, 'open');
  assert.equal(await page.isVisible(PANEL), false);
  await page.keyboard.press('Enter');
  assert.equal(await frame.inputValue('#first-words'), 'Typed in the frame', 'closing puts away, and does not throw away');
  await frame.click('#first button[type=submit]');
  await frame.locator('.progress-stored').waitFor();
  await frame.getByRole('button', { name: words('seeker.finish') }).click();
  await frame.waitForSelector('dialog[open]');
  await page.keyboard.press('Escape');
  await frame.waitForSelector('dialog[open]', { state: 'detached' });
  assert.ok(await page.isVisible(PANEL), 'Esc in a dialog closes the dialog alone');
  await page.click(BAR_CLOSE);
  await focusIs(page, 'open');
});

onSite('on a phone it fills the screen, and the site behind it rests', (service) => ({ '/': { body: content('', tag(service)) } }), async ({ visitor }) => {
  const one = await visitor({ size: 'phone' });
  const { page } = one;
  await page.goto(`${LIBRARY}/`);
  await openWidget(one);
  const box = await page.locator(PANEL).boundingBox();
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  assert.deepEqual({ ...box }, { x: 0, y: 0, width, height });
  assert.ok(await page.locator(PANEL).evaluate((dialog) => dialog.matches(':modal')));
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press('Escape');
  await focusIs(page, 'open');
});

for (const [name, scripts] of [
  ['kept apart', []],
  ['forbidden, so that even a look throws', [() => {
    if (window === top) return;
    for (const kind of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, kind, { get() { throw new DOMException('no', 'SecurityError'); } });
  }]],
]) {
  onSite(`where the storage of frames is ${name}, one writes, comes back and goes on`, (service) => ({ '/': { body: content('', tag(service)) } }), async ({ service, visitor }) => {
    const one = await visitor({ scripts });
    const { page } = one;
    await page.goto(`${LIBRARY}/`);
    let frame = await openWidget(one);
    await sendFirst(frame, 'Without storage');
    const cookie = await until(async () => (await one.context.cookies()).find(({ name: key }) => key === '__Host-seeker'), 'the cookie');
    assert.equal(cookie.domain, 'localhost');
    await page.reload();
    frame = await openWidget(one);
    await frame.locator('.log .words', { hasText: 'Without storage' }).waitFor();
    await frame.fill('#words', 'I am back');
    await frame.click('.composer button[type=submit]');
    await until(async () => await frame.locator('.progress-stored').count() === 2, 'both are stored');
    const alone = await one.context.newPage();
    await alone.goto(`${service.origin}/?language=en`);
    await alone.waitForSelector('#first-words:visible');
  });
}

onSite('where the frame may not stand a link opens the page in a tab of its own', (service) => ({
  '/': { body: content('', tag(service)) },
  '/strict': { body: content('', tag(service)), policy: `default-src 'none'; script-src ${service.origin}/embed.js; connect-src ${service.origin}/sign; img-src data:` },
}), async ({ service, visitor }) => {
  const one = await visitor({ expects: [/frame-ancestors|X-Frame-Options|'frame' because|in a frame|Framing|frame-src|chrome-error/] });
  const { page, words } = one;
  for (const [at, address] of [`${STRANGER}/`, `${LIBRARY}/strict`].entries()) {
    await page.goto(address);
    await page.click(OPEN);
    await page.locator(`${PANEL} [role=status]`, { hasText: words('embed.blocked') }).waitFor();
    assert.equal(await page.isVisible('iframe'), false);
    assert.deepEqual(await axe(page), []);
    const [tab] = await Promise.all([one.context.waitForEvent('page'), page.click(`${PANEL} a`)]);
    await tab.waitForURL(`${service.origin}/?language=en`);
    await sendFirst(tab.mainFrame(), `In a tab of its own ${at}`);
    await tab.close();
    await one.context.clearCookies();
  }
});

onSite('the site hears two words and no more, and hears them from our frame alone', (service) => ({
  '/': { body: content('', `${tag(service)}<iframe title="other" src="${STRANGER}/other"></iframe>`) },
  '/other': { body: content('', '') },
}), async ({ service, visitor }) => {
  const one = await visitor();
  const { page } = one;
  await one.context.addInitScript(() => {
    window.heard = [];
    addEventListener('message', ({ origin, data }) => window.heard.push([origin, data]));
  });
  await page.goto(`${LIBRARY}/`);
  const frame = await openWidget(one);
  await sendFirst(frame, 'Nothing of this leaves the frame');
  const other = page.frames().find((each) => each.url().startsWith(STRANGER));
  await other.evaluate(() => parent.postMessage('cvdesk close', '*'));
  await page.evaluate(() => postMessage('cvdesk close', '*'));
  await until(() => page.evaluate(() => window.heard.length >= 3), 'the others were heard');
  assert.ok(await page.isVisible(PANEL));
  await frame.press('#words', 'Escape');
  await page.waitForSelector(PANEL, { state: 'hidden' });
  const heard = await page.evaluate(() => window.heard);
  assert.deepEqual(heard.filter(([origin]) => origin === service.origin).map(([, data]) => data), ['cvdesk ready', 'cvdesk close']);
  assert.deepEqual(await frame.evaluate(() => window.heard), []);
});

onSite('the line that an administrator copies works on a page as it stands', () => ({}), async ({ person, pages, service, visitor }) => {
  const admin = await person({ path: '/admin', permissions: ['clipboard-read', 'clipboard-write'] });
  const { page, words } = admin;
  await comeToWork(admin, service.account('admin'));
  await toPart(admin, 'site');
  await page.selectOption('#site-language', 'bg');
  await button(admin, words('staff.copy_which', { what: words('admin.site.line') })).click();
  await see(admin, words('staff.factor.copied'));
  const line = await page.inputValue('#site-line');
  assert.equal(await page.inputValue('#site-address'), `${service.origin}/`);
  const one = await visitor();
  pages['/'] = { body: content('', line) };
  await one.page.goto(`${LIBRARY}/`);
  await until(async () => await one.page.innerText(OPEN) === wordsOf('bg')('embed.leave'), 'the words of the line');
  await openWidget(one);
});

/** The text of a QR code on the screen. */
async function readCode(browser, locator) {
  const picture = (await locator.screenshot()).toString('base64');
  const page = await browser.newPage();
  const { width, height, data } = await page.evaluate(async (bytes) => {
    const image = new Image();
    image.src = `data:image/png;base64,${bytes}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d');
    canvas.drawImage(image, 0, 0);
    return { width: image.width, height: image.height, data: [...canvas.getImageData(0, 0, image.width, image.height).data] };
  }, picture);
  await page.close();
  return decode({ width, height, data: Uint8Array.from(data) });
}

for (const language of SOME_LANGUAGES)
  scene(`the poster is one sheet whose code is the address (${language})`, async ({ person, service, browser }) => {
    for (const context of [{ size: 'computer' }, { size: 'phone', colorScheme: 'dark' }]) {
      const { page, words } = await person({ language, path: '/poster', ...context });
      await page.getByText('Skive Bibliotek', { exact: true }).waitFor();
      const code = page.getByRole('img', { name: words('poster.code', { address: `${service.origin}/` }) });
      assert.equal(await readCode(browser, code), `${service.origin}/`);
      assert.equal(await page.innerText('.address'), `${service.origin}/`);
      assert.deepEqual(await axe(page), []);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.isVisible('.tools'), false);
      const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g);
      assert.equal(sheets.length, 1);
    }
  });

/** A second library of the network, at Varna. */
async function addVarna(service) {
  const admin = await openStaff(service, service.account('admin'), 'admin');
  const answer = admin.next((packet) => packet.type !== 'pong');
  admin.send({ type: 'library_save', slug: 'varna', name: 'Варна', region: '', country: 'bg', hours: '', closed_days: '', accent: 'plum', languages: 7,
    cheat_sheet: '', cooperation: 'network', region_minutes: 1, network_minutes: 2, giving: false, closed: false });
  assert.notEqual((await answer).type, 'refused');
  admin.socket.destroy();
}

onSite('a tag and a poster that name a library lead to its page', (service) => ({ '/': { body: content('', tag(service, ' data-library="varna"')) } }),
  async ({ person, service, visitor, browser }) => {
    await addVarna(service);
    const one = await visitor();
    await one.page.goto(`${LIBRARY}/`);
    const frame = await openWidget(one);
    await frame.getByText('Варна', { exact: true }).waitFor();
    assert.match(frame.url(), /[?&]library=varna/);
    assert.match(await one.page.getAttribute('cvdesk-widget a', 'href'), /[?&]library=varna/);
    await sendFirst(frame, 'From the site of Varna');

    const { page, words } = await person({ path: '/poster?library=varna' });
    await page.getByText('Варна', { exact: true }).waitFor();
    const address = `${service.origin}/?library=varna`;
    assert.equal(await page.innerText('.address'), address);
    assert.equal(await readCode(browser, page.getByRole('img', { name: words('poster.code', { address }) })), address);
    assert.deepEqual(await axe(page), []);
  }, { own: true, ms: 60000 });
