// SPDX-License-Identifier: Apache-2.0
// A network that lets no web socket through: the job seeker's page goes on by plain requests.

import assert from 'node:assert/strict';
import { button, librarianOnDuty, progressIs, reads, say, see, take, writeFirst } from './acts.mjs';
import { openStage, SOME_LANGUAGES } from './browser.mjs';

const scene = openStage();
/** What the browser writes when the network breaks the line, and when the page is offline. */
const expects = [/WebSocket connection to|ERR_INTERNET_DISCONNECTED|ERR_FAILED/];

/** As a proxy does it: the upgrade fails, everything else passes. */
function blocked() {
  const Real = WebSocket;
  window.socketTries = 0;
  window.WebSocket = function (address) {
    window.socketTries++;
    return new Real(address.replace('/socket', '/no-socket'));
  };
}

for (const language of SOME_LANGUAGES) scene(`both sides see the talk though the seeker has no socket (${language})`, async ({ person, service }) => {
  const seeker = await person({ size: 'phone', language, scripts: [blocked], expects });
  const librarian = await person({ path: '/desk' });
  await librarianOnDuty(librarian, service.account('librarian'));
  await writeFirst(seeker, 'Hello');
  await take(librarian, 'Hello');
  await see(seeker, seeker.words('seeker.with', { name: 'Maria' }));
  assert.ok(await seeker.page.evaluate(() => window.socketTries) >= 2);
  await say(librarian, 'What kind of work?');
  await reads(seeker, ['Hello', 'What kind of work?']);
  await say(seeker, 'In a library');
  await reads(librarian, ['Hello', 'What kind of work?', 'In a library']);
  await progressIs(seeker, ['seen', 'seen']);
  await progressIs(librarian, ['seen']);

  await seeker.context.setOffline(true);
  for (const text of ['one', 'two', 'three']) await say(seeker, text);
  await progressIs(seeker, ['seen', 'seen', 'kept', 'kept', 'kept']);
  await say(librarian, 'meanwhile');
  await seeker.context.setOffline(false);
  const all = ['Hello', 'What kind of work?', 'In a library', 'meanwhile', 'one', 'two', 'three'];
  await reads(librarian, all, 20000);
  await reads(seeker, all, 20000);

  await seeker.page.reload();
  await reads(seeker, all, 20000);
  await button(seeker, seeker.words('seeker.finish')).click();
  await button(seeker, seeker.words('seeker.end_yes'), 'dialog').click();
  await see(librarian, librarian.words('common.event.ended'));
  await button(librarian, librarian.words('desk.talk.put_away')).click();
  await button(librarian, librarian.words('desk.duty.go_off')).click();
});
