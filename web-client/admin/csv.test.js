// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { csvCell, csvText } from './csv.js';

test('what a spreadsheet would take for a formula is words', () => {
  for (const [text, cell] of [
    ['=cmd|\'/c calc\'!A1', '\'=cmd|\'/c calc\'!A1'], ['+1', '\'+1'], ['-2+3', '\'-2+3'], ['@SUM(A1)', '\'@SUM(A1)'],
    ['\tx', '\'\tx'], ['\rx', '"\'\rx"'], ['=1,"2"', '"\'=1,""2"""'],
  ]) assert.equal(csvCell(text), cell);
  assert.equal(csvCell('a = b'), 'a = b');
  assert.equal(csvCell(-1), '-1'); // a number of ours
});

test('a cell with a comma, a quote or a new line is quoted', () => {
  assert.equal(csvCell('one, two'), '"one, two"');
  assert.equal(csvCell('she said "yes"'), '"she said ""yes"""');
  assert.equal(csvCell('two\nlines'), '"two\nlines"');
  assert.equal(csvCell('Напълно'), 'Напълно');
  assert.equal(csvCell(''), '');
});

/** A reader of RFC 4180, to come back to what was written. @param {string} text */
function read(text) {
  const rows = [['']];
  let isQuoted = false;
  for (let at = 1; at < text.length; at++) {
    const row = rows[rows.length - 1];
    if (text[at] === '"' && isQuoted && text[at + 1] === '"') row[row.length - 1] += text[at++];
    else if (text[at] === '"') isQuoted = !isQuoted;
    else if (!isQuoted && text[at] === ',') row.push('');
    else if (!isQuoted && text.startsWith('\r\n', at)) rows.push(['']) && at++;
    else row[row.length - 1] += text[at];
  }
  return rows.slice(0, -1);
}

test('a table comes back as it was, but for the apostrophes', () => {
  const rows = [['Question', 'Answer', 'n'], ['What, "exactly"?', 'two\r\nlines', '3'], ['', '=1+1', '']];
  const back = read(csvText(rows));
  assert.deepEqual(back, [rows[0], rows[1], ['', '\'=1+1', '']]);
  assert.ok(csvText(rows).startsWith('\ufeffQuestion,'));
});
