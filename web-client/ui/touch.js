// SPDX-License-Identifier: Apache-2.0

/** A phone or tablet: Enter makes a new line there. */
export const isTouch = () => matchMedia('(hover: none), (pointer: coarse)').matches;
