// SPDX-License-Identifier: Apache-2.0
// Every gate of this folder catches the fault that it stands there for. The faults are
// planted into what the real service serves, on the way to the browser.

import assert from 'node:assert/strict';
import { freePort } from '../system/service.mjs';
import { librarianOnDuty, progressIs, reads, say, see, take, texts, writeFirst } from './acts.mjs';
import { openRoad } from './bad_road.mjs';
import { axe, openCast, openStage, until } from './browser.mjs';
import { isUnharmed, watched } from './harm.mjs';
import { focusIsSeen } from './keyboard.mjs';

const roadPort = await freePort();
const scene = openStage();

/** From now on what this pattern names is served with a fault in it; resolves when it was planted. */
async function plant({ context }, pattern, fault) {
  await context.route(pattern, async (route) => {
    const answer = await route.fetch();
    const before = await answer.text();
    const after = fault(before);
    assert.notEqual(after, before, 'there was no place for the fault');
    await route.fulfill({ response: answer, headers: { ...answer.headers(), 'content-length': undefined }, body: after });
  });
}

const SCRIPT = '**/assets/seeker.*.js';
const TALK = '**/assets/seeker-talk.*.js';
const innerHtml = (script) => `${script};new MutationObserver(() => { for (const one of document.querySelectorAll('.words:not([data-raw])')) { one.dataset.raw = 'yes'; one.innerHTML = one.textContent; } }).observe(document, { childList: true, subtree: true });`;

scene('text that is put in by innerHTML: the policy complains, and where it does not, the elements are found', async ({ service, browser }) => {
  const { person, stillQuiet, leave } = openCast(browser, service);
  try {
    const strict = await watched(person, { path: '/robots.txt' });
    await plant(strict, SCRIPT, innerHtml);
    await strict.page.goto(strict.url('/'));
    await writeFirst(strict, '<img src=x onerror=pwned()>');
    await until(() => strict.complaints.length > 0, 'a complaint');
    await assert.rejects(stillQuiet(), /TrustedHTML|trusted-types|policy|threw|violates/i);
    const lax = await watched(person, { path: '/robots.txt', bypassCSP: true });
    await plant(lax, SCRIPT, innerHtml);
    await lax.page.goto(lax.url('/'));
    await writeFirst(lax, '<img src=x onerror=pwned()>');
    await until(() => lax.pwned.length > 0, 'the script ran');
    await assert.rejects(isUnharmed(lax, '.log'), /<img/);
  } finally {
    await leave();
  }
});

scene('an outbox that takes a new number when it sends again: the talk reads double', async ({ person, service }) => {
  const way = await openRoad(roadPort, service.port);
  try {
    const seeker = await person({ size: 'phone', path: '/robots.txt', origin: way.origin, expects: [/ERR_|WebSocket connection to/] });
    await plant(seeker, SCRIPT, (script) => script.replace(/(type:"say",log:[\w$]+,writer:[\w$]+,number:)[\w$]+/, '$1globalThis.spent=(globalThis.spent||1)+1'));
    await seeker.page.goto(seeker.url('/'));
    const librarian = await person({ path: '/desk' });
    await librarianOnDuty(librarian, service.account('librarian'));
    await writeFirst(seeker, 'Hello');
    await progressIs(seeker, ['stored']);
    await take(librarian, 'Hello');
    way.stall('down');
    await say(seeker, 'once');
    await until(async () => (await texts(librarian)).length === 2, 'it came');
    way.cut();
    way.stall(null);
    await until(async () => (await texts(librarian)).length > 2, 'it came again', 20000);
    await assert.rejects(reads(librarian, ['Hello', 'once'], 500), /"once","once"/);
  } finally {
    way.close();
  }
}, { own: true, more: (port) => ['--hosts', `localhost:${roadPort} localhost:${port}`] });

scene('a desk that claims to ring while the browser blocks it: it says “on duty” and no more', async ({ person, service }) => {
  const librarian = await person({ path: '/desk' });
  await librarianOnDuty(librarian, service.account('librarian'));
  await plant(librarian, '**/assets/desk.*.js', (script) => script.replace('"elsewhere":"blocked"', '"elsewhere":"here"'));
  await librarian.page.reload();
  await see(librarian, librarian.words('desk.duty.on'));
  await assert.rejects(see(librarian, librarian.words('desk.duty.blocked'), 'body', 500), /Timeout/);
}, { own: true });

scene('a page that says “stored” before it is: it says so in a tunnel', async ({ person }) => {
  const seeker = await person({ size: 'phone', path: '/robots.txt', expects: [/ERR_INTERNET|WebSocket connection to/] });
  await plant(seeker, TALK, (script) => script.replace(/progress:(\w+)\?"sending":"kept"/, 'progress:$1?"stored":"stored"'));
  const fetched = seeker.page.waitForResponse(TALK);
  await seeker.page.goto(seeker.url('/'));
  await fetched;
  await seeker.context.setOffline(true);
  await writeFirst(seeker, 'in a tunnel');
  await assert.rejects(progressIs(seeker, ['kept'], 500), /\["stored"\]/);
});

scene('a hint too faint to read, a page without a language, a ring around the focus that is gone', async ({ person }) => {
  // A document that the browser did not fetch itself may not talk to this machine.
  const seeker = await person({ path: '/robots.txt', expects: [/WebSocket connection to/] });
  await plant(seeker, '**/assets/*.css', (rules) => `${rules} :root { --soft: #c8c8c0; } :focus-visible { outline: none !important; }`);
  await plant(seeker, '**/?language=en', (markup) => markup.replace('<html lang="en"', '<html'));
  await seeker.page.goto(seeker.url('/'));
  await see(seeker, seeker.words('seeker.first_hint'));
  const found = (await axe(seeker.page)).join('\n');
  assert.match(found, /color-contrast/);
  assert.match(found, /html-has-lang/);
  await seeker.page.keyboard.press('Tab');
  await assert.rejects(focusIsSeen(seeker), /unseen/);
});

scene('a script from elsewhere, a dialog and a throw: each is a complaint', async ({ service, browser }) => {
  const { person, stillQuiet, leave } = openCast(browser, service);
  try {
    const seeker = await person({ path: '/robots.txt' });
    await plant(seeker, SCRIPT, (script) => `${script};setTimeout(() => { const more = document.createElement('img'); more.src = 'https://evil.example/x.gif'; document.body.append(more); alert(1); throw new Error('planted'); });`);
    await seeker.page.goto(seeker.url('/'));
    await until(() => seeker.complaints.length >= 3, 'three complaints');
    await assert.rejects(stillQuiet(), (fault) => [/dialog: 1/, /threw: Error: planted/, /evil\.example/].every((one) => one.test(fault.message + JSON.stringify(fault.actual))));
  } finally {
    await leave();
  }
});
