/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLERK_ARCHIVE_H
#define CLERK_ARCHIVE_H

#include "base/arena.h"
#include "domain/limits.h"
#include "parcels/parcel.h"
#include "transcript/keys.h"

/* What a clerk reads for people: pages of a talk, the auditor's lists. */

struct archive {
    struct store *store;
    struct keys *keys;
    struct arena *arena; /* of one question */
    void (*answer)(void *context, const struct parcel *parcel);
    void *context;
};

/* A frame of one packet: opened on the bytes, written to, closed; empty where it did not fit. */
enum { ARCHIVE_FRAME_BYTES_MAX = PACKET_DOWN_BYTES_MAX };
struct text_builder archive_open_frame(char bytes[ARCHIVE_FRAME_BYTES_MAX]);
struct text archive_close_frame(struct text_builder *builder);

/* Sends a frame as a PARCEL_page. */
void archive_answer(struct archive *archive, uint64_t job, bool is_last, struct text frame);

/* Each answers with one or more PARCEL_page; the last says so. A fault answers with an empty
 * last page, so that the job ends; the person asks again. */
void archive_talk(struct archive *archive, const struct parcel_read_talk *question);
void archive_conversations(struct archive *archive, const struct parcel_read_conversations *question);
void archive_earlier(struct archive *archive, const struct parcel_read_earlier *question);
void archive_ratings(struct archive *archive, const struct parcel_read_ratings *question);
void archive_audit(struct archive *archive, const struct parcel_read_audit *question);

#endif
