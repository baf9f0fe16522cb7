// SPDX-License-Identifier: Apache-2.0
// What the fault tests need of a running installation: its processes, what they cost, data
// that is seeded once for a whole file.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, startService, until } from '../system/service.mjs';

export const LONG = process.env.LONG === '1';
export const PRESET = process.env.DEV_PRESET || 'check';
export const RELEASE = process.env.RELEASE_PRESET || 'release';

export const isBuilt = (preset) => existsSync(join(ROOT, 'build', preset, 'cvdeskd'));

let template; // a promise: several may ask at once
let templateFolder;
process.on('exit', () => { if (templateFolder) rmSync(templateFolder, { recursive: true, force: true }); });

async function makeTemplate() {
  const first = await startService({ preset: isBuilt(RELEASE) ? RELEASE : PRESET });
  await first.stop({ keep: true });
  templateFolder = first.folder;
  return templateFolder;
}

/** A data folder of its own with certificates and accounts; hashing their passwords takes
 * seconds under sanitizers, so it is done once and copied. The caller removes it. */
export async function seededFolder() {
  template ??= makeTemplate();
  const from = await template;
  const folder = mkdtempSync(join(tmpdir(), 'cvdesk-'));
  copyData(from, folder);
  return folder;
}

/** Copies a data folder that nobody serves; the ballast is made again where there is room. */
export function copyData(from, to) {
  cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('/ballast') });
}

/** Starts a service on seeded data. */
export async function startSeeded(options = {}) {
  return startService({ data: await seededFolder(), ...options });
}

export const isAlive = (pid) => {
  try { return !readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].startsWith('Z'); } catch { return false; }
};

/** The process id of a role now; desk, door, clerk-quick, clerk-long, courier or main. */
export function pidOf(service, role) {
  const pids = service.pidsNow();
  return { desk: pids.desk, door: pids.door[0], 'clerk-quick': pids.clerk[0], 'clerk-long': pids.clerk[1], courier: pids.courier, main: pids.main }[role];
}

/** Kills a role and resolves with its successor's process id, once it has one. */
export async function killRole(service, role) {
  const pid = pidOf(service, role);
  process.kill(pid, 'SIGKILL');
  return until(() => { const now = pidOf(service, role); return now !== pid && isAlive(now) && now; }, `a new ${role}`);
}

/** Seconds of processor time that a process has used. */
export function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** From this share of a processor on, a process that has nothing to do is not at rest. */
export const SPINS = 0.2;

/** The share of a processor that a process takes in these ms. */
export async function shareOf(pid, ms) {
  const [cpu, from] = [cpuSeconds(pid), performance.now()];
  await new Promise((resolve) => setTimeout(resolve, ms));
  return (cpuSeconds(pid) - cpu) * 1000 / (performance.now() - from);
}

/** Bytes of memory that are a process's own. */
export function memoryBytes(pid) {
  return Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;
}

/** Lines that cvdeskd itself wrote to people, not to the journal. */
export const sentences = (text) => text.split('\n').filter((line) => line.startsWith('cvdeskd: '));

export const percentile = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** Runs cvdeskd itself to its end: { code, output }. */
export function runDaemon(preset, words, options = {}) {
  const done = spawnSync(join(ROOT, 'build', preset, 'cvdeskd'), words, { encoding: 'utf8', timeout: 20000, ...options });
  return { code: done.status ?? done.signal, output: `${done.stdout}${done.stderr}` };
}

/** Processes whose command line says that they serve this data folder. */
export function processesOn(folder) {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter((pid) => {
    try { return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(folder); } catch { return false; }
  }).map(Number);
}
