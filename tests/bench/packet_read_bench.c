/* SPDX-License-Identifier: Apache-2.0
 *
 * Nanoseconds for one `say`, by our reader and by jansson with the least that a desk would
 * do with its tree. Best of several rounds that alternate, because others use the machine. */
#include "base/clock.h"
#include "base/require.h"
#include "protocol/packet_read.h"

#include <jansson.h>
#include <stdio.h>

enum { ROUNDS = 12, PACKETS_IN_ROUND = 50000 };

static const char say[] =
    "{\"type\":\"say\",\"log\":123456,\"writer\":\"0123456789abcdef\",\"number\":17,\"text\":\"Good morning! I have a question "
    "about the letter that goes with my application: how long may it be, and to whom is it? Ana\"}";

static void read_ours(struct arena *arena)
{
    struct up packet;
    struct packet_error error;
    arena_reset(arena);
    require(packet_read((struct text){say, sizeof say - 1}, arena, &packet, &error) == REASON_NONE);
}

static void read_jansson(struct arena *arena)
{
    static const char *const names[] = {"type", "log", "writer", "number", "text"};
    (void)arena;
    json_t *packet = json_loadb(say, sizeof say - 1, JSON_REJECT_DUPLICATES, NULL);
    require(packet != NULL && json_object_size(packet) == sizeof names / sizeof *names);
    for (size_t row = 0; row < sizeof names / sizeof *names; row++)
        require(json_object_get(packet, names[row]) != NULL);
    json_decref(packet);
}

static double round_ns(void (*read)(struct arena *), struct arena *arena)
{
    struct moment began = clock_read();
    for (int count = 0; count < PACKETS_IN_ROUND; count++)
        read(arena);
    return (double)(clock_read().ms - began.ms) * 1e6 / PACKETS_IN_ROUND;
}

int main(void)
{
    struct arena arena;
    double ours = 1e9, theirs = 1e9;
    require(arena_open(&arena, PACKET_UP_BYTES_MAX));
    for (int round = 0; round < ROUNDS; round++) {
        double one = round_ns(read_ours, &arena), other = round_ns(read_jansson, &arena);
        ours = one < ours ? one : ours;
        theirs = other < theirs ? other : theirs;
    }
    printf("packet_read: %.0f ns for a say of %zu bytes; jansson %.0f ns; ratio %.1f\n", ours, sizeof say - 1, theirs, theirs / ours);
    arena_close(&arena);
    return 0;
}
