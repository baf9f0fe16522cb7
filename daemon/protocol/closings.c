/* SPDX-License-Identifier: Apache-2.0 */
#include "protocol/closings.h"

enum { CODE_BYTES = 2, PAYLOAD_BYTES_MAX = 125 };

/* Those that RFC 6455 §7.4 and its registry give to endpoints: 1004 to 1006 and 1015 never stand
 * in a frame, what lies between is not given out, and nothing is above 4999. */
static bool is_code(unsigned code)
{
    return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
}

bool closings_may_say(struct text payload)
{
    if (payload.length == 0)
        return true;
    if (payload.length < CODE_BYTES || payload.length > PAYLOAD_BYTES_MAX)
        return false;
    unsigned code = (unsigned)(unsigned char)payload.bytes[0] << 8 | (unsigned char)payload.bytes[1];
    return is_code(code) && text_is_utf8((struct text){payload.bytes + CODE_BYTES, payload.length - CODE_BYTES});
}
