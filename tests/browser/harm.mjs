// SPDX-License-Identifier: Apache-2.0
// Whether a text has become more than text.

import assert from 'node:assert/strict';

/** No page of ours has these where words are shown. */
const FOREIGN = 'script, img, image, svg, math, iframe, object, embed, video, audio, style, link, meta, base, template, marquee, xss, '
  + 'form:not(.composer):not(.choice-form):not(.form), b';

/** A person whose browser tells when a foreign script has run. */
export async function watched(person, options) {
  const self = await person({ path: null, ...options });
  self.pwned = [];
  await self.context.exposeFunction('pwned', () => { self.pwned.push(self.page.url()); });
  await self.page.goto(self.url(options.path));
  return self;
}

/** No element came out of a text, nothing ran, and nobody's prototype has changed. */
export async function isUnharmed(self, part) {
  const { page } = self;
  const found = await page.locator(part).locator(FOREIGN).evaluateAll((all) => all.map((one) => one.outerHTML));
  assert.deepEqual(found, []);
  const links = await page.locator(part).locator('.words a').evaluateAll((all) => all.map(({ href, rel }) => [href, rel]));
  for (const [href, rel] of links) {
    assert.match(href, /^https?:\/\/(evil\.example|www\.w3\.org\/2000\/svg)/);
    assert.equal(rel, 'noopener noreferrer nofollow');
  }
  assert.deepEqual(self.pwned, []);
  const bent = await page.evaluate(() => [
    {}.polluted, typeof document.getElementById, document.body.tagName, typeof document.cookie, document.baseURI === location.href,
    document.querySelectorAll('#page').length,
  ]);
  assert.deepEqual(bent, [undefined, 'function', 'BODY', 'string', true, 1]);
}
