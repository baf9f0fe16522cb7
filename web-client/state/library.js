// SPDX-License-Identifier: Apache-2.0
// Whose page this is stands in its address, as in /?library=varna. Who chose another language
// comes from such an address: the links stand in the HTML, which is the same for all.

/** The library that is named by ADDRESSES, the first that is; undefined: none. @param {string} addresses @returns {string | undefined} */
export const libraryOf = (addresses) => /library=([a-z\d-]{1,30})/.exec(addresses)?.[1];

/** What an address on this page says of it. @param {string} slug */
export const libraryPart = (slug) => (slug ? `&library=${slug}` : '');
