/* SPDX-License-Identifier: Apache-2.0
 *
 * The list is not kept in memory: it is asked for when it has changed and somebody on duty is
 * to be told. */
#include "desk/left_list.h"

#include "desk/libraries.h"
#include "desk/notices.h"
#include "desk/offers.h"
#include "desk/reading.h"
#include "desk/tell.h"

bool left_list_count(struct desk *desk)
{
    return state_note(desk, store_count_left(desk->store, &desk->left_count));
}

struct text left_list_render(struct desk *desk, const struct answerer *answerer)
{
    struct text none = {NULL, 0};
    struct conversation *list;
    size_t count;
    struct record_left *left = arena_take(&desk->turn, LEFT_SHOWN_MAX * sizeof *left);
    struct down_messages messages = {.left = left};
    size_t used = desk->turn.used;
    if (left == NULL || !state_note(desk, cases_save(&desk->cases, desk->store)) || !left_list_count(desk) ||
        !state_note(desk, store_list_left(desk->store, DESK_QUEUE_MAX, &desk->turn, &list, &count)))
        return none;
    for (size_t at = 0; at < count; at++) {
        enum offer offer = offers_conversation(desk, &list[at], answerer);
        messages.total += offer != OFFER_NONE;
        if (offer == OFFER_NONE || messages.left_count == LEFT_SHOWN_MAX)
            continue;
        left[messages.left_count++] = (struct record_left){
            .conversation = list[at].id.value, .language = list[at].language, .topic = list[at].topic, .left_ms = list[at].left_ms,
            .due_ms = list[at].due_ms, .taken = list[at].taken_ms != 0,
            .library = libraries_find(desk, list[at].library)->id.value, .beyond = offer == OFFER_BEYOND,
            .unreached = notices_has_failed(desk, list[at].id),
        };
    }
    arena_return(&desk->turn, used); /* all that were ever left, for each who sees other ones: so many do not fit */
    for (size_t at = 0; at < messages.left_count; at++)
        left[at].first_words = reading_first_words(desk, (struct conversation_id){left[at].conversation});
    return tell_render(desk, DOWN_messages, &messages);
}
