// SPDX-License-Identifier: Apache-2.0
//
// docs/architecture.md names every file of the daemon and of the web client in the section
// of its folder, and nothing that is not there. docs/journey-of-a-message.md names functions
// in the files that hold them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { caught, files, line, none, ROOT } from "./tree.mjs";

const PAGE = "docs/architecture.md";
const JOURNEY = "docs/journey-of-a-message.md";

const read = (path) => readFileSync(ROOT + path, "utf8");
const isDaemon = (path) => /^daemon\/\w+\/[^/]+\.(c|h|def|sql)$/.test(path);
const isClient = (path) => /^web-client\/(link|state|ui|words|seeker|librarian|admin|embed|poster|practice|preview|build)\/.+\.(js|jsx|mjs|css|svg|json|ts)$/.test(path);

/** "talk.{js,test.js}" stands for talk.js and talk.test.js. */
function expand(name) {
  const braces = /^(.*?)\{([^{}]*)\}(.*)$/.exec(name);
  return braces ? braces[2].split(",").flatMap((one) => expand(braces[1] + one + braces[3])) : [name];
}

/** { path, line } of every file named in the first cell of a row, below a heading that is a folder. */
function named(page) {
  const found = [];
  let folder = null;
  for (const [index, row] of page.split("\n").entries()) {
    const heading = /^#+ +(.*)$/.exec(row);
    if (heading) folder = /^(daemon|web-client)\/\w+\/$/.test(heading[1]) ? heading[1] : null;
    const cell = folder && /^\| (`[^|]*) \|/.exec(row);
    if (!cell) continue;
    for (const [, name] of cell[1].matchAll(/`([^`]+)`/g)) {
      for (const one of expand(name)) found.push({ path: folder + one, line: index + 1 });
    }
  }
  return found;
}

function check(page, paths) {
  const rows = named(page);
  const known = new Set(rows.map((row) => row.path));
  const there = new Set(paths);
  const twice = rows.filter((row, index) => rows.findIndex((other) => other.path === row.path) !== index);
  return [
    ...paths.filter((path) => !known.has(path)).map((path) => `${path}:1: is not named in ${PAGE}`),
    ...rows.filter(({ path }) => !there.has(path)).map((row) => `${PAGE}:${row.line}: ${row.path} is not there`),
    ...twice.map((row) => `${PAGE}:${row.line}: ${row.path} is named twice`),
  ];
}

/** The journey says `function` … (`path`); a step may name several functions of one file. */
function checkJourney(text, source) {
  const complaints = [];
  let steps = 0;
  for (const match of text.matchAll(/^\d+\. (.*) \(`([\w/.-]+)`\)$/gm)) {
    const code = source(match[2]);
    const where = `${JOURNEY}:${line(text, match.index)}`;
    steps++;
    if (code === null) {
      complaints.push(`${where}: ${match[2]} is not there`);
      continue;
    }
    for (const [, name] of match[1].matchAll(/`(\w+)`/g)) {
      if (!new RegExp(`\\b${name}\\b`).test(code)) complaints.push(`${where}: ${match[2]} knows no ${name}`);
    }
  }
  return { complaints, steps };
}

function sourceOf(path) {
  try {
    return read(path);
  } catch {
    return null;
  }
}

test("architecture.md names every file, and only files that are there", () => {
  // "build" is skipped everywhere else, for the sake of our own build folder
  const paths = [...files("daemon"), ...files("web-client"), ...files("web-client/build")].map(({ path }) => path).filter((path) => isDaemon(path) || isClient(path));
  if (paths.length < 100) throw new Error(`only ${paths.length} files were found`);
  none(check(read(PAGE), paths));
});

test("the journey names functions that are there", () => {
  const { complaints, steps } = checkJourney(read(JOURNEY), sourceOf);
  assert.ok(steps > 20, `only ${steps} steps were found`);
  none(complaints);
});

test("planted: a file without a row, a row without a file and a file named twice are caught", () => {
  const page = "### daemon/desk/\n\n| file | what |\n|---|---|\n| `desk.{h,c}` | the desk |\n";
  none(check(page, ["daemon/desk/desk.h", "daemon/desk/desk.c"]));
  caught(check(page, ["daemon/desk/desk.h", "daemon/desk/desk.c", "daemon/desk/tell.c"]), "daemon/desk/tell.c:1", /is not named/);
  caught(check(page, ["daemon/desk/desk.h"]), `${PAGE}:5`, /desk\.c is not there/);
  caught(check(page + "| `desk.h` | again |\n", ["daemon/desk/desk.h", "daemon/desk/desk.c"]), `${PAGE}:6`, /twice/);
});

test("planted: a step that names a wrong function or file is caught", () => {
  const one = (text) => checkJourney(text, (path) => (path === "daemon/desk/desk.c" ? "void desk_hear(void)" : null)).complaints;
  none(one("1. `desk_hear` hears it. (`daemon/desk/desk.c`)\n"));
  caught(one("1. `desk_listen` hears it. (`daemon/desk/desk.c`)\n"), `${JOURNEY}:1`, /knows no desk_listen/);
  caught(one("1. `desk_hear` hears it. (`daemon/desk/ear.c`)\n"), `${JOURNEY}:1`, /is not there/);
});
