/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/blocking.h"

#include "base/plant.h"
#include "desk/access.h"
#include "desk/commands.h"
#include "desk/libraries.h"
#include "desk/offers.h"
#include "desk/tell.h"
#include "desk/trouble_words.h"

/* ---- setting ---- */

/* The address that the seeker is at: that of the newest connection. */
static void put_tag(struct desk *desk, struct seeker_id seeker)
{
    struct person person = {.role = ROLE_SEEKER, .seeker = seeker};
    const struct session *newest = NULL;
    for (struct session *session = sessions_first(&desk->sessions, &person); session != NULL; session = sessions_next(&desk->sessions, session))
        newest = session;
    if (newest != NULL && !newest->is_address_shared)
        block_tags_put(desk->blocks.tags, &desk->random, seeker, newest->address_tag, desk->now.wall_ms);
}

/* Whether one more may be set; else it was refused. */
static bool has_room(struct desk *desk, struct session *session, const struct desk_case *one)
{
    const struct blocks *blocks = &desk->blocks;
    int64_t wait_ms = block_wait(blocks->rows, blocks->count, sessions_person(session).staff, state_time(desk));
    bool is_full = blocks->count >= BLOCKS_MAX && blocks_find(desk, one->conversation.seeker) == NULL;
    const struct down_refused about = {.has_packet = true, .packet = text_of("block"), .has_conversation = true, .conversation = one->conversation.id.value,
                                       .has_wait_ms = wait_ms > 0, .wait_ms = wait_ms};
    if (wait_ms > 0 || is_full)
        tell_refused(desk, session, wait_ms > 0 ? REASON_too_fast : REASON_list_full, &about);
    return wait_ms == 0 && !is_full;
}

/* "insults, week": for the audit list. */
static struct text why(struct desk *desk, const struct up_block *packet)
{
    enum { WHY_BYTES = 64 };
    char *bytes = arena_take(&desk->turn, WHY_BYTES);
    struct text_builder builder = text_builder_on(bytes, bytes == NULL ? 0 : WHY_BYTES);
    text_add_string(&builder, vocabulary_word(&vocabulary_block_reason, (int)packet->reason));
    text_add_string(&builder, ", ");
    text_add_string(&builder, vocabulary_word(&vocabulary_block_length, (int)packet->length));
    return text_built(&builder);
}

void blocking_set(struct desk *desk, struct session *session, const struct up_block *packet)
{
    struct conversation_id id = {packet->conversation};
    struct desk_case *one = access_permitted(desk, session, id, VERB_block, "block");
    if (one == NULL || !has_room(desk, session, one))
        return;
    struct block block = {.seeker = one->conversation.seeker, .conversation = id, .library = one->conversation.library,
                          .staff = sessions_person(session).staff, .reason = packet->reason, .set_ms = state_time(desk)};
    block.until_ms = block_until(packet->length, block.set_ms);
    struct command told = {.kind = COMMAND_BLOCK}, note = {.kind = COMMAND_BLOCK_NOTE}, end = {.kind = COMMAND_END};
    struct text word = text_of(vocabulary_word(&vocabulary_block_reason, (int)packet->reason));
    if (commands_give(desk, session, id, "block", &told, trouble_words_blocked(desk, &block, one->conversation.language)) == NULL ||
        commands_give(desk, session, id, "block", &note, word) == NULL)
        return;
    if (one->conversation.state != CONVERSATION_STATE_ENDED)
        commands_give(desk, session, id, "block", &end, text_of(""));
    if (!state_note(desk, cases_save(&desk->cases, desk->store)) || !state_note(desk, store_save_block(desk->store, &block)) || !blocks_load(desk))
        return;
    put_tag(desk, block.seeker);
    state_audit(desk, ACT_BLOCK_SET, block.staff, state_id_text(desk, id.value), why(desk, packet));
    tell(desk, session, DOWN_done, &(struct down_done){.packet = text_of("block")});
}

/* ---- the list ---- */

/* Hers to see and to lift. */
static bool is_hers(struct desk *desk, const struct block *block, const struct person *person)
{
    const struct answerer answerer = offers_answerer(desk, person->staff);
    bool is_next_door = plant("block_next_door") && offers_at_home(desk, block->library, &answerer);
    return person->role == ROLE_ADMIN || is_next_door || offers_is_home(desk, block->library, &answerer);
}

void blocking_list(struct desk *desk, struct session *session)
{
    struct person person = sessions_person(session);
    struct record_block *records = arena_take(&desk->turn, BLOCKS_MAX * sizeof *records);
    struct down_blocks packet = {.list = records};
    for (size_t at = 0; records != NULL && at < desk->blocks.count; at++) {
        const struct block *block = &desk->blocks.rows[at];
        if (block->until_ms <= desk->now.wall_ms || !is_hers(desk, block, &person))
            continue;
        size_t place = packet.list_count++;
        for (; place > 0 && records[place - 1].set_ms < block->set_ms; place--)
            records[place] = records[place - 1];
        records[place] = (struct record_block){
            .conversation = block->conversation.value, .library = libraries_find(desk, block->library)->id.value,
            .name = state_name(desk, block->staff), .reason = block->reason, .set_ms = block->set_ms, .until_ms = block->until_ms};
    }
    if (records != NULL)
        tell(desk, session, DOWN_blocks, &packet);
}

/* Both logs of its conversation say who lifted it, unless that is erased. */
static void say_lifted(struct desk *desk, const struct block *block, const struct person *person)
{
    enum store_result result;
    struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, block->conversation, &result);
    struct command told = {.kind = COMMAND_UNBLOCK, .person = *person}, note = {.kind = COMMAND_UNBLOCK_NOTE, .person = *person};
    if (one == NULL)
        return;
    commands_run(desk, NULL, one, &told, trouble_words_unblocked(one->conversation.language));
    commands_run(desk, NULL, one, &note, text_of(""));
}

void blocking_lift(struct desk *desk, struct session *session, const struct up_unblock *packet)
{
    struct person person = sessions_person(session);
    for (size_t at = 0; at < desk->blocks.count; at++) {
        const struct block block = desk->blocks.rows[at];
        if (block.conversation.value != packet->conversation || block.until_ms <= desk->now.wall_ms || !is_hers(desk, &block, &person))
            continue;
        if (!plant("lift_in_words") && (!state_write(desk) || !state_note(desk, store_drop_block(desk->store, block.seeker)) || !blocks_load(desk)))
            return;
        block_tags_drop(desk->blocks.tags, block.seeker);
        say_lifted(desk, &block, &person);
        state_audit(desk, ACT_BLOCK_LIFTED, person.staff, state_id_text(desk, packet->conversation), text_of(""));
        break;
    }
    blocking_list(desk, session);
}
