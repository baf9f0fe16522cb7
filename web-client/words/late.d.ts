// SPDX-License-Identifier: Apache-2.0
// The build puts the address of the page's late script under this name.
declare const address: string;
export default address;
