// SPDX-License-Identifier: Apache-2.0
// Tunnels, dead processes, closed lids: nothing that was written is lost, nothing arrives
// twice, and people are told in words how things stand.

import assert from 'node:assert/strict';
import { freePort } from '../system/service.mjs';
import { button, enterCode, librarianOnDuty, pickupCode, progressIs, reads, remembered, say, see, take, writeFirst } from './acts.mjs';
import { openRoad } from './bad_road.mjs';
import { openStage, until } from './browser.mjs';

const road = { port: await freePort() };
/** A browser writes on its console that a line broke; that is what these scenes are about. */
const expects = [/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_SOCKET|ERR_EMPTY_RESPONSE|ERR_SSL|ERR_NETWORK|WebSocket connection to/];

const scene = openStage();
const SCRIPT = '**/assets/seeker.*.js';
const TALK = '**/assets/seeker-talk.*.js';

/** A job seeker and the librarian who holds her conversation. */
async function talking({ person, service, first = 'Hello', size = 'phone', origin }) {
  const seeker = await person({ size, expects, ...(origin && { origin }) });
  const librarian = await person({ path: '/desk', expects });
  await librarianOnDuty(librarian, service.account('librarian'));
  await writeFirst(seeker, first);
  await take(librarian, first);
  await see(seeker, seeker.words('seeker.with', { name: 'Maria' }));
  await remembered(seeker);
  await progressIs(seeker, ['seen']); // she has read it, and the line that is cut next has told so
  return { seeker, librarian };
}

async function bothEnd({ seeker, librarian }) {
  await button(seeker, seeker.words('seeker.finish')).click();
  await button(seeker, seeker.words('seeker.end_yes'), 'dialog').click();
  await button(librarian, librarian.words('desk.talk.put_away')).click();
  await button(librarian, librarian.words('desk.duty.go_off')).click();
  await see(librarian, librarian.words('desk.duty.off'));
}

scene('what is written in a tunnel is kept, and arrives once and in order', async (stage) => {
  const { seeker, librarian } = await talking(stage);
  await seeker.context.setOffline(true);
  for (const text of ['one', 'two', 'three']) await say(seeker, text);
  await see(seeker, seeker.words('seeker.line_phone'));
  await progressIs(seeker, ['seen', 'kept', 'kept', 'kept']);
  await say(librarian, 'meanwhile');
  await seeker.context.setOffline(false);
  await reads(librarian, ['Hello', 'meanwhile', 'one', 'two', 'three']);
  await reads(seeker, ['Hello', 'meanwhile', 'one', 'two', 'three']);
  await progressIs(seeker, ['seen', 'seen', 'seen', 'seen']);
  await bothEnd({ seeker, librarian });
});

scene('a page that is loaded again without a line still has what was not sent', async (stage) => {
  const { seeker, librarian } = await talking({ ...stage, size: 'computer' });
  await seeker.context.setOffline(true);
  await say(seeker, 'kept over the reload');
  await say(seeker, 'this too');
  await progressIs(seeker, ['seen', 'kept', 'kept']);
  await seeker.page.reload().catch(() => {});
  await seeker.context.setOffline(false);
  await seeker.page.goto(seeker.url('/'));
  await reads(librarian, ['Hello', 'kept over the reload', 'this too']);
  await reads(seeker, ['Hello', 'kept over the reload', 'this too']);
  await progressIs(seeker, ['seen', 'seen', 'seen']);
  assert.deepEqual(await seeker.page.evaluate(() => Object.keys(localStorage)), ['cvdesk.seeker.kept']);
  await bothEnd({ seeker, librarian });
});

