// SPDX-License-Identifier: Apache-2.0
// Real browsers on the real service. A scene is a test with people in it, each with a
// browser of their own; whatever a page complains about fails the scene: an error on its
// console, a script that threw, a violated policy, a request that leaves the house, a dialog.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freePort, startService, until } from '../system/service.mjs';

const require = createRequire(new URL('../../web-client/', import.meta.url));
const { chromium } = require('playwright-core');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export { until };
export const LANGUAGES = ['en', 'bg', 'da'];
/** Whoever has time (--long) sees in every language what else is seen in the one that differs most. */
export const SOME_LANGUAGES = process.env.LONG === '1' ? LANGUAGES : ['bg'];
export const SIZES = {
  phone: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
  tall: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  narrow: { viewport: { width: 320, height: 640 } },
  computer: { viewport: { width: 1280, height: 800 } },
};
/** Longest wait for anything that should be there at once, on a busy machine. */
export const STEP_MS = 12000;
const SCENE_MS = 50000;
const FAILED = fileURLToPath(new URL('shots/failed/', import.meta.url));
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
/** Everybody here comes from one address. */
export const SETTINGS = ['--shared-addresses', '127.0.0.0/8 ::1/128', '--messages-per-second', '1000', '--messages-burst', '1000'];
/** What a browser writes by itself: nobody is signed in, which a page says in words; no picture beside a file of text. */
const EXPECTED = [/status of 401/, /favicon\.ico/];

/** Chromium without what draws windows: the same pages for two thirds of the work. */
const EXECUTABLE = '/usr/bin/chromium-headless-shell';
/** With it, and with a process for each site. */
const WHOLE_EXECUTABLE = '/usr/bin/chromium';

/** more: further arguments of the browser. */
export function launch(more = [], isWhole = false) {
  return chromium.launch({ executablePath: isWhole ? WHOLE_EXECUTABLE : EXECUTABLE, args: [...ARGUMENTS, ...more] });
}

/** A browser that can be put to sleep, with everything that belongs to it. */
export async function launchSleepy() {
  const server = await chromium.launchServer({ executablePath: EXECUTABLE, args: ARGUMENTS });
  const group = -server.process().pid;
  return {
    browser: await chromium.connect(server.wsEndpoint()),
    sleep: () => process.kill(group, 'SIGSTOP'),
    wake: () => process.kill(group, 'SIGCONT'),
    close: () => server.close(),
  };
}

/**
 * A browser with a folder of its own, which remembers what it was told when it is started again.
 * Its people share it, in tabs. kill: all of it at once, without a farewell.
 */
