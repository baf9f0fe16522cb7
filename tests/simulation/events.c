/* SPDX-License-Identifier: Apache-2.0
 *
 * A heap by time, and by order within the same moment: so that the same seed plays the same. */
#include "world.h"

static bool is_before(const struct event *one, const struct event *other)
{
    return one->at_ms != other->at_ms ? one->at_ms < other->at_ms : one->order < other->order;
}

static void swap(struct event *one, struct event *other)
{
    struct event kept = *one;
    *one = *other;
    *other = kept;
}

void events_put(struct world *world, int64_t in_ms, enum event_kind kind, int a, int b, struct mail *mail)
{
    struct events *events = &world->events;
    if (events->count == events->room) {
        events->room = events->room == 0 ? 256 : events->room * 2;
        events->heap = realloc(events->heap, events->room * sizeof *events->heap);
        require(events->heap != NULL);
    }
    size_t at = events->count++;
    events->heap[at] = (struct event){.at_ms = world->now.ms + in_ms, .order = ++events->order, .kind = kind, .a = a, .b = b, .mail = mail};
    for (; at > 0 && is_before(&events->heap[at], &events->heap[(at - 1) / 2]); at = (at - 1) / 2)
        swap(&events->heap[at], &events->heap[(at - 1) / 2]);
}

bool events_take(struct world *world, struct event *event)
{
    struct events *events = &world->events;
    if (events->count == 0)
        return false;
    *event = events->heap[0];
    events->heap[0] = events->heap[--events->count];
    for (size_t at = 0; 2 * at + 1 < events->count;) {
        size_t child = 2 * at + 1;
        if (child + 1 < events->count && is_before(&events->heap[child + 1], &events->heap[child]))
            child++;
        if (!is_before(&events->heap[child], &events->heap[at]))
            break;
        swap(&events->heap[child], &events->heap[at]);
        at = child;
    }
    return true;
}

void events_empty(struct world *world)
{
    for (size_t at = 0; at < world->events.count; at++)
        if (world->events.heap[at].mail != NULL)
            mail_burn(world->events.heap[at].mail);
    free(world->events.heap);
    world->events = (struct events){0};
}
