/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/feedback.h"

#include "base/plant.h"
#include "desk/access.h"
#include "desk/form.h"
#include "desk/libraries.h"
#include "desk/library_list.h"
#include "desk/ratings.h"
#include "desk/reading.h"
#include "desk/refusal.h"
#include "desk/tell.h"
#include "transcript/sentence.h"

/* ---- asking ---- */

void feedback_form(struct desk *desk, struct session *session, const struct up_form *packet)
{
    struct record_asked asked[QUESTIONS_MAX];
    struct down_form form = {.conversation = packet->conversation, .questions = asked};
    const struct desk_case *one = access_permitted(desk, session, (struct conversation_id){packet->conversation}, VERB_feedback, "form");
    if (one != NULL && form_asked(desk, &one->conversation, asked, &form.questions_count))
        tell(desk, session, DOWN_form, &form);
}

/* ---- answering ---- */

/* What a packet says, with the words still plain. */
struct said {
    struct answer answers[QUESTIONS_MAX + 1];
    size_t count;
};

/* Whether this question, now or once of this library, may be answered so. */
static enum reason read_answer(struct desk *desk, const struct conversation *conversation, int64_t id, struct text words, struct said *said)
{
    struct question question;
    enum store_result result = store_load_question(desk->store, id, &desk->turn, &question);
    if (result != STORE_NONE && !state_note(desk, result))
        return REASON_storage_full; /* the turn is abandoned; who was heard in it is told so */
    bool is_known = result == STORE_OK && question.library.value == libraries_find(desk, conversation->library)->id.value;
    for (size_t at = 0; at < said->count; at++)
        is_known = is_known && said->answers[at].question != id;
    if (!is_known || said->count == QUESTIONS_MAX)
        return REASON_bad_field;
    return feedback_judge(&question, words, &said->answers[said->count++]);
}

static enum reason read_answers(struct desk *desk, const struct conversation *conversation, const struct up_feedback *packet, struct said *said)
{
    struct text lines = packet->answers, words;
    int64_t question;
    bool is_broken;
    said->count = 0;
    while (feedback_next(&lines, &question, &words, &is_broken)) {
        enum reason reason = read_answer(desk, conversation, question, words, said);
        if (reason != REASON_NONE)
            return reason;
    }
    if (text_is_visible(packet->why))
        said->answers[said->count++] = (struct answer){.words = packet->why};
    return is_broken ? REASON_bad_field : REASON_NONE;
}

static bool save(struct desk *desk, const struct conversation *conversation, const struct said *said)
{
    enum store_result result = STORE_OK;
    const struct feedback feedback = {.conversation = conversation->id, .given_ms = state_time(desk)};
    if (plant("forget_the_form"))
        return true;
    if (!state_write(desk) || !state_note(desk, store_add_feedback(desk->store, &feedback)))
        return false;
    struct envelope *envelope = keys_find(desk->keys, conversation->key_id, &result);
    if (envelope == NULL)
        return state_note(desk, result == STORE_NONE ? STORE_FAULT : result);
    for (size_t at = 0; at < said->count; at++) {
        struct store_answer answer = {.conversation = conversation->id, .answer = said->answers[at]};
        struct text words = answer.answer.words;
        if (words.length > 0 && !sentence_seal(envelope, &desk->random, conversation->id, answer.answer.question, words, &desk->turn, &answer.answer.words))
            return state_note(desk, STORE_FAULT);
        if (!state_note(desk, store_add_answer(desk->store, &answer)))
            return false;
    }
    return true;
}

void feedback_hear(struct desk *desk, struct session *session, const struct up_feedback *packet)
{
    struct conversation_id id = {packet->conversation};
    const struct down_refused about = {.has_packet = true, .packet = text_of("feedback"), .has_conversation = true, .conversation = id.value};
    struct person person = sessions_person(session);
    struct feedback feedback;
    struct said said;
    const struct desk_case *one = access_permitted(desk, session, id, VERB_feedback, "feedback");
    if (one == NULL || !form_given(desk, id, &feedback))
        return;
    enum reason reason = feedback_decide(&one->conversation, &person);
    if (reason == REASON_NONE && feedback.given_ms == 0)
        reason = read_answers(desk, &one->conversation, packet, &said);
    if (reason != REASON_NONE)
        refusal(desk, session, reason, &about, id);
    if (reason != REASON_NONE || (feedback.given_ms == 0 && !save(desk, &one->conversation, &said)))
        return;
    tell(desk, session, DOWN_done, &(struct down_done){.packet = text_of("feedback")});
    ratings_tell_person(desk, &person, &one->conversation);
}

/* ---- reading ---- */

/* Who read it is committed with this turn, and only then does the clerk hear. */
void feedback_results(struct desk *desk, struct session *session, const struct up_results *packet)
{
    if (!library_list_is_known(desk, session, packet->library, "results"))
        return;
    struct job *job = reading_job(desk, session, "results");
    if (job == NULL)
        return;
    state_audit(desk, ACT_FEEDBACK_READ, sessions_person(session).staff, state_id_text(desk, packet->library), text_of(""));
    struct parcel parcel = {.type = PARCEL_read_feedback, .as.read_feedback = {
        .job = job->id, .library = (uint64_t)packet->library,
        .from_ms = packet->has_from_ms ? (uint64_t)packet->from_ms : 0,
        .until_ms = packet->has_until_ms ? (uint64_t)packet->until_ms : 0}};
    tell_peer(desk, DESK_CLERK_LONG, &parcel);
}
