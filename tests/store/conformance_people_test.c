/* SPDX-License-Identifier: Apache-2.0
 *
 * What store.h promises of turns, seekers, staff, sessions, duty and keys, on every back end. */
#include "subject.h"

/* ---- turns ---- */

static void an_abandoned_turn_has_not_happened(void **state)
{
    struct subject *subject = *state;
    struct staff_id staff = subject_staff(subject, "maria");
    struct store_duty duty = {.staff = staff, .room = 3, .since_ms = 7};
    assert_int_equal(store_save_duty(subject->store, &duty), STORE_OK);
    subject_commit(subject);

    struct store_staff renamed = {.id = staff, .login = text_of("ana"), .name = text_of("Ana"), .password_hash = text_of("x")};
    assert_int_equal(store_save_staff(subject->store, &renamed), STORE_OK);
    assert_int_equal(store_drop_duty(subject->store, staff), STORE_OK);
    assert_int_equal(subject_seeker(subject, 1).value, 1);
    subject_abandon(subject);

    struct store_staff found;
    struct store_duty *list;
    size_t count;
    struct seeker_id id;
    assert_int_equal(store_find_staff(subject->store, text_of("maria"), &subject->arena, &found), STORE_OK);
    assert_true(text_is(found.name, "Мария"));
    assert_int_equal(store_find_staff(subject->store, text_of("ana"), &subject->arena, &found), STORE_NONE);
    assert_int_equal(store_list_duty(subject->store, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 1);
    assert_int_equal(list[0].room, 3);
    assert_int_equal(store_find_seeker(subject->store, (uint8_t[32]){1}, &id), STORE_NONE);
    assert_int_equal(subject_seeker(subject, 2).value, 1); /* the id was not used either */
}

static void what_is_committed_is_there_for_the_next_process(void **state)
{
    struct subject *subject = *state;
    struct seeker_id id;
    (void)subject_seeker(subject, 1);
    subject_commit(subject);
    (void)subject_seeker(subject, 2);
    if (subject->is_model) {
        store_memory_crash(subject->store);
    } else {
        store_close(subject->store);
        assert_int_equal(store_open_sqlite(subject->folder.path, &subject->store), STORE_OPENED);
    }
    assert_int_equal(store_find_seeker(subject->store, (uint8_t[32]){1}, &id), STORE_OK);
    assert_int_equal(store_find_seeker(subject->store, (uint8_t[32]){2}, &id), STORE_NONE);
    assert_int_equal(store_begin(subject->store), STORE_OK);
}

static void idling_changes_nothing(void **state)
{
    struct subject *subject = *state;
    struct seeker_id id;
    (void)subject_seeker(subject, 1);
    assert_int_equal(store_commit(subject->store), STORE_OK);
    store_idle(subject->store);
    assert_int_equal(store_begin(subject->store), STORE_OK);
    assert_int_equal(store_find_seeker(subject->store, (uint8_t[32]){1}, &id), STORE_OK);
}

/* ---- seekers ---- */

static void a_seeker_is_found_by_the_digest_of_the_code(void **state)
{
    struct subject *subject = *state;
    struct seeker_id first = subject_seeker(subject, 1);
    struct seeker_id second = subject_seeker(subject, 2);
    struct seeker_id found = {0};
    struct store_seeker loaded;
    assert_int_equal(first.value, 1);
    assert_int_equal(second.value, 2);
    assert_int_equal(store_find_seeker(subject->store, (uint8_t[32]){2}, &found), STORE_OK);
    assert_int_equal(found.value, 2);
    assert_int_equal(store_find_seeker(subject->store, (uint8_t[32]){3}, &found), STORE_NONE);
    assert_int_equal(found.value, 2); /* untouched */
    assert_int_equal(store_load_seeker(subject->store, second, &subject->arena, &loaded), STORE_OK);
    assert_int_equal(loaded.added_ms, 1002);
    assert_true(text_is(loaded.code_sealed, "sealed code"));
    assert_memory_equal(loaded.code_digest, (uint8_t[32]){2}, 32);
    assert_int_equal(store_load_seeker(subject->store, (struct seeker_id){3}, &subject->arena, &loaded), STORE_NONE);
}

static void two_seekers_cannot_have_one_code(void **state)
{
    struct subject *subject = *state;
    (void)subject_seeker(subject, 1);
    struct store_seeker same = {.code_digest = {1}, .code_sealed = text_of("other")};
    assert_int_equal(store_add_seeker(subject->store, &same), STORE_TAKEN);
    assert_int_equal(subject_seeker(subject, 2).value, 2); /* the turn goes on, no id is lost */
}

static void a_seekers_session_comes_and_goes(void **state)
{
    struct subject *subject = *state;
    struct store_seeker_session session = {.token_digest = {9}, .seeker = subject_seeker(subject, 1), .until_ms = 77};
    struct store_seeker_session found;
    assert_int_equal(store_add_seeker_session(subject->store, &session), STORE_OK);
    assert_int_equal(store_add_seeker_session(subject->store, &session), STORE_TAKEN);
    assert_int_equal(store_find_seeker_session(subject->store, session.token_digest, &found), STORE_OK);
    assert_int_equal(found.seeker.value, session.seeker.value);
    assert_int_equal(found.until_ms, 77);
    assert_int_equal(store_drop_seeker_session(subject->store, session.token_digest), STORE_OK);
    assert_int_equal(store_find_seeker_session(subject->store, session.token_digest, &found), STORE_NONE);
    assert_int_equal(store_drop_seeker_session(subject->store, session.token_digest), STORE_OK);
    assert_int_equal(store_add_seeker_session(subject->store, &session), STORE_OK);
}

/* ---- staff ---- */

static void staff_are_found_by_login_and_listed_by_it(void **state)
{
    struct subject *subject = *state;
    struct staff_id tove = subject_staff(subject, "tove");
    struct staff_id ana = subject_staff(subject, "ana");
    (void)subject_staff(subject, "ана"); /* Cyrillic: another login, behind the Latin ones */
    struct store_staff found;
    struct store_staff *list;
    size_t count;
    assert_int_equal(store_find_staff(subject->store, text_of("ana"), &subject->arena, &found), STORE_OK);
    assert_int_equal(found.id.value, ana.value);
    assert_int_equal(store_find_staff(subject->store, text_of("an"), &subject->arena, &found), STORE_NONE);
    assert_int_equal(store_load_staff(subject->store, tove, &subject->arena, &found), STORE_OK);
    assert_true(text_is(found.login, "tove"));
    assert_int_equal(found.role, ROLE_LIBRARIAN);
    assert_int_equal(store_load_staff(subject->store, (struct staff_id){9}, &subject->arena, &found), STORE_NONE);
    assert_int_equal(store_list_staff(subject->store, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 3);
    assert_true(text_is(list[0].login, "ana"));
    assert_true(text_is(list[1].login, "tove"));
    assert_true(text_is(list[2].login, "ана"));
}

static void an_account_is_saved_whole_and_logins_stay_apart(void **state)
{
    struct subject *subject = *state;
    struct staff_id id = subject_staff(subject, "ana");
    (void)subject_staff(subject, "tove");
    struct store_staff changed = {.id = id, .login = text_of("anna"), .name = text_of(""), .role = ROLE_ADMIN,
                                  .password_hash = text_of("$2"), .is_disabled = true, .added_ms = 6};
    struct store_staff found;
    assert_int_equal(store_save_staff(subject->store, &changed), STORE_OK);
    assert_int_equal(store_load_staff(subject->store, id, &subject->arena, &found), STORE_OK);
    assert_true(same_staff(&changed, &found));
    changed.login = text_of("tove");
    assert_int_equal(store_save_staff(subject->store, &changed), STORE_TAKEN);
    assert_int_equal(store_load_staff(subject->store, id, &subject->arena, &found), STORE_OK);
    assert_true(text_is(found.login, "anna"));
    changed.id.value = 9;
    assert_int_equal(store_save_staff(subject->store, &changed), STORE_NONE);
    struct store_staff again = {.login = text_of("tove"), .name = text_of("T"), .password_hash = text_of("h")};
    assert_int_equal(store_add_staff(subject->store, &again), STORE_TAKEN);
}

static struct store_staff_session add_session(struct subject *subject, struct staff_id staff, uint8_t mark)
{
    struct store_staff_session session = {.token_digest = {mark}, .staff = staff, .began_ms = 50, .used_ms = 51};
    assert_int_equal(store_add_staff_session(subject->store, &session), STORE_OK);
    return session;
}

static void a_session_of_staff_is_used_and_dropped(void **state)
{
    struct subject *subject = *state;
    struct store_staff_session session = add_session(subject, subject_staff(subject, "ana"), 1);
    struct store_staff_session found;
    assert_int_equal(store_use_staff_session(subject->store, session.id, 99), STORE_OK);
    session.used_ms = 99;
    assert_int_equal(store_find_staff_session(subject->store, session.token_digest, &found), STORE_OK);
    assert_true(same_session(&session, &found));
    assert_int_equal(store_load_staff_session(subject->store, session.id, &found), STORE_OK);
    assert_true(same_session(&session, &found));
    struct store_staff_session same = session;
    assert_int_equal(store_add_staff_session(subject->store, &same), STORE_TAKEN);
    assert_int_equal(store_drop_staff_session(subject->store, session.id), STORE_OK);
    assert_int_equal(store_drop_staff_session(subject->store, session.id), STORE_OK);
    assert_int_equal(store_load_staff_session(subject->store, session.id, &found), STORE_NONE);
    assert_int_equal(store_find_staff_session(subject->store, session.token_digest, &found), STORE_NONE);
    assert_int_equal(store_use_staff_session(subject->store, session.id, 100), STORE_NONE);
}

static void all_sessions_of_an_account_go_and_no_other(void **state)
{
    struct subject *subject = *state;
    struct staff_id ana = subject_staff(subject, "ana");
    struct staff_id tove = subject_staff(subject, "tove");
    (void)add_session(subject, ana, 1);
    struct store_staff_session other = add_session(subject, tove, 2);
    (void)add_session(subject, ana, 3);
    struct store_staff_session found;
    assert_int_equal(store_drop_sessions_of(subject->store, ana), STORE_OK);
    assert_int_equal(store_find_staff_session(subject->store, (uint8_t[32]){1}, &found), STORE_NONE);
    assert_int_equal(store_find_staff_session(subject->store, (uint8_t[32]){3}, &found), STORE_NONE);
    assert_int_equal(store_load_staff_session(subject->store, other.id, &found), STORE_OK);
    assert_int_equal(store_drop_sessions_of(subject->store, ana), STORE_OK);
}

/* A handle is sealed over the id of a session: the next session must not answer to it. */
static void the_id_of_a_dropped_session_never_comes_again(void **state)
{
    struct subject *subject = *state;
    struct staff_id ana = subject_staff(subject, "ana");
    struct store_staff_session first = add_session(subject, ana, 1);
    assert_int_equal(store_drop_staff_session(subject->store, first.id), STORE_OK);
    assert_int_equal(store_commit(subject->store), STORE_OK);
    if (!subject->is_model) {
        store_close(subject->store);
        assert_int_equal(store_open_sqlite(subject->folder.path, &subject->store), STORE_OPENED);
    }
    assert_int_equal(store_begin(subject->store), STORE_OK);
    assert_true(add_session(subject, ana, 2).id > first.id);
}

/* ---- libraries ---- */

static const struct library varna = {
    .slug = {"varna", 5}, .name = {"Варна", 10}, .region = {"East", 4}, .country = COUNTRY_BG, .week = {"mon 09:00-17:00", 15},
    .closed = {"12-24", 5}, .accent = ACCENT_PLUM, .languages = 3, .cheat_sheet = {"Ring twice.", 11}, .cooperation = COOPERATION_REGION,
    .region_minutes = 2, .network_minutes = 7, .is_giving = true, .added_ms = 9};

static void the_first_library_is_there_from_the_beginning(void **state)
{
    struct subject *subject = *state;
    struct library *list;
    size_t count;
    assert_int_equal(store_list_libraries(subject->store, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 1);
    const struct library first = {.id = {LIBRARY_FIRST}, .slug = text_of("library"), .languages = 7,
                                  .cooperation = COOPERATION_NETWORK, .region_minutes = 5, .network_minutes = 10};
    assert_true(same_library(&list[0], &first));
}

static void a_library_is_saved_whole_and_its_slug_is_its_own(void **state)
{
    struct subject *subject = *state;
    struct library library = varna, *list;
    size_t count;
    assert_int_equal(store_add_library(subject->store, &library), STORE_OK);
    assert_int_equal(library.id.value, 2);
    struct library other = varna;
    assert_int_equal(store_add_library(subject->store, &other), STORE_TAKEN);
    subject_commit(subject);
    library.is_closed = true;
    library.cooperation = COOPERATION_OWN;
    library.slug = text_of("library");
    assert_int_equal(store_save_library(subject->store, &library), STORE_TAKEN);
    library.slug = text_of("varna-2");
    assert_int_equal(store_save_library(subject->store, &library), STORE_OK);
    assert_int_equal(store_list_libraries(subject->store, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 2);
    assert_true(same_library(&list[1], &library));
    library.id.value = 99;
    library.slug = text_of("nowhere");
    assert_int_equal(store_save_library(subject->store, &library), STORE_NONE);
}

static void staff_and_conversations_are_of_a_library(void **state)
{
    struct subject *subject = *state;
    struct library library = varna;
    assert_int_equal(store_add_library(subject->store, &library), STORE_OK);
    struct store_staff found, staff = {.login = text_of("ana"), .name = text_of("Ana"), .role = ROLE_LIBRARIAN, .password_hash = text_of("x"),
                                       .answerer = {.library = library.id, .languages = 3, .topics = 5}};
    assert_int_equal(store_add_staff(subject->store, &staff), STORE_OK);
    assert_int_equal(store_load_staff(subject->store, staff.id, &subject->arena, &found), STORE_OK);
    assert_true(same_staff(&staff, &found));
    staff.answerer = (struct answerer){0};
    assert_int_equal(store_save_staff(subject->store, &staff), STORE_OK);
    assert_int_equal(store_load_staff(subject->store, staff.id, &subject->arena, &found), STORE_OK);
    assert_true(same_staff(&staff, &found));
    struct conversation read, conversation = {.seeker = subject_seeker(subject, 1), .library = library.id, .began_ms = 1, .key_id = 1, .begin_id = {1}};
    assert_int_equal(store_add_conversation(subject->store, &conversation), STORE_OK);
    conversation.library = (struct library_id){LIBRARY_FIRST}; /* a home is for ever */
    conversation.topic = TOPIC_LETTER;
    assert_int_equal(store_save_conversation(subject->store, &conversation), STORE_OK);
    assert_int_equal(store_load_conversation(subject->store, conversation.id, &read), STORE_OK);
    assert_int_equal(read.library.value, library.id.value);
    assert_int_equal(read.topic, TOPIC_LETTER);
}

/* ---- second factors ---- */

static void a_factor_is_saved_whole_and_is_one_for_each(void **state)
{
    struct subject *subject = *state;
    struct staff_id ana = subject_staff(subject, "ana");
    struct staff_id tove = subject_staff(subject, "tove");
    struct store_factor factor = {.staff = ana, .seed_sealed = text_of("seed"), .recovery_digests = text_of("digests"),
                                  .factor = {.last_step = 59, .failures = 2, .locked_until_ms = 7}, .added_ms = 5};
    struct store_factor found;
    assert_int_equal(store_load_factor(subject->store, ana, &subject->arena, &found), STORE_NONE);
    assert_int_equal(store_save_factor(subject->store, &factor), STORE_OK);
    assert_int_equal(store_load_factor(subject->store, ana, &subject->arena, &found), STORE_OK);
    assert_true(same_factor(&factor, &found));
    factor.recovery_digests = text_of(""); /* all are used up */
    factor.factor = (struct factor){.last_step = 60};
    assert_int_equal(store_save_factor(subject->store, &factor), STORE_OK);
    assert_int_equal(store_load_factor(subject->store, ana, &subject->arena, &found), STORE_OK);
    assert_true(same_factor(&factor, &found));
    assert_int_equal(store_load_factor(subject->store, tove, &subject->arena, &found), STORE_NONE);
    assert_int_equal(store_drop_factor(subject->store, ana), STORE_OK);
    assert_int_equal(store_drop_factor(subject->store, ana), STORE_OK);
    assert_int_equal(store_load_factor(subject->store, ana, &subject->arena, &found), STORE_NONE);
}

/* ---- duty ---- */

static void duty_is_one_row_for_each(void **state)
{
    struct subject *subject = *state;
    struct staff_id ana = subject_staff(subject, "ana");
    struct staff_id tove = subject_staff(subject, "tove");
    struct store_duty *list;
    size_t count;
    assert_int_equal(store_save_duty(subject->store, &(struct store_duty){tove, 2, 10, 0}), STORE_OK);
    assert_int_equal(store_save_duty(subject->store, &(struct store_duty){ana, 3, 11, 400}), STORE_OK);
    assert_int_equal(store_save_duty(subject->store, &(struct store_duty){tove, 4, 12, 500}), STORE_OK);
    assert_int_equal(store_list_duty(subject->store, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 2);
    assert_int_equal(list[0].staff.value, ana.value); /* by staff */
    assert_int_equal(list[1].room, 4);
    assert_int_equal(list[1].since_ms, 12);
    assert_int_equal(list[0].back_ms, 400);
    assert_int_equal(list[1].back_ms, 500);
    assert_int_equal(store_drop_duty(subject->store, tove), STORE_OK);
    assert_int_equal(store_drop_duty(subject->store, tove), STORE_OK);
    assert_int_equal(store_list_duty(subject->store, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 1);
}

/* ---- keys ---- */

static void keys_stand_outside_of_the_turn(void **state)
{
    struct subject *subject = *state;
    struct store_key keys[] = {{.id = 1, .wrapped = {11}}, {.id = 2, .wrapped = {12}}};
    struct store_key found;
    int64_t next = 0;
    assert_int_equal(store_next_key_id(subject->store, &next), STORE_OK);
    assert_int_equal(next, 1);
    assert_int_equal(store_add_keys(subject->store, keys, 2), STORE_OK);
    subject_abandon(subject);
    assert_int_equal(store_load_key(subject->store, 2, &found), STORE_OK);
    assert_int_equal(found.id, 2);
    assert_memory_equal(found.wrapped, keys[1].wrapped, sizeof found.wrapped);
    assert_int_equal(store_load_key(subject->store, 3, &found), STORE_NONE);
    assert_int_equal(store_next_key_id(subject->store, &next), STORE_OK);
    assert_int_equal(next, 3);
}

static void keys_come_all_or_none(void **state)
{
    struct subject *subject = *state;
    struct store_key first = {.id = 2};
    struct store_key more[] = {{.id = 1}, {.id = 2}, {.id = 3}};
    struct store_key found;
    assert_int_equal(store_add_keys(subject->store, &first, 1), STORE_OK);
    assert_int_equal(store_add_keys(subject->store, more, 3), STORE_TAKEN);
    assert_int_equal(store_load_key(subject->store, 1, &found), STORE_NONE);
    assert_int_equal(store_load_key(subject->store, 3, &found), STORE_NONE);
    assert_int_equal(store_add_keys(subject->store, more, 0), STORE_OK);
}

static void keys_that_no_conversation_names_are_swept(void **state)
{
    struct subject *subject = *state;
    struct store_key keys[] = {{.id = 1}, {.id = 2}, {.id = 3}, {.id = 4}, {.id = 5}};
    struct store_key found;
    int64_t next = 0;
    struct seeker_id seeker = subject_seeker(subject, 1);
    assert_int_equal(store_add_keys(subject->store, keys, 5), STORE_OK);
    (void)subject_conversation(subject, seeker, 4);
    (void)subject_conversation(subject, seeker, 2);
    (void)subject_conversation(subject, seeker, 9); /* its key is lost */
    subject_commit(subject);
    assert_int_equal(store_sweep_keys(subject->store), STORE_OK);
    for (int64_t id = 1; id <= 5; id++)
        assert_int_equal(store_load_key(subject->store, id, &found), id == 2 || id == 4 ? STORE_OK : STORE_NONE);
    assert_int_equal(store_next_key_id(subject->store, &next), STORE_OK);
    assert_int_equal(next, 10); /* above every key, and every name of one */
    assert_int_equal(store_sweep_keys(subject->store), STORE_OK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_EACH(an_abandoned_turn_has_not_happened),
        ON_EACH(what_is_committed_is_there_for_the_next_process),
        ON_EACH(idling_changes_nothing),
        ON_EACH(a_seeker_is_found_by_the_digest_of_the_code),
        ON_EACH(two_seekers_cannot_have_one_code),
        ON_EACH(a_seekers_session_comes_and_goes),
        ON_EACH(staff_are_found_by_login_and_listed_by_it),
        ON_EACH(an_account_is_saved_whole_and_logins_stay_apart),
        ON_EACH(a_session_of_staff_is_used_and_dropped),
        ON_EACH(all_sessions_of_an_account_go_and_no_other),
        ON_EACH(the_id_of_a_dropped_session_never_comes_again),
        ON_EACH(the_first_library_is_there_from_the_beginning),
        ON_EACH(a_library_is_saved_whole_and_its_slug_is_its_own),
        ON_EACH(staff_and_conversations_are_of_a_library),
        ON_EACH(a_factor_is_saved_whole_and_is_one_for_each),
        ON_EACH(duty_is_one_row_for_each),
        ON_EACH(keys_stand_outside_of_the_turn),
        ON_EACH(keys_come_all_or_none),
        ON_EACH(keys_that_no_conversation_names_are_swept),
    };
    return cmocka_run_group_tests_name("the store: people and keys", tests, NULL, NULL);
}
