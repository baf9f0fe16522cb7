// SPDX-License-Identifier: Apache-2.0
// Starting, stopping and certificates: what an operator does, and does wrong.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { neverExcused } from '../stage/finding.mjs';
import { ROOT, freePort, startService, until } from '../system/service.mjs';
import { begin, connectTls, openSeeker, openStaff } from '../system/websocket.mjs';
import { PRESET, RELEASE, isAlive, isBuilt, processesOn, runDaemon, seededFolder, sentences } from './installation.mjs';

let data;
before(async () => { data = await seededFolder(); });
after(() => rmSync(data, { recursive: true, force: true }));

const certificate = () => join(data, 'certs', 'certificate.pem');
const key = () => join(data, 'certs', 'certificate.key');

/** Runs cvdeskd on the data to its end: what it says to people, and its exit code. */
function fail(changes = {}) {
  const flags = { data: join(data, 'store'), certificate: certificate(), 'certificate-key': key(), port: '0', hosts: 'localhost', ...changes };
  const { code, output } = runDaemon(PRESET, Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]));
  return { code, said: sentences(output), output };
}

function refusesWith(result, words) {
  assert.equal(typeof result.code, 'number', result.output);
  assert.notEqual(result.code, 0);
  assert.equal(result.said.length, 1, result.output);
  assert.match(result.said[0], words);
}

test('SIGTERM tells every socket 1012, ends within five seconds with 0, and a new start has everything', async () => {
  let service = await startService({ data });
  const seeker = await openSeeker(service);
  const { code, log } = await begin(seeker, 'before the stop');
  const librarian = await openStaff(service, service.account('librarian'), 'desk');
  const auditor = await openStaff(service, service.account('auditor'), 'admin');
  const pids = service.pidsNow();
  const started = Date.now();
  assert.equal(await service.stop({ keep: true }), 0);
  assert.ok(Date.now() - started < 5000, `it took ${Date.now() - started} ms`);
  for (const one of [seeker, librarian, auditor]) assert.equal((await one.closed).code, 1012);
  assert.ok([pids.main, pids.desk, ...pids.clerk, ...pids.door].every((pid) => !isAlive(pid)), 'nobody is left');

  service = await startService({ data, port: service.port });
  const again = await openSeeker(service, { code });
  const heard = again.next('entries');
  again.send({ type: 'resume', log, after: 0 });
  const { entries } = await heard;
  neverExcused(() => assert.equal(entries[0]?.text, 'before the stop'));
  assert.equal(await service.stop({ keep: true }), 0);
});

/** What a backup is: the three files, laid into a fresh data folder beside the same certificates. */
function copyThree(from, into) {
  const folder = mkdtempSync(join(tmpdir(), 'cvdesk-'));
  mkdirSync(join(folder, 'store'), { mode: 0o700 });
  for (const [name, source] of Object.entries({ 'main.db': from, 'keys.db': from, 'master.key': from, ...into })) copyFileSync(join(source, 'store', name), join(folder, 'store', name));
  cpSync(join(data, 'certs'), join(folder, 'certs'), { recursive: true });
  copyFileSync(join(data, 'demo-accounts.json'), join(folder, 'demo-accounts.json'));
  return folder;
}

test('a copy of three files after a stop is a backup, whoever was told first; files of two times are refused or read', async (t) => {
  const folders = [];
  const keep = (folder) => { folders.push(folder); return folder; };
  t.after(() => { for (const folder of folders) rmSync(folder, { recursive: true, force: true }); });
  const begun = [];
  const talkAndStop = async () => {
    const service = await startService({ data });
    const seeker = await openSeeker(service);
    begun.push({ ...await begin(seeker, `talk ${begun.length}`), text: `talk ${begun.length}` });
    const pids = service.pidsNow();
    for (const pid of [pids.desk, ...pids.door, ...pids.clerk, pids.main]) process.kill(pid, 'SIGTERM');
    assert.equal(await service.ended, 0);
    return keep(copyThree(data));
  };
  const reads = async (folder, { code, log, text }) => {
    const service = await startService({ data: folder });
    try {
      const seeker = await openSeeker(service, { code });
      const heard = seeker.next('entries');
      seeker.send({ type: 'history', log });
      const { entries } = await heard;
      neverExcused(() => assert.equal(entries[0]?.text, text));
    } finally {
      await service.stop({ keep: true });
    }
  };
  const older = await talkAndStop();
  const newer = await talkAndStop();
  await reads(older, begun[0]);
  await reads(newer, begun[1]);
  /* where the older one lives on by itself, its next key has the number that the newer one's has, and is another */
  const apart = keep(copyThree(older));
  const other = await startService({ data: apart });
  await begin(await openSeeker(other), 'another life');
  await other.stop({ keep: true });

  const mixed = keep(copyThree(newer, { 'main.db': older }));
  await reads(mixed, begun[0]); /* the older talks are there, and the start dropped the newer keys */
  for (const keys of [mixed, older, apart]) refusesWith(fail({ data: join(keep(copyThree(newer, { 'keys.db': keys })), 'store') }), /keys .* do not fit/);
  await reads(newer, begun[0]);
});

/** On a machine of its own making, where such a command has been carried out first. A release: what the library forgets when it fails is a leak to the sanitizers. */
function failWhere(command) {
  const flags = { data: join(data, 'store'), certificate: certificate(), 'certificate-key': key(), port: '0', hosts: 'localhost' };
  const words = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
  const done = spawnSync('unshare', ['--mount', 'sh', '-c', `${command} && exec "$@"`, 'sh', join(ROOT, 'build', RELEASE, 'cvdeskd'), ...words], { encoding: 'utf8', timeout: 20000 });
  return { code: done.status, said: sentences(done.stderr), output: `${done.stdout}${done.stderr}` };
}

