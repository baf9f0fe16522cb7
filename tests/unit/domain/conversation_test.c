/* SPDX-License-Identifier: Apache-2.0
 *
 * The whole of decide_command as one table that a person can check, and the edges of
 * each rule as sentences. */
#include "../unit.h"

#include "domain/conversation.h"
#include "domain/decide.h"
#include "domain/limits.h"

#include <stdio.h>
#include <string.h>

enum { BEGAN = 1000, NOW = 50000, HEAD = 7 };

/* Ana asks, Maria answers; everybody else stands beside it. */
enum who { ANA, OTHER_SEEKER, MARIA, PETER, SUPERVISOR, AUDITOR, ADMIN, WHO_COUNT };

static struct person person_of(enum who who)
{
    switch (who) {
    case ANA: return (struct person){.role = ROLE_SEEKER, .seeker = {11}};
    case OTHER_SEEKER: return (struct person){.role = ROLE_SEEKER, .seeker = {12}};
    case MARIA: return (struct person){.role = ROLE_LIBRARIAN, .staff = {1}};
    case PETER: return (struct person){.role = ROLE_LIBRARIAN, .staff = {2}};
    case SUPERVISOR: return (struct person){.role = ROLE_SUPERVISOR, .staff = {3}};
    case AUDITOR: return (struct person){.role = ROLE_AUDITOR, .staff = {4}};
    case ADMIN: return (struct person){.role = ROLE_ADMIN, .staff = {5}};
    case WHO_COUNT: break;
    }
    return (struct person){0};
}

static const char *const who_names[] = {"Ana", "another seeker", "Maria", "Peter", "a supervisor", "an auditor", "an admin"};

/* Where Ana's conversation stands: never taken; given back by Maria; held by her; ended; left as
 * a message; left, and held by Maria. */
enum stand { FRESH, RETURNED, HELD, ENDED, LEFT, ANSWERED, STAND_COUNT };

enum { DUE = BEGAN + 700000 };

static struct conversation stand_at(enum stand stand)
{
    struct conversation conversation = {
        .id = {5}, .seeker = {11}, .state = CONVERSATION_STATE_WAITING, .began_ms = BEGAN, .waiting_ms = BEGAN, .queued_ms = BEGAN, .key_id = 9};
    if (stand == FRESH)
        return conversation;
    if (stand == LEFT || stand == ANSWERED) {
        conversation.left_ms = BEGAN + 200;
        conversation.due_ms = DUE;
    }
    if (stand == LEFT) {
        conversation.state = CONVERSATION_STATE_LEFT;
        return conversation;
    }
    conversation.taken_ms = BEGAN + 500;
    conversation.last_holder = person_of(MARIA).staff;
    conversation.is_returned = stand == RETURNED;
    if (stand == HELD || stand == ANSWERED) {
        conversation.state = CONVERSATION_STATE_HELD;
        conversation.holder = person_of(MARIA).staff;
    }
    if (stand == ENDED) {
        conversation.state = CONVERSATION_STATE_ENDED;
        conversation.ended_ms = BEGAN + 900;
    }
    return conversation;
}

static struct log talk_of(const struct conversation *conversation)
{
    return (struct log){.id = log_of(conversation->id, LOG_TALK), .head = HEAD};
}

/* ---- the table ---- */

#define NO "not_allowed"
#define NOT_FOUND "not_found"
#define DONE "already_ended"
#define GONE "already_taken"
#define SAME "-" /* accepted, and nothing changes */

