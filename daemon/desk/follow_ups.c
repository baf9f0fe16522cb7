/* SPDX-License-Identifier: Apache-2.0
 *
 * The row says when and whose; what is to be done stands in the entry of the staff log that it
 * names, so that it is sealed with everything else that was said about the person, and erased
 * with it. The list is opened anew for each push, as the queue's first words are: it is short,
 * it changes seldom, and words lie in memory no longer than needed. */
#include "desk/follow_ups.h"

#include "desk/commands.h"
#include "desk/offers.h"
#include "desk/reading.h"
#include "desk/refusal.h"
#include "desk/tell.h"
#include "transcript/body.h"

enum { OPEN_MAX = 1000 }; /* of the whole network: far above what a list shows */

/* What is to be done, as it was read for one push. */
struct follow_up {
    struct store_follow_up row;
    struct text line;   /* opened when somebody is to see it; bytes NULL until then, or when it is erased */
    bool is_opened;
};

/* What changed in this turn. */
struct follow_up_change {
    struct follow_up_change *next;
    struct store_follow_up row;
    struct staff_id former; /* who had set what it took the place of; nobody where there was nothing */
};

/* Her library's, or her own. */
static bool is_hers(const struct desk *desk, const struct store_follow_up *row, struct staff_id staff, const struct answerer *answerer)
{
    return row->staff.value == staff.value || offers_is_home(desk, row->library, answerer);
}

static void save(struct desk *desk, const struct store_follow_up *row, struct staff_id former)
{
    struct follow_up_change *change = arena_take(&desk->turn, sizeof *change);
    if (!state_note(desk, store_save_follow_up(desk->store, row)) || change == NULL)
        return;
    *change = (struct follow_up_change){.next = desk->follow_up_changes, .row = *row, .former = former};
    desk->follow_up_changes = change;
}

/* The session has a list and is allowed to see it. */
static bool is_desk(const struct session *session)
{
    return session->turn != 0 && session->is_welcome && session->page == PAGE_DESK && !session->owes_factor &&
           permission_allows((enum role)session->role, VERB_follow_ups, RELATION_NONE);
}

void follow_ups_set(struct desk *desk, struct session *session, const struct up_follow_up *packet)
{
    struct command command = {.kind = COMMAND_FOLLOW_UP};
    struct desk_case *one = commands_give(desk, session, (struct conversation_id){packet->conversation}, "follow_up", &command, packet->text);
    if (one == NULL)
        return;
    struct store_follow_up before, row = {.conversation = one->conversation.id, .library = one->conversation.library,
                                          .staff = sessions_person(session).staff, .due_ms = packet->due_ms, .seq = one->staff_log.is.head};
    enum store_result result = store_load_follow_up(desk->store, row.conversation, &before);
    if (result == STORE_NONE || state_note(desk, result))
        save(desk, &row, result == STORE_OK ? before.staff : (struct staff_id){0});
}

/* The row that a packet is about; false where there is none on the list of this desk, which it is told. */
static bool find(struct desk *desk, struct session *session, struct conversation_id id, const char *packet, struct store_follow_up *row)
{
    const struct down_refused about = {.has_packet = true, .packet = text_of(packet), .has_conversation = true, .conversation = id.value};
    struct person person = sessions_person(session);
    const struct answerer answerer = offers_answerer(desk, person.staff);
    enum store_result result = store_load_follow_up(desk->store, id, row);
    bool is_allowed = permission_allows(person.role, VERB_follow_ups, RELATION_NONE);
    if (is_allowed && result != STORE_NONE && result != STORE_OK)
        return state_note(desk, result);
    bool is_found = is_allowed && result == STORE_OK && is_hers(desk, row, person.staff, &answerer);
    if (!is_found)
        refusal(desk, session, is_allowed ? REASON_not_found : REASON_not_allowed, &about, id);
    return is_found;
}

void follow_ups_done(struct desk *desk, struct session *session, const struct up_followed_up *packet)
{
    struct conversation_id id = {packet->conversation};
    struct command command = {.kind = COMMAND_FOLLOWED_UP, .is_on = packet->done};
    struct store_follow_up row;
    if (!find(desk, session, id, "followed_up", &row) || row.is_done == packet->done)
        return;
    row.is_done = packet->done;
    if (commands_give(desk, session, id, "followed_up", &command, (struct text){"", 0}) != NULL)
        save(desk, &row, row.staff);
}

