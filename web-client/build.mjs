// SPDX-License-Identifier: Apache-2.0
// Builds dist/: each page in each language, its script with the words of only that
// language, its style sheet, the script for other sites with a few words of every language,
// and, for the daemon to compile in, dist/pages.c, dist/sentences.c, dist/mail_words.c,
// dist/trouble_words.c and dist/suggested_questions.c.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { build } from 'esbuild';
import { catalogue, catalogueFaults, LANGUAGES } from './build/catalogue.mjs';
import { documentMarkup, shellMarkup } from './build/document.mjs';
import { pagesSource } from './build/pages_c.mjs';
import { pageScripts, press, SYNTAX } from './build/scripts.mjs';
import { mailWordsSource, sentencesSource, suggestedQuestionsSource, troubleWordsSource } from './build/sentences_c.mjs';

process.chdir(new URL('.', import.meta.url).pathname);

/**
 * Each folder has page.jsx (the script), page.css, shell.jsx (the HTML before the script)
 * and, where something must come before the script, early.js; where the script fetches more
 * of itself, talk.jsx and late.jsx (docs/decisions/0028), whose addresses are modules of their own,
 * as is that of the font for a PDF.
 */
const PAGES = [
  { name: 'seeker', folder: 'seeker', path: '/' },
  { name: 'desk', folder: 'librarian', path: '/desk' },
  { name: 'admin', folder: 'admin', path: '/admin' },
  { name: 'poster', folder: 'poster', path: '/poster' },
  { name: 'practice', folder: 'practice', path: '/practice' },
];
const ROBOTS = 'User-agent: *\nDisallow: /desk\nDisallow: /admin\nDisallow: /practice\n';
const TYPES = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', ttf: 'font/ttf' };
const MADE = 'dist/.made';
const served = [];

const faults = catalogueFaults();
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
// Every preset of the daemon builds it: what was made of these very files is not made again.
const made = fingerprint();
if (existsSync(MADE) && readFileSync(MADE, 'utf8') === made) process.exit(0);
rmSync('dist', { recursive: true, force: true });
mkdirSync('dist/assets', { recursive: true });
const FONT = asset('dejavu_sans', 'ttf', readFileSync('fonts/dejavu_sans.ttf'));
for (const page of PAGES) await buildPage(page);
await buildEmbed();
await buildPreview();
serve({ path: '/favicon.svg', type: 'image/svg+xml', bytes: readFileSync('ui/favicon.svg'), immutable: false });
for (const name of readdirSync('ui/accents').filter((one) => one.endsWith('.css'))) {
  serve({ path: `/${name}`, type: 'text/css; charset=utf-8', bytes: readFileSync(`ui/accents/${name}`), immutable: false });
}
serve({ path: '/favicon-waiting.svg', type: 'image/svg+xml', bytes: readFileSync('ui/favicon_waiting.svg'), immutable: false });
serve({ path: '/robots.txt', type: 'text/plain; charset=utf-8', bytes: Buffer.from(ROBOTS), immutable: false });
served.sort((a, b) => compare(a.path, b.path) || compare(a.language || '', b.language || ''));
writeFileSync('dist/pages.c', pagesSource(served));
writeFileSync('dist/sentences.c', sentencesSource(
  Object.fromEntries(LANGUAGES.map((language) => [language, { ...catalogue('seeker', language), ...catalogue('plain', language) }])),
  served.find(({ path }) => /^\/assets\/seeker-.*\.css$/.test(path)).path));

writeFileSync('dist/mail_words.c', mailWordsSource(Object.fromEntries(LANGUAGES.map((language) => [language, catalogue('mail', language)]))));
writeFileSync('dist/trouble_words.c', troubleWordsSource(Object.fromEntries(LANGUAGES.map((language) => [language, catalogue('trouble', language)]))));
writeFileSync('dist/suggested_questions.c', suggestedQuestionsSource(Object.fromEntries(LANGUAGES.map((language) => [language, catalogue('suggested', language)]))));

writeFileSync(MADE, made);

/** Of everything that this build reads. */
function fingerprint() {
  const digest = createHash('sha256');
  const files = readdirSync('.', { withFileTypes: true }).filter(({ name }) => name !== 'dist' && name !== 'node_modules').flatMap(({ name }) => filesBelow(name));
  for (const path of files.sort(compare)) digest.update(`${path}\0`).update(readFileSync(path)).update('\0');
  return digest.digest('hex');
}

/** @returns {string[]} */
function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(`${path}/${name}`));
}

