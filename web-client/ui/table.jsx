// SPDX-License-Identifier: Apache-2.0
// A table that a phone shows as one block for each row. The roles are written out because a
// browser forgets them where the style sheet takes the table apart.

/**
 * @typedef {object} Column
 * @property {string} key
 * @property {string} label
 * @property {boolean} [isNumber]
 */
/**
 * @typedef {object} TableRow
 * @property {string | number} key
 * @property {boolean} [isFaint]
 * @property {Record<string, import('preact').ComponentChild>} cells  by column; the first column names the row
 */

/** @param {{ caption: string, columns: readonly Column[], rows: readonly TableRow[] }} props */
export function Table({ caption, columns, rows }) {
  return (
    <table class="table" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, label, isNumber }) => (
            <th key={key} scope="col" role="columnheader" class={isNumber ? 'number' : undefined}>{label}</th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.key} role="row" class={row.isFaint ? 'faint' : undefined}>
            {columns.map((column, place) => <Cell key={column.key} column={column} isHead={place === 0}>{row.cells[column.key]}</Cell>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** @param {{ column: Column, isHead: boolean, children: import('preact').ComponentChildren }} props */
function Cell({ column, isHead, children }) {
  const inside = (
    <>
      <span class="cell-label" aria-hidden="true">{column.label}</span>
      <span class="cell">{children}</span>
    </>
  );
  const look = column.isNumber ? 'number' : undefined;
  return isHead ? <th scope="row" role="rowheader" class={look}>{inside}</th> : <td role="cell" class={look}>{inside}</td>;
}
