/* SPDX-License-Identifier: Apache-2.0
 *
 * Every change of the queue moves many places at once, so they are told once, at the end of
 * the turn that changed them. */
#include "desk/waiting_room.h"

#include "base/plant.h"
#include "desk/left_list.h"
#include "desk/libraries.h"
#include "desk/offers.h"
#include "desk/reading.h"
#include "desk/signs.h"
#include "desk/standing.h"
#include "desk/tell.h"

static bool load_queue(struct desk *desk)
{
    struct conversation *waiting;
    size_t count;
    desk->queue.count = 0;
    if (!state_note(desk, store_list_waiting(desk->store, &desk->turn, &waiting, &count)))
        return false;
    for (size_t at = 0; at < count; at++)
        queue_put(&desk->queue, &waiting[at]);
    return true;
}

/* Everybody who was on duty has a full term to come back. */
static bool load_roster(struct desk *desk)
{
    struct store_duty *duties;
    size_t count;
    if (!state_note(desk, store_list_duty(desk->store, &desk->turn, &duties, &count)))
        return false;
    desk->roster->count = 0;
    for (size_t at = 0; at < count; at++) {
        struct conversation *held;
        size_t held_count;
        struct person person = standing_librarian(duties[at].staff);
        if (!state_note(desk, store_list_held(desk->store, duties[at].staff, &desk->turn, &held, &held_count)))
            return false;
        struct answerer answerer = offers_answerer(desk, duties[at].staff);
        roster_put(desk->roster, duties[at].staff, duties[at].room, desk->now.ms + ROSTER_START_MS);
        struct roster_member *member = roster_find(desk->roster, duties[at].staff);
        member->answerer = answerer;
        member->since_ms = duties[at].since_ms;
        member->idle_ms = member->touched_ms = desk->now.ms;
        member->held = (int64_t)held_count;
        if (duties[at].back_ms != 0)
            roster_stay_out(member, duties[at].back_ms, desk->now.ms, state_time(desk));
        for (struct session *session = sessions_first(&desk->sessions, &person); session != NULL;
             session = sessions_next(&desk->sessions, session))
            member->sockets += session->is_welcome && session->page == PAGE_DESK;
    }
    return true;
}

static struct wait_history *waits_of(struct desk *desk, struct library_id library)
{
    return &libraries_present(desk, libraries_find(desk, library))->waits;
}

static bool load_waits(struct desk *desk)
{
    struct store_wait *waits;
    size_t count;
    if (!state_note(desk, store_list_waits(desk->store, WAIT_SAMPLES_MAX * desk->libraries.count, &desk->turn, &waits, &count)))
        return false;
    for (size_t place = 0; place < desk->libraries.count; place++)
        desk->libraries.present[place].waits = (struct wait_history){0};
    while (count-- > 0) /* the newest stands first */
        wait_note(waits_of(desk, waits[count].library), waits[count].began_ms, waits[count].taken_ms);
    return true;
}

bool waiting_room_load(struct desk *desk)
{
    desk->is_queue_changed = true;
    desk->offers_ms = 0; /* not looked at yet */
    return libraries_load(desk) && load_queue(desk) && load_roster(desk) && load_waits(desk) && left_list_count(desk);
}

void waiting_room_moved(struct desk *desk, const struct conversation *conversation, struct staff_id former)
{
    desk->is_queue_changed = true;
    desk->is_left_changed |= conversation->left_ms != 0 && !plant("forget_to_list");
    if (conversation->state == CONVERSATION_STATE_WAITING) {
        queue_put(&desk->queue, conversation);
        return;
    }
    queue_drop(&desk->queue, conversation->id);
    struct roster_member *member = roster_find(desk->roster, conversation->holder);
    if (conversation->state != CONVERSATION_STATE_HELD || former.value == conversation->holder.value)
        return;
    if (member != NULL) {
        member->held++;
        member->idle_ms = desk->now.ms;
    }
    if (former.value == 0 && conversation->taken_ms == state_time(desk) && conversation->left_ms == 0)
        wait_note(waits_of(desk, conversation->library), conversation->began_ms, conversation->taken_ms);
}

