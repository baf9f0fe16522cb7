// SPDX-License-Identifier: Apache-2.0
//
// A file is a noun and its functions begin with it, so that a call says where it is
// written. The noun is the file's (conversation_permits), its singular (address_read of
// addresses.h), its layer's (desk_run), or that of a type which the header declares or the
// function makes (text_built, side_of). What others do not need is static.

import test from "node:test";
import { caught, code, files, line, none } from "./tree.mjs";

// A declaration or definition at the margin: type, name, parameters, then ; or {.
const FUNCTION = /^(?!typedef\b|return\b|else\b)((?:[a-z_]\w*[ \t]+|[A-Z]\w*[ \t]+|\*[ \t]*)+\**)([a-z_]\w*)\(([^;{}]*)\)\s*(;|\{)/gm;

/** The code without preprocessor lines, which hold no functions of their own. */
function functions(text) {
  const clean = code(text, { strings: true })
    .replace(/__attribute__\s*\(\(.*?\)\)\)?/g, (found) => found.replace(/[^\n]/g, " "))
    .replace(/^[ \t]*#(?:[^\n]*\\\n)*[^\n]*/gm, (found) => found.replace(/[^\n]/g, " "));
  return [...clean.matchAll(FUNCTION)]
    .filter(([, type]) => !/\bstatic\b/.test(type))
    .map((match) => ({ type: match[1], name: match[2], isDefinition: match[4] === "{", line: line(clean, match.index) }));
}

function singular(noun) {
  return noun.replace(/ies$/, "y").replace(/(ss|x|ch|sh)es$/, "$1").replace(/(?<!s)s$/, "");
}

function tags(text) {
  return [...text.matchAll(/\b(?:struct|enum|union)\s+(\w+)/g)].map(([, tag]) => tag);
}

const declared = (text) => [...text.matchAll(/^(?:struct|enum|union)\s+(\w+)\s*[{;]/gm)].map(([, tag]) => tag);

function checkHeader({ path, text }) {
  const [, layer, file] = path.split("/");
  const noun = file.replace(/\.h$/, "");
  return functions(text).flatMap((found) => {
    const nouns = [noun, singular(noun), layer, ...declared(code(text)), ...tags(found.type)];
    const fits = nouns.some((one) => found.name === one || found.name.startsWith(one + "_"));
    return fits ? [] : [`${path}:${found.line}: ${found.name} does not begin with ${noun}_`];
  });
}

/** Whether a header declares the name: as it stands, or as prefix_##NAME for a row of a table. */
function isDeclared(name, headers) {
  if (new RegExp(`\\b${name}\\b`).test(headers)) return true;
  return [...headers.matchAll(/\b(\w+_)##(\w+)/g)].some(([, prefix]) =>
    name.startsWith(prefix) && new RegExp(`^[A-Z_]+\\(${name.slice(prefix.length)}\\b`, "m").test(headers));
}

/** What is not declared in a header of its layer has to be static. */
function checkSource({ path, text }, headers) {
  const layer = path.split("/")[1];
  const known = headers.filter((header) => header.path.startsWith(`daemon/${layer}/`)).map((header) => header.text).join("\n");
  return functions(text)
    .filter(({ name, isDefinition }) => isDefinition && name !== "main" && !isDeclared(name, known))
    .map((found) => `${path}:${found.line}: ${found.name} is in no header of ${layer}/: make it static`);
}

test("functions begin with the noun of their file", () => {
  none(files("daemon", (path) => /^daemon\/\w+\/\w+\.h$/.test(path)).flatMap(checkHeader));
});

test("what is in no header is static", () => {
  const headers = files("daemon", (path) => /\.(h|def)$/.test(path));
  none(files("daemon", (path) => /^daemon\/\w+\/\w+\.c$/.test(path)).flatMap((source) => checkSource(source, headers)));
});

test("files and folders are named in small letters", () => {
  none(files("daemon").filter(({ path }) => !/^[a-z0-9_/]+\.[a-z0-9]+$/.test(path)).map(({ path }) => `${path}:1: not a name in small letters`));
});

test("planted: a stray name is caught, the nouns of the house are not", () => {
  const one = (path, text) => checkHeader({ path, text });
  const path = "daemon/desk/sessions.h";
  caught(one(path, "struct sessions;\n\nvoid helper(int x);\n"), `${path}:3`, /helper does not begin with sessions_/);
  caught(one(path, "bool do_it(struct sessions *sessions,\n           int x);"), `${path}:1`, /do_it/);
  caught(one(path, "_Noreturn void stop(void);"), `${path}:1`, /stop/);
  none(one(path, "void sessions_open(int x);\nvoid session_close(int x);\nstruct person person_of(int x);\nint desk_run(void);\n"));
  none(one(path, "enum relation { A, B };\nconst char *relation_name(enum relation relation);\nstatic inline int twice(int x) { return 2 * x; }\n#define odd(X) \\\n    stray(X)\n"));
});

test("planted: a hidden function is caught", () => {
  const headers = [{ path: "daemon/desk/desk.h", text: "int desk_run(void);" }, { path: "daemon/door/door.h", text: "int helper(void);" }];
  const path = "daemon/desk/desk.c";
  caught(checkSource({ path, text: "\nint helper(void)\n{\n    return 1;\n}\n" }, headers), `${path}:2`, /make it static/);
  const table = [{ path: "daemon/desk/calls.h", text: "#define CALL(NAME) int desk_##NAME(void);\n" }, { path: "daemon/desk/calls.def", text: "CALL(begin)\n" }];
  caught(checkSource({ path, text: "int desk_end(void)\n{\n}\nint desk_begin(void)\n{\n}\n" }, table), `${path}:1`, /desk_end is in no header/);
  none(checkSource({ path, text: "static int helper(void)\n{\n}\nint desk_run(void)\n{\n}\n" }, headers));
});
