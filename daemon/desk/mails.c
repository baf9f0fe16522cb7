/* SPDX-License-Identifier: Apache-2.0
 *
 * One at a time, whatever it is: a mail server that hangs holds up one mail and no memory, and
 * nobody waits for a mail by the second. A try is counted and stored before the mail leaves, so
 * a desk that dies does not try more often than one that lives. */
#include "desk/mails.h"

#include "base/plant.h"
#include "desk/tell.h"

#include <string.h>

enum {
    PATIENCE_MS = 150000,      /* longer than the courier's own */
    WRITING_MS = 30000,        /* a clerk has a list before it, or has died */
    GATHER_MS = 10000,         /* until the doors have said who is there */
    FULL_MS = 60000,
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
