/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/hear.h"

#include "base/plant.h"
#include "crypto/digest.h"
#include "desk/accounts.h"
#include "desk/beginning.h"
#include "desk/blocking.h"
#include "desk/colleagues.h"
#include "desk/copies.h"
#include "desk/duty.h"
#include "desk/experts.h"
#include "desk/feedback.h"
#include "desk/files.h"
#include "desk/follow_ups.h"
#include "desk/guides.h"
#include "desk/joins.h"
#include "desk/left.h"
#include "desk/library_list.h"
#include "desk/looking.h"
#include "desk/mails.h"
#include "desk/oversight.h"
#include "desk/people.h"
#include "desk/plain.h"
#include "desk/presence.h"
#include "desk/questions.h"
#include "desk/ratings.h"
#include "desk/reading.h"
#include "desk/refusal.h"
#include "desk/replies.h"
#include "desk/second_factor.h"
#include "desk/sign_in.h"
#include "desk/staff_talk.h"
#include "desk/talk.h"
#include "desk/tell.h"
#include "desk/trouble.h"
#include "protocol/packet_read.h"

#include <stdlib.h>
#include <string.h>

enum { STRIKES_MAX = 3, PACKETS_EVERY_MS = 20, PACKETS_BURST = 200, EXCHANGE_PACKETS_MAX = 8 };

static void hear_open(struct desk *desk, uint32_t door, const struct parcel *parcel)
{
    const struct parcel_open *open = &parcel->as.open;
    if (sessions_find(&desk->sessions, door, parcel->session) != NULL)
        return; /* announced twice */
    struct session *session = sessions_put(&desk->sessions, door, parcel->session);
    struct arrival *arrival = session != NULL ? calloc(1, sizeof *arrival) : NULL;
    if (arrival == NULL)
        return;
    session->carrier = open->carrier;
    session->arrival = arrival;
    session->is_address_shared = open->is_shared != 0;
    memcpy(session->address_tag, open->address_tag, sizeof session->address_tag);
    arrival->has_staff_token = open->staff_cookie.length == 32;
    arrival->has_seeker_token = open->seeker_cookie.length == 32;
    if (arrival->has_staff_token)
        digest_of(open->staff_cookie, arrival->staff_token);
    if (arrival->has_seeker_token)
        digest_of(open->seeker_cookie, arrival->seeker_token);
    if (desk->is_announcing[door])
        people_again(desk, session, open->handle);
}

/* Packets that only want an identity, not a decision about a conversation: the verb is
 * asked here, once for all. Those about a conversation are asked by the rules. */
static bool is_about_conversation(enum up_type type)
{
    switch (type) {
    case UP_say: case UP_file_begin: case UP_file_chunk: case UP_file_drop: case UP_file_get: case UP_seen: case UP_typing: case UP_resume: case UP_history: case UP_mask: case UP_ask_enough: case UP_go_on: case UP_rate: case UP_form: case UP_feedback: case UP_end: case UP_take: case UP_give_back:
    case UP_leave: case UP_meetings: case UP_come_back:
    case UP_colleagues: case UP_hand_over: case UP_stay: case UP_earlier: case UP_open_earlier:
    case UP_outcome: case UP_tag: case UP_follow_up: case UP_followed_up: case UP_open_follow_up: case UP_look_in: case UP_invite: case UP_join:
    case UP_experts: case UP_expert_ask: case UP_expert_in: case UP_expert_out:
    case UP_warn: case UP_pause: case UP_block:
    case UP_mail_copy:
        return true;
    case UP_hello: case UP_begin: case UP_look: case UP_enter: case UP_ping: case UP_keep: case UP_forget: case UP_login: case UP_ticket: case UP_logout:
    case UP_duty: case UP_counter: case UP_here: case UP_staff_list: case UP_staff_add: case UP_staff_place: case UP_library_list: case UP_library_save: case UP_staff_disable: case UP_staff_password:
    case UP_factor: case UP_factor_begin: case UP_factor_confirm: case UP_factor_remove: case UP_staff_factor:
    case UP_replies: case UP_reply_own: case UP_reply_own_drop: case UP_reply_shared: case UP_reply_shared_drop:
    case UP_guides: case UP_guide_save: case UP_guide_checked: case UP_guide_drop:
    case UP_blocks: case UP_unblock: case UP_oversee: case UP_dismiss: case UP_staff_talk:
    case UP_questions: case UP_questions_begin: case UP_question_save: case UP_question_move: case UP_question_drop: case UP_results:
    case UP_conversations: case UP_open: case UP_open_file: case UP_mail: case UP_ratings: case UP_audit: case UP_COUNT:
        break;
    }
    return false;
}

