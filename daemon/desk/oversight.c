/* SPDX-License-Identifier: Apache-2.0
 *
 * The lists are made anew for each push: few pages ask for them, and nothing has to be kept right
 * in between. Whatever was written may have changed them, so that is what they are told after. */
#include "desk/oversight.h"

#include "desk/duty.h"
#include "desk/libraries.h"
#include "desk/offers.h"
#include "desk/refusal.h"
#include "desk/tell.h"

enum {
    WAITING_MAX = 50,  /* of those that run: the rest of the list is for those that are held */
    LOOK_BACK = 20,    /* entries that are read at once */
    LOOK_BACK_MAX = 5, /* times: whoever wrote a hundred messages waits since then at least */
};

bool oversight_is_hers(struct desk *desk, const struct session *session, struct library_id library)
{
    const struct library *own = libraries_find(desk, offers_answerer(desk, sessions_person(session).staff).library);
    return offer_after_ms(libraries_find(desk, library), own) != OFFER_NEVER;
}

/* A slot may have got somebody else since: only who asked herself is told. */
static bool is_told(const struct session *session)
{
    return session->is_overseeing && session->is_welcome && !session->is_over && permission_allows((enum role)session->role, VERB_oversee, RELATION_NONE);
}

/* ---- what is running ---- */

static void tell_working(struct desk *desk, struct session *session)
{
    struct record_working *list = arena_take(&desk->turn, COLLEAGUES_MAX * sizeof *list);
    struct down_working packet = {.list = list};
    for (size_t at = 0; list != NULL && at < desk->roster->count && packet.list_count < COLLEAGUES_MAX; at++) {
        const struct roster_member *member = &desk->roster->members[at];
        const struct library *library = libraries_find(desk, member->answerer.library);
        if (!oversight_is_hers(desk, session, library->id))
            continue;
        list[packet.list_count++] = (struct record_working){
            .staff = member->staff.value, .name = state_name(desk, member->staff), .library = library->id.value, .since_ms = member->since_ms,
            .held = member->held, .room = member->room, .out = !roster_is_here(member), .lost = member->sockets == 0};
    }
    if (list == NULL)
        return;
    packet.list_count = tell_fitting(desk, DOWN_working, list, packet.list_count);
    tell(desk, session, DOWN_working, &packet);
}

/* Since when the person waits for an answer; 0 they have one. Of what is read nothing stays: whoever
 * writes a hundred long messages would fill the turn's memory, for each who looks. */
static int64_t unanswered_since(struct desk *desk, struct conversation_id id)
{
    enum store_result result;
    const struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, id, &result);
    int64_t since_ms = 0, until = one != NULL ? one->talk.is.head : 0;
    bool may_wait = true;
    size_t used = desk->turn.used;
    for (int page = 0; page < LOOK_BACK_MAX && may_wait && until > 0; page++, until -= LOOK_BACK) {
        struct store_entry *entries;
        size_t count;
        int64_t after = until > LOOK_BACK ? until - LOOK_BACK : 0;
        if (!state_note(desk, store_list_entries(desk->store, one->talk.is.id, after, until, LOOK_BACK, SIZE_MAX, &desk->turn, &entries, &count)))
            return since_ms;
        while (count-- > 0 && may_wait)
            may_wait = wait_look_back(entries[count].kind, entries[count].side, entries[count].at_ms, &since_ms);
        arena_return(&desk->turn, used);
    }
    return since_ms;
}

static void add_waiting(struct desk *desk, const struct session *session, struct record_running *list, struct down_running *packet)
{
    for (size_t at = 0; at < desk->queue.count; at++) {
        const struct queue_item *item = &desk->queue.items[at];
        if (!oversight_is_hers(desk, session, item->library))
            continue;
        packet->total++;
        if (packet->list_count < WAITING_MAX)
            list[packet->list_count++] = (struct record_running){
                .conversation = item->conversation.value, .library = libraries_find(desk, item->library)->id.value, .language = item->language,
                .topic = item->topic, .has_waits_ms = true, .waits_ms = item->queued_ms};
    }
}

