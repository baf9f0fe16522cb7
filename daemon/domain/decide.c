/* SPDX-License-Identifier: Apache-2.0
 *
 * A resend is looked at before the permission: the answer "stored" to one's own message
 * tells nothing new, and somebody who lost the conversation meanwhile must still learn
 * that the words before arrived. */
#include "domain/decide.h"

#include "domain/expert.h"
#include "domain/hand_over.h"
#include "domain/join.h"
#include "domain/limits.h"
#include "domain/trouble.h"

/* What either side adds to a log, when it may: a seeker who does is there. */
static enum reason add_said(struct conversation *conversation, const struct log *log, const struct command *command, struct decision *decision)
{
    if (log->head >= ENTRIES_IN_LOG_MAX)
        return REASON_log_full;
    bool is_there = conversation->state == CONVERSATION_STATE_HELD && command->person.role == ROLE_SEEKER;
    if (is_there && conversation->due_ms != 0) { /* from now on it is a talk like any other */
        conversation->due_ms = 0;
        decision->is_changed = true;
    }
    if (command->kind != COMMAND_NOTE)
        hand_over_said(conversation, command, decision);
    enum relation relation = conversation_relation(conversation, &command->person);
    bool is_whisper = command->kind == COMMAND_NOTE && (relation == RELATION_LOOKING || relation == RELATION_JOINED);
    enum entry_kind kind = command->kind == COMMAND_FILE ? ENTRY_KIND_FILE : is_whisper ? ENTRY_KIND_WHISPER : ENTRY_KIND_MESSAGE;
    conversation_wish(decision, kind, &command->person);
    return REASON_NONE;
}

/* A file: as a message, but whether it came before is known by its mark. */
static enum reason add_file(struct conversation *conversation, const struct log *talk, const struct command *command, int64_t now_ms,
                            struct decision *decision)
{
    enum reason denied = conversation_permits(conversation, &command->person, VERB_say);
    if (denied == REASON_NONE)
        denied = trouble_keeps(conversation, command, now_ms);
    if (denied == REASON_NONE && conversation->state == CONVERSATION_STATE_ENDED)
        denied = REASON_already_ended;
    return denied == REASON_NONE ? add_said(conversation, talk, command, decision) : denied;
}

/* A message, or a note: the same rules, each in its log. */
static enum reason say(struct conversation *conversation, const struct log *log, const struct command *command,
                const struct writer_known *known, int64_t now_ms, struct decision *decision)
{
    if (known->is_others)
        return REASON_number_reused;
    if (command->number <= known->last) {
        if (!known->is_same)
            return REASON_number_reused;
        decision->is_repeat = true;
        return REASON_NONE;
    }
    enum reason denied = conversation_permits(conversation, &command->person, command->kind == COMMAND_NOTE ? VERB_note : VERB_say);
    if (denied != REASON_NONE)
        return denied;
    enum reason kept = command->kind == COMMAND_SAY ? trouble_keeps(conversation, command, now_ms) : REASON_NONE;
    if (kept != REASON_NONE)
        return kept;
    if (command->kind == COMMAND_SAY && conversation->state == CONVERSATION_STATE_ENDED)
        return REASON_already_ended;
    if (command->number != known->last + 1)
        return REASON_out_of_order;
    return add_said(conversation, log, command, decision);
}

/* What became of it, or one tag: set twice is set once. */
static enum reason label(struct conversation *conversation, const struct log *staff_log, const struct command *command, struct decision *decision)
{
    enum reason denied = conversation_permits(conversation, &command->person, VERB_label);
    if (denied != REASON_NONE)
        return denied;
    int64_t tag = command->kind == COMMAND_TAG ? INT64_C(1) << command->tag : 0;
    bool is_on = (conversation->tags & tag) != 0;
    bool is_same = command->kind == COMMAND_TAG ? is_on == command->is_on : conversation->outcome == command->outcome;
    if (is_same)
        return REASON_NONE;
    if (staff_log->head >= ENTRIES_IN_LOG_MAX)
        return REASON_log_full;
    if (command->kind == COMMAND_OUTCOME)
        conversation->outcome = command->outcome;
    conversation->tags ^= tag;
    decision->is_changed = true;
    conversation_wish(decision, command->kind == COMMAND_OUTCOME ? ENTRY_KIND_OUTCOME : command->is_on ? ENTRY_KIND_TAGGED : ENTRY_KIND_UNTAGGED, &command->person);
    return REASON_NONE;
}

