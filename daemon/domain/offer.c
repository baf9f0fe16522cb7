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

enum offer offer_to(const struct offer_case *one, const struct library *library, const struct answerer *answerer, int64_t now_ms)
{
    int64_t after_ms = offer_after_ms(one->home, library);
    bool is_handed = one->handed_to != NULL && one->due_ms == 0;
    if (one->handed_to != NULL && one->handed_to->id.value == library->id.value)
        after_ms = 0;
    else if (is_handed && after_ms != OFFER_NEVER)
        after_ms = one->home->network_minutes * MINUTE_MS;
    bool is_due = is_handed ? now_ms - one->waiting_ms >= after_ms : one->due_ms != 0 ? now_ms >= one->due_ms : one->is_returned || now_ms - one->waiting_ms >= after_ms;
    if (after_ms == OFFER_NEVER || (after_ms > 0 && !is_due))
        return OFFER_NONE;
    return library_answers(answerer, one->language, one->topic) ? OFFER_OPEN : OFFER_BEYOND;
}

int64_t offer_changes_ms(const struct offer_case *one, int64_t now_ms)
{
    if (one->handed_to != NULL && now_ms < one->waiting_ms + one->home->network_minutes * MINUTE_MS)
        return one->waiting_ms + one->home->network_minutes * MINUTE_MS;
    if (one->is_returned || one->home->is_closed || one->home->cooperation == COOPERATION_OWN)
        return INT64_MAX;
    int64_t region_ms = one->waiting_ms + one->home->region_minutes * MINUTE_MS;
    int64_t network_ms = one->waiting_ms + one->home->network_minutes * MINUTE_MS;
    if (region_ms > now_ms)
        return region_ms;
    return one->home->cooperation == COOPERATION_NETWORK && network_ms > now_ms ? network_ms : INT64_MAX;
}
