// SPDX-License-Identifier: Apache-2.0
// Fails when a page has become too heavy, with the place of its budget: bytes after gzip, of each
// language. Another file of budgets than budgets.json may be named. `first` is
// what is needed before one can write: the HTML, its style sheet and the early script.
// `whole` is the page with its script; `late` is what that fetches only when somebody comes to it
// (docs/decisions/0028). A script by itself, and the frame in which a file is looked at, is one file for all languages.

import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { LANGUAGES } from './build/catalogue.mjs';

const dist = new URL('./dist/', import.meta.url);
const FILE = process.argv[2] || new URL('./budgets.json', import.meta.url).pathname;
const text = readFileSync(FILE, 'utf8');
const budgets = JSON.parse(text);
let isOver = false;

for (const [page, budget] of Object.entries(budgets)) {
  if (/[.](js|html)$/.test(page)) {
    check(page, page, [page], budget.whole);
    continue;
  }
  for (const language of LANGUAGES) {
    const html = `${page}.${language}.html`;
    const assets = readFileSync(new URL(html, dist), 'utf8').match(/\/assets\/[\w.-]+/g).map((path) => path.slice(1));
    const first = assets.filter((path) => path.endsWith('.css') || path.includes('-early-'));
    check(page, `${html} with what is needed to write`, [html, ...first], budget.first);
    check(page, `${html} with its script`, [html, ...assets], budget.whole);
    check(page, `${html}: what is fetched late`, readdirSync(new URL('assets/', dist)).filter((name) => name.startsWith(`${page}-late.${language}-`)).map((name) => `assets/${name}`), budget.late);
  }
}
process.exit(isOver ? 1 : 0);

function check(page, what, files, most) {
  if (!most) return;
  const sizes = files.map((file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`${bytes > most ? 'TOO HEAVY' : 'fits'}  ${what}: ${bytes} of ${most} bytes`);
  if (bytes <= most) return;
  isOver = true;
  console.log(`${FILE}:${text.slice(0, text.indexOf(`"${page}"`)).split('\n').length}: ${what} is ${bytes - most} bytes over its budget`);
  files.forEach((file, place) => console.log(`           ${file}: ${sizes[place]}`));
}
