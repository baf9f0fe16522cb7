/* SPDX-License-Identifier: Apache-2.0
 *
 * What seekers do with a conversation afterwards: they answer the questions of the library (decision
 * 0031), once, and have it sent to themselves by e-mail (0037). The oracle reads in each copy that goes
 * out whose words are in it. */
#include "world.h"

#include "domain/notice.h"

enum { COPIES_MAX = 3 /* of a conversation, within a day */ };

static struct afterwards *afterwards_of(struct world *world, long long conversation)
{
    return &world->oracle.afterwards[conversation];
}

/* ---- what they do ---- */

static void answer_form(struct world *world, int person, int tab, long long conversation)
{
    struct tab *page = &world->people[person].tabs[tab];
    if (page->form_of != 0)
        return; /* one at a time */
    page->form_of = conversation;
    if (oracle_owner(world, conversation) == person)
        afterwards_of(world, conversation)->is_answered = true;
    browsers_send(world, person, tab, "{\"type\":\"feedback\",\"conversation\":%lld,\"why\":\"it helped\",\"answers\":\"\"}", conversation);
}

/* Mostly of her own; now and then of somebody else's, or too early. */
void afterwards_act(struct world *world, int person, int tab, const struct talk *talk)
{
    const struct later_climate *later = &world->climate.later;
    if (talk == NULL || !world->has_afterwards)
        return;
    long long conversation = talk->log / LOGS_IN_CONVERSATION_MAX;
    if (world_later_chance(world, 50))
        conversation = 1 + world_later_below(world, conversation);
    if (world_later_chance(world, talk->is_over ? later->answering_form : later->answering_form / 10))
        answer_form(world, person, tab, conversation);
    if (world_later_chance(world, later->copying))
        browsers_send(world, person, tab, "{\"type\":\"mail_copy\",\"conversation\":%lld,\"address\":\"c%d@mail.example\"}", conversation, person);
}

void afterwards_hear(struct tab *page, const char *type, const json_t *packet)
{
    bool is_about = strcmp(field_text(packet, "packet"), "feedback") == 0 || strcmp(field_text(packet, "reason"), "storage_full") == 0;
    if ((strcmp(type, "done") == 0 || strcmp(type, "refused") == 0) && is_about)
        page->form_of = 0;
}

/* ---- what they are told ---- */

static bool is_stored(struct world *world, long long conversation)
{
    struct feedback feedback;
    return store_load_feedback(world->below, (struct conversation_id){conversation}, &feedback) == STORE_OK;
}

static void check_copy(struct world *world, long long conversation, const char *state)
{
    struct afterwards *afterwards = afterwards_of(world, conversation);
    if (afterwards->copies_count == 0 && strcmp(state, "sent") == 0)
        world_fail(world, "a copy of %lld is told as sent, and none went out", conversation);
    if (strcmp(state, "sent") == 0 && !afterwards->is_sent)
        world_fail(world, "a copy of %lld is told as sent, and no mail server took one", conversation);
}

void afterwards_check_packet(struct world *world, int line, const char *type, long long conversation, const json_t *packet)
{
    const struct tab *page = &world->people[world->lines[line].person].tabs[world->lines[line].tab];
    bool is_done = strcmp(type, "done") == 0 && strcmp(field_text(packet, "packet"), "feedback") == 0;
    bool is_asked_no_more = strcmp(type, "rated") == 0 && json_object_get(packet, "questions") == NULL;
    long long about = is_done && page->line == line ? page->form_of : is_asked_no_more ? conversation : 0;
    if (!world->has_afterwards)
        return;
    if (about != 0 && !is_stored(world, about))
        world_fail(world, "the answers about %lld are told as stored, and are not", about);
    if (about != 0)
        afterwards_of(world, about)->is_told = true;
    if (strcmp(type, "copy") == 0)
        check_copy(world, conversation, field_text(packet, "state"));
}

