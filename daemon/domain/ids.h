/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_IDS_H
#define DOMAIN_IDS_H

#include <stdint.h>

/* Ids are small structs, so that mixing two kinds does not compile. 0 is nobody and nothing.
 * They are counted from 1; what keeps people apart is the permission, not a secret id. */
struct seeker_id { int64_t value; };
struct staff_id { int64_t value; };
struct conversation_id { int64_t value; };
struct log_id { int64_t value; };
struct file_id { int64_t value; };
struct copy_id { int64_t value; };
struct library_id { int64_t value; }; /* 0: none was chosen, which is the first */

enum { LIBRARY_FIRST = 1 }; /* there from the beginning, and for ever */

/* The logs of a conversation: the talk of both sides, the staff's own log, then its drafts. */
enum log_kind { LOG_TALK, LOG_STAFF, LOG_DRAFT_FIRST };
enum { LOGS_IN_CONVERSATION_MAX = 256 };

/* A log's id holds its conversation's, so that a permission needs no look-up. */
static inline struct log_id log_of(struct conversation_id conversation, enum log_kind kind)
{
    return (struct log_id){conversation.value * LOGS_IN_CONVERSATION_MAX + (int64_t)kind};
}

static inline struct conversation_id log_conversation(struct log_id log)
{
    return (struct conversation_id){log.value / LOGS_IN_CONVERSATION_MAX};
}

/* Which of its conversation's logs this is. */
static inline int64_t log_kind_of(struct log_id log)
{
    return log.value % LOGS_IN_CONVERSATION_MAX;
}

/* One browser outbox: a random number made by the page. */
struct writer_id { uint8_t bytes[8]; };

#endif
