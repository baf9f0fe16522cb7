/* SPDX-License-Identifier: Apache-2.0
 *
 * A sorted array: it holds hundreds, is read for every change, and a place is an index. */
#include "domain/queue.h"

#include <string.h>

static bool stands_before(const struct queue_item *left, const struct queue_item *right)
{
    if (left->is_returned != right->is_returned)
        return left->is_returned;
    if (left->queued_ms != right->queued_ms)
        return left->queued_ms < right->queued_ms;
    return left->conversation.value < right->conversation.value;
}

int64_t queue_ahead(const struct queue *queue, struct conversation_id conversation)
{
    for (size_t at = 0; at < queue->count; at++)
        if (queue->items[at].conversation.value == conversation.value)
            return (int64_t)at;
    return -1;
}

bool queue_put(struct queue *queue, const struct conversation *conversation)
{
    if (queue->count == queue->capacity || queue_ahead(queue, conversation->id) >= 0)
        return false;
    struct queue_item item = {
        .conversation = conversation->id,
        .seeker = conversation->seeker,
        .library = conversation->library,
        .handed_to = conversation->handed_to,
        .last_holder = conversation->last_holder,
        .language = conversation->language,
        .topic = conversation->topic,
        .is_returned = conversation->is_returned,
        .queued_ms = conversation->queued_ms,
        .waiting_ms = conversation->waiting_ms,
    };
    size_t at = queue->count;
    while (at > 0 && stands_before(&item, &queue->items[at - 1]))
        at--;
    memmove(&queue->items[at + 1], &queue->items[at], (queue->count - at) * sizeof item);
    queue->items[at] = item;
    queue->count++;
    return true;
}

void queue_drop(struct queue *queue, struct conversation_id conversation)
{
    int64_t at = queue_ahead(queue, conversation);
    if (at < 0)
        return;
    queue->count--;
    memmove(&queue->items[at], &queue->items[at + 1], (queue->count - (size_t)at) * sizeof *queue->items);
}
