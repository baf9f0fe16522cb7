/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_PAGES_H
#define DOOR_PAGES_H

#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

/* One file of the browser client, in memory as dist/pages.c (made by web-client/build.mjs)
 * has it. Files of the same path and different languages are one page; every page that has
 * languages has English. */
struct page_file {
    const char *path;     /* as asked for: "/", "/desk", "/assets/seeker-1a2b3c.js" */
    const char *language; /* "en", "bg", "da"; NULL when it speaks none */
    const char *type;     /* the whole Content-Type */
    const char *etag;     /* with its quotes */
    const char *policy;   /* its own Content-Security-Policy, for a frame of any page; NULL: that of all pages */
    const unsigned char *bytes;
    size_t length;
    const unsigned char *gzip; /* NULL when it would not be shorter */
    size_t gzip_length;
    const unsigned char *brotli; /* NULL likewise */
    size_t brotli_length;
    bool immutable; /* its name changes with its bytes: kept for a year */
    bool is_for_others; /* other sites may load it, and keep it for an hour */
};

extern const struct page_file page_files[];
extern const size_t page_file_count;

/* What the asker said about the answer that it wants. Absent headers are empty. */
struct page_wish {
    struct text path;
    struct text language;        /* ?language= */
    struct text accept_language; /* RFC 9110 §12.5.4 */
    struct text fallback;        /* where neither says one that we have; empty: English */
    struct text accept_encoding; /* RFC 9110 §12.5.3 */
    struct text if_none_match;   /* RFC 9110 §13.1.2 */
};

/* Which bytes of which file to answer with. */
struct page_choice {
    const struct page_file *file; /* NULL: there is no such page */
    const unsigned char *bytes;
    size_t length;
    const char *encoding; /* "br", "gzip" or NULL */
    bool is_known;        /* the asker has it already: 304 */
};

/* Chooses: the language of the query if we have it, else the best of Accept-Language, else
 * the fallback; brotli before gzip before neither. Pure. */
struct page_choice pages_choose(const struct page_file *files, size_t count, const struct page_wish *wish);

#endif
