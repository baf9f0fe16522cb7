/* SPDX-License-Identifier: Apache-2.0
 *
 * Any bytes as a frame (libFuzzer). Our reader must not stumble, and jansson and the table
 * must agree with what it says. The arena is as large as the contract allows and no more. */
#include "../protocol/packet_agree.h"
#include "base/require.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena arena;
    if (!arena_open(&arena, count + 16))
        return 0;
    const char *disagreement = packet_disagreement((struct text){(const char *)bytes, count}, &arena);
    if (disagreement != NULL)
        (void)fprintf(stderr, "%s\n", disagreement);
    require(disagreement == NULL);
    arena_close(&arena);
    return 0;
}
