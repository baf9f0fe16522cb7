// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { transcriptName, transcriptPage, transcriptText } from './transcript.js';

const talk = (/** @type {string} */ text, name = 'Maria') => ({
  language: 'en', lines: ['The <title>', 'Confidential & yours'], time: (/** @type {number} */ at_ms) => `at ${at_ms}`,
  rows: [
    { kind: /** @type {const} */ ('event'), name, text: `${name} is here now.`, at_ms: 1 },
    { kind: /** @type {const} */ ('message'), name, text, at_ms: 2 },
  ],
});

test('as text: who, when and what, with the ends of lines that every editor knows', () => {
  assert.equal(transcriptText(talk('Две\nреда')),
    '\ufeffThe <title>\r\n\r\nConfidential & yours\r\n\r\nat 1: Maria is here now.\r\n\r\nat 2, Maria:\r\nДве\r\nреда\r\n\r\n');
});

test('as a page: nothing that anybody said is markup', () => {
  const evil = '</p><script>alert(1)</script><img src=x onerror="alert(2)">\'&amp;';
  const page = transcriptPage(talk(evil, '<b>"M\'</b>'));
  assert.ok(page.startsWith('<!doctype html><html lang="en"><meta charset="utf-8">'));
  const tags = new Set([...page.matchAll(/<\/?([^\s>]*)/g)].map((match) => match[1]));
  assert.deepEqual([...tags].sort(), ['!doctype', 'b', 'br', 'h1', 'html', 'main', 'meta', 'p', 'small', 'style', 'title']);
  assert.ok(!/onerror="|&amp;/.test(page));
  assert.ok(page.includes('&#60;script&#62;alert(1)&#60;/script&#62;'));
  assert.ok(page.includes('<b>&#60;b&#62;&#34;M&#39;&#60;/b&#62;</b>'));
});

test('the name of the file is sane on every system', () => {
  assert.equal(transcriptName(Date.UTC(2026, 10, 22, 10, 7), 'txt'), 'cv-2026-11-22-10-07.txt');
});
