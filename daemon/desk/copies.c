/* SPDX-License-Identifier: Apache-2.0
 *
 * The wish is stored, not the text: it is written when the mail goes, so a message whose words
 * were removed meanwhile is not in it, and none of it lies about. A mail that is not yet sent
 * costs one row. What keeps it from filling strangers' mailboxes: copy_decide counts each
 * conversation and each seeker in the store, and three buckets count each mailbox, each network
 * and everybody; these are memory, for who waits for a restart of the service gains little. */
#include "desk/copies.h"

#include "base/journal.h"
#include "base/plant.h"
#include "crypto/digest.h"
#include "desk/access.h"
#include "desk/libraries.h"
#include "desk/mails.h"
#include "desk/refusal.h"
#include "domain/contact.h"
#include "transcript/sentence.h"

#include <string.h>

enum {
    MAILBOX_EVERY_MS = 8 * 3600000, MAILBOX_BURST = 4,
    NETWORK_EVERY_MS = 2 * 3600000, NETWORK_BURST = 10,
    ALL_EVERY_MS = 60000, ALL_BURST = 200,
};

static struct down_refused about_copy(struct conversation_id id)
{
    return (struct down_refused){.has_packet = true, .packet = text_of("mail_copy"), .has_conversation = true, .conversation = id.value};
}

/* ---- asking ---- */

static struct bucket *bucket_of(struct desk *desk, struct bucket buckets[MAIL_BUCKETS], struct text whose)
{
    uint8_t digest[DIGEST_BYTES];
    if (!desk->copies.has_salt)
        random_fill(&desk->random, desk->copies.salt, sizeof desk->copies.salt);
    desk->copies.has_salt = true;
    digest_keyed(desk->copies.salt, whose, digest);
    return &buckets[(digest[0] << 8 | digest[1]) % MAIL_BUCKETS];
}

/* Mail servers do not tell capitals, so the count does not. */
static struct bucket *mailbox_of(struct desk *desk, struct text address)
{
    char bytes[CONTACT_CHARACTERS_MAX * 4];
    struct text_builder small = text_builder_on(bytes, sizeof bytes);
    for (size_t at = 0; at < address.length; at++)
        text_add_byte(&small, (char)(address.bytes[at] >= 'A' && address.bytes[at] <= 'Z' ? address.bytes[at] | 0x20 : address.bytes[at]));
    return bucket_of(desk, desk->copies.mailboxes, text_built(&small));
}

/* Whether the buckets have a drop each; it is taken from all or from none. */
static bool take_drops(struct desk *desk, const struct session *session, struct text address)
{
    struct copies *copies = &desk->copies;
    struct bucket *mailbox = mailbox_of(desk, address), *network = bucket_of(desk, copies->networks, (struct text){(const char *)session->address_tag, sizeof session->address_tag});
    bool is_shared = session->is_address_shared;
    if (bucket_wait(mailbox, MAILBOX_EVERY_MS, MAILBOX_BURST, desk->now.ms) > 0 || bucket_wait(&copies->all, ALL_EVERY_MS, ALL_BURST, desk->now.ms) > 0 ||
        (!is_shared && bucket_wait(network, NETWORK_EVERY_MS, NETWORK_BURST, desk->now.ms) > 0))
        return false;
    bucket_take(mailbox, MAILBOX_EVERY_MS, MAILBOX_BURST, desk->now.ms);
    bucket_take(&copies->all, ALL_EVERY_MS, ALL_BURST, desk->now.ms);
    if (!is_shared)
        bucket_take(network, NETWORK_EVERY_MS, NETWORK_BURST, desk->now.ms);
    return true;
}

static enum reason judge(struct desk *desk, const struct session *session, const struct desk_case *one, struct text address)
{
    struct person person = sessions_person(session);
    struct copies_asked asked = {0};
    if (!mails_is_on(desk))
        return REASON_not_allowed;
    if (!contact_is_mail(address))
        return REASON_bad_contact;
    if (!state_note(desk, store_count_copies(desk->store, one->conversation.id, person.seeker, state_time(desk) - COPIES_DAY_MS, &asked)))
        return REASON_storage_full;
    if (plant("copies_without_end"))
        asked = (struct copies_asked){0};
    enum reason reason = copy_decide(&one->conversation, &person, blocks_find(desk, person.seeker) != NULL, &asked, state_time(desk));
    return reason == REASON_NONE && !take_drops(desk, session, address) ? REASON_copies_over : reason;
}

static void tell_state(struct desk *desk, const struct copy *copy)
{
    struct person person = {.role = ROLE_SEEKER, .seeker = copy->seeker};
    struct down_copy told = {.conversation = copy->mail.conversation.value, .state = copy->mail.state};
    tell_person(desk, &person, NULL, tell_render(desk, DOWN_copy, &told));
}

static void add(struct desk *desk, const struct session *session, const struct desk_case *one, struct text address)
{
    int64_t now_ms = state_time(desk);
    struct copy copy = {.seeker = one->conversation.seeker, .language = (enum language)session->language, .mail = {
        .conversation = one->conversation.id, .state = NOTICE_STATE_WAITING, .seq = one->talk.is.head, .since_ms = now_ms, .due_ms = now_ms}};
    random_fill(&desk->random, copy.mail.id, sizeof copy.mail.id);
    struct envelope *envelope = state_key(desk, one->conversation.key_id);
    if (envelope == NULL || !state_write(desk))
        return;
    if (!sentence_seal_address(envelope, &desk->random, &copy.mail, address, &desk->turn, &copy.address)) {
        state_note(desk, STORE_FAULT);
        return;
    }
    if (!state_note(desk, store_add_copy(desk->store, &copy)))
        return;
    state_audit(desk, ACT_COPY_ASKED, (struct staff_id){0}, state_id_text(desk, one->conversation.id.value), text_of(""));
    mails_wait(desk, copy.mail.due_ms);
    tell_state(desk, &copy);
}