static void add_held(struct desk *desk, const struct session *session, const struct roster_member *member, struct record_running *list,
                     struct down_running *packet)
{
    struct conversation *held;
    size_t count;
    if (member->held == 0 || !state_note(desk, store_list_held(desk->store, member->staff, &desk->turn, &held, &count)))
        return;
    for (size_t at = 0; at < count; at++) {
        if (!oversight_is_hers(desk, session, held[at].library))
            continue;
        packet->total++;
        if (packet->list_count == RUNNING_MAX)
            continue;
        int64_t since_ms = unanswered_since(desk, held[at].id);
        list[packet->list_count++] = (struct record_running){
            .conversation = held[at].id.value, .library = libraries_find(desk, held[at].library)->id.value, .language = held[at].language,
            .topic = held[at].topic, .has_staff = true, .staff = member->staff.value, .has_name = true,
            .name = state_name(desk, member->staff), .has_waits_ms = since_ms != 0, .waits_ms = since_ms};
    }
}

static void tell_running(struct desk *desk, struct session *session)
{
    struct record_running *list = arena_take(&desk->turn, RUNNING_MAX * sizeof *list);
    struct down_running packet = {.list = list};
    if (list == NULL || !state_note(desk, cases_save(&desk->cases, desk->store)))
        return;
    add_waiting(desk, session, list, &packet);
    for (size_t at = 0; at < desk->roster->count; at++)
        add_held(desk, session, &desk->roster->members[at], list, &packet);
    packet.list_count = tell_fitting(desk, DOWN_running, list, packet.list_count);
    tell(desk, session, DOWN_running, &packet);
}

static void tell_all(struct desk *desk, struct session *session)
{
    tell_working(desk, session);
    tell_running(desk, session);
}

/* ---- the pages ---- */

void oversight_leave(struct desk *desk, struct session *session)
{
    struct oversight *oversight = &desk->oversight;
    session->is_overseeing = false;
    for (size_t at = 0; at < oversight->count; at++)
        if (oversight->pages[at] == session)
            oversight->pages[at--] = oversight->pages[--oversight->count];
}

void oversight_oversee(struct desk *desk, struct session *session, const struct up_oversee *packet)
{
    struct oversight *oversight = &desk->oversight;
    oversight_leave(desk, session);
    if (!packet->on)
        return;
    if (oversight->count == DESK_OVERSEERS_MAX) {
        refusal_of(desk, session, REASON_too_many, "oversee");
        return;
    }
    session->is_overseeing = true;
    oversight->pages[oversight->count++] = session;
    tell_all(desk, session);
}

void oversight_push(struct desk *desk)
{
    struct oversight *oversight = &desk->oversight;
    oversight->is_changed |= desk->is_begun;
    if (!oversight->is_changed || desk->now.ms < oversight->told_ms + OVERSIGHT_EVERY_MS)
        return;
    oversight->is_changed = false;
    oversight->told_ms = desk->now.ms;
    for (size_t at = 0; at < oversight->count; at++)
        if (is_told(oversight->pages[at]))
            tell_all(desk, oversight->pages[at]);
}

int64_t oversight_due_ms(const struct desk *desk)
{
    const struct oversight *oversight = &desk->oversight;
    return oversight->is_changed && oversight->count > 0 ? oversight->told_ms + OVERSIGHT_EVERY_MS : INT64_MAX;
}

/* ---- off duty ---- */

void oversight_dismiss(struct desk *desk, struct session *session, const struct up_dismiss *packet)
{
    const struct staff_id staff = {packet->staff}, supervisor = sessions_person(session).staff;
    const struct roster_member *member = roster_find(desk->roster, staff);
    const struct text by = state_name(desk, supervisor);
    struct store_staff account;
    if (member == NULL || !oversight_is_hers(desk, session, member->answerer.library)) {
        refusal_of(desk, session, REASON_not_found, "dismiss");
        return;
    }
    if (!state_note(desk, store_load_staff(desk->store, staff, &desk->turn, &account)))
        return;
    duty_dismiss(desk, staff, COMMAND_GIVE_BACK);
    duty_tell_off(desk, staff, &by);
    state_audit(desk, ACT_TAKEN_OFF_DUTY, supervisor, account.login, text_of(""));
}