/* Whether this session may send this packet at all. */
static enum reason admit(const struct session *session, enum up_type type)
{
    const struct packet_shape *shape = &up_shapes[type];
    int carrier = session->carrier == CARRIER_EXCHANGE ? CARRIER_SOCKET : session->carrier;
    if ((shape->carriers & carrier) == 0)
        return REASON_not_allowed;
    if (session->carrier == CARRIER_POST)
        return REASON_NONE;
    if (!session->is_welcome)
        return type == UP_hello ? REASON_NONE : REASON_hello_first;
    if ((shape->pages & 1 << session->page) == 0)
        return REASON_not_allowed;
    if (session->owes_factor && type != UP_factor_begin && type != UP_factor_confirm && type != UP_ping)
        return REASON_factor_needed;
    if (is_about_conversation(type))
        return REASON_NONE;
    return plant("skip_verb") || permission_allows((enum role)session->role, shape->verb, RELATION_NONE) ? REASON_NONE : REASON_not_allowed;
}

static void dispatch(struct desk *desk, struct session *session, const struct up *packet)
{
    presence_note(desk, session, packet->type);
    switch (packet->type) {
    case UP_hello: people_hello(desk, session, &packet->as.hello); break;
    case UP_begin: beginning_hear(desk, session, &packet->as.begin); break;
    case UP_say: (staff_talk_is(packet->as.say.log) ? staff_talk_say : talk_say)(desk, session, &packet->as.say); break;
    case UP_file_begin: files_begin(desk, session, &packet->as.file_begin); break;
    case UP_file_chunk: files_chunk(desk, session, &packet->as.file_chunk); break;
    case UP_file_drop: files_drop(desk, session, &packet->as.file_drop); break;
    case UP_file_get: files_get(desk, session, &packet->as.file_get); break;
    case UP_seen: (staff_talk_is(packet->as.seen.log) ? staff_talk_seen : talk_seen)(desk, session, &packet->as.seen); break;
    case UP_typing: talk_typing(desk, session, &packet->as.typing); break;
    case UP_resume: talk_resume(desk, session, &packet->as.resume); break;
    case UP_history: (staff_talk_is(packet->as.history.log) ? staff_talk_history : talk_history)(desk, session, &packet->as.history); break;
    case UP_mask: talk_mask(desk, session, &packet->as.mask); break;
    case UP_ask_enough: talk_ask_enough(desk, session, &packet->as.ask_enough); break;
    case UP_go_on: talk_go_on(desk, session, &packet->as.go_on); break;
    case UP_stay: colleagues_stay(desk, session, &packet->as.stay); break;
    case UP_rate: ratings_hear(desk, session, &packet->as.rate); break;
    case UP_form: feedback_form(desk, session, &packet->as.form); break;
    case UP_feedback: feedback_hear(desk, session, &packet->as.feedback); break;
    case UP_end: talk_end(desk, session, &packet->as.end); break;
    case UP_leave: left_leave(desk, session, &packet->as.leave); break;
    case UP_meetings: left_meetings(desk, session, &packet->as.meetings); break;
    case UP_come_back: left_come_back(desk, session, &packet->as.come_back); break;
    case UP_ping: tell(desk, session, DOWN_pong, &(struct down_pong){0}); break;
    case UP_keep: people_keep(desk, session, &packet->as.keep); break;
    case UP_forget: people_forget(desk, session); break;
    case UP_look: break; /* the page that answers every form is the answer */
    case UP_enter: people_enter(desk, session, &packet->as.enter); break;
    case UP_login: sign_in_login(desk, session, &packet->as.login); break;
    case UP_factor: second_factor_pass(desk, session, &packet->as.factor); break;
    case UP_ticket: sign_in_ticket(desk, session); break;
    case UP_logout: sign_in_logout(desk, session); break;
    case UP_factor_begin: second_factor_begin(desk, session); break;
    case UP_factor_confirm: second_factor_confirm(desk, session, &packet->as.factor_confirm); break;
    case UP_factor_remove: second_factor_remove(desk, session, &packet->as.factor_remove); break;
    case UP_duty: duty_change(desk, session, &packet->as.duty); break;
    case UP_colleagues: colleagues_list(desk, session, &packet->as.colleagues); break;
    case UP_hand_over: colleagues_hand_over(desk, session, &packet->as.hand_over); break;
    case UP_warn: trouble_warn(desk, session, &packet->as.warn); break;
    case UP_pause: trouble_pause(desk, session, &packet->as.pause); break;
    case UP_block: blocking_set(desk, session, &packet->as.block); break;
    case UP_blocks: blocking_list(desk, session); break;
    case UP_unblock: blocking_lift(desk, session, &packet->as.unblock); break;
    case UP_earlier: reading_earlier(desk, session, &packet->as.earlier); break;
    case UP_open_earlier: reading_open_earlier(desk, session, &packet->as.open_earlier); break;
    case UP_counter: presence_counter(desk, session, &packet->as.counter); break;
    case UP_here: break; /* noted above, like whatever a person does */
    case UP_staff_talk: staff_talk_open(desk, session, &packet->as.staff_talk); break;
    case UP_oversee: oversight_oversee(desk, session, &packet->as.oversee); break;
    case UP_look_in: looking_look(desk, session, &packet->as.look_in); break;
    case UP_invite: looking_invite(desk, session, &packet->as.invite); break;
    case UP_join: joins_join(desk, session, &packet->as.join); break;
    case UP_experts: experts_list(desk, session, &packet->as.experts); break;
    case UP_expert_ask: experts_ask(desk, session, &packet->as.expert_ask); break;
    case UP_expert_in: experts_let_in(desk, session, &packet->as.expert_in); break;
    case UP_expert_out: experts_let_out(desk, session, &packet->as.expert_out); break;
    case UP_dismiss: oversight_dismiss(desk, session, &packet->as.dismiss); break;
    case UP_outcome: colleagues_outcome(desk, session, &packet->as.outcome); break;
    case UP_tag: colleagues_tag(desk, session, &packet->as.tag); break;
    case UP_follow_up: follow_ups_set(desk, session, &packet->as.follow_up); break;
    case UP_followed_up: follow_ups_done(desk, session, &packet->as.followed_up); break;
    case UP_open_follow_up: follow_ups_open(desk, session, &packet->as.open_follow_up); break;
    case UP_take: talk_take(desk, session, &packet->as.take); break;
    case UP_give_back: talk_give_back(desk, session, &packet->as.give_back); break;
    case UP_staff_list: accounts_list(desk, session); break;
    case UP_staff_add: accounts_add(desk, session, &packet->as.staff_add); break;
    case UP_staff_place: accounts_place(desk, session, &packet->as.staff_place); break;
    case UP_library_list: library_list_ask(desk, session); break;
    case UP_library_save: library_list_save(desk, session, &packet->as.library_save); break;
    case UP_staff_disable: accounts_disable(desk, session, &packet->as.staff_disable); break;
    case UP_staff_password: accounts_password(desk, session, &packet->as.staff_password); break;
    case UP_staff_factor: accounts_factor(desk, session, &packet->as.staff_factor); break;
    case UP_replies: replies_list(desk, session, &packet->as.replies); break;
    case UP_reply_own: replies_own(desk, session, &packet->as.reply_own); break;
    case UP_reply_own_drop: replies_own_drop(desk, session, &packet->as.reply_own_drop); break;
    case UP_reply_shared: replies_shared(desk, session, &packet->as.reply_shared); break;
    case UP_reply_shared_drop: replies_shared_drop(desk, session, &packet->as.reply_shared_drop); break;
    case UP_guides: guides_list(desk, session, &packet->as.guides); break;
    case UP_guide_save: guides_save(desk, session, &packet->as.guide_save); break;
    case UP_guide_checked: guides_checked(desk, session, &packet->as.guide_checked); break;
    case UP_guide_drop: guides_drop(desk, session, &packet->as.guide_drop); break;
    case UP_conversations: reading_conversations(desk, session, &packet->as.conversations); break;
    case UP_open: reading_open(desk, session, &packet->as.open); break;
    case UP_open_file: files_open(desk, session, &packet->as.open_file); break;
    case UP_ratings: ratings_ask(desk, session, &packet->as.ratings); break;
    case UP_questions: questions_list(desk, session, &packet->as.questions); break;
    case UP_questions_begin: questions_begin(desk, session, &packet->as.questions_begin); break;
    case UP_question_save: questions_save(desk, session, &packet->as.question_save); break;
    case UP_question_move: questions_move(desk, session, &packet->as.question_move); break;
    case UP_question_drop: questions_drop(desk, session, &packet->as.question_drop); break;
    case UP_results: feedback_results(desk, session, &packet->as.results); break;
    case UP_mail_copy: copies_ask(desk, session, &packet->as.mail_copy); break;
    case UP_mail: mails_show(desk, session); break;
    case UP_audit: reading_audit(desk, session, &packet->as.audit); break;
    case UP_COUNT: break;
    }
}

