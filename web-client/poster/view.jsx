// SPDX-License-Identifier: Apache-2.0
// A sheet of A4 for the wall. What stands above it is for the screen only.

import { Button } from '../ui/button.jsx';
import { Languages } from '../ui/languages.jsx';
import { words } from '../words/words.js';

/** @param {{ library: string, address: string, code: import('./code.js').Code | null }} props */
export function Poster({ library, address, code }) {
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
          {code && (
            <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={words('poster.code', { address })} shape-rendering="crispEdges">
              <path class="white" d={`M0 0h${code.size}v${code.size}H0z`} />
              <path d={code.path} />
            </svg>
          )}
        </div>
        <p>{words('poster.scan')}</p>
        <p>{words('poster.address')}</p>
        <p class="address">{address}</p>
      </main>
    </>
  );
}
