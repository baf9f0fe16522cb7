// SPDX-License-Identifier: Apache-2.0
// A file of tests that fails is tried a second time (tests/node_file), for a shared machine misses
// a deadline now and then. A message lost, doubled or out of order, or somebody who sees what is
// not theirs, is no missed deadline: what is checked through here is written to the file that
// FINDINGS names when it fails, and then there is no second try.

import { AssertionError } from 'node:assert';
import { appendFileSync } from 'node:fs';

/** Only what was asserted: what was waited for in vain may be the machine's fault. */
function record(error) {
  if (error instanceof AssertionError && process.env.FINDINGS) appendFileSync(process.env.FINDINGS, `${error.message}\n`);
  throw error;
}

/** Runs a check, which may be asynchronous: when it fails, that is for good. */
export function neverExcused(check) {
  let outcome;
  try { outcome = check(); } catch (error) { record(error); }
  return outcome instanceof Promise ? outcome.catch(record) : outcome;
}

/** The same for every assertion of a test. */
export const withoutExcuse = (test) => (name, options, work = options) =>
  test(name, work === options ? {} : options, (...all) => neverExcused(() => work(...all)));
