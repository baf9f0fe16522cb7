// SPDX-License-Identifier: Apache-2.0
// Who comes again with the same four words: whoever helps now reads what was said before.

import { answerDialog, button, clean, librarianOnDuty, reads, say, see, take, writeFirst } from './acts.mjs';
import { openStage, SOME_LANGUAGES, until } from './browser.mjs';

const scene = openStage();

for (const language of SOME_LANGUAGES)
  scene(`the earlier conversations of the same job seeker are listed and read (${language})`, async ({ person, service }) => {
    const seeker = await person({ size: 'phone', language });
    const { words } = seeker;
    const maria = await person({ size: 'tall', language, path: '/desk' });
    await librarianOnDuty(maria, service.account('librarian'));
    await writeFirst(seeker, 'My CV');
    await take(maria, 'My CV');
    await say(maria, 'It is good.');
    await reads(seeker, ['My CV', 'It is good.']);
    await maria.page.keyboard.press('Alt+j');
    await see(maria, words('desk.earlier.none'), 'dialog');
    await answerDialog(maria, words('common.close'));
    await button(maria, words('desk.talk.end')).click();
    await answerDialog(maria, words('desk.end.yes'));
    await see(seeker, words('common.event.ended'));
    await say(seeker, 'And my letter');
    await take(maria, 'And my letter');
    await button(maria, words('desk.earlier.open')).click();
    await see(maria, words('desk.earlier.help'), 'dialog');
    await maria.page.locator('dialog .item').first().waitFor();
    await clean(maria, 'the list of earlier conversations');
    await button(maria, words('desk.earlier.read_which', { number: 1 }), 'dialog').click();
    const read = () => maria.page.locator('dialog .words').allInnerTexts();
    await until(async () => JSON.stringify(await read()) === '["My CV","It is good."]', 'the earlier talk');
    await clean(maria, 'an earlier conversation');
    await button(maria, words('desk.earlier.back'), 'dialog').click();
    await maria.page.keyboard.press('Escape');
    await until(async () => await maria.page.getByText('It is good.').count() === 0, 'its words gone with the dialog');
  }, { own: true, ms: 90000 });
