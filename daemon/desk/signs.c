/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/signs.h"

#include "desk/libraries.h"
#include "desk/offers.h"
#include "desk/tell.h"

static struct down_sign sign_of(struct desk *desk, const struct library *library)
{
    struct down_sign sign = {.answering = offers_answers(desk, library)};
    const struct roster_member *back = sign.answering ? NULL : offers_back(desk, library);
    int64_t opens_ms = libraries_present(desk, library)->opens_ms;
    int64_t languages = offers_languages(desk, library, !sign.answering);
    languages = languages != 0 ? languages : library->languages;
    sign.has_languages = languages != 0 && languages != LANGUAGES_ALL;
    sign.languages = sign.has_languages ? languages : 0;
    sign.has_back_ms = back != NULL;
    sign.back_ms = back != NULL ? back->back_ms : 0;
    sign.has_late = sign.late = back != NULL && back->is_late;
    sign.has_opens_ms = !sign.answering && back == NULL && opens_ms > 0;
    sign.opens_ms = sign.has_opens_ms ? opens_ms : 0;
    return sign;
}

static bool says_the_same(const struct down_sign *one, const struct down_sign *other)
{
    return one->answering == other->answering && one->opens_ms == other->opens_ms && one->back_ms == other->back_ms && one->late == other->late &&
           one->languages == other->languages;
}

const struct down_sign *signs_told(struct desk *desk, const struct library *library)
{
    const struct library_present *present = libraries_present(desk, library);
    return present->is_sign_changed ? &present->turn_sign : &present->told_sign;
}

void signs_begin(struct desk *desk)
{
    for (size_t place = 0; place < desk->libraries.count; place++)
        desk->libraries.present[place].told_sign = sign_of(desk, &desk->libraries.rows[place]);
}

/* The sign on every open page of a library. */
static void push_sign(struct desk *desk, const struct library *library, const struct down_sign *sign)
{
    struct text packet = tell_render(desk, DOWN_sign, sign);
    for (size_t at = 0; at < (size_t)desk->sessions.doors * desk->sessions.per_door; at++) {
        struct session *session = &desk->sessions.table[at];
        if (session->turn != 0 && session->is_welcome && session->page == PAGE_SEEKER &&
            libraries_find(desk, (struct library_id){session->library}) == library)
            tell_text(desk, session, packet);
    }
}

/* For widgets that nobody has opened: what an address means, so a closed library is the first. */
void signs_tell_door(struct desk *desk, int door)
{
    for (size_t place = 0; place < desk->libraries.count; place++) {
        const struct library *library = &desk->libraries.rows[place];
        const struct library *meant = libraries_of_slug(desk, library->slug);
        const struct down_sign *sign = signs_told(desk, meant);
        int64_t languages = !sign->answering ? 0 : sign->has_languages ? sign->languages : LANGUAGES_ALL;
        struct parcel parcel = {.type = PARCEL_sign, .as.sign = {
            .place = (uint8_t)place, .slug = tell_keep(desk, library->slug), .languages = (uint8_t)languages,
            .language = (uint8_t)library_language(meant)}};
        tell_peer(desk, door, &parcel);
    }
}

void signs_tell_doors(struct desk *desk)
{
    for (uint32_t door = 0; door < desk->sessions.doors; door++)
        signs_tell_door(desk, (int)door);
}

void signs_keep(struct desk *desk, bool is_kept)
{
    for (size_t place = 0; place < desk->libraries.count; place++) {
        struct library_present *present = &desk->libraries.present[place];
        if (is_kept && present->is_sign_changed)
            present->told_sign = present->turn_sign;
        present->is_sign_changed = false;
    }
}

void signs_push(struct desk *desk)
{
    bool is_changed = false;
    for (size_t place = 0; place < desk->libraries.count; place++) {
        const struct library *library = &desk->libraries.rows[place];
        struct library_present *present = &desk->libraries.present[place];
        const struct down_sign *told = &present->told_sign;
        struct down_sign sign = sign_of(desk, library);
        if (says_the_same(&sign, told))
            continue;
        push_sign(desk, library, &sign);
        present->turn_sign = sign;
        present->is_sign_changed = true;
        is_changed = true;
    }
    if (is_changed || desk->hours_ms == desk->now.ms) /* once a minute in any case: a door has no way to ask */
        signs_tell_doors(desk);
}
