/* SPDX-License-Identifier: Apache-2.0
 *
 * The libraries of a world; and who is offered whom, where people stand and who is given to
 * whom, written down once more: from the rows of the store, and without domain/offer.c. */
#include "world.h"

enum { MINUTE_MS = 60000, GIVING_MS = 2000, EDGE_MS = 5000 };

static const char *const slugs[] = {"library", "varna", "ruse"};

/* ---- in the beginning ---- */

void network_open(struct world *world)
{
    world->libraries_count = world_chance(world, 150) || world->climate.later.is_together ? 1 : 2 + (int)world_below(world, LIBRARIES_DRAWN_MAX - 1);
    for (int at = 0; at < world->libraries_count; at++) {
        struct network_library *one = &world->libraries[at];
        *one = (struct network_library){
            .reach = (int)world_below(world, 3), .region = world_below(world, 2) == 0 ? "East" : "West",
            .region_minutes = world_below(world, 2), .is_giving = world_chance(world, 500)};
        if (world->climate.later.is_near) {
            one->reach += one->reach == 0;
            one->region = "East";
            one->region_minutes = 0;
        }
        one->network_minutes = one->region_minutes + world_below(world, 2);
        struct library row = {.id = {LIBRARY_FIRST}, .slug = text_of(slugs[at]), .name = text_of(slugs[at]), .region = text_of(one->region),
                              .week = text_of(""), .closed = text_of(""), .cheat_sheet = text_of("ring twice"), .languages = LANGUAGES_ALL,
                              .cooperation = (enum cooperation)one->reach, .region_minutes = one->region_minutes,
                              .network_minutes = one->network_minutes, .is_giving = one->is_giving};
        require(store_begin(world->below) == STORE_OK);
        require((at == 0 ? store_save_library(world->below, &row) : store_add_library(world->below, &row)) == STORE_OK);
        require(store_commit(world->below) == STORE_OK && row.id.value == at + 1);
        world_trace(world, "library %s in %s: reach %d after %d and %d minutes%s", slugs[at], one->region, one->reach, (int)one->region_minutes,
                    (int)one->network_minutes, one->is_giving ? ", gives" : "");
    }
}

const char *network_slug(const struct actor *who)
{
    return slugs[who->library];
}

/* ---- who is offered whom ---- */

static int home_of(const struct conversation *row)
{
    return row->library.value > 0 ? (int)row->library.value - 1 : 0;
}

/* Minutes until somebody of one library is asked about a call of the other; -1 never. */
static int64_t minutes_between(const struct world *world, int home, int library)
{
    const struct network_library *one = &world->libraries[home];
    if (home == library)
        return 0;
    if (one->reach > 0 && strcmp(one->region, world->libraries[library].region) == 0)
        return one->region_minutes;
    return one->reach == 2 ? one->network_minutes : -1;
}

/* Whether it ever came back from somebody: then whoever may be asked at all is asked at once. */
static bool has_come_back(struct world *world, const struct conversation *row)
{
    struct store_entry *entries;
    size_t count;
    require(store_list_entries(world->below, log_of(row->id, LOG_TALK), 0, INT64_MAX, SIZE_MAX, SIZE_MAX, &world->scratch, &entries, &count) == STORE_OK);
    for (size_t at = 0; at < count; at++)
        if (entries[at].kind == ENTRY_KIND_GIVEN_BACK || entries[at].kind == ENTRY_KIND_LOST || entries[at].kind == ENTRY_KIND_UNATTENDED ||
            entries[at].kind == ENTRY_KIND_HANDED_OVER || entries[at].kind == ENTRY_KIND_STAYED)
            return true;
    return false;
}

/* Whether a colleague handed it over and it has not come back since: a left message goes also to another
 * library then, before its day. To which is sealed in the entry, and not looked at here. */
static bool is_handed_on(struct world *world, const struct conversation *row)
{
    struct store_entry *entries;
    size_t count;
    bool is_handed_on = false;
    require(store_list_entries(world->below, log_of(row->id, LOG_TALK), 0, INT64_MAX, SIZE_MAX, SIZE_MAX, &world->scratch, &entries, &count) == STORE_OK);
    for (size_t at = 0; at < count; at++)
        if (entries[at].kind == ENTRY_KIND_HANDED_OVER)
            is_handed_on = true;
        else if (entries[at].kind == ENTRY_KIND_GIVEN_BACK || entries[at].kind == ENTRY_KIND_LOST || entries[at].kind == ENTRY_KIND_UNATTENDED || entries[at].kind == ENTRY_KIND_STAYED)
            is_handed_on = false;
    return is_handed_on;
}

