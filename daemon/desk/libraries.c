/* SPDX-License-Identifier: Apache-2.0
 *
 * Why the settings still count for a first library without a name: an installation with one
 * library is set up by its settings alone, and stays so until somebody writes it down on the
 * page of the administration (decision 0019). */
#include "desk/libraries.h"

#include "desk/refusal.h"
#include "desk/signs.h"
#include "desk/state.h"
#include "desk/tell.h"

static void read_hours(struct desk *desk, size_t place)
{
    const struct library *library = &desk->libraries.rows[place];
    struct hours *hours = &desk->libraries.present[place].hours;
    *hours = (struct hours){.country = library->country};
    hours_read_week(hours, library->week); /* looked at before they were stored, or before the start */
    hours_read_closed(hours, library->closed);
}

static void be_as_settings_say(struct library *library, const struct settings *settings)
{
    library->name = text_of(settings->library);
    library->week = text_of(settings->hours);
    library->closed = text_of(settings->closed_days);
    calendar_country(text_of(settings->country), &library->country);
}

bool libraries_load(struct desk *desk)
{
    struct libraries *libraries = &desk->libraries;
    arena_reset(&libraries->arena);
    if (!state_note(desk, store_list_libraries(desk->store, &libraries->arena, &libraries->rows, &libraries->count)))
        return false;
    if (libraries->count == 0 || libraries->count > LIBRARIES_MAX || libraries->rows[0].id.value != LIBRARY_FIRST)
        return state_note(desk, STORE_FAULT);
    if (libraries->rows[0].name.length == 0)
        be_as_settings_say(&libraries->rows[0], desk->settings);
    for (size_t place = 0; place < libraries->count; place++)
        read_hours(desk, place);
    libraries_look_at_hours(desk);
    return true;
}

void libraries_look_at_hours(struct desk *desk)
{
    for (size_t place = 0; place < desk->libraries.count; place++) {
        struct library_present *present = &desk->libraries.present[place];
        present->opens_ms = hours_next(&present->hours, desk->now.wall_ms);
    }
}

const struct library *libraries_find(const struct desk *desk, struct library_id id)
{
    const struct libraries *libraries = &desk->libraries;
    for (size_t place = 0; place < libraries->count; place++)
        if (libraries->rows[place].id.value == id.value)
            return &libraries->rows[place];
    return &libraries->rows[0];
}

bool libraries_is_known(struct desk *desk, struct session *session, int64_t library, const char *packet)
{
    bool is_known = libraries_find(desk, (struct library_id){library})->id.value == library;
    if (!is_known)
        refusal_field(desk, session, REASON_not_found, packet, "library");
    return is_known;
}

const struct library *libraries_of_slug(const struct desk *desk, struct text slug)
{
    const struct libraries *libraries = &desk->libraries;
    for (size_t place = 0; place < libraries->count; place++)
        if (text_equal(libraries->rows[place].slug, slug) && !libraries->rows[place].is_closed)
            return &libraries->rows[place];
    return &libraries->rows[0];
}

struct library_present *libraries_present(struct desk *desk, const struct library *library)
{
    return &desk->libraries.present[library - desk->libraries.rows];
}

/* ---- the administration ---- */

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

void libraries_tell(struct desk *desk, struct session *session)
{
    for (size_t place = 0; place < desk->libraries.count; place++)
        tell_text(desk, session, render(desk, &desk->libraries.rows[place]));
}

void libraries_list(struct desk *desk, struct session *session)
{
    libraries_tell(desk, session);
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

void libraries_save(struct desk *desk, struct session *session, const struct up_library_save *packet)
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
    libraries_list(desk, session);
}
