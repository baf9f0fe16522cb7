/* SPDX-License-Identifier: Apache-2.0
 *
 * A change is told as one word, "ask again", and not as what it was: the lists are short and
 * seldom change, so there is one way of showing them, which also mends whatever got lost. */
#include "desk/replies.h"

#include "desk/library_list.h"
#include "desk/refusal.h"
#include "desk/tell.h"
#include "domain/permission.h"

static struct staff_id self(const struct session *session)
{
    return sessions_person(session).staff;
}

/* ---- showing ---- */

static struct record_reply record_of(const struct reply *reply)
{
    const struct text *texts = reply->texts;
    return (struct record_reply){
        .reply = reply->edition.id, .version = reply->edition.version,
        .has_library = reply->edition.library.value != 0, .library = reply->edition.library.value, .name = reply->name,
        .has_en = texts[LANGUAGE_EN].length > 0, .en = texts[LANGUAGE_EN],
        .has_bg = texts[LANGUAGE_BG].length > 0, .bg = texts[LANGUAGE_BG],
        .has_da = texts[LANGUAGE_DA].length > 0, .da = texts[LANGUAGE_DA],
    };
}

void replies_list(struct desk *desk, struct session *session, const struct up_replies *packet)
{
    struct staff_id owner = packet->own ? self(session) : (struct staff_id){0};
    struct reply *list;
    size_t count;
    int64_t after = packet->has_after ? packet->after : 0;
    if (!state_note(desk, store_list_replies(desk->store, owner, after, REPLIES_MAX + 1, &desk->turn, &list, &count)))
        return;
    struct record_reply *records = arena_take(&desk->turn, (count + 1) * sizeof *records);
    if (records == NULL)
        return;
    for (size_t at = 0; at < count; at++)
        records[at] = record_of(&list[at]);
    size_t shown = tell_fitting(desk, DOWN_replies, records, count < REPLIES_MAX ? count : REPLIES_MAX);
    tell(desk, session, DOWN_replies, &(struct down_replies){
        .own = packet->own, .replies = records, .replies_count = shown, .more = shown < count});
}

/* ---- changing ---- */

static void tell_change(struct desk *desk, struct session *session, const struct reply *reply, enum act act, const char *packet)
{
    struct text why = tell_keep(desk, reply->name);
    bool is_own = reply->edition.owner.value != 0;
    struct person person = sessions_person(session);
    state_audit(desk, act, self(session), state_id_text(desk, reply->edition.id), why);
    tell(desk, session, DOWN_done, &(struct down_done){.packet = text_of(packet)});
    struct text change = tell_render(desk, DOWN_replies_changed, &(struct down_replies_changed){.own = is_own});
    if (is_own)
        tell_person(desk, &person, NULL, change);
    else
        tell_staff(desk, VERB_replies_read, change);
}

/* Loads what the wish is about and asks the rule. False where it was refused. */
static bool judge(struct desk *desk, struct session *session, const struct edition *wish, const char *packet, struct reply *found)
{
    int64_t count = 0;
    int64_t most = wish->owner.value != 0 ? REPLIES_OWN_MAX : REPLIES_SHARED_MAX;
    *found = (struct reply){0};
    enum store_result result = wish->id == 0 ? store_count_replies(desk->store, wish->owner, &count)
                                             : store_load_reply(desk->store, wish->id, &desk->turn, found);
    if (result != STORE_NONE && !state_note(desk, result))
        return false;
    enum reason reason = edition_judge(&found->edition, wish, count, most);
    if (reason != REASON_NONE)
        refusal_of(desk, session, reason, packet);
    return reason == REASON_NONE;
}

static void save(struct desk *desk, struct session *session, struct reply *wish, const char *packet)
{
    struct reply found;
    if (!reply_says_something(wish)) {
        refusal_field(desk, session, REASON_missing_field, packet, "en");
        return;
    }
    if (!judge(desk, session, &wish->edition, packet, &found) || !state_write(desk))
        return;
    bool is_new = wish->edition.id == 0;
    wish->edition.version = found.edition.version + 1;
    if (state_note(desk, is_new ? store_add_reply(desk->store, wish) : store_save_reply(desk->store, wish)))
        tell_change(desk, session, wish, is_new ? ACT_REPLY_ADDED : ACT_REPLY_CHANGED, packet);
}

static void drop(struct desk *desk, struct session *session, struct edition wish, const char *packet)
{
    struct reply found;
    if (judge(desk, session, &wish, packet, &found) && state_write(desk) && state_note(desk, store_drop_reply(desk->store, wish.id)))
        tell_change(desk, session, &found, ACT_REPLY_REMOVED, packet);
}

/* What is absent in a packet is 0 or empty. */
#define WISH_OF(PACKET)                                                              \
    (struct reply){                                                                  \
        .edition = {.id = (PACKET)->reply, .version = (PACKET)->version},            \
        .name = (PACKET)->name,                                                      \
        .texts = {(PACKET)->en, (PACKET)->bg, (PACKET)->da},                         \
    }

struct reply replies_wish(const struct up_reply_shared *packet)
{
    struct reply wish = WISH_OF(packet);
    wish.edition.library.value = packet->library;
    return wish;
}

void replies_own(struct desk *desk, struct session *session, const struct up_reply_own *packet)
{
    struct reply wish = WISH_OF(packet);
    wish.edition.owner = self(session);
    save(desk, session, &wish, "reply_own");
}

void replies_own_drop(struct desk *desk, struct session *session, const struct up_reply_own_drop *packet)
{
    drop(desk, session, (struct edition){.id = packet->reply, .owner = self(session), .version = packet->version}, "reply_own_drop");
}

void replies_shared(struct desk *desk, struct session *session, const struct up_reply_shared *packet)
{
    struct reply wish = replies_wish(packet);
    if (!packet->has_library || library_list_is_known(desk, session, packet->library, "reply_shared"))
        save(desk, session, &wish, "reply_shared");
}

void replies_shared_drop(struct desk *desk, struct session *session, const struct up_reply_shared_drop *packet)
{
    drop(desk, session, (struct edition){.id = packet->reply, .version = packet->version}, "reply_shared_drop");
}
