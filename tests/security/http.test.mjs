// SPDX-License-Identifier: Apache-2.0
// Rows 11 to 33 of the attack catalogue: HTTP. Row 30 is first.test.mjs, rows 20 and 21 are in slow.test.mjs.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { assertRefused, exchange, isWhole, packetRequest, request, serviceOfFile, test } from './attack.mjs';
import { openSocket, upgradeRequest } from '../system/websocket.mjs';

const service = await serviceOfFile();
const get = (wish, options) => exchange(service, request(service, wish), { enough: isWhole, ...options });
const FORGET = { type: 'forget' };

test('the requests that the others are variations of are answered', async () => {
  assert.equal((await get()).status, 200);
  const forgotten = await exchange(service, packetRequest(service, FORGET), { enough: isWhole });
  assert.equal(forgotten.status, 200);
  assert.match(forgotten.text, /\r\nClear-Site-Data: "storage"\r\n/);
});

test('11 methods that are not ours are refused', async () => {
  for (const method of ['TRACE', 'CONNECT', 'FOO', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'HEADX', 'GETGET'])
    for (const path of ['/', '/packet', '/socket'])
      await assertRefused(service, request(service, { method, path, headers: { 'Content-Length': '0' } }), [0, 400, 403, 405]);
  await assertRefused(service, `CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost:${service.port}\r\n\r\n`, [0, 400, 403, 405]);
});

test('12 a request without Host is refused', () => assertRefused(service, request(service, { headers: { Host: null } }), 400));

test('13 two Hosts are refused, equal ones too', async () => {
  const ours = `localhost:${service.port}`;
  for (const hosts of [[ours, 'evil.example'], ['evil.example', ours], [ours, ours], [ours, '']])
    await assertRefused(service, request(service, { headers: { Host: hosts } }), 400);
});

test('14 another Host is refused and never repeated', async () => {
  for (const host of ['evil.example', `evil.example:${service.port}`, `localhost:${service.port}@evil.example`, '', ' ', '[::1]', `localhost:${service.port},evil.example`]) {
    const { text } = await assertRefused(service, request(service, { headers: { Host: host } }), [400, 421]);
    assert.doesNotMatch(text, /evil/);
  }
});

test('15 a length and an encoding at once are refused', async () => {
  for (const encoding of ['chunked', 'identity', 'gzip, chunked', 'Chunked', 'xchunked', ''])
    for (const headers of [{ 'Transfer-Encoding': encoding }, { 'Transfer-Encoding': encoding, 'Content-Length': null }])
      await assertRefused(service, packetRequest(service, FORGET, { headers }), 400);
  await assertRefused(service, request(service, { headers: { 'Transfer-Encoding': 'chunked' } }), 400);
});

test('16 two lengths are refused, equal ones too', async () => {
  for (const lengths of [['17', '18'], ['18', '17'], ['17', '17'], ['17', ''], '17,17', '17, 18'])
    await assertRefused(service, packetRequest(service, FORGET, { headers: { 'Content-Length': lengths } }), 400);
});

test('17 lengths that are no lengths are refused', async () => {
  for (const length of ['-1', '100000000000000000000', '18446744073709551633', '+17', '0x11', '1e1', '017x', '', '1 7', '17;', '0'])
    await assertRefused(service, packetRequest(service, FORGET, { headers: { 'Content-Length': length } }), [400, 413]);
  for (const length of ['32769', '4294967313', '9223372036854775807'])
    await assertRefused(service, packetRequest(service, FORGET, { headers: { 'Content-Length': length } }), 413);
  await assertRefused(service, packetRequest(service, FORGET, { headers: { 'Content-Length': null } }), 400);
  await assertRefused(service, request(service, { headers: { 'Content-Length': '5' }, body: 'hello' }), 400);
});

test('18 an address of 8,000 bytes is refused', async () => {
  await assertRefused(service, request(service, { path: `/${'a'.repeat(7999)}` }), [0, 414]);
  await assertRefused(service, request(service, { path: `/${'a'.repeat(20000)}` }), [0, 414]);
});

test('19 a header of 8,000 bytes and 5,000 headers are refused', async () => {
  await assertRefused(service, request(service, { headers: { 'X-Long': 'a'.repeat(8000) } }), [0, 431]);
  await assertRefused(service, request(service, { headers: { 'User-Agent': 'a'.repeat(80000) } }), [0, 431]);
  await assertRefused(service, request(service, { lines: Array.from({ length: 5000 }, (_, at) => `X-${at}: y`) }), [0, 431]);
});

