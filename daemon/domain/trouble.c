/* SPDX-License-Identifier: Apache-2.0
 *
 * A warning is an entry of its own kind and no message of the librarian's: its words are the
 * service's, nobody can take them for hers or remove them, and whoever reads the talk later sees
 * at once that there was one. */
#include "domain/trouble.h"

#include "domain/limits.h"

enum { MINUTE_MS = 60000 };

static bool is_length(int64_t minutes)
{
    return minutes == 1 || minutes == 5 || minutes == PAUSE_MINUTES_MAX;
}

static enum reason pause(struct conversation *conversation, const struct command *command, int64_t now_ms, struct decision *decision)
{
    bool is_over = command->minutes == 0;
    if (!is_over && !is_length(command->minutes))
        return REASON_bad_field;
    if (is_over && conversation->paused_ms <= now_ms)
        return REASON_NONE; /* over by itself, or there was none */
    conversation->paused_ms = is_over ? 0 : now_ms + command->minutes * MINUTE_MS;
    decision->is_changed = true;
    conversation_wish(decision, is_over ? ENTRY_KIND_PAUSE_OVER : ENTRY_KIND_PAUSED, &command->person);
    return REASON_NONE;
}

static bool is_block(enum command_kind kind)
{
    return kind == COMMAND_BLOCK || kind == COMMAND_BLOCK_NOTE;
}

/* Who lifts a block is asked for by whose library it is, not by whose conversation: blocks.c. */
static enum reason permits(const struct conversation *conversation, const struct command *command)
{
    const struct person *person = &command->person;
    if (command->kind == COMMAND_WARN)
        return conversation_permits(conversation, person, VERB_warn);
    if (command->kind == COMMAND_PAUSE)
        return conversation_permits(conversation, person, VERB_pause);
    if (is_block(command->kind))
        return conversation_permits(conversation, person, VERB_block);
    return permission_allows(person->role, VERB_blocks, RELATION_NONE) ? REASON_NONE : REASON_not_allowed;
}

enum reason trouble_decide(struct conversation *conversation, const struct log *log, const struct command *command, int64_t now_ms,
                           struct decision *decision)
{
    enum reason denied = permits(conversation, command);
    if (denied != REASON_NONE)
        return denied;
    if (log->head >= ENTRIES_IN_LOG_MAX && (command->kind == COMMAND_WARN || command->kind == COMMAND_PAUSE))
        return REASON_log_full; /* whoever has filled it can be blocked all the same */
    if (command->kind == COMMAND_PAUSE)
        return pause(conversation, command, now_ms, decision);
    conversation_wish(decision, command->kind == COMMAND_WARN ? ENTRY_KIND_WARNED : is_block(command->kind) ? ENTRY_KIND_BLOCKED : ENTRY_KIND_UNBLOCKED,
                      &command->person);
    return REASON_NONE;
}

enum reason trouble_keeps(const struct conversation *conversation, const struct command *command, int64_t now_ms)
{
    if (command->person.role != ROLE_SEEKER)
        return REASON_NONE;
    if (command->is_blocked)
        return REASON_blocked;
    return conversation->paused_ms > now_ms ? REASON_paused : REASON_NONE;
}
