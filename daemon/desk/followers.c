/* SPDX-License-Identifier: Apache-2.0
 *
 * Who follows a talk is no list of its own: it is the seeker, and the librarian who holds
 * it. So nobody can go on following what is no longer theirs, and a restart has nothing to
 * rebuild. Who looks into it beside them is a matter of readers.c. */
#include "desk/followers.h"

#include "base/plant.h"
#include "desk/experts.h"
#include "desk/readers.h"
#include "desk/tell.h"
#include "transcript/transcript.h"

struct person followers_seeker(const struct conversation *conversation)
{
    return (struct person){.role = ROLE_SEEKER, .seeker = conversation->seeker};
}

struct person followers_librarian(struct staff_id staff)
{
    return (struct person){.role = ROLE_LIBRARIAN, .staff = staff};
}

/* Whether it is one of the libraries' own: a seeker and an expert are told of the talk alone. */
static bool is_colleague(enum role role)
{
    return permission_allows(role, VERB_notes, RELATION_LOOKING);
}

/* Who was asked from outside. */
static void add_expert(struct desk *desk, const struct conversation *conversation, struct down_conversation *packet)
{
    bool is_asked = conversation->expert.value != 0 && conversation->state != CONVERSATION_STATE_ENDED;
    packet->has_expert = packet->has_expert_name = packet->has_expert_in = is_asked;
    packet->expert = conversation->expert.value;
    packet->expert_name = state_name(desk, conversation->expert);
    packet->expert_in = conversation->is_let_in;
}

/* Which colleague has joined: the seeker reads it in the talk. */
static void add_joined(struct desk *desk, const struct conversation *conversation, struct down_conversation *packet)
{
    packet->has_joined = packet->has_joined_name = conversation->joined.value != 0;
    packet->joined = conversation->joined.value;
    packet->joined_name = state_name(desk, conversation->joined);
}

/* What colleagues know besides. */
static void add_staff_log(struct desk *desk, struct desk_case *one, struct down_conversation *packet)
{
    enum store_result result;
    const struct case_log *log = cases_staff_log(one, desk->store, &result);
    packet->has_notes = log != NULL || !state_note(desk, result);
    packet->notes = log != NULL ? log->is.head : 0;
}

struct text followers_render(struct desk *desk, struct desk_case *one, enum role role, bool is_looking)
{
    const struct conversation *conversation = &one->conversation;
    struct down_conversation packet = {
        .conversation = conversation->id.value,
        .log = one->talk.is.id.value,
        .state = conversation->state,
        .language = conversation->language,
        .topic = conversation->topic,
        .has_library = true,
        .library = libraries_find(desk, conversation->library)->id.value,
        .began_ms = conversation->began_ms,
        .head = one->talk.is.head,
        .seeker_seen = conversation->seeker_seen,
        .staff_seen = conversation->staff_seen,
        .has_due_ms = conversation->due_ms != 0,
        .due_ms = conversation->due_ms,
        .has_holder = conversation->holder.value != 0,
        .has_looking = is_looking,
        .looking = is_looking,
    };
    if (packet.has_holder)
        packet.holder = state_name(desk, conversation->holder);
    packet.has_stay = role == ROLE_SEEKER && conversation->handed_from.value != 0;
    if (packet.has_stay)
        packet.stay = state_name(desk, conversation->handed_from);
    const struct roster_member *holder = packet.has_holder ? roster_find(desk->roster, conversation->holder) : NULL;
    if (holder != NULL && !roster_is_here(holder)) {
        packet.has_back_ms = true;
        packet.back_ms = holder->back_ms;
        packet.has_late = packet.late = holder->is_late;
    }
    packet.has_paused_ms = is_colleague(role) && conversation->paused_ms > desk->now.wall_ms;
    packet.paused_ms = conversation->paused_ms;
    add_expert(desk, conversation, &packet);
    if (is_colleague(role)) {
        add_joined(desk, conversation, &packet);
        add_staff_log(desk, one, &packet);
    }
    return tell_render(desk, DOWN_conversation, &packet);
}

