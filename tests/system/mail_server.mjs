// SPDX-License-Identifier: Apache-2.0
// A mail server for tests (RFC 5321): STARTTLS, or TLS from the first byte, and one login, and it
// does with mail what the test says.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { TLSSocket, createSecureContext } from 'node:tls';

const RECIPIENTS = { refuse: '550 5.1.1 no such mailbox', be_full: '452 4.2.2 mailbox full' };
const base64 = (words) => Buffer.from(words).toString('base64');

/**
 * certs: folder with certificate.pem and certificate.key, read when somebody connects. how: the
 * login that it knows, PLAIN or LOGIN, and whether it speaks TLS from the first byte.
 * server.does: 'take' · 'refuse' the address for ever · 'refuse_sender' · 'be_full' for now ·
 * 'be_away' · 'hang' when it has the mail · 'be_plain', without TLS. server.mails: { from, to, text, isSecret, user } · server.lines: all
 * that was said to it · server.hears(line), if there: called before it does anything.
 */
export function startMailServer(certs, login, { auth = 'PLAIN', isTlsFirst = false } = {}) {
  const self = { does: 'take', mails: [], hung: [], lines: [] };
  const sockets = new Set();
  const server = createServer((plain) => {
    sockets.add(plain);
    plain.on('error', () => {}).on('close', () => sockets.delete(plain));
    const state = { mail: null, isData: false, isLogin: false, isSecret: false, user: null };
    if (self.does === 'be_away') { plain.end('421 not now\r\n'); return; }
    const socket = isTlsFirst ? secure(plain, state) : plain;
    socket.write('220 mail.test ESMTP\r\n');
    hear(socket, plain, state);
  });

  function secure(plain, state) {
    const context = createSecureContext({ cert: readFileSync(`${certs}/certificate.pem`), key: readFileSync(`${certs}/certificate.key`) });
    state.isSecret = true;
    return new TLSSocket(plain, { isServer: true, secureContext: context });
  }

  function hear(socket, plain, state) {
    let buffer = '';
    const onData = (chunk) => {
      buffer += chunk.toString('latin1');
      for (let end; (end = buffer.indexOf('\r\n')) >= 0;) {
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        self.hears?.(line);
        if (state.isData) hearData(socket, state, line);
        else if (hearLine(socket, plain, state, line) === 'tls') { plain.off('data', onData); return; }
      }
    };
    socket.on('error', () => {}).on('data', onData);
  }

  function hearLine(socket, plain, state, line) {
    self.lines.push(line);
    const say = (words) => socket.write(`${words}\r\n`);
    const word = line.split(/[ :]/)[0].toUpperCase();
    if (state.isLogin) hearLogin(state, say, line);
    else if (word === 'EHLO') say(state.isSecret ? `250-mail.test\r\n250-AUTH ${auth}\r\n250 8BITMIME` : self.does === 'be_plain' ? '250 mail.test' : '250-mail.test\r\n250 STARTTLS');
    else if (word === 'STARTTLS') { say('220 go on'); startTls(plain, state); return 'tls'; }
    else if (word === 'AUTH') { state.isLogin = true; state.said = []; say(auth === 'LOGIN' ? `334 ${base64('Username:')}` : '334 '); }
    else if (word === 'MAIL') { state.mail = { from: /<(.*?)>/.exec(line)[1], text: '', isSecret: state.isSecret, user: state.user }; say(self.does === 'refuse_sender' ? '550 5.7.1 not from you' : '250 yes'); }
    else if (word === 'RCPT') { state.mail.to = /<(.*?)>/.exec(line)[1]; say(RECIPIENTS[self.does] || '250 yes'); }
    else if (word === 'DATA') { state.isData = true; say('354 go on'); }
    else if (word === 'QUIT') { say('221 bye'); socket.end(); }
    else say('250 yes');
    return '';
  }

  function startTls(plain, state) {
    hear(secure(plain, state), plain, state);
  }

  function hearLogin(state, say, words) {
    state.said.push(Buffer.from(words, 'base64').toString());
    if (auth === 'LOGIN' && state.said.length === 1) { say(`334 ${base64('Password:')}`); return; }
    const [user, password] = auth === 'LOGIN' ? state.said : state.said[0].split('\0').slice(1);
    state.isLogin = false;
    const isKnown = user === login.user && password === login.password;
    state.user = isKnown ? user : null;
    say(isKnown ? '235 yes' : '535 no');
  }

  function hearData(socket, state, line) {
    if (line !== '.') { state.mail.text += `${line.replace(/^\./, '')}\r\n`; return; }
    state.isData = false;
    if (self.does === 'hang') { self.hung.push(state.mail); return; }
    self.mails.push(state.mail);
    socket.write('250 taken\r\n');
  }

  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(Object.assign(self, {
    port: server.address().port,
    stop: () => { for (const socket of sockets) socket.destroy(); server.close(); },
  }))));
}

/** { headers, body } of a mail, both taken out of their encoding. */
export function readMail(text) {
  const [head, ...rest] = text.split('\r\n\r\n');
  const headers = head.replace(/\r\n /g, ' ').replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?B\?(.*?)\?=/g, (_, words) => Buffer.from(words, 'base64').toString());
  return { headers, body: Buffer.from(rest.join(''), 'base64').toString() };
}
