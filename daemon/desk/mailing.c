/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/mailing.h"

#include "desk/copies.h"
#include "desk/mails.h"
#include "desk/notice_mails.h"
#include "desk/notices.h"

#include <string.h>

enum { LOOKED_AT_IN_TURN_MAX = 8, DAY_MS = 86400000 };

static bool is_time(struct desk *desk)
{
    return desk->result == STORE_OK && desk->now.ms >= desk->mails.rest_until_ms && desk->mails.due_ms <= state_time(desk);
}

void mailing_hand_out(struct desk *desk)
{
    for (int looked_at = 0; mails_is_on(desk) && looked_at < LOOKED_AT_IN_TURN_MAX && is_time(desk); looked_at++) {
        int64_t notice_ms = notices_first_ms(desk), copy_ms = copies_first_ms(desk);
        bool is_notice = notice_ms <= copy_ms;
        int64_t due_ms = is_notice ? notice_ms : copy_ms;
        if (desk->result != STORE_OK)
            return;
        desk->mails.due_ms = due_ms;
        if (due_ms > state_time(desk))
            return;
        desk->mails.due_ms = 0; /* look for the next one */
        if (is_notice)
            notice_mails_hand_out(desk);
        else
            copies_hand_out(desk);
    }
}

static void hear_mailed(struct desk *desk, const struct parcel_mailed *answer)
{
    if (desk->mails.is_out && memcmp(desk->mails.out, answer->id, sizeof answer->id) == 0)
        mails_return(desk);
    if (answer->result >= NOTICE_RESULT_COUNT || answer->trouble >= MAIL_TROUBLE_COUNT || !state_write(desk))
        return;
    int64_t now_ms = state_time(desk);
    if (!state_note(desk, store_note_mail_try(desk->store, now_ms / DAY_MS, (enum mail_trouble)answer->trouble, now_ms)))
        return;
    if (answer->copy != 0)
        copies_mailed(desk, answer);
    else
        notice_mails_hear(desk, answer);
}

void mailing_hear(struct desk *desk, const struct parcel *parcel)
{
    if (parcel->type == PARCEL_mailed)
        hear_mailed(desk, &parcel->as.mailed);
    if (parcel->type == PARCEL_hello && desk->mails.is_out)
        mails_return(desk); /* what the one before had is tried again in its time */
}
