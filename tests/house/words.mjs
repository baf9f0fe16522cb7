// SPDX-License-Identifier: Apache-2.0
//
// Every sentence a person reads, in three languages: none missing, none empty, none in
// another language's file, the same places to fill in, and no shouting.

import test from "node:test";
import { caught, files, none } from "./tree.mjs";

const LANGUAGES = ["en", "bg", "da"];

/** { key, text, line } of a catalogue; JSON.parse alone would swallow a key that stands twice. */
function rows(text) {
  return text.split("\n").flatMap((row, index) => {
    const match = /^\s*("(?:\\.|[^"\\])*")\s*:\s*("(?:\\.|[^"\\])*"),?\s*$/.exec(row);
    return match ? [{ key: JSON.parse(match[1]), text: JSON.parse(match[2]), line: index + 1 }] : [];
  });
}

const places = (text) => [...new Set(text.match(/\{\w*\}/g))].sort().join(" ");
const withoutPlaces = (text) => text.replace(/\{\w*\}/g, " ");
const isCyrillic = (text) => /\p{Script=Cyrillic}/u.test(text);
const words = (text) => withoutPlaces(text).match(/\p{L}{2,}/gu) || [];

/** A language may be called by its own name in every language. */
const OWN_NAMES = ["Български", "Dansk", "English"];

function checkText(language, text, english) {
  const own = OWN_NAMES.reduce((rest, name) => rest.replaceAll(name, ""), withoutPlaces(text));
  const complaints = [];
  if (!text.trim()) complaints.push("is empty");
  if (/[!！]/.test(text)) complaints.push("has an exclamation mark");
  if (text !== text.trim()) complaints.push("has a space at its end");
  if (language !== "bg" && isCyrillic(own)) complaints.push(`has Cyrillic letters in ${language}`);
  if (language === "bg" && /\p{L}{3,}/u.test(own) && !isCyrillic(own)) complaints.push("has no Cyrillic letter in bg");
  if (english !== undefined && places(text) !== places(english)) complaints.push(`fills in ${places(text) || "nothing"}, English ${places(english) || "nothing"}`);
  if (english !== undefined && language !== "en" && text === english && words(text).length > 2) complaints.push("is the English sentence");
  return complaints;
}

function checkCatalogue({ path, text }, english) {
  const language = path.split("/").at(-2);
  const found = rows(text);
  const wanted = new Map(rows(english.text).map((row) => [row.key, row.text]));
  const seen = new Set();
  const complaints = [];
  for (const row of found) {
    const say = (what) => complaints.push(`${path}:${row.line}: ${row.key} ${what}`);
    if (seen.has(row.key)) say("stands twice");
    seen.add(row.key);
    if (!wanted.has(row.key)) say(`is not in ${english.path}`);
    checkText(language, row.text, wanted.get(row.key)).forEach(say);
  }
  for (const key of wanted.keys()) if (!seen.has(key)) complaints.push(`${path}:1: ${key} is missing`);
  if (Object.keys(JSON.parse(text)).length !== seen.size) complaints.push(`${path}:1: not one "key": "text" on each line`);
  return complaints;
}

function checkAll(catalogues) {
  const parts = new Set(catalogues.map(({ path }) => path.split("/").at(-1)));
  return [...parts].flatMap((part) => {
    const find = (language) => catalogues.find(({ path }) => path.endsWith(`/${language}/${part}`));
    const missing = LANGUAGES.filter((language) => !find(language));
    if (missing.length > 0) return missing.map((language) => `web-client/words/${language}/${part}:1: the file is missing`);
    return LANGUAGES.flatMap((language) => checkCatalogue(find(language), find("en")));
  });
}