static struct text render_labels(struct desk *desk, const struct conversation *conversation)
{
    struct record_label *labels = arena_take(&desk->turn, TAG_COUNT * sizeof *labels);
    if (labels == NULL)
        return (struct text){NULL, 0};
    struct down_labels packet = {.conversation = conversation->id.value, .outcome = conversation->outcome, .tags = labels};
    for (int tag = 0; tag < TAG_COUNT; tag++)
        if ((conversation->tags & INT64_C(1) << tag) != 0)
            labels[packet.tags_count++].tag = (enum tag)tag;
    return tell_render(desk, DOWN_labels, &packet);
}

void followers_tell_labels(struct desk *desk, const struct desk_case *one)
{
    struct person colleague = followers_librarian(conversation_colleague(&one->conversation));
    struct text packet = render_labels(desk, &one->conversation);
    tell_person(desk, &colleague, NULL, packet);
    readers_tell(desk, &one->conversation, VERB_notes, packet);
}

void followers_tell(struct desk *desk, struct session *session, struct desk_case *one)
{
    bool is_looking = session->looks == one->conversation.id.value;
    tell_text(desk, session, followers_render(desk, one, (enum role)session->role, is_looking));
    if (!is_colleague((enum role)session->role))
        return;
    tell_text(desk, session, render_labels(desk, &one->conversation));
    if (!is_looking)
        readers_tell_holder(desk, &one->conversation, session);
}

void followers_tell_state(struct desk *desk, struct desk_case *one, struct staff_id before)
{
    const struct conversation *conversation = &one->conversation;
    struct person seeker = followers_seeker(conversation), holder = followers_librarian(conversation->holder), former = followers_librarian(before);
    tell_person(desk, &seeker, NULL, followers_render(desk, one, ROLE_SEEKER, false));
    struct text packet = followers_render(desk, one, ROLE_LIBRARIAN, false);
    tell_person(desk, &holder, NULL, packet);
    if (holder.staff.value != 0 && before.value != holder.staff.value)
        tell_person(desk, &holder, NULL, render_labels(desk, conversation));
    readers_tell_state(desk, one, before);
    experts_tell_all(desk, conversation->expert);
    if (before.value == conversation->holder.value || plant("keep_the_former"))
        return;
    if (conversation->state == CONVERSATION_STATE_ENDED) {
        tell_person(desk, &former, NULL, packet);
        return;
    }
    struct down_gone gone = {.conversation = conversation->id.value};
    tell_person(desk, &former, NULL, tell_render(desk, DOWN_gone, &gone));
}

/* Written only for somebody: most people have one tab, and it is the author's. */
static void tell_side(struct desk *desk, const struct log *log, const struct store_entry *entry, struct text text,
                      const struct session *author, const struct person *person, enum transcript_reader reader)
{
    const struct transcript_names names = {.name = state_name, .context = desk};
    if (!tell_reaches(desk, person, author))
        return;
    struct record_entry record = transcript_record(entry, text, reader, person->staff, &names);
    struct down_entries packet = {.log = entry->log.value, .head = log->head, .entries = &record, .entries_count = 1};
    tell_person(desk, person, author, tell_render(desk, DOWN_entries, &packet));
}

void followers_tell_entry(struct desk *desk, const struct desk_case *one, const struct log *log, const struct store_entry *entry,
                          struct text text, const struct session *author, struct staff_id former)
{
    struct person seeker = followers_seeker(&one->conversation);
    bool is_talk = log_kind_of(log->id) == LOG_TALK;
    struct staff_id reader = one->conversation.holder.value != 0 ? one->conversation.holder : former;
    struct person staff = followers_librarian(is_talk ? reader : conversation_colleague(&one->conversation));
    if (is_talk)
        tell_side(desk, log, entry, text, author, &seeker, TRANSCRIPT_SEEKER);
    if (staff.staff.value != 0)
        tell_side(desk, log, entry, text, author, &staff, TRANSCRIPT_STAFF);
    readers_tell_entry(desk, &one->conversation, log, entry, text, author);
}
