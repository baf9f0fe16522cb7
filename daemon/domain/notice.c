/* SPDX-License-Identifier: Apache-2.0 */
#include "domain/notice.h"

enum {
    BACK_SOON_MS = 60000,         /* who has only lost the line is there again by then, and needs no mail */
    RETRY_FIRST_MS = 60000,
    RETRY_LAST_MS = 6 * 3600000,
    GIVEN_UP_MS = 3 * 86400000,   /* as mail servers do among themselves */
};

bool notice_answered(struct notice *notice, bool is_there, int64_t now_ms)
{
    if (notice->state != NOTICE_STATE_READY || is_there)
        return false;
    notice->state = NOTICE_STATE_WAITING;
    notice->since_ms = now_ms;
    notice->due_ms = now_ms + BACK_SOON_MS;
    notice->tries = 0;
    return true;
}

bool notice_back(struct notice *notice)
{
    if (notice->state == NOTICE_STATE_NONE || notice->state == NOTICE_STATE_READY)
        return false;
    notice->state = NOTICE_STATE_READY;
    return true;
}

/* One minute, two, four … six hours. */
static int64_t distance_ms(int64_t tries)
{
    int64_t distance = RETRY_FIRST_MS;
    while (--tries > 0 && distance < RETRY_LAST_MS)
        distance *= 2;
    return distance < RETRY_LAST_MS ? distance : RETRY_LAST_MS;
}

void notice_tried(struct notice *notice, int64_t now_ms)
{
    notice->tries++;
    notice->due_ms = now_ms + distance_ms(notice->tries);
}

bool notice_heard(struct notice *notice, enum notice_result result)
{
    if (notice->state != NOTICE_STATE_WAITING || result == NOTICE_FAILED_FOR_NOW)
        return false;
    notice->state = result == NOTICE_SENT ? NOTICE_STATE_SENT : NOTICE_STATE_FAILED;
    return true;
}

bool notice_is_too_old(const struct notice *notice, int64_t now_ms)
{
    return now_ms - notice->since_ms >= GIVEN_UP_MS;
}
