// SPDX-License-Identifier: Apache-2.0
// A table as a file for spreadsheets (RFC 4180). Pure.

/**
 * What people wrote must stay words: a cell that a spreadsheet would take for a formula gets an
 * apostrophe before it (OWASP, CSV injection).
 * @param {string | number} value
 */
export function csvCell(value) {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** With a mark at the beginning: without it Excel reads Cyrillic letters as something else. @param {readonly (readonly (string | number)[])[]} rows */
export const csvText = (rows) => '\ufeff' + rows.map((row) => row.map(csvCell).join(',') + '\r\n').join('');
