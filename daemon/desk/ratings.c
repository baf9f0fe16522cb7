/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/ratings.h"

#include "base/plant.h"
#include "desk/form.h"
#include "desk/reading.h"
#include "desk/refusal.h"
#include "desk/tell.h"

/* What is stored of a conversation; rated_ms is 0 where nothing is. */
static bool load(struct desk *desk, struct conversation_id id, struct rating *rating)
{
    *rating = (struct rating){0};
    enum store_result result = store_load_rating(desk->store, id, rating);
    return result == STORE_NONE || state_note(desk, result);
}

void ratings_hear(struct desk *desk, struct session *session, const struct up_rate *packet)
{
    struct conversation_id id = {packet->conversation};
    struct down_refused about = {.has_packet = true, .packet = text_of("rate"), .has_conversation = true, .conversation = id.value};
    struct person person = sessions_person(session);
    struct rating rating;
    enum store_result result;
    struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, id, &result);
    if (one == NULL && result == STORE_NONE)
        refusal(desk, session, REASON_not_found, &about, id);
    if (one == NULL) {
        if (result != STORE_NONE)
            state_note(desk, result);
        return;
    }
    if (!load(desk, id, &rating))
        return;
    enum reason reason = rating_decide(&rating, &one->conversation, &person, (enum satisfaction)packet->satisfaction, state_time(desk));
    if (reason != REASON_NONE) {
        refusal(desk, session, reason, &about, id);
        return;
    }
    if (!state_write(desk) || (!plant("forget_the_rating") && !state_note(desk, store_save_rating(desk->store, &rating))))
        return;
    ratings_tell_person(desk, &person, &one->conversation);
}

/* What is to be told of it; bytes NULL where nothing is. */
static struct text render(struct desk *desk, const struct conversation *conversation)
{
    struct rating rating;
    if (!load(desk, conversation->id, &rating) || rating.rated_ms == 0)
        return (struct text){NULL, 0};
    int64_t offered = form_offered(desk, conversation);
    struct down_rated rated = {
        .conversation = conversation->id.value, .satisfaction = rating.satisfaction, .has_questions = offered > 0, .questions = offered};
    return tell_render(desk, DOWN_rated, &rated);
}

void ratings_tell(struct desk *desk, struct session *session, const struct conversation *conversation)
{
    struct text rated = render(desk, conversation);
    if (rated.bytes != NULL)
        tell_text(desk, session, rated);
}

void ratings_tell_person(struct desk *desk, const struct person *person, const struct conversation *conversation)
{
    struct text rated = render(desk, conversation);
    if (rated.bytes != NULL)
        tell_person(desk, person, NULL, rated);
}

void ratings_ask(struct desk *desk, struct session *session, const struct up_ratings *packet)
{
    struct job *job = reading_job(desk, session, "ratings");
    if (job == NULL)
        return;
    struct parcel parcel = {.type = PARCEL_read_ratings, .as.read_ratings = {
        .job = job->id,
        .from_ms = packet->has_from_ms ? (uint64_t)packet->from_ms : 0,
        .until_ms = packet->has_until_ms ? (uint64_t)packet->until_ms : 0,
        .language = (uint8_t)(packet->has_language ? packet->language + 1 : 0),
        .topic = (uint8_t)(packet->has_topic ? packet->topic + 1 : 0)}};
    tell_peer(desk, DESK_CLERK_LONG, &parcel);
}
