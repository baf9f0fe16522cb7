/* SPDX-License-Identifier: Apache-2.0
 *
 * A session that sits in the list and looks into nothing is somebody else's by now: its slot was
 * given away. So what is asked is always the session, and the permission anew for each packet. */
#include "desk/readers.h"

#include "desk/access.h"
#include "desk/followers.h"
#include "desk/joins.h"
#include "desk/oversight.h"
#include "desk/refusal.h"
#include "desk/tell.h"
#include "transcript/transcript.h"

/* Whether it looks into it and may be told this: of the talk, read; of the staff log and what stands there, notes. */
static bool is_told(const struct session *session, const struct conversation *conversation, enum verb verb)
{
    const struct person person = sessions_person(session);
    bool is_hers = session->person == conversation->holder.value; /* then she is told as its holder */
    return session->looks == conversation->id.value && session->is_welcome && !session->is_over && !is_hers &&
           conversation_permits(conversation, &person, verb) == REASON_NONE;
}

static bool reads(const struct session *session, const struct conversation *conversation)
{
    return is_told(session, conversation, VERB_read);
}

/* ---- who reads ---- */

/* Each person once, however many windows she has. */
static struct down_readers readers_of(struct desk *desk, const struct conversation *conversation, struct record_reader list[READERS_MAX])
{
    struct down_readers packet = {.conversation = conversation->id.value, .list = list};
    for (size_t at = 0; at < desk->readers.count && packet.list_count < READERS_MAX; at++) {
        const struct session *session = desk->readers.pages[at];
        bool is_listed = !reads(session, conversation);
        for (size_t before = 0; before < packet.list_count; before++)
            is_listed |= list[before].staff == session->person;
        if (!is_listed)
            list[packet.list_count++] = (struct record_reader){.staff = session->person, .name = state_name(desk, (struct staff_id){session->person})};
    }
    return packet;
}

void readers_tell_holder(struct desk *desk, const struct conversation *conversation, struct session *session)
{
    struct record_reader list[READERS_MAX];
    struct down_readers packet = readers_of(desk, conversation, list);
    if (packet.list_count > 0)
        tell(desk, session, DOWN_readers, &packet);
}

/* Somebody came or went. */
static void tell_change(struct desk *desk, const struct conversation *conversation)
{
    struct record_reader list[READERS_MAX];
    struct down_readers packet = readers_of(desk, conversation, list);
    struct person holder = followers_librarian(conversation->holder);
    if (conversation->holder.value != 0)
        tell_person(desk, &holder, NULL, tell_render(desk, DOWN_readers, &packet));
}

/* ---- beginning and end ---- */

/* A look that ended in this turn: a turn that is abandoned tells nobody so, and the look is over all the same. */
struct ended_look {
    struct ended_look *next;
    struct session *session;
    uint32_t turn; /* of the session: another one may sit there by then */
    int64_t conversation;
};

static void note_end(struct desk *desk, struct session *session)
{
    struct ended_look *ended = session->looks == 0 ? NULL : arena_take(&desk->turn, sizeof *ended);
    if (ended == NULL)
        return;
    *ended = (struct ended_look){.next = desk->readers.ended, .session = session, .turn = session->turn, .conversation = session->looks};
    desk->readers.ended = ended;
}

void readers_leave(struct desk *desk, struct session *session)
{
    struct readers *readers = &desk->readers;
    struct conversation_id id = {session->looks};
    enum store_result result;
    note_end(desk, session);
    session->looks = 0;
    for (size_t at = 0; at < readers->count; at++)
        if (readers->pages[at] == session)
            readers->pages[at--] = readers->pages[--readers->count];
    const struct desk_case *one = id.value == 0 ? NULL : cases_load(&desk->cases, desk->store, &desk->turn, id, &result);
    if (one != NULL)
        tell_change(desk, &one->conversation);
}

static void tell_gone(struct desk *desk, struct session *session, int64_t conversation)
{
    struct down_gone gone = {.conversation = conversation};
    tell(desk, session, DOWN_gone, &gone);
}

void readers_end_all(struct desk *desk)
{
    while (desk->readers.count > 0)
        readers_leave(desk, desk->readers.pages[desk->readers.count - 1]);
    for (const struct ended_look *ended = desk->readers.ended; ended != NULL; ended = ended->next)
        if (ended->session->turn == ended->turn && ended->session->is_welcome && !ended->session->is_over) {
            tell_gone(desk, ended->session, ended->conversation);
            joins_tell(desk, ended->session); /* as whoever looks away by herself */
        }
    desk->readers.ended = NULL;
}

void readers_keep(struct desk *desk)
{
    desk->readers.ended = NULL;
}

/* One that is held by a colleague, of a library that shares with hers; else refused, and NULL. What
 * has ended since the list was told is nothing that anybody reached for. */
static struct desk_case *case_of(struct desk *desk, struct session *session, struct conversation_id id)
{
    const struct down_refused about = {.has_packet = true, .packet = text_of("look_in"), .has_conversation = true, .conversation = id.value};
    enum store_result result;
    struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, id, &result);
    bool may_look = permission_allows((enum role)session->role, VERB_look, RELATION_COLLEAGUE);
    if (one == NULL || !may_look)
        return access_permitted(desk, session, id, VERB_look, "look_in");
    if (!oversight_is_hers(desk, session, one->conversation.library)) {
        refusal(desk, session, REASON_not_found, &about, id);
        return NULL;
    }
    if (one->conversation.state != CONVERSATION_STATE_HELD) {
        tell_refused(desk, session, REASON_not_found, &about);
        return NULL;
    }
    return access_permitted(desk, session, id, VERB_look, "look_in");
}

