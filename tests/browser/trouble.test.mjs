// SPDX-License-Identifier: Apache-2.0
// Somebody is abusive: the librarian warns, pauses and lifts the pause, ends and blocks; who was
// blocked is told so in words, and an admin lifts it.

import { answerDialog, button, clean, comeToWork, librarianOnDuty, reads, remembered, say, see, take, toPart, writeFirst } from './acts.mjs';
import { openStage, SOME_LANGUAGES, until } from './browser.mjs';

const scene = openStage();
const FIRST = 'You are all idiots';
/** As the service says it, in the language of the job seeker. */
const TOLD = {
  en: { warned: 'Please stay friendly.', paused: 'The conversation pauses for 5 minutes.', waits: 'Your words stay here.', over: 'The pause is over.', blocked: /You cannot write to us until \d\d\.\d\d\.\d{4}.*insults/, lifted: 'You can write to us again.' },
  bg: { warned: 'нека останем учтиви', paused: 'Разговорът спира за 5 минути.', waits: 'Написаното остава тук.', over: 'Паузата свърши.', blocked: /Не можете да ни пишете до \d\d\.\d\d\.\d{4}.*обиди/, lifted: 'Можете отново да ни пишете.' },
  da: { warned: 'Hold venligst en god tone.', paused: 'Samtalen holder pause i 5 minutter.', waits: 'bliver her', over: 'Pausen er slut.', blocked: /Du kan ikke skrive til os før \d\d\.\d\d\.\d{4}.*fornærmelser/, lifted: 'Du kan skrive til os igen.' },
};

for (const language of SOME_LANGUAGES)
  scene(`warned, paused, blocked, and lifted by an admin (${language})`, async ({ person, service }) => {
    const told = TOLD[language];
    const seeker = await person({ size: 'narrow', language });
    const { words } = seeker;
    const maria = await person({ size: 'narrow', language, path: '/desk' });
    await librarianOnDuty(maria, service.account('librarian'));
    await writeFirst(seeker, FIRST);
    await remembered(seeker);
    await take(maria, FIRST);
    const trouble = async () => {
      await button(maria, words('desk.trouble.open')).click();
      await see(maria, words('desk.trouble.title'), 'dialog');
    };

    await trouble();
    await clean(maria, 'the menu of trouble');
    await answerDialog(maria, words('desk.trouble.warn'));
    await see(seeker, told.warned, '.log');
    await see(maria, told.warned, '.log');

    await trouble();
    await answerDialog(maria, words('desk.trouble.minutes_other', { count: 5 }));
    await see(seeker, told.paused, '.log');
    await button(maria, words('desk.trouble.go_on')).waitFor();
    await clean(maria, 'a paused conversation');
    await say(seeker, 'Idiots');
    await see(seeker, told.waits, '.dock');
    await until(async () => (await seeker.page.inputValue('#words')) === 'Idiots', 'the words are in the field again');
    await clean(seeker, 'paused');
    await button(maria, words('desk.trouble.go_on')).click();
    await see(seeker, told.over, '.log');
    await say(seeker, 'Still idiots');
    await reads(maria, [FIRST, 'Still idiots']);

    await trouble();
    await maria.page.selectOption('#block-reason', 'insults');
    await maria.page.selectOption('#block-length', 'week');
    await answerDialog(maria, words('desk.trouble.block'));
    await see(maria, words('desk.news.blocked'));
    await see(seeker, told.blocked, '.log');
    await see(seeker, words('common.event.ended'), '.log');
    await say(seeker, 'You cannot do this');
    await see(seeker, told.blocked, '.dock');
    await seeker.page.reload();
    await reads(seeker, [FIRST, 'Still idiots']);
    await clean(seeker, 'blocked');

    await button(maria, words('staff.blocks.title')).click();
    await see(maria, words('staff.block.insults'), 'dialog');
    await clean(maria, 'who is blocked');
    await answerDialog(maria, words('common.close'));

    const ina = await person({ size: 'narrow', language, path: '/admin' });
    await comeToWork(ina, service.account('admin'));
    await toPart(ina, 'blocks');
    await see(ina, words('staff.block.insults'));
    await clean(ina, 'who is blocked, for an admin');
    await ina.page.getByRole('button', { name: new RegExp(`^${words('staff.blocks.lift')}`) }).click();
    await see(ina, words('staff.blocks.none'));
    await see(seeker, told.lifted, '.log');
    await say(seeker, 'Sorry');
    await see(maria, 'Sorry');
  }, { own: true });
