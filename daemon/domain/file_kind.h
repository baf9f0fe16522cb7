/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_FILE_KIND_H
#define DOMAIN_FILE_KIND_H

#include "base/text.h"
#include "domain/vocabulary.h"

#include <stdbool.h>
#include <stdint.h>

/* What a file is, by its bytes and never by its name. Nothing is unpacked or parsed beyond
 * that: readers are on people's own machines. Pure. */

/* Whether these bytes can stand in a text, in UTF-8 or windows-1251: no controls but the breaks. */
bool file_kind_is_text(struct text bytes);

/* Whether a file that begins like this could be of a kind that is taken: the first chunk, so
 * that nobody sends ten megabytes to hear no. */
bool file_kind_may_begin(struct text head);

/* The kind of a whole file of this size. head: its first chunk. tail: its last bytes, at least
 * the last chunk, with all of the one before. is_text: of all of its chunks. False when it is none of those taken,
 * is not whole, has something hung behind its end, or carries macros. */
bool file_kind_find(struct text head, struct text tail, int64_t size, bool is_text, enum file_kind *kind);

#endif
