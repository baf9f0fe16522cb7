/* SPDX-License-Identifier: Apache-2.0
 *
 * The address is copied nowhere: it stays where it was left, sealed in an entry of the talk, and
 * is opened when the mail is handed out. Before that the try is counted and stored, so a desk
 * that dies does not try more often than one that lives. Whether a mail left although nobody
 * heard of it cannot be known: then it is sent again under the same name. */
#include "desk/notice_mails.h"

#include "base/plant.h"
#include "desk/commands.h"
#include "desk/libraries.h"
#include "desk/mails.h"
#include "desk/notices.h"
#include "domain/contact.h"
#include "transcript/body.h"

#include <string.h>

/* What nobody was told of is not answered: whoever ended it, or somebody else, tries another way. */
static void reopen(struct desk *desk, struct desk_case *one)
{
    struct command unreached = {.kind = COMMAND_UNREACHED, .person = {.role = ROLE_SEEKER, .seeker = one->conversation.seeker},
                                .due_ms = libraries_due(desk, libraries_find(desk, one->conversation.library))};
    commands_run(desk, NULL, one, &unreached, (struct text){"", 0});
    if (one->conversation.state == CONVERSATION_STATE_LEFT)
        notices_list_changes(desk);
}

/* It is over with this mail: whoever holds the conversation, or will, reads how. */
static void settle(struct desk *desk, struct notice *notice, enum notice_result result, enum entry_kind kind)
{
    struct command mailed = {.kind = COMMAND_MAILED, .mailed = kind};
    if (!notice_heard(notice, result))
        return;
    if (!plant("forget_the_mail"))
        notices_save(desk, notice);
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
    if (notices_is_there(desk, &one->conversation) && !plant("mail_the_present")) {
        notice_back(notice);
        notices_save(desk, notice);
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
    notices_save(desk, notice);
    if (address.length > 0)
        post(desk, one, notice, address);
}

void notice_mails_hand_out(struct desk *desk)
{
    struct notice first;
    if (state_note(desk, store_first_notice(desk->store, &first)))
        hand_out(desk, &first);
}

void notice_mails_hear(struct desk *desk, const struct parcel_mailed *answer)
{
    struct notice notice;
    struct conversation_id id = {(int64_t)answer->conversation};
    if (notices_load(desk, id, &notice) && memcmp(notice.id, answer->id, sizeof notice.id) == 0)
        settle(desk, &notice, (enum notice_result)answer->result, answer->result == NOTICE_SENT ? ENTRY_KIND_MAILED : ENTRY_KIND_MAIL_REFUSED);
}
