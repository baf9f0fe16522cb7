/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STAGE_CLERK_H
#define STAGE_CLERK_H

#include "base/require.h"
#include "clerk/archive.h"
#include "clerk/copy.h"
#include "clerk/results.h"

#include <stdio.h>
#include <string.h>

/* Plays a clerk: the real archive for reading, but for a password only its look: hashing one
 * in earnest takes 85 ms. The "hash" of a password is the password with a word before it. */

enum { STAGE_CLERK_ARENA_BYTES = 4 << 20, STAGE_CLERK_KEYS = 64 };

#define STAGE_HASH "hash of "

struct stage_clerk {
    struct arena arena;
    struct archive archive;
};

static inline void stage_clerk_open(struct stage_clerk *clerk, struct store *store, struct keyring *keyring,
                                    void (*answer)(void *context, const struct parcel *parcel), void *context)
{
    require(arena_open(&clerk->arena, STAGE_CLERK_ARENA_BYTES));
    clerk->archive = (struct archive){
        .store = store, .keys = keys_open(store, keyring, STAGE_CLERK_KEYS), .arena = &clerk->arena, .answer = answer, .context = context};
    require(clerk->archive.keys != NULL);
}

static inline void stage_clerk_close(struct stage_clerk *clerk)
{
    keys_close(clerk->archive.keys);
    arena_close(&clerk->arena);
}

static inline struct text stage_hash(struct text password, char bytes[256])
{
    int length = snprintf(bytes, 256, STAGE_HASH "%.*s", (int)password.length, password.bytes);
    return (struct text){bytes, (size_t)length};
}

/* Works one question off; the answers come through `answer`. */
static inline void stage_clerk_work(struct stage_clerk *clerk, const struct parcel *question)
{
    struct parcel answer = {0};
    char hash[256];
    arena_reset(&clerk->arena);
    switch (question->type) {
    case PARCEL_check_password:
        answer.type = PARCEL_checked;
        answer.as.checked.job = question->as.check_password.job;
        answer.as.checked.fits = text_equal(stage_hash(question->as.check_password.password, hash), question->as.check_password.hash);
        clerk->archive.answer(clerk->archive.context, &answer);
        break;
    case PARCEL_hash_password:
        answer.type = PARCEL_hashed;
        answer.as.hashed.job = question->as.hash_password.job;
        answer.as.hashed.hash = stage_hash(question->as.hash_password.password, hash);
        clerk->archive.answer(clerk->archive.context, &answer);
        break;
    case PARCEL_read_talk: archive_talk(&clerk->archive, &question->as.read_talk); break;
    case PARCEL_read_conversations: archive_conversations(&clerk->archive, &question->as.read_conversations); break;
    case PARCEL_read_earlier: archive_earlier(&clerk->archive, &question->as.read_earlier); break;
    case PARCEL_write_copy: copy_write(&clerk->archive, &question->as.write_copy); break;
    case PARCEL_read_ratings: archive_ratings(&clerk->archive, &question->as.read_ratings); break;
    case PARCEL_read_feedback: results_read(&clerk->archive, &question->as.read_feedback); break;
    case PARCEL_read_audit: archive_audit(&clerk->archive, &question->as.read_audit); break;
    default: break;
    }
}

#endif
