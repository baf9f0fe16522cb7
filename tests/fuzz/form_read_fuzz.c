/* SPDX-License-Identifier: Apache-2.0
 *
 * Any bytes as the body of a form (libFuzzer): what it becomes is a packet, or refused by the
 * reader, never anything else. */
#include "base/require.h"
#include "protocol/form_read.h"
#include "protocol/packet_read.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena arena;
    struct text frame;
    struct up packet;
    struct packet_error error;
    if (!arena_open(&arena, 3 * (size_t)PACKET_UP_BYTES_MAX + 2 * count))
        return 0;
    if (form_read((struct text){(const char *)bytes, count}, &arena, &frame) == REASON_NONE) {
        enum reason reason = packet_read(frame, &arena, &packet, &error);
        require(reason != REASON_bad_packet && reason != REASON_unknown_packet && reason != REASON_busy);
        require(reason != REASON_NONE || (up_shapes[packet.type].carriers & CARRIER_FORM) != 0);
    }
    arena_close(&arena);
    return 0;
}
