// SPDX-License-Identifier: Apache-2.0
// How satisfied somebody is: one tap when it is over, changed by another; an administrator reads
// numbers and shares, and nothing while they are fewer than five.

import assert from 'node:assert/strict';
import { begin, openSeeker } from '../system/websocket.mjs';
import { button, comeToWork, remembered, see, toPart, writeFirst } from './acts.mjs';
import { axe, SOME_LANGUAGES, openStage, until } from './browser.mjs';

const scene = openStage();
const FIRST = { en: 'I need a CV.', bg: 'Трябва ми CV.', da: 'Jeg mangler et CV.' };

/** Somebody else, who is as satisfied as this. */
async function another(service, satisfaction) {
  const seeker = await openSeeker(service);
  const { conversation } = await begin(seeker);
  const ended = seeker.next((packet) => packet.type === 'conversation' && packet.state === 'ended');
  seeker.send({ type: 'end', conversation });
  await ended;
  const rated = seeker.next('rated');
  seeker.send({ type: 'rate', conversation, satisfaction });
  await rated;
  seeker.socket.destroy();
}

for (const language of SOME_LANGUAGES) {
  scene(`one tap when it is over, and the numbers of it (${language})`, async ({ person, service }) => {
    const seeker = await person({ size: 'narrow', language });
    const { page, words } = seeker;
    const word = (one) => words(`common.satisfaction.${one}`);
    const pressed = () => page.locator('[aria-pressed=true]').allInnerTexts();
    await writeFirst(seeker, FIRST[language]);
    await remembered(seeker);
    assert.equal(await button(seeker, word('partly')).count(), 0, 'not before the end');
    await button(seeker, words('seeker.finish')).click();
    await button(seeker, words('seeker.end_yes'), 'dialog').click();
    await see(seeker, words('seeker.thanks'));
    assert.deepEqual(await axe(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await button(seeker, word('partly')).click();
    await see(seeker, words('seeker.rated'));
    await button(seeker, word('completely')).click();
    await until(async () => JSON.stringify(await pressed()) === JSON.stringify([word('completely')]), 'it is changed');
    await page.reload();
    await until(async () => JSON.stringify(await pressed()) === JSON.stringify([word('completely')]), 'it is remembered');
    await page.goto(seeker.url('/plain'));
    assert.deepEqual(await pressed(), [word('completely')]);
    await button(seeker, word('satisfied')).click();
    await see(seeker, words('seeker.rated'));
    assert.deepEqual(await pressed(), [word('satisfied')]);
    assert.deepEqual(await axe(page), []);

    const admin = await person({ language, path: '/admin' });
    await comeToWork(admin, service.account('admin'));
    await toPart(admin, 'ratings');
    await see(admin, words('admin.ratings.few'));
    assert.deepEqual(await axe(admin.page), []);
    for (const one of ['completely', 'completely', 'completely', 'not']) await another(service, one);
    await admin.page.reload();
    await see(admin, words('admin.ratings.all', { count: 5 }));
    const rows = await admin.page.locator('tbody tr').evaluateAll((all) => all.map((row) => [...row.querySelectorAll('.cell')].map((cell) => cell.innerText)));
    assert.deepEqual(rows, [[word('completely'), '3', '60 %'], [word('satisfied'), '1', '20 %'], [word('partly'), '0', '0 %'], [word('not'), '1', '20 %']]);
    assert.deepEqual(await axe(admin.page), []);
    await admin.page.selectOption('#topic', 'letter');
    await see(admin, words('admin.ratings.few'));
    assert.equal(await admin.page.locator('tbody').count(), 0);
  }, { own: true });
}
