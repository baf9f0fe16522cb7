// SPDX-License-Identifier: Apache-2.0
// What stands in the HTML before the script is there.

export { default } from '../librarian/shell.jsx';
