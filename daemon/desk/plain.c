/* SPDX-License-Identifier: Apache-2.0
 *
 * Why a form says again and again who it is: there is no socket to remember it, only the
 * cookie. Why every answer is a page and no redirection: whose browser keeps no cookies still
 * sees the code, and a form that is sent again is the same packet with the same number. */
#include "desk/plain.h"

#include "desk/libraries.h"
#include "desk/notices.h"
#include "desk/offers.h"
#include "desk/people.h"
#include "desk/presence.h"
#include "desk/reading.h"
#include "desk/refusal.h"
#include "desk/talk.h"
#include "desk/tell.h"
#include "desk/waiting_room.h"
#include "protocol/form_read.h"

#include <string.h>

/* Whether a field of this name stands in a form. */
static bool has_field(struct text body, const char *name)
{
    while (body.length > 0) {
        struct text pair = text_cut(&body, '&');
        if (text_is(text_cut(&pair, '='), name))
            return true;
    }
    return false;
}

/* A page cannot make random bits without script: they stand in the form that we draw, so that it
 * begins one conversation however often it is sent. The form of the first page has none: that page
 * is the same for everybody, and a begin of it gets its names here. */
static struct text with_names(struct desk *desk, struct text body)
{
    static const char BEGIN[] = "type=begin";
    enum { MORE = 64 };
    uint8_t id[16], writer[8];
    if (body.length < sizeof BEGIN - 1 || memcmp(body.bytes, BEGIN, sizeof BEGIN - 1) != 0 || has_field(body, "id"))
        return body;
    char *bytes = arena_take(&desk->turn, body.length + MORE);
    struct text_builder builder = text_builder_on(bytes, bytes == NULL ? 0 : body.length + MORE);
    random_fill(&desk->random, id, sizeof id);
    random_fill(&desk->random, writer, sizeof writer);
    text_add(&builder, body);
    text_add_string(&builder, "&id=");
    text_add_hex(&builder, id, sizeof id);
    text_add_string(&builder, "&writer=");
    text_add_hex(&builder, writer, sizeof writer);
    return text_built(&builder);
}

enum reason plain_hear(struct desk *desk, struct session *session, struct text body, struct text *frame)
{
    desk->form_refusal = (struct form_refusal){0};
    people_recognize(desk, session);
    return form_read(with_names(desk, body), &desk->turn, frame);
}

/* What the packet wanted of the page itself. */
struct wish {
    enum language language;
    enum topic topic;
    bool is_shared;
    bool is_farewell;
    bool is_form;
    int64_t before;   /* entries before this one; 0 for the last */
    struct text text; /* that was to be stored */
};

static struct wish wish_of(const struct session *session, const struct up *packet)
{
    struct wish wish = {.language = (enum language)session->language};
    if (packet == NULL)
        return wish;
    if (packet->type == UP_begin)
        wish = (struct wish){.language = packet->as.begin.language, .topic = packet->as.begin.topic,
                             .is_shared = packet->as.begin.shared, .text = packet->as.begin.text};
    if (packet->type == UP_enter)
        wish = (struct wish){.language = packet->as.enter.language, .is_shared = packet->as.enter.shared};
    if (packet->type == UP_look) {
        wish.before = packet->as.look.has_before ? packet->as.look.before : 0;
        if (packet->as.look.has_language)
            wish.language = packet->as.look.language;
    }
    if (packet->type == UP_say)
        wish.text = packet->as.say.text;
    wish.is_farewell = packet->type == UP_forget;
    wish.is_form = packet->type == UP_form;
    return wish;
}

/* The seeker's newest conversation as this turn leaves it; NULL when there is none. */
static struct desk_case *find_talk(struct desk *desk, const struct session *session)
{
    struct conversation newest;
    struct desk_case *one = NULL;
    if (session->person == 0)
        return NULL;
    enum store_result result = store_newest_of_seeker(desk->store, (struct seeker_id){session->person}, &newest);
    if (result == STORE_OK)
        one = cases_load(&desk->cases, desk->store, &desk->turn, newest.id, &result);
    if (result != STORE_NONE)
        state_note(desk, result);
    return one;
}

