// SPDX-License-Identifier: Apache-2.0
// A door that was held up: what was due meanwhile is due at once, all of it together.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { startService } from '../system/service.mjs';
import { connectTls } from '../system/websocket.mjs';
import { listen, request } from '../security/attack.mjs';

const IDLE_MS = 5000; // HEAD_MS of daemon/door/inside.h: so long a connection may be silent between two requests

test('a request that comes as its idle connection ends is not blamed: nothing is said, and a browser asks anew', async () => {
  const service = await startService();
  const [door] = service.pidsNow().door;
  const socket = await connectTls(service);
  try {
    const first = listen(socket, { enough: (text) => text.includes('ok\n') });
    socket.write(request(service, { path: '/health' }));
    assert.equal((await first).status, 200);
    process.kill(door, 'SIGSTOP');
    await wait(IDLE_MS + 500);
    socket.write(request(service, { path: '/health' }));
    await wait(100);
    const second = listen(socket);
    process.kill(door, 'SIGCONT');
    const { text } = await second;
    assert.equal(text, '');
  } finally {
    process.kill(door, 'SIGCONT');
    socket.destroy();
    await service.stop();
  }
});
