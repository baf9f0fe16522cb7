// SPDX-License-Identifier: Apache-2.0
// The feedback form of a library, and what was answered to it, as the admin's page knows them. Pure.

import { LANGUAGES, OPTION_CHARACTERS_MAX, OPTIONS_MAX, QUESTION_CHARACTERS_MAX, SHARES_MIN } from '../link/packets.js';
import { characters, textClean, textIsVisible } from '../state/text.js';

/** @typedef {import('../link/packets.js').Down} Down */
/** @typedef {import('../link/packets.js').DownQuestion} Question */
/** @typedef {import('../link/packets.js').Language} Language */
/** @typedef {Omit<import('../link/packets.js').UpQuestionSave, 'type' | 'library' | 'question'>} QuestionWish */
/** question: 0 is why. @typedef {{ question: number, text: string }} Sentence */
/** @typedef {{ library: number, forms: number, more: boolean, questions: readonly Question[], sentences: readonly Sentence[], isWhole: boolean }} Results */
/**
 * @typedef {object} Feedback
 * @property {number} library                     whose questions are shown; 0: none yet
 * @property {readonly Question[]} coming         of the list that is on its way
 * @property {readonly Question[] | null} rows    null: not told yet
 * @property {Results | null} results
 */

/** @type {Feedback} */
export const FEEDBACK_EMPTY = { library: 0, coming: [], rows: null, results: null };

/** The questions of a library are asked for. @param {Feedback} feedback @param {number} library @returns {Feedback} */
export function feedbackLook(feedback, library) {
  return { ...feedback, library, coming: [], rows: library === feedback.library ? feedback.rows : null };
}

/** @param {Feedback} feedback @param {Down} packet @returns {Feedback} */
export function feedbackHear(feedback, packet) {
  const { results, coming, library } = feedback;
  switch (packet.type) {
    case 'question':
      if (packet.unanswered === undefined) return packet.library === library ? { ...feedback, coming: [...coming, packet] } : feedback;
      return results ? { ...feedback, results: { ...results, questions: [...results.questions, packet] } } : feedback;
    case 'results':
      return { ...feedback, results: { library: packet.library, forms: packet.forms, more: packet.more, questions: [], sentences: [], isWhole: false } };
    case 'sentences': {
      const more = packet.list.map(({ text }) => ({ question: packet.question || 0, text }));
      return results ? { ...feedback, results: { ...results, sentences: [...results.sentences, ...more] } } : feedback;
    }
    case 'done':
      if (packet.packet === 'questions') return { ...feedback, rows: coming, coming: [] };
      return packet.packet === 'results' && results ? { ...feedback, results: { ...results, isWhole: true } } : feedback;
    default:
      return feedback;
  }
}

/** The words of a question in one of these languages, or in any. @param {Question} question @param {Language} own */
export const questionText = (question, own) => question[own] || LANGUAGES.map((language) => question[language]).find(Boolean) || '–';

/** What can be chosen, a line for each. @param {Question} question @param {Language} own */
export const questionOptions = (question, own) => (
  question[`options_${own}`] || LANGUAGES.map((language) => question[`options_${language}`]).find(Boolean) || '').split('\n');

/**
 * How a question was answered: each answer with how many gave it, and the share of those who
 * answered in whole percent, which of fewer than SHARES_MIN is nothing.
 * @param {Question} question @returns {{ answered: number, rows: { count: number, percent: number | null }[] }}
 */
export function questionShares({ counts }) {
  const answered = counts.reduce((sum, { count }) => sum + count, 0);
  return { answered, rows: counts.map(({ count }) => ({ count, percent: answered >= SHARES_MIN ? Math.round((100 * count) / answered) : null })) };
}

/** @param {string} text */
const optionLines = (text) => text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter(textIsVisible);

/**
 * What the form of a question says, or which field is wrong and why.
 * @param {FormData} form
 * @returns {{ wish: QuestionWish } | { field: string, fault: 'long' | 'text' | 'options' }}
 */
export function questionFrom(form) {
  const get = (/** @type {string} */ name) => textClean(String(form.get(name) || ''));
  /** @type {QuestionWish} */
  const wish = { kind: /** @type {any} */ (get('kind')) };
  const spoken = LANGUAGES.filter((language) => textIsVisible(get(language)));
  let most = 0;
  for (const language of spoken) {
    const text = get(language).replace(/\s+/g, ' ').trim();
    if (characters(text) > QUESTION_CHARACTERS_MAX) return { field: language, fault: 'long' };
    wish[language] = text;
    if (wish.kind !== 'choice') continue;
    const options = optionLines(get(`options_${language}`));
    const isWrong = options.length < 2 || options.length > OPTIONS_MAX || (most > 0 && options.length !== most) ||
      options.some((option) => characters(option) > OPTION_CHARACTERS_MAX);
    if (isWrong) return { field: `options_${language}`, fault: 'options' };
    most = options.length;
    wish[`options_${language}`] = options.join('\n');
  }
  return spoken.length > 0 ? { wish } : { field: LANGUAGES[0], fault: 'text' };
}

/**
 * What was answered, as the rows of a table. SAID has the words of the page.
 * @param {Results} results
 * @param {Language} own
 * @param {{ head: string[], why: string, unanswered: string, answers: (question: Question) => string[] }} said
 * @returns {(string | number)[][]}
 */
export function resultRows(results, own, said) {
  const rows = /** @type {(string | number)[][]} */ ([said.head]);
  const write = (/** @type {number} */ question, /** @type {string} */ text) => (
    results.sentences.filter((one) => one.question === question).forEach((one) => rows.push([text, one.text, '', ''])));
  write(0, said.why);
  for (const question of results.questions) {
    const text = questionText(question, own);
    const labels = said.answers(question);
    questionShares(question).rows.forEach(({ count, percent }, place) => rows.push([text, labels[place], count, percent === null || question.kind === 'sentence' ? '' : percent]));
    rows.push([text, said.unanswered, question.unanswered || 0, '']);
    write(question.question, text);
  }
  return rows;
}

