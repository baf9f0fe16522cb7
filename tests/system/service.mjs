// SPDX-License-Identifier: Apache-2.0
// The real service for a test: `./dev run --json` on a free port with data of its own.

import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A port that nobody listens on just now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Certificates and demo accounts, made once for each build: to make them takes longer than to start
 * on a copy of them. Of several test files that make them at once, one wins.
 */
function prepared(preset) {
  const binary = join(ROOT, 'build', preset, 'cvdeskd');
  const folder = `${binary}.prepared-${statSync(binary).mtimeMs}`;
  if (existsSync(folder)) return folder;
  const made = mkdtempSync(`${folder}-`);
  execFileSync(join(ROOT, 'dev'), ['run', '--empty', '--prepare', '--preset', preset, '--data', made], { env: { ...process.env, DEV_BUILT: '1' }, stdio: 'pipe' });
  try {
    renameSync(made, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(made, { recursive: true });
  }
  return folder;
}

function copied(folder) {
  const copy = mkdtempSync(join(tmpdir(), 'cvdesk-'));
  execFileSync('cp', ['-a', `${folder}/.`, copy]);
  return copy;
}

/**
 * Starts the service and resolves when it is ready.
 * preset: build folder ("check" has sanitizers and planted faults); settings: flags as pairs;
 * environment: e.g. PLANTED_FAULT. The build must be there (tests/run makes it): tests do not build.
 */
export async function startService({ preset = process.env.DEV_PRESET || 'check', settings = [], environment = {}, data, port } = {}) {
  const folder = data ?? copied(prepared(preset));
  const chosen = port ?? await freePort();
  const words = ['run', '--empty', '--json', '--preset', preset, '--port', String(chosen), '--data', folder, '--', ...settings];
  const child = spawn(join(ROOT, 'dev'), words, { env: { ...process.env, DEV_BUILT: '1', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk) => { errors += chunk; });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  const line = await Promise.race([firstLine(child.stdout), ended.then((code) => { throw new Error(`service ended with ${code}: ${errors}`); })]);
  const service = {
    ...JSON.parse(line), port: chosen, folder, child, ended,
    origin: `https://localhost:${chosen}`,
    authority: readFileSync(join(folder, 'certs', 'authority.pem')),
    journal: () => readFileSync(join(folder, 'journal'), 'utf8'),
    /** The process ids as they are now: a role that was killed has a new one. */
    pidsNow: () => JSON.parse(readFileSync(join(folder, 'store', 'run.json'), 'utf8')),
    account: (role) => service.accounts.find((account) => account.role === role),
    named: (login) => service.accounts.find((account) => account.login === login),
    /** Stops it (SIGTERM) and resolves with its exit code; keep leaves the data. */
    async stop({ keep = false } = {}) {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      const code = await ended;
      if (!keep) rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
  return service;
}

function firstLine(stream) {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', (chunk) => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end >= 0) resolve(text.slice(0, end));
    });
    stream.once('error', reject);
  });
}

/** Resolves when the condition gives something truthy; asks again every 20 ms. */
export async function until(condition, what, ms = 15000) {
  const end = Date.now() + ms;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