/* What happens when somebody asks: a refusal, SAME, `seen`, or the entry that is written. */
static const struct {
    enum command_kind command;
    enum stand stand;
    const char *outcome[WHO_COUNT];
} table[] = {
    /*                              Ana        another    Maria         Peter    supervisor auditor admin */
    {COMMAND_SAY, FRESH,           {"message", NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_SAY, RETURNED,        {"message", NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_SAY, HELD,            {"message", NOT_FOUND, "message",    NO,      NO,      NO,   NO}},
    {COMMAND_SAY, ENDED,           {DONE,      NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_SAY, LEFT,            {"message", NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_SAY, ANSWERED,        {"message", NOT_FOUND, "message",    NO,      NO,      NO,   NO}},

    {COMMAND_FILE, FRESH,          {"file",    NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_FILE, RETURNED,       {"file",    NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_FILE, HELD,           {"file",    NOT_FOUND, "file",       NO,      NO,      NO,   NO}},
    {COMMAND_FILE, ENDED,          {DONE,      NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_FILE, LEFT,           {"file",    NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_FILE, ANSWERED,       {"file",    NOT_FOUND, "file",       NO,      NO,      NO,   NO}},

    {COMMAND_NOTE, FRESH,          {NOT_FOUND, NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_NOTE, RETURNED,       {NOT_FOUND, NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_NOTE, HELD,           {NOT_FOUND, NOT_FOUND, "message",    NO,      NO,      NO,   NO}},
    {COMMAND_NOTE, ENDED,          {NOT_FOUND, NOT_FOUND, "message",    NO,      NO,      NO,   NO}},
    {COMMAND_NOTE, LEFT,           {NOT_FOUND, NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_NOTE, ANSWERED,       {NOT_FOUND, NOT_FOUND, "message",    NO,      NO,      NO,   NO}},

    {COMMAND_OUTCOME, FRESH,       {NOT_FOUND, NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_OUTCOME, RETURNED,    {NOT_FOUND, NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_OUTCOME, HELD,        {NOT_FOUND, NOT_FOUND, "outcome",    NO,      NO,      NO,   NO}},
    {COMMAND_OUTCOME, ENDED,       {NOT_FOUND, NOT_FOUND, "outcome",    NO,      NO,      NO,   NO}},
    {COMMAND_OUTCOME, LEFT,        {NOT_FOUND, NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_OUTCOME, ANSWERED,    {NOT_FOUND, NOT_FOUND, "outcome",    NO,      NO,      NO,   NO}},

    {COMMAND_TAG, FRESH,           {NOT_FOUND, NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_TAG, RETURNED,        {NOT_FOUND, NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_TAG, HELD,            {NOT_FOUND, NOT_FOUND, "tagged",     NO,      NO,      NO,   NO}},
    {COMMAND_TAG, ENDED,           {NOT_FOUND, NOT_FOUND, "tagged",     NO,      NO,      NO,   NO}},
    {COMMAND_TAG, LEFT,            {NOT_FOUND, NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_TAG, ANSWERED,        {NOT_FOUND, NOT_FOUND, "tagged",     NO,      NO,      NO,   NO}},

    {COMMAND_FOLLOW_UP, FRESH,     {NOT_FOUND, NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_FOLLOW_UP, RETURNED,  {NOT_FOUND, NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_FOLLOW_UP, HELD,      {NOT_FOUND, NOT_FOUND, "follow_up",  NO,      NO,      NO,   NO}},
    {COMMAND_FOLLOW_UP, ENDED,     {NOT_FOUND, NOT_FOUND, "follow_up",  NO,      NO,      NO,   NO}},
    {COMMAND_FOLLOW_UP, LEFT,      {NOT_FOUND, NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_FOLLOW_UP, ANSWERED,  {NOT_FOUND, NOT_FOUND, "follow_up",  NO,      NO,      NO,   NO}},

    {COMMAND_FOLLOWED_UP, FRESH,   {NOT_FOUND, NOT_FOUND, "followed_up", "followed_up", "followed_up", NO, NO}},
    {COMMAND_FOLLOWED_UP, RETURNED, {NOT_FOUND, NOT_FOUND, "followed_up", "followed_up", "followed_up", NO, NO}},
    {COMMAND_FOLLOWED_UP, HELD,    {NOT_FOUND, NOT_FOUND, "followed_up", "followed_up", "followed_up", NO, NO}},
    {COMMAND_FOLLOWED_UP, ENDED,   {NOT_FOUND, NOT_FOUND, "followed_up", "followed_up", "followed_up", NO, NO}},
    {COMMAND_FOLLOWED_UP, LEFT,    {NOT_FOUND, NOT_FOUND, "followed_up", "followed_up", "followed_up", NO, NO}},
    {COMMAND_FOLLOWED_UP, ANSWERED, {NOT_FOUND, NOT_FOUND, "followed_up", "followed_up", "followed_up", NO, NO}},

    {COMMAND_MAILED, FRESH,           {"mailed",  "mailed", "mailed", "mailed", "mailed", "mailed", "mailed"}}, /* asked by the service alone */
    {COMMAND_MAILED, RETURNED,        {"mailed",  "mailed", "mailed", "mailed", "mailed", "mailed", "mailed"}},
    {COMMAND_MAILED, HELD,            {"mailed",  "mailed", "mailed", "mailed", "mailed", "mailed", "mailed"}},
    {COMMAND_MAILED, ENDED,           {"mailed",  "mailed", "mailed", "mailed", "mailed", "mailed", "mailed"}},
    {COMMAND_MAILED, LEFT,            {"mailed",  "mailed", "mailed", "mailed", "mailed", "mailed", "mailed"}},
    {COMMAND_MAILED, ANSWERED,        {"mailed",  "mailed", "mailed", "mailed", "mailed", "mailed", "mailed"}},

    {COMMAND_SEEN, FRESH,          {"seen",    NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_SEEN, RETURNED,       {"seen",    NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_SEEN, HELD,           {"seen",    NOT_FOUND, "seen",       NO,      NO,      NO,   NO}},
    {COMMAND_SEEN, ENDED,          {"seen",    NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_SEEN, LEFT,           {"seen",    NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_SEEN, ANSWERED,       {"seen",    NOT_FOUND, "seen",       NO,      NO,      NO,   NO}},

    {COMMAND_TAKE, FRESH,          {NOT_FOUND, NOT_FOUND, "taken",      "taken", "taken", NO,   NO}},
    {COMMAND_TAKE, RETURNED,       {NOT_FOUND, NOT_FOUND, "taken",      "taken", "taken", NO,   NO}},
    {COMMAND_TAKE, HELD,           {NOT_FOUND, NOT_FOUND, SAME,         GONE,    GONE,    NO,   NO}},
    {COMMAND_TAKE, ENDED,          {NOT_FOUND, NOT_FOUND, DONE,         DONE,    DONE,    NO,   NO}},
    {COMMAND_TAKE, LEFT,           {NOT_FOUND, NOT_FOUND, "taken",      "taken", "taken", NO,   NO}},
    {COMMAND_TAKE, ANSWERED,       {NOT_FOUND, NOT_FOUND, SAME,         GONE,    GONE,    NO,   NO}},

    {COMMAND_RECLAIM, FRESH,       {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},
    {COMMAND_RECLAIM, RETURNED,    {SAME,      SAME,      "taken",      SAME,    SAME,    SAME, SAME}},
    {COMMAND_RECLAIM, HELD,        {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},
    {COMMAND_RECLAIM, ENDED,       {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},
    {COMMAND_RECLAIM, LEFT,        {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},
    {COMMAND_RECLAIM, ANSWERED,    {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},

    {COMMAND_GIVE_BACK, FRESH,     {NOT_FOUND, NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_GIVE_BACK, RETURNED,  {NOT_FOUND, NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_GIVE_BACK, HELD,      {NOT_FOUND, NOT_FOUND, "given_back", NO,      NO,      NO,   NO}},
    {COMMAND_GIVE_BACK, ENDED,     {NOT_FOUND, NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_GIVE_BACK, LEFT,      {NOT_FOUND, NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_GIVE_BACK, ANSWERED,  {NOT_FOUND, NOT_FOUND, "given_back", NO,      NO,      NO,   NO}},

    {COMMAND_LAPSE, FRESH,         {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},
    {COMMAND_LAPSE, RETURNED,      {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},
    {COMMAND_LAPSE, HELD,          {SAME,      SAME,      "lost",       SAME,    SAME,    SAME, SAME}},
    {COMMAND_LAPSE, ENDED,         {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},
    {COMMAND_LAPSE, LEFT,          {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},
    {COMMAND_LAPSE, ANSWERED,      {SAME,      SAME,      "lost",       SAME,    SAME,    SAME, SAME}},
    {COMMAND_UNATTENDED, FRESH,         {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},
    {COMMAND_UNATTENDED, RETURNED,      {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},
    {COMMAND_UNATTENDED, HELD,          {SAME,      SAME,      "unattended",       SAME,    SAME,    SAME, SAME}},
    {COMMAND_UNATTENDED, ENDED,         {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},
    {COMMAND_UNATTENDED, LEFT,          {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},
    {COMMAND_UNATTENDED, ANSWERED,      {SAME,      SAME,      "unattended",       SAME,    SAME,    SAME, SAME}},

    {COMMAND_END, FRESH,           {"ended",   NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_END, RETURNED,        {"ended",   NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_END, HELD,            {"ended",   NOT_FOUND, "ended",      NO,      NO,      NO,   NO}},
    {COMMAND_END, ENDED,           {SAME,      NOT_FOUND, SAME,         NO,      NO,      NO,   NO}},
    {COMMAND_END, LEFT,            {"ended",   NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_END, ANSWERED,        {"ended",   NOT_FOUND, "ended",      NO,      NO,      NO,   NO}},

    {COMMAND_LEAVE, FRESH,         {"left",    NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_LEAVE, RETURNED,      {"left",    NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_LEAVE, HELD,          {GONE,      NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_LEAVE, ENDED,         {DONE,      NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_LEAVE, LEFT,          {SAME,      NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_LEAVE, ANSWERED,      {GONE,      NOT_FOUND, NO,           NO,      NO,      NO,   NO}},

    {COMMAND_AWAY, FRESH,          {"left",    "left",    "left",       "left",  "left",  "left", "left"}},
    {COMMAND_AWAY, RETURNED,       {"left",    "left",    "left",       "left",  "left",  "left", "left"}},
    {COMMAND_AWAY, HELD,           {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},
    {COMMAND_AWAY, ENDED,          {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},
    {COMMAND_AWAY, LEFT,           {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},
    {COMMAND_AWAY, ANSWERED,       {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},

    {COMMAND_UNREACHED, FRESH,     {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},
    {COMMAND_UNREACHED, RETURNED,  {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},
    {COMMAND_UNREACHED, HELD,      {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},
    {COMMAND_UNREACHED, ENDED,     {"left",    "left",    "left",       "left",  "left",  "left", "left"}}, /* asked by the service alone */
    {COMMAND_UNREACHED, LEFT,      {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},
    {COMMAND_UNREACHED, ANSWERED,  {SAME,      SAME,      SAME,         SAME,    SAME,    SAME, SAME}},

    {COMMAND_COME_BACK, FRESH,     {SAME,      NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_COME_BACK, RETURNED,  {SAME,      NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_COME_BACK, HELD,      {SAME,      NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_COME_BACK, ENDED,     {DONE,      NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_COME_BACK, LEFT,      {"came_back", NOT_FOUND, NO,         NO,      NO,      NO,   NO}},
    {COMMAND_COME_BACK, ANSWERED,  {SAME,      NOT_FOUND, NO,           NO,      NO,      NO,   NO}},

    {COMMAND_MASK, FRESH,          {"redacted", NOT_FOUND, NO,          NO,      NO,      NO,   NO}},
    {COMMAND_MASK, RETURNED,       {"redacted", NOT_FOUND, NO,          NO,      NO,      NO,   NO}},
    {COMMAND_MASK, HELD,           {"redacted", NOT_FOUND, "redacted",  NO,      NO,      NO,   NO}},
    {COMMAND_MASK, ENDED,          {"redacted", NOT_FOUND, NO,          NO,      NO,      NO,   NO}},
    {COMMAND_MASK, LEFT,           {"redacted", NOT_FOUND, NO,          NO,      NO,      NO,   NO}},
    {COMMAND_MASK, ANSWERED,       {"redacted", NOT_FOUND, "redacted",  NO,      NO,      NO,   NO}},

    {COMMAND_ASK_ENOUGH, FRESH,    {NOT_FOUND, NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_ASK_ENOUGH, RETURNED, {NOT_FOUND, NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_ASK_ENOUGH, HELD,     {NOT_FOUND, NOT_FOUND, "enough",     NO,      NO,      NO,   NO}},
    {COMMAND_ASK_ENOUGH, ENDED,    {NOT_FOUND, NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_ASK_ENOUGH, LEFT,     {NOT_FOUND, NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_ASK_ENOUGH, ANSWERED, {NOT_FOUND, NOT_FOUND, "enough",     NO,      NO,      NO,   NO}},

    {COMMAND_GO_ON, FRESH,         {"goes_on", NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_GO_ON, RETURNED,      {"goes_on", NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_GO_ON, HELD,          {"goes_on", NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_GO_ON, ENDED,         {DONE,      NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_GO_ON, LEFT,          {"goes_on", NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
    {COMMAND_GO_ON, ANSWERED,      {"goes_on", NOT_FOUND, NO,           NO,      NO,      NO,   NO}},
};

static const char *const command_names[] = {"say", "file", "note", "outcome", "tag", "follow up", "followed up", "mailed", "seen", "take", "reclaim", "give back", "lapse", "end", "leave", "go away", "not reached", "come back", "mask", "ask enough", "go on"};
static const char *const stand_names[] = {"waits", "came back", "is held", "is ended", "is left", "is left and held"};

static struct decision decide(struct conversation *conversation, enum who who, struct command command)
{
    struct log talk = talk_of(conversation);
    struct writer_known known = {0};
    struct decision decision;
    command.person = person_of(who);
    decide_command(conversation, &talk, &command, &known, NOW, &decision);
    return decision;
}

static struct command asked(enum command_kind kind)
{
    struct command command = {.kind = kind, .writer = {{7}}, .number = 1, .seq = 3, .room = 1, .offer = OFFER_OPEN, .due_ms = DUE, .is_answered = true,
                              .outcome = OUTCOME_HELPED, .tag = TAG_LETTER, .is_on = true, .mailed = ENTRY_KIND_MAILED};
    if (kind == COMMAND_GO_ON)
        command.target.kind = ENTRY_KIND_ENOUGH; /* it was asked */
    return command;
}

static const char *outcome_of(const struct decision *decision)
{
    if (decision->reason != REASON_NONE)
        return vocabulary_word(&vocabulary_reason, (int)decision->reason);
    if (decision->entry_count == 1)
        return vocabulary_word(&vocabulary_entry_kind, (int)decision->entry.kind);
    return decision->is_changed ? "seen" : SAME;
}

static void every_command_in_every_state_by_everybody_is_as_in_the_table(void **state)
{
    (void)state;
    assert_int_equal(sizeof table / sizeof *table, (COMMAND_GO_ON + 1) * STAND_COUNT);
    for (size_t row = 0; row < sizeof table / sizeof *table; row++)
        for (int who = 0; who < WHO_COUNT; who++) {
            struct conversation conversation = stand_at(table[row].stand);
            struct decision decision = decide(&conversation, (enum who)who, asked(table[row].command));
            if (strcmp(outcome_of(&decision), table[row].outcome[who]) != 0)
                fail_msg("%s, by %s, where it %s: %s, and not %s", command_names[table[row].command], who_names[who],
                         stand_names[table[row].stand], outcome_of(&decision), table[row].outcome[who]);
        }
}

static bool is_same(const struct conversation *one, const struct conversation *other)
{
    return one->id.value == other->id.value && one->seeker.value == other->seeker.value && one->state == other->state &&
           one->holder.value == other->holder.value && one->last_holder.value == other->last_holder.value &&
           one->is_returned == other->is_returned && one->began_ms == other->began_ms && one->waiting_ms == other->waiting_ms &&
           one->taken_ms == other->taken_ms && one->ended_ms == other->ended_ms && one->seeker_seen == other->seeker_seen &&
           one->staff_seen == other->staff_seen && one->outcome == other->outcome && one->tags == other->tags &&
           one->handed_to.value == other->handed_to.value && one->handed_from.value == other->handed_from.value && one->is_received == other->is_received && one->paused_ms == other->paused_ms && one->key_id == other->key_id && one->queued_ms == other->queued_ms &&
           one->left_ms == other->left_ms && one->due_ms == other->due_ms;
}

/* Whatever is asked by whomever: these hold afterwards. */
static void check_always(const struct conversation *before, const struct conversation *after, const struct decision *decision)
{
    bool is_waiting = after->state == CONVERSATION_STATE_WAITING;
    bool is_listed = is_waiting || after->state == CONVERSATION_STATE_LEFT;
    bool was_listed = before->state == CONVERSATION_STATE_WAITING || before->state == CONVERSATION_STATE_LEFT;
    assert_int_equal(after->holder.value != 0, after->state == CONVERSATION_STATE_HELD);
    assert_int_equal(after->ended_ms != 0, after->state == CONVERSATION_STATE_ENDED);
    assert_true(!after->is_returned || is_waiting);
    assert_int_equal(decision->is_queue_changed, is_listed != was_listed || (is_listed && before->state != after->state));
    assert_int_equal(after->due_ms != 0, after->state == CONVERSATION_STATE_LEFT || (after->state == CONVERSATION_STATE_HELD && before->due_ms != 0 &&
                                                                                      after->due_ms == before->due_ms));
    assert_int_equal(decision->is_changed, !is_same(before, after));
    if (decision->reason != REASON_NONE)
        assert_true(is_same(before, after) && decision->entry_count == 0 && !decision->is_changed);
    if (before->taken_ms != 0)
        assert_int_equal(after->taken_ms, before->taken_ms);
}

static void a_holder_means_held_and_a_refusal_changes_nothing(void **state)
{
    (void)state;
    for (size_t row = 0; row < sizeof table / sizeof *table; row++)
        for (int who = 0; who < WHO_COUNT; who++) {
            struct conversation before = stand_at(table[row].stand), after = before;
            struct decision decision = decide(&after, (enum who)who, asked(table[row].command));
            check_always(&before, &after, &decision);
        }
}

/* ---- labels ---- */

static void a_label_that_is_there_is_not_written_again(void **state)
{
    (void)state;
    struct conversation held = stand_at(HELD);
    struct command tag = asked(COMMAND_TAG), outcome = asked(COMMAND_OUTCOME);
    assert_int_equal(decide(&held, MARIA, tag).entry.kind, ENTRY_KIND_TAGGED);
    assert_int_equal(held.tags, 1 << TAG_LETTER);
    assert_int_equal(decide(&held, MARIA, tag).entry_count, 0);
    tag.is_on = false;
    assert_int_equal(decide(&held, MARIA, tag).entry.kind, ENTRY_KIND_UNTAGGED);
    assert_int_equal(held.tags, 0);
    assert_int_equal(decide(&held, MARIA, tag).entry_count, 0);
    assert_int_equal(decide(&held, MARIA, outcome).entry_count, 1);
    assert_int_equal(decide(&held, MARIA, outcome).entry_count, 0);
    outcome.outcome = OUTCOME_NONE; /* taken back */
    assert_int_equal(decide(&held, MARIA, outcome).entry_count, 1);
}

/* ---- saying ---- */

/* Ana says number `number` with what the store knows of her writer. */
static struct decision say(const struct conversation *stands, int64_t number, struct writer_known known, int64_t head)
{
    struct conversation conversation = *stands;
    struct log talk = talk_of(&conversation);
    struct command command = asked(COMMAND_SAY);
    struct decision decision;
    talk.head = head;
    command.number = number;
    command.person = person_of(ANA);
    decide_command(&conversation, &talk, &command, &known, NOW, &decision);
    return decision;
}

static void the_next_number_is_stored(void **state)
{
    (void)state;
    struct conversation held = stand_at(HELD);
    struct decision decision = say(&held, 4, (struct writer_known){.last = 3}, HEAD);
    assert_int_equal(decision.reason, REASON_NONE);
    assert_int_equal(decision.entry_count, 1);
    assert_int_equal(decision.entry.side, SIDE_SEEKER);
    assert_false(decision.is_repeat);
}

static void a_number_that_leaves_a_gap_is_refused(void **state)
{
    (void)state;
    struct conversation held = stand_at(HELD);
    assert_int_equal(say(&held, 5, (struct writer_known){.last = 3}, HEAD).reason, REASON_out_of_order);
    assert_int_equal(say(&held, 2, (struct writer_known){0}, HEAD).reason, REASON_out_of_order);
}

static void the_same_number_and_text_again_is_a_repeat(void **state)
{
    (void)state;
    for (int stand = 0; stand < STAND_COUNT; stand++) {
        struct conversation conversation = stand_at((enum stand)stand);
        struct decision decision = say(&conversation, 2, (struct writer_known){.last = 3, .is_same = true, .seq = 4}, HEAD);
        assert_int_equal(decision.reason, REASON_NONE);
        assert_true(decision.is_repeat);
        assert_int_equal(decision.entry_count, 0);
    }
}

static void the_same_number_with_another_text_is_refused(void **state)
{
    (void)state;
    struct conversation held = stand_at(HELD);
    assert_int_equal(say(&held, 3, (struct writer_known){.last = 3}, HEAD).reason, REASON_number_reused);
}

static void nobody_writes_with_a_writer_of_somebody_else(void **state)
{
    (void)state;
    struct conversation held = stand_at(HELD);
    assert_int_equal(say(&held, 4, (struct writer_known){.last = 3, .is_others = true}, HEAD).reason, REASON_number_reused);
    assert_int_equal(say(&held, 2, (struct writer_known){.last = 3, .is_others = true, .is_same = true}, HEAD).reason, REASON_number_reused);
}

static void a_librarian_who_lost_it_still_hears_that_her_words_arrived(void **state)
{
    (void)state;
    struct conversation returned = stand_at(RETURNED);
    struct log talk = talk_of(&returned);
    struct command command = asked(COMMAND_SAY);
    struct writer_known known = {.last = 1, .is_same = true, .seq = 3};
    struct decision decision;
    command.person = person_of(MARIA);
    decide_command(&returned, &talk, &command, &known, NOW, &decision);
    assert_int_equal(decision.reason, REASON_NONE);
    assert_true(decision.is_repeat);
}

static void a_full_log_takes_no_more_but_can_be_ended(void **state)
{
    (void)state;
    struct conversation held = stand_at(HELD);
    assert_int_equal(say(&held, 1, (struct writer_known){0}, ENTRIES_IN_LOG_MAX - 1).reason, REASON_NONE);
    assert_int_equal(say(&held, 1, (struct writer_known){0}, ENTRIES_IN_LOG_MAX).reason, REASON_log_full);
    struct log talk = {.id = log_of(held.id, LOG_TALK), .head = ENTRIES_IN_LOG_MAX};
    struct command end = asked(COMMAND_END);
    struct writer_known known = {0};
    struct decision decision;
    end.person = person_of(ANA);
    decide_command(&held, &talk, &end, &known, NOW, &decision);
    assert_int_equal(decision.reason, REASON_NONE);
}

/* ---- seeing ---- */

static void each_side_has_its_own_mark_and_it_never_goes_back(void **state)
{
    (void)state;
    struct conversation held = stand_at(HELD);
    struct command seen = asked(COMMAND_SEEN);
    seen.seq = 5;
    decide(&held, ANA, seen);
    assert_int_equal(held.seeker_seen, 5);
    assert_int_equal(held.staff_seen, 0);
    seen.seq = 4;
    struct decision decision = decide(&held, ANA, seen);
    assert_int_equal(held.seeker_seen, 5);
    assert_false(decision.is_changed);
    decide(&held, MARIA, seen);
    assert_int_equal(held.staff_seen, 4);
}

static void nobody_has_seen_what_is_not_there(void **state)
{
    (void)state;
    struct conversation held = stand_at(HELD);
    struct command seen = asked(COMMAND_SEEN);
    seen.seq = HEAD;
    assert_int_equal(decide(&held, ANA, seen).reason, REASON_NONE);
    seen.seq = HEAD + 1;
    assert_int_equal(decide(&held, ANA, seen).reason, REASON_bad_field);
    assert_int_equal(held.seeker_seen, HEAD);
}

/* ---- taking and giving back ---- */

static void whoever_takes_needs_duty_and_room(void **state)
{
    (void)state;
    struct conversation fresh = stand_at(FRESH);
    struct command take = asked(COMMAND_TAKE);
    take.room = -1;
    assert_int_equal(decide(&fresh, MARIA, take).reason, REASON_off_duty);
    take.room = 0;
    assert_int_equal(decide(&fresh, MARIA, take).reason, REASON_no_room);
    take.room = 1;
    assert_int_equal(decide(&fresh, MARIA, take).reason, REASON_NONE);
    assert_int_equal(fresh.holder.value, person_of(MARIA).staff.value);
    take.room = 0;
    assert_int_equal(decide(&fresh, MARIA, take).reason, REASON_NONE); /* taken twice is taken once */
}

static void what_is_not_offered_is_not_there(void **state)
{
    (void)state;
    struct conversation fresh = stand_at(FRESH), held = stand_at(HELD);
    struct command take = asked(COMMAND_TAKE);
    take.offer = OFFER_NONE;
    assert_int_equal(decide(&fresh, PETER, take).reason, REASON_not_found);
    assert_int_equal(decide(&held, PETER, take).reason, REASON_not_found);
    assert_int_equal(decide(&held, MARIA, take).reason, REASON_NONE); /* she holds it */
}

static void what_is_beyond_her_she_takes_only_anyway(void **state)
{
    (void)state;
    struct conversation fresh = stand_at(FRESH);
    struct command take = asked(COMMAND_TAKE);
    take.offer = OFFER_BEYOND;
    assert_int_equal(decide(&fresh, PETER, take).reason, REASON_beyond_skills);
    take.is_anyway = true;
    assert_int_equal(decide(&fresh, PETER, take).reason, REASON_NONE);
    assert_int_equal(fresh.holder.value, person_of(PETER).staff.value);
}

static void nobody_is_overtaken_without_a_reason(void **state)
{
    (void)state;
    struct conversation fresh = stand_at(FRESH), handed = stand_at(RETURNED);
    struct command take = asked(COMMAND_TAKE);
    take.offer = OFFER_OPEN;
    take.has_before = true;
    assert_int_equal(decide(&fresh, PETER, take).reason, REASON_reason_needed);
    assert_int_equal(fresh.state, CONVERSATION_STATE_WAITING);
    handed.handed_to = (struct library_id){1};
    assert_int_equal(decide(&handed, PETER, take).reason, REASON_NONE); /* somebody meant her library */
    take.has_reason = true;
    assert_int_equal(decide(&fresh, PETER, take).reason, REASON_NONE);
    fresh = stand_at(FRESH);
    take.has_before = false;
    assert_int_equal(decide(&fresh, PETER, take).reason, REASON_NONE); /* one too many */
    fresh = stand_at(FRESH);
    take = asked(COMMAND_TAKE);
    take.offer = OFFER_BEYOND;
    take.is_anyway = take.has_before = true;
    assert_int_equal(decide(&fresh, PETER, take).reason, REASON_NONE);
}

static void the_first_taking_is_remembered(void **state)
{
    (void)state;
    struct conversation fresh = stand_at(FRESH), returned = stand_at(RETURNED);
    decide(&fresh, PETER, asked(COMMAND_TAKE));
    assert_int_equal(fresh.taken_ms, NOW);
    decide(&returned, PETER, asked(COMMAND_TAKE));
    assert_int_equal(returned.taken_ms, BEGAN + 500);
    assert_false(returned.is_returned);
    assert_int_equal(returned.last_holder.value, person_of(PETER).staff.value);
}

static void what_comes_back_stands_in_front_and_waits_anew(void **state)
{
    (void)state;
    static const enum command_kind ways[] = {COMMAND_GIVE_BACK, COMMAND_LAPSE};
    for (size_t way = 0; way < sizeof ways / sizeof *ways; way++) {
        struct conversation held = stand_at(HELD);
        decide(&held, MARIA, asked(ways[way]));
        assert_int_equal(held.state, CONVERSATION_STATE_WAITING);
        assert_true(held.is_returned);
        assert_int_equal(held.waiting_ms, NOW);
        assert_int_equal(held.began_ms, BEGAN);
        assert_int_equal(held.last_holder.value, person_of(MARIA).staff.value);
    }
}

static void a_lost_line_is_said_by_the_service_and_names_the_librarian(void **state)
{
    (void)state;
    struct conversation held = stand_at(HELD);
    struct decision decision = decide(&held, MARIA, asked(COMMAND_LAPSE));
    assert_int_equal(decision.entry.side, SIDE_SERVICE);
    assert_int_equal(decision.entry.staff.value, person_of(MARIA).staff.value);
}

static void she_gets_her_own_back_even_without_room(void **state)
{
    (void)state;
    struct conversation returned = stand_at(RETURNED);
    struct command reclaim = asked(COMMAND_RECLAIM);
    reclaim.room = 0;
    assert_int_equal(decide(&returned, MARIA, reclaim).entry.kind, ENTRY_KIND_TAKEN);
    assert_int_equal(returned.holder.value, person_of(MARIA).staff.value);
}

/* ---- relations ---- */

static void nobody_without_an_id_owns_or_holds_anything(void **state)
{
    (void)state;
    struct conversation nobodys = {.state = CONVERSATION_STATE_HELD};
    struct person seeker = {.role = ROLE_SEEKER}, librarian = {.role = ROLE_LIBRARIAN};
    assert_int_equal(conversation_relation(&nobodys, &seeker), RELATION_NONE);
    assert_int_equal(conversation_relation(&nobodys, &librarian), RELATION_NONE);
}

static void a_seeker_and_a_librarian_of_the_same_number_are_two_people(void **state)
{
    (void)state;
    struct conversation held = stand_at(HELD);
    struct person librarian = {.role = ROLE_LIBRARIAN, .staff = {11}}; /* Ana's number */
    struct person seeker = {.role = ROLE_SEEKER, .seeker = {1}};       /* Maria's */
    assert_int_equal(conversation_relation(&held, &librarian), RELATION_COLLEAGUE);
    assert_int_equal(conversation_relation(&held, &seeker), RELATION_NONE);
}

static void who_looks_into_a_held_conversation_reads_and_whispers_and_does_nothing_else(void **state)
{
    (void)state;
    struct conversation held = stand_at(HELD);
    struct person vera = {.role = ROLE_SUPERVISOR, .staff = {77}};
    assert_int_equal(conversation_relation(&held, &vera), RELATION_COLLEAGUE);
    assert_int_equal(conversation_permits(&held, &vera, VERB_read), REASON_not_allowed);
    vera.looks = (struct conversation_id){held.id.value + 1};
    assert_int_equal(conversation_relation(&held, &vera), RELATION_COLLEAGUE);
    vera.looks = held.id;
    assert_int_equal(conversation_relation(&held, &vera), RELATION_LOOKING);
    for (int verb = VERB_none + 1; verb < VERB_COUNT; verb++) {
        bool is_allowed = verb == VERB_read || verb == VERB_notes || verb == VERB_note || verb == VERB_look || verb == VERB_join ||
                          permission_allows(ROLE_SUPERVISOR, (enum verb)verb, RELATION_NONE);
        assert_int_equal(conversation_permits(&held, &vera, (enum verb)verb) == REASON_NONE, is_allowed);
    }
    struct command note = {.kind = COMMAND_NOTE, .person = vera, .number = 1}, say = {.kind = COMMAND_SAY, .person = vera, .number = 1};
    struct writer_known known = {0};
    struct log log = {0};
    struct decision decision;
    decide_command(&held, &log, &note, &known, 5, &decision);
    assert_int_equal(decision.reason, REASON_NONE);
    assert_int_equal(decision.entry.kind, ENTRY_KIND_WHISPER);
    decide_command(&held, &log, &say, &known, 5, &decision);
    assert_int_equal(decision.reason, REASON_not_allowed);
    held.state = CONVERSATION_STATE_ENDED; /* the look is over with it */
    assert_int_equal(conversation_permits(&held, &vera, VERB_read), REASON_not_allowed);
    held.state = CONVERSATION_STATE_WAITING;
    assert_int_equal(conversation_permits(&held, &vera, VERB_read), REASON_not_allowed);
}

static void who_was_asked_to_read_along_may_look_while_the_same_one_holds_it(void **state)
{
    (void)state;
    struct conversation held = stand_at(HELD);
    struct person peter = person_of(PETER);
    peter.invited = held.id;
    peter.inviter = held.holder;
    assert_int_equal(conversation_relation(&held, &peter), RELATION_INVITED);
    assert_int_equal(conversation_permits(&held, &peter, VERB_look), REASON_NONE);
    assert_int_equal(conversation_permits(&held, &peter, VERB_read), REASON_not_allowed);
    held.holder.value += 100; /* handed over */
    assert_int_equal(conversation_relation(&held, &peter), RELATION_COLLEAGUE);
    assert_int_equal(conversation_permits(&held, &peter, VERB_look), REASON_not_allowed);
}

static void a_stranger_hears_the_same_as_of_a_conversation_that_is_not(void **state)
{
    (void)state;
    struct conversation held = stand_at(HELD);
    struct person stranger = person_of(OTHER_SEEKER), peter = person_of(PETER);
    assert_int_equal(conversation_permits(&held, &stranger, VERB_read), REASON_not_found);
    assert_int_equal(conversation_permits(&held, &peter, VERB_read), REASON_not_allowed);
}

static void a_seeker_has_a_side_of_their_own_and_all_staff_the_other(void **state)
{
    (void)state;
    assert_int_equal(side_of(ROLE_SEEKER), SIDE_SEEKER);
    for (int role = ROLE_LIBRARIAN; role < ROLE_COUNT; role++)
        assert_int_equal(side_of((enum role)role), SIDE_STAFF);
}

/* ---- left messages ---- */

static void a_conversation_waits_or_is_left_from_the_beginning(void **state)
{
    (void)state;
    struct conversation waits = {0}, left = {0};
    conversation_begin(&waits, true, DUE, BEGAN);
    conversation_begin(&left, false, DUE, BEGAN);
    assert_int_equal(waits.state, CONVERSATION_STATE_WAITING);
    assert_int_equal(waits.due_ms, 0);
    assert_int_equal(waits.left_ms, 0);
    assert_int_equal(left.state, CONVERSATION_STATE_LEFT);
    assert_int_equal(left.due_ms, DUE);
    assert_int_equal(left.left_ms, BEGAN);
    assert_int_equal(left.queued_ms, BEGAN);
}

static void the_time_that_was_waited_counts_and_the_time_away_does_not(void **state)
{
    (void)state;
    struct conversation fresh = stand_at(FRESH);
    decide(&fresh, ANA, asked(COMMAND_LEAVE));
    assert_int_equal(fresh.left_ms, NOW);
    assert_int_equal(fresh.due_ms, DUE);
    fresh.left_ms = BEGAN + 200; /* she had waited for 200 ms */
    decide(&fresh, ANA, asked(COMMAND_COME_BACK));
    assert_int_equal(fresh.state, CONVERSATION_STATE_WAITING);
    assert_int_equal(NOW - fresh.queued_ms, 200);
    assert_int_equal(fresh.due_ms, 0);
}

static void nobody_waits_for_nobody(void **state)
{
    (void)state;
    struct conversation left = stand_at(LEFT);
    struct command back = asked(COMMAND_COME_BACK);
    back.is_answered = false;
    assert_int_equal(decide(&left, ANA, back).reason, REASON_nobody_answers);
}

static void how_to_be_reached_can_be_said_after_leaving(void **state)
{
    (void)state;
    struct conversation left = stand_at(LEFT);
    struct command leave = asked(COMMAND_LEAVE);
    leave.has_contact = true;
    struct decision decision = decide(&left, ANA, leave);
    assert_int_equal(decision.entry.kind, ENTRY_KIND_LEFT);
    assert_false(decision.is_changed);
    assert_int_equal(left.due_ms, DUE);
}

static void a_left_message_goes_back_to_its_list_unless_the_person_has_come(void **state)
{
    (void)state;
    struct conversation answered = stand_at(ANSWERED), there = stand_at(ANSWERED);
    decide(&answered, MARIA, asked(COMMAND_SAY));
    decide(&answered, MARIA, asked(COMMAND_LAPSE));
    assert_int_equal(answered.state, CONVERSATION_STATE_LEFT);
    assert_int_equal(answered.due_ms, DUE);
    assert_true(decide(&there, ANA, asked(COMMAND_SAY)).is_changed);
    assert_int_equal(there.due_ms, 0);
    decide(&there, MARIA, asked(COMMAND_LAPSE));
    assert_int_equal(there.state, CONVERSATION_STATE_WAITING);
    assert_true(there.is_returned);
}

static void the_service_says_so_when_somebody_is_away(void **state)
{
    (void)state;
    struct conversation fresh = stand_at(FRESH);
    assert_int_equal(decide(&fresh, ANA, asked(COMMAND_AWAY)).entry.side, SIDE_SERVICE);
}

static void what_reached_nobody_is_left_again_and_not_for_whoever_is_blocked(void **state)
{
    (void)state;
    struct conversation ended = stand_at(ENDED), blocked = stand_at(ENDED);
    struct command unreached = asked(COMMAND_UNREACHED);
    assert_int_equal(decide(&ended, ANA, unreached).entry.side, SIDE_SERVICE);
    assert_int_equal(ended.state, CONVERSATION_STATE_LEFT);
    assert_int_equal(ended.ended_ms, 0);
    assert_int_equal(ended.due_ms, DUE);
    decide(&ended, ANA, asked(COMMAND_COME_BACK));
    assert_int_equal(ended.queued_ms, NOW); /* it was answered: nobody there now is overtaken */
    unreached.is_blocked = true;
    assert_false(decide(&blocked, ANA, unreached).is_changed);
    assert_int_equal(blocked.state, CONVERSATION_STATE_ENDED);
}

static void whether_it_is_enough_is_asked_once_and_answered_once(void **state)
{
    (void)state;
    struct conversation held = stand_at(HELD);
    struct command ask = {.kind = COMMAND_ASK_ENOUGH, .target = {.kind = ENTRY_KIND_ENOUGH}};
    assert_int_equal(decide(&held, MARIA, ask).entry_count, 0);
    ask.target.kind = ENTRY_KIND_GOES_ON; /* a while later she may ask anew */
    assert_int_equal(decide(&held, MARIA, ask).entry_count, 1);
    struct command answer = {.kind = COMMAND_GO_ON, .seq = 3, .target = {.kind = ENTRY_KIND_ENOUGH}, .has_gone_on = true};
    assert_int_equal(decide(&held, ANA, answer).reason, REASON_NONE);
    assert_int_equal(decide(&held, ANA, answer).entry_count, 0);
    answer.target.kind = ENTRY_KIND_MESSAGE;
    assert_int_equal(decide(&held, ANA, answer).reason, REASON_bad_field);
}

static enum reason reason_of_mask(enum who who, int64_t seq, struct entry_known target, int *entries)
{
    struct conversation held = stand_at(HELD);
    struct command mask = {.kind = COMMAND_MASK, .seq = seq, .target = target};
    struct decision decision = decide(&held, who, mask);
    *entries = decision.entry_count;
    return decision.reason;
}

static void words_are_removed_by_their_author_or_the_holder_and_only_once(void **state)
{
    (void)state;
    int entries;
    const struct entry_known hers = {.kind = ENTRY_KIND_MESSAGE, .side = SIDE_STAFF};
    assert_int_equal(reason_of_mask(ANA, 3, hers, &entries), REASON_not_allowed);
    assert_int_equal(reason_of_mask(MARIA, 3, hers, &entries), REASON_NONE);
    assert_int_equal(entries, 1);
    assert_int_equal(reason_of_mask(MARIA, 3, (struct entry_known){.side = SIDE_STAFF, .is_emptied = true}, &entries), REASON_NONE);
    assert_int_equal(entries, 0);
    assert_int_equal(reason_of_mask(MARIA, 3, (struct entry_known){.kind = ENTRY_KIND_TAKEN, .side = SIDE_STAFF}, &entries), REASON_bad_field);
    const struct entry_known file = {.kind = ENTRY_KIND_FILE, .side = SIDE_SEEKER};
    assert_int_equal(reason_of_mask(ANA, 3, file, &entries), REASON_NONE);
    assert_int_equal(entries, 1);
    assert_int_equal(reason_of_mask(MARIA, 3, file, &entries), REASON_NONE);
    assert_int_equal(reason_of_mask(ANA, 3, (struct entry_known){.kind = ENTRY_KIND_FILE, .side = SIDE_STAFF}, &entries), REASON_not_allowed);
    assert_int_equal(reason_of_mask(MARIA, HEAD + 1, hers, &entries), REASON_bad_field);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_conversation_waits_or_is_left_from_the_beginning),
        cmocka_unit_test(the_time_that_was_waited_counts_and_the_time_away_does_not),
        cmocka_unit_test(nobody_waits_for_nobody),
        cmocka_unit_test(how_to_be_reached_can_be_said_after_leaving),
        cmocka_unit_test(a_left_message_goes_back_to_its_list_unless_the_person_has_come),
        cmocka_unit_test(the_service_says_so_when_somebody_is_away),
        cmocka_unit_test(what_reached_nobody_is_left_again_and_not_for_whoever_is_blocked),
        cmocka_unit_test(every_command_in_every_state_by_everybody_is_as_in_the_table),
        cmocka_unit_test(a_label_that_is_there_is_not_written_again),
        cmocka_unit_test(a_holder_means_held_and_a_refusal_changes_nothing),
        cmocka_unit_test(the_next_number_is_stored),
        cmocka_unit_test(a_number_that_leaves_a_gap_is_refused),
        cmocka_unit_test(the_same_number_and_text_again_is_a_repeat),
        cmocka_unit_test(the_same_number_with_another_text_is_refused),
        cmocka_unit_test(nobody_writes_with_a_writer_of_somebody_else),
        cmocka_unit_test(a_librarian_who_lost_it_still_hears_that_her_words_arrived),
        cmocka_unit_test(a_full_log_takes_no_more_but_can_be_ended),
        cmocka_unit_test(each_side_has_its_own_mark_and_it_never_goes_back),
        cmocka_unit_test(nobody_has_seen_what_is_not_there),
        cmocka_unit_test(whoever_takes_needs_duty_and_room),
        cmocka_unit_test(what_is_not_offered_is_not_there),
        cmocka_unit_test(what_is_beyond_her_she_takes_only_anyway),
        cmocka_unit_test(nobody_is_overtaken_without_a_reason),
        cmocka_unit_test(the_first_taking_is_remembered),
        cmocka_unit_test(what_comes_back_stands_in_front_and_waits_anew),
        cmocka_unit_test(a_lost_line_is_said_by_the_service_and_names_the_librarian),
        cmocka_unit_test(she_gets_her_own_back_even_without_room),
        cmocka_unit_test(nobody_without_an_id_owns_or_holds_anything),
        cmocka_unit_test(a_seeker_and_a_librarian_of_the_same_number_are_two_people),
        cmocka_unit_test(who_looks_into_a_held_conversation_reads_and_whispers_and_does_nothing_else),
        cmocka_unit_test(who_was_asked_to_read_along_may_look_while_the_same_one_holds_it),
        cmocka_unit_test(a_stranger_hears_the_same_as_of_a_conversation_that_is_not),
        cmocka_unit_test(words_are_removed_by_their_author_or_the_holder_and_only_once),
        cmocka_unit_test(whether_it_is_enough_is_asked_once_and_answered_once),
        cmocka_unit_test(a_seeker_has_a_side_of_their_own_and_all_staff_the_other),
    };
    return cmocka_run_group_tests_name("domain/conversation", tests, NULL, NULL);
}
