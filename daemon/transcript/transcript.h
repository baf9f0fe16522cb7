/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TRANSCRIPT_TRANSCRIPT_H
#define TRANSCRIPT_TRANSCRIPT_H

#include "protocol/packet_write.h"
#include "transcript/keys.h"

/* From stored entries to packets, for whoever reads: the desk (short gaps) and the clerk
 * (long ones, and the auditor's). It asks nobody's permission: that was done before. */

enum transcript_reader {
    TRANSCRIPT_SEEKER,  /* entries packets; the seeker's own show writer and number */
    TRANSCRIPT_STAFF,   /* entries packets; the librarian's own do */
    TRANSCRIPT_AUDITOR, /* transcript packets; nobody's do */
};

/* Finds the first name of a librarian; the text outlives the packet that it is used for. */
struct transcript_names {
    struct text (*name)(void *context, struct staff_id staff);
    void *context;
};

/* Who reads what. */
struct transcript_range {
    struct log_id log;
    int64_t after, until, head; /* after < seq <= until; head: the log's end, told to the reader */
    enum transcript_reader reader;
    struct staff_id staff;      /* TRANSCRIPT_STAFF: who */
};

/* One entry as a record; text is its opened body. */
struct record_entry transcript_record(const struct store_entry *entry, struct text text, enum transcript_reader reader,
                                      struct staff_id staff, const struct transcript_names *names);

/* Writes the next packet of the range into the builder (room for PACKET_DOWN_BYTES_MAX), as
 * many entries as fit, and moves range->after behind them. A range without entries makes one
 * empty packet. Uses the arena. An entry whose body was emptied, or does not open (journalled:
 * somebody changed the row), has no text. */
enum store_result transcript_write(struct store *store, struct keys *keys, struct arena *arena, const struct transcript_names *names,
                                   struct transcript_range *range, struct text_builder *builder);

#endif
