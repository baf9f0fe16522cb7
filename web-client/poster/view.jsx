// SPDX-License-Identifier: Apache-2.0
// A sheet of A4 for the wall. What stands above it is for the screen only.

import { Button } from '../ui/button.jsx';
import { Languages } from '../ui/languages.jsx';
import { QrCode } from '../ui/qr_code.jsx';
import { words } from '../words/words.js';

/** @param {{ library: string, address: string }} props  address: '' until there is a script */
export function Poster({ library, address }) {
  return (
    <>
      <header class="tools">
        <Languages />
        <p class="hint">{words('poster.hint')}</p>
        <Button kind="primary" onClick={() => print()}>{words('poster.print')}</Button>
        <noscript><p class="error">{words('poster.needs_script')}</p></noscript>
      </header>
      <main class="poster">
        <p class="library">{library}</p>
        <h1>{words('common.library_service')}</h1>
        <p class="lead">{words('poster.lead')}</p>
        <p class="free">{words('poster.free')}</p>
        <div class="code">
          {address && <QrCode text={address} label={words('poster.code', { address })} isForWall />}
        </div>
        <p>{words('poster.scan')}</p>
        <p>{words('poster.address')}</p>
        <p class="address">{address}</p>
      </main>
    </>
  );
}
