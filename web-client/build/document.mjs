// SPDX-License-Identifier: Apache-2.0
// The HTML of one page in one language. What stands in it before the script is there is
// rendered from the page's own shell.jsx, so that the script finds just what it would make.

import { build } from 'esbuild';

/** @returns {Promise<string>} the markup of SHELL, rendered with the words that PLUGIN gives */
export async function shellMarkup(shell, options) {
  const source = `import { renderToString } from 'preact-render-to-string';
    import Shell from ${JSON.stringify(shell)};
    import { jsx } from 'preact/jsx-runtime';
    export default renderToString(jsx(Shell, {}));`;
  const { outputFiles } = await build({
    ...options,
    stdin: { contents: source, resolveDir: process.cwd() },
    platform: 'neutral', mainFields: ['module', 'main'], format: 'esm', minify: false, write: false, bundle: true,
  });
  const module = await import('data:text/javascript;base64,' + Buffer.from(outputFiles[0].contents).toString('base64'));
  return module.default;
}

/** @returns {string} the whole document */
export function documentMarkup({ language, words, page, markup, styles, early, script }) {
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(words[`${page}.title`])}</title>`,
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    `<link rel="stylesheet" href="${styles}">`,
    early ? `<script src="${early}"></script>` : '',
    `<script type="module" src="${script}"></script>`,
  ];
  return `<!doctype html>\n<html lang="${language}" dir="ltr">\n<head>${head.join('')}</head>\n`
    + `<body><div id="page">${markup}</div></body>\n</html>\n`;
}

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
