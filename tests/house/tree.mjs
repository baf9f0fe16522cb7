// SPDX-License-Identifier: Apache-2.0
//
// How the house checks read the tree. A check is a pure function from files to complaints
// ("path:line: what is wrong"), so that the same function is shown a planted fault. This is
// no test itself.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

// What is not ours, not written by hand, or not text.
const SKIPPED = new Set(["node_modules", "dist", "build", "data", ".git", "corpus", "shots"]);

/** Every file below a folder of the repository, as { path, text }; path is relative to its root. */
export function files(folder, wanted = () => true) {
  return paths(join(ROOT, folder))
    .map((path) => relative(ROOT, path).split(sep).join("/"))
    .filter(wanted)
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
}

function paths(folder) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
  return entries
    .filter((entry) => !SKIPPED.has(entry.name) && !entry.name.startsWith("build-"))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? paths(path) : entry.isFile() ? [path] : [];
    });
}

/** One complaint for each match of a pattern in a text, with its line. */
export function matches(path, text, pattern, say) {
  return [...text.matchAll(new RegExp(pattern, "g"))].map((match) => `${path}:${line(text, match.index)}: ${say(match)}`);
}

export function line(text, index) {
  return text.slice(0, index).split("\n").length;
}

/** The text with comments blanked out, and strings too where asked; lines stay where they are. */
export function code(text, { strings = false } = {}) {
  const pattern = /\/\*[^]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;
  return text.replace(pattern, (found) => {
    const isComment = found.startsWith("/*") || found.startsWith("//");
    return isComment || strings ? found.replace(/[^\n]/g, " ") : found;
  });
}

/** Fails with every complaint on its own line. */
export function none(complaints) {
  assert.ok(complaints.length === 0, "\n" + complaints.join("\n"));
}

/** A planted fault: the check must complain about just this place, in these words. */
export function caught(complaints, place, words) {
  assert.equal(complaints.length, 1, `one complaint was expected: ${JSON.stringify(complaints)}`);
  assert.ok(complaints[0].startsWith(place + ":"), complaints[0]);
  assert.match(complaints[0], words);
}
