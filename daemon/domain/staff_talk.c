/* SPDX-License-Identifier: Apache-2.0 */
#include "domain/staff_talk.h"

#include "domain/limits.h"

static const int64_t DAY_MS = INT64_C(24) * 3600 * 1000;

enum reason staff_talk_judge(const struct log *log, const struct writer_known *known, bool has_erased, int64_t number, struct text text)
{
    if (known->is_others || (number <= known->last && !known->is_same))
        return REASON_number_reused;
    if (number <= known->last)
        return REASON_NONE;
    if (text_characters(text) > STAFF_TALK_CHARACTERS_MAX)
        return REASON_too_long;
    if (number > known->last + 1) /* what this writer wrote may be erased: then nothing can come before it any more */
        return has_erased && known->last == 0 ? REASON_number_reused : REASON_out_of_order;
    return log->head >= SEQ_MAX - 1 ? REASON_log_full : REASON_NONE;
}

int64_t staff_talk_day(int64_t at_ms)
{
    return at_ms / DAY_MS;
}

int64_t staff_talk_erased_ms(int64_t at_ms, int64_t kept_days)
{
    return (staff_talk_day(at_ms) + 1 + kept_days) * DAY_MS;
}
