/* SPDX-License-Identifier: Apache-2.0
 *
 * Who follows a talk is no list of its own: it is the seeker, and the librarian who holds
 * it. So nobody can go on following what is no longer theirs, and a restart has nothing to
 * rebuild. Who looks into it beside them is a matter of readers.c. */
#include "desk/followers.h"

#include "base/plant.h"
#include "desk/invitations.h"
#include "desk/readers.h"
#include "desk/standing.h"
#include "desk/tell.h"
#include "transcript/transcript.h"

void followers_tell_labels(struct desk *desk, const struct desk_case *one)
{
    struct person colleague = standing_librarian(conversation_colleague(&one->conversation));
    struct text packet = standing_labels(desk, &one->conversation);
    tell_person(desk, &colleague, NULL, packet);
    readers_tell(desk, &one->conversation, VERB_notes, packet);
}

void followers_tell(struct desk *desk, struct session *session, struct desk_case *one)
{
    bool is_looking = session->looks == one->conversation.id.value;
    tell_text(desk, session, standing_render(desk, one, (enum role)session->role, is_looking));
    if (!standing_is_colleague((enum role)session->role))
        return;
    tell_text(desk, session, standing_labels(desk, &one->conversation));
    if (!is_looking)
        readers_tell_holder(desk, &one->conversation, session);
}

void followers_tell_state(struct desk *desk, struct desk_case *one, struct staff_id before)
{
    const struct conversation *conversation = &one->conversation;
    struct person seeker = standing_seeker(conversation), holder = standing_librarian(conversation->holder), former = standing_librarian(before);
    tell_person(desk, &seeker, NULL, standing_render(desk, one, ROLE_SEEKER, false));
    struct text packet = standing_render(desk, one, ROLE_LIBRARIAN, false);
    tell_person(desk, &holder, NULL, packet);
    if (holder.staff.value != 0 && before.value != holder.staff.value)
        tell_person(desk, &holder, NULL, standing_labels(desk, conversation));
    readers_tell_state(desk, one, before);
    invitations_tell_all(desk, conversation->expert);
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
    struct person seeker = standing_seeker(&one->conversation);
    bool is_talk = log_kind_of(log->id) == LOG_TALK;
    struct staff_id reader = one->conversation.holder.value != 0 ? one->conversation.holder : former;
    struct person staff = standing_librarian(is_talk ? reader : conversation_colleague(&one->conversation));
    if (is_talk)
        tell_side(desk, log, entry, text, author, &seeker, TRANSCRIPT_SEEKER);
    if (staff.staff.value != 0)
        tell_side(desk, log, entry, text, author, &staff, TRANSCRIPT_STAFF);
    readers_tell_entry(desk, &one->conversation, log, entry, text, author);
}
