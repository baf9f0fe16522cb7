/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_GUIDES_H
#define DESK_GUIDES_H

#include "desk/state.h"
#include "protocol/packets.h"

/* Guides and links that librarians hand out. A change is answered with done, told to every
 * page that shows them, and stands in the audit list. */

void guides_list(struct desk *desk, struct session *session, const struct up_guides *packet);
void guides_save(struct desk *desk, struct session *session, const struct up_guide_save *packet);
void guides_checked(struct desk *desk, struct session *session, const struct up_guide_checked *packet);
void guides_drop(struct desk *desk, struct session *session, const struct up_guide_drop *packet);

/* A guide as a packet asks for it, not checked yet; for the import too. The field that is wrong
 * with it, and why; REASON_NONE where nothing is. */
struct guide guides_wish(const struct up_guide_save *packet);
enum reason guides_fault(const struct guide *wish, const char **field);

#endif
