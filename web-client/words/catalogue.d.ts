// SPDX-License-Identifier: Apache-2.0
// The build puts the sentences of one page in one language under this name.
declare const catalogue: Record<string, string>;
export default catalogue;
