/* SPDX-License-Identifier: Apache-2.0
 *
 * What the store promises of saved replies, and of guides and links, on every back end. */
#include "subject.h"

static struct reply subject_reply(struct subject *subject, struct staff_id owner, const char *name)
{
    struct reply reply = {.edition = {.owner = owner, .version = 1}, .name = text_of(name),
                          .texts = {text_of("Hello"), text_of("Здравейте"), text_of("")}};
    assert_int_equal(store_add_reply(subject->store, &reply), STORE_OK);
    return reply;
}

static void a_reply_is_saved_whole_and_keeps_its_owner(void **state)
{
    struct subject *subject = *state;
    struct staff_id ana = subject_staff(subject, "ana");
    struct reply reply = subject_reply(subject, ana, "greeting");
    struct reply found;
    assert_int_equal(store_load_reply(subject->store, reply.edition.id, &subject->arena, &found), STORE_OK);
    assert_true(same_reply(&reply, &found));
    reply.edition.version = 2;
    reply.edition.owner.value = 0; /* a save does not give it away */
    reply.name = text_of("first words");
    reply.texts[LANGUAGE_DA] = text_of("Goddag");
    reply.edition.library.value = LIBRARY_FIRST;
    assert_int_equal(store_save_reply(subject->store, &reply), STORE_OK);
    subject_commit(subject);
    assert_int_equal(store_load_reply(subject->store, reply.edition.id, &subject->arena, &found), STORE_OK);
    reply.edition.owner = ana;
    assert_true(same_reply(&reply, &found));
    reply.edition.id += 1;
    assert_int_equal(store_save_reply(subject->store, &reply), STORE_NONE);
    assert_int_equal(store_load_reply(subject->store, reply.edition.id, &subject->arena, &found), STORE_NONE);
}

static void replies_are_listed_by_owner_and_in_pages(void **state)
{
    struct subject *subject = *state;
    struct staff_id ana = subject_staff(subject, "ana"), nobody = {0};
    struct reply first = subject_reply(subject, nobody, "one");
    (void)subject_reply(subject, ana, "hers");
    struct reply second = subject_reply(subject, nobody, "two");
    struct reply third = subject_reply(subject, nobody, "three");
    struct reply *list;
    size_t count;
    int64_t all = 0;
    assert_int_equal(store_list_replies(subject->store, nobody, 0, 2, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 2);
    assert_true(same_reply(&list[0], &first) && same_reply(&list[1], &second));
    assert_int_equal(store_list_replies(subject->store, nobody, second.edition.id, 2, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 1);
    assert_true(same_reply(&list[0], &third));
    assert_int_equal(store_list_replies(subject->store, ana, 0, 9, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 1);
    assert_int_equal(store_drop_reply(subject->store, second.edition.id), STORE_OK);
    assert_int_equal(store_drop_reply(subject->store, second.edition.id), STORE_OK);
    assert_int_equal(store_count_replies(subject->store, nobody, &all), STORE_OK);
    assert_int_equal(all, 2);
    assert_int_equal(store_count_replies(subject->store, ana, &all), STORE_OK);
    assert_int_equal(all, 1);
}

static void the_id_of_a_dropped_reply_never_comes_again(void **state)
{
    struct subject *subject = *state;
    struct reply first = subject_reply(subject, (struct staff_id){0}, "one");
    assert_int_equal(store_drop_reply(subject->store, first.edition.id), STORE_OK);
    subject_commit(subject);
    assert_true(subject_reply(subject, (struct staff_id){0}, "two").edition.id > first.edition.id);
}

static void a_guide_comes_is_changed_and_goes(void **state)
{
    struct subject *subject = *state;
    struct guide guide = {.edition = {.version = 1}, .titles = {text_of(""), text_of("Агенция"), text_of("")},
                          .address = text_of("https://www.az.government.bg/"), .languages = 2, .tags = 1, .checked_ms = 7};
    struct guide found, *list;
    size_t count;
    int64_t all = 0;
    assert_int_equal(store_add_guide(subject->store, &guide), STORE_OK);
    struct guide other = guide;
    assert_int_equal(store_add_guide(subject->store, &other), STORE_OK);
    guide.edition.version = 2;
    guide.titles[LANGUAGE_EN] = text_of("Employment Agency");
    guide.edition.library.value = LIBRARY_FIRST;
    guide.checked_ms = 8;
    assert_int_equal(store_save_guide(subject->store, &guide), STORE_OK);
    assert_int_equal(store_load_guide(subject->store, guide.edition.id, &subject->arena, &found), STORE_OK);
    assert_true(same_guide(&guide, &found));
    assert_int_equal(store_list_guides(subject->store, guide.edition.id, 9, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 1);
    assert_true(same_guide(&other, &list[0]));
    assert_int_equal(store_drop_guide(subject->store, guide.edition.id), STORE_OK);
    assert_int_equal(store_save_guide(subject->store, &guide), STORE_NONE);
    assert_int_equal(store_load_guide(subject->store, guide.edition.id, &subject->arena, &found), STORE_NONE);
    assert_int_equal(store_count_guides(subject->store, &all), STORE_OK);
    assert_int_equal(all, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_EACH(a_reply_is_saved_whole_and_keeps_its_owner),
        ON_EACH(replies_are_listed_by_owner_and_in_pages),
        ON_EACH(the_id_of_a_dropped_reply_never_comes_again),
        ON_EACH(a_guide_comes_is_changed_and_goes),
    };
    return cmocka_run_group_tests_name("the store: saved replies, guides and links", tests, NULL, NULL);
}
