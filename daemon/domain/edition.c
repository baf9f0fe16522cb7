/* SPDX-License-Identifier: Apache-2.0 */
#include "domain/edition.h"

enum reason edition_judge(const struct edition *found, const struct edition *wish, int64_t count, int64_t most)
{
    if (wish->id == 0)
        return count < most ? REASON_NONE : REASON_list_full;
    if (found->id != wish->id || found->owner.value != wish->owner.value)
        return REASON_not_found;
    return found->version == wish->version ? REASON_NONE : REASON_changed_meanwhile;
}
