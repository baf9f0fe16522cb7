// SPDX-License-Identifier: Apache-2.0
//
// The rules are pure: what daemon/domain asks of the rest of the world is memory and text
// helpers. No allocation, no clock, no input or output, no randomness. The linker's own list
// of undefined symbols is the witness. BUILD_DIR names a build with libdomain.a in it;
// without it the domain is compiled here and now.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { caught, files, none, ROOT } from "./tree.mjs";

const ALLOWED = [
  /^mem(cpy|move|set|cmp|chr|mem)$/, /^str(len|nlen|cmp|ncmp|chr|rchr)$/, // the C library's, pure
  /^text_\w+$/, /^require_failed$/, /^plant$/, // base/text, base/require, base/plant (check build only)
  /^__stack_chk_fail$/, /^__mem\w+_chk$/, /^_GLOBAL_OFFSET_TABLE_$/, // the compiler's
  /^__(asan|ubsan|sanitizer|tsan|msan|sancov)_/, /^__gcov_/, /^__llvm_/, /^_?__start___sancov/, /^_?__stop___sancov/, // what watches
];

/** Complaints for the output of `nm -A`: FILE:OBJECT: [ADDRESS] KIND NAME */
function check(listing) {
  const rows = listing.split("\n").map((row) => /([^:/]+\.o):\s*(?:[0-9a-f]+)?\s*([A-Za-z?])\s+(\S+)$/.exec(row)).filter(Boolean);
  assert.ok(rows.length > 0, "nm listed nothing");
  const own = new Set(rows.filter(([, , kind]) => kind !== "U").map(([, , , name]) => name));
  return rows
    .filter(([, , kind, name]) => kind === "U" && !own.has(name) && !ALLOWED.some((pattern) => pattern.test(name)))
    .map(([, object, , name]) => `daemon/domain/${object.replace(/(\.c)?\.o$/, ".c")}:1: uses ${name}`);
}

function find(folder, name) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile() && entry.name === name) return path;
    const inside = entry.isDirectory() ? find(path, name) : null;
    if (inside) return inside;
  }
  return null;
}

function compile(folder) {
  const objects = files("daemon/domain", (path) => path.endsWith(".c")).map(({ path }) => {
    const object = join(folder, path.replace(/.*\//, "").replace(/\.c$/, ".o"));
    execFileSync("cc", ["-std=c17", "-O1", "-D_GNU_SOURCE", "-Idaemon", "-c", path, "-o", object], { cwd: ROOT });
    return object;
  });
  assert.ok(objects.length > 0, "daemon/domain holds no sources");
  execFileSync("ar", ["rc", join(folder, "libdomain.a"), ...objects]);
}

test("the domain asks for memory and text helpers only", () => {
  const given = process.env.BUILD_DIR;
  const folder = given || mkdtempSync(join(tmpdir(), "cvdesk-purity-"));
  try {
    if (!given) compile(folder);
    const library = find(folder, "libdomain.a");
    assert.ok(library, `there is no libdomain.a in ${folder}`);
    const listing = execFileSync("nm", ["-A", library], { encoding: "utf8" });
    const written = files("daemon/domain", (path) => path.endsWith(".c")).map(({ path }) => path.replace(/.*\//, "").replace(/\.c$/, ""));
    const missing = written.filter((name) => !listing.includes(`:${name}.o:`) && !listing.includes(`:${name}.c.o:`));
    none([...missing.map((name) => `daemon/domain/${name}.c:1: is not in libdomain.a`), ...check(listing)]);
  } finally {
    if (!given) rmSync(folder, { recursive: true });
  }
});

test("planted: an allocation, a clock and a write are caught", () => {
  const listing = (name) => `libdomain.a:queue.c.o:0000000000000000 T queue_put\nlibdomain.a:queue.c.o:                 U ${name}\n`;
  for (const name of ["malloc", "calloc", "free", "clock_gettime", "time", "write", "printf", "getrandom", "random_fill", "clock_read", "journal", "strdup", "getenv"])
    caught(check(listing(name)), "daemon/domain/queue.c:1", new RegExp(`uses ${name}$`));
  for (const name of ["memcpy", "text_is", "require_failed", "__stack_chk_fail", "__asan_report_load8", "queue_put"]) none(check(listing(name)));
});
