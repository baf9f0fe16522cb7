// SPDX-License-Identifier: Apache-2.0
// Going through a page by keys alone. At each step the focus must stand somewhere, be seen,
// and not be covered.

import assert from 'node:assert/strict';

/** Where the focus is: { at, what } with at one of 'nowhere', 'unseen', 'covered', 'outside', 'seen'. */
export function focus(page) {
  return page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body || one === document.documentElement) return { at: 'nowhere', what: 'the page' };
    const what = `${one.tagName.toLowerCase()}${one.id && `#${one.id}`} “${(one.getAttribute('aria-label') || one.innerText || one.name || '').slice(0, 40)}”`;
    const look = getComputedStyle(one);
    if (look.outlineStyle === 'none' || parseFloat(look.outlineWidth) < 2) return { at: 'unseen', what };
    const box = one.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (right - left < 4 || bottom - top < 4) return { at: 'outside', what };
    const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y]));
    const isSeen = points.some(([x, y]) => {
      const top_ = document.elementFromPoint(x, y);
      return top_ && (one.contains(top_) || top_.contains(one) || one.closest('label')?.contains(top_));
    });
    return { at: isSeen ? 'seen' : 'covered', what };
  });
}

/** The focus is seen where it is. */
export async function focusIsSeen({ page }) {
  const { at, what } = await focus(page);
  assert.equal(at, 'seen', `the focus on ${what} is ${at}`);
  return what;
}

export const isFocused = ({ page }, selector) => page.locator(selector).first().evaluate((one) => one === document.activeElement).catch(() => false);

/** Presses Tab until the focus is on this; fails where it gets lost on the way, or never comes there. */
export async function tabTo(person, selector, { back = false, most = 60 } = {}) {
  const way = [];
  for (let count = 0; count < most; count++) {
    if (await isFocused(person, selector)) return way;
    await person.page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    if ((await focus(person.page)).at === 'nowhere') continue; // the browser's own bar
    way.push(await focusIsSeen(person));
  }
  throw new Error(`never came to ${selector}: ${way.join(', ')}`);
}
