// SPDX-License-Identifier: Apache-2.0
// Fails when a page has become too heavy: bytes after gzip, of each language. `first` is
// what is needed before one can write: the HTML, its style sheet and the early script.
// `sent` is the page with the script that sends the first message, `whole` with the talk that it
// fetches at once; `late` is what is fetched only when somebody comes to it (docs/decisions/0028). A script by itself, and the frame in which a file is looked at, is one file for all languages.
// What is too heavy is named with the line of its budget: node budgets.mjs [BUDGETS].

import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { LANGUAGES } from './build/catalogue.mjs';

const dist = new URL('./dist/', import.meta.url);
const source = process.argv[2] ?? 'web-client/budgets.json';
const text = readFileSync(process.argv[2] ?? new URL('./budgets.json', import.meta.url), 'utf8');
const lines = text.split('\n');
let isOver = false;

for (const [page, budget] of Object.entries(JSON.parse(text))) {
  const place = `${source}:${lines.findIndex((row) => row.includes(`"${page}":`)) + 1}`;
  if (/[.](js|html)$/.test(page)) {
    check(place, page, [page], budget.whole);
    continue;
  }
  for (const language of LANGUAGES) {
    const html = `${page}.${language}.html`;
    const assets = readFileSync(new URL(html, dist), 'utf8').match(/\/assets\/[\w.-]+/g).map((path) => path.slice(1));
    const first = assets.filter((path) => path.endsWith('.css') || path.includes('-early-'));
    check(place, `${html} with what is needed to write`, [html, ...first], budget.first);
    const fetched = (script) => readdirSync(new URL('assets/', dist)).filter((name) => name.startsWith(`${page}-${script}.${language}-`)).map((name) => `assets/${name}`);
    check(place, `${html} with what sends a message`, [html, ...assets], budget.sent);
    check(place, `${html} with its script`, [html, ...assets, ...fetched('talk')], budget.whole);
    check(place, `${html}: what is fetched late`, fetched('late'), budget.late);
  }
}
process.exit(isOver ? 1 : 0);

function check(place, what, files, most) {
  if (!most) return;
  const sizes = files.map((file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  if (bytes <= most) return console.log(`fits  ${what}: ${bytes} of ${most} bytes`);
  isOver = true;
  console.log(`${place}: ${what}: ${bytes} of ${most} bytes`);
  files.forEach((file, at) => console.log(`           ${file}: ${sizes[at]}`));
}
