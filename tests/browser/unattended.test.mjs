// SPDX-License-Identifier: Apache-2.0
// A page that lies open in an empty room: she is asked, and after two minutes whoever waits for
// her is told, and stands in front of the queue. A second desk where somebody answers stays.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { button, librarianOnDuty, remembered, see, take, writeFirst } from './acts.mjs';
import { axe, openStage } from './browser.mjs';

const scene = openStage();
const ASKED_MS = 90_000;
const GONE_MS = 150_000;

// It waits four minutes by the clock of the service; the rules are told in stories and in the simulation.
if (process.env.LONG !== '1') test('an unattended desk', { skip: 'takes minutes: --long' });
else scene('an unattended desk is asked, and goes off duty', async ({ person, service }) => {
  const seeker = await person({ size: 'narrow', language: 'en' });
  await writeFirst(seeker, 'I need a CV.');
  await remembered(seeker);
  const librarian = await person({ language: 'en', path: '/desk' });
  const { words } = librarian;
  const name = 'Maria';
  await librarianOnDuty(librarian, service.account('librarian'));
  await take(librarian, 'I need a CV.');

  await see(librarian, words('desk.asked.help'), 'dialog', ASKED_MS);
  assert.deepEqual(await axe(librarian.page), []);
  await button(librarian, words('desk.asked.yes'), 'dialog').click();
  await librarian.page.waitForSelector('dialog[open]', { state: 'detached' });
  await see(seeker, seeker.words('seeker.with', { name }));

  await see(librarian, words('desk.asked.help'), 'dialog', ASKED_MS);
  await see(librarian, words('desk.news.unattended'), 'body', GONE_MS);
  await see(librarian, words('desk.duty.off'));
  await see(seeker, seeker.words('common.event.unattended', { name }), '.log');
}, { own: true, ms: 400_000, more: () => ['--unattended-minutes', '1'] });