/* What was on its way to a page that looks away is shown to nobody: from how far it goes, the page of
 * whoever has joined knows so. */
static void look_away(struct desk *desk, struct session *session)
{
    bool is_looking = session->looks != 0;
    readers_leave(desk, session);
    if (is_looking)
        joins_tell(desk, session);
}

void readers_look(struct desk *desk, struct session *session, const struct up_look_in *packet)
{
    struct conversation_id id = {packet->conversation};
    if (!packet->on) {
        if (session->looks == id.value)
            look_away(desk, session);
        return;
    }
    struct desk_case *one = case_of(desk, session, id);
    if (one == NULL)
        return;
    look_away(desk, session);
    if (desk->readers.count == DESK_OVERSEERS_MAX) {
        refusal_of(desk, session, REASON_too_many, "look_in");
        return;
    }
    session->looks = id.value;
    desk->readers.pages[desk->readers.count++] = session;
    state_audit(desk, ACT_LOOKED_IN, sessions_person(session).staff, state_id_text(desk, id.value), text_of(""));
    followers_tell(desk, session, one);
    tell_change(desk, &one->conversation);
}

/* One page of a colleague's. */
static void ask_along(struct desk *desk, struct session *hers, const struct conversation *conversation, struct staff_id inviter, bool is_again)
{
    struct down_invited told = {.conversation = conversation->id.value, .by = state_name(desk, inviter),
                                .language = conversation->language, .topic = conversation->topic, .has_again = is_again, .again = is_again};
    hers->invited = conversation->id.value;
    hers->inviter = inviter.value;
    tell(desk, hers, DOWN_invited, &told);
}

void readers_invite(struct desk *desk, struct session *session, const struct up_invite *packet)
{
    struct conversation_id id = {packet->conversation};
    struct person colleague = followers_librarian((struct staff_id){packet->staff});
    struct roster_member *member = roster_find(desk->roster, colleague.staff);
    const struct desk_case *one = access_permitted(desk, session, id, VERB_invite, "invite");
    if (one == NULL)
        return;
    if (member == NULL || !roster_is_reached(member) || packet->staff == session->person) {
        refusal_of(desk, session, REASON_off_duty, "invite");
        return;
    }
    const struct library *home = libraries_find(desk, one->conversation.library);
    if (offer_after_ms(home, libraries_find(desk, member->answerer.library)) == OFFER_NEVER) {
        refusal_of(desk, session, REASON_not_allowed, "invite");
        return;
    }
    member->invited = id;
    member->inviter = sessions_person(session).staff;
    for (struct session *hers = sessions_first(&desk->sessions, &colleague); hers != NULL; hers = sessions_next(&desk->sessions, hers))
        if (hers->is_welcome && hers->page == PAGE_DESK)
            ask_along(desk, hers, &one->conversation, member->inviter, false);
}

void readers_welcome(struct desk *desk, struct session *session)
{
    const struct roster_member *member = roster_find(desk->roster, sessions_person(session).staff);
    enum store_result result;
    if (member == NULL || member->invited.value == 0)
        return;
    const struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, member->invited, &result);
    if (one != NULL && one->conversation.state == CONVERSATION_STATE_HELD && one->conversation.holder.value == member->inviter.value)
        ask_along(desk, session, &one->conversation, member->inviter, true);
}

/* ---- what they are told ---- */

void readers_tell(struct desk *desk, const struct conversation *conversation, enum verb verb, struct text packet)
{
    for (size_t at = 0; at < desk->readers.count; at++)
        if (is_told(desk->readers.pages[at], conversation, verb))
            tell_text(desk, desk->readers.pages[at], packet);
}

void readers_tell_entry(struct desk *desk, const struct conversation *conversation, const struct log *log, const struct store_entry *entry,
                        struct text text, const struct session *author)
{
    const struct transcript_names names = {.name = state_name, .context = desk};
    enum verb verb = log_kind_of(log->id) == LOG_TALK ? VERB_read : VERB_notes;
    for (size_t at = 0; at < desk->readers.count; at++) {
        struct session *session = desk->readers.pages[at];
        if (session == author || !is_told(session, conversation, verb))
            continue;
        struct record_entry record = transcript_record(entry, text, TRANSCRIPT_STAFF, sessions_person(session).staff, &names);
        struct down_entries packet = {.log = entry->log.value, .head = log->head, .entries = &record, .entries_count = 1};
        tell(desk, session, DOWN_entries, &packet);
    }
}

void readers_tell_state(struct desk *desk, struct desk_case *one, struct staff_id before)
{
    const struct conversation *conversation = &one->conversation;
    bool has_readers = false;
    for (size_t at = desk->readers.count; at-- > 0;) {
        struct session *session = desk->readers.pages[at];
        if (session->looks != conversation->id.value)
            continue;
        has_readers = true;
        if (reads(session, conversation)) {
            tell_text(desk, session, followers_render(desk, one, (enum role)session->role, true));
            continue;
        }
        bool is_hers = session->person == conversation->holder.value;
        readers_leave(desk, session);
        if (!is_hers)
            tell_gone(desk, session, conversation->id.value);
    }
    if (has_readers && before.value != conversation->holder.value)
        tell_change(desk, conversation);
}
