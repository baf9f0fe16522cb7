// SPDX-License-Identifier: Apache-2.0
//
// The threshold of line coverage (tests/coverage), fed with figures of our own.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { ROOT } from "./tree.mjs";

/** gcovr's own form of what it found, for one file of a hundred lines of which so many ran. */
const figures = (ran) => JSON.stringify({
  "gcovr/format_version": "0.3",
  files: [{ file: "daemon/base/text.c", lines: Array.from({ length: 100 }, (_, at) => ({ line_number: at + 1, count: at < ran ? 1 : 0, branches: [], "gcovr/noncode": false, "gcovr/excluded": false })), functions: [] }],
});

function judge(t, ran) {
  const folder = mkdtempSync(join(tmpdir(), "cvdesk-coverage-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "figures.json"), figures(ran));
  const { status, stdout } = spawnSync(join(ROOT, "tests/coverage"), ["--add-tracefile", join(folder, "figures.json")], { encoding: "utf8" });
  assert.match(stdout, new RegExp(`lines: ${ran}\\.0% \\(${ran} out of 100\\)`), "the figures were read");
  return status;
}

test("planted: one line in a hundred too few", (t) => {
  assert.notEqual(judge(t, 84), 0);
  assert.equal(judge(t, 85), 0);
});
