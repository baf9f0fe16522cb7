// SPDX-License-Identifier: Apache-2.0
// What the job seeker's page can do without until somebody comes to it: a script of its own, with
// its own words and its own Preact, so that what is needed to write stays small. The page gives
// each part an element and properties, and leaves the rest to it (late_part.jsx).

import { render } from 'preact';
import { Expert } from './expert.jsx';
import { Fetch, Send } from './file.jsx';
import { Guide } from './guide.jsx';
import { Keep } from './keep.jsx';
import { Leave } from './leave.jsx';
import { LooksForm } from './looks_form.jsx';
import { Rating } from './rating.jsx';

const PARTS = { expert: Expert, fetch: Fetch, file: Send, guide: Guide, keep: Keep, leave: Leave, looks: LooksForm, rating: Rating };

/** @typedef {keyof typeof PARTS} Part */
/** @typedef {{ session: import('./session.js').Session, onClose?: () => void, row?: import('../ui/message_list.jsx').Row }} PartProps */

/**
 * Draws a part into an element; what it gives takes it away again.
 * @param {Part} part
 * @param {Element} element
 * @param {PartProps} props
 */
export function draw(part, element, props) {
  const Drawn = /** @type {import('preact').ComponentType<PartProps>} */ (PARTS[part]);
  render(<Drawn {...props} />, element);
  return () => render(null, element);
}