scene('a line that goes just before the talk was fetched: the first message is out, and the talk is drawn when it comes', async ({ person, service }) => {
  const seeker = await person({ size: 'phone', path: '/robots.txt', expects: [/Failed to load resource/] });
  await seeker.page.route(TALK, (route) => route.abort());
  await seeker.page.goto(seeker.url('/'));
  await seeker.page.fill('#first-words', 'written early');
  await button(seeker, seeker.words('common.send')).click();
  await see(seeker, seeker.words('seeker.fetching'));
  const librarian = await person({ path: '/desk' });
  await librarianOnDuty(librarian, service.account('librarian'));
  await take(librarian, 'written early');
  await seeker.page.unroute(TALK);
  await reads(seeker, ['written early']);
  await progressIs(seeker, ['seen']);
  await bothEnd({ seeker, librarian });
});

scene('where the answers get lost on the way, everything is sent again and stands there once', async (stage) => {
  const way = await openRoad(road.port, stage.service.port);
  try {
    const { seeker, librarian } = await talking({ ...stage, origin: way.origin });
    way.stall('down');
    for (const text of ['one', 'two', 'three']) await say(seeker, text);
    await progressIs(seeker, ['seen', 'sending', 'sending', 'sending']);
    await reads(librarian, ['Hello', 'one', 'two', 'three']);
    way.cut();
    way.stall(null);
    await progressIs(seeker, ['seen', 'seen', 'seen', 'seen']);
    way.stall('both');
    await say(seeker, 'four');
    await progressIs(seeker, ['seen', 'seen', 'seen', 'seen', 'kept']);
    await progressIs(seeker, ['seen', 'seen', 'seen', 'seen', 'seen'], 20000);
    await reads(librarian, ['Hello', 'one', 'two', 'three', 'four']);
    await reads(seeker, ['Hello', 'one', 'two', 'three', 'four']);
    await bothEnd({ seeker, librarian });
  } finally {
    way.close();
  }
}, { own: true, more: (service) => ['--hosts', `localhost:${road.port} localhost:${service}`] });

scene('two tabs of one person show the same, and the third and fourth make the first rest', async (stage) => {
  const { seeker, librarian } = await talking({ ...stage, size: 'computer' });
  const other = { ...seeker, page: await seeker.open() };
  await reads(other, ['Hello']);
  await say(other, 'from the second tab');
  await progressIs(other, ['seen', 'seen']);
  await seeker.page.bringToFront();
  await say(seeker, 'from the first tab');
  await reads(librarian, ['Hello', 'from the second tab', 'from the first tab']);
  await reads(other, ['Hello', 'from the second tab', 'from the first tab']);
  await reads(seeker, ['Hello', 'from the second tab', 'from the first tab']);
  const third = { ...seeker, page: await seeker.open() };
  await reads(third, ['Hello', 'from the second tab', 'from the first tab']);
  const fourth = { ...seeker, page: await seeker.open() };
  // A tab behind others draws nothing.
  await seeker.page.bringToFront();
  await see(seeker, seeker.words('common.line.tabs'));
  await seeker.page.fill('#words', 'half typed');
  await button(seeker, seeker.words('common.go_on_here')).click();
  await see(other, seeker.words('common.line.tabs'));
  await seeker.page.click('.composer button[type=submit]');
  await reads(fourth, ['Hello', 'from the second tab', 'from the first tab', 'half typed']);
  await bothEnd({ seeker, librarian });
});

scene('when the desk dies under the pages nobody is disconnected and nothing is lost', async (stage) => {
  const { seeker, librarian } = await talking(stage);
  const before = stage.service.pidsNow().desk;
  const lines = [seeker, librarian].map(({ page }) => new Promise((over) => { page.on('websocket', over); }));
  let wasCut = false;
  lines.forEach((line) => line.then(() => { wasCut = true; }));
  process.kill(before, 'SIGKILL');
  for (const text of ['while it is dead', 'and at once after']) await say(seeker, text);
  await say(librarian, 'an answer');
  await until(async () => (await seeker.page.locator('.log .words').count()) === 4, 'all four');
  await progressIs(seeker, ['seen', 'seen', 'seen']);
  await progressIs(librarian, ['seen']);
  assert.notEqual(stage.service.pidsNow().desk, before);
  assert.equal(wasCut, false, 'a line was opened anew');
  const read = await seeker.page.locator('.log .words').allInnerTexts();
  assert.deepEqual([...read].sort(), ['Hello', 'an answer', 'and at once after', 'while it is dead']);
  await reads(librarian, read);
  await see(librarian, librarian.words('desk.duty.on'));
  await bothEnd({ seeker, librarian });
});