/* Only the entry: day and line are the desk's to keep. */
static enum reason follow(struct conversation *conversation, const struct log *staff_log, const struct command *command, struct decision *decision)
{
    bool is_new = command->kind == COMMAND_FOLLOW_UP;
    enum reason denied = conversation_permits(conversation, &command->person, is_new ? VERB_follow_up : VERB_follow_ups);
    if (denied != REASON_NONE)
        return denied;
    if (staff_log->head >= ENTRIES_IN_LOG_MAX)
        return REASON_log_full;
    conversation_wish(decision, is_new ? ENTRY_KIND_FOLLOW_UP : command->is_on ? ENTRY_KIND_FOLLOWED_UP : ENTRY_KIND_REOPENED, &command->person);
    return REASON_NONE;
}

/* For whoever holds it, or will: the seeker knows. */
static enum reason mailed(const struct log *staff_log, const struct command *command, struct decision *decision)
{
    if (staff_log->head >= ENTRIES_IN_LOG_MAX)
        return REASON_log_full;
    conversation_wish(decision, command->mailed, &command->person);
    decision->entry.side = SIDE_SERVICE;
    return REASON_NONE;
}

static enum reason see(struct conversation *conversation, const struct log *talk, const struct command *command, struct decision *decision)
{
    enum reason denied = conversation_permits(conversation, &command->person, VERB_see);
    if (denied != REASON_NONE)
        return denied;
    if (command->seq > talk->head)
        return REASON_bad_field;
    int64_t *seen = command->person.role == ROLE_SEEKER ? &conversation->seeker_seen : &conversation->staff_seen;
    decision->is_changed = command->seq > *seen;
    if (decision->is_changed)
        *seen = command->seq;
    return REASON_NONE;
}

static void hold(struct conversation *conversation, const struct command *command, int64_t now_ms, struct decision *decision)
{
    conversation->state = CONVERSATION_STATE_HELD;
    conversation->holder = command->person.staff;
    conversation->last_holder = command->person.staff;
    conversation->is_returned = false;
    hand_over_held(conversation);
    if (conversation->taken_ms == 0)
        conversation->taken_ms = now_ms;
    decision->is_changed = true;
    decision->is_queue_changed = true;
    conversation_wish(decision, ENTRY_KIND_TAKEN, &command->person);
}

static enum reason take(struct conversation *conversation, const struct command *command, int64_t now_ms, struct decision *decision)
{
    /* Where it stands is told only to those who could take it, were it waiting. */
    if (!permission_allows(command->person.role, VERB_take, RELATION_WAITING))
        return conversation_permits(conversation, &command->person, VERB_take);
    if (conversation_relation(conversation, &command->person) == RELATION_HELD)
        return REASON_NONE; /* taken twice is taken once */
    if (command->offer == OFFER_NONE)
        return REASON_not_found;
    if (conversation->state == CONVERSATION_STATE_HELD)
        return REASON_already_taken;
    if (conversation->state == CONVERSATION_STATE_ENDED)
        return REASON_already_ended;
    if (command->room < 0)
        return REASON_off_duty;
    if (command->room == 0)
        return REASON_no_room;
    if (command->offer == OFFER_BEYOND && !command->is_anyway)
        return REASON_beyond_skills;
    /* What is beyond her was a second choice already, and what was handed over comes with its reason. */
    bool is_out_of_turn = command->offer == OFFER_OPEN && command->has_before && conversation->handed_to.value == 0;
    if (is_out_of_turn && !command->has_reason)
        return REASON_reason_needed;
    hold(conversation, command, now_ms, decision);
    return REASON_NONE;
}

