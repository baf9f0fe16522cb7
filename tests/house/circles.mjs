// SPDX-License-Identifier: Apache-2.0
//
// No circles: files of the daemon that call each other, modules of the web client that import
// each other. Whoever reads one file of a circle has to read them all.

import assert from "node:assert/strict";
import { posix } from "node:path";
import { test } from "node:test";
import { caught, code, files, none } from "./tree.mjs";

const DEFINITION = /^(?!static\b|typedef\b|int main\b|#)[a-z][\w *]*?\b(\w+)\([^;{}]*\)\n\{/gm;
// What is fetched late (`import()`) may need what fetches it.
const IMPORT = /^(?:import|export)\b[^'"();]*?['"](\.[^'"]+)['"]/gm;

/** Which file calls what of which other one: Map of path → Map of path → names. A header is its source. */
function calls(sources) {
  const texts = sources.map(({ path, text }) => ({ path, text: code(text, { strings: true }) }));
  const homes = new Map();
  for (const { path, text } of texts) for (const [, name] of text.matchAll(DEFINITION)) homes.set(name, homes.has(name) ? null : path);
  return new Map(texts.map(({ path, text }) => {
    const used = new Map();
    for (const [name] of text.matchAll(/\b[a-z]\w+(?=\(|[,;)} ])/g)) {
      const home = homes.get(name);
      if (home && home !== path) used.set(home, (used.get(home) ?? new Set()).add(name));
    }
    return [path, used];
  }));
}

/** Which module imports which, in the same shape. */
function imports(sources) {
  const known = new Set(sources.map(({ path }) => path));
  return new Map(sources.map(({ path, text }) => {
    const used = new Map();
    for (const [, name] of text.matchAll(IMPORT)) {
      const home = posix.join(posix.dirname(path), name);
      if (known.has(home) && home !== path) used.set(home, new Set(["import"]));
    }
    return [path, used];
  }));
}

/** A shortest way from a file back to itself; null where there is none. */
function loop(graph, start) {
  const before = new Map([[start, null]]);
  for (const at of before.keys()) {
    for (const next of graph.get(at)?.keys() ?? []) {
      if (next === start) {
        const way = [start];
        for (let one = at; one !== null; one = before.get(one)) way.unshift(one);
        return way;
      }
      if (!before.has(next)) before.set(next, at);
    }
  }
  return null;
}

/** One complaint for each circle, at the first of its files. */
function check(graph) {
  const complaints = [], told = new Set();
  for (const start of [...graph.keys()].sort()) {
    const way = told.has(start) ? null : loop(graph, start);
    if (way === null) continue;
    way.forEach((path) => told.add(path));
    const steps = way.slice(1).map((path, at) => `${path} (${[...graph.get(way[at]).get(path)].sort().join(", ")})`);
    complaints.push(`${start}:1: is in a circle: it needs ${steps.join(", which needs ")}`);
  }
  return complaints;
}

test("no two files of the daemon need each other", () => {
  const sources = files("daemon", (path) => path.endsWith(".c"));
  const graph = calls(sources);
  const arrows = [...graph.values()].reduce((sum, used) => sum + used.size, 0);
  assert.ok(arrows > 500, `only ${arrows} calls from file to file were found`);
  none(check(graph));
});

test("no two modules of the web client need each other", () => {
  const graph = imports(files("web-client", (path) => /\.jsx?$/.test(path)));
  assert.ok(graph.size > 150, `only ${graph.size} modules were found`);
  none(check(graph));
});

test("planted: two files that call each other, by a third or by a table, are caught", () => {
  const c = (path, text) => ({ path, text });
  const low = c("daemon/desk/low.c", "int low_ask(void)\n{\n    return 1;\n}\n");
  const high = c("daemon/desk/high.c", "/* low_tell(high_ask) */\nint high_ask(void)\n{\n    return low_ask();\n}\n");
  none(check(calls([low, high])));
  const back = c("daemon/desk/low.c", "int low_ask(void)\n{\n    return high_ask();\n}\n");
  caught(check(calls([back, high])), "daemon/desk/high.c:1", /needs daemon\/desk\/low\.c \(low_ask\), which needs daemon\/desk\/high\.c \(high_ask\)/);
  const table = c("daemon/desk/low.c", "static ask *const asks[] = {high_ask, middle_ask};\n\nint low_ask(void)\n{\n    return 1;\n}\n");
  const middle = c("daemon/desk/middle.c", "int middle_ask(void)\n{\n    return low_ask();\n}\n");
  caught(check(calls([table, middle])), "daemon/desk/low.c:1", /middle\.c/);
});

test("planted: two modules that import each other are caught", () => {
  const one = { path: "web-client/ui/one.js", text: "import { two } from './two.js';\n" };
  none(check(imports([one, { path: "web-client/ui/two.js", text: "export const two = 2;\n" }])));
  caught(check(imports([one, { path: "web-client/ui/two.js", text: "import { one } from './one.js';\n" }])), "web-client/ui/one.js:1", /two\.js/);
});
