// SPDX-License-Identifier: Apache-2.0
// How long somebody has waited counts from when they began: also on a page that was loaded
// anew, and on the page without script.

import assert from 'node:assert/strict';
import { button, librarianOnDuty, press, see, writeFirst } from './acts.mjs';
import { openStage } from './browser.mjs';

const scene = openStage();
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

scene('who loads the page anew has waited as long as before, with script and without', async ({ person, service }) => {
  const librarian = await person({ path: '/desk' });
  await librarianOnDuty(librarian, service.account('librarian'));
  const plain = await person({ size: 'phone', javaScriptEnabled: false });
  await plain.page.fill('textarea[name=text]', 'Without script');
  await plain.page.check('input[name=topic][value=letter]');
  await press(plain, 'button', plain.words('common.send'));
  await see(plain, plain.words('seeker.ahead_0'));
  const note = plain.words('seeker.not_forgotten');
  const noted = (one) => one.page.getByText(note).count();
  assert.equal(await noted(plain), 0);

  const seeker = await person({ size: 'phone' });
  await writeFirst(seeker, 'With a script');
  await see(seeker, seeker.words('seeker.ahead_1'));
  await pause(12000);
  await seeker.page.clock.install();
  await seeker.page.reload();
  await see(seeker, seeker.words('seeker.ahead_1'));
  assert.equal(await noted(seeker), 0);
  await seeker.page.clock.fastForward(20000);
  await see(seeker, note, '.talk .status');
  await seeker.page.clock.fastForward(90000);
  await button(seeker, seeker.words('seeker.keep_waiting')).click();
  await button(seeker, seeker.words('seeker.keep_waiting')).waitFor({ state: 'detached' });

  await pause(20000);
  await press(plain, 'link', plain.words('plain.refresh'));
  assert.equal(await noted(plain), 1);
}, { ms: 90000 });