function checkReasons(table, catalogue) {
  const wanted = [...table.text.matchAll(/^REASON\((\w+),/gm)].map(([, name]) => name);
  const keys = new Set(rows(catalogue.text).map(({ key }) => key));
  return [
    ...wanted.filter((name) => !keys.has(name)).map((name) => `${catalogue.path}:1: the reason ${name} has no words`),
    ...[...keys].filter((key) => !wanted.includes(key)).map((key) => `${catalogue.path}:1: ${key} is no reason of ${table.path}`),
  ];
}

test("the catalogues are whole in three languages", () => {
  const catalogues = files("web-client/words", (path) => path.endsWith(".json"));
  if (catalogues.length === 0) throw new Error("web-client/words holds no catalogues");
  none(checkAll(catalogues));
});

test("every reason has words", () => {
  const [table] = files("daemon/domain", (path) => path.endsWith("/reasons.def"));
  const catalogues = files("web-client/words", (path) => path.endsWith("/reasons.json"));
  none(catalogues.flatMap((catalogue) => checkReasons(table, catalogue)));
});

/** A key in the C that draws a page; one that ends in a point or has _one and _other is a stem. */
function checkDrawn(source, keys) {
  return source.text.split("\n").flatMap((row, index) => [...row.matchAll(/"((?:seeker|common|plain|reason)\.[\w.]*)"/g)].map(([, key]) => key)
    .filter((key) => ![...keys].some((one) => one === key || one === `${key}_one` || (key.endsWith(".") && one.startsWith(key))))
    .map((key) => `${source.path}:${index + 1}: there is no sentence ${key}`));
}

test("every sentence that the service draws is there", () => {
  const keys = new Set(files("web-client/words/en", (path) => /(seeker|common|plain)\.json$/.test(path)).flatMap(({ text }) => rows(text).map(({ key }) => key)));
  keys.add("reason.any");
  const sources = files("daemon/clerk", (path) => path.endsWith(".c"));
  if (!sources.some(({ text }) => text.includes('"seeker.title"'))) throw new Error("no page is drawn any more");
  none(sources.flatMap((source) => checkDrawn(source, keys)));
});

test("planted: a sentence that is not there is caught", () => {
  const source = { path: "daemon/clerk/plain.c", text: 'say("seeker.title");\nsay("seeker.titel");' };
  caught(checkDrawn(source, new Set(["seeker.title"])), "daemon/clerk/plain.c:2", /no sentence seeker.titel/);
});

const catalogue = (language, entries) => ({
  path: `web-client/words/${language}/seeker.json`,
  text: "{\n" + entries.map(([key, text]) => `  ${JSON.stringify(key)}: ${JSON.stringify(text)}`).join(",\n") + "\n}\n",
});
const GOOD = { en: [["a", "Send"], ["b", "Wait {count} minutes"]], bg: [["a", "Изпрати"], ["b", "Чакайте {count} минути"]], da: [["a", "Send"], ["b", "Vent {count} minutter"]] };
const planted = (language, entries) => checkAll(LANGUAGES.map((one) => catalogue(one, one === language ? entries : GOOD[one])));

test("planted: what is wrong with one sentence is caught", () => {
  const bg = "web-client/words/bg/seeker.json", da = "web-client/words/da/seeker.json";
  none(planted("bg", GOOD.bg));
  caught(planted("bg", [GOOD.bg[0]]), `${bg}:1`, /b is missing/);
  caught(planted("bg", [...GOOD.bg, ["c", "Още"]]), `${bg}:4`, /c is not in/);
  caught(planted("bg", [...GOOD.bg, GOOD.bg[0]]), `${bg}:4`, /stands twice/);
  caught(planted("bg", [GOOD.bg[0], ["b", "Чакайте {minutes} минути"]]), `${bg}:3`, /fills in \{minutes\}, English \{count\}/);
  caught(planted("bg", [["a", "Изпрати!"], GOOD.bg[1]]), `${bg}:2`, /exclamation mark/);
  caught(planted("bg", [["a", "Send"], GOOD.bg[1]]), `${bg}:2`, /no Cyrillic letter/);
  caught(planted("da", [["a", "Изпрати"], GOOD.da[1]]), `${da}:2`, /Cyrillic letters in da/);
  caught(planted("da", [["a", ""], GOOD.da[1]]), `${da}:2`, /is empty/);
  caught(planted("da", [["a", "Send "], GOOD.da[1]]), `${da}:2`, /space at its end/);
  const english = [["a", "Wait for a librarian"]];
  caught(checkCatalogue(catalogue("da", english), catalogue("en", english)), `${da}:2`, /is the English sentence/);
  caught(checkAll([catalogue("en", GOOD.en), catalogue("da", GOOD.da)]), `${bg}:1`, /file is missing/);
});

test("planted: a reason without words, and words without a reason", () => {
  const table = { path: "daemon/domain/reasons.def", text: 'REASON(busy, 503, "x")\nREASON(empty, 400, "x")\n' };
  const one = (entries) => checkReasons(table, catalogue("en", entries));
  caught(one([["busy", "Wait"]]), "web-client/words/en/seeker.json:1", /reason empty has no words/);
  caught(one([["busy", "Wait"], ["empty", "Write"], ["gone", "x"]]), "web-client/words/en/seeker.json:1", /gone is no reason/);
});
