/* SPDX-License-Identifier: Apache-2.0 */
#include "domain/offer.h"

enum { MINUTE_MS = 60000 };

static bool are_neighbours(const struct library *one, const struct library *other)
{
    return one->region.length > 0 && text_equal(one->region, other->region);
}

int64_t offer_after_ms(const struct library *home, const struct library *library)
{
    if (home->id.value == library->id.value || home->is_closed)
        return 0; /* nobody is at home any more: everybody is asked */
    if (home->cooperation != COOPERATION_OWN && are_neighbours(home, library))
        return home->region_minutes * MINUTE_MS;
    return home->cooperation == COOPERATION_NETWORK ? home->network_minutes * MINUTE_MS : OFFER_NEVER;
}

/* From when on it is offered to a library: 0 at once, INT64_MAX never. */
static int64_t offered_from(const struct offer_case *one, const struct library *library)
{
    int64_t after_ms = offer_after_ms(one->home, library);
    if (one->handed_to != NULL && one->handed_to->id.value == library->id.value)
        return 0;
    if (after_ms == OFFER_NEVER)
        return INT64_MAX;
    if (one->handed_to != NULL && one->due_ms == 0) /* home too: somebody else was meant */
        return one->waiting_ms + one->home->network_minutes * MINUTE_MS;
    if (after_ms == 0)
        return 0;
    if (one->due_ms != 0)
        return one->due_ms;
    return one->is_returned ? 0 : one->waiting_ms + after_ms;
}

enum offer offer_to(const struct offer_case *one, const struct library *library, const struct answerer *answerer, int64_t now_ms)
{
    if (now_ms < offered_from(one, library))
        return OFFER_NONE;
    return library_answers(answerer, one->language, one->topic) ? OFFER_OPEN : OFFER_BEYOND;
}

int64_t offer_changes_ms(const struct offer_case *one, int64_t now_ms)
{
    const struct library *home = one->home;
    bool is_handed = one->handed_to != NULL;
    bool is_rolling = !is_handed && !one->is_returned && !home->is_closed && home->cooperation != COOPERATION_OWN;
    int64_t region_ms = one->waiting_ms + home->region_minutes * MINUTE_MS;
    int64_t network_ms = one->waiting_ms + home->network_minutes * MINUTE_MS;
    if (is_rolling && region_ms > now_ms)
        return region_ms;
    bool is_for_all = is_handed || (is_rolling && home->cooperation == COOPERATION_NETWORK);
    return is_for_all && network_ms > now_ms ? network_ms : INT64_MAX;
}