/* Her line is back: what nobody has taken meanwhile is hers again, even above her room. */
static enum reason reclaim(struct conversation *conversation, const struct command *command, int64_t now_ms, struct decision *decision)
{
    bool is_free = conversation->state == CONVERSATION_STATE_WAITING && conversation->is_returned && conversation->handed_to.value == 0;
    if (is_free && conversation->last_holder.value == command->person.staff.value)
        hold(conversation, command, now_ms, decision);
    return REASON_NONE;
}

static enum reason give_back(struct conversation *conversation, const struct command *command, int64_t now_ms, struct decision *decision)
{
    enum reason denied = conversation_permits(conversation, &command->person, VERB_give_back);
    if (denied != REASON_NONE)
        return denied;
    conversation_return(conversation, now_ms, decision);
    conversation_wish(decision, ENTRY_KIND_GIVEN_BACK, &command->person);
    return REASON_NONE;
}

static enum reason lapse(struct conversation *conversation, const struct command *command, int64_t now_ms, struct decision *decision)
{
    if (conversation_relation(conversation, &command->person) != RELATION_HELD)
        return REASON_NONE;
    conversation_return(conversation, now_ms, decision);
    conversation_wish(decision, command->kind == COMMAND_LAPSE ? ENTRY_KIND_LOST : ENTRY_KIND_UNATTENDED, &command->person);
    decision->entry.side = SIDE_SERVICE;
    return REASON_NONE;
}

static enum reason end(struct conversation *conversation, const struct command *command, int64_t now_ms, struct decision *decision)
{
    const struct person *person = &command->person;
    bool was_holder = person->role != ROLE_SEEKER && conversation->last_holder.value == person->staff.value;
    if (conversation->state == CONVERSATION_STATE_ENDED && was_holder)
        return REASON_NONE; /* ended twice is ended once */
    enum reason denied = conversation_permits(conversation, person, VERB_end);
    if (denied != REASON_NONE)
        return denied;
    if (conversation->state == CONVERSATION_STATE_ENDED)
        return REASON_NONE;
    decision->is_queue_changed = conversation->state != CONVERSATION_STATE_HELD;
    conversation->state = CONVERSATION_STATE_ENDED;
    conversation->holder = (struct staff_id){0};
    conversation->is_returned = false;
    conversation->ended_ms = now_ms;
    conversation->paused_ms = 0;
    conversation->joined = (struct staff_id){0};
    conversation_end_hand_over(conversation);
    conversation->due_ms = 0;
    decision->is_changed = true;
    conversation_wish(decision, ENTRY_KIND_ENDED, person);
    return REASON_NONE;
}

static void make_left(struct conversation *conversation, const struct command *command, int64_t now_ms, struct decision *decision)
{
    conversation->state = CONVERSATION_STATE_LEFT;
    conversation->is_returned = false;
    conversation->left_ms = now_ms;
    conversation->due_ms = command->due_ms;
    conversation_end_hand_over(conversation);
    decision->is_changed = true;
    decision->is_queue_changed = true;
    conversation_wish(decision, ENTRY_KIND_LEFT, &command->person);
}

/* Whether the seeker may leave it as a message, or come back to wait. */
static enum reason comes_or_goes(const struct conversation *conversation, const struct command *command, enum verb verb)
{
    enum reason denied = conversation_permits(conversation, &command->person, verb);
    if (denied != REASON_NONE)
        return denied;
    if (command->is_blocked)
        return REASON_blocked;
    return conversation->state == CONVERSATION_STATE_ENDED ? REASON_already_ended : REASON_NONE;
}