/* Reads, admits and dispatches one frame. False when it could not be read. */
static bool hear_frame(struct desk *desk, struct session *session, struct text frame, struct up *packet)
{
    struct packet_error error = {NULL, NULL};
    enum reason reason = packet_read(frame, &desk->turn, packet, &error);
    bool is_malformed = reason != REASON_NONE;
    if (!is_malformed)
        reason = admit(session, packet->type);
    if (reason == REASON_NONE) {
        if (plant("crash_on_begin") && packet->type == UP_begin && packet->as.begin.text.length == 7)
            abort();
        dispatch(desk, session, packet);
        return true;
    }
    bool is_mistake = reason == REASON_too_long || reason == REASON_empty; /* a person's, not a client's */
    struct down_refused about = {.has_packet = error.packet != NULL || !is_malformed, .has_field = error.field != NULL};
    if (is_mistake && packet->type == UP_say)
        talk_name_message(&packet->as.say, &about);
    if (is_mistake && packet->type == UP_begin)
        beginning_name(&packet->as.begin, &about);
    if (about.has_packet)
        about.packet = text_of(is_malformed ? error.packet : up_shapes[packet->type].name);
    if (about.has_field)
        about.field = text_of(error.field);
    if (reason == REASON_not_allowed)
        refusal_note(desk, session, about.packet);
    tell_refused(desk, session, reason, &about);
    if (reason == REASON_hello_first)
        tell_kick(desk, session, CLOSING_session_over);
    else if (is_malformed && !is_mistake && session->carrier == CARRIER_SOCKET && ++session->strikes >= STRIKES_MAX)
        tell_kick(desk, session, CLOSING_policy);
    return !is_malformed || is_mistake;
}