test('22 paths that climb out of the root lead nowhere', async () => {
  const paths = ['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc%2fpasswd', '/..\\..\\etc\\passwd', '/%5c..%5c..%5cetc', '//etc/passwd',
    '/desk/../../../etc/passwd', '/%252e%252e/etc/passwd', '/etc/passwd%00', '/%c0%ae%c0%ae/etc/passwd', '/....//....//etc/passwd', '/assets/../../main.db', '/%', '/%zz', '/%2', 'etc/passwd', '*'];
  for (const path of paths) {
    const { status, text } = await get({ path });
    assert.ok([0, 400, 403, 404].includes(status), `${path}: ${status}`);
    assert.doesNotMatch(text, /root:|SQLite format/);
  }
  /* the library cuts a path at %00 where nothing follows, before we see it: then it is the page before it, and no more */
  for (const [path, same] of [['/%00', '/'], ['/desk%00', '/desk'], ['/nothing%00', '/nothing'], ['/%00desk', null], ['/desk%00.html', null], ['/desk%00/../admin', null]]) {
    const { status, text } = await get({ path });
    if (same !== null && status === 200) assert.equal(text, (await get({ path: same })).text, path);
    else assert.ok([0, 400, 403, 404].includes(status), `${path}: ${status}`);
  }
});

test('23 files that lie about elsewhere are not here', async () => {
  for (const path of ['/.git/config', '/.git/HEAD', '/backup.db', '/main.db', '/keys.db', '/store/main.db', '/master.key', '/.env', '/index.html~', '/index.html.bak', '/run.json', '/journal', '/demo-accounts.json', '/certs/certificate.key', '/server-status', '/metrics', '/debug', '/.well-known/'])
    assert.equal((await get({ path })).status, 404, path);
});

test('24 a line break in the query is not carried into the answer', async () => {
  for (const query of ['?language=%0d%0aX-Evil:%201', '?a=%0aX-Evil:%201', '?language=en%0d%0a%0d%0a<html>', '?x=%0d%0aSet-Cookie:%20evil=1', '/%0d%0aX-Evil:%201']) {
    const { status, text } = await get({ path: `/${query}` });
    assert.ok([0, 400, 403, 404].includes(status), `${query}: ${status}`);
    assert.doesNotMatch(text, /evil/i);
  }
});

test('26 a packet that is not sent as JSON is refused', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a', null, '', 'application/json, text/plain', 'application/jsonx', 'application/json; charset=utf-16', 'text/json'])
    await assertRefused(service, packetRequest(service, FORGET, { headers: { 'Content-Type': type } }), [403, 415]);
  await assertRefused(service, packetRequest(service, FORGET, { headers: { 'Content-Type': ['application/json', 'application/json'] } }), [403, 415]);
});

test('27 a packet from another site is refused', async () => {
  for (const marker of [null, '', '2', '1, 1', 'true'])
    await assertRefused(service, packetRequest(service, FORGET, { headers: { 'X-Cvdesk': marker } }), 403);
  for (const origin of [null, 'null', '', 'https://evil.example', `http://localhost:${service.port}`, `https://localhost:${service.port}.evil`, 'https://localhost:1', `https://localhost:${service.port}/`])
    await assertRefused(service, packetRequest(service, FORGET, { headers: { Origin: origin } }), 403);
  await assertRefused(service, packetRequest(service, FORGET, { headers: { Origin: [service.origin, 'https://evil.example'] } }), [400, 403]);
});

test('28 another site that asks whether it may is told no', async () => {
  for (const method of ['OPTIONS', 'GET', 'POST'])
    for (const path of ['/packet', '/socket', '/']) {
      const headers = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'x-cvdesk,content-type' };
      const { text, status } = await get({ method, path, headers });
      assert.doesNotMatch(text, /access-control-/i);
      if (method === 'OPTIONS') assert.ok([403, 405].includes(status), `${path}: ${status}`);
    }
});

test('29 a thousand ranges are answered with the page once', async () => {
  const whole = await get({});
  const ranges = await get({ headers: { Range: `bytes=${Array.from({ length: 1000 }, (_, at) => `${at}-${at + 1}`).join(',')}` } });
  assert.ok([200, 416, 0].includes(ranges.status));
  assert.ok(ranges.text.length <= whole.text.length + 100);
  const many = await get({ headers: { Range: 'bytes=0-,0-,0-,0-,0-,0-,0-,0-' } });
  assert.equal(many.status, 200);
  assert.equal(many.text.length, whole.text.length);
});

