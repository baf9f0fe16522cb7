/* SPDX-License-Identifier: Apache-2.0 */
#include "domain/library.h"

#include "domain/hours.h"
#include "domain/limits.h"

bool library_slug_is_valid(struct text slug)
{
    if (slug.length < 2 || slug.length > SLUG_CHARACTERS_MAX)
        return false;
    for (size_t at = 0; at < slug.length; at++) {
        char sign = slug.bytes[at];
        bool is_end = at == 0 || at == slug.length - 1;
        if (!((sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || (sign == '-' && !is_end)))
            return false;
    }
    return true;
}

const char *library_fault(const struct library *library)
{
    struct hours hours = {.country = library->country};
    if (!library_slug_is_valid(library->slug))
        return "slug";
    if (!text_is_visible(library->name))
        return "name";
    if (!hours_read_week(&hours, library->week))
        return "hours";
    if (!hours_read_closed(&hours, library->closed))
        return "closed_days";
    if (library->network_minutes < library->region_minutes)
        return "network_minutes"; /* the network holds the region */
    if (library->is_closed && library->id.value == LIBRARY_FIRST)
        return "closed"; /* where everybody comes whose address names no other */
    return NULL;
}

static bool has(int64_t set, int number)
{
    return set == 0 || (set >> number & 1) != 0;
}

enum language library_language(const struct library *library)
{
    enum language own = library->country == COUNTRY_DK ? LANGUAGE_DA : library->country == COUNTRY_BG ? LANGUAGE_BG : LANGUAGE_EN;
    if (has(library->languages, LANGUAGE_EN))
        return LANGUAGE_EN;
    if (has(library->languages, (int)own))
        return own;
    return has(library->languages, LANGUAGE_BG) ? LANGUAGE_BG : LANGUAGE_DA;
}

bool library_answers(const struct answerer *answerer, enum language language, enum topic topic)
{
    return has(answerer->languages, (int)language) && has(answerer->topics, (int)topic);
}
