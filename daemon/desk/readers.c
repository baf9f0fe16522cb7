/* SPDX-License-Identifier: Apache-2.0
 *
 * A session that sits in the list and looks into nothing is somebody else's by now: its slot was
 * given away. So what is asked is always the session, and the permission anew for each packet. */
#include "desk/readers.h"

#include "desk/joined.h"
#include "desk/standing.h"
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

void readers_tell_change(struct desk *desk, const struct conversation *conversation)
{
    struct record_reader list[READERS_MAX];
    struct down_readers packet = readers_of(desk, conversation, list);
    struct person holder = standing_librarian(conversation->holder);
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

bool readers_enter(struct desk *desk, struct session *session, struct conversation_id id)
{
    if (desk->readers.count == DESK_OVERSEERS_MAX)
        return false;
    session->looks = id.value;
    desk->readers.pages[desk->readers.count++] = session;
    return true;
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
        readers_tell_change(desk, &one->conversation);
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
            joined_tell(desk, ended->session); /* as whoever looks away by herself */
        }
    desk->readers.ended = NULL;
}

void readers_keep(struct desk *desk)
{
    desk->readers.ended = NULL;
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
            tell_text(desk, session, standing_render(desk, one, (enum role)session->role, true));
            continue;
        }
        bool is_hers = session->person == conversation->holder.value;
        readers_leave(desk, session);
        if (!is_hers)
            tell_gone(desk, session, conversation->id.value);
    }
    if (has_readers && before.value != conversation->holder.value)
        readers_tell_change(desk, conversation);
}
