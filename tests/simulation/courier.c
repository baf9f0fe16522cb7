/* SPDX-License-Identifier: Apache-2.0
 *
 * The courier, which sends one mail at a time, may die before or after that, and speaks to a mail
 * server that may be away; and what has to hold for mail by decision 0022, from the desk's parcels
 * and the talks, without domain/notice.c. */
#include "world.h"

#include "domain/notice.h"

enum {
    SENDING_MS = 4000, HEALED_SENDING_MS = 200, COURIER_RESTART_MS = 8000,
    GONE_MS = 40000,         /* by then the desk knows that a page is closed */
    SOON_MS = 60000,         /* nobody gets a mail sooner */
    OWED_MS = SOON_MS + 30000,
    PATIENCE_MS = 150000,
    ADDRESS_LONGER_THAN = 12 /* bytes: a telephone number is not */
};

/* ---- the process ---- */

static void say_hello(struct world *world)
{
    struct parcel hello = {.type = PARCEL_hello};
    if (world->desk != NULL)
        service_mail(world, DESK_COURIER, world->courier.life, world->desk_life, &hello);
}

void courier_open(struct world *world)
{
    if (world->peers == PEERS)
        world->courier = (struct courier){.is_up = true, .life = 1};
}

void courier_close(struct world *world)
{
    mailbag_empty(&world->courier.letters);
}

void courier_start(struct world *world)
{
    world_trace(world, "courier starts");
    world->courier = (struct courier){.is_up = true, .life = world->courier.life + 1};
    say_hello(world);
}

static void die(struct world *world)
{
    world_trace(world, "courier dies");
    world->courier.is_up = false;
    mailbag_empty(&world->courier.letters);
    events_put(world, 100 + world_later_below(world, COURIER_RESTART_MS), EVENT_COURIER_STARTS, 0, 0, NULL);
}

void courier_hear(struct world *world, struct mail *mail)
{
    if (!world->courier.is_up) { /* whoever follows says hello, and then it is tried again */
        mail_burn(mail);
        return;
    }
    mail->next = NULL;
    mailbag_put(&world->courier.letters, mail);
    events_put(world, 1 + world_later_below(world, world->is_healed ? HEALED_SENDING_MS : SENDING_MS), EVENT_COURIER_WORKS, 0, 0, NULL);
}

/* What the mail server says. */
static enum notice_result send_mail(struct world *world, const struct parcel_mail *mail)
{
    if (memcmp(world->courier.sent, mail->id, sizeof mail->id) == 0)
        return NOTICE_SENT; /* the answer was lost on its way */
    if (world_later_chance(world, world->climate.later.mail_fails))
        return world_later_chance(world, 800) ? NOTICE_FAILED_FOR_NOW : NOTICE_FAILED_FOR_EVER;
    memcpy(world->courier.sent, mail->id, sizeof mail->id);
    return NOTICE_SENT;
}

void courier_work(struct world *world)
{
    struct mail *letter = mailbag_take(&world->courier.letters);
    if (letter == NULL)
        return; /* of a life before */
    struct parcel parcel = mail_read(letter), answer = {.type = PARCEL_mailed};
    bool dies = world_later_chance(world, world->climate.later.courier_dies), is_before = world_later_chance(world, 500);
    if (!dies || !is_before) {
        answer.as.mailed.conversation = parcel.as.mail.conversation;
        answer.as.mailed.copy = parcel.as.mail.copy;
        answer.as.mailed.result = (uint8_t)send_mail(world, &parcel.as.mail);
        memcpy(answer.as.mailed.id, parcel.as.mail.id, sizeof parcel.as.mail.id);
        world_trace(world, "mail of %llu: %s", (unsigned long long)parcel.as.mail.conversation,
                    answer.as.mailed.result == NOTICE_SENT ? "sent" : answer.as.mailed.result == NOTICE_FAILED_FOR_NOW ? "not now" : "never");
    }
    if (dies)
        die(world);
    else
        service_mail(world, DESK_COURIER, world->courier.life, letter->from_life, &answer);
    mail_burn(letter);
}

/* ---- what the oracle knows ---- */

static struct mailing *mailing_of(struct world *world, int64_t conversation)
{
    if (conversation <= 0 || conversation >= CONVERSATIONS_MAX)
        world_fail(world, "a mail of conversation %lld", (long long)conversation);
    return &world->oracle.mailings[conversation];
}

/* Tries are one minute apart, then two, four … */
static void check_again(struct world *world, const struct mailing *mailing, int64_t conversation)
{
    if (mailing->is_over)
        world_fail(world, "the mail of %lld is over, and is handed out again", (long long)conversation);
    if (world->desk->stored_ms - mailing->tried_ms < SOON_MS << (mailing->tries - 1))
        world_fail(world, "the mail of %lld is tried again after %lld ms, for the time %lld", (long long)conversation,
                   (long long)(world->desk->stored_ms - mailing->tried_ms), (long long)mailing->tries + 1);
}

/* It has one at a time, whatever it is. */
static void check_free(struct world *world, int64_t conversation)
{
    if (world->oracle.mail_out_ms != 0 && world->now.ms < world->oracle.mail_out_ms + PATIENCE_MS)
        world_fail(world, "the courier has a mail, and gets that of %lld", (long long)conversation);
    world->oracle.mail_out_ms = world->now.ms;
}

