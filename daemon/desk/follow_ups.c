/* SPDX-License-Identifier: Apache-2.0
 *
 * The row says when and whose; what is to be done stands in the entry of the staff log that it
 * names, so that it is sealed with everything else that was said about the person, and erased
 * with it. The list is opened anew for each push, as the queue's first words are: it is short,
 * it changes seldom, and words lie in memory no longer than needed. */
#include "desk/follow_ups.h"

#include "desk/refusal.h"
#include "desk/talk.h"
#include "desk/tell.h"
#include "transcript/body.h"

/* The session has a list and is allowed to see it. */
static bool is_desk(const struct session *session)
{
    return session->turn != 0 && session->is_welcome && session->page == PAGE_DESK && !session->owes_factor &&
           permission_allows((enum role)session->role, VERB_follow_ups, RELATION_NONE);
}

void follow_ups_set(struct desk *desk, struct session *session, const struct up_follow_up *packet)
{
    struct command command = {.kind = COMMAND_FOLLOW_UP};
    struct desk_case *one = talk_command(desk, session, (struct conversation_id){packet->conversation}, "follow_up", &command, packet->text);
    if (one == NULL)
        return;
    struct store_follow_up row = {.conversation = one->conversation.id, .staff = sessions_person(session).staff,
                                  .due_ms = packet->due_ms, .seq = one->staff_log.is.head};
    desk->is_follow_ups_changed |= state_note(desk, store_save_follow_up(desk->store, &row));
}

void follow_ups_done(struct desk *desk, struct session *session, const struct up_followed_up *packet)
{
    struct conversation_id id = {packet->conversation};
    struct command command = {.kind = COMMAND_FOLLOWED_UP, .is_on = packet->done};
    struct down_refused about = {.has_packet = true, .packet = text_of("followed_up"), .has_conversation = true, .conversation = id.value};
    struct person person = sessions_person(session);
    struct store_follow_up row;
    enum store_result result = store_load_follow_up(desk->store, id, &row);
    bool is_allowed = permission_allows(person.role, VERB_follow_ups, RELATION_NONE);
    if (!is_allowed || result == STORE_NONE) {
        refusal(desk, session, is_allowed ? REASON_not_found : REASON_not_allowed, &about, id);
        return;
    }
    if (!state_note(desk, result) || row.is_done == packet->done)
        return;
    row.is_done = packet->done;
    if (talk_command(desk, session, id, "followed_up", &command, (struct text){"", 0}) != NULL)
        desk->is_follow_ups_changed |= state_note(desk, store_save_follow_up(desk->store, &row));
}

/* The line of one; bytes NULL when it is erased. */
static struct text line_of(struct desk *desk, const struct store_follow_up *row, const struct desk_case *one)
{
    enum store_result result;
    struct store_entry *entry;
    struct text line = {NULL, 0};
    size_t count;
    struct envelope *envelope = keys_find(desk->keys, one->conversation.key_id, &result);
    if (envelope == NULL)
        return line;
    result = store_list_entries(desk->store, log_of(row->conversation, LOG_STAFF), row->seq - 1, row->seq, 1, SIZE_MAX, &desk->turn, &entry, &count);
    if (!state_note(desk, result) || count != 1 || !body_open(envelope, entry, &desk->turn, &line))
        return (struct text){NULL, 0};
    return line;
}

/* The first of them as a packet; *count: how many there are in it. */
static struct text render(struct desk *desk, size_t *count)
{
    struct store_follow_up *rows;
    struct text none = {NULL, 0};
    *count = 0;
    struct record_follow_up *records = arena_take(&desk->turn, FOLLOW_UPS_MAX * sizeof *records);
    if (records == NULL || !state_note(desk, store_list_follow_ups(desk->store, FOLLOW_UPS_MAX, &desk->turn, &rows, count)))
        return none;
    struct down_follow_ups packet = {.list = records};
    for (size_t at = 0; at < *count; at++) {
        enum store_result result;
        const struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, rows[at].conversation, &result);
        struct text line = one == NULL ? none : line_of(desk, &rows[at], one);
        if (line.bytes == NULL)
            continue;
        records[packet.list_count++] = (struct record_follow_up){
            .conversation = one->conversation.id.value, .topic = one->conversation.topic, .language = one->conversation.language,
            .staff = rows[at].staff.value, .name = state_name(desk, rows[at].staff), .due_ms = rows[at].due_ms, .text = line};
    }
    return tell_render(desk, DOWN_follow_ups, &packet);
}

void follow_ups_tell(struct desk *desk, struct session *session)
{
    size_t count;
    struct text packet = render(desk, &count);
    if (count > 0 && packet.bytes != NULL)
        tell_text(desk, session, packet);
}

void follow_ups_push(struct desk *desk)
{
    size_t count;
    if (!desk->is_follow_ups_changed)
        return;
    desk->is_follow_ups_changed = false;
    struct text packet = render(desk, &count);
    for (size_t at = 0; at < (size_t)desk->sessions.doors * desk->sessions.per_door; at++)
        if (is_desk(&desk->sessions.table[at]) && packet.bytes != NULL)
            tell_text(desk, &desk->sessions.table[at], packet);
}
