/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_ANSWER_H
#define DOOR_ANSWER_H

#include "base/text.h"
#include "settings/settings.h"

#include <stdbool.h>
#include <stdint.h>

/* The head of every HTTP answer, with the headers that keep browsers from being used against
 * people (research/security.md §5.6). Pure. */

enum { ANSWER_POLICY_BYTES_MAX = 6144, ANSWER_HEAD_BYTES_MAX = 8192 };

/* Content-Security-Policy of ordinary pages, and of the seeker's page, which the library's
 * own site may show in a frame. Made once from the settings. */
struct answer_policies {
    char ordinary[ANSWER_POLICY_BYTES_MAX];
    char framed[ANSWER_POLICY_BYTES_MAX];
    bool may_be_framed;
};

/* False when the settings make a policy that does not fit. */
bool answer_policies_make(const struct settings *settings, struct answer_policies *policies);

enum answer_cache {
    ANSWER_NOT_KEPT,     /* no-store */
    ANSWER_ASKED_AGAIN,  /* no-cache: kept, but compared by its tag each time */
    ANSWER_KEPT_AN_HOUR, /* its name stays: what is new is seen an hour later */
    ANSWER_KEPT_FOREVER, /* its name changes with its bytes */
};

struct answer {
    int status;
    const char *type; /* Content-Type; NULL for none */
    size_t length;    /* Content-Length */
    const char *etag;
    const char *encoding;
    enum answer_cache cache;
    bool varies_by_language;
    bool varies_by_encoding;
    bool is_seeker_page;
    const char *policy; /* its own Content-Security-Policy: it holds nothing, and any page may show it; NULL: that of pages */
    bool is_file; /* somebody's: whatever it says of itself, it may do nothing */
    bool is_for_others; /* pages of other origins may load it */
    bool closes; /* the connection ends after it */
    struct text more; /* whole header lines */
};

/* Adds status line and headers, with the empty line at the end. */
void answer_add_head(struct text_builder *builder, const struct answer_policies *policies, const struct answer *answer);

/* A refusal's body: the words of the status and a line end; echoes nothing. */
struct text answer_refusal_body(int status, char *bytes, size_t size);

/* Adds a Set-Cookie line: __Host-staff (same site only) or __Host-seeker (also in the frame
 * of another site, with its own jar). age_s of 0 clears it; with a job seeker's the browser is asked
 * to clear all that the site has stored in it (Clear-Site-Data, W3C). Not "cookies", which would take
 * those of the library's whole domain along, and not "cache", which takes seconds and holds no words. */
void answer_add_cookie(struct text_builder *builder, bool is_staff, const uint8_t value[32], uint32_t age_s);

#endif
