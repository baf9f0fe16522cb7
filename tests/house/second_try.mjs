// SPDX-License-Identifier: Apache-2.0
//
// A file that fails is tried a second time, and that is told; one that found what may never be
// excused (tests/stage/finding.mjs) is not, whatever would have come of it.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { ROOT } from "./tree.mjs";

/** Has tests/node_file run a file that fails in its first try only: { code, output, again }. */
function tryTwice(t, lines) {
  const folder = mkdtempSync(join(tmpdir(), "cvdesk-try-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [file, list] = [join(folder, "late.test.mjs"), join(folder, "again")];
  writeFileSync(list, "");
  writeFileSync(file, `import assert from "node:assert/strict";
    import { existsSync, writeFileSync } from "node:fs";
    import { test } from "node:test";
    import { neverExcused, withoutExcuse } from "${ROOT}tests/stage/finding.mjs";
    const isSecond = existsSync("${folder}/tried");
    writeFileSync("${folder}/tried", "");
    ${lines}\n`);
  const environment = { ...process.env, SECOND_TRIES: list };
  delete environment.NODE_TEST_CONTEXT; // a run of its own, not a part of this one
  const { status, stdout } = spawnSync("tests/node_file", [file], { cwd: ROOT, env: environment, encoding: "utf8" });
  return { code: status, output: stdout, again: readFileSync(list, "utf8").trim() === file };
}

test("a deadline that was missed once is excused, and its file is named", (t) => {
  const { code, output, again } = tryTwice(t, 'test("late", () => { assert.ok(isSecond); });');
  assert.deepEqual([code, again], [0, true], output);
  assert.match(output, /SECOND TRY: /);
});

test("planted: a loss is never excused, though a second try would have passed", (t) => {
  for (const lines of [
    'test("lost", () => { neverExcused(() => assert.ok(isSecond, "lost: 7")); });',
    'withoutExcuse(test)("lost", async () => { await null; assert.ok(isSecond, "lost: 7"); });',
  ]) {
    const { code, output, again } = tryTwice(t, lines);
    assert.deepEqual([code, again], [1, false], output);
    assert.match(output, /NO SECOND TRY: .*\nlost: 7\n/);
  }
});

test("what was waited for in vain is excused, in a strict test too", (t) => {
  const { code, again } = tryTwice(t, 'withoutExcuse(test)("slow", async () => { if (!isSecond) throw new Error("not within 10 ms"); });');
  assert.deepEqual([code, again], [0, true]);
});