static enum reason leave(struct conversation *conversation, const struct log *talk, const struct command *command, int64_t now_ms,
                         struct decision *decision)
{
    enum reason denied = comes_or_goes(conversation, command, VERB_leave);
    if (denied != REASON_NONE)
        return denied;
    if (conversation->state == CONVERSATION_STATE_HELD)
        return REASON_already_taken; /* somebody came in the same moment */
    if (talk->head >= ENTRIES_IN_LOG_MAX)
        return REASON_log_full;
    if (conversation->state == CONVERSATION_STATE_WAITING)
        make_left(conversation, command, now_ms, decision);
    else if (command->has_contact) /* left before; this says how to reach the person */
        conversation_wish(decision, ENTRY_KIND_LEFT, &command->person);
    return REASON_NONE;
}

static enum reason go_away(struct conversation *conversation, const struct command *command, int64_t now_ms, struct decision *decision)
{
    if (conversation->state != CONVERSATION_STATE_WAITING)
        return REASON_NONE;
    make_left(conversation, command, now_ms, decision);
    decision->entry.side = SIDE_SERVICE;
    return REASON_NONE;
}

/* What was said and ended has reached nobody: it is not answered. Of the wait before it nothing is owed. */
static enum reason reopen(struct conversation *conversation, const struct command *command, int64_t now_ms, struct decision *decision)
{
    if (conversation->state != CONVERSATION_STATE_ENDED || command->is_blocked)
        return REASON_NONE;
    make_left(conversation, command, now_ms, decision);
    conversation->queued_ms = now_ms;
    conversation->ended_ms = 0;
    decision->entry.side = SIDE_SERVICE;
    return REASON_NONE;
}

static enum reason come_back(struct conversation *conversation, const struct log *talk, const struct command *command, int64_t now_ms,
                             struct decision *decision)
{
    enum reason denied = comes_or_goes(conversation, command, VERB_come_back);
    if (denied != REASON_NONE)
        return denied;
    if (conversation->state != CONVERSATION_STATE_LEFT)
        return REASON_NONE;
    if (!command->is_answered)
        return REASON_nobody_answers;
    if (talk->head >= ENTRIES_IN_LOG_MAX)
        return REASON_log_full;
    conversation->state = CONVERSATION_STATE_WAITING;
    conversation->queued_ms += now_ms - conversation->left_ms;
    conversation->waiting_ms = now_ms;
    conversation->due_ms = 0;
    decision->is_changed = true;
    decision->is_queue_changed = true;
    conversation_wish(decision, ENTRY_KIND_CAME_BACK, &command->person);
    return REASON_NONE;
}

/* The words of one message, or a file, go for good; that they did is an entry of its own. */
static enum reason mask(const struct conversation *conversation, const struct log *talk, const struct command *command, struct decision *decision)
{
    const struct entry_known *target = &command->target;
    enum reason denied = conversation_permits(conversation, &command->person, VERB_mask);
    if (denied != REASON_NONE)
        return denied;
    if (command->seq > talk->head || (target->kind != ENTRY_KIND_MESSAGE && target->kind != ENTRY_KIND_FILE))
        return REASON_bad_field;
    if (command->person.role == ROLE_SEEKER && target->side != SIDE_SEEKER)
        return REASON_not_allowed;
    if (target->is_emptied)
        return REASON_NONE; /* removed twice is removed once */
    conversation_wish(decision, ENTRY_KIND_REDACTED, &command->person);
    return REASON_NONE;
}

/* The closing that both agree to: she asks, and yes is the seeker's end. */
static enum reason ask_enough(const struct conversation *conversation, const struct command *command, struct decision *decision)
{
    enum reason denied = conversation_permits(conversation, &command->person, VERB_ask_enough);
    if (denied == REASON_NONE && command->target.kind != ENTRY_KIND_ENOUGH)
        conversation_wish(decision, ENTRY_KIND_ENOUGH, &command->person);
    return denied;
}

