// SPDX-License-Identifier: Apache-2.0
// Bundles a page's scripts, once for all languages: the page's own and, where its folder has
// them, those that it fetches later. What an earlier one has brought, a later one takes from it.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import { minify } from 'terser';
import { catalogueParts, catalogueSaid } from './catalogue.mjs';

/** In the order in which they come: each may take from those before it, and none from those behind. */
const SCRIPTS = ['page', 'talk', 'late'];
/** What a script says where the build puts something in: the words of a language, and addresses. */
const WORDS = (script) => `CVDESK_WORDS_${script}`;
const ADDRESS = (name) => `CVDESK_ADDRESS_${name}`;
const FILE = (script) => `./CVDESK_FILE_${script}`;

/** @typedef {{ name: string, code: string }} Script */

/**
 * @param {string} page
 * @param {string} folder
 * @param {Record<string, string>} words  the page's, in any language
 * @returns {Promise<(words: Record<string, string>, address: (script: string) => string, font: string) => Script[]>}
 *   what gives them the words of a language and the addresses under which they will be served
 */
export async function pageScripts(page, folder, words) {
  const names = SCRIPTS.filter((name) => existsSync(`${folder}/${name}.jsx`));
  const scripts = await bundled(folder, names);
  const said = catalogueSaid(page, words, scripts);
  const pressed = await Promise.all(scripts.map(async ({ name, code }) => ({ name, code: await press(said.short(code), { module: true }) })));
  return (ours, address, font) => pressed.map(({ name, code }) => ({ name, code: [
    ...names.flatMap((one) => [[FILE(one), `.${address(one).slice(address(one).lastIndexOf('/'))}`], [ADDRESS(one), JSON.stringify(address(one))]]),
    [ADDRESS('font'), JSON.stringify(font)],
    [WORDS(name), wordsScript(name, catalogueParts(said.of(name, ours)))],
  ].reduce((text, [place, what]) => text.replaceAll(place, () => what), code) }));
}

/** A page begins with an object, to which others add. */
const wordsScript = (name, [at, listed, named]) => (name === 'page' ? `Object.assign(${listed},${named})` : `[${at},${listed},${named}]`);

/** Some four per cent lighter after gzip than esbuild leaves it. @returns {Promise<string>} */
export async function press(script, how = {}) {
  const { code } = await minify(script, { ...how, compress: { ecma: 2020, passes: 2, inline: 1 }, format: { ecma: 2020 } });
  return code;
}

/** @returns {Promise<Script[]>} in the order of NAMES */
async function bundled(folder, names) {
  const bundle = await rollup({ input: `${folder}/page.jsx`, plugins: [ours(folder, names), nodeResolve(), syntax()] });
  const { output } = await bundle.generate({ format: 'es', chunkFileNames: FILE('[name]').slice(2), entryFileNames: FILE('page').slice(2) });
  const found = output.map(({ name, code }) => ({ name, code }));
  if (found.length !== names.length) throw new Error(`${folder} became ${found.map(({ name }) => name)}, and not ${names}`);
  return names.map((name) => found.find((one) => one.name === name));
}

/** The later scripts, the words of each, and the addresses, as modules. */
function ours(folder, names) {
  const place = (name) => resolve(folder, `${name}.jsx`);
  return {
    name: 'ours',
    buildStart() {
      names.slice(1).forEach((name, before) => this.emitFile({ type: 'chunk', id: place(name), name, preserveSignature: 'allow-extension', implicitlyLoadedAfterOneOf: [place(names[before])] }));
    },
    resolveId: (id) => (/^(catalogue$|address:|words:)/.test(id) ? `\0${id}` : null),
    load(id) {
      const [, kind, name] = id.match(/^\0(\w+)(?::(\w+))?$/) ?? [];
      if (kind === 'catalogue') return `export default ${WORDS('page')}`;
      if (kind === 'address') return `export default ${ADDRESS(name)}`;
      if (kind === 'words') return `import { wordsAdd } from ${JSON.stringify(resolve('words/words.js'))}; wordsAdd(${WORDS(name)})`;
      return null;
    },
    // Its words come first: what a later script makes at once has them.
    transform(code, id) {
      const name = names.slice(1).find((one) => place(one) === id);
      return name ? { code: `import 'words:${name}'; ${code}`, map: null } : null;
    },
  };
}

/** JSX, and what browsers of 2020 do not know yet. */
function syntax() {
  return {
    name: 'syntax',
    async transform(code, id) {
      if (id.startsWith('\0') || id.includes('node_modules')) return null;
      // Without its comments: what stands in one is not said.
      return { code: (await transform(code, { ...SYNTAX, loader: 'jsx', minifyWhitespace: true })).code, map: null };
    },
  };
}

export const SYNTAX = {
  target: ['es2020', 'chrome80'], charset: 'utf8',
  // What Chrome 80 does not know of it, spread arguments behind `?.`, nobody writes here.
  supported: { 'optional-chain': true },
  jsx: 'automatic', jsxImportSource: 'preact', legalComments: 'none',
};