async function buildPage({ name, folder, path }) {
  const scripts = await pageScripts(name, folder, catalogue(name, 'en'));
  const earlySource = `${folder}/early.js`;
  const early = existsSync(earlySource) && asset(`${name}-early`, 'js', await bundle(earlySource, bundleOptions({})));
  const styles = asset(name, 'css', await bundle(`${folder}/page.css`, bundleOptions({})));
  for (const language of LANGUAGES) {
    const words = catalogue(name, language);
    const html = documentMarkup({
      language, words, page: name, early, styles,
      markup: await shellMarkup(`./${folder}/shell.jsx`, bundleOptions(words)),
      script: servedScripts(name, language, (address) => scripts(words, address, FONT)),
    });
    const bytes = Buffer.from(html);
    writeFileSync(`dist/${name}.${language}.html`, bytes);
    serve({ path, language, type: 'text/html; charset=utf-8', bytes, immutable: false });
  }
}

/** Serves them under one digest, for each names others, and returns the address of the page's own. */
function servedScripts(page, language, made) {
  const address = (digest) => (script) => `/assets/${page}${script === 'page' ? '' : `-${script}`}.${language}-${digest}.js`;
  const digest = hashed(made(address('')).map(({ code }) => code).join('\0'));
  for (const { name, code } of made(address(digest))) place(address(digest)(name), 'js', Buffer.from(code));
  return address(digest)('page');
}

/** The one file that other sites load. */
async function buildEmbed() {
  const words = Object.fromEntries(LANGUAGES.map((language) => {
    const all = catalogue('embed', language);
    return [language, { title: all['common.library_service'], close: all['common.close'], new_tab: all['embed.new_tab'], blocked: all['embed.blocked'], leave: all['embed.leave'] }];
  }));
  const options = bundleOptions(words);
  const styles = (await bundle('embed/embed.css', options)).toString();
  const bytes = await bundle('embed/embed.js', { ...options, plugins: [...options.plugins, {
    name: 'styles',
    setup: (builder) => void builder.onLoad({ filter: /\.css$/ }, () => ({ contents: styles.trim(), loader: 'text' })),
  }] });
  const light = Buffer.from(await press(bytes.toString()));
  writeFileSync('dist/embed.js', light);
  serve({ path: '/embed.js', type: 'text/javascript; charset=utf-8', bytes: light, immutable: false, isForOthers: true });
}

/**
 * The frame in which a file is looked at: one document with all that it needs inside, for it may
 * ask nobody for anything, and may run nothing but this very script.
 */
async function buildPreview() {
  const options = bundleOptions({});
  const styles = (await bundle('preview/page.css', options)).toString().trim();
  const script = (await press((await bundle('preview/page.js', options)).toString())).trim();
  const digest = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const bytes = Buffer.from(`<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>.</title><style>${styles}</style></head><body><script>${script}</script></body></html>\n`);
  const policy = `default-src 'none'; script-src ${digest(script)}; style-src ${digest(styles)}; base-uri 'none'; form-action 'none'; sandbox allow-scripts`;
  writeFileSync('dist/preview.html', bytes);
  serve({ path: '/preview', type: 'text/html; charset=utf-8', bytes, policy, immutable: false });
}

function bundleOptions(words) {
  return {
    ...SYNTAX, bundle: true, minify: true, write: false, format: 'iife', logLevel: 'warning',
    plugins: [{
      name: 'catalogue',
      setup(builder) {
        builder.onResolve({ filter: /^catalogue$/ }, () => ({ path: 'catalogue', namespace: 'words' }));
        builder.onLoad({ filter: /./, namespace: 'words' }, () => ({ contents: `export default ${JSON.stringify(words)}`, loader: 'js' }));
        builder.onResolve({ filter: /^address:/ }, ({ path }) => ({ path, namespace: 'address' }));
        builder.onLoad({ filter: /./, namespace: 'address' }, () => ({ contents: `export default ''`, loader: 'js' }));
      },
    }],
  };
}

async function bundle(source, options) {
  const { outputFiles } = await build({ ...options, entryPoints: [source] });
  const [{ text }] = outputFiles;
  // esbuild keeps the space in `--name: value`, which means nothing.
  return Buffer.from(source.endsWith('.css') ? text.replace(/(--[\w-]+): /g, '$1:') : text);
}

/** Writes one hashed asset and returns its path. */
function asset(name, ending, bytes) {
  return place(`/assets/${name}-${hashed(bytes)}.${ending}`, ending, bytes);
}

function place(path, ending, bytes) {
  writeFileSync('dist' + path, bytes);
  serve({ path, type: TYPES[ending], bytes, immutable: true });
  return path;
}

function hashed(bytes) {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10);
}

function serve(file) {
  served.push(file);
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