static enum reason go_on(const struct conversation *conversation, const struct command *command, struct decision *decision)
{
    enum reason denied = conversation_permits(conversation, &command->person, VERB_go_on);
    if (denied != REASON_NONE)
        return denied;
    if (command->target.kind != ENTRY_KIND_ENOUGH)
        return REASON_bad_field;
    if (conversation->state == CONVERSATION_STATE_ENDED)
        return REASON_already_ended;
    if (!command->has_gone_on)
        conversation_wish(decision, ENTRY_KIND_GOES_ON, &command->person);
    return REASON_NONE;
}

void decide_command(struct conversation *conversation, const struct log *log, const struct command *command,
                    const struct writer_known *known, int64_t now_ms, struct decision *decision)
{
    *decision = (struct decision){.reason = REASON_NONE};
    enum reason reason = REASON_NONE;
    switch (command->kind) {
    case COMMAND_SAY:
    case COMMAND_NOTE: reason = say(conversation, log, command, known, now_ms, decision); break;
    case COMMAND_FILE: reason = add_file(conversation, log, command, now_ms, decision); break;
    case COMMAND_OUTCOME:
    case COMMAND_TAG: reason = label(conversation, log, command, decision); break;
    case COMMAND_FOLLOW_UP:
    case COMMAND_FOLLOWED_UP: reason = follow(conversation, log, command, decision); break;
    case COMMAND_MAILED: reason = mailed(log, command, decision); break;
    case COMMAND_SEEN: reason = see(conversation, log, command, decision); break;
    case COMMAND_TAKE: reason = take(conversation, command, now_ms, decision); break;
    case COMMAND_RECLAIM: reason = reclaim(conversation, command, now_ms, decision); break;
    case COMMAND_GIVE_BACK: reason = give_back(conversation, command, now_ms, decision); break;
    case COMMAND_LAPSE:
    case COMMAND_UNATTENDED: reason = lapse(conversation, command, now_ms, decision); break;
    case COMMAND_LEAVE: reason = leave(conversation, log, command, now_ms, decision); break;
    case COMMAND_AWAY: reason = go_away(conversation, command, now_ms, decision); break;
    case COMMAND_UNREACHED: reason = reopen(conversation, command, now_ms, decision); break;
    case COMMAND_COME_BACK: reason = come_back(conversation, log, command, now_ms, decision); break;
    case COMMAND_END: reason = end(conversation, command, now_ms, decision); break;
    case COMMAND_MASK: reason = mask(conversation, log, command, decision); break;
    case COMMAND_ASK_ENOUGH: reason = ask_enough(conversation, command, decision); break;
    case COMMAND_GO_ON: reason = go_on(conversation, command, decision); break;
    case COMMAND_HAND_OVER: reason = hand_over_decide(conversation, command, now_ms, decision); break;
    case COMMAND_HAND_OVER_NOTE: conversation_wish(decision, ENTRY_KIND_MESSAGE, &command->person); break;
    case COMMAND_WARN:
    case COMMAND_PAUSE:
    case COMMAND_BLOCK:
    case COMMAND_BLOCK_NOTE:
    case COMMAND_UNBLOCK:
    case COMMAND_UNBLOCK_NOTE: reason = trouble_decide(conversation, log, command, now_ms, decision); break;
    case COMMAND_STAY: reason = hand_over_stay(conversation, command, now_ms, decision); break;
    case COMMAND_EXPERT_ASK: reason = expert_ask(conversation, log, command, decision); break;
    case COMMAND_EXPERT_IN: reason = expert_let_in(conversation, log, command, decision); break;
    case COMMAND_EXPERT_OUT: reason = expert_let_out(conversation, command, decision); break;
    case COMMAND_JOIN: reason = join_in(conversation, log, command, decision); break;
    case COMMAND_PART: reason = join_part(conversation, command, decision); break;
    }
    decision->reason = reason;
}
