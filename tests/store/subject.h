/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORE_SUBJECT_H
#define STORE_SUBJECT_H

#include "../unit/unit.h"

#include "temporary.h"

#include "base/arena.h"
#include "store/store.h"

#include <string.h>

/* The conformance suite is run on every back end: each test gets one of these, fresh, in a turn. */
struct subject {
    struct store *store;
    struct arena arena;
    bool is_model;
    struct temporary folder; /* of SQLite */
};

static inline int subject_open(void **state, bool is_model)
{
    struct subject *subject = calloc(1, sizeof *subject);
    require(subject != NULL && arena_open(&subject->arena, 1 << 20));
    subject->is_model = is_model;
    if (is_model) {
        subject->store = store_open_memory();
    } else {
        temporary_make(&subject->folder);
        require(store_open_sqlite(subject->folder.path, &subject->store) == STORE_OPENED);
    }
    require(subject->store != NULL && store_begin(subject->store) == STORE_OK);
    *state = subject;
    return 0;
}

static inline int subject_open_sqlite(void **state)
{
    return subject_open(state, false);
}

static inline int subject_open_model(void **state)
{
    return subject_open(state, true);
}

static inline int subject_close(void **state)
{
    struct subject *subject = *state;
    store_close(subject->store);
    if (!subject->is_model)
        temporary_remove(&subject->folder);
    arena_close(&subject->arena);
    free(subject);
    return 0;
}