static void describe_talk(struct desk *desk, struct session *session, const struct desk_case *one, const struct wish *wish,
                          struct parcel_draw_plain *page)
{
    const struct conversation *conversation = &one->conversation;
    struct down_place place;
    page->conversation = (uint64_t)conversation->id.value;
    page->log = (uint64_t)one->talk.is.id.value;
    page->until = (uint64_t)(wish->before > 0 && wish->before <= one->talk.is.head ? wish->before - 1 : one->talk.is.head);
    page->head = (uint64_t)one->talk.is.head;
    page->state = (uint8_t)conversation->state;
    if (conversation->state != CONVERSATION_STATE_ENDED)
        page->topic = (uint8_t)conversation->topic;
    page->holder = (uint64_t)conversation->holder.value;
    if (conversation->holder.value != 0)
        page->is_out = presence_is_out(desk, conversation->holder);
    page->seen = (uint64_t)conversation->staff_seen;
    page->code = reading_code(desk, (struct seeker_id){session->person});
    page->home = (uint64_t)libraries_find(desk, conversation->library)->id.value;
    page->stay = (uint64_t)conversation->handed_from.value;
    if (page->is_mailed && notices_is_promised(desk, conversation->id))
        page->is_mailed = 2;
    if (!waiting_room_place(desk, conversation->id, &place))
        return;
    page->is_waiting = 1;
    page->is_answering = place.answering;
    page->is_out = place.has_back_ms ? (place.late ? 2 : 1) : 0;
    page->is_long = place.waited_ms >= WAIT_NOTE_MS;
    page->ahead = (uint32_t)place.ahead;
    page->low_minutes = place.has_low_minutes ? (uint16_t)place.low_minutes : 0;
    page->high_minutes = place.has_high_minutes ? (uint16_t)place.high_minutes : 0;
}

/* Whoever is shown a page has it on the screen. */
static void note_seen(struct desk *desk, struct session *session, const struct desk_case *one, const struct wish *wish)
{
    struct up_seen seen = {.log = one->talk.is.id.value, .seq = one->talk.is.head};
    if (wish->before == 0 && one->conversation.seeker_seen < one->talk.is.head)
        talk_seen(desk, session, &seen);
}

void plain_answer(struct desk *desk, struct session *session, const struct up *packet)
{
    if (packet != NULL && packet->type == UP_look && packet->as.look.has_library)
        people_choose_library(desk, session, packet->as.look.library);
    struct wish wish = wish_of(session, packet);
    if (packet != NULL && packet->type == UP_begin) /* refused too: it may have been stored before, with other words */
        people_remember(desk, session, wish.is_shared);
    struct form_refusal refusal = desk->form_refusal;
    if (packet != NULL && packet->type == UP_begin && refusal.reason == REASON_number_reused)
        refusal.reason = REASON_has_conversation; /* it was stored with other words; these are still to be sent */
    if (packet != NULL && packet->type == UP_file_get && refusal.reason == REASON_NONE)
        return; /* the file is the answer */
    struct job *job = reading_job(desk, session, "look");
    if (job == NULL)
        return;
    struct desk_case *one = find_talk(desk, session);
    const struct library *library = libraries_find(desk, one != NULL ? one->conversation.library : (struct library_id){session->library});
    bool is_answering = offers_answers(desk, library);
    const struct roster_member *back = is_answering ? NULL : offers_back(desk, library);
    struct parcel parcel = {.type = PARCEL_draw_plain, .as.draw_plain = {
        .job = job->id, .language = (uint8_t)wish.language, .topic = (uint8_t)wish.topic, .reason = (uint8_t)refusal.reason,
        .wait_ms = (uint32_t)refusal.wait_ms, .is_shared = wish.is_shared, .is_farewell = wish.is_farewell,
        .is_form = wish.is_form && refusal.reason == REASON_NONE, .is_mailed = desk->settings->mail_server[0] != '\0',
        .is_answering = is_answering, .languages = (uint8_t)offers_languages(desk, library, !is_answering), .helps = (uint8_t)library->languages,
        .is_out = back != NULL ? presence_is_out(desk, back->staff) : 0, .kept_days = (uint16_t)desk->settings->kept_days,
        .library = tell_keep(desk, library->name), .slug = tell_keep(desk, library->slug), .accent = (uint8_t)library->accent, .told = refusal.told, .code = {"", 0}, .text = {"", 0}}};
    random_fill(&desk->random, parcel.as.draw_plain.writer, sizeof parcel.as.draw_plain.writer);
    random_fill(&desk->random, parcel.as.draw_plain.begin_id, sizeof parcel.as.draw_plain.begin_id);
    if (refusal.reason != REASON_NONE && text_characters(wish.text) <= MESSAGE_CHARACTERS_MAX)
        parcel.as.draw_plain.text = wish.text;
    if (one != NULL)
        parcel.as.draw_plain.language = (uint8_t)one->conversation.language;
    if (one != NULL && !wish.is_farewell) {
        describe_talk(desk, session, one, &wish, &parcel.as.draw_plain);
        note_seen(desk, session, one, &wish);
    }
    tell_later(desk, session);
    tell_peer(desk, DESK_CLERK_QUICK, &parcel);
}
