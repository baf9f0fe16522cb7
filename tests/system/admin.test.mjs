// SPDX-License-Identifier: Apache-2.0
// The command line takes a lost second factor away; only with the service stopped.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { digits } from './authenticator.mjs';
import { ROOT, startService } from './service.mjs';
import { openStaff, post, signIn } from './websocket.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cvdesk-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function admin(...words) {
  const binary = join(ROOT, 'build', process.env.DEV_PRESET || 'check', 'cvdeskd');
  const { status, stderr } = spawnSync(binary, ['admin', ...words, '--data', join(folder, 'store')], { encoding: 'utf8' });
  return { status, stderr };
}

async function ask(socket, packet, type) {
  const answer = socket.next(type);
  socket.send(packet);
  return answer;
}

test('a second factor that is lost is taken away on the machine, and the audit list knows', async () => {
  const first = await startService({ data: folder });
  const librarian = first.account('librarian');
  const desk = await openStaff(first, librarian, 'desk');
  const { secret } = await ask(desk, { type: 'factor_begin' }, 'factor_secret');
  await ask(desk, { type: 'factor_confirm', code: digits(secret) }, 'recovery');
  desk.socket.destroy();
  assert.equal(admin('factor', librarian.login).status, 69, 'the service has the data');
  assert.equal(await first.stop({ keep: true }), 0);

  assert.equal(admin('factor', 'nobody').status, 64);
  assert.deepEqual(admin('factor', librarian.login), { status: 0, stderr: '' });
  const again = admin('factor', librarian.login);
  assert.equal(again.status, 64);
  assert.match(again.stderr, /has no second factor/);

  const second = await startService({ data: folder });
  try {
    assert.equal((await post(second, { type: 'ticket' }, { cookie: desk.cookie })).status, 401, 'sign-ins from before have ended');
    assert.match(await signIn(second, librarian), /^__Host-staff=/);
    const auditor = await openStaff(second, second.account('auditor'), 'admin');
    const { rows } = await ask(auditor, { type: 'audit' }, 'audit');
    auditor.socket.destroy();
    const row = rows.find(({ act }) => act === 'factor_removed');
    assert.deepEqual([row.object, row.actor, row.why], [librarian.login, undefined, 'command line']);
  } finally {
    await second.stop({ keep: true });
  }
});
