/* SPDX-License-Identifier: Apache-2.0
 *
 * One way for every command, whoever gives it. */
#include "desk/commands.h"

#include "desk/access.h"
#include "desk/entries.h"
#include "desk/followers.h"
#include "desk/joined.h"
#include "desk/notices.h"
#include "desk/refusal.h"
#include "desk/tell.h"
#include "desk/waiting_room.h"
#include "domain/decide.h"

#include <string.h>

enum reason commands_run(struct desk *desk, struct session *session, struct desk_case *one, struct command *command, struct text text)
{
    struct writer_known known = {0};
    struct decision decision;
    struct staff_id former = one->conversation.holder, joined = one->conversation.joined;
    enum store_result result;
    if (!state_write(desk))
        return REASON_storage_full;
    command->is_blocked = blocks_find(desk, command->person.seeker) != NULL;
    struct case_log *log = conversation_log(command->kind) == LOG_STAFF ? cases_staff_log(one, desk->store, &result) : &one->talk;
    if (log == NULL)
        return state_note(desk, result) ? REASON_not_found : REASON_storage_full;
    if (keys_find(desk->keys, one->conversation.key_id, &result) == NULL)
        return result == STORE_NONE || state_note(desk, result) ? REASON_not_found : REASON_storage_full;
    if (entries_is_written(command) && !entries_know_writer(desk, one, log, command, text, &known))
        return REASON_storage_full;
    decide_command(&one->conversation, &log->is, command, &known, state_time(desk), &decision);
    if (decision.reason != REASON_NONE)
        return decision.reason;
    struct store_entry entry = {.seq = known.seq, .at_ms = known.at_ms};
    if (decision.entry_count > 0 && decision.entry.kind == ENTRY_KIND_REDACTED && !entries_empty(desk, one, command, &text))
        return REASON_storage_full;
    if (decision.entry_count > 0 && !entries_append(desk, one, log, &decision.entry, command, text, &entry))
        return REASON_storage_full;
    one->is_changed |= decision.is_changed;
    if (entries_is_written(command) && session != NULL) {
        struct down_stored stored = {.log = log->is.id.value, .number = command->number, .seq = entry.seq, .at_ms = entry.at_ms};
        memcpy(stored.writer, command->writer.bytes, sizeof stored.writer);
        tell(desk, session, DOWN_stored, &stored);
    }
    if (decision.entry_count > 0)
        followers_tell_entry(desk, one, &log->is, &entry, text, entries_is_written(command) ? session : NULL, former);
    if (decision.entry_count > 0 && (command->kind == COMMAND_SAY || command->kind == COMMAND_FILE) && entry.side == SIDE_STAFF)
        notices_answered(desk, one);
    if (decision.is_queue_changed)
        waiting_room_moved(desk, &one->conversation, former);
    if (decision.is_changed && log == &one->staff_log)
        followers_tell_labels(desk, one);
    if (decision.entry_count > 0 && log == &one->talk && (!entries_is_written(command) || decision.is_changed)) {
        if (former.value != 0 && former.value != one->conversation.holder.value)
            waiting_room_let_go(desk, former);
        followers_tell_state(desk, one, former);
    }
    if (joined.value != one->conversation.joined.value) {
        joined_tell_all(desk, joined);
        joined_tell_all(desk, one->conversation.joined);
    } else if (decision.entry_count > 0 && log == &one->talk) {
        joined_tell_entry(desk, one, &entry);
    }
    return REASON_NONE;
}

struct desk_case *commands_give(struct desk *desk, struct session *session, struct conversation_id id, const char *packet,
                                struct command *command, struct text text)
{
    const struct down_refused about = access_about(packet, id);
    command->person = sessions_person(session);
    struct desk_case *one = access_load(desk, session, id, &about);
    if (one == NULL)
        return NULL;
    enum reason reason = commands_run(desk, session, one, command, text);
    if (reason == REASON_NONE)
        return one;
    refusal(desk, session, reason, &about, id);
    return NULL;
}
