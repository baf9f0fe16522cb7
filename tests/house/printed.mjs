// SPDX-License-Identifier: Apache-2.0
//
// What is printed from the tables is committed, and stays what the daemon prints. Written
// anew by ./dev print.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import test from "node:test";
import { caught, none, ROOT } from "./tree.mjs";

/** What to ask the daemon for, and where it lies. */
const DOCUMENTS = [
  ["settings", "docs/settings.md"],
  ["protocol", "docs/protocol.md"],
  ["packets-js", "web-client/link/packets.js"],
];

function binary() {
  const named = process.env.CVDESKD_BINARY;
  const found = (named ? [named] : ["build/check/cvdeskd", "build/release/cvdeskd"])
    .map((path) => (path.startsWith("/") ? path : ROOT + path)).find((path) => existsSync(path));
  if (!found) throw new Error(named ? `there is no ${named}` : "there is no cvdeskd in build/check or build/release: build one first");
  return found;
}

/** The first line that differs, in words; nothing when both are the same. */
function check(path, committed, printed) {
  if (committed === printed) return [];
  const [old, fresh] = [committed, printed].map((text) => text.split("\n"));
  const index = old.findIndex((row, at) => row !== fresh[at]);
  const at = index < 0 ? old.length : index;
  const shown = (row) => (row === undefined ? "nothing" : JSON.stringify(row.length > 100 ? row.slice(0, 100) + "…" : row));
  return [`${path}:${at + 1}: stands ${shown(old[at])}, is printed ${shown(fresh[at])}: ./dev print`];
}

for (const [what, path] of DOCUMENTS) {
  test(`${path} is what the daemon prints`, () => {
    const committed = existsSync(ROOT + path) ? readFileSync(ROOT + path, "utf8") : "";
    none(check(path, committed, execFileSync(binary(), ["print", what], { encoding: "utf8" })));
  });
}

test("planted: a changed, a missing and an added line are caught", () => {
  const one = (committed, printed) => check("docs/settings.md", committed, printed);
  none(one("a\nb\n", "a\nb\n"));
  caught(one("a\nb\n", "a\nc\n"), "docs/settings.md:2", /stands "b", is printed "c"/);
  caught(one("a\n", "a\nb\n"), "docs/settings.md:2", /stands "", is printed "b"/);
  caught(one("a\nb", "a"), "docs/settings.md:2", /is printed nothing/);
  caught(one("", "a\n"), "docs/settings.md:1", /./);
});
