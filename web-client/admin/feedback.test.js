// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { FEEDBACK_EMPTY, feedbackHear, feedbackLook, questionFrom, questionOptions, questionShares, questionText, resultRows } from './feedback.js';

/** @param {number} question @param {object} [more] @returns {any} */
const ask = (question, more) => ({ type: 'question', library: 1, question, asked: true, kind: 'yes_no', en: `Question ${question}`, counts: [], ...more });
const hearAll = (feedback, packets) => packets.reduce((state, packet) => feedbackHear(state, packet), feedback);
const tallies = (...counts) => counts.map((count) => ({ count }));

test('a list is shown when it is whole, and stays until the next one is', () => {
  let feedback = hearAll(feedbackLook(FEEDBACK_EMPTY, 1), [ask(1), ask(2)]);
  assert.equal(feedback.rows, null);
  feedback = hearAll(feedback, [{ type: 'done', packet: 'questions' }]);
  assert.deepEqual(feedback.rows?.map(({ question }) => question), [1, 2]);
  feedback = hearAll(feedbackLook(feedback, 1), [ask(2)]);
  assert.equal(feedback.rows?.length, 2);
  feedback = hearAll(feedback, [{ type: 'done', packet: 'questions' }]);
  assert.deepEqual(feedback.rows?.map(({ question }) => question), [2]);
  assert.equal(feedbackLook(feedback, 7).rows, null, 'of another library');
  assert.equal(feedbackHear(feedbackLook(feedback, 7), ask(3)).coming.length, 0, 'what was asked for before');
});

test('results come in parts, and a list between them is no part of them', () => {
  const feedback = hearAll(feedbackLook(FEEDBACK_EMPTY, 1), [
    { type: 'results', library: 1, forms: 3, more: false }, ask(1, { unanswered: 1, counts: tallies(2, 0) }), ask(4),
    { type: 'sentences', list: [{ text: 'slow' }] }, { type: 'sentences', question: 4, list: [{ text: 'more' }] }, { type: 'done', packet: 'results' }]);
  assert.equal(feedback.results?.questions.length, 1);
  assert.deepEqual(feedback.results?.sentences, [{ question: 0, text: 'slow' }, { question: 4, text: 'more' }]);
  assert.equal(feedback.results?.isWhole, true);
  assert.equal(feedback.coming.length, 1);
});

test('a percentage is made of five answers, and not of four', () => {
  assert.deepEqual(questionShares(ask(1, { counts: tallies(3, 1) })).rows, [{ count: 3, percent: null }, { count: 1, percent: null }]);
  assert.deepEqual(questionShares(ask(1, { counts: tallies(4, 1, 0), unanswered: 9 })), {
    answered: 5, rows: [{ count: 4, percent: 80 }, { count: 1, percent: 20 }, { count: 0, percent: 0 }] });
});

test('words are those of the page, or the first there are', () => {
  const question = ask(1, { bg: 'Как?', options_bg: 'Добре\nЗле', en: undefined });
  assert.equal(questionText(question, 'bg'), 'Как?');
  assert.equal(questionText(question, 'da'), 'Как?');
  assert.deepEqual(questionOptions(question, 'en'), ['Добре', 'Зле']);
});

/** @param {Record<string, string>} fields */
function filled(fields) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return questionFrom(form);
}

test('a form says a question, or what is wrong with it', () => {
  assert.deepEqual(filled({ kind: 'yes_no', en: '  Was it  good? ', options_en: 'left over' }), { wish: { kind: 'yes_no', en: 'Was it good?' } });
  assert.deepEqual(filled({ kind: 'choice', bg: 'Как?', options_bg: ' Добре \r\n\r\nЗле' }), { wish: { kind: 'choice', bg: 'Как?', options_bg: 'Добре\nЗле' } });
  assert.deepEqual(filled({ kind: 'sentence', en: ' ' }), { field: 'en', fault: 'text' });
  assert.deepEqual(filled({ kind: 'sentence', en: 'x'.repeat(161) }), { field: 'en', fault: 'long' });
  assert.deepEqual(filled({ kind: 'choice', en: 'How?', options_en: 'one' }), { field: 'options_en', fault: 'options' });
  assert.deepEqual(filled({ kind: 'choice', en: 'How?', options_en: 'one\ntwo', da: 'Hvordan?', options_da: 'en\nto\ntre' }), { field: 'options_da', fault: 'options' });
  assert.deepEqual(filled({ kind: 'choice', en: 'How?', options_en: `one\n${'x'.repeat(51)}` }), { field: 'options_en', fault: 'options' });
});

test('the table has every answer, who gave none, and the sentences', () => {
  const results = { library: 1, forms: 5, more: false, isWhole: true, sentences: [{ question: 0, text: '=1' }, { question: 2, text: 'More time' }],
    questions: [ask(1, { unanswered: 0, counts: tallies(4, 1) }), ask(2, { kind: 'sentence', unanswered: 4, counts: tallies(1) })] };
  const said = { head: ['Q', 'A', 'n', '%'], why: 'Why', unanswered: 'No answer', answers: (question) => (question.kind === 'sentence' ? ['Written'] : ['Yes', 'No']) };
  assert.deepEqual(resultRows(results, 'en', said), [
    ['Q', 'A', 'n', '%'], ['Why', '=1', '', ''], ['Question 1', 'Yes', 4, 80], ['Question 1', 'No', 1, 20], ['Question 1', 'No answer', 0, ''],
    ['Question 2', 'Written', 1, ''], ['Question 2', 'No answer', 4, ''], ['Question 2', 'More time', '', '']]);
});
