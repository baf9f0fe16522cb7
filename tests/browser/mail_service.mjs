// SPDX-License-Identifier: Apache-2.0
// A service that sends mail to a server of ours, under a clock of ours. Of a release build: the
// clock wants to be loaded before everything else, and so do sanitizers.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RELEASE } from '../faults/installation.mjs';
import { makeClock } from '../faults/shifted_clock.mjs';
import { startMailServer } from '../system/mail_server.mjs';
import { freePort, startService } from '../system/service.mjs';
import { SETTINGS } from './browser.mjs';

/** later(close): what is to be closed in the end, the last first. more: further settings. Gives { clock, server, service }. */
export async function startMailService(later, more = []) {
  const folder = mkdtempSync(join(tmpdir(), 'cvdesk-mail-'));
  later(() => rmSync(folder, { recursive: true, force: true }));
  const clock = makeClock();
  later(() => clock.remove());
  const server = await startMailServer(join(folder, 'certs'), {});
  later(() => server.stop());
  const port = await freePort();
  const service = await startService({ preset: RELEASE, data: folder, port, environment: clock.environment, settings: [...SETTINGS,
    '--mail-server', `smtp://localhost:${server.port}`, '--mail-from', 'cv@library.example', '--mail-authorities', join(folder, 'certs', 'authority.pem'),
    '--public-url', `https://localhost:${port}`, ...more] });
  later(() => service.stop());
  return { clock, server, service };
}
