/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/notices.h"

#include "base/plant.h"
#include "desk/mails.h"

bool notices_is_there(struct desk *desk, const struct conversation *conversation)
{
    struct person seeker = {.role = ROLE_SEEKER, .seeker = conversation->seeker};
    return sessions_first(&desk->sessions, &seeker) != NULL;
}

void notices_save(struct desk *desk, const struct notice *notice)
{
    if (state_write(desk))
        state_note(desk, store_save_notice(desk->store, notice));
}

bool notices_load(struct desk *desk, struct conversation_id id, struct notice *notice)
{
    enum store_result result = store_load_notice(desk->store, id, notice);
    return result != STORE_NONE && state_note(desk, result);
}

bool notices_has_failed(struct desk *desk, struct conversation_id id)
{
    struct notice notice;
    return mails_is_on(desk) && notices_load(desk, id, &notice) && notice.state == NOTICE_STATE_FAILED;
}

void notices_list_changes(struct desk *desk)
{
    desk->is_left_changed = desk->is_queue_changed = true;
}

void notices_address(struct desk *desk, const struct desk_case *one, bool is_mail)
{
    struct notice notice = {.conversation = one->conversation.id, .state = is_mail ? NOTICE_STATE_READY : NOTICE_STATE_NONE,
                            .seq = one->talk.is.head};
    if (!mails_is_on(desk))
        return;
    bool had_failed = notices_has_failed(desk, notice.conversation);
    notices_save(desk, &notice);
    if (had_failed)
        notices_list_changes(desk);
}

static bool is_promise(const struct notice *notice)
{
    return notice->state == NOTICE_STATE_READY || notice->state == NOTICE_STATE_WAITING;
}

bool notices_is_promised(struct desk *desk, struct conversation_id id)
{
    struct notice notice;
    return mails_is_on(desk) && notices_load(desk, id, &notice) && is_promise(&notice);
}

void notices_take_back(struct desk *desk, struct conversation_id id)
{
    struct notice notice;
    if (!mails_is_on(desk) || !notices_load(desk, id, &notice) || !is_promise(&notice))
        return;
    notice.state = NOTICE_STATE_NONE;
    notices_save(desk, &notice);
}

void notices_answered(struct desk *desk, const struct desk_case *one)
{
    struct notice notice;
    if (!mails_is_on(desk) || one->conversation.left_ms == 0 || !notices_load(desk, one->conversation.id, &notice) ||
        !notice_answered(&notice, notices_is_there(desk, &one->conversation), state_time(desk)))
        return;
    random_fill(&desk->random, notice.id, sizeof notice.id);
    if (!plant("forget_to_mail"))
        notices_save(desk, &notice);
    mails_wait(desk, notice.due_ms);
}

void notices_back(struct desk *desk, struct seeker_id seeker)
{
    struct conversation newest;
    struct notice notice;
    if (!mails_is_on(desk) || seeker.value == 0 || plant("mail_the_present"))
        return;
    enum store_result result = store_newest_of_seeker(desk->store, seeker, &newest);
    if (result == STORE_NONE || !state_note(desk, result) || newest.left_ms == 0)
        return;
    if (!notices_load(desk, newest.id, &notice))
        return;
    bool had_failed = notice.state == NOTICE_STATE_FAILED;
    if (!notice_back(&notice))
        return;
    notices_save(desk, &notice);
    if (had_failed)
        notices_list_changes(desk);
}

int64_t notices_first_ms(struct desk *desk)
{
    struct notice first;
    enum store_result result = store_first_notice(desk->store, &first);
    return result != STORE_NONE && state_note(desk, result) ? first.due_ms : INT64_MAX;
}
