// SPDX-License-Identifier: Apache-2.0
// When nobody is there, the page says when somebody is.

import { comeToWork, goOnDuty, see, writeFirst } from './acts.mjs';
import { SOME_LANGUAGES, openStage } from './browser.mjs';

const IN_TWO_HOURS = new Date(Math.ceil(Date.now() / 60000) * 60000 + 7200000);
const clock = (date) => date.toISOString().slice(11, 16);
const LATER = clock(new Date(IN_TWO_HOURS.getTime() + 60000));
const WEEK = LATER > clock(IN_TWO_HOURS) ? `mon-sun ${clock(IN_TWO_HOURS)}-${LATER}` : `mon-sun ${clock(IN_TWO_HOURS)}-24:00`;
const scene = openStage({ settings: ['--hours', WEEK] });
const CLOSES = new Date(IN_TWO_HOURS.getTime() + 60000);
const when = (language) => new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

for (const language of SOME_LANGUAGES)
  scene(`a closed page says when it opens, an open one does not (${language})`, async ({ person, service }) => {
    const seeker = await person({ size: 'phone', language, timezoneId: 'UTC' });
    const { words } = seeker;
    await see(seeker, `${words('seeker.closed')} ${words('seeker.opens', { when: when(language).format(IN_TWO_HOURS) })}`);
    const librarian = await person({ path: '/desk' });
    await comeToWork(librarian, service.account('librarian'));
    await goOnDuty(librarian);
    await see(seeker, words('seeker.answering'));
    await librarian.page.getByRole('button', { name: librarian.words('desk.duty.go_off') }).click();
    await see(seeker, words('seeker.closed'));
    await writeFirst(seeker, 'Hello');
    await see(seeker, words('seeker.left'));
    await see(seeker, words('seeker.due', { when: when(language).format(CLOSES) }));
    await see(seeker, words('seeker.opens', { when: when(language).format(IN_TWO_HOURS) }));
  }, { own: true });