test('a package that is missing, and a disk that is full at the start, are named in one sentence', { skip: (spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status !== 0 && 'nothing may be mounted here') || (!isBuilt(RELEASE) && 'the release preset is not built') }, () => {
  refusesWith(failWhere('mount --bind /dev/null "$(ls /usr/lib/*/libwebsockets-evlib_ev.so)"'), /apt-get install libwebsockets-evlib-ev/);
  const full = `mount -t tmpfs -o size=64k,mode=700 tmpfs ${join(data, 'store')} && head -c 64k /dev/zero >${join(data, 'store', 'everything')}; true`;
  refusesWith(failWhere(full), /no room|full/i);
});

test('a second daemon on the same data says so in one sentence and changes nothing', async (t) => {
  const service = await startService({ data });
  t.after(() => service.stop({ keep: true }));
  refusesWith(fail(), /in use: another cvdeskd runs on it/);
  await (await openSeeker(service)).close();
});

test('a port that is taken is named', async (t) => {
  const port = await freePort();
  const other = createServer();
  await new Promise((resolve) => other.listen(port, '::', resolve));
  t.after(() => new Promise((resolve) => other.close(resolve)));
  const result = fail({ port: String(port) });
  refusesWith(result, new RegExp(String(port)));
});

test('a private key that others may read is refused', () => {
  chmodSync(key(), 0o644);
  const result = fail();
  chmodSync(key(), 0o600);
  refusesWith(result, /certificate\.key.*(0600|chmod|others|mode)/i);
});

test('settings that cannot be are named before anything begins', () => {
  refusesWith(fail({ 'trusted-proxies': '192.0.2.1 10.0.0.1/8' }), /trusted_proxies.* 10\.0\.0\.1\/8 is not a network/);
  refusesWith(fail({ 'shared-addresses': 'here' }), /shared_addresses.* here is not a network/);
  refusesWith(fail({ hours: 'mon-fri 9-17' }), /hours holds weekdays/);
  refusesWith(fail({ country: 'se' }), /country is bg, dk or none/);
  refusesWith(fail({ 'closed-days': '24.12.' }), /closed_days holds days/);
  refusesWith(fail({ hosts: 'https://cv.library.example/' }), /hosts holds names only/);
  refusesWith(fail({ hosts: ' ' }), /hosts is empty/);
  refusesWith(fail({ listen: '192.0.2.1' }), /listen: this machine does not have it/);
  refusesWith(fail({ 'certificate-key': join(data, 'nowhere.key') }), /nowhere\.key is not there: put it there/);
});

test('a certificate that is none is refused at the start', () => {
  const broken = join(data, 'broken.pem');
  writeFileSync(broken, '-----BEGIN CERTIFICATE-----\nbm90IG9uZQ==\n-----END CERTIFICATE-----\n');
  refusesWith(fail({ certificate: broken }), /certificate/i);
  refusesWith(fail({ certificate: join(data, 'nowhere.pem') }), /nowhere\.pem/);
});

test('a database of a newer version is left alone', () => {
  const database = join(data, 'store', 'main.db');
  const python = (script) => spawnSync('python3', ['-c', `import sqlite3, sys\nc = sqlite3.connect(sys.argv[1])\n${script}\nc.commit()`, database], { encoding: 'utf8' });
  const version = Number(python('print(c.execute("PRAGMA user_version").fetchone()[0])').stdout);
  assert.ok(version > 0);
  python('c.execute("PRAGMA user_version = 999")');
  const before = readFileSync(database);
  const result = fail();
  assert.deepEqual(readFileSync(database), before, 'not a byte is changed');
  python(`c.execute("PRAGMA user_version = ${version}")`);
  refusesWith(result, /newer version/);
});

test('a broken certificate on SIGHUP keeps the old one, a good one is served while open sockets stay', async (t) => {
  const service = await startService({ data });
  t.after(() => service.stop({ keep: true }));
  const served = async () => {
    const socket = await connectTls(service);
    const { fingerprint256 } = socket.getPeerCertificate();
    socket.destroy();
    return fingerprint256;
  };
  const journalled = (words, times = 1) => until(() => service.journal().split(words).length > times, words);
  const open = await openSeeker(service);
  const old = await served();

  copyFileSync(certificate(), join(data, 'kept.pem'));
  copyFileSync(key(), join(data, 'kept.key'));
  t.after(() => { copyFileSync(join(data, 'kept.pem'), certificate()); copyFileSync(join(data, 'kept.key'), key()); });
  writeFileSync(certificate(), 'garbage\n');
  process.kill(service.pidsNow().main, 'SIGHUP');
  await journalled('the old one stays in use');
  assert.equal(await served(), old);

  const made = spawnSync('bash', ['-c', `set -e; cd "$1"
    openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout new.key -out new.csr -subj /CN=localhost 2>/dev/null
    openssl x509 -req -in new.csr -CA certs/authority.pem -CAkey certs/authority.key -CAcreateserial -days 2 -out new.pem -extfile <(echo subjectAltName=DNS:localhost,IP:127.0.0.1) 2>/dev/null
    chmod 600 new.key; cp new.pem "$2"; cp new.key "$3"`, 'make', data, certificate(), key()], { encoding: 'utf8' });
  assert.equal(made.status, 0, made.stderr);
  const inUse = service.journal().split('certificate in use').length - 1;
  process.kill(service.pidsNow().main, 'SIGHUP');
  await journalled('certificate in use', inUse + 1);
  await until(async () => await served() !== old, 'the new certificate');
  await begin(open, 'still here');
  await open.close();
});

test('nothing of these installations is left running', () => {
  assert.deepEqual(processesOn(data), []);
});
