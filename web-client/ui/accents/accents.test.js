// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { ACCENTS } from '../../link/packets.js';

const read = (/** @type {string} */ name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const DARK = '@media (prefers-color-scheme: dark)';
const base = read('../base.css').split(DARK);

/** @param {string} rules @returns {Record<string, string>} */
function tokens(rules) {
  const block = rules.slice(rules.indexOf(':root')).split('}')[0];
  return Object.fromEntries([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, colour]) => [name, colour]));
}

/** WCAG 2.1, relative luminance. @param {string} colour */
function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {string} one @param {string} other */
function contrast(one, other) {
  const [dim, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

for (const [place, scheme] of ['light', 'dark'].entries()) {
  for (const accent of ACCENTS) {
    test(`${accent}, ${scheme}: words in it and on it can be read`, () => {
      const page = tokens(base[place]);
      const own = accent === ACCENTS[0] ? {} : tokens(read(`${accent}.css`).split(DARK)[place]);
      const colours = { ...page, ...own };
      if (accent !== ACCENTS[0]) assert.notEqual(colours.accent, page.accent);
      for (const [words, ground] of [['accent', 'paper'], ['accent', 'card'], ['on-accent', 'accent'], ['on-accent', 'accent-strong'], ['ink', 'tint'], ['accent', 'tint']]) {
        assert.ok(contrast(colours[words], colours[ground]) >= 4.5, `${words} on ${ground}: ${contrast(colours[words], colours[ground]).toFixed(2)}`);
      }
    });
  }
}
