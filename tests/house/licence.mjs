// SPDX-License-Identifier: Apache-2.0
//
// One line says under which licence a file may be used; nothing longer.

import test from "node:test";
import { caught, files, none } from "./tree.mjs";

const WANTED = "SPDX-License-Identifier: Apache-2.0";
const SOURCE = /\.(c|h|def|sql|js|jsx|mjs|ts|css|sh|cmake|service|py|bt|lua)$|(^|\/)CMakeLists\.txt$/;

/** A file without an ending is a source when it is a script. */
const isSource = ({ path, text }) => SOURCE.test(path) || (!/\.[^/]*$/.test(path) && text.startsWith("#!"));

function check(sources) {
  return sources
    .filter(isSource)
    .filter(({ text }) => !text.split("\n", 2).some((row) => row.includes(WANTED)))
    .map(({ path }) => `${path}:1: no "${WANTED}" in the first two lines`);
}

test("every source names its licence", () => {
  const sources = files("");
  if (sources.length < 50) throw new Error(`only ${sources.length} files were found`);
  none(check(sources));
});

test("planted: a source without the line is caught", () => {
  const one = (path, text) => check([{ path, text }]);
  caught(one("daemon/x.c", "int x;\n\n/* SPDX-License-Identifier: Apache-2.0 */\n"), "daemon/x.c:1", /SPDX/);
  caught(one("dev", "#!/bin/bash\n\n"), "dev:1", /SPDX/);
  caught(one("daemon/x.h", "/* SPDX-License-Identifier: MIT */\n"), "daemon/x.h:1", /Apache/);
  none(one("certs/make", "#!/bin/bash\n# SPDX-License-Identifier: Apache-2.0\n"));
  none(one("daemon/x.c", "/* SPDX-License-Identifier: Apache-2.0\n *\n * why */\n"));
  none(one("web-client/package.json", "{}"));
});
