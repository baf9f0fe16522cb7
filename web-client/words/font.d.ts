// SPDX-License-Identifier: Apache-2.0
// The build puts the address of the font for a PDF under this name.
declare const address: string;
export default address;
