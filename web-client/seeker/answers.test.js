// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { answerLine, answerLines } from './answers.js';

test('every question that was asked has a line, answered or not', () => {
  const questions = /** @type {any[]} */ ([{ question: 3, kind: 'yes_no' }, { question: 9, kind: 'choice' }, { question: 12, kind: 'sentence' }]);
  const said = { q3: '0', q9: '', q12: ' More time,\n\nplease \t' };
  assert.equal(answerLines(questions, (name) => said[name]), '3 0\n9\n12 More time, please');
  assert.equal(answerLines([], () => ''), '');
});

test('a sentence is one line, and nothing where nothing can be seen', () => {
  assert.equal(answerLine('Здравейте\r\nи довиждане'), 'Здравейте и довиждане');
  assert.equal(answerLine(' \n\t '), '');
  assert.equal(answerLine('\u200b'), '');
});
