/* SPDX-License-Identifier: Apache-2.0 */
#ifndef POWERCUT_RECORD_H
#define POWERCUT_RECORD_H

#include <stdint.h>

/* One thing that happened, as the recorder writes and the replay reads it: this head, then
 * name_bytes of the file's name within the folder, then data_bytes. */
enum record_kind {
    RECORD_WRITE,        /* data at offset */
    RECORD_SYNC,         /* the file, or the folder where the name is empty */
    RECORD_TRUNCATE,     /* to offset */
    RECORD_REMOVE,
    RECORD_RENAME,       /* data: the new name */
    RECORD_ACKNOWLEDGED, /* the workload was told so: turn number offset */
};

struct record_head {
    uint32_t kind;
    uint32_t name_bytes;
    int64_t offset;
    uint64_t data_bytes;
};

/* In the recorder: the workload was told that this turn is durable. */
void powercut_acknowledge(int64_t turn);

#endif
