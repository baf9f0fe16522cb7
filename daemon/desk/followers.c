/* SPDX-License-Identifier: Apache-2.0
 *
 * Who follows a talk is no list of its own: it is the seeker, and the librarian who holds
 * it. So nobody can go on following what is no longer theirs, and a restart has nothing to
 * rebuild. */
#include "desk/followers.h"

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

struct text followers_render(struct desk *desk, const struct desk_case *one)
{
    const struct conversation *conversation = &one->conversation;
    struct down_conversation packet = {
        .conversation = conversation->id.value,
        .log = one->talk.id.value,
        .state = conversation->state,
        .language = conversation->language,
        .topic = conversation->topic,
        .has_library = true,
        .library = libraries_find(desk, conversation->library)->id.value,
        .began_ms = conversation->began_ms,
        .head = one->talk.head,
        .seeker_seen = conversation->seeker_seen,
        .staff_seen = conversation->staff_seen,
        .has_due_ms = conversation->due_ms != 0,
        .due_ms = conversation->due_ms,
        .has_holder = conversation->holder.value != 0,
    };
    if (packet.has_holder)
        packet.holder = state_name(desk, conversation->holder);
    return tell_render(desk, DOWN_conversation, &packet);
}

void followers_tell_state(struct desk *desk, const struct desk_case *one, struct staff_id before)
{
    const struct conversation *conversation = &one->conversation;
    struct person seeker = followers_seeker(conversation), holder = followers_librarian(conversation->holder), former = followers_librarian(before);
    struct text packet = followers_render(desk, one);
    tell_person(desk, &seeker, NULL, packet);
    tell_person(desk, &holder, NULL, packet);
    if (before.value == conversation->holder.value)
        return;
    if (conversation->state == CONVERSATION_STATE_ENDED) {
        tell_person(desk, &former, NULL, packet);
        return;
    }
    struct down_gone gone = {.conversation = conversation->id.value};
    tell_person(desk, &former, NULL, tell_render(desk, DOWN_gone, &gone));
}

/* Written only for somebody: most people have one tab, and it is the author's. */
static void tell_side(struct desk *desk, const struct desk_case *one, const struct store_entry *entry, struct text text,
                      const struct session *author, const struct person *person, enum transcript_reader reader)
{
    const struct transcript_names names = {.name = state_name, .context = desk};
    if (!tell_reaches(desk, person, author))
        return;
    struct record_entry record = transcript_record(entry, text, reader, person->staff, &names);
    struct down_entries packet = {.log = entry->log.value, .head = one->talk.head, .entries = &record, .entries_count = 1};
    tell_person(desk, person, author, tell_render(desk, DOWN_entries, &packet));
}

void followers_tell_entry(struct desk *desk, const struct desk_case *one, const struct store_entry *entry, struct text text,
                          const struct session *author, struct staff_id former)
{
    struct person seeker = followers_seeker(&one->conversation);
    struct person staff = followers_librarian(one->conversation.holder.value != 0 ? one->conversation.holder : former);
    tell_side(desk, one, entry, text, author, &seeker, TRANSCRIPT_SEEKER);
    if (staff.staff.value != 0)
        tell_side(desk, one, entry, text, author, &staff, TRANSCRIPT_STAFF);
}