void copies_ask(struct desk *desk, struct session *session, const struct up_mail_copy *packet)
{
    struct conversation_id id = {packet->conversation};
    struct down_refused about = about_copy(id);
    about.wait_ms = access_wait(desk, session);
    about.has_wait_ms = about.wait_ms > 0;
    if (about.has_wait_ms) {
        tell_refused(desk, session, REASON_too_fast, &about);
        return;
    }
    const struct desk_case *one = access_permitted(desk, session, id, VERB_mail_copy, "mail_copy");
    if (one == NULL)
        return;
    enum reason reason = judge(desk, session, one, packet->address);
    if (reason == REASON_NONE)
        add(desk, session, one, packet->address);
    else if (desk->result == STORE_OK)
        refusal(desk, session, reason, &about, id);
}

/* ---- sending ---- */

static void save(struct desk *desk, const struct copy *copy)
{
    if (state_write(desk))
        state_note(desk, store_save_copy(desk->store, copy));
}

/* It is over: the address is forgotten. */
static void settle(struct desk *desk, struct copy *copy, enum notice_result result)
{
    if (!notice_heard(&copy->mail, result))
        return;
    copy->address = (struct text){"", 0};
    save(desk, copy);
    state_audit(desk, result == NOTICE_SENT ? ACT_COPY_SENT : ACT_COPY_FAILED, (struct staff_id){0},
                state_id_text(desk, copy->mail.conversation.value), text_of(""));
    tell_state(desk, copy);
}

int64_t copies_first_ms(struct desk *desk)
{
    struct copy first;
    enum store_result result = store_first_copy(desk->store, &desk->turn, &first);
    return result != STORE_NONE && state_note(desk, result) ? first.mail.due_ms : INT64_MAX;
}

static void ask_for_text(struct desk *desk, const struct desk_case *one, const struct copy *copy)
{
    const struct library *home = libraries_find(desk, one->conversation.library);
    struct parcel parcel = {.type = PARCEL_write_copy, .as.write_copy = {
        .copy = (uint64_t)copy->id.value, .conversation = (uint64_t)one->conversation.id.value, .until = (uint64_t)copy->mail.seq,
        .language = (uint8_t)copy->language, .country = (uint8_t)libraries_present(desk, home)->hours.country,
        .began_ms = (uint64_t)one->conversation.began_ms, .library = tell_keep(desk, home->name)}};
    mails_write(desk, &copy->mail);
    tell_peer(desk, DESK_CLERK_LONG, &parcel);
}

void copies_hand_out(struct desk *desk)
{
    struct copy copy;
    if (!state_note(desk, store_first_copy(desk->store, &desk->turn, &copy)))
        return;
    const struct desk_case *one = mails_case(desk, copy.mail.conversation);
    if (one == NULL)
        return;
    if (state_key(desk, one->conversation.key_id) == NULL || notice_is_too_old(&copy.mail, state_time(desk))) {
        settle(desk, &copy, NOTICE_FAILED_FOR_EVER);
        return;
    }
    notice_tried(&copy.mail, state_time(desk));
    save(desk, &copy);
    ask_for_text(desk, one, &copy);
}

static enum store_result load(struct desk *desk, uint64_t id, struct copy *copy)
{
    return store_load_copy(desk->store, (struct copy_id){(int64_t)id}, &desk->turn, copy);
}

static void post(struct desk *desk, const struct desk_case *one, const struct copy *copy, struct text address, struct text text)
{
    struct parcel parcel = {.type = PARCEL_mail, .as.mail = {
        .conversation = (uint64_t)copy->mail.conversation.value, .copy = (uint64_t)copy->id.value, .language = (uint8_t)copy->language,
        .library = tell_keep(desk, libraries_find(desk, one->conversation.library)->name), .slug = text_of(""), .address = address, .text = text}};
    memcpy(parcel.as.mail.id, copy->mail.id, sizeof parcel.as.mail.id);
    mails_send(desk, &parcel);
}

void copies_written(struct desk *desk, const struct parcel_copy_written *answer)
{
    struct copy copy;
    struct text address, text = tell_keep(desk, answer->text);
    enum store_result result = load(desk, answer->copy, &copy);
    if (result == STORE_NONE || !state_note(desk, result) || !mails_is_out(desk, &copy.mail))
        return; /* it came too late */
    mails_return(desk);
    const struct desk_case *one = mails_case(desk, copy.mail.conversation);
    struct envelope *envelope = one == NULL ? NULL : state_key(desk, one->conversation.key_id);
    if (envelope == NULL || text.length == 0 || copy.mail.state != NOTICE_STATE_WAITING)
        return; /* it is tried again in its time */
    if (sentence_open_address(envelope, &copy.mail, copy.address, &desk->turn, &address) && contact_is_mail(address)) {
        post(desk, one, &copy, address, text);
        return;
    }
    journal(JOURNAL_FAULT, "integrity", "copy=%lld", (long long)copy.id.value);
    settle(desk, &copy, NOTICE_FAILED_FOR_EVER);
}

void copies_mailed(struct desk *desk, const struct parcel_mailed *answer)
{
    struct copy copy;
    enum store_result result = load(desk, answer->copy, &copy);
    if (result != STORE_NONE && state_note(desk, result) && memcmp(copy.mail.id, answer->id, sizeof answer->id) == 0)
        settle(desk, &copy, (enum notice_result)answer->result);
}
