// SPDX-License-Identifier: Apache-2.0
//
// What a page may weigh (web-client/budgets.json) is held to by web-client/budgets.mjs: the pages
// as they are built last fit, and a budget one byte too small is named with its line.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { caught, ROOT } from "./tree.mjs";

function weigh(...words) {
  const { status, stdout } = spawnSync("node", [join(ROOT, "web-client/budgets.mjs"), ...words], { encoding: "utf8" });
  return { code: status, output: stdout };
}

test("planted: a budget that is one byte too small", (t) => {
  const { code, output } = weigh();
  assert.equal(code, 0, output);
  const bytes = Number(/^fits  embed\.js: (\d+) of/m.exec(output)[1]);

  const folder = mkdtempSync(join(tmpdir(), "cvdesk-budgets-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "budgets.json");
  const budget = (most) => writeFileSync(path, `{\n  "preview.html": { "whole": 100000 },\n  "embed.js": { "whole": ${most} }\n}\n`);
  budget(bytes);
  assert.equal(weigh(path).code, 0);
  budget(bytes - 1);
  const over = weigh(path);
  assert.equal(over.code, 1);
  caught(over.output.split("\n").filter((row) => /^\S+:\d+: /.test(row)), `${path}:3`, new RegExp(`embed\\.js: ${bytes} of ${bytes - 1} bytes`));
});
