// SPDX-License-Identifier: Apache-2.0
//
// A document names only what is there: links between documents, their headings, and files of
// the repository. docs/protocol.md and docs/settings.md are printed and looked at all the same.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import test from "node:test";
import { caught, files, line, none, ROOT } from "./tree.mjs";

const FILE = /`((?:daemon|web-client|tests|certs|docs|packaging)\/[\w./-]+)`/g;
const LINK = /\]\(([^)\s]+)\)/g;

/** As GitHub makes anchors of headings; and those that are named. */
function anchors(text) {
  const headings = [...text.matchAll(/^#+ +(.*)$/gm)].map(([, words]) => words.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, "").replace(/ /g, "-"));
  return [...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, name]) => name)];
}

/** The code blocks of a document hold examples, not names. */
const prose = (text) => text.replace(/^```[^]*?^```/gm, (block) => block.replace(/[^\n]/g, " "));

function checkLink(path, target, source) {
  if (/^[a-z]+:/.test(target)) return null;
  const [file, anchor] = target.split("#");
  const to = file ? normalize(join(dirname(path), file)) : path;
  const text = source(to);
  if (text === null) return `${target} is not there`;
  return anchor && !anchors(text).includes(anchor) ? `${target}: there is no such heading` : null;
}

function check({ path, text }, source) {
  const body = prose(text);
  const named = [...body.matchAll(FILE)].filter(([, name]) => source(name) === null).map((match) => [match.index, `${match[1]} is not there`]);
  const linked = [...body.matchAll(LINK)].map((match) => [match.index, checkLink(path, match[1], source)]).filter(([, words]) => words);
  return [...named, ...linked].map(([index, words]) => `${path}:${line(body, index)}: ${words}`);
}

function sourceOf(path) {
  if (!existsSync(ROOT + path)) return null;
  return path.endsWith(".md") ? readFileSync(ROOT + path, "utf8") : "";
}

test("documents name only what is there", () => {
  const documents = [...files("docs", (path) => path.endsWith(".md")), ...files("", (path) => /^(README|web-client\/README|certs\/README)\.md$/.test(path))];
  if (documents.length < 10) throw new Error(`only ${documents.length} documents were found`);
  none(documents.flatMap((document) => check(document, sourceOf)));
});

/** What stands in bold in a guide is what stands on the screen, in that language; {places} are filled. */
function checkGuide({ path, text }, sentences) {
  const patterns = sentences.map((sentence) => new RegExp(`^${sentence.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, ".+")}$`));
  const run = /\*\*([^*]+)\*\*/g;
  return [...text.matchAll(run)]
    .filter(([, words]) => /\{\w+\}/.test(words) || (!LEADS.test(words) && !patterns.some((pattern) => pattern.test(words))))
    .map((match) => `${path}:${line(text, match.index)}: "${match[1]}" does not stand on the screen`);
}

/** The bold words that open a paragraph. */
const LEADS = /^(A new colleague|A forgotten password|A lost phone|Somebody leaves|An expert of a partner|Нов колега|Забравена парола|Загубен телефон|Някой напуска|Експерт на партньор|En ny kollega|En glemt adgangskode|En mistet telefon|En kollega holder op|En ekspert fra en partner)\.$/;

const sentencesOf = (language) =>
  files(`web-client/words/${language}`).flatMap(({ text }) => Object.values(JSON.parse(text)));

/** Each key that the desk lists stands in the librarian's guide. */
function checkKeys({ path, text }, words) {
  return Object.keys(words).filter((key) => /^desk\.keys\.(?!title$|use$)/.test(key) && !text.includes(`**${words[key]}**`)).map((key) => `${path}:1: the key "${words[key]}" is missing`);
}

test("the librarian's guide has every key", () => {
  for (const language of ["en", "bg", "da"])
    none(checkKeys({ path: `docs/guide/librarian.${language}.md`, text: sourceOf(`docs/guide/librarian.${language}.md`) }, JSON.parse(readFileSync(`${ROOT}web-client/words/${language}/desk.json`, "utf8"))));
  caught(checkKeys({ path: "x.md", text: "| ? | **show** |" }, { "desk.keys.help": "show", "desk.keys.end": "end it" }), "x.md:1", /"end it" is missing/);
});

test("the guides speak with the words of the screen", () => {
  const guides = files("docs/guide");
  if (guides.length !== 9) throw new Error(`${guides.length} guides instead of 9`);
  none(guides.flatMap((guide) => checkGuide(guide, sentencesOf(/\.(\w\w)\.md$/.exec(guide.path)[1]))));
});

test("planted: a button that is called otherwise is caught", () => {
  const one = (text) => checkGuide({ path: "docs/guide/seeker.en.md", text }, ["Send", "{name} is here."]);
  none(one("Press **Send**. **Maria is here.**"));
  caught(one("\nPress **Post**."), "docs/guide/seeker.en.md:2", /"Post" does not stand/);
  caught(one("**{name} is here.**"), "docs/guide/seeker.en.md:1", /does not stand/);
});

/** Every kind of line that the daemon writes into its journal has a row in operations.md. */
function checkJournal(sources, page) {
  return sources.flatMap(({ path, text }) => [...text.matchAll(/\bjournal\((?:JOURNAL_\w+|[^"]*?),\s*(?:\w+ \? )?"([\w.-]+)"(?: : "([\w.-]+)")?/g)]
    .flatMap((match) => [match[1], match[2]].filter((event) => event && !page.includes("`" + event + " "))
      .map((event) => `${path}:${line(text, match.index)}: the line "${event} …" has no row in docs/operations.md`)));
}

test("operations.md knows every line of the journal", () => {
  const sources = files("daemon", (path) => path.endsWith(".c") && !path.includes("/memory"));
  none(checkJournal(sources, sourceOf("docs/operations.md")));
});

test("planted: a line of the journal without a row is caught", () => {
  const one = (text) => checkJournal([{ path: "daemon/desk/desk.c", text }], "| `desk ready` |");
  none(one('journal(JOURNAL_NOTICE, "desk", "ready");'));
  caught(one('\njournal(JOURNAL_FAULT, "attic", "burns");'), "daemon/desk/desk.c:2", /attic/);
  caught(one('journal(is_full ? JOURNAL_WARNING : JOURNAL_FAULT, is_full ? "desk" : "cellar", "wet");'), "daemon/desk/desk.c:1", /cellar/);
});

test("planted: a missing file, a dead link and a dead anchor are caught", () => {
  const there = { "docs/a.md": "# First things\n", "tests/run": "" };
  const one = (text) => check({ path: "docs/b.md", text }, (path) => there[path] ?? null);
  none(one("`tests/run` and [a](a.md#first-things) and [far](https://example.org)\n```\n`tests/gone`\n```\n"));
  caught(one("\n`tests/gone.mjs`"), "docs/b.md:2", /tests\/gone\.mjs is not there/);
  caught(one("[a](gone.md)"), "docs/b.md:1", /gone\.md is not there/);
  caught(one("[a](a.md#last-things)"), "docs/b.md:1", /no such heading/);
});
