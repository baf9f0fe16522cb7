/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/offers.h"

#include "base/plant.h"
#include "desk/libraries.h"

struct answerer offers_answerer(struct desk *desk, struct staff_id staff)
{
    const struct roster_member *member = roster_find(desk->roster, staff);
    struct store_staff row = {0};
    if (member != NULL)
        return member->answerer;
    state_note(desk, store_load_staff(desk->store, staff, &desk->turn, &row));
    return row.answerer;
}

/* The library that is asked first, while somebody there is on duty; else NULL. */
static const struct library *asked_first(const struct desk *desk, struct library_id handed_to)
{
    bool is_there = false;
    for (size_t at = 0; at < desk->roster->count && handed_to.value != 0; at++)
        is_there |= libraries_find(desk, desk->roster->members[at].answerer.library)->id.value == handed_to.value;
    return is_there ? libraries_find(desk, handed_to) : NULL;
}

static struct offer_case case_of(const struct desk *desk, const struct queue_item *item)
{
    return (struct offer_case){.home = libraries_find(desk, item->library), .language = item->language, .topic = item->topic,
                               .handed_to = asked_first(desk, item->handed_to), .is_returned = item->is_returned, .waiting_ms = item->waiting_ms};
}

enum offer offers_waiting(struct desk *desk, const struct queue_item *item, const struct answerer *answerer)
{
    const struct offer_case one = case_of(desk, item);
    return offer_to(&one, libraries_find(desk, answerer->library), answerer, state_time(desk));
}

enum offer offers_conversation(struct desk *desk, const struct conversation *conversation, const struct answerer *answerer)
{
    const struct offer_case one = {.home = libraries_find(desk, conversation->library), .language = conversation->language,
                                   .topic = conversation->topic, .handed_to = asked_first(desk, conversation->handed_to), .is_returned = conversation->is_returned,
                                   .waiting_ms = conversation->waiting_ms, .due_ms = conversation->due_ms};
    return offer_to(&one, libraries_find(desk, answerer->library), answerer, state_time(desk));
}

bool offers_at_home(const struct desk *desk, struct library_id home, const struct answerer *answerer)
{
    return offer_after_ms(libraries_find(desk, home), libraries_find(desk, answerer->library)) == 0;
}

bool offers_is_home(const struct desk *desk, struct library_id home, const struct answerer *answerer)
{
    bool is_closed = libraries_find(desk, home)->is_closed;
    return is_closed || libraries_find(desk, home)->id.value == libraries_find(desk, answerer->library)->id.value;
}

bool offers_answers(const struct desk *desk, const struct library *library)
{
    for (size_t at = 0; at < desk->roster->count; at++)
        if (roster_is_here(&desk->roster->members[at]) && offers_at_home(desk, library->id, &desk->roster->members[at].answerer))
            return true;
    return false;
}

int64_t offers_languages(const struct desk *desk, const struct library *library, bool is_out)
{
    int64_t languages = 0;
    for (size_t at = 0; at < desk->roster->count; at++) {
        const struct roster_member *member = &desk->roster->members[at];
        if (roster_is_here(member) != is_out && offers_at_home(desk, library->id, &member->answerer))
            languages |= member->answerer.languages != 0 ? member->answerer.languages : LANGUAGES_ALL;
    }
    return languages;
}

bool offers_may_answer(const struct desk *desk, const struct library *library)
{
    for (size_t at = 0; at < desk->roster->count; at++)
        if (offer_after_ms(library, libraries_find(desk, desk->roster->members[at].answerer.library)) != OFFER_NEVER)
            return true;
    return false;
}

/* Whether she may be asked about it, at once or in time, and answers it. */
static bool is_taker(const struct desk *desk, const struct queue_item *item, const struct answerer *answerer)
{
    return offer_after_ms(libraries_find(desk, item->library), libraries_find(desk, answerer->library)) != OFFER_NEVER &&
           library_answers(answerer, item->language, item->topic);
}

static bool has_taker(const struct desk *desk, const struct queue_item *item, bool is_here)
{
    for (size_t at = 0; at < desk->roster->count; at++)
        if ((!is_here || roster_is_here(&desk->roster->members[at])) && is_taker(desk, item, &desk->roster->members[at].answerer))
            return true;
    return false;
}

bool offers_has_taker(const struct desk *desk, const struct queue_item *item)
{
    return has_taker(desk, item, true);
}

bool offers_will_have_taker(const struct desk *desk, const struct queue_item *item)
{
    return has_taker(desk, item, false);
}

static const struct roster_member *first_back(const struct roster_member *one, const struct roster_member *other)
{
    if (other == NULL || one->is_late != other->is_late)
        return other == NULL || other->is_late ? one : other;
    return one->back_ms < other->back_ms ? one : other;
}

const struct roster_member *offers_back(const struct desk *desk, const struct library *library)
{
    const struct roster_member *first = NULL;
    for (size_t at = 0; at < desk->roster->count; at++) {
        const struct roster_member *member = &desk->roster->members[at];
        if (!roster_is_here(member) && offers_at_home(desk, library->id, &member->answerer))
            first = first_back(member, first);
    }
    return first;
}

const struct roster_member *offers_taker_back(const struct desk *desk, const struct queue_item *item)
{
    const struct roster_member *first = NULL;
    for (size_t at = 0; at < desk->roster->count; at++) {
        const struct roster_member *member = &desk->roster->members[at];
        if (!roster_is_here(member) && is_taker(desk, item, &member->answerer))
            first = first_back(member, first);
    }
    return first;
}

bool offers_compete(const struct desk *desk, const struct queue_item *before, const struct queue_item *item)
{
    return offer_after_ms(libraries_find(desk, before->library), libraries_find(desk, item->library)) != OFFER_NEVER;
}

int64_t offers_ahead(const struct desk *desk, struct conversation_id conversation)
{
    int64_t place = queue_ahead(&desk->queue, conversation), ahead = 0;
    for (int64_t at = 0; at < place; at++)
        ahead += offers_compete(desk, &desk->queue.items[at], &desk->queue.items[place]);
    return place < 0 ? -1 : ahead;
}

struct conversation_id offers_before(struct desk *desk, struct conversation_id conversation, const struct answerer *answerer)
{
    int64_t place = queue_ahead(&desk->queue, conversation);
    for (int64_t at = 0; at < place; at++)
        if (offers_waiting(desk, &desk->queue.items[at], answerer) == OFFER_OPEN)
            return desk->queue.items[at].conversation;
    return (struct conversation_id){0};
}

void offers_roll(struct desk *desk)
{
    int64_t now_ms = state_time(desk);
    bool is_due = desk->offers_ms <= now_ms;
    if (!is_due && !desk->is_queue_changed)
        return;
    desk->is_queue_changed |= is_due && !plant("forget_to_offer");
    desk->offers_ms = INT64_MAX;
    if (desk->libraries.count == 1)
        return; /* nobody else is there to be offered anything */
    for (size_t at = 0; at < desk->queue.count; at++) {
        const struct offer_case one = case_of(desk, &desk->queue.items[at]);
        int64_t changes_ms = offer_changes_ms(&one, now_ms);
        desk->offers_ms = changes_ms < desk->offers_ms ? changes_ms : desk->offers_ms;
    }
}