export async function launchKept(folder) {
  const child = spawn(EXECUTABLE, [...ARGUMENTS, '--ignore-certificate-errors', `--user-data-dir=${folder}`, '--remote-debugging-port=0'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = once(child, 'exit');
  const address = await new Promise((resolve, reject) => {
    let said = '';
    child.once('exit', () => reject(new Error(`no browser: ${said}`)));
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const found = /listening on (ws:\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  return {
    browser: { newContext: () => context },
    /** As a person does: what it remembers is written first. */
    async close() {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => {});
      await gone;
    },
    async kill() {
      if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
      await gone;
    },
  };
}

/**
 * The stage of one file: one browser, and one service for all scenes that do not ask for
 * one of their own. Gives scene(name, run, options); run gets { service, person, browser }.
 * more: further settings of a service of one's own, made from its port. flags: of the browser;
 * isWhole: for what depends on more than the page.
 */
export function openStage({ settings = [], flags = [], isWhole = false } = {}) {
  let browser;
  let shared;
  before(async () => {
    browser = await launch(flags, isWhole);
  });
  after(async () => {
    await browser?.close();
    await shared?.stop();
  });
  async function start(more = () => []) {
    const port = await freePort();
    return startService({ port, settings: [...SETTINGS, ...settings, ...more(port)] });
  }

  return function scene(name, run, { own = false, ms = SCENE_MS, more } = {}) {
    test(name, { timeout: ms + 10000 }, async () => {
      const service = own ? await start(more) : shared ??= await start();
      const cast = openCast(browser, service);
      try {
        await run({ ...cast, service, browser });
        await cast.stillQuiet();
      } catch (fault) {
        throw new Error(fault.stack + cast.lastWords() + await cast.pictures(name));
      } finally {
        await cast.leave();
        if (own) await service.stop();
      }
    });
  };
}

/** People with a browser each. */
export function openCast(browser, service) {
  const people = [];

  /**
   * A person at a screen. path: where she goes first, null for nowhere yet; expects: what
   * her browser may write on its console; origin: where she takes the service to be.
   */
  async function person({ size = 'computer', language = 'en', path = '/', expects = [], origin = service.origin, scripts = [], ...context } = {}) {
    const own = await browser.newContext({ ...SIZES[size], ignoreHTTPSErrors: true, locale: language, ...context });
    own.setDefaultTimeout(STEP_MS);
    const self = { context: own, hasScript: context.javaScriptEnabled !== false, language, size, origin, complaints: [], expects: [...EXPECTED, ...expects], service };
    own.on('page', (page) => listen(self, page));
    await own.addInitScript(tellViolations);
    for (const script of scripts) await own.addInitScript(script);
    self.words = wordsOf(language);
    self.url = (where) => `${origin}${where}${where.includes('?') ? '&' : '?'}language=${language}`;
    self.open = async (where = path) => {
      const page = await own.newPage();
      if (where) await page.goto(self.url(where));
      return page;
    };
    self.page = await self.open();
    people.push(self);
    return self;
  }

  const complaints = () => people.flatMap(({ complaints: all, expects }) => all.filter((one) => !expects.some((expected) => expected.test(one))));
  return {
    person,
    /** Whatever is still under way comes to its end; then nobody may have complained. */
    async stillQuiet() {
      for (const { context } of people.filter(({ hasScript }) => hasScript)) {
        for (const page of context.pages()) await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => setTimeout(go)))).catch(() => {});
      }
      assert.deepEqual(complaints(), [], 'a page complained');
    },
    lastWords: () => complaints().map((one) => `\n    complaint: ${one}`).join(''),
    /** What everybody saw when a scene failed. */
    async pictures(name) {
      mkdirSync(FAILED, { recursive: true });
      const said = await Promise.all(people.map(async ({ context }, at) => Promise.all(context.pages().map(async (page, tab) => {
        const path = `${FAILED}${name.replace(/\W+/g, '-').slice(0, 60)}.${at}.${tab}.png`;
        return page.screenshot({ path, timeout: 3000 }).then(() => `\n    picture: ${path} of ${page.url()}`, () => '');
      }))));
      return said.flat().join('');
    },
    leave: () => Promise.all(people.map(({ context }) => context.close().catch(() => {}))),
  };
}

function listen(self, page) {
  const complain = (text) => self.complaints.push(text);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complain(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complain(`threw: ${error.stack}`));
  page.on('crash', () => complain('crashed'));
  page.on('dialog', (dialog) => {
    complain(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    const isOurs = ['about:', 'chrome-error:'].includes(protocol) || host === new URL(self.origin).host;
    if (!isOurs && !self.hosts?.includes(host)) complain(`asked ${request.url()}`);
  });
}

/** Runs in the page: what the policy forbade is told even where the browser is silent. */
function tellViolations() {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    console.error(`policy: ${violatedDirective} ${blockedURI}`);
  });
}

/** The sentences of one language: words(key, { place: value }); words.one(stem, count) for counted ones. */
export function wordsOf(language) {
  const all = Object.assign({}, ...['common', 'staff', 'seeker', 'plain', 'desk', 'admin', 'embed', 'poster', 'practice'].map((name) => catalogue(language, name)),
    Object.fromEntries(Object.entries(catalogue(language, 'reasons')).map(([key, words]) => [`reason.${key}`, words])));
  const plural = new Intl.PluralRules(language);
  function words(key, values = {}) {
    assert.ok(key in all, `there is no sentence ${key}`);
    return all[key].replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  }
  words.counted = (stem, count) => words(`${stem}_${plural.select(count)}`, { count: new Intl.NumberFormat(language).format(count) });
  return words;
}

function catalogue(language, name) {
  return JSON.parse(readFileSync(new URL(`../../web-client/words/${language}/${name}.json`, import.meta.url), 'utf8'));
}

/** What axe finds on a page, each as one line; WCAG 2.1 A and AA, and what is good practice. */
export async function axe(page) {
  if (!await page.evaluate(() => 'axe' in window)) {
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: AXE });
    await session.detach();
  }
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)} ${node.any.concat(node.all).map((one) => one.message).join('; ').slice(0, 160)}`));
}
