/* SPDX-License-Identifier: Apache-2.0
 *
 * The address is copied nowhere: it stays where it was left, sealed in an entry of the talk, and
 * is opened when the mail is handed out. Before that the try is counted and stored, so a desk
 * that dies does not try more often than one that lives. Whether a mail left although nobody
 * heard of it cannot be known: then it is sent again under the same name. */
#include "desk/notices.h"

#include "base/plant.h"
#include "desk/commands.h"
#include "desk/mails.h"
#include "domain/contact.h"
#include "transcript/body.h"

#include <string.h>

static bool is_there(struct desk *desk, const struct conversation *conversation)
{
    struct person seeker = {.role = ROLE_SEEKER, .seeker = conversation->seeker};
    return sessions_first(&desk->sessions, &seeker) != NULL;
}

static void save(struct desk *desk, const struct notice *notice)
{
    if (state_write(desk))
        state_note(desk, store_save_notice(desk->store, notice));
}

/* The notice of a conversation; false when there is none, or on a fault. */
static bool load(struct desk *desk, struct conversation_id id, struct notice *notice)
{
    enum store_result result = store_load_notice(desk->store, id, notice);
    return result != STORE_NONE && state_note(desk, result);
}

bool notices_has_failed(struct desk *desk, struct conversation_id id)
{
    struct notice notice;
    return mails_is_on(desk) && load(desk, id, &notice) && notice.state == NOTICE_STATE_FAILED;
}

/* The list of left messages says who was not reached. */
static void list_changes(struct desk *desk)
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
    save(desk, &notice);
    if (had_failed)
        list_changes(desk);
}

static bool is_promise(const struct notice *notice)
{
    return notice->state == NOTICE_STATE_READY || notice->state == NOTICE_STATE_WAITING;
}

bool notices_is_promised(struct desk *desk, struct conversation_id id)
{
    struct notice notice;
    return mails_is_on(desk) && load(desk, id, &notice) && is_promise(&notice);
}

void notices_take_back(struct desk *desk, struct conversation_id id)
{
    struct notice notice;
    if (!mails_is_on(desk) || !load(desk, id, &notice) || !is_promise(&notice))
        return;
    notice.state = NOTICE_STATE_NONE;
    save(desk, &notice);
}

void notices_answered(struct desk *desk, const struct desk_case *one)
{
    struct notice notice;
    if (!mails_is_on(desk) || one->conversation.left_ms == 0 || !load(desk, one->conversation.id, &notice) ||
        !notice_answered(&notice, is_there(desk, &one->conversation), state_time(desk)))
        return;
    random_fill(&desk->random, notice.id, sizeof notice.id);
    if (!plant("forget_to_mail"))
        save(desk, &notice);
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
    if (!load(desk, newest.id, &notice))
        return;
    bool had_failed = notice.state == NOTICE_STATE_FAILED;
    if (!notice_back(&notice))
        return;
    save(desk, &notice);
    if (had_failed)
        list_changes(desk);
}

/* What nobody was told of is not answered: whoever ended it, or somebody else, tries another way. */
static void reopen(struct desk *desk, struct desk_case *one)
{
    struct command unreached = {.kind = COMMAND_UNREACHED, .person = {.role = ROLE_SEEKER, .seeker = one->conversation.seeker},
                                .due_ms = libraries_due(desk, libraries_find(desk, one->conversation.library))};
    commands_run(desk, NULL, one, &unreached, (struct text){"", 0});
    if (one->conversation.state == CONVERSATION_STATE_LEFT)
        list_changes(desk);
}

/* It is over with this mail: whoever holds the conversation, or will, reads how. */
static void settle(struct desk *desk, struct notice *notice, enum notice_result result, enum entry_kind kind)
{
    struct command mailed = {.kind = COMMAND_MAILED, .mailed = kind};
    if (!notice_heard(notice, result))
        return;
    if (!plant("forget_the_mail"))
        save(desk, notice);
    struct desk_case *one = mails_case(desk, notice->conversation);
    if (one == NULL)
        return;
    if (notice->state == NOTICE_STATE_FAILED)
        reopen(desk, one); /* first: what is on a list is no longer the staff log of who ended it */
    commands_run(desk, NULL, one, &mailed, (struct text){"", 0});
}

/* The address that was left; empty when it cannot be read any more. */
static struct text address_of(struct desk *desk, const struct desk_case *one, const struct notice *notice)
{
    const struct text none = {"", 0};
    struct store_entry *entry;
    struct text words;
    size_t count;
    enum store_result result = store_list_entries(desk->store, one->talk.is.id, notice->seq - 1, notice->seq, 1, SIZE_MAX, &desk->turn, &entry, &count);
    struct envelope *envelope = state_note(desk, result) && count == 1 ? keys_find(desk->keys, one->conversation.key_id, &result) : NULL;
    if (envelope == NULL || !body_open(envelope, entry, &desk->turn, &words) || words.length == 0)
        return none;
    const char *comma = memchr(words.bytes, ',', words.length); /* behind it stands a wish */
    struct text address = {words.bytes, comma != NULL ? (size_t)(comma - words.bytes) : words.length};
    return contact_is_mail(address) ? address : none;
}

static void post(struct desk *desk, const struct desk_case *one, const struct notice *notice, struct text address)
{
    const struct library *home = libraries_find(desk, one->conversation.library);
    struct parcel parcel = {.type = PARCEL_mail, .as.mail = {
        .conversation = (uint64_t)notice->conversation.value, .language = (uint8_t)one->conversation.language,
        .library = home->name, .slug = home->id.value == LIBRARY_FIRST ? text_of("") : home->slug, .address = address}};
    memcpy(parcel.as.mail.id, notice->id, sizeof notice->id);
    mails_send(desk, &parcel);
}

static void hand_out(struct desk *desk, struct notice *notice)
{
    const struct desk_case *one = mails_case(desk, notice->conversation);
    if (one == NULL)
        return;
    if (is_there(desk, &one->conversation) && !plant("mail_the_present")) {
        notice_back(notice);
        save(desk, notice);
        return;
    }
    if (notice_is_too_old(notice, state_time(desk))) {
        settle(desk, notice, NOTICE_FAILED_FOR_EVER, ENTRY_KIND_MAIL_GIVEN_UP);
        return;
    }
    struct text address = address_of(desk, one, notice);
    if (address.length == 0)
        notice->state = NOTICE_STATE_NONE;
    else
        notice_tried(notice, state_time(desk));
    save(desk, notice);
    if (address.length > 0)
        post(desk, one, notice, address);
}

int64_t notices_first_ms(struct desk *desk)
{
    struct notice first;
    enum store_result result = store_first_notice(desk->store, &first);
    return result != STORE_NONE && state_note(desk, result) ? first.due_ms : INT64_MAX;
}

void notices_hand_out(struct desk *desk)
{
    struct notice first;
    if (state_note(desk, store_first_notice(desk->store, &first)))
        hand_out(desk, &first);
}

void notices_mailed(struct desk *desk, const struct parcel_mailed *answer)
{
    struct notice notice;
    struct conversation_id id = {(int64_t)answer->conversation};
    if (load(desk, id, &notice) && memcmp(notice.id, answer->id, sizeof notice.id) == 0)
        settle(desk, &notice, (enum notice_result)answer->result, answer->result == NOTICE_SENT ? ENTRY_KIND_MAILED : ENTRY_KIND_MAIL_REFUSED);
}