/* A test on SQLite and on the model. */
#define ON_EACH(TEST)                                                              \
    {#TEST " (SQLite)", TEST, subject_open_sqlite, subject_close, NULL},           \
    {#TEST " (model)", TEST, subject_open_model, subject_close, NULL}

/* Ends the turn and begins the next one. */
static inline void subject_commit(struct subject *subject)
{
    assert_int_equal(store_commit(subject->store), STORE_OK);
    assert_int_equal(store_begin(subject->store), STORE_OK);
}

static inline void subject_abandon(struct subject *subject)
{
    store_abandon(subject->store);
    assert_int_equal(store_begin(subject->store), STORE_OK);
}

/* ---- rows to begin with ---- */

static inline struct seeker_id subject_seeker(struct subject *subject, uint8_t mark)
{
    struct store_seeker seeker = {.code_digest = {mark}, .code_sealed = text_of("sealed code"), .added_ms = 1000 + mark};
    assert_int_equal(store_add_seeker(subject->store, &seeker), STORE_OK);
    return seeker.id;
}

static inline struct staff_id subject_staff(struct subject *subject, const char *login)
{
    struct store_staff staff = {
        .login = text_of(login), .name = text_of("Мария"), .role = ROLE_LIBRARIAN, .password_hash = text_of("$argon2id$"), .added_ms = 5};
    assert_int_equal(store_add_staff(subject->store, &staff), STORE_OK);
    return staff.id;
}

static inline struct conversation subject_conversation(struct subject *subject, struct seeker_id seeker, uint8_t mark)
{
    struct conversation conversation = {
        .seeker = seeker, .language = LANGUAGE_BG, .topic = TOPIC_LETTER, .state = CONVERSATION_STATE_WAITING,
        .began_ms = 10000 + mark, .waiting_ms = 10000 + mark, .queued_ms = 10000 + mark, .key_id = mark, .begin_id = {mark}};
    assert_int_equal(store_add_conversation(subject->store, &conversation), STORE_OK);
    return conversation;
}

static inline struct store_entry subject_entry(struct log_id log, int64_t seq, const char *body)
{
    return (struct store_entry){
        .log = log, .seq = seq, .kind = ENTRY_KIND_MESSAGE, .side = SIDE_SEEKER, .has_writer = true, .writer = {{7}},
        .number = seq, .at_ms = 20000 + seq, .body = text_of(body), .body_digest = {(uint8_t)seq}};
}

/* ---- whether two rows are the same, field by field ---- */

static inline bool same_text(struct text one, struct text other)
{
    return text_equal(one, other);
}

static inline bool same_conversation(const struct conversation *one, const struct conversation *other)
{
    return one->id.value == other->id.value && one->seeker.value == other->seeker.value && one->language == other->language &&
           one->topic == other->topic && one->state == other->state && one->holder.value == other->holder.value &&
           one->last_holder.value == other->last_holder.value && one->is_returned == other->is_returned &&
           one->began_ms == other->began_ms && one->waiting_ms == other->waiting_ms && one->taken_ms == other->taken_ms &&
           one->ended_ms == other->ended_ms && one->seeker_seen == other->seeker_seen && one->staff_seen == other->staff_seen &&
           one->queued_ms == other->queued_ms && one->left_ms == other->left_ms && one->due_ms == other->due_ms &&
           one->outcome == other->outcome && one->tags == other->tags &&
           one->handed_to.value == other->handed_to.value && one->handed_from.value == other->handed_from.value && one->is_received == other->is_received && one->paused_ms == other->paused_ms &&
           one->expert.value == other->expert.value && one->is_let_in == other->is_let_in && one->joined.value == other->joined.value &&
           one->key_id == other->key_id && one->library.value == other->library.value && memcmp(one->begin_id, other->begin_id, sizeof one->begin_id) == 0;
}

static inline bool same_staff(const struct store_staff *one, const struct store_staff *other)
{
    return one->id.value == other->id.value && same_text(one->login, other->login) && same_text(one->name, other->name) &&
           one->role == other->role && same_text(one->password_hash, other->password_hash) &&
           one->is_disabled == other->is_disabled && one->added_ms == other->added_ms &&
           one->answerer.library.value == other->answerer.library.value && one->answerer.languages == other->answerer.languages &&
           one->answerer.topics == other->answerer.topics;
}

static inline bool same_library(const struct library *one, const struct library *other)
{
    return one->id.value == other->id.value && same_text(one->slug, other->slug) && same_text(one->name, other->name) &&
           same_text(one->region, other->region) && one->country == other->country && same_text(one->week, other->week) &&
           same_text(one->closed, other->closed) && one->accent == other->accent && one->languages == other->languages &&
           same_text(one->cheat_sheet, other->cheat_sheet) && one->cooperation == other->cooperation &&
           one->region_minutes == other->region_minutes && one->network_minutes == other->network_minutes &&
           one->is_giving == other->is_giving && one->is_closed == other->is_closed && one->added_ms == other->added_ms;
}

static inline bool same_factor(const struct store_factor *one, const struct store_factor *other)
{
    return one->staff.value == other->staff.value && same_text(one->seed_sealed, other->seed_sealed) &&
           same_text(one->recovery_digests, other->recovery_digests) && one->factor.last_step == other->factor.last_step &&
           one->factor.failures == other->factor.failures && one->factor.locked_until_ms == other->factor.locked_until_ms &&
           one->added_ms == other->added_ms;
}

static inline bool same_edition(const struct edition *one, const struct edition *other)
{
    return one->id == other->id && one->owner.value == other->owner.value && one->library.value == other->library.value && one->version == other->version;
}

static inline bool same_texts(const struct text one[LANGUAGE_COUNT], const struct text other[LANGUAGE_COUNT])
{
    int language = 0;
    while (language < LANGUAGE_COUNT && same_text(one[language], other[language]))
        language++;
    return language == LANGUAGE_COUNT;
}

static inline bool same_reply(const struct reply *one, const struct reply *other)
{
    return same_edition(&one->edition, &other->edition) && same_text(one->name, other->name) && same_texts(one->texts, other->texts);
}

static inline bool same_guide(const struct guide *one, const struct guide *other)
{
    return same_edition(&one->edition, &other->edition) && same_texts(one->titles, other->titles) && same_text(one->address, other->address) &&
           one->languages == other->languages && one->tags == other->tags && one->checked_ms == other->checked_ms;
}

static inline bool same_session(const struct store_staff_session *one, const struct store_staff_session *other)
{
    return one->id == other->id && memcmp(one->token_digest, other->token_digest, sizeof one->token_digest) == 0 &&
           one->staff.value == other->staff.value && one->began_ms == other->began_ms && one->used_ms == other->used_ms;
}

static inline bool same_entry(const struct store_entry *one, const struct store_entry *other)
{
    return one->log.value == other->log.value && one->seq == other->seq && one->kind == other->kind && one->side == other->side &&
           one->staff.value == other->staff.value && one->has_writer == other->has_writer &&
           memcmp(one->writer.bytes, other->writer.bytes, sizeof one->writer.bytes) == 0 && one->number == other->number &&
           one->at_ms == other->at_ms && same_text(one->body, other->body) &&
           memcmp(one->body_digest, other->body_digest, sizeof one->body_digest) == 0;
}

static inline bool same_audit(const struct store_audit *one, const struct store_audit *other)
{
    return one->number == other->number && one->at_ms == other->at_ms && one->act == other->act &&
           one->actor.value == other->actor.value && same_text(one->object, other->object) && same_text(one->why, other->why);
}

static inline bool same_log(const struct log *one, const struct log *other)
{
    return one->id.value == other->id.value && one->head == other->head &&
           memcmp(one->running, other->running, sizeof one->running) == 0;
}

#endif
