// SPDX-License-Identifier: Apache-2.0
// The script of the poster: the address is where the page came from, the library's name is
// what the service says to everybody who asks.

import { hydrate } from 'preact';
import { VERSION } from '../link/packets.js';
import { socketOpen } from '../link/socket.js';
import { libraryOf } from '../state/library.js';
import { language } from '../words/words.js';
import { Poster } from './view.jsx';

const slug = libraryOf(`${location.search} ${document.referrer}`);
const address = new URL(slug ? `/?library=${slug}` : '/', location.href).href;
const root = /** @type {Element} */ (document.getElementById('page'));
const draw = (/** @type {string} */ library) => hydrate(<Poster library={library} address={address} />, root);

draw('');
const socket = socketOpen({
  hello: () => ({ type: 'hello', version: VERSION, page: 'seeker', language, ...(slug && { library: slug }) }),
  onPackets(packets) {
    for (const packet of packets) {
      if (packet.type !== 'welcome') continue;
      draw(packet.library);
      socket.close();
    }
  },
  onLine: () => {},
});