void courier_check_mail(struct world *world, const struct parcel_mail *mail)
{
    if (mail->copy != 0) {
        check_free(world, (int64_t)mail->conversation);
        afterwards_check_mail(world, mail);
        return;
    }
    char address[40];
    struct conversation row;
    int64_t conversation = (int64_t)mail->conversation;
    struct mailing *mailing = mailing_of(world, conversation);
    int owner = oracle_owner(world, conversation);
    (void)snprintf(address, sizeof address, "p%d@mail.example", owner);
    if (owner < 0 || store_load_conversation(world->below, (struct conversation_id){conversation}, &row) != STORE_OK)
        world_fail(world, "a mail of conversation %lld, which is not there", (long long)conversation);
    if (!text_equal(mail->address, text_of(address)) || !mailing->has_address)
        world_fail(world, "a mail of %s's goes to %.*s", world->people[owner].name, (int)mail->address.length, mail->address.bytes);
    check_free(world, conversation);
    struct person seeker = {.role = ROLE_SEEKER, .seeker = row.seeker};
    if (sessions_first(&world->desk->sessions, &seeker) != NULL)
        world_fail(world, "%s is there, and gets a mail", world->people[owner].name);
    bool is_again = mailing->tries > 0 && memcmp(mailing->id, mail->id, sizeof mailing->id) == 0;
    if (is_again)
        check_again(world, mailing, conversation);
    if (!is_again && mailing->tries > 0 && mailing->welcomes == world->oracle.welcomes[owner])
        world_fail(world, "%s gets a second mail, and has not been back", world->people[owner].name);
    if (!is_again)
        *mailing = (struct mailing){.has_address = true, .welcomes = world->oracle.welcomes[owner]};
    memcpy(mailing->id, mail->id, sizeof mailing->id);
    mailing->tries++;
    mailing->tried_ms = world->desk->stored_ms;
    mailing->owed_ms = 0;
}

void courier_note_heard(struct world *world, const struct parcel *parcel)
{
    struct oracle *oracle = &world->oracle;
    oracle->mail_out_ms = 0;
    if (parcel->type != PARCEL_mailed)
        return;
    if (parcel->as.mailed.copy != 0) {
        afterwards_note_mailed(world, &parcel->as.mailed);
        return;
    }
    require(oracle->mailed_count < MAILED_MAX);
    struct mailed *mailed = &oracle->mailed[oracle->mailed_count++];
    *mailed = (struct mailed){.conversation = parcel->as.mailed.conversation, .is_over = parcel->as.mailed.result != NOTICE_FAILED_FOR_NOW};
    memcpy(mailed->id, parcel->as.mailed.id, sizeof mailed->id);
}

/* A mail is owed when somebody writes to who has left an address, and has been gone for a while. */
void courier_see_entry(struct world *world, const struct conversation *row, const struct store_entry *entry)
{
    struct mailing *mailing = mailing_of(world, row->id.value);
    const struct actor *owner = &world->people[row->begin_id[0] - 1];
    if (entry->kind == ENTRY_KIND_LEFT && entry->body.length > ENVELOPE_OVERHEAD)
        mailing->has_address = entry->body.length - ENVELOPE_OVERHEAD > ADDRESS_LONGER_THAN;
    bool is_answer = entry->kind == ENTRY_KIND_MESSAGE && entry->side == SIDE_STAFF && row->left_ms != 0 && mailing->has_address;
    bool is_gone = browsers_are_home(world, owner) && world->now.ms > owner->home_ms + GONE_MS;
    bool had_one = mailing->tries > 0 && mailing->welcomes == world->oracle.welcomes[row->begin_id[0] - 1];
    if (is_answer && is_gone && !had_one && mailing->owed_ms == 0)
        mailing->owed_ms = world->now.ms;
}

/* What the desk heard is stored now, unless it had to abandon the turn. */
void courier_check_turn(struct world *world)
{
    struct oracle *oracle = &world->oracle;
    bool is_abandoned = world->disk.refusals != oracle->refusals;
    if (is_abandoned)
        oracle->mail_out_ms = 0;
    for (int at = 0; !is_abandoned && at < oracle->mailed_count; at++) {
        struct mailing *mailing = mailing_of(world, (int64_t)oracle->mailed[at].conversation);
        if (oracle->mailed[at].is_over && memcmp(mailing->id, oracle->mailed[at].id, sizeof mailing->id) == 0)
            mailing->is_over = true;
    }
}

/* Everything has been well for a while: what could be sent was. */
void courier_check_end(struct world *world)
{
    struct notice notice;
    struct conversation row;
    for (int64_t id = 1; store_load_conversation(world->below, (struct conversation_id){id}, &row) == STORE_OK; id++) {
        const struct mailing *mailing = &world->oracle.mailings[id];
        int64_t since_ms = mailing->owed_ms > world->heal_ms ? mailing->owed_ms : world->heal_ms;
        const struct actor *owner = &world->people[row.begin_id[0] - 1];
        if (mailing->owed_ms != 0 && browsers_are_home(world, owner) && owner->home_ms < mailing->owed_ms && !world->has_jumped && world->now.ms > since_ms + OWED_MS)
            world_fail(world, "an answer of %lld waits for %s since %lld ms, and there was no mail", (long long)id, owner->name,
                       (long long)(world->now.ms - mailing->owed_ms));
        if (store_load_notice(world->below, row.id, &notice) == STORE_OK && notice.state == NOTICE_STATE_WAITING &&
            notice.due_ms + GONE_MS < world->desk->stored_ms)
            world_fail(world, "the mail of %lld was due %lld ms ago", (long long)id, (long long)(world->desk->stored_ms - notice.due_ms));
    }
}
