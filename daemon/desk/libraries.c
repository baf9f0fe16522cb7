/* SPDX-License-Identifier: Apache-2.0
 *
 * Why the settings still count for a first library without a name: an installation with one
 * library is set up by its settings alone, and stays so until somebody writes it down on the
 * page of the administration (decision 0019). */
#include "desk/libraries.h"

#include "desk/state.h"

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

int64_t libraries_due(struct desk *desk, const struct library *home)
{
    return hours_due(&libraries_present(desk, home)->hours, desk->now.wall_ms);
}