void waiting_room_let_go(struct desk *desk, struct staff_id staff)
{
    struct roster_member *member = roster_find(desk->roster, staff);
    if (member == NULL || member->held == 0)
        return;
    member->held--;
    member->idle_ms = desk->now.ms;
    desk->is_room_changed = true;
}

void waiting_room_socket(struct desk *desk, struct staff_id staff, int change)
{
    roster_socket(desk->roster, staff, change, desk->now.ms);
    desk->is_room_changed = desk->oversight.is_changed = true;
}

/* The queue as it is for somebody: what is not offered to her does not exist. */
static struct text render_queue(struct desk *desk, const struct answerer *answerer)
{
    struct record_waiting *waiting = arena_take(&desk->turn, QUEUE_SHOWN_MAX * sizeof *waiting);
    struct down_queue queue = {.waiting = waiting};
    if (waiting == NULL)
        return (struct text){NULL, 0};
    for (size_t at = 0; at < desk->queue.count; at++) {
        const struct queue_item *item = &desk->queue.items[at];
        enum offer offer = offers_waiting(desk, item, answerer);
        queue.total += offer == OFFER_OPEN;
        if (offer == OFFER_NONE || queue.waiting_count == QUEUE_SHOWN_MAX)
            continue;
        waiting[queue.waiting_count++] = (struct record_waiting){
            .conversation = item->conversation.value, .language = item->language, .topic = item->topic,
            .since_ms = item->queued_ms, .first_words = reading_first_words(desk, item->conversation), .returned = item->is_returned,
            .library = libraries_find(desk, item->library)->id.value, .beyond = offer == OFFER_BEYOND,
        };
    }
    return tell_render(desk, DOWN_queue, &queue);
}

void waiting_room_tell_lists(struct desk *desk, struct session *session, struct staff_id staff)
{
    const struct answerer answerer = offers_answerer(desk, staff);
    tell_text(desk, session, render_queue(desk, &answerer));
    if (desk->left_count > 0 || desk->is_left_changed)
        tell_text(desk, session, left_list_render(desk, &answerer));
}

static struct down_place place_of(struct desk *desk, const struct queue_item *item, int64_t ahead)
{
    struct wait_range range = wait_range(waits_of(desk, item->library), ahead, state_time(desk));
    bool is_answering = offers_has_taker(desk, item);
    const struct roster_member *back = is_answering ? NULL : offers_taker_back(desk, item);
    bool is_late = back != NULL && back->is_late;
    int64_t waited_ms = state_time(desk) - item->waiting_ms;
    return (struct down_place){
        .conversation = item->conversation.value, .ahead = ahead, .answering = is_answering, .waited_ms = waited_ms > 0 ? waited_ms : 0,
        .has_low_minutes = range.is_known && is_answering, .low_minutes = range.low_minutes,
        .has_high_minutes = range.is_known && is_answering, .high_minutes = range.high_minutes,
        .has_back_ms = back != NULL, .back_ms = back != NULL ? back->back_ms : 0, .has_late = is_late, .late = is_late,
    };
}

static struct text render_place(struct desk *desk, const struct queue_item *item, int64_t ahead)
{
    struct down_place place = place_of(desk, item, ahead);
    return tell_render(desk, DOWN_place, &place);
}

bool waiting_room_place(struct desk *desk, struct conversation_id id, struct down_place *place)
{
    int64_t at = queue_ahead(&desk->queue, id);
    if (at >= 0)
        *place = place_of(desk, &desk->queue.items[at], offers_ahead(desk, id));
    return at >= 0;
}

