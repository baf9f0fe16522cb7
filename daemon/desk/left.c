/* SPDX-License-Identifier: Apache-2.0
 *
 * How to reach a person stands in the talk, sealed as everything else there. */
#include "desk/left.h"

#include "base/plant.h"
#include "desk/access.h"
#include "desk/commands.h"
#include "desk/libraries.h"
#include "desk/notices.h"
#include "desk/offers.h"
#include "desk/refusal.h"
#include "desk/tell.h"
#include "domain/contact.h"

/* A page without a web socket asks every 20 s while nobody sees it, and browsers may hold that back to a minute. */
enum { VISIT_MS = 90000 };

/* The home of a conversation; the first where there is none such. */
static const struct library *home_of(struct desk *desk, struct conversation_id id)
{
    enum store_result result;
    const struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, id, &result);
    return libraries_find(desk, one != NULL ? one->conversation.library : (struct library_id){0});
}

/* Each may write an entry, so both are counted as messages are. */
static bool may_write(struct desk *desk, struct session *session, const char *packet)
{
    int64_t wait_ms = access_wait(desk, session);
    if (wait_ms > 0)
        refusal_wait(desk, session, REASON_too_fast, packet, wait_ms);
    return wait_ms == 0;
}

static const struct hours *hours_of(struct desk *desk, int64_t conversation)
{
    return &libraries_present(desk, home_of(desk, (struct conversation_id){conversation}))->hours;
}

/* Whoever wishes to be called says at which number, or comes to the library while it is open. */
static bool is_reached(struct desk *desk, const struct up_leave *packet)
{
    if (packet->has_meet_ms && !hours_is_meeting(hours_of(desk, packet->conversation), desk->now.wall_ms, packet->meet_ms))
        return false;
    if (packet->has_contact && packet->contact.length > 0)
        return contact_is_telephone(packet->contact) || contact_is_mail(packet->contact);
    return packet->has_meet_ms || !packet->has_wish || packet->wish.length == 0;
}

/* "0888 123 456, after five": one line of a talk. */
static struct text contact_words(struct desk *desk, const struct up_leave *packet)
{
    size_t room = packet->contact.length + packet->wish.length + 2;
    char *bytes = arena_take(&desk->turn, room);
    struct text_builder builder = text_builder_on(bytes, bytes == NULL ? 0 : room);
    text_add(&builder, packet->contact);
    if (packet->contact.length > 0 && packet->wish.length > 0)
        text_add_string(&builder, ", ");
    text_add(&builder, packet->wish);
    return text_built(&builder);
}

void left_leave(struct desk *desk, struct session *session, const struct up_leave *packet)
{
    struct text words = {"", 0};
    struct conversation_id id = {packet->conversation};
    bool has_address = packet->has_contact && packet->contact.length > 0;
    struct command leave = {.kind = COMMAND_LEAVE, .due_ms = libraries_due(desk, home_of(desk, id)), .has_contact = has_address || packet->has_meet_ms};
    if (!may_write(desk, session, "leave"))
        return;
    if (!is_reached(desk, packet)) {
        refusal_of(desk, session, REASON_bad_contact, "leave");
        return;
    }
    if (leave.has_contact)
        words = contact_words(desk, packet);
    const struct desk_case *one = commands_give(desk, session, id, "leave", &leave, words);
    if (one != NULL && has_address)
        notices_address(desk, one, contact_is_mail(packet->contact));
    else if (one != NULL && packet->has_no_mail && packet->no_mail)
        notices_take_back(desk, id);
}

void left_meetings(struct desk *desk, struct session *session, const struct up_meetings *packet)
{
    int64_t times[MEETINGS_MAX];
    struct record_meeting list[MEETINGS_MAX];
    struct down_meetings meetings = {.list = list};
    if (access_permitted(desk, session, (struct conversation_id){packet->conversation}, VERB_leave, "meetings") == NULL)
        return;
    meetings.list_count = hours_meetings(hours_of(desk, packet->conversation), desk->now.wall_ms, times, MEETINGS_MAX);
    for (size_t at = 0; at < meetings.list_count; at++)
        list[at] = (struct record_meeting){.at_ms = times[at]};
    tell(desk, session, DOWN_meetings, &meetings);
}

void left_come_back(struct desk *desk, struct session *session, const struct up_come_back *packet)
{
    if (!may_write(desk, session, "come_back"))
        return;
    const struct library *home = home_of(desk, (struct conversation_id){packet->conversation});
    struct command back = {.kind = COMMAND_COME_BACK, .is_answered = offers_may_answer(desk, home)};
    commands_give(desk, session, (struct conversation_id){packet->conversation}, "come_back", &back, (struct text){"", 0});
}

static bool is_there(struct desk *desk, const struct queue_item *item)
{
    struct person seeker = {.role = ROLE_SEEKER, .seeker = item->seeker};
    bool has_visited = item->visited_ms != 0 && desk->now.ms < item->visited_ms + VISIT_MS;
    return has_visited || sessions_first(&desk->sessions, &seeker) != NULL;
}

void left_sweep(struct desk *desk)
{
    if (desk->left_count > 0 && desk->libraries.count > 1) /* one may be overdue by now, and offered to more people */
        desk->is_left_changed = desk->is_queue_changed = true;
    if (plant("forget_the_absent"))
        return;
    for (size_t at = desk->queue.count; at-- > 0 && desk->result == STORE_OK;) {
        const struct queue_item *item = &desk->queue.items[at];
        const struct library *home = libraries_find(desk, item->library);
        if (is_there(desk, item) || offers_will_have_taker(desk, item))
            continue;
        enum store_result result;
        struct command away = {.kind = COMMAND_AWAY, .due_ms = libraries_due(desk, home)};
        struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, item->conversation, &result);
        if (one != NULL)
            commands_run(desk, NULL, one, &away, (struct text){"", 0});
        else
            state_note(desk, result);
    }
}
