/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_OUTBOX_H
#define DOOR_OUTBOX_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

/* Frames that wait for a slow reader, in order, bounded. Empty for nearly everybody: all
 * zero is an empty outbox. */

enum {
    OUTBOX_BYTES_MAX = 262144, /* of one session: far more than a page shows */
    OUTBOX_HEADROOM = 16,      /* the library writes a frame's header before the frame */
};

struct outbox_frame;

struct outbox {
    struct outbox_frame *first, *last;
    uint32_t bytes;
};

/* Puts a copy of the frame at the end. False when it does not fit: nothing was put. */
bool outbox_push(struct outbox *outbox, struct text frame);

bool outbox_is_empty(const struct outbox *outbox);

/* The first frame; OUTBOX_HEADROOM bytes before it may be written to. NULL when empty. */
unsigned char *outbox_first(const struct outbox *outbox, size_t *length);

/* Drops the first frame, or all of them. */
void outbox_drop_first(struct outbox *outbox);
void outbox_drop_all(struct outbox *outbox);

#endif
