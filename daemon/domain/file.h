/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_FILE_H
#define DOMAIN_FILE_H

#include "base/text.h"
#include "domain/limits.h"
#include "domain/vocabulary.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A file that one side of a talk sends to the other: its chunks, and its name. What kind it is:
 * file_kind.h. Pure. */

enum {
    FILE_NAME_BYTES_MAX = 512,
    FILE_DISPOSITION_BYTES_MAX = 64 + 4 * FILE_NAME_BYTES_MAX, /* each byte as it is, and as three signs */
};

/* How many chunks a file of that size has, and how many bytes the one of this number, from 0 on. */
int64_t file_chunks(int64_t size);
size_t file_chunk_bytes(int64_t size, int64_t number);

/* The name that people see and keep it under: without a path, without what cannot be seen or
 * turns the writing round, no longer than FILE_NAME_CHARACTERS_MAX, with the ending of its kind.
 * given is valid UTF-8. The builder has room for FILE_NAME_BYTES_MAX. */
void file_name(struct text given, enum file_kind kind, struct text_builder *builder);

/* Its media type. */
const char *file_type(enum file_kind kind);

/* The value of Content-Disposition (RFC 6266) for such a name: plain ASCII once, in full once. */
void file_disposition(struct text name, struct text_builder *builder);

#endif
