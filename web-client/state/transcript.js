// SPDX-License-Identifier: Apache-2.0
// A talk as a file that a person takes along: as text, or as a page that runs nothing.

/** @typedef {{ kind: 'message' | 'event', name: string, text: string, at_ms: number }} Said */
/**
 * @typedef {object} Transcript
 * @property {string} language
 * @property {readonly string[]} lines  what stands above it; the first is the title
 * @property {readonly Said[]} rows
 * @property {(at_ms: number) => string} time
 */

/** With the mark by which old editors know letters of all languages. @param {Transcript} transcript */
export function transcriptText({ lines, rows, time }) {
  const said = rows.map(({ kind, name, text, at_ms }) => `${time(at_ms)}${kind === 'message' ? `, ${name}:\n` : ': '}${text}`);
  return '\ufeff' + [...lines, ...said, ''].join('\n\n').replace(/\n/g, '\r\n');
}

/** @param {Transcript} transcript */
export function transcriptPage({ language, lines, rows, time }) {
  const [title, ...more] = lines.map(escaped);
  const said = rows.map(({ kind, name, text, at_ms }) => `<p><small>${escaped(time(at_ms))}</small> ${kind === 'message' ? `<b>${escaped(name)}</b><br>` : ''}${escaped(text)}</p>`);
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`
    + `<title>${title}</title><style>body{max-width:40em;margin:2em auto;padding:0 1em;font:1.1em/1.5 sans-serif;overflow-wrap:anywhere}p{white-space:pre-wrap}</style>`
    + `<main><h1>${title}</h1>${[...more.map((line) => `<p>${line}</p>`), ...said].join('\n')}</main></html>`;
}

/** A name that every system takes. @param {number} at_ms @param {string} ending */
export const transcriptName = (at_ms, ending) => `cv-${new Date(at_ms).toISOString().slice(0, 16).replace(/\D/g, '-')}.${ending}`;

const escaped = (/** @type {string} */ text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
