/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_STAFF_TALK_H
#define DOMAIN_STAFF_TALK_H

#include "domain/conversation.h"

/* The staff talk: what the librarians of the network say among themselves, outside of any
 * conversation. One log, with the id of a staff log of no conversation. It is sealed and
 * erased day by day. */
static inline struct log_id staff_talk_log(void)
{
    return log_of((struct conversation_id){0}, LOG_STAFF);
}

/* Whether words can be stored under this number of a writer, of whom that much is known.
 * REASON_NONE with a number that is not above known->last: they are stored already. has_erased:
 * something was, so that a writer who is not known may have written nevertheless. */
enum reason staff_talk_judge(const struct log *log, const struct writer_known *known, bool has_erased, int64_t number, struct text text);

/* The day of a time: days since 1970, UTC. */
int64_t staff_talk_day(int64_t at_ms);

/* From when on nothing of that day is kept any more: its last words are then kept_days old. */
int64_t staff_talk_erased_ms(int64_t at_ms, int64_t kept_days);

#endif
