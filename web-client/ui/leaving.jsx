// SPDX-License-Identifier: Apache-2.0
// Before somebody of the staff follows an address that a stranger wrote: where it really leads. Once for each site.

import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../words/words.js';
import { Button } from './button.jsx';
import { Dialog } from './dialog.jsx';

/** What others wrote; what she wrote herself she knows. */
const LINKS = '.row:not(.row-mine) .words a';

export function Leaving() {
  const [link, ask] = useState(/** @type {HTMLAnchorElement | null} */ (null));
  const known = useRef(/** @type {Set<string>} */ (new Set()));
  useEffect(() => {
    /** @param {MouseEvent} event */
    const hear = (event) => {
      const pressed = event.target instanceof Element ? /** @type {HTMLAnchorElement | null} */ (event.target.closest(LINKS)) : null;
      if (!pressed || known.current.has(pressed.host)) return;
      event.preventDefault();
      ask(pressed);
    };
    // The wheel of the mouse opens links too, and is no click.
    document.addEventListener('click', hear);
    document.addEventListener('auxclick', hear);
    return () => {
      document.removeEventListener('click', hear);
      document.removeEventListener('auxclick', hear);
    };
  }, []);
  if (!link) return null;
  const close = () => ask(null);
  const open = () => {
    known.current.add(link.host);
    close();
  };
  return (
    <Dialog title={words('staff.leaving.title')} onClose={close}>
      <p>{words('staff.leaving.help')}</p>
      <div class="actions">
        <a class="button" href={link.href} target="_blank" rel="noopener noreferrer nofollow" onClick={open}>{words('staff.leaving.open', { site: link.host })}</a>
        <Button onClick={close}>{words('common.cancel')}</Button>
      </div>
    </Dialog>
  );
}