static void hear_form(struct desk *desk, struct session *session, struct text body)
{
    struct text frame;
    struct up packet;
    enum reason reason = plain_hear(desk, session, body, &frame);
    if (reason != REASON_NONE)
        tell_refused(desk, session, reason, NULL);
    bool is_read = reason == REASON_NONE && hear_frame(desk, session, frame, &packet);
    plain_answer(desk, session, is_read ? &packet : NULL);
}

/* Lines, each a packet as on a socket; hello is the first. What is one too many is not heard:
 * the page hears no answer to it and sends it again. */
static void hear_exchange(struct desk *desk, struct session *session, struct text body)
{
    struct up packet;
    for (int count = 0; count < EXCHANGE_PACKETS_MAX && !session->is_over && (body.length > 0 || count == 0); count++) {
        const char *end = memchr(body.bytes, '\n', body.length);
        size_t length = end != NULL ? (size_t)(end - body.bytes) : body.length;
        hear_frame(desk, session, (struct text){body.bytes, length}, &packet);
        length += end != NULL;
        body = (struct text){body.bytes + length, body.length - length};
    }
}

static void hear_packet(struct desk *desk, uint32_t door, const struct parcel *parcel)
{
    struct session *session = sessions_find(&desk->sessions, door, parcel->session);
    struct up packet;
    if (session == NULL || (session->is_over && !plant("hear_the_kicked")))
        return; /* it has gone, has to go, or belongs to an earlier turn of the slot */
    if (bucket_take(&session->packets, PACKETS_EVERY_MS, PACKETS_BURST, desk->now.ms) > 0 && desk->settings->messages_per_second < 1000) {
        tell_kick(desk, session, CLOSING_too_fast);
        return;
    }
    if (session->carrier == CARRIER_FORM)
        hear_form(desk, session, parcel->as.packet.frame);
    else if (session->carrier == CARRIER_EXCHANGE)
        hear_exchange(desk, session, parcel->as.packet.frame);
    else
        hear_frame(desk, session, parcel->as.packet.frame, &packet);
}

void hear_door(struct desk *desk, uint32_t door, const struct parcel *parcel)
{
    struct session *session = sessions_find(&desk->sessions, door, parcel->session);
    switch (parcel->type) {
    case PARCEL_open: hear_open(desk, door, parcel); break;
    case PARCEL_packet: hear_packet(desk, door, parcel); break;
    case PARCEL_fetch:
        if (session != NULL)
            files_fetch(desk, session, &parcel->as.fetch);
        break;
    case PARCEL_closed:
        if (session != NULL)
            people_left(desk, session);
        break;
    case PARCEL_ready: desk->is_announcing[door] = false; break;
    default: break;
    }
}

void hear_clerk(struct desk *desk, const struct parcel *parcel)
{
    struct job *job;
    switch (parcel->type) {
    case PARCEL_checked:
        job = gate_find_job(&desk->gate, parcel->as.checked.job);
        if (job != NULL && job->kind == JOB_LOGIN)
            sign_in_checked(desk, job, parcel->as.checked.fits == 1);
        break;
    case PARCEL_hashed:
        job = gate_find_job(&desk->gate, parcel->as.hashed.job);
        if (job != NULL && (job->kind == JOB_ADD_STAFF || job->kind == JOB_SET_PASSWORD))
            accounts_hashed(desk, job, parcel->as.hashed.hash);
        break;
    case PARCEL_copy_written: copies_written(desk, &parcel->as.copy_written); break;
    case PARCEL_page: reading_page(desk, &parcel->as.page); break;
    default: break;
    }
}
