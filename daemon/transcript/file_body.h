/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TRANSCRIPT_FILE_BODY_H
#define TRANSCRIPT_FILE_BODY_H

#include "base/arena.h"
#include "crypto/envelope.h"
#include "store/store.h"

/* The name and the chunks of a file: sealed with the key of its conversation, each bound to the
 * conversation, the file's mark and size, and its own number, so that none can be moved, left
 * out or hung behind. And the entry of the talk that tells of the file. */

enum { FILE_BODY_NAME = -1 }; /* in the place of a chunk's number: the name */

/* Seals into the arena; *sealed is a view of it. The file's mark, conversation and size must
 * stand. False when the arena is full or on a fault. */
bool file_body_seal(struct envelope *envelope, struct random *random, const struct store_file *file, int64_t number, struct text plain,
                    struct arena *arena, struct text *sealed);

/* Opens into the arena. False when it is not what was sealed in this place. */
bool file_body_open(struct envelope *envelope, const struct store_file *file, int64_t number, struct text sealed, struct arena *arena,
                    struct text *plain);

/* What the entry of a file says. */
struct file_entry {
    struct file_id id; /* 0: nothing that can be read */
    int64_t size;
    struct text name;
};

enum { FILE_ENTRY_BYTES_MAX = FILE_NAME_BYTES_MAX + 48 };

void file_entry_write(const struct file_entry *entry, struct text_builder *builder);
struct file_entry file_entry_read(struct text plain); /* a view of plain */

#endif
