/* SPDX-License-Identifier: Apache-2.0
 *
 * Why not the library's own queue (it would keep whatever it could not send): it knows no
 * bound, and one reader that never reads would take the memory of all. */
#include "door/outbox.h"

#include <stdlib.h>
#include <string.h>

struct outbox_frame {
    struct outbox_frame *next;
    size_t length;
    unsigned char bytes[]; /* OUTBOX_HEADROOM, then the frame */
};

bool outbox_push(struct outbox *outbox, struct text frame)
{
    if (frame.length > OUTBOX_BYTES_MAX - outbox->bytes)
        return false;
    struct outbox_frame *last = malloc(sizeof *last + OUTBOX_HEADROOM + frame.length);
    if (last == NULL)
        return false;
    last->next = NULL;
    last->length = frame.length;
    memcpy(last->bytes + OUTBOX_HEADROOM, frame.bytes, frame.length);
    if (outbox->first == NULL)
        outbox->first = last;
    else
        outbox->last->next = last;
    outbox->last = last;
    outbox->bytes += (uint32_t)frame.length;
    return true;
}

bool outbox_is_empty(const struct outbox *outbox)
{
    return outbox->first == NULL;
}

unsigned char *outbox_first(const struct outbox *outbox, size_t *length)
{
    if (outbox->first == NULL)
        return NULL;
    *length = outbox->first->length;
    return outbox->first->bytes + OUTBOX_HEADROOM;
}

void outbox_drop_first(struct outbox *outbox)
{
    struct outbox_frame *gone = outbox->first;
    if (gone == NULL)
        return;
    outbox->first = gone->next;
    outbox->bytes -= (uint32_t)gone->length;
    if (outbox->first == NULL)
        outbox->last = NULL;
    free(gone);
}

void outbox_drop_all(struct outbox *outbox)
{
    while (!outbox_is_empty(outbox))
        outbox_drop_first(outbox);
}
