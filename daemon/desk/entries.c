/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/entries.h"

#include "base/plant.h"
#include "desk/stored_files.h"
#include "transcript/body.h"

bool entries_is_written(const struct command *command)
{
    return command->kind == COMMAND_SAY || command->kind == COMMAND_NOTE;
}

/* A staff log has a row from its first entry on. */
static bool is_there(struct desk *desk, struct case_log *log)
{
    if (!log->is_there)
        log->is_there = state_note(desk, store_add_log(desk->store, &log->is));
    return log->is_there;
}

bool entries_append(struct desk *desk, const struct desk_case *one, struct case_log *log, const struct entry_wish *wish,
                    const struct command *command, struct text text, struct store_entry *entry)
{
    enum store_result result;
    *entry = (struct store_entry){
        .log = log->is.id,
        .seq = log->is.head + 1,
        .kind = wish->kind,
        .side = wish->side,
        .staff = wish->staff,
        .at_ms = state_time(desk),
        .has_writer = entries_is_written(command) && !plant("no_dedupe"),
        .writer = command->writer,
        .number = command->number,
    };
    struct envelope *envelope = keys_find(desk->keys, one->conversation.key_id, &result);
    if (envelope == NULL || !body_seal(envelope, desk->digester, &desk->random, text, &desk->turn, entry))
        return state_note(desk, STORE_FAULT);
    if (!is_there(desk, log) || !state_note(desk, store_append_entry(desk->store, entry)))
        return false;
    body_chain(desk->digester, &log->is, entry);
    log->has_new_entries = true;
    if (entry->has_writer) {
        struct case_writer written = {.writer = entry->writer, .last = entry->number, .side = entry->side, .staff = entry->staff};
        cases_note_writer(log, &written);
    }
    return true;
}

/* Who wrote with this writer, and how far; NONE: it never wrote here. The store is asked only
 * when the case does not know. */
static enum store_result find_writer(struct desk *desk, struct case_log *log, const struct writer_id *writer, struct case_writer *found)
{
    struct store_entry entry;
    const struct case_writer *noted = cases_writer(log, writer);
    if (noted != NULL) {
        *found = *noted;
        return STORE_OK;
    }
    enum store_result result = store_last_of_writer(desk->store, log->is.id, writer, &desk->turn, &entry);
    if (result != STORE_OK)
        return result;
    *found = (struct case_writer){.writer = *writer, .last = entry.number, .side = entry.side, .staff = entry.staff};
    cases_note_writer(log, found);
    return STORE_OK;
}

bool entries_compare(struct desk *desk, int64_t key_id, const struct store_entry *entry, struct text text, struct writer_known *known)
{
    struct text stored;
    enum store_result result;
    known->seq = entry->seq;
    known->at_ms = entry->at_ms;
    known->is_same = true; /* where it was emptied nobody can tell any more, and whoever has this number wrote it */
    if (entry->body.length == 0)
        return true;
    struct envelope *envelope = keys_find(desk->keys, key_id, &result);
    if (envelope == NULL || !body_open(envelope, entry, &desk->turn, &stored))
        return state_note(desk, STORE_FAULT);
    known->is_same = text_equal(stored, text);
    return true;
}

/* A number that was used: whether it was for the same text, and where that is. */
static bool know_repeat(struct desk *desk, const struct desk_case *one, const struct case_log *log, const struct command *command,
                        struct text text, struct writer_known *known)
{
    struct store_entry entry;
    enum store_result result = store_find_entry(desk->store, log->is.id, &command->writer, command->number, &desk->turn, &entry);
    if (result == STORE_NONE) { /* numbers have no gaps: this one was refused to someone else's rules */
        known->is_same = false;
        return true;
    }
    return state_note(desk, result) && entries_compare(desk, one->conversation.key_id, &entry, text, known);
}

bool entries_know_writer(struct desk *desk, const struct desk_case *one, struct case_log *log, const struct command *command, struct text text,
                         struct writer_known *known)
{
    struct case_writer found;
    *known = (struct writer_known){.last = command->number - 1};
    if (plant("no_dedupe"))
        return true;
    *known = (struct writer_known){0};
    enum store_result result = find_writer(desk, log, &command->writer, &found);
    if (result == STORE_NONE)
        return true;
    if (!state_note(desk, result))
        return false;
    known->last = found.last;
    known->is_others = found.side != side_of(command->person.role) || found.staff.value != command->person.staff.value;
    if (known->is_others || command->number > known->last)
        return true;
    return know_repeat(desk, one, log, command, text, known);
}

struct entry_known entries_know(struct desk *desk, const struct log *talk, int64_t seq)
{
    struct store_entry *entry;
    size_t count = 0;
    enum store_result result = store_list_entries(desk->store, talk->id, seq - 1, seq, 1, SIZE_MAX, &desk->turn, &entry, &count);
    if (!state_note(desk, result) || count == 0)
        return (struct entry_known){.kind = ENTRY_KIND_COUNT};
    return (struct entry_known){.kind = entry->kind, .side = entry->side, .is_emptied = entry->body.length == 0};
}

bool entries_empty(struct desk *desk, struct desk_case *one, const struct command *command, struct text *text)
{
    *text = state_id_text(desk, command->seq);
    desk->is_queue_changed |= one->conversation.state == CONVERSATION_STATE_WAITING; /* its first words stand there */
    one->first_words = (struct text){NULL, 0};
    if (command->target.kind == ENTRY_KIND_FILE && !stored_files_remove(desk, &one->conversation, command))
        return false;
    if (command->target.kind == ENTRY_KIND_MESSAGE)
        state_audit(desk, ACT_MESSAGE_REDACTED, command->person.staff, state_id_text(desk, one->conversation.id.value), text_of(""));
    return state_note(desk, store_empty_body(desk->store, one->talk.is.id, command->seq));
}