/* Whether it stands for a library where somebody is on duty. */
static bool is_handed(const struct world *world, const struct conversation *row)
{
    for (int person = 0; person < world->people_count && row->handed_to.value > 0; person++) {
        const struct actor *who = &world->people[person];
        if (who->is_staff && who->library == row->handed_to.value - 1 && roster_find(world->desk->roster, who->staff) != NULL)
            return true;
    }
    return false;
}

bool network_is_offered(struct world *world, const struct conversation *row, const struct actor *who, int64_t at_ms)
{
    int64_t minutes = minutes_between(world, home_of(row), who->library);
    if (is_handed(world, row) && who->library == row->handed_to.value - 1)
        return true;
    if (is_handed(world, row) && row->due_ms == 0)
        return minutes >= 0 && at_ms - row->waiting_ms >= world->libraries[home_of(row)].network_minutes * MINUTE_MS;
    if (row->due_ms != 0) /* a left message is its home's until its day is over */
        return minutes == 0 || (minutes > 0 && (at_ms >= row->due_ms || (row->holder.value == who->staff.value && is_handed_on(world, row))));
    return minutes >= 0 && (row->is_returned || at_ms - row->waiting_ms >= minutes * MINUTE_MS);
}

/* A clock that jumped since the last turn is known to nobody. */
int64_t network_now(const struct world *world)
{
    const struct desk *desk = world->desk;
    int64_t wall_ms = desk->now.wall_ms + world->now.ms - desk->now.ms;
    return wall_ms > desk->stored_ms ? wall_ms : desk->stored_ms;
}

bool network_is_shared(const struct world *world, const struct conversation *row, const struct actor *who)
{
    return minutes_between(world, home_of(row), who->library) >= 0;
}

void network_check_seen(struct world *world, const struct actor *who, long long conversation, const char *what)
{
    struct conversation row;
    if (store_load_conversation(world->below, (struct conversation_id){conversation}, &row) != STORE_OK)
        world_fail(world, "%s %s %lld, which is not there", who->name, what, conversation);
    row.is_returned = row.is_returned || has_come_back(world, &row);
    bool is_offered_now = network_is_offered(world, &row, who, world->desk->stored_ms);
    row.handed_to.value = 0; /* shown in a turn in which it was not handed over yet, or nobody was there */
    row.due_ms = row.left_ms == world->desk->stored_ms ? 0 : row.due_ms; /* or not left yet */
    if (!is_offered_now && !network_is_offered(world, &row, who, world->desk->stored_ms))
        world_fail(world, "%s of %s %s %lld of %s, which is not offered to her", who->name, network_slug(who), what, conversation, slugs[home_of(&row)]);
}

bool network_will_answer(struct world *world, struct library_id home)
{
    int library = home.value > 0 ? (int)home.value - 1 : 0;
    for (int person = 0; person < world->people_count; person++) {
        const struct actor *who = &world->people[person];
        if (who->is_staff && !who->is_narrow && roster_find(world->desk->roster, who->staff) != NULL && minutes_between(world, library, who->library) >= 0)
            return true;
    }
    return false;
}

/* Whether somebody is on duty who may be asked at once or in time, whatever she answers. */
static bool may_answer(struct world *world, int home)
{
    struct store_duty *duties;
    size_t count;
    require(store_list_duty(world->below, &world->scratch, &duties, &count) == STORE_OK);
    for (size_t at = 0; at < count; at++)
        for (int person = 0; person < world->people_count; person++)
            if (world->people[person].is_staff && world->people[person].staff.value == duties[at].staff.value &&
                minutes_between(world, home, world->people[person].library) >= 0)
                return true;
    return false;
}

void network_look(struct world *world)
{
    for (int home = 0; home < world->libraries_count; home++)
        world->oracle.may_answer[home] = may_answer(world, home);
}

void network_hear_duty(struct world *world, const struct actor *who)
{
    for (int home = 0; home < world->libraries_count; home++)
        world->oracle.may_answer[home] |= minutes_between(world, home, who->library) >= 0;
}

/* What is written while nobody is there is a message with a day, and waits for nobody. */
void network_check_begun(struct world *world, const struct conversation *row)
{
    if (row->id.value >= world->oracle.known && row->state == CONVERSATION_STATE_WAITING && !world->oracle.may_answer[home_of(row)] && !may_answer(world, home_of(row)))
        world_fail(world, "%lld began while nobody of %s is there, and waits", (long long)row->id.value, slugs[home_of(row)]);
}

bool network_answers(struct world *world, const struct actor *seeker)
{
    struct store_duty *duties;
    size_t count;
    require(store_list_duty(world->below, &world->scratch, &duties, &count) == STORE_OK);
    for (size_t at = 0; at < count; at++)
        for (int person = 0; person < world->people_count && duties[at].back_ms == 0; person++)
            if (world->people[person].is_staff && world->people[person].staff.value == duties[at].staff.value &&
                minutes_between(world, seeker->library, world->people[person].library) == 0)
                return true;
    return false;
}

