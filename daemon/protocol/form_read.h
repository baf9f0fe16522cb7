/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROTOCOL_FORM_READ_H
#define PROTOCOL_FORM_READ_H

#include "base/arena.h"
#include "domain/vocabulary.h"

/* Translates the body of an HTML form (application/x-www-form-urlencoded, WHATWG URL §5.1)
 * into the frame of the packet that it stands for, so that one strict reader (packet_read)
 * judges both. Its first field is "type"; the others are the packet's, a ticked box stands for
 * true, and a line may end as browsers send it (CR LF). A text of several lines may come as one
 * field for each: "answers.12=yes" is the line "12 yes".
 *
 * REASON_NONE, with *frame in the arena; REASON_unknown_packet, REASON_unknown_field or
 * REASON_bad_packet when it stands for no packet; REASON_bad_field for a value that no JSON
 * could carry; REASON_too_long when the frame would be too large; REASON_busy when the arena is
 * full. Desk process. */
enum reason form_read(struct text body, struct arena *arena, struct text *frame);

#endif
