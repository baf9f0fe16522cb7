/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_GIVING_H
#define DESK_GIVING_H

#include "desk/state.h"

/* Where a library wants its conversations given instead of taken: gives what is to be given to
 * whoever has room. Who waits longest first, to her who holds fewest, and of these to her who has
 * been idle longest; not to whom it came back from. */
void giving_push(struct desk *desk);

#endif
