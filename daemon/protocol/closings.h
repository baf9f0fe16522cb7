/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROTOCOL_CLOSINGS_H
#define PROTOCOL_CLOSINGS_H

/* The codes of protocol/closings.def by name. */
enum closing {
#define CLOSING(NAME, CODE, THEN, WHAT) CLOSING_##NAME = CODE,
#include "protocol/closings.def"
#undef CLOSING
};

#endif
