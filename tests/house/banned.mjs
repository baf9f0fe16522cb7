// SPDX-License-Identifier: Apache-2.0
//
// Calls that we never make, or make in one place only, and notes to ourselves that belong
// into an issue.

import test from "node:test";
import { caught, code, files, matches, none } from "./tree.mjs";

const BANNED_C = ["strcpy", "strcat", "sprintf", "vsprintf", "atoi", "atol", "strtok", "alloca", "gets", "system", "popen", "rand", "srand"];

/** Calls with one home in daemon/. */
const HOMES = [
  { calls: ["getrandom"], home: "daemon/base/random.c" },
  { calls: ["clock_gettime", "gettimeofday", "time"], home: "daemon/base/clock.c" },
];

/** Ways for text to become markup or code. */
const BANNED_WEB = [
  /\binnerHTML\b/, /\bouterHTML\b/, /\binsertAdjacentHTML\b/, /\bdocument\s*\.\s*write(ln)?\b/, /\bdangerouslySetInnerHTML\b/,
  /(?<![.\w])eval\s*\(/, /\bnew\s+Function\b/, /\bset(Timeout|Interval)\s*\(\s*["'`]/,
];

// written in two pieces, or this file would complain about itself
const NOTES = new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"].join("|")})\\b`);

const call = (names) => new RegExp(`(?<![.\\w]|->)(${names.join("|")})\\s*\\(`);

function checkC({ path, text }) {
  const clean = code(text, { strings: true });
  const strays = path.startsWith("daemon/") ? HOMES.filter(({ home }) => home !== path) : [];
  return [
    ...matches(path, clean, call(BANNED_C), ([, name]) => `${name} is banned`),
    ...strays.flatMap(({ calls, home }) => matches(path, clean, call(calls), ([, name]) => `${name} is called in ${home} only`)),
  ];
}

function checkWeb({ path, text }) {
  const clean = code(text);
  return BANNED_WEB.flatMap((pattern) => matches(path, clean, pattern, ([found]) => `${found} is banned`));
}

function checkNotes({ path, text }) {
  return matches(path, text, NOTES, ([found]) => `${found}: an issue, not a note`);
}

test("no banned call in C", () => {
  const isC = (path) => /\.(c|h|def)$/.test(path);
  none([...files("daemon", isC), ...files("tests", isC)].flatMap(checkC));
});

test("no way from text to markup or code in the web client", () => {
  none(files("web-client", (path) => /\.(js|jsx|mjs|ts)$/.test(path) && !/\.test\.m?jsx?$/.test(path)).flatMap(checkWeb));
});

test("no notes to ourselves", () => {
  const isOurs = (path) => /\.(c|h|def|sql|js|jsx|mjs|ts|css|txt|cmake|sh|md)$/.test(path) || !/\.[^/]*$/.test(path);
  none(["daemon", "web-client", "tests", "certs", "docs"].flatMap((folder) => files(folder, isOurs)).flatMap(checkNotes));
});

test("planted: banned calls are caught, their look-alikes and comments are not", () => {
  const one = (text, path = "daemon/desk/desk.c") => checkC({ path, text });
  for (const name of BANNED_C) caught(one(`int x;\n    ${name}(a, b);\n`), "daemon/desk/desk.c:2", new RegExp(`^.*: ${name} is banned`));
  caught(one("return getrandom(b, 4, 0);"), "daemon/desk/desk.c:1", /base\/random\.c only/);
  caught(one("\n\nnow = time (NULL);"), "daemon/desk/desk.c:3", /base\/clock\.c only/);
  caught(one("clock_gettime(CLOCK_REALTIME, &t);", "daemon/base/random.c"), "daemon/base/random.c:1", /base\/clock\.c only/);
  none(one("snprintf(a); state_time(d); random_below(r, 2); it->time(x); /* system(x) */ \"atoi(\"; // gets(x)"));
  none(one("clock_gettime(CLOCK_REALTIME, &t);", "daemon/base/clock.c"));
});

test("planted: markup made of text is caught", () => {
  const one = (text) => checkWeb({ path: "web-client/ui/x.jsx", text });
  const faults = ["a.innerHTML = b", "a.outerHTML = b", "a.insertAdjacentHTML(b)", "document.write(b)", "eval(b)", "new Function(b)",
    "<p dangerouslySetInnerHTML={b} />", "a['innerHTML'] = b", "setTimeout('f()', 1)"];
  for (const fault of faults) caught(one(`let a;\n${fault};`), "web-client/ui/x.jsx:2", /is banned/);
  none(one("// innerHTML is banned\n/* eval(x) */ retrieval(x); setTimeout(f, 1); const u = 'https://x';"));
});

test("planted: notes are caught", () => {
  for (const note of ["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"])
    caught(checkNotes({ path: "daemon/x.c", text: `a\n/* ${note}: later */` }), "daemon/x.c:2", /an issue/);
  none(checkNotes({ path: "certs/make", text: "mktemp .new." + "X".repeat(6) }));
});
