// SPDX-License-Identifier: Apache-2.0
// The build puts the address of what is fetched later under this name.
declare const address: string;
export default address;
