/* SPDX-License-Identifier: Apache-2.0
 *
 * One at a time, whatever it is: a mail server that hangs holds up one mail and no memory, and
 * nobody waits for a mail by the second. A try is counted and stored before the mail leaves, so
 * a desk that dies does not try more often than one that lives. */
#include "desk/mails.h"

#include "base/plant.h"
#include "desk/copies.h"
#include "desk/notices.h"
#include "desk/tell.h"

#include <string.h>

enum {
    PATIENCE_MS = 150000,      /* longer than the courier's own */
    WRITING_MS = 30000,        /* a clerk has a list before it, or has died */
    GATHER_MS = 10000,         /* until the doors have said who is there */
    FULL_MS = 60000,
    LOOKED_AT_IN_TURN_MAX = 8,
    DAY_MS = 86400000,
    SHOWN_DAYS = 7,
};

bool mails_is_on(const struct desk *desk)
{
    return desk->settings->mail_server[0] != '\0';
}

void mails_begin(struct desk *desk)
{
    desk->mails = (struct mails){.rest_until_ms = desk->now.ms + GATHER_MS};
}

void mails_put_off(struct desk *desk)
{
    desk->mails = (struct mails){.rest_until_ms = desk->now.ms + FULL_MS};
}

void mails_wait(struct desk *desk, int64_t due_ms)
{
    if (due_ms < desk->mails.due_ms)
        desk->mails.due_ms = due_ms;
}

static void give(struct desk *desk, const uint8_t id[NOTICE_ID_BYTES], int64_t patience_ms)
{
    desk->mails.is_out = true;
    memcpy(desk->mails.out, id, sizeof desk->mails.out);
    desk->mails.rest_until_ms = desk->now.ms + patience_ms;
}

void mails_write(struct desk *desk, const struct notice *mail)
{
    give(desk, mail->id, WRITING_MS);
}

bool mails_is_out(const struct desk *desk, const struct notice *mail)
{
    return desk->mails.is_out && memcmp(desk->mails.out, mail->id, sizeof mail->id) == 0;
}

void mails_send(struct desk *desk, const struct parcel *parcel)
{
    give(desk, parcel->as.mail.id, plant("two_mails") ? 0 : PATIENCE_MS);
    tell_peer(desk, DESK_COURIER, parcel);
}

void mails_return(struct desk *desk)
{
    desk->mails.is_out = false;
    desk->mails.rest_until_ms = desk->now.ms;
}

struct desk_case *mails_case(struct desk *desk, struct conversation_id id)
{
    enum store_result result;
    struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, id, &result);
    if (one == NULL)
        state_note(desk, result);
    return one;
}

static bool is_time(struct desk *desk)
{
    return desk->result == STORE_OK && desk->now.ms >= desk->mails.rest_until_ms && desk->mails.due_ms <= state_time(desk);
}

void mails_hand_out(struct desk *desk)
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
            notices_hand_out(desk);
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
        notices_mailed(desk, answer);
}

void mails_hear(struct desk *desk, const struct parcel *parcel)
{
    if (parcel->type == PARCEL_mailed)
        hear_mailed(desk, &parcel->as.mailed);
    if (parcel->type == PARCEL_hello && desk->mails.is_out)
        mails_return(desk); /* what the one before had is tried again in its time */
}

int64_t mails_due_ms(const struct desk *desk)
{
    if (!mails_is_on(desk) || desk->mails.due_ms == INT64_MAX)
        return INT64_MAX;
    bool is_due = desk->mails.due_ms <= desk->stored_ms || desk->mails.due_ms <= desk->now.wall_ms;
    int64_t due_ms = desk->now.ms + (is_due ? 0 : desk->mails.due_ms - desk->now.wall_ms);
    return due_ms > desk->mails.rest_until_ms ? due_ms : desk->mails.rest_until_ms;
}

void mails_show(struct desk *desk, struct session *session)
{
    struct store_mail mail;
    struct record_mail_tries tries[MAIL_TROUBLE_COUNT];
    int64_t from_day = state_time(desk) / DAY_MS - SHOWN_DAYS + 1;
    if (!state_note(desk, store_count_mail(desk->store, from_day, &mail)))
        return;
    struct down_mail told = {.on = mails_is_on(desk), .waiting = mail.waiting, .has_since_ms = mail.waiting > 0, .since_ms = mail.since_ms, .tries = tries};
    for (int trouble = 0; trouble < MAIL_TROUBLE_COUNT; trouble++)
        if (mail.tries[trouble].count > 0)
            tries[told.tries_count++] = (struct record_mail_tries){
                .trouble = (enum mail_trouble)trouble, .count = mail.tries[trouble].count, .last_ms = mail.tries[trouble].last_ms};
    tell(desk, session, DOWN_mail, &told);
}
