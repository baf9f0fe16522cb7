/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/colleagues.h"

#include "desk/access.h"
#include "desk/commands.h"
#include "desk/libraries.h"
#include "desk/offers.h"
#include "desk/refusal.h"
#include "desk/tell.h"

/* ---- from hand to hand ---- */

static const struct library *library_of(struct desk *desk, struct staff_id staff)
{
    return libraries_find(desk, offers_answerer(desk, staff).library);
}

/* On duty, and to be reached. */
static struct roster_member *present(struct desk *desk, struct staff_id staff)
{
    struct roster_member *member = roster_find(desk->roster, staff);
    return member != NULL && roster_is_reached(member) ? member : NULL;
}

/* Whether the home of a conversation lets this library help. */
static bool is_shared(struct desk *desk, const struct conversation *conversation, const struct library *library)
{
    return offer_after_ms(libraries_find(desk, conversation->library), library) != OFFER_NEVER;
}

void colleagues_list(struct desk *desk, struct session *session, const struct up_colleagues *packet)
{
    struct conversation_id id = {packet->conversation};
    struct record_colleague *list = arena_take(&desk->turn, COLLEAGUES_MAX * sizeof *list);
    const struct desk_case *one = access_permitted(desk, session, id, VERB_hand_over, "colleagues");
    struct down_colleagues told = {.conversation = id.value, .library = library_of(desk, sessions_person(session).staff)->id.value, .list = list};
    if (one == NULL || list == NULL)
        return;
    for (size_t at = 0; at < desk->roster->count && told.list_count < COLLEAGUES_MAX; at++) {
        const struct roster_member *member = &desk->roster->members[at];
        const struct library *library = libraries_find(desk, member->answerer.library);
        if (!roster_is_reached(member) || member->staff.value == session->person || !is_shared(desk, &one->conversation, library))
            continue;
        list[told.list_count++] = (struct record_colleague){
            .staff = member->staff.value, .name = state_name(desk, member->staff), .library = library->id.value,
            .languages = member->answerer.languages != 0 ? member->answerer.languages : LANGUAGES_ALL,
            .free = member->held < member->room ? member->room - member->held : 0};
    }
    told.list_count = tell_fitting(desk, DOWN_colleagues, list, told.list_count);
    tell(desk, session, DOWN_colleagues, &told);
}

/* "Ivan, Varna Library", or the library alone; where there is but one library, nobody names it. */
static struct text receiver_words(struct desk *desk, struct staff_id staff, const struct library *library)
{
    enum { ROOM = 4 * (NAME_CHARACTERS_MAX + LIBRARY_CHARACTERS_MAX) + 2 };
    char *bytes = arena_take(&desk->turn, ROOM);
    struct text_builder builder = text_builder_on(bytes, bytes == NULL ? 0 : ROOM);
    if (staff.value != 0)
        text_add(&builder, state_name(desk, staff));
    if (staff.value != 0 && desk->libraries.count > 1)
        text_add_string(&builder, ", ");
    if (staff.value == 0 || desk->libraries.count > 1)
        text_add(&builder, library->name);
    return text_built(&builder);
}

/* Whether somebody else of it is there. */
static bool answers_there(struct desk *desk, const struct library *library, struct staff_id besides)
{
    bool is_answered = false;
    for (size_t at = 0; at < desk->roster->count; at++) {
        const struct roster_member *member = &desk->roster->members[at];
        is_answered |= roster_is_reached(member) && member->staff.value != besides.value &&
                       libraries_find(desk, member->answerer.library) == library;
    }
    return is_answered;
}

/* What the rules want to know of the two ends. */
static struct command hand_over_command(struct desk *desk, const struct up_hand_over *packet, struct staff_id giver, const struct library **library)
{
    struct staff_id to = {packet->has_staff ? packet->staff : 0};
    struct roster_member *member = present(desk, to);
    *library = packet->has_library ? libraries_find(desk, (struct library_id){packet->library})
                                   : libraries_find(desk, member != NULL ? member->answerer.library : (struct library_id){0});
    return (struct command){
        .kind = COMMAND_HAND_OVER, .to = to, .room = member != NULL ? roster_room(desk->roster, to) : -1, .has_note = packet->has_note,
        .from_library = library_of(desk, giver)->id, .to_library = (*library)->id,
        .is_answered_there = packet->has_library && (*library)->id.value == packet->library && answers_there(desk, *library, giver)};
}

/* The note is the giver's, and stands in the staff log before anybody else reads there. */
static void add_note(struct desk *desk, struct desk_case *one, const struct person *giver, struct text words)
{
    struct command note = {.kind = COMMAND_HAND_OVER_NOTE, .person = *giver};
    commands_run(desk, NULL, one, &note, words);
}

void colleagues_hand_over(struct desk *desk, struct session *session, const struct up_hand_over *packet)
{
    struct conversation_id id = {packet->conversation};
    const struct person giver = sessions_person(session);
    const struct library *library;
    enum store_result result;
    int64_t wait_ms = access_wait(desk, session);
    if (packet->has_staff == packet->has_library || wait_ms > 0) {
        refusal_wait(desk, session, wait_ms > 0 ? REASON_too_fast : REASON_bad_field, "hand_over", wait_ms);
        return;
    }
    struct command command = hand_over_command(desk, packet, giver.staff, &library);
    struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, id, &result);
    if (one != NULL && conversation_permits(&one->conversation, &giver, VERB_hand_over) == REASON_NONE) {
        const struct case_log *notes = cases_staff_log(one, desk->store, &result);
        if (notes == NULL) {
            state_note(desk, result);
            return;
        }
        command.notes = notes->is.head;
        command.is_shared = is_shared(desk, &one->conversation, library);
    }
    one = commands_give(desk, session, id, "hand_over", &command, receiver_words(desk, command.to, library));
    if (one != NULL && packet->has_note)
        add_note(desk, one, &giver, packet->note);
    if (one != NULL && command.from_library.value != command.to_library.value)
        state_audit(desk, ACT_HANDED_OVER, giver.staff, state_id_text(desk, id.value), tell_keep(desk, library->slug));
}

void colleagues_stay(struct desk *desk, struct session *session, const struct up_stay *packet)
{
    struct conversation_id id = {packet->conversation};
    enum store_result result;
    const struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, id, &result);
    struct command stay = {.kind = COMMAND_STAY, .room = -1};
    if (one != NULL && present(desk, one->conversation.handed_from) != NULL)
        stay.room = roster_room(desk->roster, one->conversation.handed_from);
    commands_give(desk, session, id, "stay", &stay, (struct text){"", 0});
}

/* ---- labels ---- */

/* The entry holds the word, as it goes over the wire. */
void colleagues_outcome(struct desk *desk, struct session *session, const struct up_outcome *packet)
{
    struct command outcome = {.kind = COMMAND_OUTCOME, .outcome = packet->outcome};
    struct text word = text_of(vocabulary_word(&vocabulary_outcome, (int)packet->outcome));
    commands_give(desk, session, (struct conversation_id){packet->conversation}, "outcome", &outcome, word);
}

void colleagues_tag(struct desk *desk, struct session *session, const struct up_tag *packet)
{
    struct command tag = {.kind = COMMAND_TAG, .tag = packet->tag, .is_on = packet->on};
    struct text word = text_of(vocabulary_word(&vocabulary_tag, (int)packet->tag));
    commands_give(desk, session, (struct conversation_id){packet->conversation}, "tag", &tag, word);
}
