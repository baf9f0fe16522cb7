// SPDX-License-Identifier: Apache-2.0
//
// Checks the word lists of the pick-up code (daemon/domain/pickup_words_*.def)
// for every rule that a machine can check. Run with:
//
//     node --test tests/house/pickup_words.mjs

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

const WORDS_PER_LIST = 2048;
const MIN_LETTERS = 3;
const MAX_LETTERS = 8;
const LONGEST_ENDING = 2;
const LICENCE = "/* SPDX-License-Identifier: Apache-2.0 */";

// All letters are in the Basic Multilingual Plane, one UTF-16 unit each, so
// that .length counts letters and < compares in UTF-8 byte order.
const LISTS = [
  { language: "en", letters: /^[a-z]+$/ },
  { language: "bg", letters: /^[а-щъьюя]+$/ },
  { language: "da", letters: /^[a-z]+$/ },
];

function parse(text, file) {
  assert.ok(!text.includes("\r"), `${file}: has a carriage return`);
  assert.ok(text.endsWith("\n"), `${file}: last line is not ended`);
  const lines = text.slice(0, -1).split("\n");
  assert.equal(lines[0], LICENCE, `${file}: first line is not the licence`);
  const first = lines.findIndex((line) => line.startsWith("WORD"));
  assert.notEqual(first, -1, `${file}: has no words`);
  const head = lines.slice(0, first).join("\n");
  assert.match(
    head,
    /^(\/\*((?!\*\/)[^])*\*\/\n?)+$/,
    `${file}: something other than a comment stands before the words`,
  );
  return lines.slice(first).map((line, index) => {
    const match = /^WORD\("([^"\\]*)"\)$/.exec(line);
    assert.ok(match, `${file}:${first + index + 1}: not a word: ${line}`);
    return match[1];
  });
}

// Whether one edit at most (insert, delete, replace, or swap two neighbours)
// turns one word into the other.
function atMostOneEdit(one, other) {
  let [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  short = short.slice(at);
  long = long.slice(at);
  if (short.length < long.length) return short === long.slice(1);
  if (short.slice(1) === long.slice(1)) return true;
  return (
    short[0] === long[1] &&
    short[1] === long[0] &&
    short.slice(2) === long.slice(2)
  );
}

function fail(file, found) {
  assert.equal(found.length, 0, `${file}: ${found.join("; ")}`);
}

test("at most one edit", () => {
  for (const [one, other, expected] of [
    ["apple", "apple", true],
    ["apple", "apples", true],
    ["pple", "apple", true],
    ["aple", "apple", true],
    ["apple", "ample", true],
    ["angel", "angle", true],
    ["form", "from", true],
    ["apple", "maple", false],
    ["tea", "tables", false],
    ["abcd", "badc", false],
    ["abc", "cab", false],
    ["lamp", "palm", false],
  ]) {
    assert.equal(atMostOneEdit(one, other), expected, `${one} ${other}`);
    assert.equal(atMostOneEdit(other, one), expected, `${other} ${one}`);
  }
});

for (const { language, letters } of LISTS) {
  const file = `daemon/domain/pickup_words_${language}.def`;

  test(file, async (t) => {
    const bytes = readFileSync(new URL(`../../${file}`, import.meta.url));
    const text = new TextDecoder("utf-8", {
      fatal: true,
      ignoreBOM: true,
    }).decode(bytes);
    const words = parse(text, file);

    await t.test("has the right number of words", () => {
      assert.equal(words.length, WORDS_PER_LIST, `${file}: number of words`);
    });

    await t.test("has no word twice", () => {
      const seen = new Set();
      fail(
        file,
        words.filter((word) => seen.size === seen.add(word).size),
      );
    });

    await t.test("is in byte order", () => {
      const unsorted = words.filter(
        (word, index) =>
          index > 0 &&
          Buffer.compare(Buffer.from(words[index - 1]), Buffer.from(word)) > 0,
      );
      fail(file, unsorted);
    });

    await t.test("has only plain lower-case letters", () => {
      fail(
        file,
        words.filter((word) => !letters.test(word)),
      );
    });

    await t.test("has words of three to eight letters", () => {
      fail(
        file,
        words.filter(
          (word) => word.length < MIN_LETTERS || word.length > MAX_LETTERS,
        ),
      );
    });

    await t.test("has no two words one edit apart", () => {
      const found = [];
      words.forEach((word, index) => {
        for (const other of words.slice(index + 1)) {
          if (atMostOneEdit(word, other)) found.push(`${word} and ${other}`);
        }
      });
      fail(file, found);
    });

    await t.test("has no word that is another with an ending", () => {
      const all = new Set(words);
      const found = [];
      for (const word of words) {
        for (let ending = 1; ending <= LONGEST_ENDING; ending += 1) {
          const stem = word.slice(0, -ending);
          if (all.has(stem)) found.push(`${stem} and ${word}`);
        }
      }
      fail(file, found);
    });
  });
}