test('31 HTTP/2 is not spoken', async () => {
  await assertRefused(service, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [0, 400, 403]);
  for (const upgrade of ['h2c', 'h2', 'H2C', 'h2c, websocket'])
    await assertRefused(service, request(service, { headers: { Upgrade: upgrade, Connection: 'Upgrade, HTTP2-Settings', 'HTTP2-Settings': 'AAMAAABkAAQCAAAAAAIAAAAA' } }), [0, 400, 403]);
  const { socket } = await openSocket(service, { tls: { ALPNProtocols: ['h2', 'http/1.1'] } });
  assert.equal(socket.alpnProtocol, 'http/1.1');
  socket.destroy();
});

test('32 of a thousand requests in one go at most a hundred are answered', async () => {
  const answer = await exchange(service, request(service, { path: '/health' }).repeat(1000));
  assert.ok(answer.isClosed);
  assert.ok(answer.statuses.length > 0 && answer.statuses.length <= 100, `${answer.statuses.length}`);
  assert.ok(answer.statuses.every((status) => status === 200));
});

test('33 a huge cookie and a crowd of them are refused, many do no harm, our own stands once', async () => {
  await assertRefused(service, request(service, { headers: { Cookie: `a=${'b'.repeat(100000)}` } }), [0, 431]);
  const two = ['a', 'b'].map((letter) => letter.repeat(64));
  for (const name of ['__Host-staff', '__Host-seeker']) {
    const lines = two.map((value) => `${name}=${value}`);
    for (const cookie of [lines.join('; '), lines, [lines[0], lines[0]], `${lines[0]}; x=1; ${lines[0]}`, `${lines[0]};${name}=`]) {
      await assertRefused(service, request(service, { headers: { Cookie: cookie } }), 400);
      await assertRefused(service, upgradeRequest(service, { headers: { Cookie: cookie } }), 400);
      await assertRefused(service, packetRequest(service, { type: 'ticket' }, { headers: { Cookie: cookie } }), 400);
    }
  }
  const many = (length) => ({ headers: { Cookie: Array.from({ length }, (_, at) => `c${at}=${at}`).join('; ') } });
  await assertRefused(service, request(service, many(200)), 431);
  assert.equal((await get(many(100))).status, 200);
});

test('every answer carries the headers that a browser needs to protect people', async () => {
  for (const [wish, status] of [[{ path: '/' }, 200], [{ path: '/desk' }, 200], [{ path: '/admin' }, 200], [{ path: '/nothing' }, 404], [{ method: 'PUT' }, 405], [{ headers: { Host: 'evil.example' } }, 421], [{ path: '/health' }, 200]]) {
    const answer = await get(wish);
    assert.equal(answer.status, status);
    for (const line of [/content-security-policy: default-src 'none';.*script-src 'self';.*require-trusted-types-for 'script'.*frame-ancestors 'none'/i, /strict-transport-security: max-age=\d{8}/i, /x-content-type-options: nosniff/i, /referrer-policy: same-origin/i, /cross-origin-opener-policy: same-origin/i, /cross-origin-resource-policy: same-origin/i, /permissions-policy: camera=\(\)/i, /cache-control: /i])
      assert.match(answer.text, line, `${JSON.stringify(wish)} ${line}`);
    assert.doesNotMatch(answer.text, /^server: |x-powered-by|libwebsockets/im);
  }
});

test('other sites may load one file, and no other', async () => {
  const pages = readFileSync(new URL('../../web-client/dist/pages.c', import.meta.url), 'utf8');
  const paths = [...new Set([...pages.matchAll(/^ {2}\{ "([^"]+)", /gm)].map(([, path]) => path))];
  assert.ok(paths.length > 20 && paths.includes('/embed.js'));
  const loadable = [];
  for (const path of [...paths, '/plain', '/health', '/ready', '/nothing', '/embed.js/', '/embed.jsx']) {
    const { text } = await get({ path });
    const lines = text.match(/^cross-origin-resource-policy: .*$/gim);
    assert.equal(lines.length, 1, path);
    if (!/same-origin/.test(lines[0])) loadable.push(path);
  }
  assert.deepEqual(loadable, ['/embed.js']);
  const { text } = await get({ path: '/embed.js', headers: { Origin: 'https://evil.example' } });
  assert.match(text, /^cross-origin-resource-policy: cross-origin\r$/im);
  assert.match(text, /^cache-control: public, max-age=3600\r$/im);
  assert.match(text, /^content-type: text\/javascript; charset=utf-8\r$/im);
  assert.doesNotMatch(text, /^access-control-|^set-cookie/im);
});
