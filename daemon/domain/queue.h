/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_QUEUE_H
#define DOMAIN_QUEUE_H

#include "domain/conversation.h"

#include <stddef.h>

/* Who waits, in order: who came back from a librarian first, then who has waited longest. The rows
 * lie in the store; this is the order over them, kept in memory that the caller owns. */
struct queue_item {
    struct conversation_id conversation;
    struct seeker_id seeker;
    struct library_id library, handed_to;
    struct staff_id last_holder;
    enum language language;
    enum topic topic;
    bool is_returned;
    int64_t queued_ms;
    int64_t waiting_ms;
    int64_t visited_ms; /* monotonic: when the seeker asked last without a web socket; 0 never */
};

struct queue {
    struct queue_item *items;
    size_t count, capacity;
};

/* Puts a waiting conversation at its place. False when the queue is full or has it already. */
bool queue_put(struct queue *queue, const struct conversation *conversation);

/* Takes it out; harmless when it is not there. */
void queue_drop(struct queue *queue, struct conversation_id conversation);

/* How many stand before it; -1 when it does not wait. */
int64_t queue_ahead(const struct queue *queue, struct conversation_id conversation);

#endif
