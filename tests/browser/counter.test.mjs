// SPDX-License-Identifier: Apache-2.0
// Somebody stands at the librarian's counter: whom she helps reads when she means to be back,
// who comes meanwhile does not read that somebody answers.

import assert from 'node:assert/strict';
import { button, librarianOnDuty, reads, remembered, say, see, take, writeFirst } from './acts.mjs';
import { openStaff } from '../system/websocket.mjs';
import { axe, SOME_LANGUAGES, openStage } from './browser.mjs';

const scene = openStage();
const FIRST = { en: 'I need a CV.', bg: 'Трябва ми CV.', da: 'Jeg mangler et CV.' };

/** What stands before the time in a sentence. */
const untilTime = (words, key, name) => words(key, { name, time: '|' }).split('|')[0];

for (const language of SOME_LANGUAGES) {
  scene(`at the counter, and back (${language})`, async ({ person, service }) => {
    const seeker = await person({ size: 'narrow', language });
    await writeFirst(seeker, FIRST[language]);
    await remembered(seeker);
    const librarian = await person({ language, path: '/desk' });
    const { words } = librarian;
    const name = 'Maria';
    await librarianOnDuty(librarian, service.account('librarian'));
    await take(librarian, FIRST[language]);
    await see(seeker, seeker.words('seeker.with', { name }));

    await button(librarian, words('desk.duty.go_out')).click();
    await see(librarian, untilTime(words, 'desk.duty.counter', ''));
    await see(librarian, words('desk.news.counter'));
    await see(seeker, untilTime(seeker.words, 'seeker.counter', name));
    assert.deepEqual(await axe(seeker.page), []);
    assert.deepEqual(await axe(librarian.page), []);
    const other = await person({ size: 'narrow', language });
    await see(other, untilTime(other.words, 'seeker.out'));
    assert.deepEqual(await axe(other.page), []);
    await seeker.page.reload();
    await see(seeker, untilTime(seeker.words, 'seeker.counter', name));

    // By the keyboard; then by writing.
    await librarian.page.keyboard.press('Alt+KeyC');
    await see(seeker, seeker.words('seeker.with', { name }));
    await librarian.page.keyboard.press('Alt+KeyC');
    await see(seeker, untilTime(seeker.words, 'seeker.counter', name));
    await say(librarian, '2');
    await reads(seeker, [FIRST[language], '2']);
    await see(seeker, seeker.words('seeker.with', { name }));
    await button(librarian, words('desk.duty.go_out')).waitFor();
  }, { own: true });
}

const NUMBERS = { en: 1, bg: 2, da: 4 };

for (const language of SOME_LANGUAGES) {
  scene(`somebody answers, and not in the language of the page (${language})`, async ({ person, service }) => {
    const librarian = await person({ language, path: '/desk' });
    await librarianOnDuty(librarian, service.account('librarian'));
    const first = await person({ size: 'narrow', language });
    const waiting = await person({ size: 'narrow', language });
    const { words } = first;
    await writeFirst(waiting, FIRST[language]);
    await see(first, words('seeker.answering'));
    await see(waiting, words('seeker.ahead_0'));
    const desk = await openStaff(service, service.account('librarian'), 'desk');
    const admin = await openStaff(service, service.account('admin'), 'admin');
    const place = async (languages) => {
      const done = admin.next('done');
      admin.send({ type: 'staff_place', staff: desk.welcome.staff, library: 1, languages, topics: 15 });
      await done;
    };
    await place(7 - NUMBERS[language]);
    const names = [['en', 'seeker.english'], ['bg', 'seeker.bulgarian'], ['da', 'seeker.danish']].filter(([one]) => one !== language);
    const others = words('seeker.others', { languages: names.map(([, key]) => words(key)).join(', ') });
    await see(first, others);
    await see(waiting, others);
    await see(waiting, words('seeker.if_closed'));
    assert.deepEqual(await axe(first.page), []);
    const plain = await person({ language, path: '/plain' });
    await see(plain, others);
    await place(7);
    await see(first, words('seeker.answering'));
    await see(waiting, words('seeker.ahead_0'));
  }, { own: true });
}