/* After each turn and each death: what was told is there, and what was stored first stays. */
void afterwards_check_told(struct world *world)
{
    struct conversation row;
    struct feedback feedback;
    for (int64_t id = 1; store_load_conversation(world->below, (struct conversation_id){id}, &row) == STORE_OK; id++) {
        struct afterwards *afterwards = afterwards_of(world, id);
        bool is_there = store_load_feedback(world->below, row.id, &feedback) == STORE_OK;
        if (afterwards->is_told && !is_there)
            world_fail(world, "the answers about %lld were told as stored, and are lost", (long long)id);
        if (is_there && (row.state != CONVERSATION_STATE_ENDED || !afterwards->is_answered))
            world_fail(world, "there are answers about %lld, which is %s, and its seeker sent none", (long long)id,
                       vocabulary_word(&vocabulary_conversation_state, (int)row.state));
        if (is_there && afterwards->given_ms != 0 && afterwards->given_ms != feedback.given_ms)
            world_fail(world, "the answers about %lld were stored twice", (long long)id);
        afterwards->given_ms = is_there ? feedback.given_ms : 0;
    }
}

/* ---- copies that go out ---- */

/* Which wish it is of, among those of its conversation; more than a day has is too many. */
static void note_copy(struct world *world, struct afterwards *afterwards, const struct parcel_mail *mail)
{
    int at = 0;
    while (at < afterwards->copies_count && afterwards->copies[at] != mail->copy)
        at++;
    if (at == COPIES_MAX && !world->has_jumped)
        world_fail(world, "a conversation, %llu, is sent to its seeker for the time %d", (unsigned long long)mail->conversation, at + 1);
    if (at == afterwards->copies_count && at < COPIES_MAX)
        afterwards->copies[afterwards->copies_count++] = mail->copy;
}

/* The words of its own talk, and none of what is among colleagues. */
static void check_words(struct world *world, const struct parcel_mail *mail, int owner)
{
    char text[PARCEL_BYTES_MAX + 1];
    int number, used;
    memcpy(text, mail->text.bytes, mail->text.length);
    text[mail->text.length] = '\0';
    for (const char *at = strchr(text, 'm'); at != NULL; at = strchr(at + 1, 'm')) {
        if (sscanf(at, "m%d%n", &number, &used) != 1 || number >= world->oracle.texts_count || (at > text && at[-1] != ' ' && at[-1] != '\n'))
            continue;
        const struct said *said = &world->oracle.texts[number];
        if (said->owner != owner || (said->seq != 0 && log_kind_of((struct log_id){said->log}) != LOG_TALK))
            world_fail(world, "m%d is not of the talk of %llu, and in its copy", number, (unsigned long long)mail->conversation);
    }
}

void afterwards_check_mail(struct world *world, const struct parcel_mail *mail)
{
    char address[40];
    int owner = oracle_owner(world, (long long)mail->conversation);
    (void)snprintf(address, sizeof address, "c%d@mail.example", owner);
    if (owner < 0 || !text_equal(mail->address, text_of(address)) || mail->text.length == 0)
        world_fail(world, "a copy of %llu goes to %.*s, with %zu bytes", (unsigned long long)mail->conversation, (int)mail->address.length, mail->address.bytes,
                   mail->text.length);
    note_copy(world, afterwards_of(world, (long long)mail->conversation), mail);
    check_words(world, mail, owner);
}

/* What the mail server said of one. */
void afterwards_note_mailed(struct world *world, const struct parcel_mailed *mailed)
{
    if (mailed->result == NOTICE_SENT)
        afterwards_of(world, (long long)mailed->conversation)->is_sent = true;
}

/* Everything has been well for a while: no copy waits that could have gone. */
void afterwards_check_end(struct world *world)
{
    enum { SLACK_MS = 40000 };
    struct copy copy;
    if (store_first_copy(world->below, &world->scratch, &copy) == STORE_OK && copy.mail.due_ms + SLACK_MS < world->desk->stored_ms)
        world_fail(world, "a copy of %lld was due %lld ms ago", (long long)copy.mail.conversation.value, (long long)(world->desk->stored_ms - copy.mail.due_ms));
}