void waiting_room_note_visit(struct desk *desk, const struct session *session, struct conversation_id id)
{
    int64_t at = session->carrier == CARRIER_EXCHANGE ? queue_ahead(&desk->queue, id) : -1;
    if (at >= 0)
        desk->queue.items[at].visited_ms = desk->now.ms;
}

void waiting_room_tell_place(struct desk *desk, struct session *session, const struct conversation *conversation)
{
    struct down_place place;
    waiting_room_note_visit(desk, session, conversation->id);
    if (session->role == ROLE_SEEKER && waiting_room_place(desk, conversation->id, &place))
        tell(desk, session, DOWN_place, &place);
}

/* One walk for all: how many have gone by who stand before each library's people. */
static void push_places(struct desk *desk)
{
    int64_t ahead[LIBRARIES_MAX] = {0};
    for (size_t at = 0; at < desk->queue.count; at++) {
        const struct queue_item *item = &desk->queue.items[at];
        const struct library *home = libraries_find(desk, item->library);
        struct person seeker = {.role = ROLE_SEEKER, .seeker = item->seeker};
        if (sessions_first(&desk->sessions, &seeker) != NULL)
            tell_person(desk, &seeker, NULL, render_place(desk, item, ahead[home - desk->libraries.rows]));
        for (size_t place = 0; place < desk->libraries.count; place++)
            ahead[place] += plant("count_strangers") || offer_after_ms(home, &desk->libraries.rows[place]) != OFFER_NEVER;
    }
}

/* A list as somebody sees it. */
typedef struct text list_render(struct desk *desk, const struct answerer *answerer);

/* One that was rendered: colleagues who belong together and answer the same see the same. */
struct view {
    struct view *next;
    struct answerer answerer;
    struct text packet;
};

static bool sees_the_same(const struct answerer *one, const struct answerer *other)
{
    return one->library.value == other->library.value && one->languages == other->languages && one->topics == other->topics;
}

static struct text view_of(struct desk *desk, struct view **views, list_render *render, const struct answerer *answerer)
{
    struct view *view = *views;
    while (view != NULL && !sees_the_same(&view->answerer, answerer))
        view = view->next;
    if (view == NULL && (view = arena_take(&desk->turn, sizeof *view)) != NULL) {
        *view = (struct view){.next = *views, .answerer = *answerer, .packet = render(desk, answerer)};
        *views = view;
    }
    return view != NULL ? view->packet : (struct text){NULL, 0};
}

/* Tells everybody on duty; rendered when somebody is there to be told. */
static void push_list(struct desk *desk, list_render *render)
{
    struct view *views = NULL;
    for (size_t at = 0; at < desk->roster->count; at++) {
        struct person person = standing_librarian(desk->roster->members[at].staff);
        if (desk->roster->members[at].sockets == 0)
            continue;
        struct text packet = view_of(desk, &views, render, &desk->roster->members[at].answerer);
        for (struct session *session = sessions_first(&desk->sessions, &person); session != NULL;
             session = sessions_next(&desk->sessions, session))
            if (session->is_welcome && session->page == PAGE_DESK)
                tell_text(desk, session, packet);
    }
}

void waiting_room_push(struct desk *desk)
{
    if (desk->is_queue_changed || desk->hours_ms == desk->now.ms)
        signs_push(desk);
    if (!desk->is_queue_changed || desk->now.ms < desk->pushed_ms + desk->push_every_ms)
        return;
    desk->is_queue_changed = false;
    desk->pushed_ms = desk->now.ms;
    desk->push_every_ms = desk->queue.count > QUEUE_SHOWN_MAX ? WAITING_ROOM_CROWD_MS : 0;
    push_places(desk);
    push_list(desk, render_queue);
    if (!desk->is_left_changed)
        return;
    desk->is_left_changed = false;
    if (state_note(desk, cases_save(&desk->cases, desk->store)) && left_list_count(desk))
        push_list(desk, left_list_render);
}