void follow_ups_open(struct desk *desk, struct session *session, const struct up_open_follow_up *packet)
{
    struct conversation_id id = {packet->conversation};
    const struct down_refused about = {.has_packet = true, .packet = text_of("open_follow_up"), .has_conversation = true, .conversation = id.value};
    struct store_follow_up row;
    enum store_result result;
    if (!find(desk, session, id, "open_follow_up", &row))
        return;
    const struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, id, &result);
    if (one == NULL && !state_note(desk, result))
        return;
    if (one == NULL || row.is_done)
        refusal(desk, session, REASON_not_found, &about, id);
    else if (one->conversation.state != CONVERSATION_STATE_ENDED) /* its seeker is told who reads along: that is a look */
        refusal(desk, session, REASON_not_ended, &about, id);
    else
        reading_transcript(desk, session, one, ACT_FOLLOW_UP_READ, (struct right){0}, "open_follow_up");
}

/* The line of one; bytes NULL when it is erased. */
static struct text line_of(struct desk *desk, const struct store_follow_up *row, const struct conversation *conversation)
{
    enum store_result result;
    struct store_entry *entry;
    struct text line = {NULL, 0};
    size_t count;
    struct envelope *envelope = keys_find(desk->keys, conversation->key_id, &result);
    if (envelope == NULL)
        return line;
    result = store_list_entries(desk->store, log_of(row->conversation, LOG_STAFF), row->seq - 1, row->seq, 1, SIZE_MAX, &desk->turn, &entry, &count);
    if (!state_note(desk, result) || count != 1 || !body_open(envelope, entry, &desk->turn, &line))
        return (struct text){NULL, 0};
    return line;
}

/* All that is to be done, with no line opened yet. NULL on a fault, which is noted. */
static struct follow_up *read_all(struct desk *desk, size_t *count)
{
    struct store_follow_up *rows;
    *count = 0;
    if (!state_note(desk, store_list_follow_ups(desk->store, OPEN_MAX, &desk->turn, &rows, count)))
        return NULL;
    struct follow_up *all = arena_take(&desk->turn, (*count + 1) * sizeof *all);
    for (size_t at = 0; all != NULL && at < *count; at++)
        all[at] = (struct follow_up){.row = rows[at]};
    return all;
}

/* Adds one to a list, unless it is erased. */
static void put(struct desk *desk, struct follow_up *one, struct record_follow_up *records, struct down_follow_ups *packet)
{
    enum store_result result;
    const struct desk_case *about = cases_load(&desk->cases, desk->store, &desk->turn, one->row.conversation, &result);
    if (about == NULL)
        return;
    if (!one->is_opened)
        one->line = line_of(desk, &one->row, &about->conversation);
    one->is_opened = true;
    if (one->line.bytes == NULL)
        return;
    records[packet->list_count++] = (struct record_follow_up){
        .conversation = about->conversation.id.value, .topic = about->conversation.topic, .language = about->conversation.language,
        .staff = one->row.staff.value, .name = state_name(desk, one->row.staff), .due_ms = one->row.due_ms, .text = one->line};
}

/* Tells somebody the first of what is hers; nothing at all may be told too. */
static void tell_list(struct desk *desk, struct session *session, struct follow_up *all, size_t count, bool is_empty_told)
{
    struct record_follow_up *records = arena_take(&desk->turn, FOLLOW_UPS_MAX * sizeof *records);
    struct down_follow_ups packet = {.list = records};
    struct staff_id staff = sessions_person(session).staff;
    const struct answerer answerer = offers_answerer(desk, staff);
    for (size_t at = 0; records != NULL && at < count && packet.list_count < FOLLOW_UPS_MAX; at++)
        if (is_hers(desk, &all[at].row, staff, &answerer))
            put(desk, &all[at], records, &packet);
    if (records != NULL && (packet.list_count > 0 || is_empty_told))
        tell(desk, session, DOWN_follow_ups, &packet);
}

void follow_ups_tell(struct desk *desk, struct session *session)
{
    size_t count;
    struct follow_up *all = read_all(desk, &count);
    if (all != NULL)
        tell_list(desk, session, all, count, false);
}

/* Whether something changed on the list of this desk. */
static bool is_touched(struct desk *desk, const struct session *session)
{
    struct staff_id staff = sessions_person(session).staff;
    const struct answerer answerer = offers_answerer(desk, staff);
    for (const struct follow_up_change *change = desk->follow_up_changes; change != NULL; change = change->next)
        if (change->former.value == staff.value || is_hers(desk, &change->row, staff, &answerer))
            return true;
    return false;
}

void follow_ups_push(struct desk *desk)
{
    size_t count;
    struct follow_up *all = desk->follow_up_changes != NULL ? read_all(desk, &count) : NULL;
    for (size_t at = 0; all != NULL && at < (size_t)desk->sessions.doors * desk->sessions.per_door; at++)
        if (is_desk(&desk->sessions.table[at]) && is_touched(desk, &desk->sessions.table[at]))
            tell_list(desk, &desk->sessions.table[at], all, count, true);
    desk->follow_up_changes = NULL;
}
