// SPDX-License-Identifier: Apache-2.0
// Saved replies and links out of a file: all of it or nothing, nothing twice, and nothing that
// could not have been typed.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ROOT, startService } from './service.mjs';
import { openStaff } from './websocket.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cvdesk-import-'));
const STARTER = join(ROOT, 'starter/texts.jsonl');
const binary = join(ROOT, 'build', process.env.DEV_PRESET || 'check', 'cvdeskd');
after(() => rmSync(folder, { recursive: true, force: true }));

function importFile(path) {
  try {
    execFileSync(binary, ['admin', 'import', path, '--data', join(folder, 'store')], { stdio: ['ignore', 'ignore', 'pipe'] });
    return { code: 0 };
  } catch ({ status, stderr }) {
    return { code: status, said: String(stderr) };
  }
}

function importLines(...lines) {
  const path = join(folder, 'lines.jsonl');
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return importFile(path);
}

/** What an administrator sees of it. */
async function listed() {
  const service = await startService({ data: folder });
  const admin = await openStaff(service, service.account('admin'), 'admin');
  const ask = async (packet, type) => {
    const answer = admin.next(type);
    admin.send(packet);
    return answer;
  };
  const { replies } = await ask({ type: 'replies', own: false }, 'replies');
  const { guides } = await ask({ type: 'guides' }, 'guides');
  const auditor = await openStaff(service, service.account('auditor'), 'admin');
  const audit = auditor.next('audit');
  auditor.send({ type: 'audit' });
  const { rows } = await audit;
  admin.socket.destroy();
  auditor.socket.destroy();
  await service.stop({ keep: true });
  return { replies, guides, rows };
}

test('the starter file: every line is taken, each in three languages, no link is said to be checked', async () => {
  const lines = readFileSync(STARTER, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  assert.ok(lines.every(({ en, bg, da }) => en && bg && da));
  await listed();
  assert.equal(importFile(STARTER).code, 0);
  assert.equal(importFile(STARTER).code, 0, 'a second time changes nothing');
  const { replies, guides, rows } = await listed();
  assert.equal(replies.length + guides.length, lines.length);
  assert.ok(guides.length >= 5 && guides.every(({ checked_ms }) => checked_ms === undefined));
  assert.equal(rows.filter(({ why }) => why === 'command line' ).filter(({ act }) => act === 'reply_added').length, replies.length);
});

test('a wrong line is named, and nothing of the file is added', async () => {
  const before = await listed();
  const good = { type: 'reply_shared', name: 'good', en: 'x' };
  const wrong = [
    { type: 'reply_shared', name: 'without a text' },
    { type: 'reply_shared', name: 'x', en: 'y', reply: 1, version: 1 },
    { type: 'reply_own', name: 'x', en: 'y' },
    { type: 'guide_save', en: 'x', address: 'javascript:alert(1)', languages: 1, tags: 0 },
    { type: 'guide_save', en: 'x', address: 'https://example.org/', languages: 8, tags: 0 },
    { type: 'reply_shared', name: 'x', en: 'y'.repeat(1501) },
    'no packet',
    '[]',
  ];
  for (const line of wrong) {
    const { code, said } = importLines(good, '', line);
    assert.equal(code, 64, JSON.stringify(line));
    assert.match(said, /Line 3: /);
  }
  assert.equal(importFile(join(folder, 'no-such-file')).code, 64);
  const after_ = await listed();
  assert.deepEqual(after_.replies, before.replies);
  assert.deepEqual(after_.guides, before.guides);
});
