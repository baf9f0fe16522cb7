// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { characters, textClean, textIsVisible, textPieces } from './text.js';

const links = (text) => textPieces(text).filter((piece) => piece.href).map((piece) => piece.text);

test('http and https become links, nothing else does', () => {
  assert.deepEqual(links('see https://europass.europa.eu/bg and http://az.government.bg/x?y=1#z'),
    ['https://europass.europa.eu/bg', 'http://az.government.bg/x?y=1#z']);
  for (const text of ['javascript:alert(1)', 'data:text/html,x', 'ftp://x.y', 'www.example.org', 'file:///etc', 'xhttps//no', 'https://']) {
    assert.deepEqual(links(text), [], text);
  }
});

test('the signs of the sentence stay outside the link', () => {
  assert.deepEqual(links('(https://a.bg/x).'), ['https://a.bg/x']);
  assert.deepEqual(links('https://en.wikipedia.org/wiki/CV_(x)!'), ['https://en.wikipedia.org/wiki/CV_(x)']);
  assert.deepEqual(links('„https://a.bg/път“, https://b.dk…'), ['https://a.bg/път', 'https://b.dk']);
});

test('a link that hides where it goes is no link', () => {
  assert.deepEqual(links('https://bank.bg@evil.example/'), []);
  assert.deepEqual(links('https://a.bg/\u202egpj.exe'), ['https://a.bg/']);
});

test('no letter is lost between the pieces', () => {
  for (const text of ['', 'plain', 'a https://x.y b https://z.y.', '<b>https://x.y/<i>']) {
    assert.equal(textPieces(text).map((piece) => piece.text).join(''), text);
  }
});

test('text is made fit to be stored', () => {
  assert.equal(textClean('\r\n  a\r\nb\u0000\u0007 \n\n'), '  a\nb');
  assert.equal(textClean('x\ud83d'), 'x\ufffd');
  assert.equal(textClean('😀'), '😀');
  assert.equal(characters('😀а'), 2);
});

test('blank and invisible signs are nothing to send', () => {
  for (const text of ['', ' \n\t', '\u200b\u200d\u2060', '\u00ad']) assert.equal(textIsVisible(text), false);
  for (const text of ['a', 'ж', '5', '?', '😀']) assert.equal(textIsVisible(text), true);
});
