// SPDX-License-Identifier: Apache-2.0
// Somebody leaves a message and an e-mail address, and goes: the mail brings them to the page
// where the code opens the answer, and the librarian reads that it was sent.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { RELEASE, isBuilt } from '../faults/installation.mjs';
import { makeClock } from '../faults/shifted_clock.mjs';
import { readMail, startMailServer } from '../system/mail_server.mjs';
import { freePort, startService } from '../system/service.mjs';
import { button, enterCode, librarianOnDuty, pickupCode, reads, say, see, take, writeFirst } from './acts.mjs';
import { axe, launch, openCast, SETTINGS, until } from './browser.mjs';

const FIRST = 'Please look at my CV';
const skip = !isBuilt(RELEASE) && 'the release preset is not built';

test('the mail leads to the answer', { skip, timeout: 120000 }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'cvdesk-mail-'));
  const clock = makeClock();
  const server = await startMailServer(join(folder, 'certs'), {});
  const port = await freePort();
  const service = await startService({ preset: RELEASE, data: folder, port, environment: clock.environment, settings: [...SETTINGS,
    '--mail-server', `smtp://localhost:${server.port}`, '--mail-from', 'cv@library.example', '--mail-authorities', join(folder, 'certs', 'authority.pem'),
    '--public-url', `https://localhost:${port}`] });
  const browser = await launch();
  const cast = openCast(browser, service);
  t.after(async () => {
    await cast.leave();
    await browser.close();
    await service.stop();
    server.stop();
    clock.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const seeker = await cast.person({ size: 'phone', language: 'bg' });
  await writeFirst(seeker, FIRST);
  const code = await pickupCode(seeker);
  await button(seeker, seeker.words('seeker.call_or_meet')).first().click();
  await see(seeker, seeker.words('seeker.mail'), 'dialog');
  await seeker.page.fill('#contact', 'ana@example.org');
  await seeker.page.locator('dialog button[type=submit]').click();
  await see(seeker, 'ana@example.org');
  await seeker.page.close();

  const maria = await cast.person({ language: 'bg', path: '/desk' });
  await librarianOnDuty(maria, service.account('librarian'));
  await take(maria, FIRST);
  await say(maria, 'Put the last job first');
  clock.set(61);
  await maria.page.locator('#notes-button').click();
  await see(maria, maria.words('staff.log.mailed'), '.notes', 30000);
  assert.deepEqual(await axe(maria.page), []);
  if (process.env.PICTURE) await maria.page.screenshot({ path: process.env.PICTURE });

  const { body } = readMail(server.mails[0].text);
  const back = await cast.person({ size: 'phone', language: 'bg', path: /https:\/\/[^/]*(\/\S*)/.exec(body)[1] });
  await enterCode(back, code);
  await reads(back, [FIRST, 'Put the last job first']);
  await until(() => server.mails.length === 1, 'one mail');
});
