/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROTOCOL_PACKET_PRINT_H
#define PROTOCOL_PACKET_PRINT_H

#include <stdio.h>

/* Prints docs/protocol.md: everything a stranger needs to write a working client. */
void packet_print_protocol(FILE *out);

/* Prints web-client/link/packets.js: limits and vocabularies as constants, packets and
 * records as JSDoc types. */
void packet_print_javascript(FILE *out);

#endif
