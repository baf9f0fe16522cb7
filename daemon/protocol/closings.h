/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROTOCOL_CLOSINGS_H
#define PROTOCOL_CLOSINGS_H

#include "base/text.h"

#include <stdbool.h>

/* The codes of protocol/closings.def by name. */
enum closing {
#define CLOSING(NAME, CODE, THEN, WHAT) CLOSING_##NAME = CODE,
#include "protocol/closings.def"
#undef CLOSING
};

/* Whether this may stand in a close frame that we are sent (RFC 6455 §5.5.1): nothing, or a code
 * that may be sent, in two bytes, and behind it words in UTF-8. Pure. */
bool closings_may_say(struct text payload);

#endif
