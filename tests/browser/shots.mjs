// SPDX-License-Identifier: Apache-2.0
// Pictures of every page and state, in every language and size, into shots/ with an
// index.html: node tests/browser/shots.mjs [LANGUAGE…] [mail]; mail: only what has to do with it.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startService } from '../system/service.mjs';
import { LANGUAGES, SETTINGS, launch, openCast } from './browser.mjs';
import { walk } from './states.mjs';
import { walkMail } from './states_mail.mjs';

const FOLDER = fileURLToPath(new URL('shots/', import.meta.url));
const LOOKS = [
  { name: 'phone', sizes: ['phone', 'tall'] },
  { name: 'computer', sizes: ['computer', 'computer'] },
  { name: 'dark', sizes: ['phone', 'computer'], context: { colorScheme: 'dark' } },
];
const chosen = process.argv.slice(2).filter((one) => one !== 'mail');
const isOnlyMail = process.argv.includes('mail');
const languages = chosen.length > 0 ? chosen : LANGUAGES;
const preset = process.env.DEV_PRESET || 'release';
/** By state: the pictures of it. @type {Map<string, string[]>} */
const taken = new Map();

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const browser = await launch();
let failures = 0;
for (const language of languages) for (const look of LOOKS) await takeAll(language, look);
await browser.close();
writeFileSync(`${FOLDER}index.html`, index());
console.log(`${[...taken.values()].flat().length} pictures: ${FOLDER}index.html`);
process.exitCode = failures > 0 ? 1 : 0;

async function takeAll(language, { name, sizes, context }) {
  const look = async (page, state) => {
    const file = `${state}.${language}.${name}.png`;
    await page.screenshot({ path: FOLDER + file, animations: 'disabled' });
    taken.set(state, [...taken.get(state) || [], file]);
  };
  for (const walks of isOnlyMail ? [walkMail] : [walkAll, walkMail]) {
    try {
      await walks({ browser, look, language, sizes, context });
    } catch (fault) {
      failures += 1;
      console.error(`${language} ${name}: ${fault.stack}`);
    }
  }
}

async function walkAll({ browser: whose, ...options }) {
  const service = await startService({ preset, settings: SETTINGS });
  const { person, leave } = openCast(whose, service);
  try {
    await walk({ person, service, ...options });
  } finally {
    await leave();
    await service.stop();
  }
}

function index() {
  const sections = [...taken].map(([state, files]) => `<h2>${state}</h2>\n${files.map((file) => `<a href="${file}"><img loading=lazy src="${file}" alt="${file}" title="${file}"></a>`).join('\n')}`);
  return `<!doctype html>\n<meta charset="utf-8">\n<title>cvdesk</title>\n<style>body{font-family:system-ui}img{block-size:24rem;margin:.25rem;border:1px solid #999}</style>\n${sections.join('\n')}\n`;
}
