/* SPDX-License-Identifier: Apache-2.0
 *
 * Why no hierarchy: the longest time that the door waits for anything is two minutes, which
 * is one turn of a wheel of 512 steps. */
#include "door/wheel.h"

#include "base/require.h"

#include <stdlib.h>

#define NOBODY UINT32_MAX

/* A slot in the ring of its step; steps' own heads are rings of one at the end of the array. */
struct link {
    uint32_t next, before;
};

struct wheel {
    uint32_t slots;
    int64_t step; /* the number of the step whose alarms are being taken; new ones come later */
    struct link links[];
};

static void make_alone(struct wheel *wheel, uint32_t link)
{
    wheel->links[link] = (struct link){link, link};
}

struct wheel *wheel_open(size_t slots, int64_t now_ms)
{
    require(slots < UINT32_MAX - WHEEL_STEPS);
    struct wheel *wheel = calloc(1, sizeof *wheel + (slots + WHEEL_STEPS) * sizeof wheel->links[0]);
    if (wheel == NULL)
        return NULL;
    wheel->slots = (uint32_t)slots;
    wheel->step = now_ms / WHEEL_STEP_MS;
    for (uint32_t link = 0; link < slots; link++)
        wheel->links[link] = (struct link){NOBODY, NOBODY};
    for (uint32_t step = 0; step < WHEEL_STEPS; step++)
        make_alone(wheel, (uint32_t)slots + step);
    return wheel;
}

void wheel_close(struct wheel *wheel)
{
    free(wheel);
}

static uint32_t head_of(const struct wheel *wheel, int64_t step)
{
    return wheel->slots + (uint32_t)(step % WHEEL_STEPS);
}

void wheel_drop(struct wheel *wheel, uint32_t slot)
{
    require(slot < wheel->slots);
    struct link *link = &wheel->links[slot];
    if (link->next == NOBODY)
        return;
    wheel->links[link->before].next = link->next;
    wheel->links[link->next].before = link->before;
    *link = (struct link){NOBODY, NOBODY};
}

void wheel_set(struct wheel *wheel, uint32_t slot, int64_t due_ms)
{
    wheel_drop(wheel, slot);
    int64_t step = (due_ms + WHEEL_STEP_MS - 1) / WHEEL_STEP_MS;
    if (step <= wheel->step)
        step = wheel->step + 1;
    if (step >= wheel->step + WHEEL_STEPS)
        step = wheel->step + WHEEL_STEPS - 1;
    uint32_t head = head_of(wheel, step);
    uint32_t last = wheel->links[head].before;
    wheel->links[slot] = (struct link){head, last};
    wheel->links[last].next = slot;
    wheel->links[head].before = slot;
}

int64_t wheel_take(struct wheel *wheel, int64_t now_ms)
{
    int64_t until = now_ms / WHEEL_STEP_MS;
    /* after a long sleep one turn is enough: every alarm lies within it */
    if (until - wheel->step >= WHEEL_STEPS)
        wheel->step = until - WHEEL_STEPS + 1;
    for (;;) {
        uint32_t head = head_of(wheel, wheel->step);
        uint32_t slot = wheel->links[head].next;
        if (slot != head) {
            wheel_drop(wheel, slot);
            return slot;
        }
        if (wheel->step >= until)
            return WHEEL_NONE;
        wheel->step++;
    }
}
