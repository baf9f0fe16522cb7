// SPDX-License-Identifier: Apache-2.0
// How long other people's messages wait while ten megabytes come in and go out again:
//
//     node tests/bench/file_wait.mjs     (the release build; prints one line of JSON)
//
// One person says something every 20 ms and is told that it is stored; first while nothing else
// happens, then while somebody sends a file, then while that file is fetched.

import { request } from 'node:https';
import { readFileSync } from 'node:fs';
import { startService } from '../system/service.mjs';
import { begin, openSeeker, randomHex } from '../system/websocket.mjs';

const EVERY_MS = 20;
const CHUNK = 16384;
const CHUNK_EVERY_MS = 30;
const SIZE = 10 * 1024 * 1024;
const QUIET_MS = 15_000;

const service = await startService({ preset: process.env.DEV_PRESET || 'release', settings: ['--messages-per-second', '1000', '--messages-burst', '1000', '--address-connections', '100'] });
const pause = (ms) => new Promise((go) => setTimeout(go, ms));

/** Says things until STOP is done; how long each waited, in ms. */
async function waits(stop) {
  const line = await openSeeker(service);
  const { conversation } = await begin(line);
  const writer = randomHex(8);
  const found = [];
  let isOver = false;
  stop.finally(() => { isOver = true; });
  for (let number = 1; !isOver; number++) {
    const stored = line.next((packet) => packet.type === 'stored' && packet.number === number);
    const began = performance.now();
    line.send({ type: 'say', log: conversation * 256, writer, number, text: 'words between the parts of a file' });
    await stored;
    found.push(performance.now() - began);
    await pause(Math.max(0, EVERY_MS - (performance.now() - began)));
  }
  line.close();
  return summary(found);
}

function summary(found) {
  found.sort((a, b) => a - b);
  const at = (share) => Math.round(found[Math.floor(found.length * share)] * 100) / 100;
  return { messages: found.length, p50: at(0.5), p99: at(0.99), max: Math.round(found.at(-1) * 10) / 10 };
}

const sender = await openSeeker(service);
const { conversation } = await begin(sender);

async function send() {
  const bytes = Buffer.alloc(SIZE, 'a CV with certificates ');
  bytes.write('%PDF-1.4\n');
  bytes.write('%%EOF\n', SIZE - 6);
  const id = randomHex(16);
  const ask = (packet) => {
    const answer = sender.next((one) => one.type === 'file_at' || one.type === 'refused');
    sender.send({ ...packet, conversation, id });
    return answer;
  };
  let at = await ask({ type: 'file_begin', name: 'cv.pdf', size: SIZE });
  while (at.type === 'file_at' && !at.seq) {
    await pause(CHUNK_EVERY_MS);
    at = await ask({ type: 'file_chunk', chunk: at.chunk, bytes: bytes.subarray(at.chunk * CHUNK, (at.chunk + 1) * CHUNK).toString('base64') });
  }
  if (!at.seq) throw new Error(JSON.stringify(at));
}

async function fetchIt() {
  const { file } = sender.packets.flatMap(({ entries = [] }) => entries).find(({ kind }) => kind === 'file');
  const told = sender.next('file_address');
  sender.send({ type: 'file_get', conversation, file });
  const { token } = await told;
  await new Promise((go, failed) => request(`https://localhost:${service.port}/file/${token}`, { rejectUnauthorized: false }, (answer) => {
    answer.resume();
    answer.on('end', go).on('error', failed);
  }).on('error', failed).end());
}

/** Together with how long that took. */
async function during(act) {
  const began = performance.now();
  const acted = act();
  const found = await waits(acted);
  await acted;
  return { ...found, seconds: Math.round((performance.now() - began) / 100) / 10 };
}

try {
  const load = readFileSync('/proc/loadavg', 'utf8').split(' ')[0];
  console.log(JSON.stringify({ load, quiet: await during(() => pause(QUIET_MS)), sending: await during(send), fetching: await during(fetchIt) }));
} finally {
  sender.close();
  await service.stop();
}