scene('when the door dies the pages come back by themselves', async (stage) => {
  const { seeker, librarian } = await talking(stage);
  process.kill([stage.service.pidsNow().door].flat()[0], 'SIGKILL');
  for (const text of ['one', 'two']) await say(seeker, text);
  await say(librarian, 'three');
  await progressIs(seeker, ['seen', 'seen', 'seen'], 20000);
  await progressIs(librarian, ['seen'], 20000);
  const read = await seeker.page.locator('.log .words').allInnerTexts();
  assert.deepEqual([...read].sort(), ['Hello', 'one', 'three', 'two']);
  await reads(librarian, read);
  await bothEnd({ seeker, librarian });
}, { own: true });

scene('a librarian whose computer dies: within 20 s the job seeker reads it and is first in the queue, and she finds the conversation again', async (stage) => {
  const { seeker, librarian } = await talking(stage);
  const colleague = await stage.person({ language: 'da', path: '/desk' });
  await librarianOnDuty(colleague, stage.service.accounts[1]);
  const begin = Date.now();
  await librarian.context.close();
  await see(seeker, seeker.words('common.event.lost', { name: 'Maria' }), '.log', 20000);
  await see(seeker, seeker.words('seeker.ahead_0'));
  assert.ok(Date.now() - begin < 20000, 'too late');
  await see(colleague, colleague.words('desk.queue.returned'));
  const again = await stage.person({ path: '/desk' });
  await librarianOnDuty(again, stage.service.accounts[0]);
  await again.page.locator('.card').click();
  await reads(again, ['Hello']);
  await see(seeker, seeker.words('seeker.with', { name: 'Maria' }));
  await see(colleague, colleague.words('desk.queue.empty'));
  await say(again, 'Here I am again');
  await reads(seeker, ['Hello', 'Here I am again']);
  await bothEnd({ seeker, librarian: again });
}, { own: true });

scene('the pick-up code shows the same talk on another device', async (stage) => {
  const seeker = await stage.person({ size: 'phone' });
  await writeFirst(seeker, 'from the phone');
  const code = await pickupCode(seeker);
  const other = await stage.person({ language: 'bg' });
  await enterCode(other, 'no such four words');
  await see(other, other.words('reason.code_unknown'));
  await other.page.fill('#code', ` ${code.toUpperCase().replace(/ /g, ' - ')} `);
  await other.page.click('.code-entry button[type=submit]');
  await reads(other, ['from the phone']);
  await say(other, 'от компютъра');
  await reads(seeker, ['from the phone', 'от компютъра']);
  await reads(other, ['from the phone', 'от компютъра']);
  await button(other, other.words('seeker.finish')).click();
  await button(other, other.words('seeker.end_yes'), 'dialog').click();
  await see(seeker, seeker.words('common.event.ended'));
});

scene('a page of yesterday is told to load again, and does not try for ever', async (stage) => {
  const old = await stage.person({ path: null });
  // The real script, but for the version that it speaks.
  await old.page.route(SCRIPT, async (route) => {
    const answer = await route.fetch();
    const script = await answer.text();
    const headers = { ...answer.headers(), 'cache-control': 'no-store' };
    await route.fulfill({ response: answer, headers, body: script.replace(/(type:"hello",version:)\d+/, '$1999') });
  });
  let lines = 0;
  old.page.on('websocket', () => { lines += 1; });
  await old.page.goto(old.url('/'));
  await see(old, old.words('common.line.old_page'));
  assert.equal(lines, 1);
  await old.page.unroute(SCRIPT);
  await button(old, old.words('common.load_again')).click();
  await writeFirst(old, 'now it works');
  await progressIs(old, ['stored']);
});
