// SPDX-License-Identifier: Apache-2.0
//
// Arrows only downwards: which layer of daemon/ may include which, and which library is
// known to which layer. An include that is not allowed here is a decision, not a detail.

import test from "node:test";
import { caught, code, files, line, none } from "./tree.mjs";

const GROUND = ["base", "settings", "domain"];
const MIDDLE = [...GROUND, "store", "protocol", "parcels", "crypto"];

/** For each layer what it may include besides itself; CMakeLists.txt says the same. */
const ALLOWED = {
  base: [],
  settings: ["base"],
  domain: ["base"],
  store: GROUND,
  protocol: ["base", "domain"],
  parcels: ["base"],
  crypto: ["base"],
  walls: ["base"],
  transcript: [...GROUND, "store", "protocol", "crypto"], // what desk and clerk share: from stored entries to packets
  desk: [...MIDDLE, "transcript", "walls"],
  clerk: [...MIDDLE, "transcript", "walls"],
  door: [...GROUND, "protocol", "parcels", "crypto", "walls"], // no data: neither store nor transcript
  ledger: [...MIDDLE, "walls"],
  courier: [...MIDDLE, "walls"],
  main: [...MIDDLE, "walls", "transcript", "desk", "clerk", "door", "ledger", "courier"],
};

/** For each library what shows its use, and who may. */
const LIBRARIES = [
  { shows: /\blws_\w+|<libwebsockets\.h>/, layers: ["door"] },
  { shows: /\bsqlite3_\w+|<sqlite3\.h>/, layers: ["store"] },
  { shows: /\bEVP_\w+|<openssl\/\w+\.h>/, layers: ["crypto", "door"] },
  { shows: /\bcurl_\w+\(|<curl\/curl\.h>/, layers: ["courier"] },
  { shows: /<argon2\.h>/, layers: ["crypto"] },
  { shows: /<seccomp\.h>/, layers: ["walls"] },
];

function layerOf(path) {
  const [, layer, rest] = path.split("/");
  return rest === undefined ? "main" : layer; // daemon/main.c, if it stands alone
}

function includeComplaint(layer, target) {
  if (target.includes("..")) return `"${target}" climbs; an include is "layer/file.h"`;
  if (!/^[a-z_]+\/[a-z0-9_]+\.(h|def)$/.test(target)) return `"${target}" is not "layer/file.h"`;
  const to = target.split("/")[0];
  if (to === layer || ALLOWED[layer].includes(to)) return null;
  return `${layer}/ may not include ${to}/ ("${target}")`;
}

function checkFile({ path, text }) {
  const layer = layerOf(path);
  if (!(layer in ALLOWED)) return [`${path}:1: the layer ${layer}/ has no row in layers.mjs`];
  const clean = code(text);
  const complaints = [];
  for (const match of clean.matchAll(/^[ \t]*#[ \t]*include[ \t]*"([^"]*)"/gm)) {
    const complaint = includeComplaint(layer, match[1]);
    if (complaint) complaints.push(`${path}:${line(clean, match.index)}: ${complaint}`);
  }
  for (const { shows, layers } of LIBRARIES) {
    const match = layers.includes(layer) ? null : shows.exec(clean);
    if (match) complaints.push(`${path}:${line(clean, match.index)}: ${match[0]} belongs to ${layers.join(" and ")} only`);
  }
  return complaints;
}

const check = (sources) => sources.flatMap(checkFile);

test("includes go downwards, libraries stay in their layers", () => {
  const sources = files("daemon", (path) => /\.(c|h|def)$/.test(path));
  if (sources.length === 0) throw new Error("daemon/ holds no sources");
  none(check(sources));
});

test("planted: an upward, a sideways, a climbing and a bare include are caught", () => {
  const one = (path, include) => check([{ path, text: `/* why */\n#include "${include}"\n` }]);
  caught(one("daemon/domain/queue.c", "store/store.h"), "daemon/domain/queue.c:2", /domain\/ may not include store\//);
  caught(one("daemon/crypto/digest.c", "store/store.h"), "daemon/crypto/digest.c:2", /may not include/);
  caught(one("daemon/desk/desk.c", "door/door.h"), "daemon/desk/desk.c:2", /may not include/);
  caught(one("daemon/door/door.c", "store/store.h"), "daemon/door/door.c:2", /may not include/);
  caught(one("daemon/base/text.c", "main/files.h"), "daemon/base/text.c:2", /may not include/);
  caught(one("daemon/desk/desk.c", "../door/door.h"), "daemon/desk/desk.c:2", /climbs/);
  caught(one("daemon/desk/desk.c", "desk.h"), "daemon/desk/desk.c:2", /is not "layer\/file\.h"/);
  caught(one("daemon/attic/attic.c", "base/text.h"), "daemon/attic/attic.c:1", /no row/);
});

test("planted: a library in a foreign layer is caught, in a comment it is not", () => {
  const one = (path, text) => check([{ path, text }]);
  caught(one("daemon/desk/desk.c", "\nsqlite3_step(s);"), "daemon/desk/desk.c:2", /sqlite3_step belongs to store/);
  caught(one("daemon/main/main.c", "#include <libwebsockets.h>"), "daemon/main/main.c:1", /door only/);
  caught(one("daemon/desk/handle.c", "EVP_MD_CTX_new();"), "daemon/desk/handle.c:1", /crypto and door/);
  caught(one("daemon/clerk/clerk.c", "#include <openssl/rand.h>"), "daemon/clerk/clerk.c:1", /crypto and door/);
  none(one("daemon/desk/desk.c", "/* not lws_write\n sqlite3_step */ // EVP_x\n"));
  none(one("daemon/door/tls.c", "EVP_PKEY_free(key); lws_write();"));
});
