/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/library_list.h"

#include "desk/libraries.h"
#include "desk/refusal.h"
#include "desk/signs.h"
#include "desk/tell.h"

bool library_list_is_known(struct desk *desk, struct session *session, int64_t library, const char *packet)
{
    bool is_known = libraries_find(desk, (struct library_id){library})->id.value == library;
    if (!is_known)
        refusal_field(desk, session, REASON_not_found, packet, "library");
    return is_known;
}

static struct text render(struct desk *desk, const struct library *library)
{
    struct down_library packet = {
        .library = library->id.value, .slug = library->slug, .name = library->name, .region = library->region,
        .country = library->country, .hours = library->week, .closed_days = library->closed, .accent = library->accent,
        .languages = library->languages, .cheat_sheet = library->cheat_sheet, .cooperation = library->cooperation,
        .region_minutes = library->region_minutes, .network_minutes = library->network_minutes,
        .giving = library->is_giving, .closed = library->is_closed,
    };
    return tell_render(desk, DOWN_library, &packet);
}

void library_list_tell(struct desk *desk, struct session *session)
{
    for (size_t place = 0; place < desk->libraries.count; place++)
        tell_text(desk, session, render(desk, &desk->libraries.rows[place]));
}

void library_list_ask(struct desk *desk, struct session *session)
{
    library_list_tell(desk, session);
    tell(desk, session, DOWN_done, &(struct down_done){.packet = text_of("library_list")});
}

/* Whoever has the desk open answers in its name. */
static void tell_desks(struct desk *desk, const struct library *library)
{
    struct text packet = render(desk, library);
    for (size_t at = 0; at < (size_t)desk->sessions.doors * desk->sessions.per_door; at++) {
        struct session *session = &desk->sessions.table[at];
        if (session->turn != 0 && session->is_welcome && session->page == PAGE_DESK && !session->owes_factor)
            tell_text(desk, session, packet);
    }
}

static bool save(struct desk *desk, struct session *session, struct library *library, bool is_new)
{
    if (!state_write(desk))
        return false;
    enum store_result result = is_new ? store_add_library(desk->store, library) : store_save_library(desk->store, library);
    if (result == STORE_TAKEN)
        refusal_field(desk, session, REASON_slug_used, "library_save", "slug");
    return result != STORE_TAKEN && state_note(desk, result);
}

void library_list_save(struct desk *desk, struct session *session, const struct up_library_save *packet)
{
    bool is_new = !packet->has_library;
    const struct library *known = libraries_find(desk, (struct library_id){packet->library});
    struct library library = {
        .slug = packet->slug, .name = packet->name, .region = packet->region, .country = packet->country, .week = packet->hours,
        .closed = packet->closed_days, .accent = packet->accent, .languages = packet->languages, .cheat_sheet = packet->cheat_sheet,
        .cooperation = packet->cooperation, .region_minutes = packet->region_minutes, .network_minutes = packet->network_minutes,
        .is_giving = packet->giving, .is_closed = packet->closed, .added_ms = is_new ? state_time(desk) : known->added_ms,
    };
    if (!is_new)
        library.id.value = packet->library;
    const char *fault = library_fault(&library);
    if (fault != NULL || (!is_new && known->id.value != packet->library) || (is_new && desk->libraries.count == LIBRARIES_MAX)) {
        enum reason reason = fault != NULL ? REASON_bad_field : is_new ? REASON_too_many : REASON_not_found;
        refusal_field(desk, session, reason, "library_save", fault != NULL ? fault : "library");
        return;
    }
    if (!save(desk, session, &library, is_new) || !libraries_load(desk))
        return;
    state_audit(desk, is_new ? ACT_LIBRARY_ADDED : ACT_LIBRARY_CHANGED, sessions_person(session).staff, packet->slug, text_of(""));
    desk->is_queue_changed = true;
    signs_tell_doors(desk);
    tell_desks(desk, libraries_find(desk, library.id));
    tell(desk, session, DOWN_done, &(struct down_done){.packet = text_of("library_save")});
    library_list_ask(desk, session);
}