/* ---- places ---- */

/* How many stand before it; of them, in back, how many had come back: from a librarian, or from
 * having left a message. */
static int64_t ahead_of(struct world *world, const struct conversation *waiting, size_t place, int64_t *back)
{
    int64_t ahead = 0;
    *back = 0;
    for (size_t at = 0; at < place; at++) {
        bool counts = minutes_between(world, home_of(&waiting[at]), home_of(&waiting[place])) >= 0;
        ahead += counts;
        *back += counts && (waiting[at].is_returned || waiting[at].left_ms != 0);
    }
    return ahead;
}

int64_t network_ahead(struct world *world, int64_t conversation)
{
    struct conversation *waiting;
    size_t count;
    int64_t back;
    require(store_list_waiting(world->below, &world->scratch, &waiting, &count) == STORE_OK);
    for (size_t at = 0; at < count; at++)
        if (waiting[at].id.value == conversation)
            return ahead_of(world, waiting, at, &back);
    return -1;
}

/* Nobody is overtaken but by people who came back, and whoever was told a place stands there. */
static void check_places(struct world *world, const struct conversation *waiting, size_t count)
{
    for (size_t at = 0; at < count; at++) {
        int64_t back, *fresh = &world->oracle.fresh_ahead[waiting[at].id.value];
        int64_t ahead = ahead_of(world, waiting, at, &back), now = ahead - back, told = world->oracle.place_told[waiting[at].id.value];
        if (told > 0 && told - 1 != ahead)
            world_fail(world, "%lld is told that %lld stand before it, and they are %lld", (long long)waiting[at].id.value, (long long)told - 1, (long long)ahead);
        if (*fresh > 0 && now > *fresh - 1 && waiting[at].left_ms == 0)
            world_fail(world, "%lld stood behind %lld, and now behind %lld who did not come back", (long long)waiting[at].id.value, (long long)*fresh - 1, (long long)now);
        *fresh = now + 1;
    }
}

/* ---- giving ---- */

/* Somebody who is there, has room, answers it, and did not give it back. */
static bool has_taker(struct world *world, const struct conversation *row)
{
    for (int person = 0; person < world->people_count; person++) {
        const struct actor *who = &world->people[person];
        const struct roster_member *member = who->is_staff ? roster_find(world->desk->roster, who->staff) : NULL;
        bool is_free = member != NULL && member->back_ms == 0 && member->asked_ms == 0 && member->sockets > 0 && member->held < member->room && !who->is_narrow;
        bool gave_it_back = row->is_returned && row->last_holder.value == who->staff.value;
        if (is_free && !gave_it_back && network_is_offered(world, row, who, network_now(world)))
            return true;
    }
    return false;
}

static void check_giving(struct world *world, const struct conversation *waiting, size_t count)
{
    for (size_t at = 0; at < count; at++) {
        int64_t *since_ms = &world->oracle.could_be_given_ms[waiting[at].id.value];
        bool could = world->libraries[home_of(&waiting[at])].is_giving && !world->disk.is_full && has_taker(world, &waiting[at]);
        bool is_new = *since_ms == 0 || *since_ms < world->desk_started_ms;
        *since_ms = !could ? 0 : is_new ? world->now.ms : *since_ms;
        if (could && world->now.ms - *since_ms > GIVING_MS)
            world_fail(world, "%lld could be given to somebody since %lld ms", (long long)waiting[at].id.value, (long long)(world->now.ms - *since_ms));
    }
}

void network_check(struct world *world)
{
    struct conversation *waiting;
    size_t count;
    require(store_list_waiting(world->below, &world->scratch, &waiting, &count) == STORE_OK);
    check_places(world, waiting, count);
    check_giving(world, waiting, count);
}

/* ---- in the end ---- */

/* What is hers to see is on her page, in its time. */
void network_check_end(struct world *world, const struct actor *who, const struct tab *page)
{
    struct conversation *waiting;
    size_t count;
    require(store_list_waiting(world->below, &world->scratch, &waiting, &count) == STORE_OK);
    for (size_t at = 0; page->is_on_duty && at < count; at++) {
        bool is_shown = false;
        for (int place = 0; place < page->waiting_count; place++)
            is_shown |= page->waiting[place] == waiting[at].id.value;
        if (!is_shown && network_is_offered(world, &waiting[at], who, world->desk->stored_ms - EDGE_MS))
            world_fail(world, "%s of %s does not see %lld of %s", who->name, network_slug(who), (long long)waiting[at].id.value, slugs[home_of(&waiting[at])]);
    }
}
